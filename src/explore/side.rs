//! Therapies side by side: which ones, where the ground under their figures differs, and which stood in one trial.

use super::{Beside, Catalogue, View};
use crate::evidence::{Measure, Therapy, Trial, Word, in_figures, vocabulary};

/// Most therapies that stand side by side.
pub const MOST_SIDE_BY_SIDE: usize = 4;

/// Fewest therapies that can be compared.
pub const FEWEST_SIDE_BY_SIDE: usize = 2;

vocabulary! {
    /// What a figure rests on. Where it differs, figures say even less of each other.
    Ground {
        Phase = "phase", "phase and design", "";
        People = "people", "people in the trial", "";
        LinesBefore = "lines", "lines of therapy before", "";
        Comparator = "comparator", "compared with", "";
        FollowUp = "follow-up", "follow-up", "";
    }
}

impl Ground {
    /// What it is for a therapy: of the trial that speaks for it here. `None` where it is not known.
    pub fn of(self, column: &Beside) -> Option<String> {
        let trial = column.trial?;
        match self {
            Self::Phase => {
                let design = if trial.randomised { "randomised" } else { "not randomised" };
                Some(format!("{}, {design}", trial.phase.label()))
            }
            Self::People => trial.population.clone(),
            Self::LinesBefore => trial.median_prior_lines.value().map(|lines| format!("median {}", in_figures(lines))),
            Self::Comparator => trial.comparator.as_ref().map(|comparator| comparator.what.clone()),
            Self::FollowUp => {
                let figure = column.benefit(&[Measure::Orr]).or_else(|_| column.benefit(&[Measure::PfsMedian, Measure::PfsRate]));
                figure.ok()?.outcome.follow_up_months.value().map(in_figures)
            }
        }
    }

    /// Whether it differs between therapies. Not known beside known counts as different; known of none does not.
    pub fn differs(self, columns: &[Beside]) -> bool {
        let mut all = columns.iter().map(|column| self.of(column));
        let first = all.next().flatten();
        all.any(|other| other != first)
    }
}

/// The picked therapies that stand side by side, in the order picked: at most [`MOST_SIDE_BY_SIDE`]; empty unless the
/// view asks for them and there are at least [`FEWEST_SIDE_BY_SIDE`]. Rows of the catalogue.
pub fn side_by_side(catalogue: &Catalogue, view: &View) -> Vec<usize> {
    if view.side.is_none() {
        return Vec::new();
    }
    let mut picked = picked_rows(catalogue, view);
    picked.truncate(MOST_SIDE_BY_SIDE);
    if picked.len() < FEWEST_SIDE_BY_SIDE { Vec::new() } else { picked }
}

/// The rows of the picked therapies, in the order picked; ids that the catalogue does not hold are passed over.
pub fn picked_rows(catalogue: &Catalogue, view: &View) -> Vec<usize> {
    let row = |id: &String| catalogue.therapies().iter().position(|therapy| therapy.id == *id);
    view.picked.iter().filter_map(row).collect()
}

/// A trial's name as addresses spell it: `majestec-1`.
pub fn trial_slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars() {
        match letter {
            letter if letter.is_ascii_alphanumeric() => slug.push(letter.to_ascii_lowercase()),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

/// The trial that an address names.
pub(super) fn trial_with_slug<'a>(therapy: &'a Therapy, slug: &str) -> Option<&'a Trial> {
    therapy.trials.iter().find(|trial| trial_slug(&trial.name) == slug)
}

/// Says which therapies stand in place of the table: `Side by side: Teclistamab; Talquetamab.`
pub fn named(what: &str, therapies: &[&Therapy]) -> String {
    let names: Vec<&str> = therapies.iter().map(|therapy| therapy.name.as_str()).collect();
    format!("{what}: {}.", names.join("; "))
}

/// Two therapies that were the arms of one trial: the only true comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeadToHead<'a> {
    /// The therapy whose record holds the trial.
    pub therapy: &'a Therapy,
    /// The therapy that the other arm was given.
    pub other: &'a Therapy,
    /// The trial.
    pub trial: &'a Trial,
}

/// Every trial in which one of the therapies was compared with another of them.
pub fn head_to_head<'a>(therapies: &[&'a Therapy]) -> Vec<HeadToHead<'a>> {
    let mut found = Vec::new();
    for &therapy in therapies {
        for trial in therapy.trials.iter().filter(|trial| trial.randomised) {
            let other = trial.comparator.as_ref().and_then(|comparator| comparator.therapy.as_deref());
            let other = other.and_then(|id| therapies.iter().find(|other| other.id == id));
            found.extend(other.map(|&other| HeadToHead { therapy, other, trial }));
        }
    }
    found
}
