//! What stands around each picture: what it can tell, what it counts, its table, and no word that ranks.

use super::drawn::{page, picture, rows, start_page, text, without_other};
use crate::support::real;
use myeloma_immunotherapy::explore::Jurisdiction;
use myeloma_immunotherapy::ui::pictures::line::lines;
use rstest::rstest;

#[rstest]
#[case("picture-response", "can’t")]
#[case("picture-balance", "can’t")]
#[case("picture-approvals", "not how many")]
fn each_picture_says_what_it_can_and_can_not_tell_and_is_a_real_table(#[case] id: &str, #[case] limit: &str) {
    let html = picture(id);
    let caption = text(html.split("</figcaption>").next().unwrap());
    assert!(caption.contains(limit), "{caption}");
    assert_eq!(html.matches("<table role=\"table\"").count(), 1);
    assert_eq!(html.matches("<caption").count(), 1);
    let heads = html.matches("role=\"rowheader\" scope=\"row\"").count();
    assert_eq!(heads, rows(id).len(), "a head for each row");
    for drawing in html.split("<svg ").skip(1) {
        let tag = drawing.split('>').next().unwrap();
        assert!(
            tag.contains("aria-hidden=\"true\"") || tag.contains("arrow-to"),
            "drawings say nothing the table does not: {tag}"
        );
    }
    for kind in ["svg", "png"] {
        assert_eq!(html.matches(&format!("data-keep=\"{kind}\"")).count(), 1);
    }
}

#[rstest]
fn the_counts_are_those_of_the_data(#[values(Jurisdiction::Us, Jurisdiction::Eu)] region: Jurisdiction) {
    let all: Vec<_> = real::dataset().therapies.iter().flat_map(|therapy| lines(therapy, region)).collect();
    let therapies = real::dataset().therapies.iter().filter(|therapy| !lines(therapy, region).is_empty()).count();
    let caption = text(&without_other(picture("picture-response").split("</figcaption>").next().unwrap(), region));
    assert!(caption.contains(&format!("{} trials of {therapies} can be drawn", all.len())), "{caption}");
}

#[test]
fn no_word_ranks() {
    let words = text(page()).to_lowercase();
    for word in [" best", "superior", "better than", "outperform", "winner", "top-ranked", "most effective", "safest"] {
        assert!(!words.contains(word), "{word}");
    }
}

#[test]
fn the_start_page_leads_to_the_pictures_that_it_does_not_hold() {
    for id in ["picture-balance", "picture-approvals"] {
        assert!(start_page().contains(&format!("data-draw=\"{id}\" href=\"pictures/#{id}\"")), "{id}");
        assert!(page().contains(&format!("id=\"{id}\"")), "{id}");
    }
}
