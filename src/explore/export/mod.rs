//! The evidence as files that others can use: CSV tables for spreadsheets, one JSON file with everything, and the JSON
//! Schema of both that and the data files. Native only: the build writes the files, the browser only picks lines.

mod cell;
mod decisions;
mod fields;
mod figures;
mod of_cells;
mod sheet;
mod therapies;
mod whole;

pub use cell::{Cell, guarded, unguarded};
pub use fields::{Field, Kind, SchemaType, types_of};
pub use sheet::{About, Sheet};
pub use whole::{Everything, View, everything, schema, schema_text};

use crate::evidence::{Dataset, Date};

/// The licence of data and text, as every file names it.
pub const LICENCE: &str = "CC BY 4.0";

/// Where the licence can be read.
pub const LICENCE_ADDRESS: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The name under which the data are cited.
pub const TITLE: &str = "Immunotherapy for Multiple Myeloma: every therapy, sourced";

/// Who keeps the data.
pub const MAINTAINERS: &str = "Maintainers of the myeloma immunotherapy page";

/// The date of the data; nothing where no record has one.
pub fn data_date(dataset: &Dataset) -> String {
    dataset.checked().as_ref().map(Date::to_string).unwrap_or_default()
}

/// How the data are to be cited, without the address that the reader has.
pub fn citation(dataset: &Dataset) -> String {
    let date = dataset.checked().map(|date| format!(" Data of {}.", date.in_words())).unwrap_or_default();
    format!("{MAINTAINERS}. {TITLE}.{date} {LICENCE}.")
}

/// Every CSV table, in the order of the page that describes them.
pub fn sheets(dataset: &Dataset) -> Vec<Sheet> {
    use super::Jurisdiction;
    vec![
        therapies::sheet(dataset, Jurisdiction::Us),
        therapies::sheet(dataset, Jurisdiction::Eu),
        figures::sheet(dataset),
        decisions::sheet(dataset),
    ]
}
