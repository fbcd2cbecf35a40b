//! The one rule that reads labels against a situation.

use super::entered::{Answer, Course, Situation, TransplantPlan};
use super::reasons::{Open, Unmet};
use crate::evidence::{Decision, DrugClass, Stage, Status, Therapy, Transplant, vocabulary};
use crate::explore::Jurisdiction;

vocabulary! {
    /// Which rows a situation leaves.
    FitFilter {
        All = "all", "All therapies", "The labelled ones first.";
        Possible = "possible", "Labelled, or can’t tell", "Leaves out what is not labelled or not approved.";
        Labelled = "labelled", "Only labelled", "Leaves only what a label covers.";
    }
}

/// How the labels of a therapy read on a situation in one region. Ordered: the labelled first.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit<'a> {
    /// An indication in force covers it.
    Labelled(&'a Decision),
    /// No condition of this indication speaks against it, but some can't be told.
    CantTell(&'a Decision, Vec<Open>),
    /// Every indication in force has a condition that is not met; these are those of the nearest one.
    NotLabelled(&'a Decision, Vec<Unmet>),
    /// No indication is in force in the region; where it stands instead.
    NotApproved(Option<Status>),
}

impl Fit<'_> {
    /// Its place in the order: labelled, can't tell, not labelled, not approved.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Labelled(_) => 0,
            Self::CantTell(..) => 1,
            Self::NotLabelled(..) => 2,
            Self::NotApproved(_) => 3,
        }
    }
}

impl FitFilter {
    /// Whether it lets a fit of this rank through.
    pub fn lets_through(self, rank: u8) -> bool {
        match self {
            Self::All => true,
            Self::Possible => rank <= 1,
            Self::Labelled => rank == 0,
        }
    }
}

/// What one label's conditions make of a situation.
#[derive(Default)]
struct Reading {
    unmet: Vec<Unmet>,
    open: Vec<Open>,
}

impl Reading {
    fn note(&mut self, answer: Option<Answer>, unmet: Unmet, open: Open) {
        match answer {
            Some(Answer::Yes) => {}
            Some(Answer::No) => self.unmet.push(unmet),
            None => self.open.push(open),
        }
    }
}

/// How the labels of a therapy in a region read on a situation.
///
/// Only indications in force count. Of several, one that fits wins; else the one that may fit; else the nearest: of the
/// stage entered, then by the fewest unmet conditions, then the fewest open ones, then the newest. An indication that covers “any stage” is a form
/// of the drug for all its uses: where the uses stand on their own it is not read.
pub fn fit<'a>(therapy: &'a Therapy, situation: &Situation, region: Jurisdiction) -> Fit<'a> {
    let in_force: Vec<&Decision> = therapy.decisions_in(region.region()).filter(|decision| decision.in_force()).collect();
    let names_a_stage = |decision: &&&Decision| !matches!(decision.stage, Stage::Any | Stage::Unstated);
    let any_names_a_stage = in_force.iter().any(|decision| names_a_stage(&decision));
    let read = in_force.iter().filter(|decision| !any_names_a_stage || names_a_stage(decision));
    let nearest = read.map(|&decision| (decision, reading(decision, situation))).min_by_key(|(decision, reading)| {
        let other_stage = matches!(reading.unmet.first(), Some(Unmet::Stage { .. }));
        (other_stage, reading.unmet.len(), reading.open.len(), std::cmp::Reverse(decision.date))
    });
    match nearest {
        None => Fit::NotApproved(super::super::standing(therapy, region).map(|standing| standing.status)),
        Some((decision, reading)) if !reading.unmet.is_empty() => Fit::NotLabelled(decision, reading.unmet),
        Some((decision, reading)) if !reading.open.is_empty() => Fit::CantTell(decision, reading.open),
        Some((decision, _)) => Fit::Labelled(decision),
    }
}

fn reading(decision: &Decision, situation: &Situation) -> Reading {
    let mut reading = Reading::default();
    stage(decision, situation, &mut reading);
    let by_stage = (reading.unmet.len(), reading.open.len());
    lines(decision, situation, &mut reading);
    for &class in &decision.prior_classes {
        reading.note(situation.had_class(class), Unmet::NotHad(class), Open::Had(class));
    }
    for &class in &decision.refractory_to {
        reading.note(situation.refractory_to(class), Unmet::NotRefractory(class), Open::Refractory(class));
    }
    other_way(decision, situation, by_stage, &mut reading);
    transplant(decision, situation, &mut reading);
    if situation.contradicts_itself() {
        reading.open.push(Open::Contradiction);
    }
    reading.open.extend(decision.further_conditions.iter().cloned().map(Open::Text));
    reading
}

/// Where the text names another way to meet the conditions on lines and classes: met, it meets them; open, it keeps them
/// from refusing. `by_stage` is how much was unmet and open before those conditions.
fn other_way(decision: &Decision, situation: &Situation, by_stage: (usize, usize), reading: &mut Reading) {
    let answer = |class: DrugClass| situation.refractory_to(class);
    let classes = &decision.or_refractory_to;
    if classes.is_empty() || classes.iter().any(|&class| answer(class) == Some(Answer::No)) {
        return;
    }
    let open: Vec<DrugClass> = classes.iter().copied().filter(|&class| answer(class).is_none()).collect();
    let is_met = open.is_empty();
    if is_met || reading.unmet.len() > by_stage.0 {
        reading.unmet.truncate(by_stage.0);
        reading.open.truncate(by_stage.1);
        reading.open.extend((!is_met).then_some(Open::OtherWay(open)));
    }
}

fn stage(decision: &Decision, situation: &Situation, reading: &mut Reading) {
    let asked = match decision.stage {
        Stage::Smouldering => Course::Smouldering,
        Stage::NewlyDiagnosed => Course::NewlyDiagnosed,
        Stage::Relapsed => Course::Relapsed,
        Stage::Any | Stage::Unstated => return reading.open.push(Open::SeveralUses),
    };
    match situation.course {
        None => reading.open.push(Open::Stage(decision.stage)),
        Some(entered) if entered != asked => reading.unmet.push(Unmet::Stage { asked: decision.stage, entered }),
        Some(_) => {}
    }
}

fn lines(decision: &Decision, situation: &Situation, reading: &mut Reading) {
    let (min, max) = (decision.prior_lines.min, decision.prior_lines.max);
    let asks = min.is_some_and(|min| min > 0) || max.is_some();
    match situation.lines_before() {
        None if asks => reading.open.push(Open::Lines { min, max }),
        None => {}
        Some(entered) => {
            if let Some(asked) = min.filter(|&min| entered < min) {
                reading.unmet.push(Unmet::TooFewLines { asked, entered });
            }
            if let Some(asked) = max.filter(|&max| entered > max) {
                reading.unmet.push(Unmet::TooManyLines { asked, entered });
            }
        }
    }
}

fn transplant(decision: &Decision, situation: &Situation, reading: &mut Reading) {
    let asked = decision.transplant;
    match (asked, situation.transplant) {
        (Transplant::Any, _)
        | (Transplant::Eligible, Some(TransplantPlan::Planned))
        | (Transplant::Ineligible, Some(TransplantPlan::NotPossible)) => {}
        (_, Some(entered @ (TransplantPlan::Planned | TransplantPlan::NotPossible))) => {
            reading.unmet.push(Unmet::Transplant { asked, entered });
        }
        // No plan says nothing on whether the person is suited.
        (_, entered) => reading.open.push(Open::Transplant { asked, entered }),
    }
}
