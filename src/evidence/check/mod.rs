//! The checker: reads the data files as they stand and names every fault at once.
//! `shape` compares a file with the types; `rules` finds what types can't hold; `references` follows names from
//! place to place; `article` reads the article's citations; `glossary` sees that each word is explained once;
//! `corrections` the log of this site's own corrections; `shares` finds shares that no number of people gives; `people`
//! sees that each figure says whom it counts; `sources` that a source is of the kind it says and is cited (`hosts` knows
//! who publishes what); `shared` that two records tell one fact alike.

mod article;
mod corrections;
mod glossary;
mod hosts;
mod people;
mod references;
mod rules;
mod shape;
mod shared;
mod shares;
mod sources;
mod walk;

use serde_json::Value;
use std::fmt;

/// A data file: its name below `public/data`, and its text.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// For instance `therapies/teclistamab.json`.
    pub name: String,
    /// What it holds.
    pub text: String,
}

impl DataFile {
    fn is_therapy(&self) -> bool {
        self.name.starts_with("therapies/")
    }

    /// The therapy's id as the file name gives it.
    fn id(&self) -> &str {
        self.name.trim_start_matches("therapies/").trim_end_matches(".json")
    }
}

/// One fault: where it is, what was found there and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file's name below `public/data`.
    pub file: String,
    /// Where in the file, for instance `/trials/0/outcomes/2/treatment/value`.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub allowed: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "(whole file)" } else { &self.path };
        write!(f, "{}: {path}: found {}; allowed: {}", self.file, self.found, self.allowed)
    }
}

/// A parsed file, and where its faults go.
struct Parsed<'a> {
    file: &'a DataFile,
    json: Value,
}

impl Parsed<'_> {
    fn fault(&self, path: impl Into<String>, found: impl Into<String>, allowed: impl Into<String>) -> Fault {
        Fault { file: self.file.name.clone(), path: path.into(), found: found.into(), allowed: allowed.into() }
    }
}

/// Every fault of the files, in the order of the files and of the places in them.
pub fn check(files: &[DataFile]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut parsed = Vec::new();
    for file in files {
        match serde_json::from_str(&file.text) {
            Ok(json) => parsed.push(Parsed { file, json }),
            Err(error) => faults.push(Fault {
                file: file.name.clone(),
                path: String::new(),
                found: format!("text that is not JSON ({error})"),
                allowed: "one JSON document in UTF-8".to_owned(),
            }),
        }
    }
    shape::check(&parsed, &mut faults);
    for file in &parsed {
        rules::check(file, &mut faults);
        shares::check(file, &mut faults);
        people::check(file, &mut faults);
    }
    sources::check(&parsed, &mut faults);
    shared::check(&parsed, &mut faults);
    references::check(&parsed, &mut faults);
    article::check(&parsed, &mut faults);
    glossary::check(&parsed, &mut faults);
    corrections::check(&parsed, &mut faults);
    faults.sort();
    faults.dedup();
    faults
}
