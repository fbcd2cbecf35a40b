//! Which figure stands in a cell, and why there is none where there is none.

use super::build::{decision, harm as harm_in, outcome, therapy, trial};
use myeloma_immunotherapy::evidence::{Decision, HarmKind, HazardRatio, Measure, Missing, Outcome, Reading, Status, Therapy};
use myeloma_immunotherapy::evidence::{TreatmentType, Trial};
use myeloma_immunotherapy::explore::{
    Jurisdiction, benefit, benefits, harm, harms_of, lead_trial, progression, survival, trial_order,
};
use rstest::rstest;

use Jurisdiction::{Eu, Us};

fn in_trials(trials: Vec<Trial>) -> Therapy {
    Therapy { trials, ..therapy("Alpha", TreatmentType::Antibody) }
}

fn resting(decision: Decision, trial: &str) -> Decision {
    Decision { rests_on: vec![trial.to_owned()], ..decision }
}

fn pivotal(trial: Trial) -> Trial {
    Trial { pivotal: true, ..trial }
}

fn randomised(trial: Trial) -> Trial {
    Trial { randomised: true, ..trial }
}

fn registered(nct: &str, trial: Trial) -> Trial {
    Trial { nct: Some(nct.to_owned()), ..trial }
}

fn reporting(outcomes: Vec<Outcome>, trial: Trial) -> Trial {
    Trial { outcomes, ..trial }
}

fn orr(value: impl Into<serde_json::Value>) -> Outcome {
    outcome(Measure::Orr, value)
}

fn names<'a>(trials: &[&'a Trial]) -> Vec<&'a str> {
    trials.iter().map(|trial| trial.name.as_str()).collect()
}

#[test]
fn trials_speak_in_the_order_newest_indication_pivotal_randomised_later_registered() {
    let mut therapy = in_trials(vec![
        trial("single, unregistered"),
        registered("NCT00000002", trial("single, early")),
        registered("NCT04000000", trial("single, late")),
        randomised(registered("NCT00000001", trial("randomised"))),
        pivotal(registered("NCT09000000", trial("pivotal, single"))),
        randomised(pivotal(trial("pivotal, randomised"))),
        registered("NCT00000003", trial("behind the newest")),
        randomised(pivotal(trial("behind an older one"))),
    ]);
    therapy.decisions = vec![
        resting(decision(Us, Status::Approved, "2024-04-05"), "behind the newest"),
        resting(decision(Us, Status::Approved, "2022-02-28"), "behind an older one"),
    ];
    let order = [
        "behind the newest",
        "pivotal, randomised",
        "behind an older one",
        "pivotal, single",
        "randomised",
        "single, late",
        "single, early",
        "single, unregistered",
    ];
    assert_eq!(names(&trial_order(&therapy, Us)), order);
    assert_eq!(names(&trial_order(&therapy, Eu))[0], "pivotal, randomised", "no indication in force there");
}

#[rstest]
#[case::in_force(decision(Us, Status::Accelerated, "2024"), "new")]
#[case::under_review(decision(Us, Status::UnderReview, "2026"), "old")]
#[case::withdrawn(decision(Us, Status::Withdrawn, "2026"), "old")]
#[case::replaced(Decision { superseded: true, ..decision(Us, Status::Approved, "2024") }, "old")]
#[case::in_the_other_region(decision(Eu, Status::Approved, "2026"), "old")]
fn only_an_indication_in_force_in_the_region_lifts_its_trial(#[case] newer: Decision, #[case] first: &str) {
    let mut therapy = in_trials(vec![trial("new"), trial("old")]);
    therapy.decisions = vec![resting(newer, "new"), resting(decision(Us, Status::Approved, "2020"), "old")];
    assert_eq!(trial_order(&therapy, Us)[0].name, first);
}

#[test]
fn where_nothing_is_in_force_no_indication_lifts_its_trial() {
    let mut therapy = in_trials(vec![trial("second"), pivotal(trial("first"))]);
    therapy.decisions = vec![resting(decision(Us, Status::UnderReview, "2026"), "second")];
    assert_eq!(names(&trial_order(&therapy, Us)), ["first", "second"]);
}

#[test]
fn the_region_decides_which_trial_speaks() {
    let mut therapy = in_trials(vec![reporting(vec![orr(60)], trial("American")), reporting(vec![orr(70)], trial("European"))]);
    therapy.decisions = vec![
        resting(decision(Us, Status::Approved, "2024"), "American"),
        resting(decision(Eu, Status::Approved, "2024"), "European"),
    ];
    for (region, value) in [(Us, 60.0), (Eu, 70.0)] {
        assert_eq!(benefit(&therapy, region, Measure::Orr).expect("a figure").outcome.treatment.value, Reading::of(value));
    }
}

#[test]
fn a_trial_that_lacks_the_measure_passes_its_turn() {
    let therapy = in_trials(vec![
        pivotal(reporting(vec![outcome(Measure::PfsMedian, 12)], trial("first"))),
        reporting(vec![orr(63)], trial("second")),
    ]);
    let figure = benefit(&therapy, Us, Measure::Orr).expect("a figure");
    assert_eq!((figure.trial.name.as_str(), figure.outcome.treatment.value), ("second", Reading::of(63.0)));
    assert_eq!(progression(&therapy, Us).expect("a figure").trial.name, "first");
}

/// What the first and the second trial say, and whose figure stands in the cell.
#[rstest]
#[case::figure(orr(50), orr(60), "first")]
#[case::not_reached(orr("not-reached"), orr(60), "first")]
#[case::bare_reason(orr("not-reported"), orr(60), "second")]
#[case::no_results(orr("no-results-yet"), orr("not-reached"), "second")]
#[case::reasons_only(orr("not-estimable"), orr("not-reported"), "first")]
fn who_says_more_speaks(#[case] first: Outcome, #[case] second: Outcome, #[case] speaks: &str) {
    let therapy = in_trials(vec![pivotal(reporting(vec![first], trial("first"))), reporting(vec![second], trial("second"))]);
    assert_eq!(benefit(&therapy, Us, Measure::Orr).expect("a record").trial.name, speaks);
}

fn followed(months: f64, outcome: Outcome) -> Outcome {
    Outcome { follow_up_months: Reading::of(months), ..outcome }
}

fn provisional(outcome: Outcome) -> Outcome {
    Outcome { provisional: true, ..outcome }
}

fn with_ratio(outcome: Outcome) -> Outcome {
    Outcome { hazard_ratio: Some(HazardRatio { value: 0.5.into(), interval: None }), ..outcome }
}

/// Of several records of one trial the one that says most, is firm and looked longest; its place is named.
#[rstest]
#[case::longest_follow_up(vec![followed(14.1, orr(63)), followed(30.4, orr(65)), followed(22.0, orr(64))], 1)]
#[case::known_follow_up(vec![orr(61), followed(0.5, orr(63))], 1)]
#[case::firm_before_longer(vec![followed(30.0, provisional(orr(70))), followed(14.0, orr(63))], 1)]
#[case::figure_before_reason(vec![followed(30.0, orr("not-reported")), orr(63)], 1)]
#[case::provisional_figure_before_firm_reason(vec![orr("not-reported"), provisional(orr(63))], 1)]
#[case::ratio_before_bare_reason(vec![orr("not-reported"), with_ratio(orr("not-reported"))], 1)]
#[case::first_of_equals(vec![orr(61), orr(62)], 0)]
fn the_record_of_a_trial_that_stands(#[case] outcomes: Vec<Outcome>, #[case] place: usize) {
    let therapy = in_trials(vec![reporting(outcomes, trial("only"))]);
    let figure = benefit(&therapy, Us, Measure::Orr).expect("a record");
    assert_eq!(figure.outcome, &therapy.trials[0].outcomes[place]);
}

#[rstest]
#[case::median_first(vec![outcome(Measure::PfsRate, 71), outcome(Measure::PfsMedian, 11.3)], Measure::PfsMedian)]
#[case::not_reached_is_a_median(
    vec![outcome(Measure::PfsRate, 71), outcome(Measure::PfsMedian, "not-reached")],
    Measure::PfsMedian,
)]
#[case::rate_where_no_median(vec![outcome(Measure::PfsRate, 71)], Measure::PfsRate)]
#[case::rate_before_bare_reason(
    vec![outcome(Measure::PfsMedian, "not-reported"), outcome(Measure::PfsRate, 71)],
    Measure::PfsRate,
)]
fn time_without_progression(#[case] outcomes: Vec<Outcome>, #[case] stands: Measure) {
    let therapy = in_trials(vec![reporting(outcomes, trial("only"))]);
    assert_eq!(progression(&therapy, Us).expect("a record").outcome.measure, stands);
}

#[test]
fn a_rate_of_the_trial_that_speaks_stands_before_a_median_of_another() {
    let therapy = in_trials(vec![
        reporting(vec![outcome(Measure::OsMedian, 29.1)], trial("other")),
        pivotal(reporting(vec![outcome(Measure::OsRate, 82)], trial("speaks"))),
    ]);
    assert_eq!(survival(&therapy, Us).expect("a figure").trial.name, "speaks");
}

#[rstest]
#[case::no_trial(vec![], Missing::NotFound)]
#[case::trial_without_figures(vec![trial("silent")], Missing::NoResultsYet)]
#[case::other_figures(vec![reporting(vec![orr(63)], trial("some"))], Missing::NotFound)]
#[case::ratio_alone_is_a_result(
    vec![reporting(vec![with_ratio(outcome(Measure::PfsMedian, "not-reported"))], trial("some"))],
    Missing::NotFound,
)]
fn why_there_is_no_figure(#[case] trials: Vec<Trial>, #[case] reason: Missing) {
    let therapy = in_trials(trials);
    assert_eq!(benefit(&therapy, Us, Measure::Cr), Err(reason));
    assert_eq!(survival(&therapy, Us), Err(reason));
    assert_eq!(harm(&therapy, Us, &[HarmKind::Crs]), Err(reason));
}

#[test]
fn the_lead_trial_is_the_first_with_figures_else_the_first() {
    let silent = in_trials(vec![trial("second"), pivotal(trial("first"))]);
    assert_eq!(lead_trial(&silent, Us).map(|trial| trial.name.as_str()), Some("first"));
    let speaking = in_trials(vec![reporting(vec![orr(63)], trial("second")), pivotal(trial("first"))]);
    assert_eq!(lead_trial(&speaking, Us).map(|trial| trial.name.as_str()), Some("second"));
    assert_eq!(lead_trial(&in_trials(vec![]), Us), None);
}

#[test]
fn harms_stand_in_the_order_of_their_trials_firm_before_provisional_then_by_kind() {
    let mut therapy = in_trials(vec![trial("second"), pivotal(trial("first"))]);
    let share = Reading::of;
    let mut shaky = harm_in(HarmKind::Crs, "first", share(9.0));
    shaky.provisional = true;
    therapy.harms = vec![
        harm_in(HarmKind::Crs, "elsewhere", share(1.0)),
        harm_in(HarmKind::Crs, "second", share(2.0)),
        shaky.clone(),
        harm_in(HarmKind::InfusionReaction, "first", share(3.0)),
        harm_in(HarmKind::Crs, "first", Reading::NOT_FOUND),
        harm_in(HarmKind::Crs, "first", share(0.6)),
        harm_in(HarmKind::Infection, "first", share(44.8)),
    ];
    let figures = harms_of(&therapy, Us, &[HarmKind::Crs, HarmKind::InfusionReaction]);
    let severe: Vec<Option<f64>> = figures.iter().map(|figure| figure.harm.treatment.grade3plus.value()).collect();
    assert_eq!(severe, [Some(0.6), None, Some(3.0), Some(9.0), Some(2.0), Some(1.0)]);
    let trials: Vec<Option<&str>> = figures.iter().map(|figure| figure.trial.map(|trial| trial.name.as_str())).collect();
    assert_eq!(trials, [Some("first"), Some("first"), Some("first"), Some("first"), Some("second"), None]);
    assert_eq!(harm(&therapy, Us, &[HarmKind::Crs, HarmKind::InfusionReaction]), Ok(figures[0]));
    assert_eq!(harm(&therapy, Us, &[HarmKind::Infection]).expect("a figure").harm.treatment.grade3plus, share(44.8));
}

#[test]
fn the_disclosure_holds_every_figure_once_the_speaking_trial_first() {
    let therapy = in_trials(vec![
        reporting(vec![orr(1), outcome(Measure::Cr, 2)], trial("second")),
        pivotal(reporting(vec![orr(3), orr("not-reported"), outcome(Measure::OsMedian, 4)], trial("first"))),
    ]);
    let figures = benefits(&therapy, Us, &[Measure::Orr, Measure::Cr]);
    let values: Vec<Option<f64>> = figures.iter().map(|figure| figure.outcome.treatment.value.value()).collect();
    assert_eq!(values, [Some(3.0), None, Some(1.0), Some(2.0)]);
}
