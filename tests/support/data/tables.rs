//! The tables as another program reads them (quality.md, P9).

use super::{read_back, sheet};
use crate::support::real::dataset;
use myeloma_immunotherapy::explore::export::{About, sheets};
use std::collections::{HashMap, HashSet};

#[test]
fn another_program_reads_every_cell_as_it_was_written_one_line_a_row() {
    for sheet in sheets(dataset()) {
        let text = String::from_utf8(sheet.to_csv().unwrap()).unwrap();
        assert!(text.starts_with("\u{feff}id,"), "{}: the mark for Excel, then the id", sheet.file);
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), sheet.rows.len() + 1, "{}", sheet.file);
        assert!(lines.iter().all(|line| !line.contains(['\n', '\r'])), "{}", sheet.file);
        let (names, rows) = read_back(&sheet);
        assert_eq!(rows.len(), sheet.rows.len());
        for (row, line) in rows.iter().zip(&lines[1..]) {
            assert!(line.starts_with(&format!("{},", row["id"])), "a line can be picked by its id: {line}");
            assert!(dataset().therapy(&row["id"]).is_some(), "{}", row["id"]);
        }
        for (row, cells) in rows.iter().zip(&sheet.rows) {
            for (name, cell) in names.iter().zip(cells) {
                assert_eq!(row[name], cell.written(), "{}: {name}", sheet.file);
            }
        }
    }
}

#[test]
fn names_of_columns_are_there_once_and_say_their_unit_and_every_column_says_what_it_means() {
    let units = [
        ("percent", "_percent"),
        ("months", "_months"),
        ("people", "p"),
        ("ratio", "ratio"),
        ("lines", "lines"),
        ("sources", "count"),
    ];
    for sheet in sheets(dataset()) {
        let names: HashSet<&String> = sheet.columns.iter().map(|column| &column.name).collect();
        assert_eq!(names.len(), sheet.columns.len(), "{}", sheet.file);
        for column in &sheet.columns {
            assert!(!column.meaning.is_empty(), "{}: {}", sheet.file, column.name);
            let unit = column.unit.split_whitespace().next();
            let fits = units.iter().find(|(known, _)| Some(*known) == unit).map(|(_, part)| column.name.contains(part));
            assert!(unit.is_none() || fits == Some(true), "{}: {} in {}", sheet.file, column.name, column.unit);
        }
        for last in ["data_date", "licence"] {
            assert!(names.contains(&last.to_owned()), "{}", sheet.file);
        }
    }
}

/// A number column holds numbers only; where one is missing, the column beside it says why.
#[test]
fn a_missing_figure_is_empty_never_zero_and_says_why() {
    let (_, rows) = read_back(&sheet("figures.csv"));
    for row in &rows {
        let there = !row["value_percent"].is_empty() || !row["value_months"].is_empty();
        assert_eq!(there, row["value_missing"].is_empty(), "{}: {}", row["id"], row["measure"]);
    }
    for file in ["therapies.csv", "therapies-eu.csv"] {
        for row in read_back(&sheet(file)).1 {
            for stem in ["overall_response_rate", "complete_response"] {
                assert_eq!(
                    row[&format!("{stem}_percent")].is_empty(),
                    !row[&format!("{stem}_missing")].is_empty(),
                    "{}",
                    row["id"]
                );
            }
        }
    }
    for sheet in sheets(dataset()) {
        let (_, rows) = read_back(&sheet);
        for column in sheet.columns.iter().filter(|column| !column.unit.is_empty()) {
            for row in &rows {
                let cell = &row[&column.name];
                assert!(cell.is_empty() || cell.parse::<f64>().is_ok(), "{}: {}: {cell}", sheet.file, column.name);
            }
        }
    }
}

/// Excel turns `1/2` into the first of February and `1-3` into the third of January.
#[test]
fn no_text_looks_like_a_number_or_a_date_to_a_spreadsheet() {
    for sheet in sheets(dataset()) {
        let (_, rows) = read_back(&sheet);
        let is_text = |column: &&About| column.unit.is_empty() && !column.allowed.starts_with("2026") && column.name != "p_value";
        for column in sheet.columns.iter().filter(is_text) {
            for row in &rows {
                let cell = &row[&column.name];
                let only_figures =
                    !cell.is_empty() && cell.chars().all(|letter| letter.is_ascii_digit() || "/-.,:".contains(letter));
                assert!(!only_figures, "{}: {}: {cell}", sheet.file, column.name);
            }
        }
    }
}

#[test]
fn the_tables_of_the_regions_tell_of_all_therapies_in_the_neutral_order_and_differ_where_the_labels_do() {
    let (us, eu) = (read_back(&sheet("therapies.csv")).1, read_back(&sheet("therapies-eu.csv")).1);
    let ids = |rows: &[HashMap<String, String>]| rows.iter().map(|row| row["id"].clone()).collect::<Vec<_>>();
    let neutral: Vec<String> = dataset().therapies.iter().map(|therapy| therapy.id.clone()).collect();
    assert_eq!(ids(&us), neutral);
    assert_eq!(ids(&eu), neutral);
    let differ = us.iter().zip(&eu).filter(|(us, eu)| us["lead_trial"] != eu["lead_trial"]).count();
    assert!(differ > 0 && differ < us.len(), "{differ}");
}
