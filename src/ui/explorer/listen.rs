//! Hears everything that a reader does in the explorer: its controls and rows are HTML, and say by attributes what they
//! are for.
//!
//! - `data-view`: a query string; pressing shows that view.
//! - `data-sort`: a column; pressing orders by it.
//! - `data-does`: an [`Action`].
//! - `data-row` with `data-opens`, `data-closes` or `data-pick`: something in a row.

use super::controls::apply;
use super::opened::Opened;
use super::side::focus_choice;
use crate::browser::{self, Step};
use crate::evidence::{Therapy, Word};
use crate::explore::{Column, Columns, FitFilter, Side, Situation, Sort, View};
use crate::ui::Explorer;
use leptos::ev::Event;
use leptos::prelude::*;

/// The row that an event came from.
fn row_of(explorer: Explorer, event: &Event) -> Option<(usize, &'static Therapy)> {
    let row: usize = browser::nearest(event, "data-row")?.parse().ok()?;
    Some((row, explorer.catalogue.therapies().get(row)?))
}

/// A press.
pub fn pressed(explorer: Explorer, event: &Event) {
    if let Some(query) = browser::nearest(event, "data-view") {
        explorer.show(&query);
        browser::focus("explorer");
    } else if let Some(column) = browser::nearest(event, "data-sort").and_then(|slug| Column::from_slug(&slug)) {
        explorer.change(Step::New, |view| view.sort = Sort::after_press(view.sort, column));
    } else if let Some(action) = browser::nearest(event, "data-does") {
        act(explorer, &action);
    } else if let Some((row, therapy)) = row_of(explorer, event) {
        if let Some(opened) = browser::nearest(event, "data-opens").and_then(|slug| Opened::from_slug(&slug)) {
            explorer.opened.press(row, opened);
        } else if browser::nearest(event, "data-closes").is_some() {
            explorer.opened.close(row, &therapy.id);
        }
    }
}

/// What the plain buttons do.
fn act(explorer: Explorer, action: &str) {
    match action {
        "open-facets" => {
            explorer.facets_open.update(|open| *open = !*open);
            if explorer.facets_open.get_untracked() {
                browser::focus("facets");
            }
        }
        "close-facets" => close_facets(explorer),
        "forget" => explorer.change(Step::New, |view| {
            *view = View { situation: Situation::default(), fits: FitFilter::default(), shares_situation: false, ..view.clone() };
        }),
        "side" => {
            explorer.change(Step::New, |view| (view.side, view.sheet) = (Some(Side::All), false));
            show_and_focus("side", "side-title");
        }
        "sheet" => {
            explorer.change(Step::New, |view| view.sheet = true);
            show_and_focus("sheet", "sheet-title");
        }
        "table" => {
            explorer.change(Step::New, |view| (view.side, view.sheet) = (None, false));
            browser::focus("explorer");
        }
        "print" => browser::print(),
        "usual-columns" => explorer.change(Step::New, |view| view.columns = Columns::default()),
        "only-picked" => explorer.change(Step::New, |view| view.only_picked = !view.only_picked),
        "copy-link" => {
            let address = explorer.view.with_untracked(|view| browser::address_with(&view.to_query()));
            browser::copy(address, |done| {
                browser::set_text("said", if done { "Link copied" } else { "Copy it from the address bar" });
            });
        }
        _ => {}
    }
}

/// Moves the focus into a part that the change of view is about to show: as long as it is hidden it takes none.
fn show_and_focus(part: &str, title: &str) {
    browser::set_attribute(part, "hidden", None);
    browser::focus(title);
}

fn close_facets(explorer: Explorer) {
    explorer.facets_open.set(false);
    browser::focus("open-facets");
}

/// A field changed: a box, a radio button, a list, or the search text once it is left.
pub fn changed(explorer: Explorer, event: &Event) {
    let Some(field) = browser::field_of(event) else { return };
    match row_of(explorer, event) {
        Some((_, therapy)) => explorer.pick(&therapy.id, field.ticked),
        None if field.name == "q" => {}
        None if field.name == "trial" => {
            explorer.change(Step::New, |view| apply(view, &field));
            focus_choice(&field.value);
        }
        None => explorer.change(Step::New, |view| apply(view, &field)),
    }
}

/// A letter was typed. Typing makes no step in the history.
pub fn typed(explorer: Explorer, event: &Event) {
    if let Some(field) = browser::field_of(event).filter(|field| field.name == "q") {
        explorer.change(Step::Same, |view| apply(view, &field));
    }
}

/// Escape closes what is open around the focus.
pub fn escaped(explorer: Explorer, event: &Event) {
    if let Some((row, therapy)) = row_of(explorer, event) {
        explorer.opened.close(row, &therapy.id);
    } else if browser::nearest(event, "data-form").is_some() && browser::close_details("situation") {
        browser::focus("situation-summary");
    } else if let Some(menu) = ["columns", "countries"].into_iter().find(|menu| browser::close_details(menu)) {
        browser::focus(&format!("{menu}-summary"));
    } else if explorer.facets_open.get_untracked() {
        close_facets(explorer);
    }
}
