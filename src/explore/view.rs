//! What the reader asked for. Everything shown is derived from it and the evidence.

use super::{Columns, FEWEST_SIDE_BY_SIDE, Filters, FitFilter, Situation, Sort};
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

vocabulary! {
    /// How figures are worded. The same data in the same order, nothing hidden in either.
    Detail {
        Plain = "plain", "Plain words", "Whole numbers of 100 people, in everyday words.";
        Clinical = "clinical", "Clinical detail", "Figures as published, with intervals, arms and ratios.";
    }
}

impl Detail {
    /// The one of two wordings that the reader chose.
    pub fn of<T>(self, plain: T, clinical: T) -> T {
        match self {
            Self::Plain => plain,
            Self::Clinical => clinical,
        }
    }
}

vocabulary! {
    /// How the picked therapies stand side by side.
    Side {
        All = "all", "All rows", "";
        Differences = "differences", "Only rows that differ", "";
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
    /// Of picked therapies that stand side by side: which trial speaks there, where the reader chose one. Pairs of the
    /// therapy's id and the trial's [`super::trial_slug`].
    pub trials: Vec<(String, String)>,
    /// Show only the picked ones.
    pub only_picked: bool,
    /// How figures are worded.
    pub detail: Detail,
    /// Whether the picked therapies stand side by side, and which rows.
    pub side: Option<Side>,
    /// Whether the sheet for the visit is shown.
    pub sheet: bool,
    /// The reader's own situation.
    pub situation: Situation,
    /// Which rows the situation leaves.
    pub fits: FitFilter,
    /// Whether the address holds the situation: only if the reader shares it.
    pub shares_situation: bool,
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
            trials: Vec::new(),
            only_picked: false,
            detail: Detail::Clinical,
            side: None,
            sheet: false,
            situation: Situation::default(),
            fits: FitFilter::default(),
            shares_situation: false,
        }
    }
}

impl View {
    /// Whether it shows what every reader starts with. Picks alone and the wording of figures leave it so.
    pub fn shows_what_all_start_with(&self) -> bool {
        let first = Self::default();
        let rest = Self { picked: Vec::new(), detail: first.detail, shares_situation: false, ..self.clone() };
        rest == first
    }

    /// Whether anything narrows the rows down.
    pub fn is_filtered(&self) -> bool {
        !self.search.trim().is_empty() || !self.filters.is_empty() || self.only_picked || self.filters_by_situation()
    }

    /// The same with everything that narrows the rows taken off.
    pub fn unfiltered(&self) -> Self {
        // Where nothing is said yet, what a situation leaves is not chosen either.
        let fits = if self.situation.is_empty() { FitFilter::default() } else { FitFilter::All };
        Self { search: String::new(), filters: Filters::default(), only_picked: false, fits, ..self.clone() }
    }

    /// Whether the situation leaves rows out.
    pub fn filters_by_situation(&self) -> bool {
        self.fits != FitFilter::All && !self.situation.is_empty()
    }

    /// The same with a therapy picked or not. Side by side ends where fewer than two are left.
    pub fn with_pick(&self, id: &str, picked: bool) -> Self {
        let mut view = self.clone();
        view.picked.retain(|other| other != id);
        if picked {
            view.picked.push(id.to_owned());
        } else {
            view.trials.retain(|(therapy, _)| therapy != id);
        }
        view.only_picked &= !view.picked.is_empty();
        view.side = view.side.filter(|_| view.picked.len() >= FEWEST_SIDE_BY_SIDE);
        view
    }

    /// The trial that the reader chose for a therapy side by side, by its slug.
    pub fn trial_of(&self, id: &str) -> Option<&str> {
        self.trials.iter().find(|(therapy, _)| therapy == id).map(|(_, trial)| trial.as_str())
    }

    /// What decides which therapies and trials stand side by side, in one text.
    pub fn beside_slug(&self) -> String {
        let trials = self.trials.iter().map(|(id, trial)| format!(" {id}.{trial}"));
        std::iter::once(self.picked.join(",")).chain(trials).collect()
    }

    /// Chooses the trial that speaks for a picked therapy side by side.
    pub fn choose_trial(&mut self, id: &str, trial: &str) {
        self.trials.retain(|(therapy, _)| therapy != id);
        if !trial.is_empty() && self.picked.iter().any(|picked| picked == id) {
            self.trials.push((id.to_owned(), trial.to_owned()));
        }
    }

    /// The same with the situation of another view: an address that holds none says nothing about it.
    pub fn with_situation_of(self, other: &Self) -> Self {
        if self.shares_situation {
            return self;
        }
        Self { situation: other.situation, fits: other.fits, ..self }
    }
}
