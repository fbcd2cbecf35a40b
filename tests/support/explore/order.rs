//! The order of the rows: unknown last in both directions, ties by name, and neutral unless asked.

use super::build::{catalogue, decision, ordered, outcome, therapy, trial, with_outcome};
use crate::support::real;
use myeloma_immunotherapy::evidence::{
    Measure, Missing, Phase, Reading, Stage, Status, Therapy, TreatmentType, Trial, Unit, Word,
};
use myeloma_immunotherapy::explore::{BenefitFigure, Sort, View, Visible, benefit, harm, progression, survival, visible};
use myeloma_immunotherapy::explore::{Catalogue, Column, Direction, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS};
use rstest::rstest;

use Direction::{Ascending, Descending};

fn sorted(catalogue: &Catalogue, column: Column, direction: Direction, region: Jurisdiction) -> Visible {
    let sort = Some(Sort::by(column, direction).expect("a column with an order"));
    visible(catalogue, &View { sort, region, ..View::default() })
}

fn us(catalogue: &Catalogue, column: Column, direction: Direction) -> Vec<&str> {
    ordered(catalogue, &sorted(catalogue, column, direction, Jurisdiction::Us))
}

fn antibody(name: &str) -> Therapy {
    therapy(name, TreatmentType::Antibody)
}

#[test]
fn unknown_stands_last_in_both_directions_and_ties_stand_by_name() {
    let responding = |name, share: u32| with_outcome(antibody(name), Measure::Orr, share);
    let all = catalogue(vec![
        responding("Delta", 50),
        antibody("Echo"),
        responding("Bravo", 70),
        antibody("Charlie"),
        responding("Alpha", 50),
    ]);
    assert_eq!(us(&all, Column::Response, Descending), ["bravo", "alpha", "delta", "charlie", "echo"]);
    assert_eq!(us(&all, Column::Response, Ascending), ["alpha", "delta", "bravo", "charlie", "echo"]);
}

#[test]
fn a_median_not_reached_stands_above_medians_that_were_and_shares_at_a_time_apart_below() {
    let mut rate = antibody("Alpha");
    let at_12 = myeloma_immunotherapy::evidence::Outcome { at_months: Some(12.0), ..outcome(Measure::PfsRate, 99) };
    rate.trials.push(Trial { outcomes: vec![at_12], ..trial("ONLY-1") });
    let not_reached = with_outcome(antibody("Bravo"), Measure::PfsMedian, "not-reached");
    let median = with_outcome(antibody("Charlie"), Measure::PfsMedian, 3);
    let mut with_bound = with_outcome(antibody("Delta"), Measure::PfsMedian, "not-reached");
    let interval = serde_json::from_str(r#"{ "low": 34.5, "high": "not-estimable" }"#).expect("an interval");
    with_bound.trials[0].outcomes[0].treatment.interval = Some(interval);
    let all = catalogue(vec![rate, not_reached, median, with_bound, antibody("Echo")]);
    assert_eq!(us(&all, Column::Progression, Descending), ["delta", "bravo", "charlie", "alpha", "echo"]);
    assert_eq!(us(&all, Column::Progression, Ascending), ["alpha", "charlie", "bravo", "delta", "echo"]);
}

#[test]
fn without_a_sort_rows_stand_by_type_then_name() {
    let all = catalogue(vec![
        therapy("Beta", TreatmentType::Vaccine),
        therapy("Zeta", TreatmentType::CarT),
        therapy("Alpha", TreatmentType::Vaccine),
        therapy("Gamma", TreatmentType::Bispecific),
        therapy("Alpha two", TreatmentType::CarT),
    ]);
    assert_eq!(ordered(&all, &visible(&all, &View::default())), ["alpha-two", "zeta", "gamma", "alpha", "beta"]);
}

#[test]
fn names_stand_in_the_order_of_the_alphabet_whatever_their_case() {
    let all = catalogue(["Beta", "alpha", "GAMMA", "delta"].map(antibody).to_vec());
    assert_eq!(us(&all, Column::Therapy, Ascending), ["alpha", "beta", "delta", "gamma"]);
    assert_eq!(us(&all, Column::Therapy, Descending), ["gamma", "delta", "beta", "alpha"]);
    assert_eq!(ordered(&all, &visible(&all, &View::default())), ["alpha", "beta", "delta", "gamma"]);
}

#[test]
fn status_goes_from_the_strongest_to_the_weakest_the_earlier_approval_first() {
    let standing = |name: &str, status: Status, date: &str| Therapy {
        decisions: vec![decision(Jurisdiction::Us, status, date)],
        ..antibody(name)
    };
    let mut abroad = antibody("Abroad");
    abroad.decisions = vec![decision(Jurisdiction::Eu, Status::Approved, "2001")];
    // Its first approval counts, not the one that widened it.
    let mut widened = standing("Widened", Status::Approved, "2026");
    widened.decisions.push(decision(Jurisdiction::Us, Status::Approved, "2019"));
    let all = catalogue(vec![
        abroad,
        standing("Bound", Status::Accelerated, "2010"),
        standing("Closed", Status::NotApproved, "2012"),
        standing("Early", Status::Approved, "2015-11-16"),
        standing("Filed", Status::UnderReview, "2026-01"),
        standing("Gone", Status::Withdrawn, "2009"),
        standing("Hoped", Status::Investigational, "2020"),
        standing("Late", Status::Approved, "2025"),
        widened,
    ]);
    let strongest_first = ["early", "widened", "late", "bound", "filed", "hoped", "gone", "closed", "abroad"];
    assert_eq!(us(&all, Column::Status, Ascending), strongest_first);
    let weakest_first = ["closed", "gone", "hoped", "filed", "bound", "late", "widened", "early", "abroad"];
    assert_eq!(us(&all, Column::Status, Descending), weakest_first);
    assert_eq!(ordered(&all, &sorted(&all, Column::Status, Ascending, Jurisdiction::Eu))[0], "abroad");
}

#[test]
fn for_whom_goes_along_the_course_of_the_disease() {
    let named = |name: &str, stage: Stage, min: Option<u8>| {
        let mut decision = decision(Jurisdiction::Us, Status::Approved, "2024");
        (decision.stage, decision.prior_lines.min) = (stage, min);
        Therapy { decisions: vec![decision], ..antibody(name) }
    };
    let all = catalogue(vec![
        named("After four", Stage::Relapsed, Some(4)),
        named("After one", Stage::Relapsed, Some(1)),
        named("After some", Stage::Relapsed, None),
        named("After two", Stage::Relapsed, Some(2)),
        named("First", Stage::NewlyDiagnosed, None),
        named("No stage", Stage::Unstated, None),
        named("Smouldering", Stage::Smouldering, None),
    ]);
    let along = ["smouldering", "first", "after-one", "after-some", "after-two", "after-four", "no-stage"];
    assert_eq!(us(&all, Column::ForWhom, Ascending), along);
    assert_eq!(us(&all, Column::ForWhom, Descending).last(), Some(&"no-stage"));
}

#[test]
fn evidence_goes_from_randomised_phase_3_to_none() {
    let tested = |name: &str, phase: Phase, randomised: bool| Therapy {
        trials: vec![Trial { phase, randomised, ..trial("ONLY-1") }],
        ..antibody(name)
    };
    let all = catalogue(vec![
        tested("A", Phase::NotStated, false),
        tested("B", Phase::RealWorld, false),
        tested("C", Phase::One, false),
        tested("D", Phase::OneTwo, false),
        tested("E", Phase::Two, false),
        tested("F", Phase::Two, true),
        tested("G", Phase::Three, true),
        antibody("H"),
        with_outcome(antibody("I"), Measure::Orr, 50),
    ]);
    // A trial with results, of whatever design, before trials that have none.
    assert_eq!(us(&all, Column::Evidence, Descending), ["i", "g", "f", "e", "d", "c", "b", "a", "h"]);
    assert_eq!(us(&all, Column::Evidence, Ascending), ["a", "b", "c", "d", "e", "f", "g", "i", "h"]);
}

/// Medians by themselves, “not reached” above them, shares at a time below.
fn time(figure: BenefitFigure) -> Option<f64> {
    let arm = figure.outcome.treatment;
    match (figure.outcome.measure.unit(), arm.value) {
        (Unit::Months, Reading::Value(months)) => Some(months.value()),
        (Unit::Months, Reading::Missing(Missing::NotReached)) => {
            Some(1000.0 + arm.interval.map_or(0.0, |interval| interval.low.value()))
        }
        (Unit::Percent, Reading::Value(share)) => Some(share.value() - 1000.0),
        _ => None,
    }
}

/// The figure by which a cell is ordered.
fn figure(column: Column, therapy: &Therapy, region: Jurisdiction) -> Option<f64> {
    let share = |measure| benefit(therapy, region, measure).ok()?.outcome.treatment.value.value();
    let severe = |kinds| harm(therapy, region, kinds).ok()?.harm.treatment.grade3plus.value();
    match column {
        Column::Response => share(Measure::Orr),
        Column::CompleteResponse => share(Measure::Cr),
        Column::Progression => time(progression(therapy, region).ok()?),
        Column::Survival => time(survival(therapy, region).ok()?),
        Column::Reactions => severe(&REACTIONS),
        Column::Neurotoxicity => severe(&NEUROTOXICITIES),
        Column::Infection => severe(&INFECTIONS),
        other => panic!("{other:?} is no column of figures"),
    }
}

/// Columns of figures on the real data: what the reader sees goes up or down without a break, then come the unknown.
#[rstest]
fn figures_of_the_real_data_stand_in_order(
    #[values(
        Column::Response,
        Column::CompleteResponse,
        Column::Progression,
        Column::Survival,
        Column::Reactions,
        Column::Neurotoxicity,
        Column::Infection
    )]
    column: Column,
) {
    let catalogue = Catalogue::new(real::dataset().clone());
    for &region in Jurisdiction::ALL {
        for direction in [Ascending, Descending] {
            let rows = sorted(&catalogue, column, direction, region).order;
            let places: Vec<(Option<f64>, String)> = rows
                .iter()
                .map(|&row| &catalogue.therapies()[row])
                .map(|it| (figure(column, it, region), it.name.to_lowercase()))
                .collect();
            let known = places.iter().take_while(|(figure, _)| figure.is_some()).count();
            assert!(known > 1, "{column:?}: nothing to compare");
            assert!(places[known..].iter().all(|(figure, _)| figure.is_none()), "{column:?}: unknown rows stand last");
            assert!(places[known..].is_sorted_by_key(|(_, name)| name), "{column:?}: unknown rows stand by name");
            let follows = |a: &(Option<f64>, String), b: &(Option<f64>, String)| {
                let further = if direction == Ascending { a.0 < b.0 } else { a.0 > b.0 };
                further || (a.0 == b.0 && a.1 <= b.1)
            };
            assert!(places[..known].is_sorted_by(follows), "{column:?} {direction:?} {region:?}: {places:#?}");
        }
    }
}

#[test]
fn the_last_checked_stand_first_when_pressed_once() {
    let catalogue = Catalogue::new(real::dataset().clone());
    let rows = us(&catalogue, Column::Checked, Descending);
    let dates: Vec<_> = rows.iter().filter_map(|id| real::dataset().therapy(id)).map(|therapy| therapy.checked).collect();
    assert_eq!(dates.len(), rows.len());
    assert!(dates.is_sorted_by(|a, b| a >= b));
}
