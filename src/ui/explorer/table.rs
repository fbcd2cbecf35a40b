//! The table. Every row stays in it; filtering hides rows and sorting moves them (`rows`), so neither builds anything anew.
//! The rows are HTML; what is pressed in them the explorer hears (`listen`).

use super::header::HeaderRow;
use super::row::Row;
use super::rows::{BODY, FRAME, keep_rows, still_headers};
use crate::ui::Explorer;
use leptos::prelude::*;

/// So many rows need no frame to scroll in: what opens below one of them is shown whole, however long it is.
const SHORT: usize = 8;

/// The table of therapies. Its roles are written out because its rows are laid out as flexible boxes, which would
/// otherwise cost them their meaning in some browsers.
#[component]
pub fn Table() -> impl IntoView {
    let explorer = Explorer::use_here();
    let headers = still_headers(explorer);
    let rows = headers.iter().enumerate().map(|(row, header)| view! { <Row row=row header=header.clone()/> }).collect::<Vec<_>>();
    keep_rows(explorer, headers);
    view! {
        <section
            id=FRAME
            class="table-scroll"
            tabindex="0"
            aria-label="Table of therapies"
            class:short=move || explorer.visible.with(|visible| visible.count <= SHORT)
            hidden=move || explorer.table_is_away()
        >
            <table class="therapies" role="table" aria-describedby="sentence">
                <caption class="visually-hidden">
                    "Immunotherapies for multiple myeloma: what they are, where they are approved, what they do and what harm they cause"
                </caption>
                <thead role="rowgroup">
                    <HeaderRow/>
                </thead>
                <tbody role="rowgroup" id=BODY>{rows}</tbody>
            </table>
        </section>
    }
}
