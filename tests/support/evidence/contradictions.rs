//! Values that are sound alone and can't stand together, names used twice, and texts of the article that lead nowhere.

use crate::support::record::{ARTICLE, Edit, FACTS, GLOSSARY, QUESTIONS, faults, put, put_in, refused};
use rstest::rstest;
use serde_json::{Value, json};

fn source(id: &str) -> Value {
    json!({ "id": id, "title": "Another", "publisher": "EMA", "url": "https://www.ema.europa.eu/x", "kind": "label" })
}

fn trial(name: &str) -> Value {
    json!({ "name": name, "phase": "2", "state": "ongoing", "randomised": false, "pivotal": false, "people": { "stage": "any" }, "outcomes": [] })
}

fn fact(id: &str) -> Value {
    json!({ "id": id, "topic": "cost", "statement": "It costs much.", "source": source("g2") })
}

#[rstest]
#[case::value_below_its_interval(
    put("/trials/0/outcomes/0/treatment/value", 54.5),
    "/trials/0/outcomes/0/treatment/value",
    "54.5",
    "a value inside its interval"
)]
#[case::value_above_its_interval(
    put("/trials/0/outcomes/0/treatment/value", 70.9),
    "/trials/0/outcomes/0/treatment/value",
    "70.9",
    "a value inside its interval"
)]
#[case::interval_upside_down(
    put("/trials/0/outcomes/2/treatment/interval", json!({ "low": 40, "high": 30 })),
    "/trials/0/outcomes/2/treatment/interval",
    "40 to 30",
    "the lower bound first",
)]
#[case::hazard_ratio_below_0(
    put("/trials/0/outcomes/2/hazard_ratio", json!({ "value": -0.6 })),
    "/trials/0/outcomes/2/hazard_ratio/value",
    "-0.6",
    "a hazard ratio above 0",
)]
#[case::hazard_ratio_of_0(
    put("/trials/0/outcomes/2/hazard_ratio", json!({ "value": 0 })),
    "/trials/0/outcomes/2/hazard_ratio/value",
    "0",
    "a hazard ratio above 0",
)]
#[case::hazard_ratio_without_its_point(
    put("/trials/0/outcomes/2/hazard_ratio", json!({ "value": 60 })),
    "/trials/0/outcomes/2/hazard_ratio/value",
    "60",
    "up to 20",
)]
#[case::hazard_ratio_outside_its_interval(
    put("/trials/0/outcomes/2/hazard_ratio/value", 0.9),
    "/trials/0/outcomes/2/hazard_ratio/value",
    "0.9",
    "a value inside its interval"
)]
#[case::more_severe_events_than_events(
    put("/harms/0/treatment/grade3plus", 72.2),
    "/harms/0/treatment/any",
    "72.1",
    "at least the share with grade 3 or higher, 72.2"
)]
#[case::decision_after_the_last_check(
    put("/decisions/1/date", "2026-09-02"),
    "/decisions/1/date",
    "“2026-09-02”",
    "a day not later than the last check"
)]
#[case::standing_so_since_before_the_decision(
    put("/decisions/0/status_since", "2021"),
    "/decisions/0/status_since",
    "“2021”",
    "a date not before the decision's own"
)]
#[case::fewest_lines_above_most(
    put("/decisions/0/prior_lines/min", 5),
    "/decisions/0/prior_lines",
    "min 5, max 4",
    "a minimum not above the maximum"
)]
#[case::weak_source_for_a_firm_figure(
    put("/sources/1/provisional", true),
    "/trials/0/outcomes/1/provisional",
    "a figure whose only source is provisional",
    "a better source"
)]
#[case::id_that_is_not_the_file_name(put("/id", "examplimab-2"), "/id", "“examplimab-2”", "the file's name, “examplimab”")]
#[case::source_id_twice(put("/sources/2", source("s2")), "/sources/2/id", "“s2” again", "a id of its own")]
#[case::trial_name_twice(put("/trials/1", trial("EXAMPLE-1")), "/trials/1/name", "“EXAMPLE-1” again", "a name of its own")]
#[case::other_arm_that_is_no_therapy(
    put("/trials/0/comparator/therapy", "otherimab"),
    "/trials/0/comparator/therapy",
    "otherimab",
    "the id of a therapy"
)]
#[case::word_explained_twice(
    put_in(GLOSSARY, "/1", json!({ "id": "crs-2", "term": "crs", "plain": "Again." })),
    "/1",
    "“crs”, which “crs” explains already",
    "each word in one entry"
)]
#[case::word_id_twice(
    put_in(GLOSSARY, "/1", json!({ "id": "crs", "term": "other", "plain": "Other." })),
    "/1/id",
    "“crs” again",
    "an id of its own"
)]
#[case::questions_on_an_unknown_kind(
    put_in(QUESTIONS, "/types/surgery", json!(["Why?"])),
    "/types/surgery",
    "an unknown kind of treatment",
    "one of car-t"
)]
#[case::fact_id_twice(put_in(FACTS, "/1", fact("f001")), "/1/id", "“f001” again", "a id of its own")]
fn values_that_do_not_fit_together(#[case] edit: Edit, #[case] path: &str, #[case] found: &str, #[case] allowed: &str) {
    refused(&edit, path, found, allowed);
}

/// Counts of people and lengths of time that no trial can have.
#[rstest]
#[case::fewer_than_no_people("/trials/0/patients", json!(-5))]
#[case::half_a_person_in_a_trial("/trials/0/patients", json!(12.5))]
#[case::fewer_than_no_people_with_a_harm("/harms/0/patients", json!(-1))]
#[case::follow_up_below_0("/trials/0/outcomes/0/follow_up_months", json!(-1))]
#[case::half_a_person_in_the_other_arm("/trials/0/comparator/patients", json!(0.5))]
#[case::follow_up_of_a_lifetime("/trials/0/outcomes/0/follow_up_months", json!(601))]
#[case::rate_after_a_lifetime("/trials/0/outcomes/1/at_months", json!(601))]
#[case::rate_at_month_0("/trials/0/outcomes/1/at_months", json!(0))]
#[case::rate_at_a_month_before_the_start("/trials/0/outcomes/1/at_months", json!(-12))]
#[case::fewer_than_no_lines_before("/trials/0/median_prior_lines", json!(-1))]
#[case::source_from_after_the_last_check("/sources/0/date", json!("2027-01-01"))]
#[case::counted_after_the_last_check("/trials/0/outcomes/0/data_cutoff", json!("2027"))]
#[case::standing_so_since_after_the_last_check("/decisions/0/status_since", json!("2027"))]
fn what_can_not_be(#[case] place: &'static str, #[case] value: Value) {
    let found = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    refused(&put(place, value), place, &found, "");
}

#[test]
fn anchor_of_the_article_twice() {
    let again = json!({ "id": "introduction", "title": "Again", "blocks": [] });
    refused(&put_in(ARTICLE, "/sections/1", again), "/sections/1/id", "introduction", "");
}

const PARAGRAPH: &str = "/sections/0/blocks/0/p";

#[rstest]
#[case::unknown_fact("So it is.[[f999]]", "the citation “f999”", "the id of a fact, or therapy:source")]
#[case::unknown_source_of_a_therapy(
    "So it is.[[examplimab:s9]]",
    "the citation “examplimab:s9”",
    "the id of a fact, or therapy:source"
)]
#[case::unknown_therapy("So it is.[[otherimab:s1]]", "the citation “otherimab:s1”", "the id of a fact, or therapy:source")]
#[case::one_of_several("So it is.[[f001, f999]]", "the citation “f999”", "the id of a fact, or therapy:source")]
#[case::no_key("So it is.[[]]", "the citation “”", "the id of a fact, or therapy:source")]
#[case::citation_left_open("So it is.[[f001]", "[[f001]", "markup")]
#[case::term_left_open("A **term.", "A **term.", "markup")]
#[case::unknown_count("All {treatments}.", "{treatments}", "markup")]
#[case::count_of_an_unknown_region("All {approved:mars:car-t}.", "{approved:mars:car-t}", "markup")]
#[case::link_elsewhere("[words](https://elsewhere.example)", "[words]", "markup")]
#[case::link_with_an_unknown_parameter("[cells](?kind=car-t)", "kind", "")]
#[case::link_with_an_unknown_value("[cells](?type=cart)", "cart", "")]
fn text_of_the_article(#[case] text: &str, #[case] found: &str, #[case] allowed: &str) {
    refused(&put_in(ARTICLE, PARAGRAPH, text), PARAGRAPH, found, allowed);
}

#[test]
fn the_article_says_which_source_was_read_through_a_summary() {
    let cited = |text: &'static str, second_hand: bool| {
        let mut files = put_in(ARTICLE, "/sections/0/blocks/0/p", text).applied();
        if second_hand {
            let facts = files.iter_mut().find(|(name, _)| name == FACTS).expect("facts");
            facts.1[0]["source"]["second_hand"] = json!(true);
            facts.1[0]["source"]["read_at"] = json!({ "name": "A blog" });
        }
        faults(&files).iter().filter(|fault| fault.path == "/sections/0/blocks/0/p").count()
    };
    assert_eq!(cited("It is rare.[[f001]] More.", false), 0);
    assert_eq!(cited("It is rare (read through a summary).[[f001]]", true), 0);
    assert_eq!(cited("It is rare.[[f001]] More.", true), 1);
    assert_eq!(cited("It is rare (read through a summary).[[f001]]", false), 1);
    assert_eq!(cited("It is rare.[[examplimab:s2,f001]]", true), 0, "one source was read itself");
}

fn general_rule(topic: &str, kinds: &[&str]) -> Value {
    let mut rule = fact("f002");
    rule["topic"] = topic.into();
    rule["kinds"] = kinds.into();
    rule["daily_life"] = json!({ "about": "driving", "region": "us" });
    rule
}

#[rstest]
#[case::of_no_kind(general_rule("daily-life", &[]), "/1/kinds", "", "kinds of treatment")]
#[case::under_another_topic(general_rule("cost", &["car-t"]), "/1/topic", "cost", "daily-life")]
fn a_general_rule_on_daily_life_names_a_kind_and_stands_under_its_topic(
    #[case] rule: Value,
    #[case] path: &str,
    #[case] found: &str,
    #[case] allowed: &str,
) {
    refused(&put_in(FACTS, "/1", rule), path, found, allowed);
}

#[test]
fn a_rule_on_daily_life_names_its_source_region_and_what_it_is_about() {
    let rule = |about: &str| json!([{ "about": about, "region": "us", "text": "No driving for two weeks.", "source": "s2" }]);
    assert_eq!(faults(&put("/daily_life", rule("driving")).applied()), []);
    refused(&put("/daily_life", rule("flying")), "/daily_life/0/about", "flying", "driving");
}
