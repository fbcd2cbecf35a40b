//! Figures follow the people that are asked for: a stage chosen in the table, or the reader's own situation.

use super::build::{catalogue, decision, filters, harm as harm_in, outcome, therapy, trial};
use crate::support::real;
use myeloma_immunotherapy::evidence::{
    Decision, HarmKind, Measure, Outcome, Phase, Population, PriorLines, Reading, Stage, Status, Therapy, Transplant,
    TreatmentType, Trial,
};
use myeloma_immunotherapy::explore::{
    Facet, Focus, Jurisdiction, Nearness, Setting, Situation, View, benefit, harm, hazard_ratio, is_allowed_only_elsewhere,
    lead_trial, people_of_harm, progression, trial_order,
};
use rstest::rstest;

use Jurisdiction::{Eu, Us};

const fn people(stage: Stage, min: Option<u8>, max: Option<u8>, transplant: Transplant) -> Population {
    Population { stage, transplant, prior_lines: PriorLines { min, max } }
}

const NEW: Population = people(Stage::NewlyDiagnosed, None, None, Transplant::Any);
const EARLY: Population = people(Stage::Relapsed, Some(1), Some(3), Transplant::Any);
const LATE: Population = people(Stage::Relapsed, Some(4), None, Transplant::Any);

fn asked(stage: Stage, lines: Option<u8>, transplant: Option<Transplant>) -> Setting {
    Setting { stage: Some(stage), lines, transplant }
}

#[rstest]
#[case::nothing_asked(Setting::default(), LATE, Nearness::Same)]
#[case::same_stage(asked(Stage::NewlyDiagnosed, Some(0), None), NEW, Nearness::Same)]
#[case::other_stage(asked(Stage::NewlyDiagnosed, Some(0), None), EARLY, Nearness::OtherStage)]
#[case::lines_within(asked(Stage::Relapsed, Some(3), None), EARLY, Nearness::Same)]
#[case::too_many_lines(asked(Stage::Relapsed, Some(4), None), EARLY, Nearness::SameStage)]
#[case::too_few_lines(asked(Stage::Relapsed, Some(2), None), LATE, Nearness::SameStage)]
#[case::lines_not_said(asked(Stage::Relapsed, None, None), LATE, Nearness::Same)]
#[case::stages_mixed(asked(Stage::Relapsed, Some(1), None), people(Stage::Any, None, None, Transplant::Any), Nearness::Mixed)]
#[case::other_plan(
    asked(Stage::NewlyDiagnosed, Some(0), Some(Transplant::Eligible)),
    people(Stage::NewlyDiagnosed, None, None, Transplant::Ineligible),
    Nearness::SameStage
)]
#[case::same_plan(
    asked(Stage::NewlyDiagnosed, Some(0), Some(Transplant::Eligible)),
    people(Stage::NewlyDiagnosed, None, None, Transplant::Eligible),
    Nearness::Same
)]
fn how_near_people_are(#[case] setting: Setting, #[case] people: Population, #[case] nearness: Nearness) {
    assert_eq!(setting.nearness(people), nearness);
}

fn chosen(stages: &[&str]) -> Focus {
    let chosen: Vec<(Facet, &str)> = stages.iter().map(|&stage| (Facet::Stage, stage)).collect();
    Focus::of(&View { filters: filters(&chosen), ..View::default() })
}

#[rstest]
#[case::none(&[], Setting::default())]
#[case::one(&["smouldering"], asked(Stage::Smouldering, None, None))]
#[case::one_line(&["after-2"], asked(Stage::Relapsed, Some(2), None))]
#[case::several_of_one_stage(&["after-1", "after-3"], asked(Stage::Relapsed, None, None))]
#[case::several_stages(&["newly-diagnosed", "after-1"], Setting::default())]
fn chosen_stages_give_the_setting(#[case] stages: &[&str], #[case] setting: Setting) {
    assert_eq!(chosen(stages).setting, setting);
}

#[test]
fn a_situation_stands_before_a_chosen_stage() {
    let situation =
        Situation { course: Some(myeloma_immunotherapy::explore::Course::Relapsed), lines: Some(2), ..Situation::default() };
    let view = View { filters: filters(&[(Facet::Stage, "newly-diagnosed")]), situation, ..View::default() };
    assert_eq!(Focus::of(&view).setting, asked(Stage::Relapsed, Some(2), None));
}

fn on(people: Population, name: &str, outcomes: Vec<Outcome>) -> Trial {
    Trial { people, outcomes, ..trial(name) }
}

fn orr(value: u32) -> Outcome {
    outcome(Measure::Orr, value)
}

fn in_trials(trials: Vec<Trial>) -> Therapy {
    Therapy { trials, ..therapy("Alpha", TreatmentType::Antibody) }
}

/// The trial whose response stands in the cell.
fn speaks(therapy: &Therapy, focus: impl Into<Focus>) -> &str {
    &benefit(therapy, focus, Measure::Orr).expect("a figure").trial.name
}

#[rstest]
#[case::nothing_asked(&[], "pivotal, new")]
#[case::newly_diagnosed(&["newly-diagnosed"], "pivotal, new")]
#[case::after_two(&["after-2"], "early")]
#[case::after_four(&["after-4"], "late")]
#[case::smouldering_where_nobody_was(&["smouldering"], "pivotal, new")]
fn the_figure_is_that_of_the_stage(#[case] stages: &[&str], #[case] trial: &str) {
    let first = Trial { pivotal: true, ..on(NEW, "pivotal, new", vec![orr(90)]) };
    let therapy = in_trials(vec![first, on(EARLY, "early", vec![orr(70)]), on(LATE, "late", vec![orr(30)])]);
    assert_eq!(speaks(&therapy, chosen(stages)), trial);
}

#[test]
fn a_part_of_a_trial_may_be_the_people_asked_for() {
    let part = Outcome { people: Some(LATE), group: Some("after 4 lines or more".to_owned()), ..orr(30) };
    let therapy = in_trials(vec![on(EARLY, "ONLY-1", vec![orr(70), part])]);
    let figure = |stage| benefit(&therapy, chosen(&[stage]), Measure::Orr).expect("a figure").outcome.treatment.value;
    assert_eq!((figure("after-1"), figure("after-4")), (Reading::of(70.0), Reading::of(30.0)));
}

fn resting(region: Jurisdiction, status: Status, trial: &str) -> Decision {
    Decision { rests_on: vec![trial.to_owned()], ..decision(region, status, "2025") }
}

#[test]
fn a_use_that_is_allowed_elsewhere_only_passes_its_turn_and_is_known_as_such() {
    let refused = Trial { pivotal: true, randomised: true, ..on(EARLY, "allowed in the EU", vec![orr(80)]) };
    let mut therapy = in_trials(vec![refused, on(EARLY, "of no decision", vec![orr(60)])]);
    therapy.decisions = vec![resting(Eu, Status::Approved, "allowed in the EU")];
    assert_eq!((speaks(&therapy, Us), speaks(&therapy, Eu)), ("of no decision", "allowed in the EU"));
    assert!(is_allowed_only_elsewhere(&therapy, &therapy.trials[0], Us.into()));
    assert!(!is_allowed_only_elsewhere(&therapy, &therapy.trials[0], Eu.into()));
    assert!(!is_allowed_only_elsewhere(&therapy, &therapy.trials[1], Us.into()));
}

#[test]
fn the_parts_of_one_registered_trial_are_one_use() {
    let registered = |trial: Trial| Trial { nct: Some("NCT01234567".to_owned()), ..trial };
    let mut therapy =
        in_trials(vec![registered(on(EARLY, "all", vec![orr(80)])), registered(on(EARLY, "the FDA's part", vec![]))]);
    therapy.decisions = vec![resting(Eu, Status::Approved, "all"), resting(Us, Status::Approved, "the FDA's part")];
    assert!(!is_allowed_only_elsewhere(&therapy, &therapy.trials[0], Us.into()));
}

#[test]
fn an_indirect_comparison_stands_in_no_cell() {
    let indirect = Trial { phase: Phase::Indirect, pivotal: true, ..on(EARLY, "against outsiders", vec![orr(80)]) };
    let therapy = in_trials(vec![indirect.clone(), on(EARLY, "a trial", vec![orr(60)])]);
    assert_eq!(speaks(&therapy, Us), "a trial");
    assert!(benefit(&in_trials(vec![indirect]), Us, Measure::Orr).is_err());
    assert_eq!(trial_order(&therapy, Us).last().map(|trial| trial.name.as_str()), Some("against outsiders"));
}

#[test]
fn the_ratio_stands_with_the_figure_that_it_belongs_to() {
    let ratio = serde_json::from_str(r#"{ "value": 0.42 }"#).expect("a ratio");
    let later = Outcome { follow_up_months: Reading::of(60.0), ..outcome(Measure::PfsMedian, "not-reached") };
    let both = Outcome { follow_up_months: Reading::of(30.0), hazard_ratio: Some(ratio), ..outcome(Measure::PfsMedian, 50) };
    let therapy = in_trials(vec![on(EARLY, "ONLY-1", vec![later, both])]);
    let stands = |figure: &Outcome| figure.treatment.value;
    assert_eq!(stands(progression(&therapy, Us).expect("a figure").outcome), Reading::of(50.0));
    assert_eq!(hazard_ratio(&therapy, Us).map(|figure| stands(figure.outcome)), Some(Reading::of(50.0)));
}

#[test]
fn harm_comes_from_the_people_asked_for_and_of_several_trials_only_what_they_share() {
    let mut therapy = in_trials(vec![on(NEW, "new", vec![orr(90)]), on(EARLY, "early", vec![orr(70)])]);
    let of = |trial: &str, severe| harm_in(HarmKind::Infection, trial, Reading::of(severe));
    let pooled = myeloma_immunotherapy::evidence::Harm { trials: vec!["new".to_owned(), "early".to_owned()], ..of("pool", 30.0) };
    therapy.harms = vec![of("new", 20.0), of("early", 10.0), pooled];
    let severe = |stage| harm(&therapy, chosen(&[stage]), &[HarmKind::Infection]).expect("a figure").harm.treatment.grade3plus;
    assert_eq!((severe("newly-diagnosed"), severe("after-1")), (Reading::of(20.0), Reading::of(10.0)));
    assert_eq!(people_of_harm(&therapy, &therapy.harms[2]).stage, Stage::Any);
    assert_eq!(people_of_harm(&therapy, &therapy.harms[0]), NEW);
}

#[test]
fn rows_are_ordered_by_the_figures_that_they_show() {
    let both = |name: &str, new: u32, early: u32| Therapy {
        trials: vec![Trial { pivotal: true, ..on(NEW, "new", vec![orr(new)]) }, on(EARLY, "early", vec![orr(early)])],
        decisions: vec![Decision { stage: Stage::Any, ..decision(Us, Status::Approved, "2025") }],
        ..therapy(name, TreatmentType::Antibody)
    };
    let all = catalogue(vec![both("Alpha", 90, 40), both("Bravo", 80, 70)]);
    let by_response = |stage: &str| {
        let sort = myeloma_immunotherapy::explore::Sort::from_slug("-response");
        super::build::shown(&all, &View { sort, filters: filters(&[(Facet::Stage, stage)]), ..View::default() })
    };
    assert_eq!(by_response("newly-diagnosed"), ["alpha", "bravo"]);
    assert_eq!(by_response("after-1"), ["bravo", "alpha"]);
}

/// What readers tried on the real data: the stage they chose, the therapy, and the trial whose people they should see.
#[rstest]
#[case::daratumumab_smouldering("daratumumab", "smouldering", Stage::Smouldering)]
#[case::daratumumab_relapsed("daratumumab", "after-3", Stage::Relapsed)]
#[case::dara_rd_relapsed("daratumumab-rd", "after-1", Stage::Relapsed)]
#[case::dara_rd_new("daratumumab-rd", "newly-diagnosed", Stage::NewlyDiagnosed)]
#[case::isatuximab_relapsed("isatuximab", "after-2", Stage::Relapsed)]
fn readers_see_figures_of_their_stage(#[case] id: &str, #[case] step: &str, #[case] stage: Stage) {
    let therapy = real::dataset().therapy(id).expect("a therapy");
    let figure = benefit(therapy, chosen(&[step]), Measure::Orr).expect("a figure");
    assert_eq!(figure.people().stage, stage, "{id}: {}", figure.trial.name);
}

#[test]
fn belantamab_alone_shows_no_figure_of_a_use_refused_in_the_us_without_saying_so() {
    let therapy = real::dataset().therapy("belantamab-mafodotin").expect("a therapy");
    let figure = benefit(therapy, Us, Measure::Orr).expect("a figure");
    assert!(!is_allowed_only_elsewhere(therapy, figure.trial, Us.into()), "{}", figure.trial.name);
}

/// A trial without results never speaks for a therapy that has some.
#[test]
fn the_lead_trial_of_every_therapy_has_results_where_any_has() {
    for therapy in &real::dataset().therapies {
        let any = therapy.trials.iter().any(Trial::has_figures);
        let lead = lead_trial(therapy, Us).is_some_and(Trial::has_figures);
        assert_eq!(lead, any, "{}", therapy.id);
    }
}
