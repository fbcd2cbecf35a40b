//! Everything in one file, and the schema of it.

use crate::support::real::{dataset, folder};
use myeloma_immunotherapy::evidence::check::DataFile;
use myeloma_immunotherapy::evidence::files;
use myeloma_immunotherapy::explore::export::{Kind, everything, schema, types_of};
use serde_json::{Value, json};

fn data_files() -> Vec<DataFile> {
    files::read_folder(&folder()).unwrap()
}

#[test]
fn all_json_holds_the_files_as_they_stand() {
    let text = everything(dataset(), &data_files(), "0123");
    let all: Value = serde_json::from_str(&text).unwrap();
    for (name, value) in [("licence", json!("CC BY 4.0")), ("version", json!("0123")), ("$schema", json!("schema.json"))] {
        assert_eq!(all[name], value);
    }
    assert_eq!(all["data_date"], json!(dataset().checked().unwrap().to_string()));
    for file in data_files() {
        let value: Value = serde_json::from_str(&file.text).unwrap();
        let found = match file.name.strip_prefix("therapies/") {
            Some(name) => {
                let id = name.trim_end_matches(".json");
                all["therapies"].as_array().unwrap().iter().find(|therapy| therapy["id"] == id).unwrap()
            }
            None => &all[file.name.trim_end_matches(".json")],
        };
        assert_eq!(found.to_string(), value.to_string(), "{}", file.name);
    }
    assert_eq!(text.lines().filter(|line| line.starts_with("{\"id\":\"teclistamab\",")).count(), 1, "one therapy a line");
}

#[test]
fn the_schema_takes_all_json_and_refuses_what_does_not_fit() {
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let sound: Value = serde_json::from_str(&everything(dataset(), &data_files(), "0123")).unwrap();
    assert!(validator.is_valid(&sound));
    for (place, damage) in [
        ("/therapies/0/type", json!("pill")),
        ("/therapies/0/checked", json!("yesterday")),
        ("/therapies/0/us_name", json!(null)),
        ("/licence", json!(null)),
        ("/facts/0/source", json!("somewhere")),
    ] {
        let mut damaged = sound.clone();
        let (parent, last) = place.rsplit_once('/').unwrap();
        damaged.pointer_mut(parent).unwrap()[last] = damage;
        assert!(!validator.is_valid(&damaged), "{place}");
    }
}

#[test]
fn the_schema_says_what_every_field_means_and_the_dictionary_leaves_no_type_out() {
    let schema = schema();
    let types = types_of(&schema);
    let defined = schema["$defs"].as_object().unwrap().len();
    assert_eq!(types.len(), defined + 1);
    for found in &types {
        match &found.kind {
            Kind::Fields(fields) => {
                assert!(!fields.is_empty(), "{}", found.name);
                for field in fields {
                    assert!(!field.meaning.is_empty() && !field.allowed.is_empty(), "{}: {}", found.name, field.name);
                    let known = field.refers_to.as_ref().is_none_or(|name| types.iter().any(|other| other.name == *name));
                    assert!(known, "{}: {}", found.name, field.name);
                }
            }
            Kind::Words(words) => {
                assert!(words.iter().all(|[word, label, _]| !word.is_empty() && !label.is_empty()), "{}", found.name)
            }
            Kind::Other(allowed) => assert!(!allowed.is_empty(), "{}", found.name),
        }
    }
    let text = schema.to_string();
    assert!(!text.contains("[`") && !text.contains("\"null\""), "no link of our own documentation, no null");
}
