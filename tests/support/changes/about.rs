//! What the page about the site must say (quality.md), and that what it counts is counted.

use super::log::shared;
use crate::support::real;
use myeloma_immunotherapy::evidence::{Decision, Therapy};
use myeloma_immunotherapy::explore::TOPICS;
use myeloma_immunotherapy::ui::document::about_document;
use rstest::rstest;

fn page() -> String {
    about_document(real::dataset(), &shared("2026-11-24"))
}

/// The text of a section, without tags.
fn section(id: &str) -> String {
    let page = page();
    let section =
        page.split(&format!("<section class=\"article\" id=\"{id}\"")).nth(1).and_then(|rest| rest.split("</section>").next());
    let section = section.unwrap_or_else(|| panic!("no section {id}"));
    let pieces = section.split('<').skip(1).filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    pieces.collect::<String>()
}

#[rstest]
#[case::d1_aim("aim", "people with myeloma")]
#[case::p4_order_of_trust("trust", "labelThe approved product information")]
#[case::d8_gaps("gaps", "is not known")]
#[case::d5_date_of_the_data("updates", "last checked on 28 November 2026")]
#[case::i10_update_policy("updates", "180 days")]
#[case::i12_makers("makers", "language models")]
#[case::i12_no_review_claimed("makers", "No check by a doctor or a pharmacist is on record")]
#[case::i12_funding("funding", "Nobody paid")]
#[case::i12_conflicts("funding", "no conflicts of interest")]
#[case::not_advice("advice", "not medical advice")]
#[case::p5_not_tested("tested", "not been tested with patients")]
#[case::privacy("privacy", "no cookies and has no trackers")]
#[case::what_is_kept("privacy", "Only if you ask")]
#[case::access("access", "WCAG 2.2")]
#[case::access_not_tested("access", "not yet tested by people")]
#[case::p8_report("report", "a source that says otherwise")]
#[case::licence("licence", "CC BY 4.0")]
fn it_says(#[case] id: &str, #[case] words: &str) {
    let text = section(id).replace("  ", " ");
    let (text, words) = (text.replace(' ', ""), words.replace(' ', ""));
    assert!(text.contains(&words), "{id}: {text}");
}

#[test]
fn gaps_are_counted_from_the_evidence() {
    let therapies = &real::dataset().therapies;
    let allowed: Vec<&Therapy> = therapies.iter().filter(|therapy| therapy.decisions.iter().any(Decision::in_force)).collect();
    let text = section("gaps").replace(' ', "");
    assert!(text.contains(&format!("Ofthe{}therapiesthatareallowedsomewhere", allowed.len())), "{text}");
    let mut some = 0;
    for topic in TOPICS {
        let count = allowed.iter().filter(|therapy| topic.is_open(therapy)).count();
        some += count;
        assert!(text.contains(&format!("{}{count}", topic.words().replace(' ', ""))), "{}: {count}", topic.words());
    }
    assert!(some > 0, "something is missing somewhere");
}

#[test]
fn the_kinds_of_source_add_up() {
    let text = section("trust");
    let all = real::dataset().source_count();
    assert!(text.contains(&format!("of these {all} sources")), "{text}");
    let page = page();
    let table = page.split("<table class=\"counts\">").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table");
    let counts = table.split("<td>").skip(1).filter_map(|cell| cell.split('<').next()?.parse::<usize>().ok());
    assert_eq!(counts.sum::<usize>(), all);
}
