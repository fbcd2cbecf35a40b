//! What a therapy holds of the drugs on which the reader said that the disease grew. Labels allow it; the reader must know.

use super::{Answer, Fit, Question, Situation};
use crate::evidence::{DrugClass, Target, Therapy};

/// Something that a therapy holds and on which the disease grew, by the reader's own answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The therapy is this drug, and the answer was on `on`: the drug or its class.
    Is {
        /// The drug.
        drug: &'static str,
        /// What the answer was on.
        on: DrugClass,
    },
    /// This drug is given with it or is a part of it.
    Holds {
        /// The drug.
        drug: &'static str,
        /// What the answer was on.
        on: DrugClass,
    },
    /// It aims at BCMA.
    AimsAtBcma,
}

/// The classes and drugs that a therapy can hold, the single drugs first: what is said of a drug is not said of its class.
const ASKED: [DrugClass; 5] =
    [DrugClass::Lenalidomide, DrugClass::Bortezomib, DrugClass::Pi, DrugClass::Imid, DrugClass::AntiCd38];

/// What a therapy that is labelled or open holds of what the disease grew on: each drug once.
pub fn held(therapy: &Therapy, fit: &Fit, situation: &Situation) -> Vec<Held> {
    let mut held = Vec::new();
    let mut told = Vec::new();
    if fit.rank() > 1 {
        return held;
    }
    for on in ASKED.into_iter().filter(|&class| situation.said(Question::grew_on(class), Answer::Yes)) {
        for &drug in on.drugs().iter().filter(|&&drug| is_held(therapy, fit, drug)) {
            if !told.contains(&drug) {
                told.push(drug);
                held.push(if therapy.id == drug { Held::Is { drug, on } } else { Held::Holds { drug, on } });
            }
        }
    }
    if situation.said(Question::RefractoryBcma, Answer::Yes) && therapy.targets.contains(&Target::Bcma) {
        held.push(Held::AimsAtBcma);
    }
    held
}

/// Whether a therapy is a drug, has it as a part, or must be given with it in every use that was read.
fn is_held(therapy: &Therapy, fit: &Fit, drug: &str) -> bool {
    let decisions = fit.decisions();
    let always_with =
        decisions.iter().all(|decision| decision.partners.iter().any(|group| matches!(&group[..], [only] if only == drug)));
    therapy.id == drug || therapy.components.iter().any(|part| part == drug) || always_with
}
