//! A record that was not checked for long says so, wherever it stands.

use super::log::shared;
use crate::support::real;
use myeloma_immunotherapy::ui::document::therapy_document;
use myeloma_immunotherapy::ui::stale::{NOTE, noted};
use rstest::rstest;

const FRESH: &str = "<p>Last checked <time data-checked datetime=\"2026-11-23\">23 November 2026</time>.</p>";

#[rstest]
#[case::fresh(FRESH, "2027-05-21", 0)]
#[case::stale(FRESH, "2027-05-22", 1)]
#[case::of_a_row(
    "<time hidden data-checked datetime=\"2026-11-23\"></time><time hidden data-checked datetime=\"2027-05-01\"></time>",
    "2027-06-01",
    1
)]
#[case::another_date("<time datetime=\"2006-05-26\">26 May 2006</time>", "2027-06-01", 0)]
#[case::no_date("<time data-checked datetime=\"soon\">soon</time>", "2027-06-01", 0)]
#[case::cut_short("<time data-checked datetime=\"2026-11-23\">23 Nov", "2027-06-01", 0)]
#[case::nothing("", "2027-06-01", 0)]
fn the_note_stands_behind_dates_that_are_long_ago(#[case] html: &str, #[case] today: &str, #[case] notes: usize) {
    let result = noted(html, today.parse().expect("a date"));
    assert_eq!(result.matches(NOTE).count(), notes, "{result}");
    assert_eq!(result.replace(NOTE, ""), html, "nothing else changes");
    assert_eq!(result.matches(&format!("</time>{NOTE}")).count(), notes, "{result}");
}

#[test]
fn i9_the_page_of_a_therapy_says_so_on_the_day_of_the_build() {
    let therapy = real::dataset().therapy("teclistamab").expect("a therapy");
    let page = |today: &str| therapy_document(real::dataset(), therapy, &shared(today));
    let checked = therapy.checked.to_string();
    assert!(!page(&checked).contains(NOTE));
    assert!(page("2100-01-01").contains(NOTE));
}

#[test]
fn the_script_says_the_same_words_after_the_same_number_of_days() {
    let script = include_str!("../../../public/words.js");
    let words = NOTE.split(['<', '>']).nth(2).expect("the words");
    assert!(script.contains(words), "{words}");
    let days = myeloma_immunotherapy::evidence::STALE_AFTER_DAYS;
    assert!(script.contains(&format!("STALE_AFTER_DAYS = {days};")) && words.contains(&format!("{days} days")));
}
