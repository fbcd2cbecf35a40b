//! Where a therapy stands in a region, which indication speaks for it, and which stages that names.

use super::build::{decision, therapy};
use myeloma_immunotherapy::evidence::{Decision, Duration, Route, Stage, Status, Target, Therapy, TreatmentType, Word};
use myeloma_immunotherapy::explore::{Facet, Jurisdiction, StageStep, newest_indication, standing};
use rstest::rstest;

use Jurisdiction::{Eu, Us};

fn decided(decisions: Vec<Decision>) -> Therapy {
    Therapy { decisions, ..therapy("Alpha", TreatmentType::Antibody) }
}

fn superseded(decision: Decision) -> Decision {
    Decision { superseded: true, ..decision }
}

fn undated(decision: Decision) -> Decision {
    Decision { date: None, ..decision }
}

#[test]
fn without_a_decision_in_the_region_there_is_no_standing() {
    let abroad = decided(vec![decision(Eu, Status::Approved, "2020")]);
    assert_eq!(standing(&abroad, Us), None);
    assert_eq!(standing(&abroad, Eu).map(|standing| standing.status), Some(Status::Approved));
}

#[rstest]
#[case::one(vec![decision(Us, Status::Approved, "2022-10-25")], Status::Approved, Some("2022"), false)]
#[case::first_and_last(
    ["2026-01-27", "2015-11-16", "2019"].map(|date| decision(Us, Status::Approved, date)).to_vec(),
    Status::Approved,
    Some("2015, last 2026"),
    false
)]
#[case::the_strongest_counts(
    [Status::Withdrawn, Status::Approved, Status::NotApproved].map(|status| decision(Us, status, "2025")).to_vec(),
    Status::Approved,
    Some("2025"),
    false
)]
#[case::accelerated_for_another_use_before(
    vec![decision(Us, Status::Accelerated, "2020"), decision(Us, Status::Approved, "2024")],
    Status::Approved,
    Some("2024"),
    false
)]
#[case::approved_on_an_opinion(
    vec![became(decision(Us, Status::Approved, "2025-12"), Status::PositiveOpinion, "2026")],
    Status::Approved,
    Some("2026"),
    false
)]
#[case::accelerated_then_withdrawn(
    vec![became(decision(Us, Status::Withdrawn, "2020"), Status::Accelerated, "2022")],
    Status::Withdrawn,
    Some("2022"),
    false
)]
#[case::replaced_by_a_wider_one(
    vec![superseded(decision(Us, Status::Approved, "2021")), decision(Us, Status::Approved, "2024")],
    Status::Approved,
    Some("2021, last 2024"),
    false
)]
#[case::replaced_and_then_withdrawn(
    vec![superseded(decision(Us, Status::Approved, "2021")), decision(Us, Status::Withdrawn, "2024")],
    Status::Withdrawn,
    Some("2024"),
    false
)]
#[case::more_is_under_review(
    vec![decision(Us, Status::Conditional, "2022"), decision(Us, Status::UnderReview, "2026-03")],
    Status::Conditional,
    Some("2022"),
    true
)]
#[case::only_under_review(vec![decision(Us, Status::UnderReview, "2026-03")], Status::UnderReview, Some("2026"), false)]
#[case::no_date(vec![undated(decision(Us, Status::Investigational, "2026"))], Status::Investigational, None, false)]
fn standing_of(
    #[case] decisions: Vec<Decision>,
    #[case] status: Status,
    #[case] years: Option<&str>,
    #[case] also_under_review: bool,
) {
    let standing = standing(&decided(decisions), Us).expect("a decision");
    assert_eq!((standing.status, standing.years().as_deref(), standing.also_under_review), (status, years, also_under_review));
}

fn became(decision: Decision, first: Status, since: &str) -> Decision {
    Decision { first_status: Some(first), status_since: Some(since.parse().expect("a date")), ..decision }
}

/// What was allowed on early results before its approval says so with its own year (issue 14, B10).
#[rstest]
#[case::made_a_full_approval(
    vec![became(decision(Us, Status::Approved, "2022-10-25"), Status::Accelerated, "2026-03-05")],
    Some((Status::Accelerated, "2022-10-25"))
)]
#[case::another_use_before(
    vec![decision(Us, Status::Accelerated, "2020"), decision(Us, Status::Approved, "2024")],
    Some((Status::Accelerated, "2020"))
)]
#[case::replaced_by_a_wider_one(
    vec![superseded(decision(Us, Status::Conditional, "2021")), decision(Us, Status::Approved, "2024")],
    Some((Status::Conditional, "2021"))
)]
#[case::another_use_later(vec![decision(Us, Status::Approved, "2020"), decision(Us, Status::Accelerated, "2024")], None)]
#[case::still_accelerated(vec![decision(Us, Status::Accelerated, "2020")], None)]
#[case::withdrawn_before(
    vec![
        became(decision(Us, Status::Withdrawn, "2020"), Status::Accelerated, "2022"),
        decision(Us, Status::Approved, "2025"),
    ],
    None
)]
#[case::no_day_of_the_full_approval(
    vec![Decision { status_since: None, ..became(decision(Us, Status::Approved, "2015"), Status::Accelerated, "2016") }],
    Some((Status::Accelerated, "2015"))
)]
fn the_step_before(#[case] decisions: Vec<Decision>, #[case] before: Option<(Status, &str)>) {
    let standing = standing(&decided(decisions), Us).expect("a decision");
    let found = standing.before.map(|(status, date)| (status, date.to_string()));
    assert_eq!(found, before.map(|(status, date)| (status, date.to_owned())));
    assert_eq!(standing.since(), standing.before.map(|(_, date)| date).or(standing.first));
}

#[rstest]
#[case::newest_of_two(vec![decision(Us, Status::Approved, "2022"), decision(Us, Status::Approved, "2024-04")], Some("2024-04"))]
#[case::order_of_the_file_is_no_matter(
    vec![decision(Us, Status::Approved, "2024-04"), decision(Us, Status::Approved, "2022")],
    Some("2024-04")
)]
#[case::in_force_before_newer_review(
    vec![decision(Us, Status::Conditional, "2022"), decision(Us, Status::UnderReview, "2026")],
    Some("2022")
)]
#[case::in_force_before_newer_refusal(
    vec![decision(Us, Status::Approved, "2022"), decision(Us, Status::NotApproved, "2025")],
    Some("2022")
)]
#[case::replaced_ones_do_not_speak(
    vec![decision(Us, Status::Approved, "2022"), superseded(decision(Us, Status::Approved, "2024"))],
    Some("2022")
)]
#[case::other_region(vec![decision(Us, Status::Approved, "2022"), decision(Eu, Status::Approved, "2024")], Some("2022"))]
#[case::none_in_force(vec![decision(Us, Status::Withdrawn, "2020"), decision(Us, Status::UnderReview, "2026")], Some("2026"))]
#[case::dated_before_undated(
    vec![undated(decision(Us, Status::Approved, "2025")), decision(Us, Status::Approved, "2022")],
    Some("2022")
)]
#[case::nothing_there(vec![decision(Eu, Status::Approved, "2024")], None)]
fn newest_indication_in_the_us(#[case] decisions: Vec<Decision>, #[case] date: Option<&str>) {
    let therapy = decided(decisions);
    let newest = newest_indication(&therapy, Us).and_then(|decision| decision.date).map(|date| date.to_string());
    assert_eq!(newest.as_deref(), date);
}

fn for_stage(stage: Stage, min: Option<u8>, max: Option<u8>) -> Decision {
    let mut decision = decision(Us, Status::Approved, "2024");
    (decision.stage, decision.prior_lines.min, decision.prior_lines.max) = (stage, min, max);
    decision
}

const ALL_STEPS: [&str; 6] = ["smouldering", "newly-diagnosed", "after-1", "after-2", "after-3", "after-4"];

#[rstest]
#[case::smouldering(for_stage(Stage::Smouldering, None, None), &["smouldering"])]
#[case::newly_diagnosed(for_stage(Stage::NewlyDiagnosed, None, None), &["newly-diagnosed"])]
#[case::relapsed(for_stage(Stage::Relapsed, None, None), &["after-1", "after-2", "after-3", "after-4"])]
#[case::at_least_one(for_stage(Stage::Relapsed, Some(1), None), &["after-1", "after-2", "after-3", "after-4"])]
#[case::at_least_two(for_stage(Stage::Relapsed, Some(2), None), &["after-2", "after-3", "after-4"])]
#[case::one_to_three(for_stage(Stage::Relapsed, Some(1), Some(3)), &["after-1", "after-2", "after-3"])]
#[case::just_one(for_stage(Stage::Relapsed, Some(1), Some(1)), &["after-1"])]
#[case::at_least_four(for_stage(Stage::Relapsed, Some(4), None), &["after-4"])]
#[case::at_least_five(for_stage(Stage::Relapsed, Some(5), None), &["after-4"])]
#[case::any_stage(for_stage(Stage::Any, None, None), &ALL_STEPS)]
#[case::no_stage(for_stage(Stage::Unstated, None, None), &[])]
fn stages_that_an_indication_names(#[case] decision: Decision, #[case] named: &[&str]) {
    let steps: Vec<&str> = StageStep::ALL.iter().filter(|step| step.is_named_by(&decision)).map(|step| step.slug()).collect();
    assert_eq!(steps, named);
    let therapy = decided(vec![decision]);
    assert_eq!(values(Facet::Stage, &therapy, Us), named, "the facet says the same");
}

/// The values of a facet that hold for a therapy.
fn values(facet: Facet, therapy: &Therapy, region: Jurisdiction) -> Vec<&'static str> {
    facet.of(therapy, region).iter().map(|place| facet.values()[place].slug).collect()
}

#[test]
fn stages_come_from_what_is_in_force_and_only_else_from_what_is_not() {
    let early = Decision { status: Status::UnderReview, ..for_stage(Stage::NewlyDiagnosed, None, None) };
    let late = for_stage(Stage::Relapsed, Some(4), None);
    assert_eq!(values(Facet::Stage, &decided(vec![early.clone(), late.clone()]), Us), ["after-4"]);
    assert_eq!(values(Facet::Stage, &decided(vec![early.clone(), superseded(late)]), Us), ["newly-diagnosed"]);
    assert_eq!(values(Facet::Stage, &decided(vec![early]), Eu), [""; 0]);
}

#[rstest]
#[case::approved(Status::Approved, "approved")]
#[case::accelerated(Status::Accelerated, "conditional")]
#[case::conditional(Status::Conditional, "conditional")]
#[case::positive_opinion(Status::PositiveOpinion, "under-review")]
#[case::under_review(Status::UnderReview, "under-review")]
#[case::in_trials(Status::Investigational, "investigational")]
#[case::clinical_hold(Status::ClinicalHold, "not-approved")]
#[case::withdrawn(Status::Withdrawn, "withdrawn")]
#[case::not_approved(Status::NotApproved, "not-approved")]
fn status_as_a_reader_chooses_it(#[case] status: Status, #[case] group: &str) {
    let therapy = decided(vec![decision(Us, status, "2024")]);
    assert_eq!(values(Facet::Status, &therapy, Us), [group]);
    assert_eq!(values(Facet::Status, &therapy, Eu), ["no-decision"]);
}

#[test]
fn approved_with_more_under_review_is_found_under_both() {
    let therapy = decided(vec![decision(Us, Status::Approved, "2022"), decision(Us, Status::UnderReview, "2026")]);
    assert_eq!(values(Facet::Status, &therapy, Us), ["approved", "under-review"]);
}

#[test]
fn a_therapy_has_every_target_and_way_it_names() {
    let mut both = therapy("Alpha", TreatmentType::Combination);
    both.targets = vec![Target::Cd3, Target::Bcma];
    both.routes = vec![Route::Mouth, Route::Infusion];
    both.duration.kind = Duration::Fixed;
    assert_eq!(values(Facet::Kind, &both, Us), ["combination"]);
    assert_eq!(values(Facet::Target, &both, Us), ["bcma", "cd3"]);
    assert_eq!(values(Facet::Route, &both, Us), ["iv", "oral"]);
    assert_eq!(values(Facet::Duration, &both, Us), ["fixed"]);
    assert_eq!(values(Facet::Results, &both, Us), ["without"]);
    assert_eq!(values(Facet::Evidence, &both, Us), [""; 0], "without figures there is no kind of proof");
}
