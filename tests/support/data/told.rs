//! Every figure and decision of the data files, read as plain JSON, has its row in the tables.

use super::{read_back, sheet};
use crate::support::real::folder;
use myeloma_immunotherapy::evidence::files::{self, read_folder};
use serde_json::{Value, json};
use std::collections::HashMap;

fn raw_therapies() -> Vec<Value> {
    let files = files::read_folder(&folder()).unwrap();
    files
        .iter()
        .filter(|file| file.name.starts_with("therapies/"))
        .map(|file| serde_json::from_str(&file.text).unwrap())
        .collect()
}

/// A figure as its data file writes it, against the row that tells of it.
fn is_told(rows: &[HashMap<String, String>], id: &str, wanted: &[(&str, String)]) -> bool {
    rows.iter().any(|row| row["id"] == id && wanted.iter().all(|(name, value)| is_same(&row[*name], value)))
}

/// The same text, or the same number: a cell keeps the decimals of the file, which the reader of JSON used here drops.
fn is_same(cell: &str, value: &str) -> bool {
    cell == value || cell.parse::<f64>().is_ok_and(|cell| value.parse() == Ok(cell))
}

#[test]
fn figures_keep_the_decimals_of_the_files() {
    let (_, rows) = read_back(&sheet("figures.csv"));
    let cells: std::collections::HashSet<&str> = rows
        .iter()
        .flat_map(|row| {
            ["value_percent", "value_months", "hazard_ratio", "other_arm_percent", "other_arm_months"]
                .map(|name| row[name].as_str())
        })
        .collect();
    let mut kept = 0;
    for file in read_folder(&folder()).expect("the data files") {
        let values = file.text.lines().filter_map(|line| line.trim().strip_prefix("\"value\": "));
        let printed = values.map(|value| value.trim_end_matches(',')).filter(|value| value.contains('.') && value.ends_with('0'));
        for value in printed.filter(|_| file.name.starts_with("therapies/")) {
            assert!(cells.contains(value), "{}: {value}", file.name);
            kept += 1;
        }
    }
    assert!(kept > 0, "no figure of the files ends with a zero");
}

fn plain(value: &Value) -> String {
    let number = value.as_f64().map(|number| number.to_string());
    number.or_else(|| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[test]
fn every_figure_on_benefit_of_every_file_has_its_row_with_arm_interval_ratio_and_source() {
    let (_, rows) = read_back(&sheet("figures.csv"));
    let mut told = 0;
    for therapy in raw_therapies() {
        let id = therapy["id"].as_str().unwrap();
        let address = |source: &Value| {
            let sources = therapy["sources"].as_array().unwrap();
            sources.iter().find(|found| found["id"] == *source).unwrap()["url"].as_str().unwrap().to_owned()
        };
        for trial in therapy["trials"].as_array().into_iter().flatten() {
            for outcome in trial["outcomes"].as_array().unwrap() {
                let code = outcome["measure"].as_str().unwrap();
                let unit = if code.ends_with("median") { "months" } else { "percent" };
                let mut wanted: Vec<(String, String)> = vec![
                    ("measure_code".to_owned(), code.to_owned()),
                    ("reported_in".to_owned(), plain(&trial["name"])),
                    ("source_address".to_owned(), address(&outcome["source"])),
                    ("at_months".to_owned(), plain(&outcome["at_months"])),
                    ("hazard_ratio".to_owned(), plain(&outcome["hazard_ratio"]["value"])),
                    ("hazard_ratio_low".to_owned(), plain(&outcome["hazard_ratio"]["interval"]["low"])),
                    ("p_value".to_owned(), plain(&outcome["p"])),
                    ("provisional".to_owned(), if outcome["provisional"] == json!(true) { "yes" } else { "no" }.to_owned()),
                ];
                for (arm, stem) in [("treatment", "value"), ("comparator", "other_arm")] {
                    let figure = &outcome[arm];
                    let number = |value: &Value| value.as_f64().map(|number| number.to_string()).unwrap_or_default();
                    wanted.push((format!("{stem}_{unit}"), number(&figure["value"])));
                    wanted.push((format!("{stem}_{unit}_low"), number(&figure["interval"]["low"])));
                    wanted.push((format!("{stem}_{unit}_high"), number(&figure["interval"]["high"])));
                }
                let wanted: Vec<(&str, String)> = wanted.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
                assert!(is_told(&rows, id, &wanted), "{id}: {outcome}");
                told += 1;
            }
        }
    }
    assert_eq!(rows.iter().filter(|row| row["figure"] == "benefit").count(), told, "no figure is told twice");
}

#[test]
fn every_figure_on_harm_of_every_file_has_its_row_for_each_grade_that_was_reported() {
    let (_, rows) = read_back(&sheet("figures.csv"));
    for therapy in raw_therapies() {
        let id = therapy["id"].as_str().unwrap();
        for harm in therapy["harms"].as_array().into_iter().flatten() {
            for (field, grade) in [("any", "any grade"), ("grade3plus", "grade 3 or higher")] {
                let number = |arm: &str| harm[arm][field].as_f64().map(|number| number.to_string());
                if number("treatment").is_none() && number("comparator").is_none() {
                    continue;
                }
                let wanted = [
                    ("measure_code", plain(&harm["event"])),
                    ("grade", grade.to_owned()),
                    ("reported_in", plain(&harm["reported_in"])),
                    ("value_percent", number("treatment").unwrap_or_default()),
                    ("other_arm_percent", number("comparator").unwrap_or_default()),
                    ("people_with_event", plain(&harm["count"])),
                ];
                assert!(is_told(&rows, id, &wanted), "{id}: {harm}");
            }
        }
    }
}

#[test]
fn every_decision_of_every_file_has_its_row() {
    let (_, rows) = read_back(&sheet("decisions.csv"));
    let decisions: Vec<(Value, Value)> = raw_therapies()
        .into_iter()
        .flat_map(|therapy| {
            let decisions = therapy["decisions"].as_array().cloned().unwrap_or_default();
            decisions.into_iter().map(move |decision| (therapy["id"].clone(), decision))
        })
        .collect();
    assert_eq!(rows.len(), decisions.len());
    for (id, decision) in &decisions {
        let wanted = [
            ("date", plain(&decision["date"])),
            ("indication", plain(&decision["indication"])),
            ("prior_lines_min", plain(&decision["prior_lines"]["min"])),
        ];
        assert!(is_told(&rows, id.as_str().unwrap(), &wanted), "{id}: {decision}");
    }
}
