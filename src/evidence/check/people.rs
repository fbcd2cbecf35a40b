//! Whom each figure counts: in fields where no trial says it, and in words where it is not the whole trial.

use super::walk::items;
use super::{Fault, Parsed};
use serde_json::Value;

/// Finds harms that say of nobody whom they count, and figures on a part of a trial that do not name it.
pub fn check(file: &Parsed, faults: &mut Vec<Fault>) {
    for (path, harm) in items(&file.json, "harms") {
        let of_trials = harm.get("trials").and_then(Value::as_array).is_some_and(|trials| !trials.is_empty());
        if !of_trials && !harm.contains_key("people") {
            let allowed = "the trials that it counts, or whom: stage, lines, transplant";
            faults.push(file.fault(format!("{path}/people"), "nothing", allowed));
        }
    }
    for (path, trial) in items(&file.json, "trials") {
        let all = trial.get("patients").and_then(Value::as_f64);
        let outcomes = trial.get("outcomes").and_then(Value::as_array).into_iter().flatten();
        for (index, outcome) in outcomes.enumerate() {
            let counted = outcome.get("patients").and_then(Value::as_f64);
            let is_part = all.zip(counted).is_some_and(|(all, counted)| all != counted);
            if is_part && outcome.get("group").is_none() {
                let allowed = "which people of the trial are counted, in a few words";
                faults.push(file.fault(format!("{path}/outcomes/{index}/group"), "nothing", allowed));
            }
        }
    }
}
