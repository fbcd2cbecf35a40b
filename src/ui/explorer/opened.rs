//! What a reader has opened in a row.

use crate::evidence::Word;
use crate::explore::Column;
use leptos::prelude::*;

/// What is open below a row: at most one thing, the figures behind one cell or the whole record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opened {
    /// The figures and sources behind a cell.
    Cell(Column),
    /// All that is known of the therapy.
    Record,
}

/// A row's disclosure: whose it is, and what is open.
#[derive(Clone, Copy)]
pub struct Disclosure {
    /// The therapy's id.
    pub id: &'static str,
    /// What is open.
    pub opened: RwSignal<Option<Opened>>,
}

impl Disclosure {
    /// A closed one.
    pub fn new(id: &'static str) -> Self {
        Self { id, opened: RwSignal::new(None) }
    }

    /// The id of the panel on the page.
    pub fn panel_id(self) -> String {
        format!("d-{}", self.id)
    }

    /// The id of the button that opens something.
    pub fn button_id(self, opened: Opened) -> String {
        match opened {
            Opened::Cell(column) => format!("b-{}-{}", self.id, column.slug()),
            Opened::Record => format!("b-{}", self.id),
        }
    }

    /// Opens it, or closes it where it is open.
    pub fn press(self, wanted: Opened) {
        self.opened.update(|opened| *opened = if *opened == Some(wanted) { None } else { Some(wanted) });
    }
}
