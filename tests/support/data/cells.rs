//! What stands in a cell: nothing that a spreadsheet would run, nothing that breaks the line, and nothing lost.

use myeloma_immunotherapy::explore::export::{guarded, unguarded};
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case("=1+1", "'=1+1")]
#[case("+49 30", "'+49 30")]
#[case("@SUM(A1)", "'@SUM(A1)")]
#[case("-cmd|calc", "'-cmd|calc")]
#[case("＝1+1", "'＝1+1")]
#[case("\t=1", "'=1")]
#[case("\r=1", "'=1")]
#[case("'quoted", "''quoted")]
#[case("-5", "-5")]
#[case("-0.25", "-0.25")]
#[case("-5 to 10", "'-5 to 10")]
#[case("1–3 lines", "1–3 lines")]
#[case("<0.001", "<0.001")]
#[case("two\nlines", "two lines")]
#[case("a\u{2028}b", "a b")]
#[case("", "")]
fn a_text_that_a_spreadsheet_would_run_is_guarded_and_nothing_else(#[case] text: &str, #[case] cell: &str) {
    assert_eq!(guarded(text), cell);
}

proptest! {
    #[test]
    fn whatever_the_text_no_cell_begins_like_a_formula_or_breaks_its_line(text in "\\PC{0,3}[=+\\-@'\t\r\n]?\\PC{0,12}|[=+@\\-]{1,3}.{0,9}") {
        let cell = guarded(&text);
        let breaks = cell.contains(|letter: char| letter.is_control() || ['\u{2028}', '\u{2029}'].contains(&letter));
        prop_assert!(!breaks);
        let risky = cell.starts_with(['=', '+', '@', '＝', '＋', '－', '＠']) || (cell.starts_with('-') && cell.parse::<f64>().is_err());
        prop_assert!(!risky, "{cell}");
    }

    #[test]
    fn taking_off_one_apostrophe_gives_the_text_back(text in "[=+\\-@' a-z0-9.;,\"]{0,16}") {
        let cell = guarded(&text);
        prop_assert_eq!(unguarded(&cell), text.trim());
    }
}
