//! Walking through a JSON document with the path of every place.

use serde_json::{Map, Value};

/// Calls `visit` with every value of the document and its path (`/trials/0/name`).
pub fn values(json: &Value, visit: &mut impl FnMut(&str, &Value)) {
    step(json, &mut String::new(), visit);
}

/// Calls `visit` with every object of the document and its path.
pub fn objects(json: &Value, visit: &mut impl FnMut(&str, &Map<String, Value>)) {
    values(json, &mut |path, value| {
        if let Value::Object(object) = value {
            visit(path, object);
        }
    });
}

fn step(json: &Value, path: &mut String, visit: &mut impl FnMut(&str, &Value)) {
    visit(path, json);
    let length = path.len();
    match json {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push_str(&format!("/{index}"));
                step(item, path, visit);
                path.truncate(length);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push('/');
                path.push_str(name);
                step(field, path, visit);
                path.truncate(length);
            }
        }
        _ => {}
    }
}

/// A value as the message shows it: short, on one line.
pub fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// The objects of the array at `name`, each with its path.
pub fn items<'a>(json: &'a Value, name: &str) -> Vec<(String, &'a Map<String, Value>)> {
    let array = json.get(name).and_then(Value::as_array);
    array
        .into_iter()
        .flatten()
        .enumerate()
        .filter_map(|(index, item)| item.as_object().map(|object| (format!("/{name}/{index}"), object)))
        .collect()
}

/// The objects of a document that is an array, each with its path.
pub fn top_items(json: &Value) -> Vec<(String, &Map<String, Value>)> {
    let array = json.as_array().into_iter().flatten().enumerate();
    array.filter_map(|(index, item)| item.as_object().map(|object| (format!("/{index}"), object))).collect()
}
