//! Everything in one JSON file, and the JSON Schema of it.

use super::{LICENCE, LICENCE_ADDRESS, TITLE, citation, data_date};
use crate::evidence::check::DataFile;
use crate::evidence::{Article, Correction, Dataset, Date, Fact, Questions, Term, Therapy};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

/// The whole evidence as one document: the data files as they stand, put together.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Everything {
    /// Address of the JSON Schema of this file.
    #[schemars(rename = "$schema")]
    pub schema: String,
    /// The name of the data.
    pub title: String,
    /// The licence of data and text.
    pub licence: String,
    /// Where the licence can be read.
    #[schemars(url)]
    pub licence_address: String,
    /// How to cite the data.
    pub citation: String,
    /// The newest date on which any record was checked.
    pub data_date: Date,
    /// A mark that changes with every change of the data.
    pub version: String,
    /// Of a part that a reader took from the page: which part.
    #[schemars(default)]
    pub view: Option<View>,
    /// The therapies, by type and name.
    pub therapies: Vec<Therapy>,
    /// General facts.
    pub facts: Vec<Fact>,
    /// The article.
    pub article: Article,
    /// Words explained.
    pub glossary: Vec<Term>,
    /// Questions for a visit.
    pub questions: Questions,
    /// Corrections of this site, newest first.
    pub changes: Vec<Correction>,
}

/// What a reader's part of the data shows.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct View {
    /// The sentence above the table: how many therapies, narrowed by what, in which order.
    pub sentence: String,
    /// The address of the view.
    #[schemars(url)]
    pub address: String,
    /// The day on which it was taken.
    pub retrieved: Date,
}

/// Puts a schema right for others: only formats that JSON Schema knows, no `null` (the files leave out what is not known),
/// and no links of the program's own documentation in its texts.
fn for_others(schema: &mut Schema) {
    let known_format = matches!(schema.get("format").and_then(Value::as_str), Some("uri" | "date") | None);
    if !known_format {
        schema.remove("format");
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
    if let Some(kinds) = schema.get("type").and_then(Value::as_array) {
        let real: Vec<Value> = kinds.iter().filter(|kind| *kind != "null").cloned().collect();
        let kind = if let [one] = real.as_slice() { one.clone() } else { Value::Array(real) };
        schema.insert("type".to_owned(), kind);
    }
    without_null_choice(schema);
    if let Some(text) = schema.get("description").and_then(Value::as_str).map(without_links) {
        schema.insert("description".to_owned(), Value::String(text));
    }
}

/// Of a choice between a type and nothing, the type.
fn without_null_choice(schema: &mut Schema) {
    let Some(choices) = schema.get("anyOf").and_then(Value::as_array) else { return };
    let real: Vec<Value> =
        choices.iter().filter(|choice| choice.get("type").and_then(Value::as_str) != Some("null")).cloned().collect();
    if real.len() == choices.len() {
        return;
    }
    schema.remove("anyOf");
    match real.as_slice() {
        [one] => {
            if let (Some(object), Some(fields)) = (schema.as_object_mut(), one.as_object()) {
                object.extend(fields.clone());
            }
        }
        _ => drop(schema.insert("anyOf".to_owned(), Value::Array(real))),
    }
}

/// `[`super::Partner`]` becomes `Partner`.
fn without_links(text: &str) -> String {
    let mut pieces = text.split("[`");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (link, rest) = piece.split_once("`]").unwrap_or((piece, ""));
        plain.push_str(link.rsplit("::").next().unwrap_or(link));
        plain.push_str(rest);
    }
    plain
}

/// The JSON Schema (draft 2020-12) of `all.json`; its `$defs` hold the types of the single data files.
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Everything>();
    RecursiveTransform(for_others).transform(&mut schema);
    schema.insert("title".to_owned(), Value::String(TITLE.to_owned()));
    schema.to_value()
}

/// The schema as a file.
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}

/// The file's value, with the fields in the order in which they stand; the checker has found it to be JSON.
fn value(files: &[DataFile], name: &str) -> Value {
    files.iter().find(|file| file.name == name).and_then(|file| serde_json::from_str(&file.text).ok()).unwrap_or(Value::Null)
}

/// Everything in one file: one therapy a line, so that two versions can be compared. Figures stand as the data files
/// write them.
pub fn everything(dataset: &Dataset, files: &[DataFile], version: &str) -> String {
    let head = json!({
        "$schema": "schema.json",
        "title": TITLE,
        "licence": LICENCE,
        "licence_address": LICENCE_ADDRESS,
        "citation": citation(dataset),
        "data_date": data_date(dataset),
        "version": version,
    });
    let therapies = dataset.therapies.iter().map(|therapy| value(files, &format!("therapies/{}.json", therapy.id)));
    let lists = [
        ("therapies", Value::Array(therapies.collect())),
        ("facts", value(files, "facts.json")),
        ("article", value(files, "article.json")),
        ("glossary", value(files, "glossary.json")),
        ("questions", value(files, "questions.json")),
        ("changes", value(files, "changes.json")),
    ];
    let mut fields: Vec<String> =
        head.as_object().into_iter().flatten().map(|(name, value)| format!("{}: {value}", json!(name))).collect();
    fields.extend(lists.iter().map(|(name, value)| format!("{}: {}", json!(name), by_lines(value))));
    format!("{{\n{}\n}}\n", fields.join(",\n"))
}

/// A list with one entry a line.
fn by_lines(value: &Value) -> String {
    match value {
        Value::Array(entries) => format!("[\n{}\n]", entries.iter().map(Value::to_string).collect::<Vec<_>>().join(",\n")),
        value => value.to_string(),
    }
}
