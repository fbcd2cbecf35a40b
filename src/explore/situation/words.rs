//! The reasons, in everyday words and in those of labels. What speaks against a label is a sentence that also says what was
//! entered; what is open is the end of a sentence that begins with “if”.

use super::{Course, Field, FitFilter, Held, Open, Question, TransplantPlan, Unmet};
use crate::evidence::{DrugClass, Stage, Transplant, Word};
use crate::explore::Detail;

impl FitFilter {
    /// Its name in the reader's wording.
    pub fn in_words(self, detail: Detail) -> &'static str {
        match self {
            Self::Possible => detail.of("Approved or open", self.label()),
            Self::Labelled => detail.of("Only approved", self.label()),
            Self::All => self.label(),
        }
    }
}

fn lines(number: u8, detail: Detail) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} line{plural}{}", detail.of(" of treatment", " before"))
}

/// A drug class with its article, as it stands in a sentence.
fn class(class: DrugClass) -> &'static str {
    Question::grew_on(class).label()
}

/// The disease at a stage that a label names.
fn disease(stage: Stage, detail: Detail) -> &'static str {
    match stage {
        Stage::Smouldering => "smouldering myeloma",
        Stage::NewlyDiagnosed => "newly diagnosed myeloma",
        Stage::Relapsed => detail.of("myeloma that came back or does not respond", "relapsed or refractory myeloma"),
        Stage::Any | Stage::Unstated => "several stages",
    }
}

/// People as a label names them by transplant.
fn people(asked: Transplant, detail: Detail) -> &'static str {
    match asked {
        Transplant::Any => asked.label(),
        Transplant::Eligible => detail.of("who can have a transplant", asked.label()),
        Transplant::Ineligible => detail.of("who can’t have a transplant", asked.label()),
        Transplant::Had => detail.of("who had a transplant", asked.label()),
    }
}

/// The end of a sentence that says what was entered.
fn course(entered: Course, detail: Detail) -> &'static str {
    match entered {
        Course::Smouldering => detail.of("; you said it is smouldering", "; you entered smouldering"),
        Course::NewlyDiagnosed => detail.of("; you said it is newly diagnosed", "; you entered newly diagnosed"),
        Course::Relapsed => detail.of("; you said it came back or does not respond", "; you entered relapsed or refractory"),
    }
}

fn plan(entered: TransplantPlan, detail: Detail) -> &'static str {
    match entered {
        TransplantPlan::Planned => detail.of("; you said one is planned", "; you entered transplant planned"),
        TransplantPlan::Had => detail.of("; you said you had one", "; you entered a transplant before"),
        TransplantPlan::NotPossible => detail.of("; you said it is not possible", "; you entered transplant not possible"),
    }
}

impl Unmet {
    /// `needs at least 4 lines before; you entered 2`.
    pub fn in_words(self, detail: Detail) -> String {
        let number = |asked: String, entered: u8| format!("{asked}{}{entered}", detail.of("; you had ", "; you entered "));
        match self {
            Self::Stage { asked, entered } => ["is for ", disease(asked, detail), course(entered, detail)].concat(),
            Self::TooFewLines { asked, entered } => {
                let asks = detail.of("is for use after at least ", "needs at least ");
                number([asks, &lines(asked, detail)].concat(), entered)
            }
            Self::TooManyLines { asked, entered } => {
                let asks = detail.of("is for use after at most ", "allows at most ");
                number([asks, &lines(asked, detail)].concat(), entered)
            }
            Self::NotHad(asked) => {
                let (asks, said) =
                    detail.of(("is for people who had ", "; you said you did not"), ("needs ", " before; you entered none"));
                [asks, class(asked), said].concat()
            }
            Self::NotRefractory(asked) => {
                let (asks, said) = detail.of(
                    ("is for myeloma that grew on ", "; you said it did not"),
                    ("needs disease refractory to ", "; you entered that it is not"),
                );
                [asks, class(asked), said].concat()
            }
            Self::NotHighRisk => {
                ["is for smouldering myeloma at high risk", detail.of("; you said it is not", "; you entered no")].concat()
            }
            Self::Transplant { asked, entered } => ["is for people ", people(asked, detail), plan(entered, detail)].concat(),
        }
    }
}

impl Open {
    /// `at least 4 lines before`: what follows on “labelled if”. A contradiction is a sentence of its own.
    pub fn in_words(&self, detail: Detail) -> String {
        let had = |asked: &str| [detail.of("you had ", ""), asked, detail.of("", " before")].concat();
        let grew = |asked: &str| [detail.of("it grew on ", "refractory to "), asked].concat();
        match self {
            Self::Stage(asked) => [detail.of("you have ", ""), disease(*asked, detail)].concat(),
            Self::SeveralUses => "one of its several uses is yours".to_owned(),
            Self::Lines { min, max } => [detail.of("you had ", ""), &range(*min, *max, detail)].concat(),
            Self::Had(asked) => had(class(*asked)),
            Self::Refractory(asked) => grew(class(*asked)),
            Self::HighRisk => detail.of("it is at high risk", "at high risk").to_owned(),
            Self::Transplant { entered: Some(TransplantPlan::Had), .. } => {
                detail.of("it also holds after a transplant, as you had one", "the label also holds after transplant").to_owned()
            }
            Self::Transplant { asked, .. } => match asked {
                Transplant::Eligible => detail.of("you can have a transplant", asked.label()).to_owned(),
                Transplant::Ineligible => detail.of("you can’t have a transplant", asked.label()).to_owned(),
                Transplant::Had | Transplant::Any => detail.of("you had a transplant", asked.label()).to_owned(),
            },
            Self::Contradiction => detail
                .of(
                    "some of your answers can’t be true together: look at where you are, lines, and on what it grew",
                    "your entries contradict each other: look at stage, lines and what it is refractory to",
                )
                .to_owned(),
            Self::OtherWay(classes) => grew(&classes.iter().map(|&asked| class(asked)).collect::<Vec<_>>().join(" and ")),
        }
    }
}

fn range(min: Option<u8>, max: Option<u8>, detail: Detail) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => lines(min, detail),
        (Some(min), Some(max)) => format!("{min} to {}", lines(max, detail)),
        (None, Some(max)) => format!("at most {}", lines(max, detail)),
        (min, None) => format!("at least {}", lines(min.unwrap_or_default(), detail)),
    }
}

impl Held {
    /// `holds lenalidomide, on which you said it grew`.
    pub fn in_words(self) -> String {
        match self {
            Self::Is { drug, on } if drug == on.label() => ["you said it grew on ", drug].concat(),
            Self::Holds { drug, on } if drug == on.label() => ["holds ", drug, ", on which you said it grew"].concat(),
            Self::Is { on, .. } => ["you said it grew on ", class(on)].concat(),
            Self::Holds { drug, on } => ["holds ", drug, "; you said it grew on ", class(on)].concat(),
            Self::AimsAtBcma => "aims at BCMA; you said it grew on a treatment that does".to_owned(),
        }
    }
}

impl Field {
    /// What it asks, as one of the things that are open: `whether a transplant is planned or not possible`.
    pub fn in_words(self, detail: Detail) -> String {
        match self {
            Self::Course => detail.of("where you are", "the stage").to_owned(),
            Self::Lines => detail.of("how many lines of treatment you had", "the lines before").to_owned(),
            Self::Transplant => "whether a transplant is planned or not possible".to_owned(),
            Self::Of(Question::HighRisk) => "whether it is at high risk".to_owned(),
            Self::Of(question) => {
                let asks = if Question::ABOUT_GROWTH.contains(&question) {
                    detail.of("whether it grew on ", "whether it is refractory to ")
                } else {
                    "whether you had "
                };
                [asks, question.label()].concat()
            }
        }
    }
}
