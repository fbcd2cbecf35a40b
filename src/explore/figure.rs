//! Which figure stands in a cell. The rule, once: the trial behind the newest indication in force in the chosen
//! region comes first; then trials on which an approval rests or is meant to rest, then the others; within each group
//! randomised before single-arm, and the later registered before the earlier. A trial that does not report what the
//! cell shows passes its turn to the next. All other figures stand in the disclosure.

use super::order::ordered_by_key;
use super::{Jurisdiction, newest_indication};
use crate::evidence::{Harm, HarmKind, Measure, Missing, Outcome, Reading, Therapy, Trial};
use std::cmp::Reverse;

/// A figure on benefit and the trial it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BenefitFigure<'a> {
    /// The trial.
    pub trial: &'a Trial,
    /// The figure.
    pub outcome: &'a Outcome,
}

/// A figure on harm; the trial is named where the record knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HarmFigure<'a> {
    /// The trial, if the figure belongs to trials of this record.
    pub trial: Option<&'a Trial>,
    /// The figure.
    pub harm: &'a Harm,
}

/// The trials of a therapy, the one that speaks for it first.
pub fn trial_order(therapy: &Therapy, region: Jurisdiction) -> Vec<&Trial> {
    let newest = newest_indication(therapy, region).filter(|decision| decision.in_force());
    let behind_newest = |trial: &Trial| newest.is_some_and(|decision| decision.rests_on.contains(&trial.name));
    let trials: Vec<&Trial> = therapy.trials.iter().collect();
    ordered_by_key(&trials, |trial| (!behind_newest(trial), !trial.pivotal, !trial.randomised, Reverse(trial.registration())))
}

/// The trial that speaks for a therapy: the first in [`trial_order`] that has reported a figure, else the first.
pub fn lead_trial(therapy: &Therapy, region: Jurisdiction) -> Option<&Trial> {
    let trials = trial_order(therapy, region);
    trials.iter().find(|trial| trial.has_figures()).or(trials.first()).copied()
}

/// How much a record says: a figure or "not reached" most, then a hazard ratio alone, then a bare reason.
fn rank(outcome: &Outcome) -> u8 {
    match outcome.treatment.value {
        Reading::Value(_) | Reading::Missing(Missing::NotReached) => 0,
        Reading::Missing(_) if outcome.hazard_ratio.is_some() => 1,
        Reading::Missing(_) => 2,
    }
}

/// The best record of a trial for a measure: most said, not provisional, longest follow-up.
pub fn of_trial(trial: &Trial, measure: Measure) -> Option<&Outcome> {
    let outcomes = trial.outcomes.iter().filter(|outcome| outcome.measure == measure);
    outcomes.min_by(|a, b| {
        let key = |outcome: &Outcome| (rank(outcome), outcome.provisional);
        let follow_up = |outcome: &Outcome| outcome.follow_up_months.value().unwrap_or(0.0);
        key(a).cmp(&key(b)).then_with(|| follow_up(b).total_cmp(&follow_up(a)))
    })
}

/// Why a therapy has no figure at all.
fn why_nothing(therapy: &Therapy) -> Missing {
    let reported = therapy.trials.iter().any(Trial::has_figures);
    if reported || therapy.trials.is_empty() { Missing::NotFound } else { Missing::NoResultsYet }
}

/// The first of `measures` that the first possible trial reports.
fn first_reported<'a>(therapy: &'a Therapy, region: Jurisdiction, measures: &[Measure]) -> Result<BenefitFigure<'a>, Missing> {
    let trials = trial_order(therapy, region);
    let candidates = || {
        let pairs = trials.iter().flat_map(|&trial| measures.iter().map(move |&measure| (trial, measure)));
        pairs.filter_map(|(trial, measure)| of_trial(trial, measure).map(|outcome| BenefitFigure { trial, outcome }))
    };
    let said = candidates().find(|figure| rank(figure.outcome) == 0);
    said.or_else(|| candidates().next()).ok_or_else(|| why_nothing(therapy))
}

/// The figure that stands in a cell.
///
/// # Errors
/// Why there is none.
pub fn benefit(therapy: &Therapy, region: Jurisdiction, measure: Measure) -> Result<BenefitFigure<'_>, Missing> {
    first_reported(therapy, region, &[measure])
}

/// Time without progression: the median, or the rate where the trial gives no median.
///
/// # Errors
/// Why there is none.
pub fn progression(therapy: &Therapy, region: Jurisdiction) -> Result<BenefitFigure<'_>, Missing> {
    first_reported(therapy, region, &[Measure::PfsMedian, Measure::PfsRate])
}

/// Overall survival: the median, or the rate where the trial gives no median.
///
/// # Errors
/// Why there is none.
pub fn survival(therapy: &Therapy, region: Jurisdiction) -> Result<BenefitFigure<'_>, Missing> {
    first_reported(therapy, region, &[Measure::OsMedian, Measure::OsRate])
}

/// Every figure of some measures, the trial that speaks for the therapy first.
pub fn benefits<'a>(therapy: &'a Therapy, region: Jurisdiction, measures: &[Measure]) -> Vec<BenefitFigure<'a>> {
    let trials = trial_order(therapy, region);
    let of = |trial: &'a Trial| trial.outcomes.iter().map(move |outcome| BenefitFigure { trial, outcome });
    trials.into_iter().flat_map(of).filter(|figure| measures.contains(&figure.outcome.measure)).collect()
}

/// Every figure of some kinds of harm, in the order of the trials; kinds in the order given.
pub fn harms_of<'a>(therapy: &'a Therapy, region: Jurisdiction, kinds: &[HarmKind]) -> Vec<HarmFigure<'a>> {
    let trials = trial_order(therapy, region);
    let place = |harm: &Harm| trials.iter().position(|trial| harm.trials.contains(&trial.name));
    let kind_place = |harm: &Harm| kinds.iter().position(|&kind| kind == harm.event);
    let harms: Vec<&Harm> = therapy.harms.iter().filter(|harm| kinds.contains(&harm.event)).collect();
    let harms = ordered_by_key(&harms, |harm| {
        let severe_is_missing = harm.treatment.grade3plus.value().is_none();
        let trial = place(harm).unwrap_or(usize::MAX);
        (trial, harm.provisional, kind_place(harm), severe_is_missing, Reverse(harm.treatment.any.value().is_some()))
    });
    let with_trial = |harm| HarmFigure { trial: place(harm).map(|place| trials[place]), harm };
    harms.into_iter().map(with_trial).collect()
}

/// The figure on harm that stands in a cell.
///
/// # Errors
/// Why there is none.
pub fn harm<'a>(therapy: &'a Therapy, region: Jurisdiction, kinds: &[HarmKind]) -> Result<HarmFigure<'a>, Missing> {
    harms_of(therapy, region, kinds).first().copied().ok_or_else(|| why_nothing(therapy))
}
