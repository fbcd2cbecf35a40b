//! The table. Every row stays in it; filtering hides rows and sorting moves them, so neither builds anything anew.
//! The rows are HTML; the table hears what is pressed in them.

use super::header::HeaderRow;
use super::opened::{Disclosures, Opened};
use super::row::Row;
use crate::browser;
use crate::ui::Explorer;
use leptos::ev::Event;
use leptos::prelude::*;

/// The row that an event came from.
fn row_of(event: &Event) -> Option<usize> {
    browser::nearest(event, "data-row")?.parse().ok()
}

/// The table of therapies. Its roles are written out because its rows are laid out as flexible boxes, which would
/// otherwise cost them their meaning in some browsers.
#[component]
pub fn Table() -> impl IntoView {
    let explorer = Explorer::use_here();
    let order = Memo::new(move |_| explorer.visible.with(|visible| visible.order.clone()));
    let disclosures = Disclosures::new();
    let close = move |row: usize| {
        if let Some(therapy) = explorer.catalogue.therapies().get(row) {
            disclosures.close(row, &therapy.id);
        }
    };
    let pressed = move |event: &Event| {
        let Some(row) = row_of(event) else { return };
        if let Some(opened) = browser::nearest(event, "data-opens").and_then(|slug| Opened::from_slug(&slug)) {
            disclosures.press(row, opened);
        } else if browser::nearest(event, "data-closes").is_some() {
            close(row);
        }
    };
    let ticked = move |event: &Event| {
        let Some(therapy) = row_of(event).and_then(|row| explorer.catalogue.therapies().get(row)) else { return };
        if browser::nearest(event, "data-pick").is_some() {
            explorer.pick(&therapy.id, event_target_checked(event));
        }
    };
    let escaped = move |event: &Event| {
        if let Some(row) = row_of(event) {
            close(row);
        }
    };
    view! {
        <section class="table-scroll" tabindex="0" aria-label="Table of therapies">
            <table class="therapies" role="table" aria-describedby="sentence">
                <caption class="visually-hidden">
                    "Immunotherapies for multiple myeloma: what they are, where they are approved, what they do and what harm they cause"
                </caption>
                <thead role="rowgroup">
                    <HeaderRow/>
                </thead>
                <tbody
                    role="rowgroup"
                    on:click=move |event| pressed(&event)
                    on:change=move |event| ticked(&event)
                    on:keydown=move |event| if event.key() == "Escape" { escaped(&event) }
                >
                    <For each=move || order.get() key=|row| *row children=move |row| view! { <Row row=row disclosures=disclosures/> }/>
                </tbody>
            </table>
        </section>
    }
}
