//! A trial: who was treated with what, and what came of it.

use super::vocabulary::vocabulary;
use super::{Outcome, Population, Reading};

vocabulary! {
    /// The phase of a trial, or the kind of study where it has none.
    Phase {
        One = "1", "phase 1", "Finds the dose and the side effects, in few people.";
        OneB = "1b", "phase 1b", "Finds the dose and the side effects, in few people.";
        OneTwo = "1/2", "phase 1/2", "Finds the dose, then looks for effect.";
        OneBTwo = "1b/2", "phase 1b/2", "Finds the dose, then looks for effect.";
        Pooled = "1/2 and 2", "phase 1/2 and 2, pooled", "Two trials counted together.";
        Two = "2", "phase 2", "Looks for effect, mostly without comparison.";
        Three = "3", "phase 3", "Compares with a treatment in use, in many people.";
        Pilot = "pilot", "pilot study", "A first small trial.";
        RealWorld = "real-world", "everyday practice", "People treated outside a trial.";
        Retrospective = "retrospective", "looking back", "Records of people treated before.";
        Indirect = "indirect-comparison", "indirect comparison", "Compares people of a trial with people outside it.";
        NotStated = "not-stated", "phase not stated", "";
    }
}

vocabulary! {
    /// Whether a trial is running.
    TrialState {
        Ongoing = "ongoing", "ongoing", "";
        Completed = "completed", "completed", "";
        Halted = "halted", "halted", "";
        Closed = "closed", "closed", "";
        NotStated = "not-stated", "state not stated", "";
    }
}

/// The arm that a therapy is compared with.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Comparator {
    /// What that arm was given.
    pub what: String,
    /// The id of the therapy that this arm was given, where it is just that one.
    #[serde(default)]
    pub therapy: Option<String>,
    /// People in that arm.
    #[serde(default)]
    pub patients: Reading,
}

/// One trial or study of one therapy.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Trial {
    /// Its name; unique within the file.
    pub name: String,
    /// Its number at ClinicalTrials.gov, `NCT` and eight digits.
    #[serde(default)]
    pub nct: Option<String>,
    /// Its phase.
    pub phase: Phase,
    /// Whether it is running.
    pub state: TrialState,
    /// Whether chance decided who got what.
    pub randomised: bool,
    /// Whether an approval rests or is meant to rest on it.
    pub pivotal: bool,
    /// Who took part.
    #[serde(default)]
    pub population: Option<String>,
    /// The same in fields: what it took to take part.
    pub people: Population,
    /// People in this therapy's arm.
    #[serde(default)]
    pub patients: Reading,
    /// People in all arms, where only that is given.
    #[serde(default)]
    pub patients_total: Option<u32>,
    /// Median number of lines of therapy had before.
    #[serde(default)]
    pub median_prior_lines: Reading,
    /// The arm it is compared with.
    #[serde(default)]
    pub comparator: Option<Comparator>,
    /// What came of it.
    pub outcomes: Vec<Outcome>,
    /// What the reader must know of the trial.
    #[serde(default)]
    pub note: Option<String>,
    /// The source of the trial's own description, where it has one of its own.
    #[serde(default)]
    pub source: Option<String>,
}

impl Trial {
    /// Whether it has reported any figure on benefit.
    pub fn has_figures(&self) -> bool {
        self.outcomes.iter().any(|outcome| outcome.treatment.value.value().is_some() || outcome.hazard_ratio.is_some())
    }

    /// Its registration number as a number: a later registration has a higher one. 0 where it is not known.
    pub fn registration(&self) -> u32 {
        self.nct.as_deref().and_then(|nct| nct.trim_start_matches("NCT").parse().ok()).unwrap_or(0)
    }
}
