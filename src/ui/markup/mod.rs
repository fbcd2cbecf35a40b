//! Pieces of HTML as pure functions of the evidence: cells, figures, decisions, sources. They hold no state and answer
//! nothing, so they are written as text that a component puts in place; what answers the reader is a component.
//!
//! The one rule: every text that comes from data goes through [`Html::text`] or [`esc`].

mod benefits;
mod daily_life;
mod decisions;
#[cfg(feature = "ssr")]
mod harm_lines;
mod harms;
mod html;
mod people;
pub mod plain;
mod shares;
mod signs;
mod sources;
mod standing;
mod tracks;
mod warnings;

pub use benefits::{INDIRECT, WORTH_OF_INDIRECT, benefit_list, trial_facts, trial_figures, trial_line};
pub use daily_life::{NO_RULE_FOUND, daily_life};
pub use decisions::decision_list;
#[cfg(feature = "ssr")]
pub use harm_lines::{HOW_COUNTS_STAND, harm_lines};
pub use harms::harm_list;
pub use html::{Html, esc};
pub use people::{people_for, people_in_words};
pub use shares::incidence_in_words;
pub use signs::{status_mark, type_glyph};
#[cfg(feature = "ssr")]
pub use sources::checked;
pub use sources::{kind_of, source_line, source_link, source_mark, source_paragraph, time};
pub use standing::standing_in_words;
pub use tracks::{harm_bar, response_track};
pub use warnings::{boxed_warning, statements, warnings};

use crate::evidence::{Reading, Therapy, Trial, Unit, Word, in_figures};
use crate::explore::Detail;

/// A figure with its unit: `89%`, `18.1 months`, `not reached`.
pub fn with_unit(reading: Reading, unit: Unit) -> String {
    match (reading, unit) {
        (Reading::Value(value), Unit::Percent) => format!("{value}%"),
        (Reading::Value(value), Unit::Months) => format!("{value} months"),
        (Reading::Missing(reason), _) => reason.label().to_owned(),
    }
}

/// `randomised` or `not randomised`.
pub fn design(trial: &Trial) -> &'static str {
    if trial.randomised { "randomised" } else { "not randomised" }
}

/// `n 291 + 296`, `n 165`, `n not found here`.
pub fn size(trial: &Trial) -> String {
    let other = trial.comparator.as_ref().and_then(|comparator| comparator.patients.value());
    match (trial.patients.value(), other, trial.patients_total) {
        (Some(patients), Some(other), _) => format!("n {} + {}", in_figures(patients), in_figures(other)),
        (Some(patients), None, _) => format!("n {}", in_figures(patients)),
        (None, _, Some(total)) => format!("n {total} in all arms"),
        (None, _, None) => format!("n {}", trial.patients),
    }
}

/// The address of a therapy's own page, seen from the start page.
pub fn page_address(therapy: &Therapy, detail: Detail) -> String {
    let words = if detail == Detail::Plain { "?words=plain" } else { "" };
    format!("therapies/{}/{words}", therapy.id)
}

/// The text with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_ascii_uppercase()).into_iter().collect();
    [&first, letters.as_str()].concat()
}

/// The text as a sentence: with a capital and a full stop.
fn sentence(text: &str) -> String {
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    [&capitalised(text), stop].concat()
}
