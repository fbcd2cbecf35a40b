//! The hand-kept log of corrections: each entry under a name of its own, on a day, about therapies that exist.

use super::walk::{shown, top_items};
use super::{Fault, Parsed};
use crate::evidence::Date;
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Finds names used twice or unfit for an address, dates without a day, and therapies that do not exist.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let known: HashSet<&str> = files.iter().filter(|file| file.file.is_therapy()).map(|file| file.file.id()).collect();
    for file in files.iter().filter(|file| file.file.name == "changes.json") {
        let mut names = HashSet::new();
        for (path, entry) in top_items(&file.json) {
            name(file, &path, entry, &mut names, faults);
            day(file, &path, entry, faults);
            for (index, id) in entry.get("therapies").and_then(Value::as_array).into_iter().flatten().enumerate() {
                if id.as_str().is_some_and(|id| !known.contains(id)) {
                    faults.push(file.fault(format!("{path}/therapies/{index}"), shown(id), "the id of a therapy"));
                }
            }
        }
    }
}

fn name<'a>(file: &Parsed, path: &str, entry: &'a Map<String, Value>, names: &mut HashSet<&'a str>, faults: &mut Vec<Fault>) {
    let Some(id) = entry.get("id").and_then(Value::as_str).filter(|id| !id.trim().is_empty()) else { return };
    let path = format!("{path}/id");
    if !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
        faults.push(file.fault(path, format!("“{id}”"), "lower case letters, figures and hyphens"));
    } else if !names.insert(id) {
        faults.push(file.fault(path, format!("“{id}” again"), "an id of its own"));
    }
}

/// The day on which something was changed here is always known.
fn day(file: &Parsed, path: &str, entry: &Map<String, Value>, faults: &mut Vec<Fault>) {
    let date = entry.get("date").and_then(Value::as_str).and_then(|text| text.parse::<Date>().ok());
    if let Some(date) = date.filter(|date| !date.is_exact()) {
        faults.push(file.fault(format!("{path}/date"), format!("“{date}”"), "the day on which it was changed here"));
    }
}
