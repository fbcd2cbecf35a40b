//! The glossary says every word once; the questions name kinds of treatment that exist.

use super::walk::items;
use super::{Fault, Parsed};
use crate::evidence::{TreatmentType, Word};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// Finds words explained twice, ids used twice, and questions on unknown kinds of treatment.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    for file in files {
        match file.file.name.as_str() {
            "glossary.json" => words(file, faults),
            "questions.json" => kinds(file, faults),
            _ => {}
        }
    }
}

fn words(file: &Parsed, faults: &mut Vec<Fault>) {
    let list = Value::Object(Map::from_iter([(String::new(), file.json.clone())]));
    let (mut ids, mut forms) = (HashSet::new(), HashMap::new());
    for (path, term) in items(&list, "") {
        let path = path.replacen('/', "", 1);
        let text = |field: &str| term.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let id = text("id");
        if !ids.insert(id.clone()) {
            faults.push(file.fault(format!("{path}/id"), format!("“{id}” again"), "an id of its own"));
        }
        let also = term.get("also").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        for form in std::iter::once(text("term")).chain(also.map(str::to_owned)) {
            if let Some(first) = forms.insert(form.to_lowercase(), id.clone()) {
                let found = format!("“{form}”, which “{first}” explains already");
                faults.push(file.fault(&path, found, "each word in one entry, once"));
            }
        }
    }
}

fn kinds(file: &Parsed, faults: &mut Vec<Fault>) {
    let named = file.json.get("types").and_then(Value::as_object);
    for kind in named.into_iter().flat_map(Map::keys).filter(|kind| TreatmentType::from_slug(kind).is_none()) {
        let known: Vec<&str> = TreatmentType::ALL.iter().map(|kind| kind.slug()).collect();
        faults.push(file.fault(format!("/types/{kind}"), "an unknown kind of treatment", format!("one of {}", known.join(", "))));
    }
}
