//! Therapies side by side: which ones, where the ground under their figures differs, and which stood in one trial.

use super::{Catalogue, Focus, View, follow_up, lead_trial};
use crate::evidence::{Therapy, Trial, Word, in_figures, vocabulary};

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
        FollowUp = "follow-up", "follow-up", "";
    }
}

impl Ground {
    /// What it is for a therapy: of the trial that speaks for it. `None` where it is not known.
    pub fn of(self, therapy: &Therapy, focus: Focus) -> Option<String> {
        let trial = lead_trial(therapy, focus)?;
        match self {
            Self::Phase => {
                let design = if trial.randomised { "randomised" } else { "not randomised" };
                Some(format!("{}, {design}", trial.phase.label()))
            }
            Self::People => trial.population.clone(),
            Self::LinesBefore => trial.median_prior_lines.value().map(|lines| format!("median {}", in_figures(lines))),
            Self::FollowUp => months_followed(therapy, focus),
        }
    }

    /// Whether it differs between therapies. Not known beside known counts as different; known of none does not.
    pub fn differs(self, therapies: &[&Therapy], focus: Focus) -> bool {
        let mut all = therapies.iter().map(|therapy| self.of(therapy, focus));
        let first = all.next().flatten();
        all.any(|other| other != first)
    }
}

/// The follow-up behind the figure on response, else behind the one on progression.
fn months_followed(therapy: &Therapy, focus: Focus) -> Option<String> {
    let figure = follow_up(therapy, focus)?;
    let months = figure.outcome.follow_up_months.value()?;
    let kind = if figure.outcome.follow_up_is_minimum { "at least" } else { "median" };
    Some(format!("{kind} {} months", in_figures(months)))
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
