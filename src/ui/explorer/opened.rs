//! What a reader has opened below the rows.

use crate::browser;
use crate::evidence::Word;
use crate::explore::Column;
use leptos::prelude::*;

/// What is open below a row: at most one thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opened {
    /// The figures and sources behind a cell.
    Cell(Column),
    /// What labels say of the reader's situation.
    Fit,
}

const FIT: &str = "fit";

impl Opened {
    /// Its name in the page's attributes.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cell(column) => column.slug(),
            Self::Fit => FIT,
        }
    }

    /// Reads [`Self::slug`].
    pub fn from_slug(slug: &str) -> Option<Self> {
        if slug == FIT { Some(Self::Fit) } else { Column::from_slug(slug).map(Self::Cell) }
    }

    /// The id of the button that opens it for a therapy.
    pub fn button_id(self, id: &str) -> String {
        format!("b-{id}-{}", self.slug())
    }
}

/// What is open below the rows, by row.
#[derive(Clone, Copy)]
pub struct Disclosures(RwSignal<Vec<(usize, Opened)>>);

impl Default for Disclosures {
    /// Nothing open.
    fn default() -> Self {
        Self(RwSignal::new(Vec::new()))
    }
}

impl Disclosures {
    /// What is open below a row.
    pub fn of(self, row: usize) -> Option<Opened> {
        self.0.with(|all| all.iter().find(|(other, _)| *other == row).map(|(_, opened)| *opened))
    }

    /// Opens it below the row, or closes it where it is open.
    pub fn press(self, row: usize, wanted: Opened) {
        self.0.update(|all| {
            let was_open = all.contains(&(row, wanted));
            all.retain(|(other, _)| *other != row);
            if !was_open {
                all.push((row, wanted));
            }
        });
    }

    /// Closes what is open below a row and gives the focus back to the button that opened it.
    pub fn close(self, row: usize, id: &str) {
        let Some(opened) = untrack(|| self.of(row)) else { return };
        self.press(row, opened);
        browser::focus(&opened.button_id(id));
    }
}
