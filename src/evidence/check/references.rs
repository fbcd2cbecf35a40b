//! Names that point elsewhere: source ids, trial names, components; and names that may stand only once.

use super::walk::{items, objects, shown};
use super::{Fault, Parsed};
use crate::evidence::{Partner, Word};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// Finds names that lead nowhere, and names used twice.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let therapies: Vec<&Parsed> = files.iter().filter(|file| file.file.is_therapy()).collect();
    let ids: HashSet<&str> = therapies.iter().filter_map(|file| file.json.get("id")?.as_str()).collect();
    ids_are_unique(&therapies, faults);
    for file in &therapies {
        sources(file, faults);
        trials(file, faults);
        drugs(file, &ids, faults);
        parts(file, faults);
        comparators(file, &ids, faults);
    }
    for file in files.iter().filter(|file| file.file.name == "article.json") {
        unique(file, &items(&file.json, "sections"), "id", faults);
    }
    for file in files.iter().filter(|file| file.file.name == "facts.json") {
        let facts = Value::Object(Map::from_iter([("".to_owned(), file.json.clone())]));
        let paths = items(&facts, "").into_iter().map(|(path, fact)| (path.replacen('/', "", 1), fact)).collect::<Vec<_>>();
        unique(file, &paths, "id", faults);
        for (path, fact) in &paths {
            left_out(file, path, fact, &ids, faults);
            rule_on_daily_life(file, path, fact, faults);
        }
    }
}

/// What a general fact does not hold for are therapies of this site: by their ids.
fn left_out(file: &Parsed, path: &str, fact: &Map<String, Value>, ids: &HashSet<&str>, faults: &mut Vec<Fault>) {
    let named = fact.get("not_for").and_then(Value::as_array).into_iter().flatten();
    for (index, id) in named.enumerate().filter(|(_, id)| id.as_str().is_none_or(|id| !ids.contains(id))) {
        faults.push(file.fault(format!("{path}/not_for/{index}"), shown(id), "the id of a therapy"));
    }
}

/// A rule on daily life fills the gaps of a kind of treatment: it names one, and stands under its topic.
fn rule_on_daily_life(file: &Parsed, path: &str, fact: &Map<String, Value>, faults: &mut Vec<Fault>) {
    if !fact.contains_key("daily_life") {
        return;
    }
    if fact.get("kinds").and_then(Value::as_array).is_none_or(Vec::is_empty) {
        faults.push(file.fault(format!("{path}/kinds"), "nothing", "the kinds of treatment that the rule holds for"));
    }
    if fact.get("topic").and_then(Value::as_str) != Some("daily-life") {
        faults.push(file.fault(format!("{path}/topic"), shown(&fact["topic"]), "“daily-life”, as it is a rule on daily life"));
    }
}

fn ids_are_unique(therapies: &[&Parsed], faults: &mut Vec<Fault>) {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for file in therapies {
        let Some(id) = file.json.get("id").and_then(Value::as_str) else { continue };
        if let Some(first) = seen.insert(id, &file.file.name) {
            faults.push(file.fault("/id", format!("“{id}”"), format!("an id of its own; {first} has it already")));
        } else if id != file.file.id() {
            faults.push(file.fault("/id", format!("“{id}”"), format!("the file's name, “{}”", file.file.id())));
        }
    }
}

/// Every value of `field` may stand once among `objects`.
fn unique(file: &Parsed, objects: &[(String, &Map<String, Value>)], field: &str, faults: &mut Vec<Fault>) {
    let mut seen = HashSet::new();
    for (path, object) in objects {
        let Some(value) = object.get(field).and_then(Value::as_str) else { continue };
        if !seen.insert(value) {
            faults.push(file.fault(format!("{path}/{field}"), format!("“{value}” again"), format!("a {field} of its own")));
        }
    }
}

fn sources(file: &Parsed, faults: &mut Vec<Fault>) {
    let sources = items(&file.json, "sources");
    unique(file, &sources, "id", faults);
    let provisional = |source: &Map<String, Value>| source.get("provisional").and_then(Value::as_bool).unwrap_or(false);
    let known: HashMap<&str, bool> =
        sources.iter().filter_map(|(_, source)| Some((source.get("id")?.as_str()?, provisional(source)))).collect();
    objects(&file.json, &mut |path, object| {
        let first = object.get("source").into_iter().map(|id| ("source", id));
        let more = object.get("more_sources").and_then(Value::as_array).into_iter().flatten().map(|id| ("more_sources", id));
        for (field, id) in first.chain(more) {
            if id.as_str().is_none_or(|id| !known.contains_key(id)) {
                faults.push(file.fault(format!("{path}/{field}"), shown(id), "the id of one of this file's sources"));
            }
        }
        let weak = object.get("source").and_then(Value::as_str).and_then(|id| known.get(id)).copied().unwrap_or(false);
        let is_figure = object.contains_key("measure") || object.contains_key("event");
        if is_figure && weak && !provisional(object) {
            faults.push(file.fault(
                format!("{path}/provisional"),
                "a figure whose only source is provisional",
                "“provisional”: true on the figure as well, or a better source",
            ));
        }
    });
}

fn trials(file: &Parsed, faults: &mut Vec<Fault>) {
    let trials = items(&file.json, "trials");
    unique(file, &trials, "name", faults);
    let names: HashSet<&str> = trials.iter().filter_map(|(_, trial)| trial.get("name")?.as_str()).collect();
    let pointing = items(&file.json, "decisions").into_iter().map(|(path, object)| (path, object, "rests_on"));
    let covering = items(&file.json, "harms").into_iter().map(|(path, object)| (path, object, "trials"));
    for (path, object, field) in pointing.chain(covering) {
        for name in object.get(field).and_then(Value::as_array).into_iter().flatten() {
            if name.as_str().is_none_or(|name| !names.contains(name)) {
                faults.push(file.fault(format!("{path}/{field}"), shown(name), "the name of one of this file's trials"));
            }
        }
    }
}

fn drugs(file: &Parsed, ids: &HashSet<&str>, faults: &mut Vec<Fault>) {
    let mut drug = |path: String, name: &Value| {
        let known = name.as_str().is_some_and(|name| ids.contains(name) || Partner::from_slug(name).is_some());
        if !known {
            let partners: Vec<&str> = Partner::ALL.iter().map(|partner| partner.slug()).collect();
            let allowed = format!("the id of a therapy, or one of {}", partners.join(", "));
            faults.push(file.fault(path, shown(name), allowed));
        }
    };
    for (index, name) in file.json.get("components").and_then(Value::as_array).into_iter().flatten().enumerate() {
        drug(format!("/components/{index}"), name);
    }
    for (path, decision) in items(&file.json, "decisions") {
        let groups = decision.get("partners").and_then(Value::as_array);
        for (index, group) in groups.into_iter().flatten().enumerate() {
            for name in group.as_array().into_iter().flatten() {
                drug(format!("{path}/partners/{index}"), name);
            }
        }
    }
}

/// A therapy is no part of itself.
fn parts(file: &Parsed, faults: &mut Vec<Fault>) {
    for (index, name) in file.json.get("components").and_then(Value::as_array).into_iter().flatten().enumerate() {
        if name.as_str() == Some(file.file.id()) {
            faults.push(file.fault(
                format!("/components/{index}"),
                shown(name),
                "what it is made of besides itself; its own id is left out",
            ));
        }
    }
}

/// The other arm of a trial may be a therapy of this site: by its id.
fn comparators(file: &Parsed, ids: &HashSet<&str>, faults: &mut Vec<Fault>) {
    for (path, trial) in items(&file.json, "trials") {
        let id = trial.get("comparator").and_then(|comparator| comparator.get("therapy"));
        if let Some(id) = id.filter(|id| id.as_str().is_none_or(|id| !ids.contains(id))) {
            faults.push(file.fault(format!("{path}/comparator/therapy"), shown(id), "the id of a therapy"));
        }
    }
}
