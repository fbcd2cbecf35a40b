//! A share stands only beside a number of people that can give it, and says whom it counts.

use crate::support::record::{THERAPY, faults, put, refused, without};
use myeloma_immunotherapy::evidence::check::Fault;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

/// The fault that the checker finds in a share of so many people, if any.
fn fault(share: serde_json::Value, people: u32) -> Option<Fault> {
    let mut files = put("/harms/0/treatment", json!({ "any": share })).applied();
    files[0].1["harms"][0]["patients"] = json!(people);
    let found = faults(&files);
    assert!(found.len() < 2, "{found:#?}");
    found.into_iter().next()
}

/// Shares that were found beside the number of all who were assigned, and the numbers that were counted.
#[rstest]
#[case::one_decimal_of_those_assigned(json!(13.7), 368, false)]
#[case::one_decimal_of_those_treated(json!(13.7), 364, true)]
#[case::between_two_people(json!(96.7), 287, false)]
#[case::of_fewer(json!(96.7), 276, true)]
#[case::whole_number_of_few(json!(40), 4, false)]
#[case::whole_number_rounded(json!(33), 3, true)]
#[case::whole_number_of_many(json!(40), 1000, true)]
#[case::two_decimals(json!(33.33), 3, true)]
#[case::two_decimals_of_another(json!(33.34), 3, false)]
#[case::half_rounded_up(json!(12.5), 200, true)]
#[case::nobody_counted(json!(0), 0, true)]
#[case::everybody(json!(100), 7, true)]
fn a_share_is_one_that_a_whole_number_of_people_gives(
    #[case] share: serde_json::Value,
    #[case] people: u32,
    #[case] sound: bool,
) {
    let found = fault(share, people);
    assert_eq!(found.is_none(), sound, "{found:#?}");
}

proptest! {
    /// Whatever a trial counts, and however its share is rounded, the checker takes it.
    #[test]
    fn every_share_that_people_give_is_taken(people in 1u32..2000, part in 0.0..=1.0f64, decimals in 0i32..=2) {
        let count = (f64::from(people) * part).floor();
        let step = 10f64.powi(decimals);
        let share = (count / f64::from(people) * 100.0 * step).round() / step;
        prop_assert!(fault(json!(share), people).is_none());
    }
}

#[test]
fn a_fault_names_the_nearest_share_that_is_possible() {
    let found = fault(json!(13.7), 368).expect("a fault");
    assert_eq!((found.file.as_str(), found.path.as_str()), (THERAPY, "/harms/0/treatment/any"));
    assert_eq!(found.found, "13.7% of 368; 50 of them are 13.59%");
}

#[rstest]
#[case::of_this_arm("/trials/0/outcomes/0/treatment", json!({ "value": 63.2 }), "/trials/0/outcomes/0/treatment/value")]
#[case::of_the_other_arm("/trials/0/outcomes/0/comparator", json!({ "value": 41.2 }), "/trials/0/outcomes/0/comparator/value")]
fn shares_of_benefit_are_counted_too(#[case] place: &'static str, #[case] figure: serde_json::Value, #[case] path: &str) {
    refused(&put(place, figure), path, "% of 1", "a share that a whole number of people gives");
}

#[test]
fn a_rate_at_a_time_is_an_estimate_behind_which_no_count_stands() {
    assert_eq!(faults(&put("/trials/0/outcomes/1/treatment/value", 71.3).applied()), []);
}

#[test]
fn what_is_counted_as_serious_has_no_grade() {
    let mut files = put("/harms/0/event", "serious-infection").applied();
    files[0].1["harms"][0]["comparator"] = json!({ "any": 0 });
    let found = faults(&files);
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert_eq!(fault.path, "/harms/0/treatment/grade3plus");
}

#[test]
fn a_trial_says_whom_it_took() {
    refused(&without("/trials/0/people"), "/trials/0/people", "nothing", "the field “people” is required");
}

#[test]
fn a_harm_of_no_trial_says_whom_it_counts() {
    refused(&without("/harms/0/trials"), "/harms/0/people", "nothing", "whom: stage, lines, transplant");
}

#[test]
fn a_figure_on_a_part_of_a_trial_names_the_part() {
    let mut files = put("/trials/0/outcomes/0/patients", 108).applied();
    files[0].1["trials"][0]["outcomes"][0]["treatment"] = json!({ "value": 63.0 });
    let found = faults(&files);
    let [fault] = found.as_slice() else { panic!("one fault, not {found:#?}") };
    assert_eq!(fault.path, "/trials/0/outcomes/0/group");
    files[0].1["trials"][0]["outcomes"][0]["group"] = json!("after 3 lines or more");
    assert_eq!(faults(&files), []);
}
