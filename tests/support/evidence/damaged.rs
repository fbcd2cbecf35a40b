//! A record damaged in one place is refused, and the one fault says where, what was found and what may stand there.

use crate::support::record::{
    ARTICLE, CHANGES, Edit, FACTS, GLOSSARY, QUESTIONS, faults, put, put_in, refused, sound, without, without_in,
};
use rstest::rstest;
use serde_json::{Value, json};

#[test]
fn the_record_that_the_cases_damage_is_sound() {
    assert_eq!(faults(&sound()), []);
}

#[rstest]
#[case::figure_on_benefit_without_source("/trials/0/outcomes/0/source")]
#[case::figure_on_harm_without_source("/harms/0/source")]
#[case::decision_without_source("/decisions/0/source")]
#[case::boxed_warning_without_source("/boxed_warnings/0/source")]
#[case::source_without_address("/sources/0/url")]
#[case::source_without_kind("/sources/0/kind")]
#[case::source_without_title("/sources/1/title")]
#[case::therapy_without_name("/name")]
#[case::therapy_without_type("/type")]
#[case::therapy_without_last_check("/checked")]
#[case::trial_that_does_not_say_whether_it_is_randomised("/trials/0/randomised")]
#[case::figure_without_value("/trials/0/outcomes/0/treatment/value")]
#[case::harm_without_event("/harms/0/event")]
fn required_field_left_out(#[case] place: &'static str) {
    let name = place.rsplit('/').next().unwrap_or_default();
    refused(&without(place), place, "nothing", &format!("the field “{name}” is required"));
}

#[rstest]
#[case::fact_without_source(without_in(FACTS, "/0/source"), "/0/source", "the field “source” is required")]
#[case::fact_source_without_address(without_in(FACTS, "/0/source/url"), "/0/source/url", "the field “url” is required")]
#[case::section_without_title(without_in(ARTICLE, "/sections/0/title"), "/sections/0/title", "the field “title” is required")]
#[case::shortest_follow_up_without_its_months(
    without("/trials/0/outcomes/0/follow_up_months"),
    "/trials/0/outcomes/0/follow_up_months",
    "the shortest follow-up, in months"
)]
#[case::correction_without_reason(without_in(CHANGES, "/0/why"), "/0/why", "the field “why” is required")]
#[case::correction_without_day(without_in(CHANGES, "/0/date"), "/0/date", "the field “date” is required")]
#[case::correction_of_nobody(without_in(CHANGES, "/0/therapies"), "/0/therapies", "the field “therapies” is required")]
#[case::rate_without_its_month(without("/trials/0/outcomes/1/at_months"), "/trials/0/outcomes/1/at_months", "the month at which")]
fn field_left_out_elsewhere(#[case] edit: Edit, #[case] path: &str, #[case] allowed: &str) {
    refused(&edit, path, "nothing", allowed);
}

#[rstest]
#[case::source_that_is_not_there(
    "/trials/0/outcomes/0/source",
    "s9",
    "/trials/0/outcomes/0/source",
    "the id of one of this file's sources"
)]
#[case::source_of_a_harm("/harms/0/source", "g1", "/harms/0/source", "the id of one of this file's sources")]
#[case::further_source("/decisions/0/more_sources/0", "s9", "/decisions/0/more_sources", "the id of one of this file's sources")]
#[case::decision_rests_on_an_unknown_trial(
    "/decisions/0/rests_on/0",
    "EXAMPLE-2",
    "/decisions/0/rests_on",
    "one of this file's trials"
)]
#[case::harm_of_an_unknown_trial("/harms/0/trials/0", "EXAMPLE-2", "/harms/0/trials", "the name of one of this file's trials")]
#[case::component("/components/0", "dexametasone", "/components/0", "the id of a therapy, or one of bortezomib, carfilzomib")]
#[case::itself("/components/0", "examplimab", "/components/0", "its own id is left out")]
#[case::partner("/decisions/0/partners/0/1", "aspirin", "/decisions/0/partners/0", "the id of a therapy, or one of bortezomib")]
fn name_that_leads_nowhere(#[case] place: &'static str, #[case] name: &str, #[case] path: &str, #[case] allowed: &str) {
    refused(&put(place, name), path, name, allowed);
}

#[test]
fn fact_that_leaves_out_an_unknown_therapy() {
    refused(
        &put_in(FACTS, "/0/not_for", json!(["examplimab", "examplumab"])),
        "/0/not_for/1",
        "examplumab",
        "the id of a therapy",
    );
}

#[rstest]
#[case::type_of_treatment("/type", "car", "bispecific-antibody")]
#[case::target("/targets/1", "cd-3", "one of bcma, gprc5d")]
#[case::route("/routes/0", "nasal", "one of iv, sc, oral")]
#[case::duration("/duration/kind", "forever", "until-progression")]
#[case::region("/decisions/0/region", "mars", "one of us, eu")]
#[case::status("/decisions/0/status", "hopeful", "one of approved, accelerated, conditional")]
#[case::first_status("/decisions/0/first_status", "hopeful", "one of approved, accelerated, conditional")]
#[case::stage("/decisions/0/stage", "late", "one of smouldering, newly-diagnosed, relapsed")]
#[case::transplant("/decisions/0/transplant", "maybe", "one of any, eligible, ineligible")]
#[case::drug_class("/decisions/0/prior_classes/0", "steroids", "one of pi, imid")]
#[case::class_of_the_other_way("/decisions/0/or_refractory_to/1", "steroids", "one of pi, imid")]
#[case::phase("/trials/0/phase", "4", "1b/2")]
#[case::state_of_a_trial("/trials/0/state", "open", "one of ongoing, completed")]
#[case::measure("/trials/0/outcomes/0/measure", "response", "one of orr, cr")]
#[case::reason_why_there_is_no_figure("/trials/0/outcomes/0/treatment/value", "unknown", "not-reported")]
#[case::harm("/harms/0/event", "cytokine-storm", "one of crs, infusion-reaction")]
#[case::kind_of_source("/sources/0/kind", "blog", "one of label, regulator, journal")]
fn word_that_the_list_does_not_have(#[case] place: &'static str, #[case] word: &str, #[case] allowed: &str) {
    refused(&put(place, word), place, word, allowed);
}

#[rstest]
#[case::in_a_therapy(put("/price", 1), "/price", "one of id, name, us_name")]
#[case::in_a_decision(put("/decisions/0/country", "us"), "/decisions/0/country", "region")]
#[case::in_an_indication(put("/decisions/0/prior_lines/most", 4), "/decisions/0/prior_lines/most", "one of min, max")]
#[case::in_a_trial(put("/trials/0/randomized", true), "/trials/0/randomized", "randomised")]
#[case::in_an_outcome(put("/trials/0/outcomes/0/value", 63), "/trials/0/outcomes/0/value", "treatment")]
#[case::in_a_figure(
    put("/trials/0/outcomes/0/treatment/ci", "55-70"),
    "/trials/0/outcomes/0/treatment/ci",
    "one of value, interval"
)]
#[case::grades_1_and_2(put("/harms/0/treatment/grade2plus", 30), "/harms/0/treatment/grade2plus", "one of any, grade3plus")]
#[case::in_a_source(put("/sources/0/link", "x"), "/sources/0/link", "url")]
#[case::in_a_fact(
    put_in(FACTS, "/0/note", "x"),
    "/0/note",
    "one of id, topic, kinds, targets, not_for, daily_life, statement, source"
)]
#[case::in_the_source_of_a_fact(put_in(FACTS, "/0/source/link", "x"), "/0/source/link", "url")]
#[case::in_a_word(put_in(GLOSSARY, "/0/note", "x"), "/0/note", "one of id, term, also, plain, clinical")]
#[case::in_the_questions(put_in(QUESTIONS, "/doctors", json!([])), "/doctors", "one of general, carers, types")]
#[case::in_a_correction(put_in(CHANGES, "/0/author", "x"), "/0/author", "one of id, date, therapies, what, why, source")]
#[case::in_the_article(put_in(ARTICLE, "/title", "x"), "/title", "sections")]
#[case::in_a_section(put_in(ARTICLE, "/sections/0/text", "x"), "/sections/0/text", "one of id, title, blocks")]
fn unknown_field(#[case] edit: Edit, #[case] path: &str, #[case] allowed: &str) {
    refused(&edit, path, "an unknown field", allowed);
}

/// A part that may be left out is named as a whole; the message then says what is wrong with it.
#[rstest]
#[case::interval_without_lower_bound(without("/trials/0/outcomes/0/treatment/interval/low"), "\"low\" is a required property")]
#[case::interval_without_upper_bound(without("/trials/0/outcomes/0/treatment/interval/high"), "\"high\" is a required property")]
#[case::field_of_an_interval(put("/trials/0/outcomes/0/treatment/interval/level", 95), "'level' was unexpected")]
#[case::bound_as_text(put("/trials/0/outcomes/0/treatment/interval/low", "55.2"), "a value of the kind number")]
#[case::field_of_a_hazard_ratio(put("/trials/0/outcomes/2/hazard_ratio/p", "<0.001"), "'p' was unexpected")]
#[case::comparator_without_a_name(without("/trials/0/comparator/what"), "\"what\" is a required property")]
fn part_that_may_be_left_out_is_damaged(#[case] edit: Edit, #[case] allowed: &str) {
    let (part, _) = edit.place.rsplit_once('/').unwrap_or_default();
    refused(&edit, part, "{", allowed);
}

#[rstest]
#[case::share_above_100("/trials/0/outcomes/0/comparator/value", json!(101), "101", "a percentage, 0 to 100")]
#[case::share_below_0("/trials/0/outcomes/0/comparator/value", json!(-1), "-1", "a percentage, 0 to 100")]
#[case::rate_above_100("/trials/0/outcomes/1/treatment/value", json!(100.1), "100.1", "a percentage, 0 to 100")]
#[case::harm_above_100("/harms/0/treatment/any", json!(101), "101", "a percentage, 0 to 100")]
#[case::severe_harm_below_0("/harms/0/treatment/grade3plus", json!(-0.1), "-0.1", "a percentage, 0 to 100")]
#[case::bound_above_100("/trials/0/outcomes/0/treatment/interval/high", json!(101), "101", "a percentage, 0 to 100")]
#[case::time_below_0("/trials/0/outcomes/2/comparator/value", json!(-3), "-3", "months, 0 to 600")]
#[case::time_of_a_lifetime("/trials/0/outcomes/2/comparator/value", json!(601), "601", "months, 0 to 600")]
#[case::more_than_three_decimals("/trials/0/outcomes/2/comparator/value", json!(28.4123), "28.4123", "at most three decimals")]
#[case::figure_too_large_to_print("/trials/0/patients", json!(1e300), "1e+300", "at most three decimals")]
#[case::figure_as_text(
    "/trials/0/outcomes/0/treatment/value",
    json!("41.5"),
    "41.5",
    "a value of the kind number, or one of not-reached",
)]
#[case::count_below_0("/harms/0/count", json!(-1), "-1", "0")]
#[case::half_a_person("/harms/0/count", json!(1.5), "1.5", "integer")]
#[case::registry_number_too_short("/trials/0/nct", json!("NCT123"), "NCT123", "NCT and eight digits")]
#[case::registry_number_too_long("/trials/0/nct", json!("NCT012345678"), "NCT012345678", "NCT and eight digits")]
#[case::registry_number_with_a_letter("/trials/0/nct", json!("NCT0123456O"), "NCT0123456O", "NCT and eight digits")]
#[case::registry_number_of_another_register("/trials/0/nct", json!("EU-2020-001234"), "EU-2020", "NCT and eight digits")]
#[case::address_without_a_scheme(
    "/sources/0/url",
    json!("journal.example/x"),
    "journal.example/x",
    "begins with https:// or http://",
)]
#[case::address_of_another_scheme(
    "/sources/0/url",
    json!("ftp://journal.example/x"),
    "ftp://",
    "begins with https:// or http://",
)]
#[case::address_that_is_a_script("/sources/0/url", json!("javascript:alert(1)"), "javascript", "begins with https:// or http://")]
#[case::address_without_a_host("/sources/0/url", json!("https:///x"), "https:///x", "begins with https:// or http://")]
#[case::address_with_a_space("/sources/0/url", json!("https://journal.example/a b"), "a b", "begins with https:// or http://")]
#[case::day_that_does_not_exist("/decisions/0/date", json!("2022-02-30"), "“2022-02-30”", "a date that exists")]
#[case::leap_day_of_a_common_year("/sources/0/date", json!("2023-02-29"), "“2023-02-29”", "a date that exists")]
#[case::month_13("/checked", json!("2026-13"), "“2026-13”", "a date that exists")]
#[case::null("/developer", Value::Null, "null", "leave the field out")]
#[case::null_at_depth("/decisions/0/note", Value::Null, "null", "leave the field out")]
#[case::empty_text("/tagline", json!(""), "an empty text", "a text")]
#[case::blank_text("/notes/0", json!(" \n"), "an empty text", "a text")]
#[case::text_for_a_list("/brands", json!("Examplia"), "Examplia", "a value of the kind array")]
#[case::text_for_yes_or_no("/trials/0/pivotal", json!("yes"), "yes", "a value of the kind boolean")]
fn value_out_of_bounds(#[case] place: &'static str, #[case] value: Value, #[case] found: &str, #[case] allowed: &str) {
    refused(&put(place, value), place, found, allowed);
}

#[rstest]
#[case::day_that_does_not_exist(put_in(CHANGES, "/0/date", "2026-02-30"), "/0/date", "“2026-02-30”", "a date that exists")]
#[case::month_without_a_day(put_in(CHANGES, "/0/date", "2026-09"), "/0/date", "“2026-09”", "the day on which it was changed")]
#[case::therapy_that_is_not_there(
    put_in(CHANGES, "/0/therapies/0", "otherimab"),
    "/0/therapies/0",
    "otherimab",
    "id of a therapy"
)]
#[case::therapy_that_is_no_text(put_in(CHANGES, "/0/therapies/0", 7), "/0/therapies/0", "7", "a value of the kind string")]
#[case::nothing_changed(put_in(CHANGES, "/0/what", " "), "/0/what", "an empty text", "a text")]
#[case::no_reason(put_in(CHANGES, "/0/why", ""), "/0/why", "an empty text", "a text")]
#[case::no_name(put_in(CHANGES, "/0/id", ""), "/0/id", "an empty text", "a text")]
#[case::name_unfit_for_an_address(put_in(CHANGES, "/0/id", "The size"), "/0/id", "“The size”", "lower case letters")]
fn correction_that_is_damaged(#[case] edit: Edit, #[case] path: &str, #[case] found: &str, #[case] allowed: &str) {
    refused(&edit, path, found, allowed);
}

/// A source may be left out; named, it is judged as a whole, and its address like any other.
#[rstest]
#[case::without_a_title(without_in(CHANGES, "/0/source/title"), "/0/source", "{", "\"title\" is a required property")]
#[case::unknown_field(put_in(CHANGES, "/0/source/kind", "news"), "/0/source", "{", "'kind' was unexpected")]
#[case::no_address(put_in(CHANGES, "/0/source/url", "journal"), "/0/source/url", "“journal”", "begins with https:// or http://")]
fn source_of_a_correction(#[case] edit: Edit, #[case] path: &str, #[case] found: &str, #[case] allowed: &str) {
    refused(&edit, path, found, allowed);
}

#[test]
fn two_corrections_under_one_name() {
    refused(
        &put_in(CHANGES, "/1", crate::support::record::changes()[0].clone()),
        "/1/id",
        "“2026-09-02-size” again",
        "an id of its own",
    );
}

#[test]
fn a_correction_without_a_source_and_one_of_the_whole_site_are_sound() {
    let mut files = without_in(CHANGES, "/0/source").applied();
    put_in(CHANGES, "/0/therapies", json!([])).apply(&mut files);
    assert_eq!(faults(&files), []);
}

#[test]
fn a_last_check_without_a_day() {
    // Only the first day of the month would then count, and that is before what the record tells of.
    let found = faults(&put("/checked", "2026-09").applied());
    assert!(
        found.iter().any(|fault| fault.path == "/checked" && fault.allowed.contains("the day of the last check")),
        "{found:#?}"
    );
}

#[test]
fn a_status_that_changed_without_saying_from_what() {
    refused(&without("/decisions/0/first_status"), "/decisions/0/first_status", "nothing", "what it was before");
}
