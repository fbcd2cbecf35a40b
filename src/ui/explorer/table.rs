//! The table. Every row stays in it; filtering hides rows and sorting moves them (`rows`), so neither builds anything anew.
//! It is HTML, drawn natively; what is pressed in it the explorer hears (`listen`), and what changes in it is changed where it
//! stands (`header`, `row`, `rows`), whatever else has been put around it.

use super::header::{HEADER, keep_header};
use super::row::keep_row;
use super::rows::{BODY, FRAME, keep_rows, row_id, still_headers};
use crate::explore::Catalogue;
use crate::ui::Explorer;
use crate::ui::parts::{Part, at};
use crate::ui::still::{Still, still};
use leptos::prelude::*;

/// So many rows need no frame to scroll in: what opens below one of them is shown whole, however long it is.
const SHORT: usize = 8;

/// The ids of what the table is made of, each behind what holds it.
pub fn table_ids(catalogue: &Catalogue) -> impl Iterator<Item = String> {
    [HEADER, BODY].into_iter().map(str::to_owned).chain(catalogue.therapies().iter().map(row_id))
}

/// The table of therapies.
#[component]
pub fn Table() -> impl IntoView {
    let explorer = Explorer::use_here();
    keep_header(explorer);
    for row in 0..explorer.catalogue.therapies().len() {
        keep_row(explorer, row);
    }
    keep_rows(explorer, still_headers(explorer.catalogue));
    view! {
        {at(Part::Table)}
        <section
            id=FRAME
            class="table-scroll"
            tabindex="0"
            aria-label="Table of therapies"
            class:short=move || explorer.visible.with(|visible| visible.count <= SHORT)
            hidden=move || explorer.table_is_away()
            inner_html=still(Still::Table, explorer.catalogue)
        ></section>
    }
}

/// The table as it stands before anything is asked of it. Its roles are written out because its rows are laid out as
/// flexible boxes, which would otherwise cost them their meaning in some browsers.
#[cfg(feature = "ssr")]
pub fn table_html(catalogue: &Catalogue) -> crate::ui::markup::Html {
    use super::header::header_html;
    use super::row::row_html;
    use crate::explore::View;
    use crate::ui::Drawing;
    use crate::ui::markup::Html;
    let drawing = Drawing::of(&View::default());
    let headers = still_headers(catalogue);
    let rows = catalogue.therapies().iter().zip(&headers).enumerate();
    Html::new()
        .raw(
            "<table class=\"therapies\" role=\"table\" aria-describedby=\"sentence\"><caption class=\"visually-hidden\">Immunotherapies \
             for multiple myeloma: what they are, where they are approved, what they do and what harm they cause</caption>\
             <thead role=\"rowgroup\"><tr role=\"row\" id=\"",
        )
        .raw(HEADER)
        .raw("\">")
        .with(header_html(drawing.columns))
        .raw("</tr></thead><tbody role=\"rowgroup\" id=\"")
        .raw(BODY)
        .raw("\">")
        .all(rows.map(|(row, (therapy, header))| row_html(catalogue.dataset(), therapy, row, header, drawing)))
        .raw("</tbody></table>")
}
