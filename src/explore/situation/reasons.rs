//! Why a label does not fit, or on what that hangs: each reason holds what the label asks and what was entered.

use super::{Course, Field, Question, TransplantPlan};
use crate::evidence::{DrugClass, Stage, Transplant};

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
    /// The label is for smouldering disease at high risk only.
    NotHighRisk,
    /// The label is for another plan on transplant.
    Transplant {
        /// What the label names.
        asked: Transplant,
        /// What was entered.
        entered: TransplantPlan,
    },
}

/// A condition of a label on which nothing was said.
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
    /// Whether a class was had was not entered.
    Had(DrugClass),
    /// Whether the disease is refractory to a class was not entered.
    Refractory(DrugClass),
    /// Whether smouldering disease is at high risk was not entered.
    HighRisk,
    /// The label asks for a plan on transplant, and the entry does not say so.
    Transplant {
        /// What the label names.
        asked: Transplant,
        /// What was entered.
        entered: Option<TransplantPlan>,
    },
    /// The entries contradict each other.
    Contradiction,
    /// The conditions on lines and classes are not met, but disease refractory to these classes would do as well, and
    /// whether it is was not entered.
    OtherWay(Vec<DrugClass>),
}

impl Open {
    /// The fields of the form that answer it; none where no single one does.
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Self::Stage(_) => vec![Field::Course],
            Self::Lines { .. } => vec![Field::Lines],
            Self::Had(class) => Question::had(*class).map(Field::Of).into_iter().collect(),
            Self::Refractory(class) => vec![Field::Of(Question::grew_on(*class))],
            Self::HighRisk => vec![Field::Of(Question::HighRisk)],
            Self::Transplant { .. } => vec![Field::Transplant],
            Self::OtherWay(classes) => classes.iter().map(|&class| Field::Of(Question::grew_on(class))).collect(),
            Self::SeveralUses | Self::Contradiction => Vec::new(),
        }
    }
}
