//! A drug and a combination that holds it tell of the same trials and decisions: what they tell must agree.

use crate::support::record::{Files, faults, sound, therapy};
use rstest::rstest;
use serde_json::{Value, json};

/// The sound files and a combination that holds the therapy, changed in one place.
fn with_combination(place: &str, value: Value) -> Files {
    let mut files = sound();
    let mut json = therapy();
    json["id"] = json!("examplimab-pd");
    json["name"] = json!("Examplimab with two drugs");
    json["components"] = json!(["examplimab", "dexamethasone"]);
    let (parent, last) = place.rsplit_once('/').expect("a place begins with /");
    json.pointer_mut(parent).expect("what holds the place is there")[last] = value;
    files.push(("therapies/examplimab-pd.json".to_owned(), json));
    files
}

#[test]
fn two_records_that_agree_are_sound() {
    assert_eq!(faults(&with_combination("/name", json!("Examplimab with two drugs"))), []);
}

#[rstest]
#[case::date_told_less_exactly("/decisions/0/date", json!("2022-10"), "/decisions/0/date")]
#[case::phase("/trials/0/phase", json!("2"), "/trials/0/phase")]
#[case::design("/trials/0/randomised", json!(false), "/trials/0/randomised")]
#[case::other_arm("/trials/0/outcomes/0/comparator/value", json!(42.1), "/trials/0/outcomes/0/comparator/value")]
#[case::interval("/trials/0/outcomes/0/treatment/interval/low", json!(55.1), "/trials/0/outcomes/0/treatment/interval/low")]
fn one_fact_told_in_two_ways_is_refused(#[case] place: &str, #[case] value: Value, #[case] path: &str) {
    let found = faults(&with_combination(place, value));
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert_eq!((fault.file.as_str(), fault.path.as_str()), ("therapies/examplimab-pd.json", path));
    assert!(fault.allowed.contains("therapies/examplimab.json says of the same"), "{fault}");
}

#[test]
fn one_p_value_stands_in_both_records() {
    let mut files = with_combination("/trials/0/outcomes/0/p", json!("<0.00001"));
    assert_eq!(faults(&files), [], "a value that one record leaves out contradicts nothing");
    files[0].1["trials"][0]["outcomes"][0]["p"] = json!("<0.001");
    let found = faults(&files);
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert_eq!(fault.path, "/trials/0/outcomes/0/p");
}

#[rstest]
#[case::of_one_count(json!({}), 1)]
#[case::at_another_follow_up(json!({ "follow_up_months": 30 }), 0)]
#[case::of_other_people(json!({ "patients": 100 }), 0)]
#[case::told_apart_by_a_note(json!({ "note": "The label of 2020; the later one prints 72%." }), 0)]
fn one_harm_has_one_rate_unless_two_counts_are_told_apart(#[case] more: Value, #[case] expected: usize) {
    let mut files = with_combination("/harms/0/treatment", json!({ "any": 70, "grade3plus": 0 }));
    for file in [0, files.len() - 1] {
        files[file].1["harms"][0]["patients"] = json!(160);
        files[file].1["harms"][0]["follow_up_months"] = json!(14.1);
    }
    files[0].1["harms"][0]["treatment"] = json!({ "any": 72.5, "grade3plus": 0 });
    let last = files.len() - 1;
    for (field, value) in more.as_object().into_iter().flatten() {
        files[last].1["harms"][0][field] = value.clone();
    }
    assert_eq!(faults(&files).len(), expected, "{:#?}", faults(&files));
}

#[test]
fn another_trial_may_tell_something_else() {
    let mut files = with_combination("/trials/0/phase", json!("2"));
    let last = files.len() - 1;
    files[last].1["trials"][0]["nct"] = json!("NCT07654321");
    assert_eq!(faults(&files), []);
}
