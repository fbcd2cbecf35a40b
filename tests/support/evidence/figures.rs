//! Figures stand as their source prints them; what is missing stands with its reason.

use myeloma_immunotherapy::evidence::{Interval, Missing, Reading, Word, in_figures};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::whole(63.0, "63")]
#[case::one_decimal(72.1, "72.1")]
#[case::two_decimals(0.29, "0.29")]
#[case::three_decimals(14.125, "14.125")]
#[case::zero(0.0, "0")]
#[case::zero_from_below(-0.0, "0")]
#[case::below_zero(-0.5, "-0.5")]
#[case::whole_below_zero(-12.0, "-12")]
#[case::inner_zeros(10.05, "10.05")]
#[case::no_zeros_at_the_end(7.50, "7.5")]
#[case::hundred(100.0, "100")]
#[case::large(36_000.0, "36000")]
fn a_figure_in_figures(#[case] figure: f64, #[case] printed: &str) {
    assert_eq!(in_figures(figure), printed);
    assert_eq!(Reading::of(figure).to_string(), printed);
}

#[rstest]
#[case::not_reached("not-reached", Missing::NotReached, "not reached")]
#[case::not_found("not-found", Missing::NotFound, "not found here")]
#[case::not_reported("not-reported", Missing::NotReported, "not reported")]
#[case::not_estimable("not-estimable", Missing::NotEstimable, "not estimable")]
#[case::not_applicable("not-applicable", Missing::NotApplicable, "not applicable")]
#[case::no_results_yet("no-results-yet", Missing::NoResultsYet, "no results yet")]
fn a_reason_is_read_and_shown_in_words(#[case] slug: &str, #[case] reason: Missing, #[case] words: &str) {
    let reading: Reading = serde_json::from_value(json!(slug)).expect("a reason");
    assert_eq!(reading, Reading::Missing(reason));
    assert_eq!(reading.to_string(), words);
    assert_eq!(reading.value(), None);
    assert_eq!(serde_json::to_value(reading).expect("a value"), json!(slug));
}

#[test]
fn every_reason_has_words_and_an_explanation() {
    for reason in Missing::ALL {
        assert!(!reason.label().is_empty() && reason.about().ends_with('.'), "{reason:?}");
    }
}

#[test]
fn what_a_file_leaves_out_was_not_found_and_is_never_zero() {
    assert_eq!(Reading::default(), Reading::Missing(Missing::NotFound));
    assert_eq!(Reading::default().value(), None);
}

#[rstest]
#[case::nothing(Value::Null)]
#[case::yes(json!(true))]
#[case::figure_as_text(json!("63"))]
#[case::unknown_reason(json!("unknown"))]
#[case::label_for_slug(json!("not reached"))]
#[case::list(json!([63]))]
fn what_is_neither_figure_nor_reason_is_refused(#[case] value: Value) {
    assert!(serde_json::from_value::<Reading>(value).is_err());
}

#[rstest]
#[case::two_bounds("55.2", "70.4", "55.2–70.4")]
#[case::whole_bounds("55", "70", "55–70")]
#[case::zeros_at_the_end("0.70", "1.00", "0.70–1.00")]
#[case::one_decimal_that_is_zero("63.0", "80.0", "63.0–80.0")]
#[case::open_above("30.1", "\"not-reached\"", "30.1 to not reached")]
#[case::no_upper_bound("30.1", "\"not-estimable\"", "30.1 to not estimable")]
fn an_interval_stands_as_it_was_printed(#[case] low: &str, #[case] high: &str, #[case] printed: &str) {
    let interval: Interval = serde_json::from_str(&format!("{{ \"low\": {low}, \"high\": {high} }}")).expect("an interval");
    assert_eq!(interval.in_figures(), printed);
}

proptest! {
    #[test]
    fn a_figure_with_up_to_three_decimals_is_read_back_as_it_was(thousandths in -1_000_000_000_000_i64..1_000_000_000_000) {
        let figure = thousandths as f64 / 1000.0;
        let printed = in_figures(figure);
        prop_assert_eq!(printed.parse::<f64>(), Ok(figure));
        prop_assert!(!printed.contains('.') || !printed.ends_with(['0', '.']), "{} has decimals that say nothing", printed);
    }

    #[test]
    fn a_figure_is_shown_as_it_stands_in_the_file(whole in 0..=600_u32, decimals in "|[.][0-9]{1,3}") {
        let text = format!("{whole}{decimals}");
        let reading: Reading = serde_json::from_str(&text).expect("a figure");
        prop_assert_eq!(reading.to_string(), text.clone());
        prop_assert_eq!(serde_json::to_string(&reading).expect("a figure"), text, "the files for others keep it too");
        let bundled = postcard::to_allocvec(&reading).expect("a figure");
        prop_assert_eq!(postcard::from_bytes::<Reading>(&bundled), Ok(reading), "so does the bundle");
    }
}
