//! Dates are as precise as their source, exist in the calendar and stand in the order of time.

use myeloma_immunotherapy::evidence::Date;
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case::year("2026", "2026")]
#[case::month("2026-03", "March 2026")]
#[case::day("2026-03-05", "5 March 2026")]
#[case::two_figure_day("2022-10-25", "25 October 2022")]
#[case::leap_day("2024-02-29", "29 February 2024")]
#[case::leap_day_of_a_century("2000-02-29", "29 February 2000")]
#[case::first_year("1900", "1900")]
#[case::last_day("2100-12-31", "31 December 2100")]
fn a_date_that_exists(#[case] text: &str, #[case] in_words: &str) {
    let date: Date = text.parse().expect("a date");
    assert_eq!((date.to_string().as_str(), date.in_words().as_str()), (text, in_words));
}

#[rstest]
#[case::nothing("")]
#[case::day_30_of_february("2026-02-30")]
#[case::leap_day_of_a_common_year("2026-02-29")]
#[case::leap_day_of_a_common_century("2100-02-29")]
#[case::day_31_of_april("2026-04-31")]
#[case::day_0("2026-03-00")]
#[case::day_32("2026-03-32")]
#[case::month_0("2026-00")]
#[case::month_13("2026-13")]
#[case::before_the_range("1899-12-31")]
#[case::after_the_range("2101")]
#[case::short_year("26-03-05")]
#[case::short_month("2026-3")]
#[case::open_end("2026-")]
#[case::four_parts("2026-03-05-01")]
#[case::with_a_time("2026-03-05T00:00")]
#[case::spaces(" 2026")]
#[case::sign("+2026")]
#[case::other_order("05-03-2026")]
#[case::words("March 2026")]
#[case::other_digits("٢٠٢٦")]
fn a_text_that_is_no_date(#[case] text: &str) {
    let error = text.parse::<Date>().expect_err("no date");
    assert!(error.to_string().contains(text), "{error}");
    assert!(serde_json::from_value::<Date>(serde_json::json!(text)).is_err());
}

#[test]
fn dates_stand_in_the_order_of_time_and_the_vaguer_first() {
    let texts = ["2021-12-31", "2022", "2022-02", "2022-02-01", "2022-02-28", "2022-10-25", "2023"];
    let dates: Vec<Date> = texts.iter().map(|text| text.parse().expect("a date")).collect();
    assert!(dates.is_sorted());
    assert!(dates.windows(2).all(|pair| pair[0] < pair[1]));
}

proptest! {
    #[test]
    fn what_is_read_as_a_date_is_written_as_it_stood(text in "[0-9]{4}(-[0-9]{2}){0,2}") {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text.clone());
            prop_assert_eq!(serde_json::to_value(date).expect("a value"), serde_json::json!(text));
            prop_assert!(date.in_words().ends_with(&text[..4]));
        }
    }

    #[test]
    fn every_real_day_is_a_date(year in 1900..=2100_u16, month in 1..=12_u8, day in 1..=28_u8) {
        let text = format!("{year}-{month:02}-{day:02}");
        let date: Date = text.parse().expect("a day that every month has");
        prop_assert_eq!(date.year(), year);
        prop_assert!(date > text[..7].parse().expect("its month"));
        prop_assert!(date > text[..4].parse().expect("its year"));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}
