//! The sentence that heads the table: how many of how many, narrowed by what, in which order.

use super::build::filters;
use myeloma_immunotherapy::evidence::Word;
use myeloma_immunotherapy::explore::{
    Column, Direction, Facet, Jurisdiction, Sort, View, Words, order_in_words, parse, sentence,
};
use rstest::rstest;

use Direction::{Ascending, Descending};

fn view(chosen: &[(Facet, &str)]) -> View {
    View { filters: filters(chosen), ..View::default() }
}

fn by(column: Column, direction: Direction) -> View {
    View { sort: Sort::by(column, direction), ..View::default() }
}

const APPROVED_BISPECIFIC: [(Facet, &str); 2] = [(Facet::Kind, "bispecific-antibody"), (Facet::Status, "approved")];

#[rstest]
#[case::everything(View::default(), 61, "All 61 therapies; by type, then name.")]
#[case::everything_in_order(by(Column::Therapy, Ascending), 61, "All 61 therapies; by therapy, A to Z.")]
#[case::approved_bispecifics_by_response(
    View { sort: Sort::by(Column::Response, Descending), ..view(&APPROVED_BISPECIFIC) },
    4,
    "4 of 61 therapies: bispecific antibody, approved in the US; by response, high to low."
)]
#[case::the_same_in_europe(
    View { region: Jurisdiction::Eu, ..view(&APPROVED_BISPECIFIC) },
    0,
    "0 of 61 therapies: bispecific antibody, approved in the EU; by type, then name."
)]
#[case::the_question_of_the_issue(
    parse("type=bispecific-antibody&status=approved,conditional&stage=after-4&region=us").0,
    4,
    "4 of 61 therapies: bispecific antibody, approved or accelerated or conditional in the US, \
     stage after 4+ lines (US); by type, then name."
)]
#[case::abbreviations_stay_large(
    view(&[(Facet::Kind, "car-t"), (Facet::Kind, "nk-cell")]),
    13,
    "13 of 61 therapies: CAR-T cell therapy or NK cell therapy; by type, then name."
)]
#[case::target(
    view(&[(Facet::Target, "bcma"), (Facet::Target, "pd-1")]),
    20,
    "20 of 61 therapies: aimed at BCMA or PD-1; by type, then name.",
)]
#[case::way(view(&[(Facet::Route, "oral")]), 9, "9 of 61 therapies: given by mouth; by type, then name.")]
#[case::length(view(&[(Facet::Duration, "one-time")]), 9, "9 of 61 therapies: one time; by type, then name.")]
#[case::evidence(view(&[(Facet::Evidence, "randomised")]), 30, "30 of 61 therapies: randomised; by type, then name.")]
#[case::results(view(&[(Facet::Results, "without")]), 5, "5 of 61 therapies: no results yet; by type, then name.")]
#[case::search(
    View { search: " dara ".to_owned(), ..View::default() },
    9,
    "9 of 61 therapies: matching “dara”; by type, then name.",
)]
#[case::blank_search(View { search: "  ".to_owned(), ..View::default() }, 61, "All 61 therapies; by type, then name.")]
#[case::picked(View { only_picked: true, ..View::default() }, 2, "2 of 61 therapies: picked by you; by type, then name.")]
#[case::picks_alone_narrow_nothing(
    View { picked: vec!["teclistamab".to_owned()], ..View::default() },
    61,
    "All 61 therapies; by type, then name."
)]
#[case::all_at_once(
    parse("q=tec&route=sc&sort=-checked&only=picked").0,
    1,
    "1 of 61 therapies: given under the skin, matching “tec”, picked by you; by last checked, newest first."
)]
fn what_is_shown_in_words(#[case] view: View, #[case] count: usize, #[case] words: &str) {
    assert_eq!(sentence(&view, &Words::default(), count, 61), words);
}

#[rstest]
#[case::neutral(None, "by type, then name")]
#[case::type_and_target(Sort::by(Column::Kind, Descending), "by type and target, Z to A")]
#[case::status(Sort::by(Column::Status, Ascending), "by status, approved first")]
#[case::for_whom(Sort::by(Column::ForWhom, Descending), "by for whom, latest use first")]
#[case::severe_infection(Sort::by(Column::Infection, Ascending), "by infection, low to high")]
#[case::evidence(Sort::by(Column::Evidence, Descending), "by evidence, strongest design first")]
fn an_order_in_words(#[case] sort: Option<Sort>, #[case] words: &str) {
    assert_eq!(order_in_words(sort), words);
}

#[test]
fn every_order_has_words_of_its_own() {
    let directions = |column: &Column| [Sort::by(*column, Ascending), Sort::by(*column, Descending)];
    let mut words: Vec<String> =
        Column::ALL.iter().flat_map(directions).flatten().map(|sort| order_in_words(Some(sort))).collect();
    let count = words.len();
    words.sort_unstable();
    words.dedup();
    assert_eq!((words.len(), count), (36, 36));
}
