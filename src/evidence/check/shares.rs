//! Shares that no whole number of people gives: 13.7% can't be a share of 368. Where this is found, the number beside
//! the share is mostly that of all who were assigned, and the share counts fewer.

use super::walk::items;
use super::{Fault, Parsed};
use crate::evidence::{HarmKind, Measure, Word};
use serde_json::{Map, Value};

/// Finds shares that do not fit the number of people beside them.
pub fn check(file: &Parsed, faults: &mut Vec<Fault>) {
    for (path, trial) in items(&file.json, "trials") {
        let outcomes = trial.get("outcomes").and_then(Value::as_array).into_iter().flatten();
        for (index, outcome) in outcomes.enumerate().filter_map(|(index, outcome)| Some((index, outcome.as_object()?))) {
            of_outcome(file, &format!("{path}/outcomes/{index}"), trial, outcome, faults);
        }
    }
    for (path, harm) in items(&file.json, "harms") {
        of_harm(file, &path, harm, faults);
    }
}

/// Rates at a time are estimates over people who were followed for different times: no whole number stands behind them.
fn is_counted(measure: Measure) -> bool {
    !measure.is_rate_at_a_time() && measure.unit() == crate::evidence::Unit::Percent
}

fn of_outcome(file: &Parsed, path: &str, trial: &Map<String, Value>, outcome: &Map<String, Value>, faults: &mut Vec<Fault>) {
    let measure = outcome.get("measure").and_then(Value::as_str).and_then(Measure::from_slug);
    if !measure.is_some_and(is_counted) {
        return;
    }
    // A figure on a part of the trial counts an unknown number of its people unless it says how many.
    let whole = (!outcome.contains_key("group")).then_some(trial);
    let people = outcome.get("patients").or_else(|| whole?.get("patients"));
    let others = outcome.get("comparator_patients").or_else(|| whole?.get("comparator")?.get("patients"));
    for (arm, people) in [("treatment", people), ("comparator", others)] {
        let share = outcome.get(arm).and_then(|figure| figure.get("value"));
        judge(file, &format!("{path}/{arm}/value"), share, people, faults);
    }
}

fn of_harm(file: &Parsed, path: &str, harm: &Map<String, Value>, faults: &mut Vec<Fault>) {
    let kind = harm.get("event").and_then(Value::as_str).and_then(HarmKind::from_slug);
    for (arm, people) in [("treatment", harm.get("patients")), ("comparator", harm.get("comparator_patients"))] {
        for grade in ["any", "grade3plus"] {
            let share = harm.get(arm).and_then(|figure| figure.get(grade));
            judge(file, &format!("{path}/{arm}/{grade}"), share, people, faults);
            if grade == "grade3plus" && share.is_some() && kind.is_some_and(HarmKind::is_serious) {
                let found = "a grade of what is counted as serious";
                faults.push(file.fault(
                    format!("{path}/{arm}/{grade}"),
                    found,
                    "“any” alone; grade 3 or higher is another event",
                ));
            }
        }
    }
}

fn judge(file: &Parsed, place: &str, share: Option<&Value>, people: Option<&Value>, faults: &mut Vec<Fault>) {
    let (Some(Value::Number(share)), Some(people)) = (share, people.and_then(Value::as_f64)) else { return };
    let Some(value) = share.as_f64() else { return };
    if people < 1.0
        || people.fract() != 0.0
        || !(0.0..=100.0).contains(&value)
        || is_possible(value, decimals(&share.to_string()), people)
    {
        return;
    }
    let nearest = (value / 100.0 * people).round();
    let found = format!("{share}% of {people}; {nearest} of them are {:.2}%", nearest / people * 100.0);
    let allowed =
        "a share that a whole number of people gives; if fewer were counted, their number, or none where no source gives it";
    faults.push(file.fault(place, found, allowed));
}

/// How many decimals a number is printed with.
fn decimals(printed: &str) -> i32 {
    printed.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len() as i32)
}

/// Whether some whole number of people gives this share of all of them, printed with so many decimals.
pub fn is_possible(share: f64, decimals: i32, people: f64) -> bool {
    let half_a_step = 0.5 * 10f64.powi(-decimals) + 1e-9;
    let count = share / 100.0 * people;
    [count.floor(), count.ceil()].into_iter().any(|count| (count / people * 100.0 - share).abs() <= half_a_step)
}
