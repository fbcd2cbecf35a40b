//! What the picture of response and remission draws: one line per trial that stands for a therapy.

use crate::evidence::{HazardRatio, Measure, Missing, Outcome, Reading, Therapy, Trial, Word};
use crate::explore::{BenefitFigure, Jurisdiction, benefit, of_trial, trial_order};

/// What is drawn of a trial, in this order.
pub const MEASURES: [Measure; 3] = [Measure::Orr, Measure::Cr, Measure::PfsMedian];

/// One trial of one therapy, with what it reports of [`MEASURES`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    /// The trial.
    pub trial: &'a Trial,
    /// Its record of each measure, where it has one.
    pub outcomes: [Option<&'a Outcome>; 3],
}

/// Whether a record can be drawn: it gives a figure, or says that the median was not reached.
pub fn is_drawn(outcome: &Outcome) -> bool {
    matches!(outcome.treatment.value, Reading::Value(_) | Reading::Missing(Missing::NotReached))
}

/// The trials whose figures stand in the table's cells for response, complete response and time without progression.
/// Each brings all it reports of the three, so that a line is always one group of people.
pub fn lines(therapy: &Therapy, region: Jurisdiction) -> Vec<Line<'_>> {
    let chosen: Vec<BenefitFigure> = MEASURES.iter().filter_map(|&measure| benefit(therapy, region, measure).ok()).collect();
    let stands = |trial: &Trial| chosen.iter().any(|figure| std::ptr::eq(figure.trial, trial) && is_drawn(figure.outcome));
    let trials = trial_order(therapy, region).into_iter().filter(|trial| stands(trial));
    trials.map(|trial| Line { trial, outcomes: MEASURES.map(|measure| of_trial(trial, measure, region)) }).collect()
}

/// Why a therapy has no line.
pub fn why_none(therapy: &Therapy, region: Jurisdiction) -> &'static str {
    let known: Vec<_> = MEASURES.iter().map(|&measure| benefit(therapy, region, measure)).collect();
    if known.iter().flatten().any(|figure| figure.outcome.hazard_ratio.is_some()) {
        return ONLY_RATIO;
    }
    match known.first() {
        Some(Err(reason)) => reason.label(),
        _ => Missing::NotFound.label(),
    }
}

/// A hazard ratio without the arms' figures is not drawn (quality.md, N9).
pub const ONLY_RATIO: &str = "only a hazard ratio was found";

/// The hazard ratio, where both arms' figures stand beside it.
pub fn ratio_beside_arms(outcome: &Outcome) -> Option<HazardRatio> {
    let said = |reading: Reading| matches!(reading, Reading::Value(_) | Reading::Missing(Missing::NotReached));
    outcome.hazard_ratio.filter(|_| said(outcome.treatment.value) && outcome.comparator.is_some_and(|arm| said(arm.value)))
}

impl<'a> Line<'a> {
    /// The records that are drawn.
    pub fn drawn(&self) -> impl Iterator<Item = &'a Outcome> + '_ {
        self.outcomes.iter().flatten().copied().filter(|outcome| is_drawn(outcome))
    }

    /// A record whose follow-up all drawn records share; `None` where they differ.
    pub fn same_follow_up(&self) -> Option<&'a Outcome> {
        let of = |outcome: &Outcome| (outcome.follow_up_months, outcome.follow_up_is_minimum);
        let first = self.drawn().next()?;
        self.drawn().all(|outcome| of(outcome) == of(first)).then_some(first)
    }
}
