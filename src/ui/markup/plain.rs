//! Figures in plain words: whole numbers, both sides of each chance, no sign or abbreviation (quality.md, N3, N8, N10).
//! Every sentence is made from the same figure as the clinical form.

use crate::evidence::{ArmFigure, HazardRatio, Incidence, Interval, Measure, Missing, Outcome, Reading, Word, in_figures};

/// A share as people of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfHundred {
    /// The whole number, 0–100.
    pub people: u8,
    /// What must stand before it: nothing where the figure is whole.
    before: &'static str,
    /// What must stand before the rest of the hundred.
    before_rest: &'static str,
}

impl OfHundred {
    /// Reads a percentage, 0–100. A share that is not nothing never becomes 0, one that is not all never 100.
    pub fn of(percent: f64) -> Self {
        let (people, before, before_rest) = match percent {
            percent if percent > 0.0 && percent < 0.5 => (1.0, "fewer than ", "more than "),
            percent if percent > 99.5 && percent < 100.0 => (99.0, "more than ", "fewer than "),
            percent if percent.fract() == 0.0 => (percent, "", ""),
            percent => (percent.round(), "about ", "about "),
        };
        // The checker keeps percentages within 0 and 100.
        Self { people: people as u8, before, before_rest }
    }

    /// `about 83 of 100`.
    pub fn in_words(self) -> String {
        format!("{}{} of 100", self.before, self.people)
    }

    /// `about 17`: the others of the hundred.
    pub fn rest_in_words(self) -> String {
        format!("{}{}", self.before_rest, 100 - self.people)
    }
}

/// A number of months in words: `14 months`, `about 11 months`.
pub fn months(value: f64) -> String {
    let about = if value.fract() == 0.0 { "" } else { "about " };
    let whole = value.round();
    format!("{about}{} month{}", in_figures(whole), if whole == 1.0 { "" } else { "s" })
}

/// What those who had it had, and the others: `responded`, `did not`. `None` for times.
pub fn frames(measure: Measure) -> Option<(&'static str, &'static str)> {
    match measure {
        Measure::Orr => Some(("responded", "did not")),
        Measure::Cr | Measure::Scr => Some(("had a complete response", "did not")),
        Measure::Vgpr => Some(("had at least a very good partial response", "did not")),
        Measure::Mrd => Some(("had no myeloma cell found", "had some found or were not tested")),
        Measure::PfsRate => Some(("were alive without growth of the disease", "were not")),
        Measure::OsRate => Some(("were alive", "were not")),
        Measure::DorRate => Some(("of those who responded still did", "did not")),
        Measure::PfsMedian | Measure::OsMedian | Measure::DorMedian => None,
    }
}

/// What half of the people reached, for a median.
fn half(measure: Measure) -> &'static str {
    match measure {
        Measure::OsMedian => "half of the people lived longer than that",
        Measure::DorMedian => "half of the responses lasted longer than that",
        _ => "half of the people lived longer than that without growth of the disease",
    }
}

/// One arm's figure as the words that stand large, and those that follow: `about 63 of 100` and `responded; about 37 did not`.
pub fn arm(measure: Measure, arm: ArmFigure, at_months: Option<f64>) -> (String, String) {
    let when = at_months.map(|at| format!(" after {}", months(at))).unwrap_or_default();
    match (arm.value, frames(measure)) {
        (Reading::Value(value), Some((yes, no))) => {
            let share = OfHundred::of(value);
            (share.in_words(), format!("{yes}{when}; {} {no}", share.rest_in_words()))
        }
        (Reading::Value(value), None) => (months(value), half(measure).to_owned()),
        (Reading::Missing(Missing::NotReached), _) => {
            ("not reached".to_owned(), "too few had the event to name a middle time".to_owned())
        }
        (Reading::Missing(reason), _) => (reason.label().to_owned(), String::new()),
    }
}

/// What stands below a figure in a cell: `17 did not`, `half longer`.
pub fn rest_in_short(measure: Measure, arm: ArmFigure, at_months: Option<f64>) -> Option<String> {
    let value = arm.value.value()?;
    let when = at_months.map(|at| format!("after {}, ", months(at))).unwrap_or_default();
    Some(match frames(measure) {
        Some((_, no)) => format!("{when}{} {no}", OfHundred::of(value).rest_in_words()),
        None => "half of the people longer".to_owned(),
    })
}

/// The range in which the true figure likely lies, in words.
pub fn interval(interval: Interval, measure: Measure) -> String {
    let percent = frames(measure).is_some();
    let bound = |value: f64| in_figures(value.round());
    let high = match interval.high {
        Reading::Value(value) => bound(value),
        Reading::Missing(reason) => reason.label().to_owned(),
    };
    let unit = if percent { "of 100" } else { "months" };
    format!("likely between {} and {high} {unit}", bound(interval.low))
}

/// A hazard ratio in words. For equal time at risk, the ratio says how many events one group has for those of the other.
pub fn hazard(ratio: HazardRatio) -> String {
    let of_hundred = |value: f64| in_figures((value * 100.0).round());
    let range = ratio.interval.and_then(|interval| {
        Some(format!(", likely between {} and {}", of_hundred(interval.low), of_hundred(interval.high.value()?)))
    });
    format!(
        "for every 100 such events in the other group there were about {} here, over the same time{} (the hazard ratio in whole numbers)",
        of_hundred(ratio.value),
        range.unwrap_or_default()
    )
}

/// How long people were followed.
pub fn follow_up(outcome: &Outcome) -> String {
    match outcome.follow_up_months {
        Reading::Value(value) => format!("People were followed for {}; half of them longer, half shorter.", months(value)),
        Reading::Missing(_) => "How long people were followed is not reported.".to_owned(),
    }
}

/// An event's shares: `72 of 100 had it; 28 did not. In fewer than 1 of 100 it was severe.`
pub fn incidence(incidence: Incidence) -> String {
    let any = match incidence.any {
        Reading::Value(value) => {
            let share = OfHundred::of(value);
            format!("{} had it; {} did not", share.in_words(), share.rest_in_words())
        }
        Reading::Missing(reason) => format!("how many had it: {}", reason.label()),
    };
    let severe = match incidence.grade3plus {
        Reading::Value(value) => format!("in {} it was severe", OfHundred::of(value).in_words()),
        Reading::Missing(reason) => format!("how many had it severely: {}", reason.label()),
    };
    format!("{any}; {severe}")
}
