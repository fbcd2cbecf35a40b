//! Figures in plain words: whole numbers, both sides, nothing made of a figure that it does not say.

use crate::support::real;
use myeloma_immunotherapy::evidence::{ArmFigure, HazardRatio, Incidence, Interval, Measure, Missing, Reading, Word};
use myeloma_immunotherapy::ui::markup::plain::{self, OfHundred};
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case(63.0, "63 of 100", "37")]
#[case(63.4, "about 63 of 100", "about 37")]
#[case(0.0, "0 of 100", "100")]
#[case(0.3, "fewer than 1 of 100", "more than 99")]
#[case(0.5, "about 1 of 100", "about 99")]
#[case(99.7, "more than 99 of 100", "fewer than 1")]
#[case(99.5, "about 100 of 100", "about 0")]
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

fn arm(value: Reading) -> ArmFigure {
    ArmFigure { value, interval: None }
}

#[rstest]
#[case(Measure::Orr, Reading::Value(63.0), None, "63 of 100", "responded; 37 did not")]
#[case(
    Measure::PfsRate,
    Reading::Value(83.4),
    Some(36.0),
    "about 83 of 100",
    "were alive without growth of the disease after 36 months; about 17 were not"
)]
#[case(Measure::OsMedian, Reading::Value(29.1), None, "about 29 months", "half of the people lived longer than that")]
#[case(
    Measure::PfsMedian,
    Reading::Missing(Missing::NotReached),
    None,
    "not reached",
    "too few had the event to name a middle time"
)]
#[case(Measure::Orr, Reading::NOT_REPORTED, None, "not reported", "")]
fn an_arm_in_words(
    #[case] measure: Measure,
    #[case] value: Reading,
    #[case] at: Option<f64>,
    #[case] figure: &str,
    #[case] rest: &str,
) {
    assert_eq!(plain::arm(measure, arm(value), at), (figure.to_owned(), rest.to_owned()));
}

#[test]
fn a_hazard_ratio_says_what_it_compares_and_how_sure_it_is() {
    let interval = Some(Interval { low: 0.12, high: Reading::Value(0.23) });
    let words = plain::hazard(HazardRatio { value: 0.17, interval });
    assert!(words.starts_with("for every 100 such events in the other group there were about 17 here"), "{words}");
    assert!(words.contains("likely between 12 and 23"), "{words}");
    let open = Some(Interval { low: 0.5, high: Reading::Missing(Missing::NotReached) });
    assert!(!plain::hazard(HazardRatio { value: 1.0, interval: open }).contains("likely"));
}

#[test]
fn an_event_says_how_many_had_it_and_how_many_severely() {
    let both = Incidence { any: Reading::Value(72.1), grade3plus: Reading::Value(0.3) };
    assert_eq!(plain::incidence(both), "about 72 of 100 had it; about 28 did not; in fewer than 1 of 100 it was severe");
    let severe = Incidence { any: Reading::NOT_REPORTED, grade3plus: Reading::Value(44.0) };
    assert_eq!(plain::incidence(severe), "how many had it: not reported; in 44 of 100 it was severe");
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
        let (figure, rest) = plain::arm(outcome.measure, outcome.treatment, outcome.at_months);
        let words = format!("{figure} {rest} {}", plain::follow_up(outcome));
        assert!(!words.contains(['%', '.', '/']) || words.matches('.').count() == 1, "{}: {words}", outcome.measure.slug());
        read += 1;
    }
    assert!(read > 300, "{read}");
}
