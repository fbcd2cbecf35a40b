//! Compares each file with the JSON Schema of its type: unknown and missing fields, wrong kinds of value, unknown words.

use super::walk::shown;
use super::{Fault, Parsed};
use crate::evidence::{Article, Correction, Fact, Questions, Term, Therapy};
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

/// Finds what does not fit the types.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let therapy = schemars::schema_for!(Therapy).to_value();
    let facts = schemars::schema_for!(Vec<Fact>).to_value();
    let article = schemars::schema_for!(Article).to_value();
    let glossary = schemars::schema_for!(Vec<Term>).to_value();
    let questions = schemars::schema_for!(Questions).to_value();
    let corrections = schemars::schema_for!(Vec<Correction>).to_value();
    let files_by_name = [
        (therapy, None),
        (facts, Some("facts.json")),
        (article, Some("article.json")),
        (glossary, Some("glossary.json")),
        (questions, Some("questions.json")),
        (corrections, Some("changes.json")),
    ];
    for (schema, wanted) in files_by_name {
        let validator = match jsonschema::validator_for(&schema) {
            Ok(validator) => validator,
            Err(error) => {
                // Only a mistake in the types themselves leads here; it must not pass as "no fault".
                faults.push(Fault {
                    file: wanted.unwrap_or("therapies").to_owned(),
                    path: String::new(),
                    found: format!("types that give no schema: {error}"),
                    allowed: "types of src/evidence with a valid schema".to_owned(),
                });
                continue;
            }
        };
        let fits = |file: &&Parsed| match wanted {
            Some(name) => file.file.name == name,
            None => file.file.is_therapy(),
        };
        for file in files.iter().filter(fits) {
            compare(file, &validator, &schema, faults);
        }
    }
}

fn compare(file: &Parsed, validator: &Validator, schema: &Value, faults: &mut Vec<Fault>) {
    for error in validator.iter_errors(&file.json) {
        let path = error.instance_path().to_string();
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let known = known_fields(&error, schema);
                for field in unexpected {
                    faults.push(file.fault(format!("{path}/{field}"), "an unknown field", &known));
                }
            }
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                faults.push(file.fault(format!("{path}/{name}"), "nothing", format!("the field “{name}” is required")));
            }
            _ => faults.push(file.fault(path, shown(error.instance()), allowed(&error))),
        }
    }
}

/// The names of the fields of the object in which an unknown one was found.
fn known_fields(error: &ValidationError, schema: &Value) -> String {
    let path = error.schema_path().to_string();
    let object = path.strip_suffix("/additionalProperties").and_then(|object| schema.pointer(object));
    let fields = object.and_then(|object| object.get("properties")).and_then(Value::as_object);
    match fields {
        Some(fields) => format!("one of {}", fields.keys().cloned().collect::<Vec<_>>().join(", ")),
        None => "a field that the types in src/evidence name".to_owned(),
    }
}

/// What may stand at the place of an error.
fn allowed(error: &ValidationError) -> String {
    match error.kind() {
        ValidationErrorKind::Enum { options } => one_of(options),
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => format!("a value of the kind {kind}"),
        ValidationErrorKind::Type { kind: TypeKind::Multiple(kinds) } => {
            let kinds: Vec<String> = kinds.iter().map(|kind| kind.to_string()).filter(|kind| kind != "null").collect();
            format!("a value of the kind {}", kinds.join(" or "))
        }
        ValidationErrorKind::Pattern { pattern } => format!("a text of the form {pattern}"),
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            let mut choices: Vec<String> =
                context.iter().flatten().map(allowed).filter(|choice| choice != "a value of the kind null").collect();
            choices.dedup();
            choices.join(", or ")
        }
        _ => error.to_string(),
    }
}

fn one_of(options: &Value) -> String {
    let words: Vec<&str> = options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    format!("one of {}", words.join(", "))
}
