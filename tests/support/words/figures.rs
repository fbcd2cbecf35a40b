//! Figures in plain words: whole numbers, both sides, nothing made of a figure that it does not say.

use crate::support::real;
use myeloma_immunotherapy::evidence::{HarmKind, HazardRatio, Incidence, Interval, Measure, Missing, Outcome, Reading, Word};
use myeloma_immunotherapy::explore::Detail;
use myeloma_immunotherapy::ui::markup::incidence_in_words;
use myeloma_immunotherapy::ui::markup::plain::{self, OfHundred};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case(63.0, "63 of 100", "37")]
#[case(63.4, "about 63 of 100", "about 37")]
#[case(0.0, "0 of 100", "100")]
#[case(0.3, "fewer than 1 of 100", "more than 99")]
#[case(0.5, "about 1 of 100", "about 99")]
#[case(99.7, "more than 99 of 100", "fewer than 1")]
#[case(99.5, "more than 99 of 100", "fewer than 1")]
#[case(99.4, "about 99 of 100", "about 1")]
#[case(100.0, "100 of 100", "0")]
fn a_share_is_people_of_a_hundred_and_the_others(#[case] percent: f64, #[case] those: &str, #[case] others: &str) {
    let share = OfHundred::of(percent);
    assert_eq!((share.in_words().as_str(), share.rest_in_words().as_str()), (those, others));
}

#[rstest]
#[case(1.0, "1 month")]
#[case(14.0, "14 months")]
#[case(14.1, "about 14 months")]
#[case(0.8, "about 1 month")]
fn months_are_whole(#[case] months: f64, #[case] words: &str) {
    assert_eq!(plain::months(months), words);
}

/// An outcome with one arm.
fn outcome(measure: Measure, value: Reading, more: Value) -> Outcome {
    let mut outcome = json!({ "measure": measure.slug(), "treatment": { "value": value }, "source": "s1" });
    outcome.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::from_value(outcome).unwrap()
}

#[rstest]
#[case(Measure::Orr, Reading::of(63.0), json!({}), "63 of 100", "responded; 37 did not")]
#[case(
    Measure::PfsRate,
    Reading::of(83.4),
    json!({ "at_months": 36 }),
    "about 83 of 100",
    "were alive without growth of the disease after 36 months; about 17 were not"
)]
#[case(Measure::OsMedian, Reading::of(29.1), json!({}), "about 29 months", "half of the people lived longer than that")]
#[case(Measure::Orr, Reading::NOT_FOUND, json!({}), "not found here", "")]
#[case(Measure::Orr, Reading::Missing(Missing::NotReported), json!({}), "not reported", "")]
fn an_arm_in_words(
    #[case] measure: Measure,
    #[case] value: Reading,
    #[case] more: Value,
    #[case] figure: &str,
    #[case] rest: &str,
) {
    let outcome = outcome(measure, value, more);
    assert_eq!(plain::arm(&outcome, outcome.treatment), (figure.to_owned(), rest.to_owned()));
}

/// “Not reached” reads as a failure: plain words say what it means, with the time for which people were followed. How long
/// responses were followed is not known: it is less than the people were.
#[rstest]
#[case(Measure::PfsMedian, json!({ "follow_up_months": 33.6 }), "more than half still well after about 34 months")]
#[case(Measure::OsMedian, json!({ "follow_up_months": 12 }), "more than half still alive after 12 months")]
#[case(Measure::DorMedian, json!({ "follow_up_months": 12 }), "more than half of the responses still held when last counted")]
#[case(Measure::PfsMedian, json!({}), "more than half still well when last counted")]
fn what_was_not_reached_is_said_of_more_than_half(#[case] measure: Measure, #[case] more: Value, #[case] words: &str) {
    let outcome = outcome(measure, Reading::Missing(Missing::NotReached), more);
    assert_eq!(plain::arm(&outcome, outcome.treatment), (words.to_owned(), String::new()));
}

/// A ratio of rates is no count of people, names the event that it counts, and says where chance could explain it.
#[rstest]
#[case(Measure::PfsMedian, 0.17, Some((0.12, 0.23)), "growth of the disease or death came about 17 times here for every 100", "likely between 12 and 23", false)]
#[case(Measure::PfsRate, 0.41, None, "growth of the disease or death came about 41 times", "in the other group", false)]
#[case(Measure::OsRate, 0.78, Some((0.53, 1.14)), "death came about 78 times", "likely between 53 and 114; chance could explain", true)]
#[case(Measure::OsMedian, 1.01, Some((0.73, 1.4)), "death came about 101 times", "chance could explain the difference", true)]
#[case(Measure::DorMedian, 0.5, None, "the end of a response came about 50 times", "still free of it", false)]
fn a_hazard_ratio_says_what_it_compares_and_how_sure_it_is(
    #[case] measure: Measure,
    #[case] value: f64,
    #[case] bounds: Option<(f64, f64)>,
    #[case] event: &str,
    #[case] range: &str,
    #[case] by_chance: bool,
) {
    let interval = bounds.map(|(low, high)| Interval { low: low.into(), high: Reading::of(high) });
    let words = plain::hazard(HazardRatio { value: value.into(), interval }, measure);
    assert!(words.starts_with("at any one time, among equally many people"), "{words}");
    assert!(words.contains(event) && words.contains(range), "{words}");
    assert_eq!(words.contains("chance"), by_chance, "{words}");
}

#[test]
fn a_ratio_without_an_upper_limit_claims_no_range() {
    let open = Some(Interval { low: 0.5.into(), high: Reading::Missing(Missing::NotReached) });
    let words = plain::hazard(HazardRatio { value: 1.0.into(), interval: open }, Measure::OsMedian);
    assert!(!words.contains("likely") && !words.contains("chance"), "{words}");
}

#[rstest]
#[case(Interval { low: 55.2.into(), high: Reading::of(70.4) }, Measure::Orr, "likely between 55 and 70 of 100")]
#[case(Interval { low: 35.2.into(), high: Reading::Missing(Missing::NotReached) }, Measure::PfsMedian, "likely 35 months or more")]
fn a_range_is_in_whole_numbers(#[case] interval: Interval, #[case] measure: Measure, #[case] words: &str) {
    assert_eq!(plain::interval(interval, measure), words);
}

#[rstest]
#[case(
    HarmKind::Crs,
    Reading::of(72.1),
    Reading::of(0.3),
    "about 72 of 100 had it; about 28 did not; in fewer than 1 of 100 it was severe"
)]
#[case(HarmKind::Infection, Reading::NOT_FOUND, Reading::of(44.0), "in 44 of 100 it was severe; how many had it: not found here")]
// A death is not severe: it has no grades.
#[case(HarmKind::FatalEvent, Reading::of(11.0), Reading::NOT_FOUND, "11 of 100 died in this way; 89 did not")]
#[case(HarmKind::EarlyDeath, Reading::NOT_FOUND, Reading::of(3.0), "3 of 100 died in this way; 97 did not")]
#[case(HarmKind::DoseModification, Reading::of(87.0), Reading::NOT_FOUND, "87 of 100 had it; 13 did not")]
// Nothing known is said once.
#[case(HarmKind::Crs, Reading::NOT_FOUND, Reading::NOT_FOUND, "how many had it: not found here")]
fn an_event_says_how_many_had_it_and_how_many_severely(
    #[case] kind: HarmKind,
    #[case] any: Reading,
    #[case] grade3plus: Reading,
    #[case] words: &str,
) {
    assert_eq!(incidence_in_words(Incidence { any, grade3plus }, kind, Detail::Plain), words);
}

#[rstest]
#[case(json!({ "follow_up_months": 14 }), Some("followed 14 months"))]
#[case(json!({ "follow_up_months": 70.6 }), Some("followed about 71 months"))]
#[case(json!({ "follow_up_months": 70.6, "follow_up_is_minimum": true }), Some("followed at least about 71 months"))]
#[case(json!({}), None)]
fn the_shortest_follow_up_is_called_so(#[case] follow_up: Value, #[case] words: Option<&str>) {
    let outcome = outcome(Measure::Orr, Reading::of(63.0), follow_up);
    assert_eq!(plain::followed(&outcome).as_deref(), words);
}

proptest! {
    #[test]
    fn both_sides_make_a_hundred_and_none_is_hidden(tenths in 0_u32..=1000) {
        let percent = f64::from(tenths) / 10.0;
        let share = OfHundred::of(percent);
        prop_assert!(share.people <= 100);
        prop_assert!((f64::from(share.people) - percent).abs() < 1.0);
        prop_assert!(share.people > 0 || percent == 0.0);
        // A whole figure needs no “about”, any other has it or a bound.
        prop_assert_eq!(share.in_words().starts_with(|first: char| first.is_ascii_digit()), percent.fract() == 0.0);
    }
}

#[test]
fn no_figure_of_the_evidence_has_a_sign_in_plain_words() {
    let dataset = real::dataset();
    let outcomes = dataset.therapies.iter().flat_map(|therapy| &therapy.trials).flat_map(|trial| &trial.outcomes);
    let mut read = 0;
    for outcome in outcomes {
        let (figure, rest) = plain::arm(outcome, outcome.treatment);
        let words = format!("{figure} {rest} {}", plain::follow_up(outcome));
        assert!(!words.contains(['%', '.', '/']) || words.matches('.').count() == 1, "{}: {words}", outcome.measure.slug());
        read += 1;
    }
    assert!(read > 300, "{read}");
}
