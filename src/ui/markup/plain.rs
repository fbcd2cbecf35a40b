//! Figures in plain words: whole numbers, both sides of each chance, no sign or abbreviation (quality.md, N3, N8, N10).
//! Every sentence is made from the same figure as the clinical form.

use crate::evidence::{ArmFigure, HarmKind, HazardRatio, Interval, Measure, Missing, Outcome, Reading, Word, in_figures};

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
            percent if (99.5..100.0).contains(&percent) => (99.0, "more than ", "fewer than "),
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

/// Said where so few were counted that a share of a hundred promises too much.
pub const FEW: &str = "So few people were counted that the share could be quite another in more people.";

/// Whether so few people were counted.
pub fn is_few(people: Option<f64>) -> bool {
    people.is_some_and(|people| people < 20.0)
}

/// An unwanted event in everyday words.
pub fn event(kind: HarmKind) -> &'static str {
    match kind {
        HarmKind::Crs => "a storm of immune messengers (CRS)",
        HarmKind::Icans => "confusion, trouble speaking, fits (ICANS)",
        HarmKind::Neurotoxicity => "harm to nerves and brain",
        HarmKind::HlhMas => "immune system out of control",
        HarmKind::IecHs => "immune system out of control after CAR-T",
        HarmKind::Parkinsonism => "slow movement, shaking",
        HarmKind::GuillainBarre => "weakness from attacked nerves",
        HarmKind::PeripheralNeuropathy => "numb or painful hands and feet",
        HarmKind::Neutropenia => "too few white blood cells",
        HarmKind::Thrombocytopenia => "too few platelets, easy bleeding",
        HarmKind::Anaemia => "too few red blood cells",
        HarmKind::LowAntibodies => "too few antibodies",
        HarmKind::Enterocolitis => "inflamed bowel",
        _ => kind.label(),
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
        Measure::Mrd => Some(("had no myeloma cell found", "had no such result")),
        Measure::MrdSustained => Some(("had no myeloma cell found, and again later", "had no such result")),
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

/// Of a median that was not reached: what is known all the same. `more than half still well after about 34 months`.
/// Responses were followed for less than the people, so that their time is not known.
fn not_reached(outcome: &Outcome) -> String {
    let (what, is_timed) = match outcome.measure {
        Measure::OsMedian => ("more than half still alive", true),
        Measure::DorMedian => ("more than half of the responses still held", false),
        _ => ("more than half still well", true),
    };
    let when = match outcome.follow_up_months.value().filter(|_| is_timed) {
        Some(followed) => format!(" after {}", months(followed)),
        None => " when last counted".to_owned(),
    };
    [what, &when].concat()
}

/// One arm's figure as the words that stand large, and those that follow: `about 63 of 100` and `responded; about 37 did not`.
pub fn arm(outcome: &Outcome, arm: ArmFigure) -> (String, String) {
    let measure = outcome.measure;
    let when = outcome.at_months.map(|at| format!(" after {}", months(at))).unwrap_or_default();
    match (arm.value, frames(measure)) {
        (Reading::Value(value), Some((yes, no))) => {
            let share = OfHundred::of(value.value());
            (share.in_words(), format!("{yes}{when}; {} {no}", share.rest_in_words()))
        }
        (Reading::Value(value), None) => (months(value.value()), half(measure).to_owned()),
        (Reading::Missing(Missing::NotReached), _) => (not_reached(outcome), String::new()),
        (Reading::Missing(reason), _) => (reason.label().to_owned(), String::new()),
    }
}

/// The other arm's figure in few words: `about 18 months`, `also more than half`.
pub fn other_arm_in_short(outcome: &Outcome, other: ArmFigure) -> String {
    const NOT_REACHED: Reading = Reading::Missing(Missing::NotReached);
    match (other.value, outcome.treatment.value) {
        (NOT_REACHED, NOT_REACHED) => "also more than half".to_owned(),
        _ => arm(outcome, other).0,
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
    let unit = if frames(measure).is_some() { "of 100" } else { "months" };
    let low = in_figures(interval.low.value().round());
    match interval.high {
        Reading::Value(high) => format!("likely between {low} and {} {unit}", in_figures(high.value().round())),
        Reading::Missing(_) => format!("likely {low} {unit} or more"),
    }
}

/// What a hazard ratio counts.
fn counted_event(measure: Measure) -> &'static str {
    match measure {
        Measure::OsMedian | Measure::OsRate => "death",
        Measure::DorMedian | Measure::DorRate => "the end of a response",
        _ => "growth of the disease or death",
    }
}

/// A hazard ratio in words: how fast the event came, among equally many people who were still free of it. It is no count
/// of people: what many had in the end stands in the rates. Where the interval holds 1, chance could explain it.
pub fn hazard(ratio: HazardRatio, measure: Measure) -> String {
    let of_hundred = |value: f64| in_figures((value * 100.0).round());
    let bounds = ratio.interval.and_then(|interval| Some((interval.low.value(), interval.high.value()?)));
    let range = bounds.map(|(low, high)| format!(", likely between {} and {}", of_hundred(low), of_hundred(high)));
    let by_chance = bounds.is_some_and(|(low, high)| low <= 1.0 && high >= 1.0);
    format!(
        "at any one time, among equally many people still free of it, {} came about {} times here for every 100 times in the \
         other group{}{}",
        counted_event(measure),
        of_hundred(ratio.value.value()),
        range.unwrap_or_default(),
        if by_chance { "; chance could explain the difference" } else { "" }
    )
}

/// How long people were followed.
pub fn follow_up(outcome: &Outcome) -> String {
    match outcome.follow_up_months {
        Reading::Value(value) if outcome.follow_up_is_minimum => {
            format!("Everyone still in the trial was followed for at least {}.", months(value.value()))
        }
        Reading::Value(value) => {
            format!("People were followed for {}; half of them longer, half shorter.", months(value.value()))
        }
        Reading::Missing(reason) => format!("How long people were followed: {}.", reason.label()),
    }
}

/// The same in short: `followed 14 months`, `followed at least about 71 months`. `None` where it is not known.
pub fn followed(outcome: &Outcome) -> Option<String> {
    let at_least = if outcome.follow_up_is_minimum { "at least " } else { "" };
    outcome.follow_up_months.value().map(|value| format!("followed {at_least}{}", months(value)))
}
