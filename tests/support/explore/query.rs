//! Addresses as readers meet them: what each means, and what is said of what can't be used.

use super::build::filters;
use myeloma_immunotherapy::explore::{Column, Columns, Direction, Facet, Filters, Jurisdiction, Notice, Sort, View, parse};
use rstest::rstest;

fn view() -> View {
    View::default()
}

fn chosen(values: &[(Facet, &str)]) -> Filters {
    filters(values)
}

/// Reads without a notice, and is written as it was read.
#[rstest]
#[case::the_whole_table("", view())]
#[case::one_type("type=car-t", View { filters: chosen(&[(Facet::Kind, "car-t")]), ..view() })]
#[case::two_values(
    "status=approved,conditional",
    View { filters: chosen(&[(Facet::Status, "approved"), (Facet::Status, "conditional")]), ..view() }
)]
#[case::two_facets(
    "type=bispecific-antibody&stage=after-4",
    View { filters: chosen(&[(Facet::Kind, "bispecific-antibody"), (Facet::Stage, "after-4")]), ..view() }
)]
#[case::europe("region=eu", View { region: Jurisdiction::Eu, ..view() })]
#[case::low_to_high("sort=response", View { sort: Sort::by(Column::Response, Direction::Ascending), ..view() })]
#[case::high_to_low("sort=-response", View { sort: Sort::by(Column::Response, Direction::Descending), ..view() })]
#[case::columns(
    "columns=therapy,response,reactions",
    View { columns: Columns::of([Column::Response, Column::Reactions]), ..view() },
)]
#[case::name_only("columns=therapy", View { columns: Columns::of([]), ..view() })]
#[case::search("q=cilta-cel", View { search: "cilta-cel".to_owned(), ..view() })]
#[case::search_of_two_words("q=dara+vrd", View { search: "dara vrd".to_owned(), ..view() })]
#[case::search_with_signs("q=50%25+%26+more+%2B", View { search: "50% & more +".to_owned(), ..view() })]
#[case::search_with_accents("q=%C3%A9t%C3%A9", View { search: "été".to_owned(), ..view() })]
#[case::picked(
    "pick=teclistamab,talquetamab",
    View { picked: vec!["teclistamab".to_owned(), "talquetamab".to_owned()], ..view() },
)]
#[case::only_picked("pick=teclistamab&only=picked", View { picked: vec!["teclistamab".to_owned()], only_picked: true, ..view() })]
fn an_address_and_its_view(#[case] query: &str, #[case] expected: View) {
    assert_eq!(parse(query), (expected.clone(), vec![]));
    assert_eq!(expected.to_query(), query);
}

/// Other spellings that are read as the same view, without a notice.
#[rstest]
#[case::question_mark("?type=car-t", "type=car-t")]
#[case::empty_pairs("&&type=car-t&", "type=car-t")]
#[case::other_order("region=eu&type=car-t", "type=car-t&region=eu")]
#[case::values_in_another_order("status=conditional,approved", "status=approved,conditional")]
#[case::facet_named_twice("type=car-t&type=vaccine", "type=car-t,vaccine")]
#[case::spaces_and_empty_values("type=+car-t+,,vaccine,", "type=car-t,vaccine")]
#[case::escaped_comma("type=car-t%2Cvaccine", "type=car-t,vaccine")]
#[case::escaped_name("%74ype=car-t", "type=car-t")]
#[case::value_that_is_the_default("region=us", "")]
#[case::facet_without_value("type=", "")]
#[case::name_without_equals_sign("q", "")]
#[case::last_of_two_searches_counts("q=one&q=two", "q=two")]
#[case::therapy_picked_twice("pick=elotuzumab,elotuzumab", "pick=elotuzumab")]
#[case::therapy_column_stays("columns=response", "columns=therapy,response")]
#[case::columns_in_the_order_of_the_table("columns=reactions,response", "columns=therapy,response,reactions")]
#[case::broken_escape("q=100%", "q=100%25")]
#[case::broken_escape_within("q=%4x%zz", "q=%254x%25zz")]
#[case::broken_utf_8("q=%ff", "q=%EF%BF%BD")]
#[case::control_characters("q=a%00b%0Ac", "q=abc")]
fn another_spelling_of_a_view(#[case] query: &str, #[case] usual: &str) {
    let (view, notices) = parse(query);
    assert_eq!((view.to_query().as_str(), notices), (usual, vec![]));
}

fn parameter(name: &str) -> Notice {
    Notice::UnknownParameter(name.to_owned())
}

fn value(name: &'static str, value: &str) -> Notice {
    Notice::UnknownValue(name, value.to_owned())
}

/// What can't be used is left out and named; all else counts.
#[rstest]
#[case::unknown_parameter("kind=car-t", "", vec![parameter("kind")])]
#[case::tracking("utm_source=news&type=car-t", "type=car-t", vec![parameter("utm_source")])]
#[case::unknown_in_capitals("Kind=car-t", "", vec![parameter("Kind")])]
#[case::unknown_type("type=cart", "", vec![value("type", "cart")])]
#[case::one_value_of_two("type=car-t,cart", "type=car-t", vec![value("type", "cart")])]
#[case::label_for_slug("status=under+review", "", vec![value("status", "under review")])]
#[case::unknown_region("region=mars", "", vec![value("region", "mars")])]
#[case::region_without_a_column("region=uk", "", vec![value("region", "uk")])]
#[case::empty_region("region=", "", vec![value("region", "")])]
#[case::unknown_order("sort=price", "", vec![value("sort", "price")])]
#[case::column_without_an_order("sort=mechanism", "", vec![value("sort", "mechanism")])]
#[case::two_signs("sort=--response", "", vec![value("sort", "--response")])]
#[case::unknown_column("columns=response,price", "columns=therapy,response", vec![value("columns", "price")])]
#[case::unknown_only("only=all", "", vec![value("only", "all")])]
#[case::id_with_a_sign("pick=a_b,elotuzumab", "pick=elotuzumab", vec![value("pick", "a_b")])]
#[case::script("pick=<script>alert(1)</script>", "", vec![value("pick", "<script>alert(1)</script…")])]
#[case::two_unknown("a=1&b=2", "", vec![parameter("a"), parameter("b")])]
#[case::the_same_at_once("a=1&a=2", "", vec![parameter("a")])]
#[case::the_same_again_later("a=1&b=2&a=3", "", vec![parameter("a"), parameter("b")])]
#[case::many("a&b&c&d&e&f&g", "", ["a", "b", "c", "d", "e"].map(parameter).to_vec())]
fn what_can_not_be_used_is_named(#[case] query: &str, #[case] usable: &str, #[case] expected: Vec<Notice>) {
    let (view, notices) = parse(query);
    assert_eq!((view.to_query().as_str(), notices), (usable, expected));
}

#[rstest]
#[case::parameter(parameter("kind"), "“kind” is not a setting of this page and was left out.")]
#[case::value(value("type", "cart"), "“cart” is not a known value of “type” and was left out.")]
#[case::length(Notice::TooLong, "The address was too long; its end was left out.")]
fn a_notice_in_words(#[case] notice: Notice, #[case] words: &str) {
    assert_eq!(notice.to_string(), words);
}

#[test]
fn a_search_of_100_kilobytes_is_cut_and_said_so() {
    let (view, notices) = parse(&format!("region=eu&q={}", "a".repeat(100_000)));
    assert_eq!(notices, [Notice::TooLong]);
    assert_eq!(view, View { search: "a".repeat(80), region: Jurisdiction::Eu, ..View::default() });
}

#[test]
fn a_long_address_is_never_cut_inside_a_letter() {
    for shift in 0..4 {
        let (view, notices) = parse(&format!("q={}{}", "a".repeat(shift), "𝛽".repeat(10_000)));
        assert_eq!(notices, [Notice::TooLong]);
        assert_eq!(view.search.chars().count(), 80);
        assert!(!view.search.contains('\u{fffd}'));
    }
}

#[test]
fn a_script_in_the_search_is_only_a_text() {
    let (view, notices) = parse("q=%3Cscript%3Ealert(1)%3C/script%3E");
    assert_eq!((view.search.as_str(), notices), ("<script>alert(1)</script>", vec![]));
    assert_eq!(parse(&view.to_query()).0, view);
    assert!(!view.to_query().contains(['<', '>']));
}
