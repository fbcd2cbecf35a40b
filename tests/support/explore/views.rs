//! Any view that a reader can come to.

use myeloma_immunotherapy::evidence::Word;
use myeloma_immunotherapy::explore::{
    Answer, Bits, Column, Columns, Course, Detail, Direction, FEWEST_SIDE_BY_SIDE, Facet, Filters, FitFilter, Jurisdiction,
};
use myeloma_immunotherapy::explore::{Question, Side, Situation, Sort, TransplantPlan, View, clean_search};
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
    prop::collection::btree_set("[a-z0-9-]{1,80}", 0..40).prop_map(|ids| ids.into_iter().collect()).prop_shuffle()
}

pub fn any_situation() -> impl Strategy<Value = Situation> {
    let course = prop::option::of(select(Course::ALL));
    let plan = prop::option::of(select(TransplantPlan::ALL));
    let answers = prop::collection::vec(prop::option::of(select(Answer::ALL)), Question::ALL.len());
    (course, prop::option::of(0_u8..=20), plan, answers).prop_map(|(course, lines, transplant, answers)| {
        let said = Situation { course, lines, transplant, ..Situation::default() };
        Question::ALL.iter().zip(answers).fold(said, |situation, (&question, answer)| situation.with(question, answer))
    })
}

/// The situation stands in the address only where the reader shares it.
fn any_shared_situation() -> impl Strategy<Value = (Situation, FitFilter, bool)> {
    prop_oneof![
        Just((Situation::default(), FitFilter::default(), false)),
        (any_situation(), select(FitFilter::ALL)).prop_map(|(situation, fits)| (situation, fits, true)),
    ]
}

pub fn any_view() -> impl Strategy<Value = View> {
    let region = select(Jurisdiction::ALL);
    let wording = (select(Detail::ALL), prop::option::of(select(Side::ALL)), any::<bool>(), any_shared_situation());
    (any::<String>(), any_filters(), region, any_sort(), any_columns(), any_picked(), any::<bool>(), wording).prop_map(
        |(search, filters, region, sort, columns, picked, only_picked, (detail, side, sheet, (situation, fits, shares)))| View {
            search: clean_search(&search),
            filters,
            region,
            sort,
            columns,
            // One therapy alone has nothing beside it.
            side: side.filter(|_| picked.len() >= FEWEST_SIDE_BY_SIDE),
            sheet,
            trials: picked.iter().step_by(3).map(|id| (id.clone(), "a-trial-1".to_owned())).collect(),
            picked,
            only_picked,
            detail,
            situation,
            fits,
            shares_situation: shares,
        },
    )
}
