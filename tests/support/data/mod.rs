//! The evidence as files for others.

mod cells;
mod tables;
mod told;
mod whole;

use super::real::dataset;
use myeloma_immunotherapy::explore::export::{Sheet, sheets};
use std::collections::HashMap;

/// A file as another program reads it: names, and rows by name.
pub fn read_back(sheet: &Sheet) -> (Vec<String>, Vec<HashMap<String, String>>) {
    let file = sheet.to_csv().unwrap();
    let text = String::from_utf8(file).unwrap();
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let named = |record: csv::StringRecord| names.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
    let rows = reader.records().map(|record| named(record.unwrap())).collect();
    (names, rows)
}

pub fn sheet(file: &str) -> Sheet {
    sheets(dataset()).into_iter().find(|sheet| sheet.file == file).unwrap()
}
