//! The article's citations, links into the table and placeholders.

use super::walk::values;
use super::{Fault, Parsed};
use crate::evidence::{Inline, parse_inline};
use serde_json::Value;
use std::collections::HashSet;

/// Finds citations that lead nowhere, and markup that could not be read.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let keys = citation_keys(files);
    let second_hand = second_hand_keys(files);
    for file in files.iter().filter(|file| file.file.name == "article.json") {
        values(&file.json, &mut |path, value| {
            let Value::String(text) = value else { return };
            let mut before = String::new();
            for piece in parse_inline(text) {
                match piece {
                    Inline::Cite(cited) => {
                        let is_said = before.trim_end_matches('.').ends_with(SECOND_HAND);
                        let is_so = cited.iter().all(|key| second_hand.contains(key));
                        if is_said != is_so {
                            let found = if is_so { "nothing of a summary" } else { SECOND_HAND };
                            let allowed = "“(read through a summary)” before a source that was, and before no other";
                            faults.push(file.fault(path, format!("{found} before “{}”", cited.join(", ")), allowed));
                        }
                        for key in cited.iter().filter(|key| !keys.contains(key.as_str())) {
                            faults.push(file.fault(path, format!("the citation “{key}”"), "the id of a fact, or therapy:source"));
                        }
                    }
                    // The one place where the checker looks at what can be asked: a link is the address of a view.
                    Inline::Filter(_, query) => {
                        for notice in crate::explore::parse(&query).1 {
                            faults.push(file.fault(
                                path,
                                format!("the link “?{query}”: {notice}"),
                                "an address of a view, as in src/explore/query.rs",
                            ));
                        }
                    }
                    Inline::Text(plain) if !plain.contains(['[', '{', '*', '}', ']']) => before = plain,
                    Inline::Text(plain) if plain.contains(['[', '{', '*', '}', ']']) => {
                        faults.push(file.fault(path, format!("“{plain}”"), "markup as in src/evidence/inline.rs"));
                    }
                    _ => {}
                }
            }
        });
    }
}

/// How the article says that a source was not read in its own words.
const SECOND_HAND: &str = "(read through a summary)";

/// The citations of sources of which only a report was read.
fn second_hand_keys(files: &[Parsed]) -> HashSet<String> {
    let is_so = |source: &Value| source.get("second_hand").and_then(Value::as_bool).unwrap_or(false);
    let id = |value: &Value| value.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut keys = HashSet::new();
    for file in files {
        if file.file.is_therapy() {
            let sources = file.json.get("sources").and_then(Value::as_array).into_iter().flatten().filter(|source| is_so(source));
            keys.extend(sources.filter_map(id).map(|id| format!("{}:{id}", file.file.id())));
        } else if file.file.name == "facts.json" {
            let facts = file.json.as_array().into_iter().flatten();
            keys.extend(facts.filter(|fact| fact.get("source").is_some_and(is_so)).filter_map(id));
        }
    }
    keys
}

/// Every key that a citation may use.
fn citation_keys(files: &[Parsed]) -> HashSet<String> {
    let ids = |list: Option<&Value>| -> Vec<String> {
        let items = list.and_then(Value::as_array).into_iter().flatten();
        items.filter_map(|item| Some(item.get("id")?.as_str()?.to_owned())).collect()
    };
    let mut keys = HashSet::new();
    for file in files {
        if file.file.is_therapy() {
            keys.extend(ids(file.json.get("sources")).into_iter().map(|id| format!("{}:{id}", file.file.id())));
        } else if file.file.name == "facts.json" {
            keys.extend(ids(Some(&file.json)));
        }
    }
    keys
}
