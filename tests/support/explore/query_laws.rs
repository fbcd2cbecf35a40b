//! Laws of addresses: every view has one that leads back to it, and no address breaks the page.

use super::views::any_view;
use crate::support::real;
use myeloma_immunotherapy::evidence::Word;
use myeloma_immunotherapy::explore::{Bits, Column, Columns, Detail, Direction, Facet, Filters, Jurisdiction, Sort, View};
use myeloma_immunotherapy::explore::{clean_search, parameters_of_table, parse};
use proptest::prelude::*;
use proptest::sample::select;

/// Texts that look like addresses, whole and broken.
fn any_query() -> impl Strategy<Value = String> {
    let names = [
        "q", "type", "status", "region", "sort", "columns", "pick", "trial", "only", "words", "side", "sheet", "me", "fit",
        "utm", "", "%71", "?",
    ];
    let values = [
        "car-t",
        "approved",
        "eu",
        "-response",
        "%",
        "%4",
        "%zz",
        "%ff",
        "%00",
        "+",
        ",",
        "<script>",
        "é",
        "picked",
        "a-b",
        "a.b",
        "plain",
        "relapsed.",
        "lines-3",
        "had-pi-yes",
    ];
    let pair = (select(names.to_vec()), prop::collection::vec(select(values.to_vec()), 0..4))
        .prop_map(|(name, values)| format!("{name}={}", values.concat()));
    prop_oneof![any::<String>(), prop::collection::vec(pair, 0..9).prop_map(|pairs| pairs.join("&"))]
}

proptest! {
    #[test]
    fn the_address_of_a_view_leads_back_to_it(view in any_view()) {
        prop_assert_eq!(parse(&view.to_query()), (view, vec![]));
    }

    #[test]
    fn whoever_asks_for_more_than_a_wording_asks_by_a_parameter_of_the_table(view in any_view()) {
        let plain = View { detail: Detail::Clinical, ..view.clone() } == View::default();
        let query = view.to_query();
        let names = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name);
        prop_assert_eq!(names.filter(|name| parameters_of_table().contains(name)).count() == 0, plain, "{}", query);
    }

    #[test]
    fn an_address_holds_only_letters_that_need_no_escape(view in any_view()) {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~+%=&,".contains(&byte);
        prop_assert!(view.to_query().bytes().all(fits), "{}", view.to_query());
    }

    #[test]
    fn any_address_is_read_and_what_was_read_has_an_address(query in any_query()) {
        let (view, notices) = parse(&query);
        prop_assert!(notices.len() <= 5);
        prop_assert!(view.search.chars().count() <= 80);
        prop_assert_eq!(parse(&view.to_query()), (view, vec![]));
    }

    #[test]
    fn an_unknown_parameter_is_named_whatever_it_is(name in "[a-z]{3,20}", value in "[a-z0-9]{0,9}") {
        let known = Facet::from_slug(&name).is_some() || ["region", "sort", "columns", "pick", "trial", "only", "words", "side", "sheet", "me", "fit"].contains(&name.as_str());
        prop_assume!(!known);
        let (view, notices) = parse(&format!("{name}={value}"));
        prop_assert_eq!(view, View::default());
        prop_assert_eq!(notices.len(), 1);
        prop_assert!(notices[0].to_string().contains(&name));
    }

    #[test]
    fn a_notice_stays_short(junk in "[ -~&&[^&=%+]]{0,300}") {
        for notice in parse(&format!("{junk}=1&type={junk}")).1 {
            prop_assert!(notice.to_string().chars().count() < 100, "{notice}");
        }
    }

    #[test]
    fn a_cleaned_search_is_clean(text in any::<String>()) {
        let clean = clean_search(&text);
        prop_assert!(clean.chars().count() <= 80);
        prop_assert!(!clean.chars().any(char::is_control));
        prop_assert_eq!(clean_search(&clean), clean);
    }
}

#[test]
fn all_therapies_can_be_picked_at_once_in_the_longest_view() {
    let every_value = |filters: Filters, facet: &Facet| filters.with(*facet, Bits(u32::MAX));
    let view = View {
        search: "𝛽".repeat(80),
        filters: Facet::ALL.iter().fold(Filters::default(), every_value),
        region: Jurisdiction::Eu,
        sort: Sort::by(Column::CompleteResponse, Direction::Descending),
        columns: Columns::of(Column::ALL.iter().copied()),
        picked: real::dataset().therapies.iter().map(|therapy| therapy.id.clone()).collect(),
        only_picked: true,
        ..View::default()
    };
    assert_eq!(parse(&view.to_query()), (view, vec![]));
}
