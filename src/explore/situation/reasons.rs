//! Why a label does not fit, or why that can't be told: each reason names what the label asks and what was entered.

use super::entered::{Course, TransplantPlan};
use crate::evidence::{DrugClass, Stage, Transplant, Word};
use std::fmt;

/// A condition of a label that the situation does not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmet {
    /// The label is for another stage.
    Stage {
        /// What the label names.
        asked: Stage,
        /// What was entered.
        entered: Course,
    },
    /// The label asks for more lines of therapy before.
    TooFewLines {
        /// At least so many.
        asked: u8,
        /// What was entered, or 0 before any relapse.
        entered: u8,
    },
    /// The label allows fewer lines of therapy before.
    TooManyLines {
        /// At most so many.
        asked: u8,
        /// What was entered.
        entered: u8,
    },
    /// The label asks for a class that was not had.
    NotHad(DrugClass),
    /// The label asks that the disease be refractory to a class, and it is not.
    NotRefractory(DrugClass),
    /// The label is for another plan on transplant.
    Transplant {
        /// What the label names.
        asked: Transplant,
        /// What was entered.
        entered: TransplantPlan,
    },
}

/// A condition of a label of which can't be told whether the situation meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// The stage was not entered.
    Stage(Stage),
    /// The label covers several uses, or names no stage.
    SeveralUses,
    /// The lines of therapy were not entered.
    Lines {
        /// At least so many.
        min: Option<u8>,
        /// At most so many.
        max: Option<u8>,
    },
    /// Whether a class was had was not entered, or the entries do not tell single drugs apart.
    Had(DrugClass),
    /// Whether the disease is refractory to a class was not entered.
    Refractory(DrugClass),
    /// The label asks whether the person is suited to a transplant, and the entry does not say so.
    Transplant {
        /// What the label names.
        asked: Transplant,
        /// What was entered.
        entered: Option<TransplantPlan>,
    },
    /// The entries contradict each other.
    Contradiction,
    /// A condition in the label's text that no entry holds.
    Text(String),
    /// The conditions on lines and classes are not met, but disease refractory to these classes would do as well, and
    /// whether it is was not entered.
    OtherWay(Vec<DrugClass>),
}

fn lines(number: u8) -> String {
    format!("{number} line{}", if number == 1 { "" } else { "s" })
}

/// The drug class with its article, as it stands in a sentence.
fn class(class: DrugClass) -> &'static str {
    match class {
        DrugClass::Pi => "a proteasome inhibitor (PI)",
        DrugClass::Imid => "an immunomodulatory drug (IMiD)",
        DrugClass::AntiCd38 => "an anti-CD38 antibody",
        DrugClass::Lenalidomide | DrugClass::Bortezomib | DrugClass::LastTherapy => class.label(),
    }
}

/// `needs at least 4 lines before; you entered 2`.
impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Stage { asked, entered } => write!(f, "is for {} myeloma; you entered {}", asked.label(), entered.label()),
            Self::TooFewLines { asked, entered } => write!(f, "needs at least {} before; you entered {entered}", lines(asked)),
            Self::TooManyLines { asked, entered } => write!(f, "allows at most {} before; you entered {entered}", lines(asked)),
            Self::NotHad(asked) => write!(f, "needs {} before; you entered none", class(asked)),
            Self::NotRefractory(asked) => write!(f, "needs disease refractory to {}; you entered that it is not", class(asked)),
            Self::Transplant { asked, entered } => {
                write!(f, "is for people {}; you entered transplant {}", asked.label(), entered.label())
            }
        }
    }
}

/// `needs at least 4 lines before; you entered no number`.
impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(asked) => write!(f, "is for {} myeloma; you entered no stage", asked.label()),
            Self::SeveralUses => f.write_str("covers several uses, each with its own conditions"),
            Self::Lines { min, max } => {
                let asked = match (min, max) {
                    (Some(min), Some(max)) if min == max => format!("needs {} before", lines(*min)),
                    (Some(min), Some(max)) => format!("needs {min} to {} before", lines(*max)),
                    (Some(min), None) => format!("needs at least {} before", lines(*min)),
                    (None, Some(max)) => format!("allows at most {} before", lines(*max)),
                    (None, None) => "names earlier lines".to_owned(),
                };
                write!(f, "{asked}; you entered no number")
            }
            Self::Had(asked) => write!(f, "needs {} before; your entries do not say", class(*asked)),
            Self::Refractory(asked) => write!(f, "needs disease refractory to {}; your entries do not say", class(*asked)),
            Self::Transplant { asked, entered: Some(TransplantPlan::NotPlanned) } => {
                write!(f, "is for people {}; you entered only that none is planned", asked.label())
            }
            Self::Transplant { asked, .. } => write!(f, "is for people {}; you have not said whether you are", asked.label()),
            Self::Contradiction => {
                f.write_str("your entries contradict each other: look at stage, lines and what it is refractory to")
            }
            Self::Text(text) => write!(f, "also says: {text}"),
            Self::OtherWay(open) => {
                let classes: Vec<&str> = open.iter().map(|&asked| class(asked)).collect();
                write!(f, "also allows disease refractory to {}; your entries do not say", classes.join(" and to "))
            }
        }
    }
}
