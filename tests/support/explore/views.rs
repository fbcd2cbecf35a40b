//! Any view that a reader can come to.

use myeloma_immunotherapy::evidence::Word;
use myeloma_immunotherapy::explore::{Bits, Column, Columns, Direction, Facet, Filters, Jurisdiction, Sort, View, clean_search};
use proptest::prelude::*;
use proptest::sample::select;

/// Mostly nothing, else one value or any.
fn any_choice() -> impl Strategy<Value = Bits> {
    let one = (0..32_u32).prop_map(|position| Bits(1 << position));
    prop_oneof![4 => Just(Bits::default()), 1 => one, 1 => any::<u32>().prop_map(Bits)]
}

pub fn any_filters() -> impl Strategy<Value = Filters> {
    prop::collection::vec(any_choice(), Facet::ALL.len()).prop_map(|choices| {
        let facets = Facet::ALL.iter().zip(choices);
        facets.fold(Filters::default(), |filters, (&facet, chosen)| filters.with(facet, chosen))
    })
}

pub fn any_sort() -> impl Strategy<Value = Option<Sort>> {
    let direction = select(vec![Direction::Ascending, Direction::Descending]);
    (select(Column::ALL), direction).prop_map(|(column, direction)| Sort::by(column, direction))
}

fn any_columns() -> impl Strategy<Value = Columns> {
    prop_oneof![Just(Columns::default()), prop::collection::vec(select(Column::ALL), 0..Column::COUNT).prop_map(Columns::of)]
}

fn any_picked() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set("[a-zA-Z0-9-]{1,80}", 0..40).prop_map(|ids| ids.into_iter().collect()).prop_shuffle()
}

pub fn any_view() -> impl Strategy<Value = View> {
    let region = select(Jurisdiction::ALL);
    (any::<String>(), any_filters(), region, any_sort(), any_columns(), any_picked(), any::<bool>()).prop_map(
        |(search, filters, region, sort, columns, picked, only_picked)| View {
            search: clean_search(&search),
            filters,
            region,
            sort,
            columns,
            picked,
            only_picked,
        },
    )
}
