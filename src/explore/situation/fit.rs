//! The one rule that reads labels against a situation.

use super::{Answer, Course, Field, Open, Question, Situation, TransplantPlan, Unmet};
use crate::evidence::{Decision, DrugClass, Risk, Stage, Status, Therapy, Transplant, Word, vocabulary};
use crate::explore::Jurisdiction;

vocabulary! {
    /// Which rows a situation leaves.
    FitFilter {
        Possible = "possible", "Labelled or open", "Leaves out what is not labelled or not approved.";
        Labelled = "labelled", "Only labelled", "Leaves only what a label covers, whatever is still open.";
        All = "all", "All therapies", "The labelled ones first.";
    }
}

impl Default for FitFilter {
    /// What an open answer decides stays in sight: the first word.
    fn default() -> Self {
        Self::ALL[0]
    }
}

/// How the labels of a therapy read on a situation in one region. Ordered: the labelled first.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit<'a> {
    /// An indication in force covers it.
    Labelled(&'a Decision),
    /// Nothing speaks against these uses, but each has a condition on which nothing was said. The nearest first.
    Open(Vec<Use<'a>>),
    /// Every indication in force has a condition that is not met; these are those of the nearest one.
    NotLabelled(&'a Decision, Vec<Unmet>),
    /// No indication is in force in the region; where it stands instead.
    NotApproved(Option<Status>),
}

/// A use that may fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Use<'a> {
    /// The indication.
    pub decision: &'a Decision,
    /// What is still open; never empty.
    pub open: Vec<Open>,
}

impl<'a> Fit<'a> {
    /// The indications that were read: the one that fits, those that may fit, or the nearest.
    pub fn decisions(&self) -> Vec<&'a Decision> {
        match self {
            Self::Labelled(decision) | Self::NotLabelled(decision, _) => vec![decision],
            Self::Open(uses) => uses.iter().map(|one| one.decision).collect(),
            Self::NotApproved(_) => Vec::new(),
        }
    }

    /// Its place in the order: labelled, open, not labelled, not approved.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Labelled(_) => 0,
            Self::Open(_) => 1,
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
/// Only indications in force count. Of several, one that fits wins; else all that may fit; else the nearest: of the
/// stage entered, then by the fewest unmet conditions, then the fewest open ones, then the newest. An indication that
/// covers “any stage” is a form of the drug for all its uses: where the uses stand on their own it is not read.
pub fn fit<'a>(therapy: &'a Therapy, situation: &Situation, region: Jurisdiction) -> Fit<'a> {
    let in_force: Vec<&Decision> = therapy.decisions_in(region.region()).filter(|decision| decision.in_force()).collect();
    let names_a_stage = |decision: &&&Decision| !matches!(decision.stage, Stage::Any | Stage::Unstated);
    let any_names_a_stage = in_force.iter().any(|decision| names_a_stage(&decision));
    let read = in_force.iter().filter(|decision| !any_names_a_stage || names_a_stage(decision));
    let mut read: Vec<(&Decision, Reading)> = read.map(|&decision| (decision, reading(decision, situation))).collect();
    let nearest = (0..read.len()).min_by_key(|&at| {
        let (decision, reading) = &read[at];
        let other_stage = matches!(reading.unmet.first(), Some(Unmet::Stage { .. }));
        (other_stage, reading.unmet.len(), reading.open.len(), std::cmp::Reverse(decision.date))
    });
    let Some(nearest) = nearest else {
        return Fit::NotApproved(super::super::standing(therapy, region).map(|standing| standing.status));
    };
    let (decision, reading) = read.remove(nearest);
    if !reading.unmet.is_empty() {
        Fit::NotLabelled(decision, reading.unmet)
    } else if reading.open.is_empty() {
        Fit::Labelled(decision)
    } else {
        let others = read.into_iter().filter(|(_, other)| other.unmet.is_empty());
        let uses = std::iter::once((decision, reading)).chain(others);
        Fit::Open(uses.map(|(decision, reading)| Use { decision, open: reading.open }).collect())
    }
}

/// How labels read for each plan on transplant, where a use hangs on that answer alone: for “planned” and “not possible”,
/// and for “had one” where that is what a label asks for. Empty where no use hangs on it alone.
pub fn by_transplant<'a>(
    now: &Fit<'a>,
    therapy: &'a Therapy,
    situation: &Situation,
    region: Jurisdiction,
) -> Vec<(TransplantPlan, Fit<'a>)> {
    let hangs_on_it = |one: &Use| matches!(one.open[..], [Open::Transplant { entered: None, .. }]);
    if !matches!(now, Fit::Open(uses) if uses.iter().any(hangs_on_it)) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for &plan in TransplantPlan::ALL {
        let then = fit(therapy, &Situation { transplant: Some(plan), ..*situation }, region);
        if plan != TransplantPlan::Had || matches!(then, Fit::Labelled(_)) {
            all.push((plan, then));
        }
    }
    all
}

/// The fields on which open uses hang, in the order of the form.
pub fn open_fields(fits: &[Fit]) -> Vec<Field> {
    let mut asked = Vec::new();
    for fit in fits {
        if let Fit::Open(uses) = fit {
            uses.iter().flat_map(|one| &one.open).for_each(|open| asked.extend(open.fields()));
        }
    }
    Field::all().filter(|field| asked.contains(field)).collect()
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
    if decision.risk == Risk::High {
        reading.note(situation.answer(Question::HighRisk), Unmet::NotHighRisk, Open::HighRisk);
    }
    if situation.contradicts_itself() {
        reading.open.push(Open::Contradiction);
    }
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
        | (Transplant::Had, Some(TransplantPlan::Had))
        | (Transplant::Ineligible, Some(TransplantPlan::NotPossible)) => {}
        (_, None) => reading.open.push(Open::Transplant { asked, entered: None }),
        // Who had one was suited to it; whether the label speaks of the time after it too, it need not say.
        (Transplant::Eligible, entered @ Some(TransplantPlan::Had)) => reading.open.push(Open::Transplant { asked, entered }),
        (_, Some(entered)) => reading.unmet.push(Unmet::Transplant { asked, entered }),
    }
}
