//! The article's citations, links into the table and placeholders.

use super::walk::values;
use super::{Fault, Parsed};
use crate::evidence::{Inline, parse_inline};
use serde_json::Value;
use std::collections::HashSet;

/// Finds citations that lead nowhere, and markup that could not be read.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let keys = citation_keys(files);
    for file in files.iter().filter(|file| file.file.name == "article.json") {
        values(&file.json, &mut |path, value| {
            let Value::String(text) = value else { return };
            for piece in parse_inline(text) {
                match piece {
                    Inline::Cite(cited) => {
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
                    Inline::Text(plain) if plain.contains(['[', '{', '*', '}', ']']) => {
                        faults.push(file.fault(path, format!("“{plain}”"), "markup as in src/evidence/inline.rs"));
                    }
                    _ => {}
                }
            }
        });
    }
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
