//! What the reader asked for. Everything shown is derived from it and the evidence.

use super::{Columns, Filters, Sort};
use crate::evidence::Region;
use crate::evidence::vocabulary;

vocabulary! {
    /// The region whose decisions count.
    Jurisdiction {
        Us = "us", "US", "United States (FDA)";
        Eu = "eu", "EU", "European Union (EMA and Commission)";
    }
}

impl Jurisdiction {
    /// The region of the decisions.
    pub fn region(self) -> Region {
        match self {
            Self::Us => Region::Us,
            Self::Eu => Region::Eu,
        }
    }
}

/// Longest search text kept, in characters.
pub const LONGEST_SEARCH: usize = 80;

/// Most therapies that can be picked at once.
pub const MOST_PICKED: usize = 100;

/// What the reader asked for. The default is the whole table in the neutral order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The search text as typed, at most [`LONGEST_SEARCH`] characters.
    pub search: String,
    /// The values chosen in the facets.
    pub filters: Filters,
    /// The region whose decisions count.
    pub region: Jurisdiction,
    /// The order; `None` is the neutral order: type, then name.
    pub sort: Option<Sort>,
    /// The columns that show.
    pub columns: Columns,
    /// Ids of the therapies the reader picked, in the order picked.
    pub picked: Vec<String>,
    /// Show only the picked ones.
    pub only_picked: bool,
}

impl Default for View {
    fn default() -> Self {
        Self {
            search: String::new(),
            filters: Filters::default(),
            region: Jurisdiction::Us,
            sort: None,
            columns: Columns::default(),
            picked: Vec::new(),
            only_picked: false,
        }
    }
}

impl View {
    /// Whether anything narrows the rows down.
    pub fn is_filtered(&self) -> bool {
        !self.search.trim().is_empty() || !self.filters.is_empty() || self.only_picked
    }

    /// The same with everything that narrows the rows taken off.
    pub fn unfiltered(&self) -> Self {
        Self { search: String::new(), filters: Filters::default(), only_picked: false, ..self.clone() }
    }
}
