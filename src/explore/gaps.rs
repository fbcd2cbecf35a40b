//! On what a record has no figure (quality.md, D8). Native only.

use super::{BLOOD_COUNTS, NEUROTOXICITIES, REACTIONS};
use crate::evidence::{Decision, HarmKind, Measure, Route, Therapy};

/// Every kind of event that tells of infections.
const ANY_INFECTION: [HarmKind; 5] =
    [HarmKind::Infection, HarmKind::SeriousInfection, HarmKind::Pneumonia, HarmKind::RespiratoryInfection, HarmKind::Zoster];

/// A question that a reader may bring to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Benefit: any of these measures answers it.
    Benefit(&'static str, &'static [Measure]),
    /// Harm: any of these kinds of event answers it.
    Harm(&'static str, &'static [HarmKind]),
}

const DOSE_REACTION: Topic = Topic::Harm("how often the dose brings a reaction", &REACTIONS);

/// The questions, benefit before harm.
pub const TOPICS: [Topic; 8] = [
    Topic::Benefit("how many people respond", &[Measure::Orr]),
    Topic::Benefit("how many have a complete response", &[Measure::Cr, Measure::Scr]),
    Topic::Benefit("how long people live without growth of the disease", &[Measure::PfsMedian, Measure::PfsRate]),
    Topic::Benefit("how long people live", &[Measure::OsMedian, Measure::OsRate]),
    DOSE_REACTION,
    Topic::Harm("how often nerves and brain are harmed", &NEUROTOXICITIES),
    Topic::Harm("how often infections come", &ANY_INFECTION),
    Topic::Harm("how often blood counts fall", &BLOOD_COUNTS),
];

impl Topic {
    /// The question in words: `how many people respond`.
    pub fn words(self) -> &'static str {
        match self {
            Self::Benefit(words, _) | Self::Harm(words, _) => words,
        }
    }

    /// Whether it asks something of this therapy that its record does not answer. What is only swallowed brings no
    /// reaction to the dose.
    pub fn is_open(self, therapy: &Therapy) -> bool {
        let arises = self != DOSE_REACTION || therapy.routes != [Route::Mouth];
        arises && !self.is_answered(therapy)
    }

    /// Whether a record has a figure that answers it.
    pub fn is_answered(self, therapy: &Therapy) -> bool {
        match self {
            Self::Benefit(_, measures) => therapy.trials.iter().flat_map(|trial| &trial.outcomes).any(|outcome| {
                measures.contains(&outcome.measure)
                    && (outcome.treatment.value.value().is_some() || outcome.hazard_ratio.is_some())
            }),
            Self::Harm(_, kinds) => therapy.harms.iter().any(|harm| {
                kinds.contains(&harm.event)
                    && (harm.treatment.any.value().is_some() || harm.treatment.grade3plus.value().is_some())
            }),
        }
    }
}

/// Whether any regulator in the data allows the therapy now.
pub fn is_allowed_somewhere(therapy: &Therapy) -> bool {
    therapy.decisions.iter().any(Decision::in_force)
}
