//! Which rows show, and how many each value of a facet would give.

use super::build::{catalogue, decision, filters, position, shown, therapy, trial, with_outcome};
use super::views::{any_filters, any_sort};
use crate::support::real;
use myeloma_immunotherapy::evidence::{Measure, Route, Stage, Status, Target, Therapy, TreatmentType, Trial, Word};
use myeloma_immunotherapy::explore::{Catalogue, Facet, Filters, Jurisdiction, View, visible};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::sync::LazyLock;

fn real_catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(real::dataset().clone()));
    &CATALOGUE
}

/// A small therapy of which anything may be known.
fn any_therapy() -> impl Strategy<Value = Therapy> {
    let what = (select(vec!["Alpha", "Beta", "Gamma"]), select(TreatmentType::ALL), subsequence(Target::ALL, 0..4));
    let decisions = prop::collection::vec(
        (select(Jurisdiction::ALL), select(Status::ALL), select(Stage::ALL), any::<bool>(), prop::option::of(1..6_u8)),
        0..4,
    );
    let trials = prop::collection::vec((any::<bool>(), prop::option::of(0..=100_u32)), 0..3);
    (what, subsequence(Route::ALL, 0..3), decisions, trials).prop_map(|((name, kind, targets), routes, decisions, trials)| {
        let decisions = decisions.into_iter().map(|(region, status, stage, superseded, min)| {
            let mut decision = decision(region, status, "2024-05-06");
            (decision.stage, decision.superseded, decision.prior_lines.min) = (stage, superseded, min);
            decision
        });
        let trials = trials.into_iter().enumerate().map(|(number, (randomised, share))| {
            let figures = share.map(|share| super::build::outcome(Measure::Orr, share));
            Trial { randomised, outcomes: figures.into_iter().collect(), ..trial(&format!("TRIAL-{number}")) }
        });
        let (decisions, trials) = (decisions.collect(), trials.collect());
        Therapy { targets, routes, decisions, trials, ..therapy(name, kind) }
    })
}

/// Any small evidence, each therapy with an id of its own.
fn any_catalogue() -> impl Strategy<Value = Catalogue> {
    prop::collection::vec(any_therapy(), 0..8).prop_map(|mut therapies| {
        therapies.iter_mut().enumerate().for_each(|(number, therapy)| therapy.id = format!("t{number}"));
        catalogue(therapies)
    })
}

fn any_question() -> impl Strategy<Value = View> {
    let search = select(vec!["", "", "", "bcma", "alpha", "dara", "cilta-cel", "zzzzzz"]);
    let picked = subsequence(vec!["t0", "t1", "teclistamab", "talquetamab", "nobody"], 0..4);
    (search, any_filters(), select(Jurisdiction::ALL), any_sort(), picked, prop::bool::weighted(0.2)).prop_map(
        |(search, filters, region, sort, picked, only_picked)| View {
            search: search.to_owned(),
            filters,
            region,
            sort,
            picked: picked.into_iter().map(str::to_owned).collect(),
            only_picked,
            ..View::default()
        },
    )
}

fn any_value() -> impl Strategy<Value = (Facet, usize)> {
    (select(Facet::ALL), any::<prop::sample::Index>()).prop_map(|(facet, place)| (facet, place.index(facet.values().len())))
}

/// The row answers every part of the question: one value at least of each facet in which any is chosen.
fn answers(therapy: &Therapy, view: &View) -> bool {
    let holds = |facet: &Facet| {
        let chosen = view.filters.chosen(*facet);
        chosen.is_empty() || chosen.meets(facet.of(therapy, view.region))
    };
    Facet::ALL.iter().all(holds) && (!view.only_picked || view.picked.contains(&therapy.id))
}

fn keeps_the_laws(catalogue: &Catalogue, view: &View) -> Result<(), TestCaseError> {
    let answer = visible(catalogue, view);
    let unfiltered = view.unfiltered();
    let everything = visible(catalogue, &unfiltered);
    // A chosen stage decides which figures show, and so their order.
    let of_stage = unfiltered.filters.with(Facet::Stage, view.filters.chosen(Facet::Stage));
    let same_figures = visible(catalogue, &View { filters: of_stage, ..unfiltered });
    let total = catalogue.therapies().len();

    let mut rows = answer.order.clone();
    rows.sort_unstable();
    prop_assert_eq!(rows, (0..total).collect::<Vec<_>>(), "the order names each row once");
    prop_assert_eq!(&answer.order, &same_figures.order, "filtering moves no row");
    prop_assert_eq!(everything.count, total, "without a filter all rows show");

    prop_assert_eq!(answer.count, answer.rows().count());
    prop_assert_eq!(answer.count, answer.shown.iter().filter(|&&shows| shows).count());

    let by_search = visible(catalogue, &View { search: view.search.clone(), ..View::default() });
    for (row, therapy) in catalogue.therapies().iter().enumerate() {
        let expected = by_search.shown[row] && answers(therapy, view);
        prop_assert_eq!(answer.shown[row], expected, "{}", therapy.id);
    }
    for &facet in Facet::ALL {
        for place in 0..facet.values().len() {
            let only = view.filters.with(facet, [place].into_iter().collect());
            let alone = visible(catalogue, &View { filters: only, ..view.clone() });
            prop_assert_eq!(answer.count_of(facet, place) as usize, alone.count, "{:?} {}", facet, place);
        }
        prop_assert_eq!(answer.count_of(facet, facet.values().len()), 0);
        prop_assert_eq!(answer.count_of(facet, usize::MAX), 0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn rows_and_counts_of_the_real_data(view in any_question()) {
        keeps_the_laws(real_catalogue(), &view)?;
    }

    #[test]
    fn rows_and_counts_of_any_data(catalogue in any_catalogue(), view in any_question()) {
        keeps_the_laws(&catalogue, &view)?;
    }

    #[test]
    fn a_further_value_widens_and_a_further_facet_narrows(view in any_question(), (facet, place) in any_value()) {
        let more = View { filters: view.filters.set(facet, place, true), ..view.clone() };
        let (before, after) = (visible(real_catalogue(), &view), visible(real_catalogue(), &more));
        let pairs = || before.shown.iter().zip(&after.shown);
        if view.filters.chosen(facet).is_empty() {
            prop_assert!(pairs().all(|(before, after)| *before || !after), "a first value shows no new row");
        } else {
            prop_assert!(pairs().all(|(before, after)| !before || *after), "a further value hides no row");
        }
    }

    #[test]
    fn a_value_exists_when_some_row_has_it_in_some_region(catalogue in any_catalogue(), (facet, place) in any_value()) {
        let has = |region: &Jurisdiction| catalogue.therapies().iter().any(|therapy| facet.of(therapy, *region).contains(place));
        prop_assert_eq!(catalogue.exists(facet, place), Jurisdiction::ALL.iter().any(has));
    }
}

fn example() -> Catalogue {
    let mut approved = with_outcome(therapy("Alpha", TreatmentType::CarT), Measure::Orr, 70);
    approved.targets = vec![Target::Bcma];
    approved.decisions = vec![decision(Jurisdiction::Us, Status::Approved, "2022")];
    let mut abroad = therapy("Beta", TreatmentType::CarT);
    abroad.targets = vec![Target::Bcma, Target::Cd19];
    abroad.decisions = vec![decision(Jurisdiction::Eu, Status::Conditional, "2023")];
    let unknown = therapy("Gamma", TreatmentType::Vaccine);
    catalogue(vec![approved, abroad, unknown])
}

fn showing(filters: Filters, region: Jurisdiction) -> View {
    View { filters, region, ..View::default() }
}

#[test]
fn a_filter_by_status_hangs_on_the_region() {
    let approved = filters(&[(Facet::Status, "approved")]);
    let conditional = filters(&[(Facet::Status, "conditional")]);
    let none = filters(&[(Facet::Status, "no-decision")]);
    let example = example();
    assert_eq!(shown(&example, &showing(approved, Jurisdiction::Us)), ["alpha"]);
    assert_eq!(shown(&example, &showing(approved, Jurisdiction::Eu)), [""; 0]);
    assert_eq!(shown(&example, &showing(conditional, Jurisdiction::Eu)), ["beta"]);
    assert_eq!(shown(&example, &showing(none, Jurisdiction::Us)), ["beta", "gamma"]);
    assert_eq!(shown(&example, &showing(none, Jurisdiction::Eu)), ["alpha", "gamma"]);
}

#[test]
fn counts_look_past_the_choice_in_their_own_facet_only() {
    let example = example();
    let answer = visible(&example, &showing(filters(&[(Facet::Kind, "vaccine"), (Facet::Target, "bcma")]), Jurisdiction::Us));
    assert_eq!(answer.count, 0);
    assert_eq!(answer.count_of(Facet::Kind, position(Facet::Kind, "car-t")), 2);
    assert_eq!(answer.count_of(Facet::Kind, position(Facet::Kind, "vaccine")), 0);
    assert_eq!(answer.count_of(Facet::Target, position(Facet::Target, "cd19")), 0);
    assert_eq!(answer.count_of(Facet::Results, position(Facet::Results, "with")), 0);
}

#[test]
fn only_picked_shows_the_picked_rows_that_answer_the_rest() {
    let example = example();
    let picked = vec!["gamma".to_owned(), "beta".to_owned(), "nobody".to_owned()];
    let view = View { picked, only_picked: true, ..View::default() };
    assert_eq!(shown(&example, &view), ["beta", "gamma"]);
    assert_eq!(shown(&example, &View { filters: filters(&[(Facet::Kind, "car-t")]), ..view.clone() }), ["beta"]);
    assert_eq!(shown(&example, &View { only_picked: false, ..view.clone() }).len(), 3, "a pick alone hides nothing");
    assert_eq!(shown(&example, &View { picked: vec![], ..view }), [""; 0]);
}

#[test]
fn no_data_give_no_rows_and_no_panic() {
    let answer = visible(&Catalogue::default(), &View::default());
    assert_eq!((answer.count, answer.order.len()), (0, 0));
    let answer =
        visible(&catalogue(vec![]), &View { search: "bcma".to_owned(), ..showing(Filters::default(), Jurisdiction::Eu) });
    assert_eq!((answer.count, answer.order.len()), (0, 0));
}
