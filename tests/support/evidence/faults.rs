//! All faults come at once, in a fixed order and a fixed form; files that are no record at all are named too.

use crate::support::record::{ARTICLE, FACTS, Files, THERAPY, article, facts, faults, put, put_in, sound, therapy};
use myeloma_immunotherapy::evidence::check::{DataFile, Fault, check};
use rstest::rstest;
use serde_json::json;

fn file(name: &str, text: impl Into<String>) -> DataFile {
    DataFile { name: name.to_owned(), text: text.into() }
}

fn places(faults: &[Fault]) -> Vec<(&str, &str)> {
    faults.iter().map(|fault| (fault.file.as_str(), fault.path.as_str())).collect()
}

/// A second sound therapy, under another name.
fn another(id: &str) -> (String, serde_json::Value) {
    let mut json = therapy();
    json["id"] = json!(id);
    (format!("therapies/{id}.json"), json)
}

#[test]
fn a_fault_reads_as_file_then_path_then_found_then_allowed() {
    let found = faults(&put("/trials/0/outcomes/0/comparator/value", 101).applied());
    let messages: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        ["therapies/examplimab.json: /trials/0/outcomes/0/comparator/value: found 101; allowed: a percentage, 0 to 100"]
    );
}

#[rstest]
#[case::nothing("")]
#[case::prose("Teclistamab is an antibody.")]
#[case::cut_short("{\"id\": \"examplimab\"")]
#[case::two_documents("{} {}")]
#[case::trailing_comma("{\"id\": \"examplimab\",}")]
#[case::not_a_number("{\"id\": NaN}")]
fn text_that_is_not_json(#[case] text: &str) {
    let found = check(&[file(THERAPY, text), file(FACTS, facts().to_string()), file(ARTICLE, "{\"sections\": []}")]);
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert!(fault.to_string().starts_with("therapies/examplimab.json: (whole file): found text that is not JSON ("), "{fault}");
    assert!(fault.to_string().ends_with("; allowed: one JSON document in UTF-8"), "{fault}");
}

#[rstest]
#[case::therapy_as_a_list(THERAPY, "[]", "object")]
#[case::facts_as_an_object(FACTS, "{}", "array")]
#[case::changes_as_an_object("changes.json", "{}", "array")]
#[case::article_as_a_text(ARTICLE, "\"text\"", "object")]
fn document_of_another_kind(#[case] name: &str, #[case] text: &str, #[case] kind: &str) {
    let found = check(&[file(name, text)]);
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert_eq!((fault.file.as_str(), fault.path.as_str(), fault.found.as_str()), (name, "", text));
    assert_eq!(fault.allowed, format!("a value of the kind {kind}"));
}

#[test]
fn an_id_may_stand_in_one_file_only() {
    let mut files = sound();
    files.push(("therapies/second.json".to_owned(), therapy()));
    let found = faults(&files);
    assert_eq!(places(&found), [("therapies/second.json", "/id")]);
    assert_eq!(found[0].found, "“examplimab”");
    assert_eq!(found[0].allowed, "an id of its own; therapies/examplimab.json has it already");
}

#[test]
fn a_combination_may_name_another_therapy_of_the_data() {
    let mut files = put("/components/1", "secondimab").applied();
    assert_eq!(places(&faults(&files)), [(THERAPY, "/components/1")]);
    files.push(another("secondimab"));
    assert_eq!(faults(&files), []);
}

#[test]
fn all_faults_of_all_files_come_at_once_in_order() {
    let mut files: Files = vec![another("alphamab"), another("zetamab")];
    files[0].1["tagline"] = json!("");
    files[1].1["checked"] = json!("2026-02-30");
    files.extend(sound());
    for edit in [
        put("/type", "car"),
        put("/trials/0/outcomes/1/treatment/value", 101),
        put("/harms/0/source", "s9"),
        put_in(FACTS, "/0/topic", "weather"),
        put_in(ARTICLE, "/sections/0/blocks/0/p", "So it is.[[f999]] And [so."),
    ] {
        edit.apply(&mut files);
    }
    let expected = [
        (ARTICLE, "/sections/0/blocks/0/p"),
        (ARTICLE, "/sections/0/blocks/0/p"),
        (FACTS, "/0/topic"),
        ("therapies/alphamab.json", "/tagline"),
        (THERAPY, "/harms/0/source"),
        (THERAPY, "/trials/0/outcomes/1/treatment/value"),
        (THERAPY, "/type"),
        ("therapies/zetamab.json", "/checked"),
    ];
    assert_eq!(places(&faults(&files)), expected);

    files.reverse();
    assert_eq!(places(&faults(&files)), expected, "the order of the faults does not hang on the order of the files");
}

#[test]
fn a_file_that_is_not_json_hides_no_fault_of_another() {
    let damaged = put("/decisions/0/status", "hopeful").applied();
    let mut files: Vec<DataFile> = damaged.iter().map(|(name, json)| file(name, json.to_string())).collect();
    files[2] = file(ARTICLE, article().to_string().split_at(40).0);
    assert_eq!(places(&check(&files)), [(ARTICLE, ""), (THERAPY, "/decisions/0/status")]);
}
