//! The types of the JSON files as the data dictionary prints them, read from the schema.

use serde_json::{Map, Value};

/// What a type is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An object with these fields.
    Fields(Vec<Field>),
    /// One of these words: spelling, label, meaning.
    Words(Vec<[String; 3]>),
    /// Something else, in words.
    Other(String),
}

/// A type of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaType {
    /// Its name in `$defs`.
    pub name: String,
    /// What it is.
    pub about: String,
    /// What it holds.
    pub kind: Kind,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What may stand in it: the name of a type, `text`, `list of text` and so on.
    pub allowed: String,
    /// The type of the schema that it refers to, if any.
    pub refers_to: Option<String>,
    /// Whether it must be there.
    pub required: bool,
}

/// Every type of the schema: the whole document first, then the others in the order of their first use.
pub fn types_of(schema: &Value) -> Vec<SchemaType> {
    let mut names = Vec::new();
    follow(schema, schema, &mut names);
    let root = SchemaType { name: "all.json".to_owned(), about: text(schema, "description"), kind: kind(schema) };
    let defined = names.into_iter().filter_map(|name| {
        let found = schema.get("$defs")?.get(&name)?;
        Some(SchemaType { about: text(found, "description"), kind: kind(found), name })
    });
    std::iter::once(root).chain(defined).collect()
}

/// Notes the types that a place refers to, and those that they refer to.
fn follow(schema: &Value, place: &Value, names: &mut Vec<String>) {
    let Value::Object(fields) = place else {
        place.as_array().into_iter().flatten().for_each(|item| follow(schema, item, names));
        return;
    };
    if let Some(name) = referred(place)
        && !names.contains(&name)
    {
        names.push(name.clone());
        if let Some(found) = schema.get("$defs").and_then(|types| types.get(&name)) {
            follow(schema, found, names);
        }
    }
    fields.iter().filter(|(name, _)| *name != "$defs").for_each(|(_, value)| follow(schema, value, names));
}

fn text(place: &Value, name: &str) -> String {
    place.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn referred(place: &Value) -> Option<String> {
    place.get("$ref")?.as_str()?.strip_prefix("#/$defs/").map(str::to_owned)
}

fn kind(place: &Value) -> Kind {
    if let Some(words) = place.get("x-words").and_then(Value::as_array) {
        return Kind::Words(words.iter().map(|word| [text(word, "word"), text(word, "label"), text(word, "meaning")]).collect());
    }
    if let Some(choices) = place.get("oneOf").and_then(Value::as_array) {
        return Kind::Fields(choices.iter().filter_map(only_field).collect());
    }
    match place.get("properties").and_then(Value::as_object) {
        Some(properties) => Kind::Fields(fields(properties, place)),
        None => Kind::Other(allowed(place)),
    }
}

fn fields(properties: &Map<String, Value>, place: &Value) -> Vec<Field> {
    let required: Vec<&str> =
        place.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    properties
        .iter()
        .map(|(name, value)| field(name, value, text(value, "description"), required.contains(&name.as_str())))
        .collect()
}

fn field(name: &str, value: &Value, meaning: String, required: bool) -> Field {
    let refers_to = referred(value).or_else(|| value.get("items").and_then(referred)).or_else(|| {
        let inner = value.get("items").or(value.get("additionalProperties"))?;
        inner.get("items").and_then(referred)
    });
    Field { name: name.to_owned(), meaning, allowed: allowed(value), refers_to, required }
}

/// Of a choice between objects, each with one field: that field.
fn only_field(choice: &Value) -> Option<Field> {
    let (name, value) = choice.get("properties")?.as_object()?.iter().next()?;
    Some(field(name, value, text(choice, "description"), false))
}

/// What may stand at a place, in words.
fn allowed(place: &Value) -> String {
    if let Some(name) = referred(place) {
        return name;
    }
    if let Some(choices) = place.get("anyOf").and_then(Value::as_array) {
        return choices.iter().map(allowed).collect::<Vec<_>>().join(" or ");
    }
    let kind = place.get("type").and_then(Value::as_str).unwrap_or_default();
    match kind {
        "array" => format!("list of {}", place.get("items").map(allowed).unwrap_or_default()),
        "object" => format!("lists by name: {}", place.get("additionalProperties").map(allowed).unwrap_or_default()),
        "string" if place.get("format").is_some() => "address".to_owned(),
        "string" => "text".to_owned(),
        "boolean" => "true or false".to_owned(),
        "integer" => "whole number".to_owned(),
        other => other.to_owned(),
    }
}
