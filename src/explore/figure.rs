//! Which figure stands in a cell. The rule, once. People first: where a setting is asked for (stage, lines, transplant), the
//! figures on such people come before those on others. Then the trial behind the indication of that setting in the chosen
//! region; then trials of uses that the region allows or has not decided on, before those of a use that is allowed
//! elsewhere and not here; then trials on which an approval rests or is meant to rest, then the others; within each group
//! randomised before single-arm, and the later registered before the earlier. A trial that does not report what the cell
//! shows passes its turn to the next. Indirect comparisons never stand in a cell: they are no result of a trial. All other
//! figures stand in the disclosure.

use super::order::ordered_by_key;
use super::{Focus, Nearness};
use crate::evidence::{
    Decision, Harm, HarmKind, Measure, Missing, Outcome, Phase, Population, Reading, Stage, Therapy, Trial, Unit,
};
use std::cmp::Reverse;

/// A figure on benefit and the trial it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BenefitFigure<'a> {
    /// The trial.
    pub trial: &'a Trial,
    /// The figure.
    pub outcome: &'a Outcome,
}

impl BenefitFigure<'_> {
    /// Whom it counts.
    pub fn people(&self) -> Population {
        self.outcome.people.unwrap_or(self.trial.people)
    }

    /// How many people it counts, in this therapy's arm.
    pub fn counted(&self) -> Option<f64> {
        self.outcome.patients.map(f64::from).or(self.trial.patients.value())
    }

    /// Whether it is a share of so few people that one more or fewer would move it by 5 of 100 or more.
    pub fn is_of_few(&self) -> bool {
        const FEW: f64 = 20.0;
        self.outcome.measure.unit() == Unit::Percent && self.counted().is_some_and(|people| people <= FEW)
    }
}

/// A figure on harm; the trial is named where the record knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HarmFigure<'a> {
    /// The trial, if the figure belongs to trials of this record.
    pub trial: Option<&'a Trial>,
    /// The figure.
    pub harm: &'a Harm,
}

/// People of whom no stage is known.
const ANYBODY: Population = Population {
    stage: Stage::Any,
    transplant: crate::evidence::Transplant::Any,
    prior_lines: crate::evidence::PriorLines { min: None, max: None },
};

/// Whom a figure on harm counts: as it says itself, else the people of its trials where these agree.
pub fn people_of_harm(therapy: &Therapy, harm: &Harm) -> Population {
    let of_trials = || {
        let mut all = therapy.trials.iter().filter(|trial| harm.trials.contains(&trial.name)).map(|trial| trial.people);
        let first = all.next()?;
        let agree = all.all(|people| people == first);
        Some(if agree { first } else { ANYBODY })
    };
    harm.people.or_else(of_trials).unwrap_or(ANYBODY)
}

/// Whether one trial is registered as another, so that both are one trial with several groups.
fn is_one_trial(trial: &Trial, other: &Trial) -> bool {
    trial.name == other.name || (trial.nct.is_some() && trial.nct == other.nct)
}

/// Whether a use that rests on this trial is allowed in some region that is followed, and not in this one.
pub fn is_allowed_only_elsewhere(therapy: &Therapy, trial: &Trial, focus: Focus) -> bool {
    let rests_on_it = |decision: &Decision| {
        let mut names = decision.rests_on.iter().filter_map(|name| therapy.trials.iter().find(|trial| trial.name == *name));
        names.any(|other| is_one_trial(trial, other))
    };
    let mut in_force = therapy.decisions.iter().filter(|decision| decision.in_force() && rests_on_it(decision)).peekable();
    in_force.peek().is_some() && in_force.all(|decision| decision.region != focus.region.region())
}

/// The trials of a therapy, the one that speaks for it first.
pub fn trial_order(therapy: &Therapy, focus: impl Into<Focus>) -> Vec<&Trial> {
    let focus = focus.into();
    let indication = focus.indication(therapy).filter(|decision| decision.in_force());
    let behind_it = |trial: &Trial| indication.is_some_and(|decision| decision.rests_on.contains(&trial.name));
    let trials: Vec<&Trial> = therapy.trials.iter().collect();
    ordered_by_key(&trials, |trial| {
        (
            trial.phase == Phase::Indirect,
            focus.setting.nearness(trial.people),
            !behind_it(trial),
            is_allowed_only_elsewhere(therapy, trial, focus),
            !trial.pivotal,
            !trial.randomised,
            Reverse(trial.registration()),
        )
    })
}

/// The trial that speaks for a therapy: the first in [`trial_order`] that has reported a figure, else the first.
pub fn lead_trial(therapy: &Therapy, focus: impl Into<Focus>) -> Option<&Trial> {
    let trials = trial_order(therapy, focus);
    trials.iter().find(|trial| trial.has_figures()).or(trials.first()).copied()
}

/// How much a record says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    /// A figure or "not reached", and the hazard ratio that belongs to it.
    FigureAndRatio,
    /// A figure or "not reached".
    Figure,
    /// A hazard ratio alone.
    RatioAlone,
    /// A bare reason.
    Reason,
}

fn says(outcome: &Outcome) -> Says {
    match (outcome.treatment.value, outcome.hazard_ratio) {
        (Reading::Value(_) | Reading::Missing(Missing::NotReached), Some(_)) => Says::FigureAndRatio,
        (Reading::Value(_) | Reading::Missing(Missing::NotReached), None) => Says::Figure,
        (Reading::Missing(_), Some(_)) => Says::RatioAlone,
        (Reading::Missing(_), None) => Says::Reason,
    }
}

/// Whether an outcome says a figure, or that it was not reached.
pub(super) fn is_figure(outcome: &Outcome) -> bool {
    says(outcome) <= Says::Figure
}

/// The best record of a trial for a measure: on the people asked for, most said, not provisional, longest follow-up.
pub fn of_trial(trial: &Trial, measure: Measure, focus: impl Into<Focus>) -> Option<&Outcome> {
    best_of_trial(trial, &[measure], focus.into())
}

/// The best record of a trial for any of some measures.
pub(super) fn best_of_trial<'a>(trial: &'a Trial, measures: &[Measure], focus: Focus) -> Option<&'a Outcome> {
    let setting = focus.setting;
    let outcomes = trial.outcomes.iter().filter(|outcome| measures.contains(&outcome.measure));
    outcomes.min_by(|a, b| {
        let key =
            |outcome: &Outcome| (setting.nearness(outcome.people.unwrap_or(trial.people)), says(outcome), outcome.provisional);
        let follow_up = |outcome: &Outcome| outcome.follow_up_months.value().unwrap_or(0.0);
        key(a).cmp(&key(b)).then_with(|| follow_up(b).total_cmp(&follow_up(a)))
    })
}

/// Why a therapy has no figure at all.
fn why_nothing(therapy: &Therapy) -> Missing {
    let reported = therapy.trials.iter().any(Trial::has_figures);
    if reported || therapy.trials.is_empty() { Missing::NotFound } else { Missing::NoResultsYet }
}

/// The first of `measures` that the first possible trial reports: of the people asked for before others.
pub(super) fn first_reported<'a>(therapy: &'a Therapy, focus: Focus, measures: &[Measure]) -> Result<BenefitFigure<'a>, Missing> {
    let trials = trial_order(therapy, focus);
    let candidates = || {
        let results = trials.iter().filter(|trial| trial.phase != Phase::Indirect);
        let pairs = results.flat_map(|&trial| measures.iter().map(move |&measure| (trial, measure)));
        pairs.filter_map(|(trial, measure)| of_trial(trial, measure, focus).map(|outcome| BenefitFigure { trial, outcome }))
    };
    let said = || candidates().filter(|figure| is_figure(figure.outcome));
    let near = |nearness: Nearness| said().find(|figure| focus.setting.nearness(figure.people()) == nearness);
    let nearest = [Nearness::Same, Nearness::SameStage, Nearness::Mixed, Nearness::OtherStage].into_iter().find_map(near);
    // Of one trial and the same people, an entry that has both a figure and the ratio that belongs to it says more.
    let with_ratio = |chosen: BenefitFigure<'a>| {
        let is_alike = |figure: &BenefitFigure| {
            std::ptr::eq(figure.trial, chosen.trial)
                && figure.people() == chosen.people()
                && says(figure.outcome) == Says::FigureAndRatio
        };
        said().filter(|_| says(chosen.outcome) != Says::FigureAndRatio).find(is_alike).unwrap_or(chosen)
    };
    nearest.map(with_ratio).or_else(|| candidates().next()).ok_or_else(|| why_nothing(therapy))
}

/// The figure that stands in a cell.
///
/// # Errors
/// Why there is none.
pub fn benefit(therapy: &Therapy, focus: impl Into<Focus>, measure: Measure) -> Result<BenefitFigure<'_>, Missing> {
    first_reported(therapy, focus.into(), &[measure])
}

/// Time without progression: the median, or the rate where the trial gives no median.
///
/// # Errors
/// Why there is none.
pub fn progression(therapy: &Therapy, focus: impl Into<Focus>) -> Result<BenefitFigure<'_>, Missing> {
    first_reported(therapy, focus.into(), &[Measure::PfsMedian, Measure::PfsRate])
}

/// Overall survival: the median, or the rate where the trial gives no median.
///
/// # Errors
/// Why there is none.
pub fn survival(therapy: &Therapy, focus: impl Into<Focus>) -> Result<BenefitFigure<'_>, Missing> {
    first_reported(therapy, focus.into(), &[Measure::OsMedian, Measure::OsRate])
}

/// The hazard ratio of growth or death that stands for a therapy, with the figure that it belongs to. `None` where no
/// trial of the therapy gives one.
pub fn hazard_ratio(therapy: &Therapy, focus: impl Into<Focus>) -> Option<BenefitFigure<'_>> {
    const MEASURES: [Measure; 2] = [Measure::PfsMedian, Measure::PfsRate];
    let with_ratio = |figure: &BenefitFigure| figure.outcome.hazard_ratio.is_some() && figure.trial.phase != Phase::Indirect;
    let focus = focus.into();
    let figures = benefits(therapy, focus, &MEASURES).into_iter().filter(with_ratio);
    figures.min_by_key(|figure| (focus.setting.nearness(figure.people()), figure.outcome.provisional))
}

/// Every figure of some measures, the trial that speaks for the therapy first.
pub fn benefits<'a>(therapy: &'a Therapy, focus: impl Into<Focus>, measures: &[Measure]) -> Vec<BenefitFigure<'a>> {
    let trials = trial_order(therapy, focus);
    let of = |trial: &'a Trial| trial.outcomes.iter().map(move |outcome| BenefitFigure { trial, outcome });
    trials.into_iter().flat_map(of).filter(|figure| measures.contains(&figure.outcome.measure)).collect()
}

/// Every figure of some kinds of harm: those on the people asked for first, then in the order of the trials; kinds in the
/// order given.
pub fn harms_of<'a>(therapy: &'a Therapy, focus: impl Into<Focus>, kinds: &[HarmKind]) -> Vec<HarmFigure<'a>> {
    let focus = focus.into();
    let trials = trial_order(therapy, focus);
    let place = |harm: &Harm| trials.iter().position(|trial| harm.trials.contains(&trial.name));
    let kind_place = |harm: &Harm| kinds.iter().position(|&kind| kind == harm.event);
    let harms: Vec<&Harm> = therapy.harms.iter().filter(|harm| kinds.contains(&harm.event)).collect();
    let harms = ordered_by_key(&harms, |harm| {
        let severe_is_missing = harm.treatment.grade3plus.value().is_none();
        let trial = place(harm).unwrap_or(usize::MAX);
        let nearness = focus.setting.nearness(people_of_harm(therapy, harm));
        (nearness, trial, harm.provisional, kind_place(harm), severe_is_missing, Reverse(harm.treatment.any.value().is_some()))
    });
    let with_trial = |harm| HarmFigure { trial: place(harm).map(|place| trials[place]), harm };
    harms.into_iter().map(with_trial).collect()
}

/// The figure on harm that stands in a cell.
///
/// # Errors
/// Why there is none.
pub fn harm<'a>(therapy: &'a Therapy, focus: impl Into<Focus>, kinds: &[HarmKind]) -> Result<HarmFigure<'a>, Missing> {
    harms_of(therapy, focus, kinds).first().copied().ok_or_else(|| why_nothing(therapy))
}
