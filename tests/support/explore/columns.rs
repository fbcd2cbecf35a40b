//! Columns, presses on their headers, and the sets behind them.

use myeloma_immunotherapy::evidence::Word;
use myeloma_immunotherapy::explore::{Bits, Column, Columns, Direction, Facet, Filters, Sort};
use proptest::prelude::*;
use rstest::rstest;
use std::collections::BTreeSet;

use Direction::{Ascending, Descending};

/// Outcomes begin with the highest: the reader sees the largest harm as readily as the largest benefit (quality.md, I7).
const FIRST: [(Column, Option<Direction>, &str); Column::COUNT] = [
    (Column::Therapy, Some(Ascending), "A to Z"),
    (Column::Kind, Some(Ascending), "A to Z"),
    (Column::Mechanism, None, ""),
    (Column::Status, Some(Ascending), "approved first"),
    (Column::ForWhom, Some(Ascending), "earliest use first"),
    (Column::Given, Some(Ascending), "A to Z"),
    (Column::Length, Some(Ascending), "A to Z"),
    (Column::Response, Some(Descending), "high to low"),
    (Column::CompleteResponse, Some(Descending), "high to low"),
    (Column::Progression, Some(Descending), "high to low"),
    (Column::Survival, Some(Descending), "high to low"),
    (Column::HazardRatio, Some(Ascending), "low to high"),
    (Column::Reactions, Some(Descending), "high to low"),
    (Column::Neurotoxicity, Some(Descending), "high to low"),
    (Column::Infection, Some(Descending), "high to low"),
    (Column::Warnings, None, ""),
    (Column::OtherHarms, None, ""),
    (Column::Programme, None, ""),
    (Column::Evidence, Some(Descending), "strongest design first"),
    (Column::People, Some(Descending), "high to low"),
    (Column::FollowUp, Some(Descending), "high to low"),
    (Column::Checked, Some(Descending), "newest first"),
];

#[test]
fn the_first_press_on_each_header() {
    let columns: Vec<Column> = FIRST.iter().map(|(column, _, _)| *column).collect();
    assert_eq!(columns, Column::ALL);
    for (column, direction, words) in FIRST {
        assert_eq!(column.first_direction(), direction, "{column:?}");
        assert_eq!(Sort::after_press(None, column), direction.and_then(|direction| Sort::by(column, direction)));
        if let Some(direction) = direction {
            assert_eq!(column.direction_words(direction), words, "{column:?}");
            assert_ne!(column.direction_words(direction.reversed()), words, "{column:?}");
        }
    }
}

#[test]
fn three_presses_lead_back_to_the_neutral_order() {
    for (column, direction, _) in FIRST {
        let Some(direction) = direction else { continue };
        let first = Sort::after_press(None, column);
        let second = Sort::after_press(first, column);
        let third = Sort::after_press(second, column);
        assert_eq!((first, second, third), (Sort::by(column, direction), Sort::by(column, direction.reversed()), None));
    }
}

#[test]
fn a_press_on_another_header_begins_anew() {
    for present in [Ascending, Descending] {
        let present = Sort::by(Column::Response, present);
        assert_eq!(Sort::after_press(present, Column::Infection), Sort::by(Column::Infection, Descending));
        assert_eq!(Sort::after_press(present, Column::Therapy), Sort::by(Column::Therapy, Ascending));
    }
}

#[test]
fn a_column_without_an_order_can_not_be_sorted_by() {
    for column in [Column::Mechanism, Column::OtherHarms] {
        assert_eq!(Sort::by(column, Ascending), None);
        assert_eq!(Sort::by(column, Descending), None);
        assert_eq!(Sort::from_slug(column.slug()), None);
    }
}

#[test]
fn every_order_is_written_and_read_back() {
    for (&column, direction) in Column::ALL.iter().flat_map(|column| [(column, Ascending), (column, Descending)]) {
        let Some(sort) = Sort::by(column, direction) else { continue };
        assert_eq!((sort.column(), sort.direction()), (column, direction));
        assert_eq!(Sort::from_slug(&sort.to_string()), Some(sort));
    }
}

#[test]
fn i7_the_default_view_shows_no_benefit_without_a_harm() {
    let shown: Vec<Column> = Columns::default().iter().collect();
    let benefits = shown.iter().filter(|column| column.is_benefit()).count();
    let harms = shown.iter().filter(|column| column.is_harm()).count();
    assert!(benefits > 0 && harms >= benefits, "{benefits} of benefit, {harms} of harm");
}

#[test]
fn no_column_is_benefit_and_harm_at_once_and_outcomes_are_just_these() {
    for column in Column::ALL {
        assert!(!(column.is_benefit() && column.is_harm()), "{column:?}");
        assert_eq!(column.is_outcome(), column.is_benefit() || column.is_harm(), "{column:?}");
        assert!(!column.about().is_empty(), "{column:?} explains nothing");
    }
}

#[test]
fn the_therapy_column_always_shows() {
    assert!(Columns::of([]).shows(Column::Therapy));
    assert!(Columns::default().with(Column::Therapy, false).shows(Column::Therapy));
}

#[rstest]
#[case::last_value(Facet::Results, 1, true)]
#[case::beyond_the_last(Facet::Results, 2, false)]
#[case::beyond_the_set(Facet::Target, 32, false)]
#[case::far_beyond(Facet::Target, usize::MAX, false)]
fn a_filter_holds_only_values_of_its_facet(#[case] facet: Facet, #[case] position: usize, #[case] held: bool) {
    let filters = Filters::default().set(facet, position, true);
    assert_eq!(filters.chosen(facet).contains(position), held);
    assert_eq!(filters.is_empty(), !held);
}

proptest! {
    #[test]
    fn columns_show_in_the_order_of_the_table_each_once(chosen in prop::collection::vec(prop::sample::select(Column::ALL), 0..30)) {
        let expected: BTreeSet<Column> = chosen.iter().copied().chain([Column::Therapy]).collect();
        let shown: Vec<Column> = Columns::of(chosen).iter().collect();
        prop_assert_eq!(shown, expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_set_of_positions_is_a_set(positions in prop::collection::btree_set(0..32_usize, 0..32), extra in 0..40_usize) {
        let bits: Bits = positions.iter().copied().collect();
        prop_assert_eq!(bits.iter().collect::<BTreeSet<_>>(), positions.clone());
        prop_assert_eq!(bits.len(), positions.len());
        prop_assert_eq!(bits.is_empty(), positions.is_empty());
        prop_assert_eq!(bits.contains(extra), positions.contains(&extra));
        prop_assert_eq!(bits.with(extra).contains(extra), extra < 32);
        prop_assert!(!bits.without(extra).contains(extra));
        prop_assert_eq!(bits.set(extra, true), bits.with(extra));
        prop_assert_eq!(bits.set(extra, false), bits.without(extra));
        prop_assert_eq!(bits.meets([extra].into_iter().collect()), positions.contains(&extra));
    }
}
