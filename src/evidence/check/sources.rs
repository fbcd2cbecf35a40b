//! Sources are what they say: their kind fits who published them, each is cited, and what was read elsewhere says where.

use super::hosts::{Home, host, is_at_home};
use super::walk::{items, shown, top_items};
use super::{Fault, Parsed};
use crate::evidence::{SourceKind, Word};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// What two entries of one address must tell alike.
const TOLD_ALIKE: [&str; 6] = ["title", "publisher", "kind", "date", "doi", "pmid"];

/// Finds sources of a kind that their address belies, sources that nothing cites, and one address told in two ways.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let mut first: HashMap<&str, (&Parsed, &Map<String, Value>)> = HashMap::new();
    for file in files {
        for (path, source) in of_file(file) {
            kind(file, &path, source, faults);
            second_hand(file, &path, source, faults);
            let Some(url) = source.get("url").and_then(Value::as_str) else { continue };
            match first.get(url) {
                Some((other, known)) => alike(file, &path, source, other, known, faults),
                None => {
                    first.insert(url, (file, source));
                }
            }
        }
        if file.file.is_therapy() {
            cited(file, faults);
        }
    }
}

/// The sources of a record, and those of the general facts.
fn of_file<'a>(file: &'a Parsed) -> Vec<(String, &'a Map<String, Value>)> {
    match file.file.name.as_str() {
        "facts.json" => top_items(&file.json)
            .into_iter()
            .filter_map(|(path, fact)| Some((format!("{path}/source"), fact.get("source")?.as_object()?)))
            .collect(),
        _ if file.file.is_therapy() => items(&file.json, "sources"),
        _ => Vec::new(),
    }
}

/// Kinds by identity: what only an authority, a journal, a register or the holder of a label can publish stands at its
/// own address, or says whose copy was read.
fn kind(file: &Parsed, path: &str, source: &Map<String, Value>, faults: &mut Vec<Fault>) {
    let text = |field: &str| source.get(field).and_then(Value::as_str);
    let (Some(kind), Some(url)) = (text("kind").and_then(SourceKind::from_slug), text("url")) else { return };
    let home = match kind {
        SourceKind::Label => Home::Label,
        SourceKind::Regulator => Home::Regulator,
        SourceKind::Journal => Home::Journal,
        SourceKind::Registry => Home::Registry,
        SourceKind::Abstract | SourceKind::Company | SourceKind::News | SourceKind::Other => return,
    };
    let has_number = text("doi").is_some() || text("pmid").is_some();
    let is_known = is_at_home(home, url)
        || match kind {
            SourceKind::Journal => has_number && source.contains_key("read_at"),
            _ => source.contains_key("read_at"),
        };
    if !is_known {
        let allowed = match kind {
            SourceKind::Journal => {
                "an address of the journal, PubMed or a DOI; or the paper's DOI or PubMed number and “read_at”; else news or other"
            }
            _ => "an address of such a publisher, or “read_at” with whose copy was read; else company, news or other",
        };
        faults.push(file.fault(format!("{path}/kind"), format!("“{}” at {}", kind.slug(), host(url)), allowed));
    }
}

/// What was read through a report says through which.
fn second_hand(file: &Parsed, path: &str, source: &Map<String, Value>, faults: &mut Vec<Fault>) {
    let is_second_hand = source.get("second_hand").and_then(Value::as_bool).unwrap_or(false);
    if is_second_hand && !source.contains_key("read_at") {
        faults.push(file.fault(format!("{path}/read_at"), "nothing", "the name of the site whose report was read"));
    }
}

fn alike(
    file: &Parsed,
    path: &str,
    source: &Map<String, Value>,
    other: &Parsed,
    known: &Map<String, Value>,
    faults: &mut Vec<Fault>,
) {
    for field in TOLD_ALIKE {
        let (here, there) = (source.get(field), known.get(field));
        if here != there {
            let said = |value: Option<&Value>| value.map_or("nothing".to_owned(), shown);
            let allowed = format!("what {} says of the same address: {}", other.file.name, said(there));
            faults.push(file.fault(format!("{path}/{field}"), said(here), allowed));
        }
    }
}

/// Every source of a record stands behind something in it.
fn cited(file: &Parsed, faults: &mut Vec<Fault>) {
    let mut named: HashSet<&str> = HashSet::new();
    collect(&file.json, &mut named);
    for (path, source) in items(&file.json, "sources") {
        let id = source.get("id").and_then(Value::as_str).unwrap_or_default();
        if !id.is_empty() && !named.contains(id) {
            faults.push(file.fault(
                format!("{path}/id"),
                format!("“{id}”, which nothing cites"),
                "a source that something cites",
            ));
        }
    }
}

fn collect<'a>(json: &'a Value, named: &mut HashSet<&'a str>) {
    match json {
        Value::Array(values) => values.iter().for_each(|value| collect(value, named)),
        Value::Object(object) => {
            named.extend(object.get("source").and_then(Value::as_str));
            named.extend(object.get("more_sources").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str));
            object.values().for_each(|value| collect(value, named));
        }
        _ => {}
    }
}
