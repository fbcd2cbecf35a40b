//! When a record is due for another check: counted in days of the calendar, on a day that the test names.

use myeloma_immunotherapy::evidence::{Date, days_since, is_stale};
use proptest::prelude::*;
use rstest::rstest;

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

#[rstest]
#[case::the_same_day("2026-11-23", "2026-11-23", 0, false)]
#[case::the_day_before("2026-11-23", "2027-05-21", 179, false)]
#[case::the_day("2026-11-23", "2027-05-22", 180, true)]
#[case::over_a_leap_day("2027-11-23", "2028-05-21", 180, true)]
#[case::over_a_leap_day_the_day_before("2027-11-23", "2028-05-20", 179, false)]
#[case::years_later("2026-11-23", "2030-11-23", 1461, true)]
#[case::over_a_century("2099-12-31", "2100-03-01", 60, false)]
#[case::a_month_counts_from_its_first_day("2026-11", "2027-04-30", 180, true)]
#[case::a_year_counts_from_its_first_day("2026", "2026-06-30", 180, true)]
#[case::a_clock_that_is_behind("2026-11-23", "2026-01-01", -326, false)]
fn a_record_is_stale_after_180_days(#[case] checked: &str, #[case] today: &str, #[case] days: i64, #[case] stale: bool) {
    assert_eq!((days_since(date(checked), date(today)), is_stale(date(checked), date(today))), (days, stale));
}

#[rstest]
#[case(0, "1970-01-01")]
#[case(-1, "1969-12-31")]
#[case(20_781, "2026-11-24")]
#[case(11_016, "2000-02-29")]
#[case(47_846, "2100-12-31")]
fn days_are_numbered_from_1970(#[case] number: i64, #[case] day: &str) {
    assert_eq!(Date::from_day_number(number), Some(date(day)));
    assert_eq!(date(day).first_day_number(), number);
}

#[rstest]
#[case::before_1900(-25_568)]
#[case::after_2100(47_847)]
#[case::far_ahead(i64::MAX)]
#[case::far_back(i64::MIN)]
fn a_number_outside_the_years_is_no_day(#[case] number: i64) {
    assert_eq!(Date::from_day_number(number), None);
}

proptest! {
    #[test]
    fn a_day_and_its_number_lead_to_each_other(number in -25_567..=47_846_i64) {
        let day = Date::from_day_number(number).expect("a day of these years");
        prop_assert!(day.is_exact());
        prop_assert_eq!(day.first_day_number(), number);
        if let Some(next) = Date::from_day_number(number + 1) {
            prop_assert!(day < next);
        }
    }
}
