//! The stages of the disease as a reader chooses among them, and which indication speaks of them.

use super::Jurisdiction;
use crate::evidence::vocabulary;
use crate::evidence::{Decision, Stage, Therapy};

vocabulary! {
    /// A point in the course of the disease.
    StageStep {
        Smouldering = "smouldering", "smouldering", "Before the disease does damage.";
        NewlyDiagnosed = "newly-diagnosed", "newly diagnosed", "First treatment.";
        After1 = "after-1", "after 1 line", "Usable after one line of therapy.";
        After2 = "after-2", "after 2 lines", "Usable after two lines of therapy.";
        After3 = "after-3", "after 3 lines", "Usable after three lines of therapy.";
        After4 = "after-4", "after 4+ lines", "Usable after four or more lines of therapy.";
    }
}

impl StageStep {
    /// Lines of therapy had before; `None` before any relapse.
    pub fn lines(self) -> Option<u8> {
        match self {
            Self::Smouldering | Self::NewlyDiagnosed => None,
            Self::After1 => Some(1),
            Self::After2 => Some(2),
            Self::After3 => Some(3),
            Self::After4 => Some(4),
        }
    }

    /// The stage that it is a step of.
    pub fn stage(self) -> Stage {
        match self {
            Self::Smouldering => Stage::Smouldering,
            Self::NewlyDiagnosed => Stage::NewlyDiagnosed,
            _ => Stage::Relapsed,
        }
    }

    /// Whether an indication speaks of this step. Further conditions of its text are not weighed here.
    pub fn is_named_by(self, decision: &Decision) -> bool {
        match (decision.stage, self.lines()) {
            (Stage::Any, _) => true,
            (Stage::Smouldering, None) => self == Self::Smouldering,
            (Stage::NewlyDiagnosed, None) => self == Self::NewlyDiagnosed,
            (Stage::Relapsed, Some(lines)) => {
                let asked = decision.prior_lines;
                let enough = self == Self::After4 || asked.min.is_none_or(|min| min <= lines);
                enough && asked.max.is_none_or(|max| max >= lines)
            }
            _ => false,
        }
    }
}

/// The newest indication in force in a region. Where none is in force, the newest decision there of any kind.
pub fn newest_indication(therapy: &Therapy, region: Jurisdiction) -> Option<&Decision> {
    let newest = |in_force: bool| {
        let decisions = therapy.decisions_in(region.region());
        decisions.filter(|decision| !in_force || decision.in_force()).max_by_key(|decision| decision.date)
    };
    newest(true).or_else(|| newest(false))
}
