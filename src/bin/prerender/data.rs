//! The evidence as files for others: CSV tables, one JSON file with everything, its schema.

use crate::disk::{short_hash, write};
use crate::{Outcome, PrerenderError};
use myeloma_immunotherapy::evidence::{Dataset, files};
use myeloma_immunotherapy::explore::export::{everything, schema_text, sheets};
use myeloma_immunotherapy::ui::data::Download;
use std::path::Path;

/// Writes the files below `data/`; tells which, for the page that describes them.
pub fn write_data(staging: &Path, folder: &Path, dataset: &Dataset) -> Outcome<Vec<Download>> {
    let sources = files::read_folder(folder)?;
    let texts: Vec<&str> = sources.iter().map(|file| file.text.as_str()).collect();
    let version = short_hash(texts.concat().as_bytes());
    let mut made = Vec::new();
    for sheet in sheets(dataset) {
        let content = sheet.to_csv().map_err(PrerenderError::Table)?;
        made.push((sheet.file, format!("{}. {}", sheet.title, sheet.about), content));
    }
    made.push(("all.json", ALL.to_owned(), everything(dataset, &sources, &version).into_bytes()));
    made.push(("schema.json", SCHEMA.to_owned(), schema_text().into_bytes()));
    made.into_iter()
        .map(|(file, about, content)| {
            write(&staging.join("data").join(file), &content)?;
            Ok(Download { file, about, bytes: content.len() })
        })
        .collect()
}

const ALL: &str = "Everything: therapies with all sources, general facts, the article, words explained, questions for a visit.";

const SCHEMA: &str = "The JSON Schema of all.json; its $defs hold the types of the single data files.";
