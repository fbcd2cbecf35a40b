//! Reading a folder of data files: all of it or an error that says what is wrong.

use crate::support::record::{ARTICLE, CHANGES, FACTS, Files, GLOSSARY, QUESTIONS, THERAPY, put, sound};
use myeloma_immunotherapy::evidence::files::{DataFolderError, load, read_folder};
use std::fs;
use tempfile::TempDir;

fn folder(files: &Files) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("therapies")).expect("a folder within");
    for (name, json) in files {
        fs::write(folder.path().join(name), json.to_string()).expect("a file within");
    }
    folder
}

#[test]
fn a_sound_folder_gives_therapies_facts_and_article() {
    let dataset = load(folder(&sound()).path()).expect("a sound folder");
    assert_eq!(dataset.therapies.len(), 1);
    assert_eq!(dataset.therapies[0].id, "examplimab");
    assert_eq!(dataset.facts[0].id, "f001");
    assert_eq!(dataset.corrections[0].id, "2026-09-02-size");
    assert!(dataset.article.section("introduction").is_some());
    assert_eq!(dataset.source_count(), 3);
}

#[test]
fn files_come_in_a_fixed_order_and_notes_beside_them_are_left_alone() {
    let folder = folder(&sound());
    fs::write(folder.path().join("therapies/README.md"), "Not a record.").expect("a file within");
    let names: Vec<String> = read_folder(folder.path()).expect("a folder").into_iter().map(|file| file.name).collect();
    assert_eq!(names, [THERAPY, FACTS, ARTICLE, GLOSSARY, QUESTIONS, CHANGES]);
}

#[test]
fn every_fault_stands_in_the_message_of_the_folder() {
    let mut files = put("/type", "car").applied();
    put("/tagline", "").apply(&mut files);
    let error = load(folder(&files).path()).expect_err("two faults");
    let message = error.to_string();
    let lines: Vec<&str> = message.lines().collect();
    assert_eq!(lines.len(), 3, "{message}");
    assert_eq!(lines[0], "2 faults in the data files:");
    assert!(lines[1].starts_with("therapies/examplimab.json: /tagline: found an empty text; allowed: "), "{message}");
    assert!(lines[2].starts_with("therapies/examplimab.json: /type: found \"car\"; allowed: one of car-t, "), "{message}");
}

#[test]
fn one_fault_is_counted_as_one() {
    let error = load(folder(&put("/type", "car").applied()).path()).expect_err("one fault");
    assert!(error.to_string().starts_with("1 fault in the data files:\n"), "{error}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    for missing in [FACTS, ARTICLE, GLOSSARY, QUESTIONS, CHANGES] {
        let files: Files = sound().into_iter().filter(|(name, _)| name != missing).collect();
        let folder = folder(&files);
        let error = load(folder.path()).expect_err("a file is missing");
        assert!(matches!(error, DataFolderError::Unreadable { .. }), "{error}");
        assert!(error.to_string().contains(missing), "{error}");
    }
}

#[test]
fn a_file_that_is_not_utf_8_is_named() {
    let folder = folder(&sound());
    fs::write(folder.path().join(THERAPY), [0x7b, 0xff, 0x7d]).expect("a file within");
    let error = load(folder.path()).expect_err("bytes that are no text");
    assert!(error.to_string().contains(THERAPY), "{error}");
}

#[test]
fn a_field_that_stands_twice_is_refused() {
    let folder = folder(&sound());
    let path = folder.path().join(THERAPY);
    let text = fs::read_to_string(&path).expect("the record");
    fs::write(&path, text.replacen('{', "{\"name\": \"Otherimab\",", 1)).expect("a file within");
    let error = load(folder.path()).expect_err("two names");
    assert!(error.to_string().contains("therapies/examplimab.json"), "{error}");
    assert!(error.to_string().contains("duplicate field `name`"), "{error}");
}
