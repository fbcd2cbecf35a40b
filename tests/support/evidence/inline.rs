//! The markup of the article: what is markup is understood, what is not stays as it stands.

use myeloma_immunotherapy::evidence::Inline::{self, Cite, Filter, Term, Text};
use myeloma_immunotherapy::evidence::{Count, Region, Share, TreatmentType, Word, parse_inline};
use proptest::prelude::*;
use rstest::rstest;

fn text(words: &str) -> Inline {
    Text(words.to_owned())
}

fn cite(keys: &[&str]) -> Inline {
    Cite(keys.iter().map(|&key| key.to_owned()).collect())
}

fn link(words: &str, query: &str) -> Inline {
    Filter(words.to_owned(), query.to_owned())
}

fn share(written: &str, percent: f64, people: Option<u32>, says_people: bool) -> Inline {
    Inline::Share(Share { percent, written: written.to_owned(), people, says_people })
}

#[rstest]
#[case::nothing("", vec![])]
#[case::plain("Only words.", vec![text("Only words.")])]
#[case::term("A **plasma cell** is.", vec![text("A "), Term("plasma cell".to_owned()), text(" is.")])]
#[case::citation("So.[[f064]]", vec![text("So."), cite(&["f064"])])]
#[case::citations("So.[[teclistamab:s2, f001]]", vec![text("So."), cite(&["teclistamab:s2", "f001"])])]
#[case::link("See [them](?type=car-t&region=eu).", vec![text("See "), link("them", "type=car-t&region=eu"), text(".")])]
#[case::link_and_citation("[a](?q=b)[[f1]]", vec![link("a", "q=b"), cite(&["f1"])])]
#[case::therapies("{therapies}", vec![Inline::Count(Count::Therapies)])]
#[case::sources("{sources}", vec![Inline::Count(Count::Sources)])]
#[case::checked("{checked}", vec![Inline::Count(Count::Checked)])]
#[case::approved(
    "{approved:eu:car-t} of them",
    vec![Inline::Count(Count::Approved(Region::Eu, TreatmentType::CarT)), text(" of them")],
)]
#[case::share("{63.0%} of them", vec![share("63.0%", 63.0, None, false), text(" of them")])]
#[case::share_of_some("{29.7% of 296} with", vec![share("29.7% of 296", 29.7, Some(296), false), text(" with")])]
#[case::share_of_people("{56% of 1,666 people}", vec![share("56% of 1,666 people", 56.0, Some(1666), true)])]
#[case::accents("Ré[[f1]]–β", vec![text("Ré"), cite(&["f1"]), text("–β")])]
fn markup_is_understood(#[case] written: &str, #[case] pieces: Vec<Inline>) {
    assert_eq!(parse_inline(written), pieces);
}

#[rstest]
#[case::share_above_100("{163.0% of 165 people}")]
#[case::share_of_things("{63% of 5 boxes}")]
#[case::share_of_nobody("{63% people}")]
#[case::term_left_open("a **term")]
#[case::one_star("5 * 3 * 2")]
#[case::citation_left_open("a [[f001]")]
#[case::bracket("an interval [55 to 70]")]
#[case::address_elsewhere("[words](https://elsewhere.example)")]
#[case::link_left_open("[words](?type=car-t")]
#[case::unknown_count("{treatments}")]
#[case::count_of_an_unknown_region("{approved:mars:car-t}")]
#[case::count_of_an_unknown_type("{approved:us:pills}")]
#[case::count_without_type("{approved:us}")]
#[case::element("<script>alert(1)</script>")]
fn what_is_not_markup_stays_one_text(#[case] written: &str) {
    assert_eq!(parse_inline(written), [text(written)]);
}

fn written(piece: &Inline) -> String {
    match piece {
        Text(words) => words.clone(),
        Term(words) => format!("**{words}**"),
        Filter(words, query) => format!("[{words}](?{query})"),
        Cite(keys) => format!("[[{}]]", keys.join(",")),
        Inline::Share(share) => format!("{{{}}}", share.written),
        Inline::Count(Count::Therapies) => "{therapies}".to_owned(),
        Inline::Count(Count::Sources) => "{sources}".to_owned(),
        Inline::Count(Count::Checked) => "{checked}".to_owned(),
        Inline::Count(Count::Approved(region, kind)) => format!("{{approved:{}:{}}}", region.slug(), kind.slug()),
    }
}

/// Texts rich in pieces of markup, whole and broken. No spaces: those beside the keys of a citation are not kept.
fn markup() -> impl Strategy<Value = String> {
    let pieces =
        ["**", "*", "[[", "]]", "[", "]", "](?", ")", "{", "}", "{therapies}", "{approved:us:car-t}", ",", "f001", "ä", "–"];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_is_ever_lost(text in markup()) {
        prop_assert_eq!(parse_inline(&text).iter().map(written).collect::<String>(), text);
    }

    #[test]
    fn texts_never_stand_side_by_side_and_are_never_empty(text in markup()) {
        let pieces = parse_inline(&text);
        prop_assert!(!pieces.iter().any(|piece| matches!(piece, Text(words) if words.is_empty())));
        prop_assert!(!pieces.windows(2).any(|pair| matches!(pair, [Text(_), Text(_)])));
    }

    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        prop_assert_eq!(parse_inline(&text).is_empty(), text.is_empty());
    }
}
