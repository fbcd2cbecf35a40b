//! A source is of the kind it says, something cites it, and one address is told in one way.

use crate::support::record::{Edit, FACTS, Files, faults, put, put_in, refused, sound, without};
use rstest::rstest;
use serde_json::{Value, json};

const LABEL: &str = "/sources/1";

fn source(url: &str, kind: &str, more: Value) -> Value {
    let mut source = json!({ "id": "s2", "title": "Examplia", "publisher": "A publisher", "url": url, "kind": kind });
    for (field, value) in more.as_object().into_iter().flatten() {
        source[field] = value.clone();
    }
    source
}

#[rstest]
#[case::label_at_the_authority("https://www.accessdata.fda.gov/x.pdf", "label", json!({}))]
#[case::label_at_its_store("https://dailymed.nlm.nih.gov/x", "label", json!({}))]
#[case::copy_of_a_label("https://www.drugs.com/pro/x", "label", json!({ "read_at": { "name": "Drugs.com" } }))]
#[case::decision_of_an_authority("https://www.ema.europa.eu/x", "regulator", json!({}))]
#[case::reprint_of_an_authority("https://news.example/x", "regulator", json!({ "read_at": { "name": "A news service" } }))]
#[case::article_at_its_journal("https://www.nejm.org/x", "journal", json!({}))]
#[case::article_by_its_number("https://doi.org/10.1000/x", "journal", json!({}))]
#[case::article_read_elsewhere(
    "https://blog.example/x",
    "journal",
    json!({ "doi": "10.1000/x", "second_hand": true, "read_at": { "name": "A blog" } })
)]
#[case::register("https://clinicaltrials.gov/study/NCT01234567", "registry", json!({}))]
#[case::news_anywhere("https://news.example/x", "news", json!({}))]
fn what_a_publisher_publishes_by_right_is_taken(#[case] url: &str, #[case] kind: &str, #[case] more: Value) {
    assert_eq!(faults(&put(LABEL, source(url, kind, more)).applied()), []);
}

#[rstest]
#[case::site_of_a_company_as_label("https://company.example/x", "label", json!({}), "“label” at company.example")]
#[case::news_as_regulator("https://news.example/x", "regulator", json!({}), "“regulator” at news.example")]
#[case::host_that_only_sounds_like_one("https://notfda.gov/x", "regulator", json!({}), "“regulator” at notfda.gov")]
#[case::host_that_begins_like_one("https://fda.gov.example/x", "regulator", json!({}), "“regulator” at fda.gov.example")]
#[case::blog_as_journal("https://blog.example/x", "journal", json!({}), "“journal” at blog.example")]
#[case::rolling_list_with_a_number("https://list.example/latest", "journal", json!({ "doi": "10.1000/x" }), "at list.example")]
#[case::hospital_as_register("https://hospital.example/x", "registry", json!({}), "“registry” at hospital.example")]
fn a_kind_that_the_address_belies_is_refused(#[case] url: &str, #[case] kind: &str, #[case] more: Value, #[case] found: &str) {
    refused(&put(LABEL, source(url, kind, more)), "/sources/1/kind", found, "else");
}

#[test]
fn what_was_read_through_a_report_says_through_which() {
    let edit = put(LABEL, source("https://doi.org/10.1000/x", "journal", json!({ "second_hand": true })));
    refused(&edit, "/sources/1/read_at", "nothing", "whose report was read");
}

#[test]
fn a_source_that_nothing_cites_is_refused() {
    let spare = source("https://news.example/spare", "news", json!({ "id": "s3" }));
    refused(&put("/sources/2", spare), "/sources/2/id", "“s3”, which nothing cites", "something cites");
}

fn with_fact_source(edit: &Edit, field: &str, value: Value) -> Files {
    let mut files = edit.applied();
    let fact = files.iter_mut().find(|(name, _)| name == FACTS).expect("facts");
    fact.1[0]["source"][field] = value;
    files
}

#[rstest]
#[case::title("title", json!("Another title"))]
#[case::kind("kind", json!("news"))]
#[case::publisher("publisher", json!("Somebody else"))]
#[case::date("date", json!("2024"))]
fn one_address_is_told_in_one_way(#[case] field: &str, #[case] value: Value) {
    let mut same = sound()[0].1["sources"][1].clone();
    same["id"] = json!("g1");
    let edit = put_in(FACTS, "/0/source", same);
    assert_eq!(faults(&edit.applied()), []);
    let found = faults(&with_fact_source(&edit, field, value));
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert_eq!((fault.file.as_str(), fault.path.as_str()), (FACTS, format!("/0/source/{field}").as_str()));
    assert!(fault.allowed.contains("therapies/examplimab.json says of the same address"), "{fault}");
}

#[test]
fn the_copy_that_was_read_is_named() {
    refused(&without("/sources/1/read_at/name"), "/sources/1/read_at", "{", "\"name\" is a required property");
}
