//! What a single file must keep, beyond its shape: true dates, percentages, intervals, grades, addresses, no empty text.

use super::walk::{items, objects, shown, values};
use super::{Fault, Parsed};
use crate::evidence::{Date, Measure, Unit, Word};
use serde_json::{Map, Value};

/// Fields that hold a date.
const DATES: [&str; 7] = ["date", "status_since", "target_date", "data_cutoff", "checked", "as_of", "last_checked"];

/// Longest time a figure in months may name; fifty years.
const MOST_MONTHS: f64 = 600.0;

/// Largest hazard ratio that is not a slip of the pen.
const LARGEST_HAZARD_RATIO: f64 = 20.0;

/// Finds what breaks a rule within the file.
pub fn check(file: &Parsed, faults: &mut Vec<Fault>) {
    let mut found = Vec::new();
    let mut fault = |path: &str, what: String, allowed: &str| found.push(file.fault(path, what, allowed));
    values(&file.json, &mut |path, value| match value {
        Value::Null => fault(path, "null".to_owned(), "a value; leave the field out, or give the reason why it is missing"),
        Value::Number(number) if number.as_f64().is_some_and(|number| !has_few_decimals(number)) => {
            fault(path, number.to_string(), "a figure with at most three decimals");
        }
        Value::String(text) if text.trim().is_empty() => fault(path, "an empty text".to_owned(), "a text"),
        _ => {}
    });
    objects(&file.json, &mut |path, object| {
        dates(path, object, &mut fault);
        source(path, object, &mut fault);
        interval(path, object, &mut fault);
        outcome(path, object, &mut fault);
        incidence(path, object, &mut fault);
        counts_and_times(path, object, &mut fault);
        lines(path, object, &mut fault);
    });
    if file.file.is_therapy() {
        for (path, trial) in items(&file.json, "trials") {
            registry_number(&path, trial, &mut fault);
        }
        order_of_dates(&file.json, &mut fault);
    }
    faults.append(&mut found);
}

/// Whether thousandths hold the figure exactly, as [`crate::evidence::in_figures`] prints it.
fn has_few_decimals(figure: f64) -> bool {
    crate::evidence::in_figures(figure).parse::<f64>() == Ok(figure)
}

fn dates(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    for name in DATES {
        let Some(Value::String(text)) = object.get(name) else { continue };
        if text.parse::<Date>().is_err() {
            let allowed = "a date that exists: 2026, 2026-03 or 2026-03-05";
            fault(&format!("{path}/{name}"), format!("“{text}”"), allowed);
        }
    }
}

/// The check of a record can't be older than the decisions it tells of.
fn order_of_dates(json: &Value, fault: &mut impl FnMut(&str, String, &str)) {
    let read = |object: &Map<String, Value>, name: &str| object.get(name)?.as_str()?.parse::<Date>().ok();
    let checked = json.get("checked").and_then(Value::as_str).and_then(|text| text.parse::<Date>().ok());
    if let Some(checked) = checked.filter(|checked| !checked.is_exact()) {
        fault("/checked", format!("“{checked}”"), "the day of the last check");
    }
    if let Some(checked) = checked {
        read_before_it_was_there(json, checked, fault);
    }
    for (path, decision) in items(json, "decisions") {
        let (date, since) = (read(decision, "date"), read(decision, "status_since"));
        if let (Some(date), Some(checked)) = (date, checked)
            && date > checked
        {
            fault(
                &format!("{path}/date"),
                format!("“{date}”"),
                "a day not later than the last check; a date to come is a target_date",
            );
        }
        if let (Some(since), Some(checked)) = (since, checked)
            && since > checked
        {
            fault(&format!("{path}/status_since"), format!("“{since}”"), "a day not later than the last check");
        }
        let replaced = decision.get("superseded").and_then(Value::as_bool).unwrap_or(false);
        if since.is_some() && !replaced && !decision.contains_key("first_status") {
            fault(&format!("{path}/first_status"), "nothing".to_owned(), "what it was before “status_since”");
        }
        if let (Some(date), Some(since)) = (date, since)
            && since.year() < date.year()
        {
            fault(&format!("{path}/status_since"), format!("“{since}”"), "a date not before the decision's own");
        }
    }
}

/// Nothing can have been read before it was there.
fn read_before_it_was_there(json: &Value, checked: Date, fault: &mut impl FnMut(&str, String, &str)) {
    objects(json, &mut |path, object| {
        let is_source = object.contains_key("url");
        for name in ["data_cutoff", "date"].into_iter().filter(|name| *name == "data_cutoff" || is_source) {
            let date = object.get(name).and_then(Value::as_str).and_then(|text| text.parse::<Date>().ok());
            if let Some(date) = date.filter(|date| *date > checked) {
                fault(&format!("{path}/{name}"), format!("“{date}”"), "a day not later than the last check");
            }
        }
    });
}

/// A source is an object with an address and a kind; here its address.
fn source(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    let Some(Value::String(url)) = object.get("url") else { return };
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host_is_there = rest.is_some_and(|rest| rest.split('/').next().is_some_and(|host| host.contains('.')));
    if !host_is_there || url.contains(char::is_whitespace) {
        fault(&format!("{path}/url"), format!("“{url}”"), "an address that begins with https:// or http://");
    }
}

fn interval(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    let Some(Value::Object(interval)) = object.get("interval") else { return };
    let (low, high) = (number(interval, "low"), number(interval, "high"));
    if let (Some(low), Some(high)) = (low, high)
        && low > high
    {
        fault(&format!("{path}/interval"), format!("{low} to {high}"), "the lower bound first");
    }
    let Some(value) = number(object, "value") else { return };
    if low.is_some_and(|low| value < low) || high.is_some_and(|high| value > high) {
        let bounds = shown(&Value::Object(interval.clone()));
        fault(&format!("{path}/value"), format!("{value}"), &format!("a value inside its interval {bounds}"));
    }
}

fn number(object: &Map<String, Value>, name: &str) -> Option<f64> {
    object.get(name).and_then(Value::as_f64)
}

/// An object with a measure is an outcome: its figures must fit the measure's unit.
fn outcome(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    let Some(measure) = object.get("measure").and_then(Value::as_str).and_then(Measure::from_slug) else { return };
    for arm in ["treatment", "comparator"] {
        let Some(Value::Object(figure)) = object.get(arm) else { continue };
        let bounds = figure.get("interval").and_then(Value::as_object);
        let numbers = [
            ("value", number(figure, "value")),
            ("interval/low", bounds.and_then(|bounds| number(bounds, "low"))),
            ("interval/high", bounds.and_then(|bounds| number(bounds, "high"))),
        ];
        for (name, value) in numbers {
            let Some(value) = value else { continue };
            let place = format!("{path}/{arm}/{name}");
            match measure.unit() {
                Unit::Percent => percent(&place, value, fault),
                Unit::Months if !(0.0..=MOST_MONTHS).contains(&value) => {
                    fault(&place, format!("{value}"), "months, 0 to 600");
                }
                Unit::Months => {}
            }
        }
    }
    if measure.is_rate_at_a_time() && number(object, "at_months").is_none() {
        fault(&format!("{path}/at_months"), "nothing".to_owned(), "the month at which the rate was taken");
    }
    if let Some(ratio) = object.get("hazard_ratio").and_then(Value::as_object).and_then(|ratio| number(ratio, "value"))
        && !(ratio > 0.0 && ratio <= LARGEST_HAZARD_RATIO)
    {
        fault(&format!("{path}/hazard_ratio/value"), format!("{ratio}"), "a hazard ratio above 0 and up to 20");
    }
    let bounds = object.get("hazard_ratio").and_then(|ratio| ratio.get("interval")).and_then(Value::as_object);
    if let Some(low) = bounds.and_then(|bounds| number(bounds, "low")).filter(|low| *low < 0.0) {
        fault(&format!("{path}/hazard_ratio/interval/low"), format!("{low}"), "a hazard ratio, 0 or more");
    }
}

fn percent(place: &str, value: f64, fault: &mut impl FnMut(&str, String, &str)) {
    if !(0.0..=100.0).contains(&value) {
        fault(place, format!("{value}"), "a percentage, 0 to 100");
    }
}

/// An object with `any` and `grade3plus` counts people with an event.
fn incidence(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    let (any, severe) = (number(object, "any"), number(object, "grade3plus"));
    for (name, value) in [("any", any), ("grade3plus", severe)] {
        if let Some(value) = value {
            percent(&format!("{path}/{name}"), value, fault);
        }
    }
    if let (Some(any), Some(severe)) = (any, severe)
        && any < severe
    {
        fault(&format!("{path}/any"), format!("{any}"), &format!("at least the share with grade 3 or higher, {severe}"));
    }
}

/// Whole people, and times that have come to pass.
fn counts_and_times(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    if let Some(people) = number(object, "patients").filter(|people| *people < 0.0 || people.fract() != 0.0) {
        fault(&format!("{path}/patients"), format!("{people}"), "a whole number of people, 0 or more");
    }
    if let Some(months) = number(object, "follow_up_months").filter(|months| !(0.0..=MOST_MONTHS).contains(months)) {
        fault(&format!("{path}/follow_up_months"), format!("{months}"), "months, 0 to 600");
    }
    let is_minimum = object.get("follow_up_is_minimum").and_then(Value::as_bool).unwrap_or(false);
    if is_minimum && number(object, "follow_up_months").is_none() {
        fault(&format!("{path}/follow_up_months"), "nothing".to_owned(), "the shortest follow-up, in months");
    }
    if let Some(lines) = number(object, "median_prior_lines").filter(|lines| *lines < 0.0) {
        fault(&format!("{path}/median_prior_lines"), format!("{lines}"), "a number of lines, 0 or more");
    }
    if let Some(months) = number(object, "at_months").filter(|months| *months <= 0.0 || *months > MOST_MONTHS) {
        fault(&format!("{path}/at_months"), format!("{months}"), "months after the start, above 0 and up to 600");
    }
}

fn lines(path: &str, object: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    let Some(Value::Object(lines)) = object.get("prior_lines") else { return };
    if let (Some(min), Some(max)) = (number(lines, "min"), number(lines, "max"))
        && min > max
    {
        fault(&format!("{path}/prior_lines"), format!("min {min}, max {max}"), "a minimum not above the maximum");
    }
}

fn registry_number(path: &str, trial: &Map<String, Value>, fault: &mut impl FnMut(&str, String, &str)) {
    let Some(Value::String(nct)) = trial.get("nct") else { return };
    let digits = nct.strip_prefix("NCT").unwrap_or_default();
    if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        fault(&format!("{path}/nct"), format!("“{nct}”"), "NCT and eight digits");
    }
}
