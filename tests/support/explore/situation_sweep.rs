//! A sweep over all therapies and all combinations of region, stage, lines and transplant, in the view that stands as soon
//! as a situation is entered.

use super::answers_situation::{answered_for, catalogue, default_view};
use myeloma_immunotherapy::evidence::{HarmKind, Measure, Population, Stage, Therapy, Transplant, Word};
use myeloma_immunotherapy::explore::{
    Course, Detail, Fit, Focus, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, Situation, TransplantPlan, benefit,
    benefits, fit, harm, harms_of, people_of_harm, visible,
};
use myeloma_immunotherapy::ui::markup::people_for;

fn every_situation() -> impl Iterator<Item = Situation> {
    let courses = || Course::ALL.iter().copied().map(Some).chain([None]);
    let lines = || (0..=6).map(Some).chain([None]);
    let plans = || TransplantPlan::ALL.iter().copied().map(Some).chain([None]);
    courses().flat_map(move |course| {
        lines()
            .flat_map(move |lines| plans().map(move |transplant| Situation { course, lines, transplant, ..Situation::default() }))
    })
}

fn every_focus() -> impl Iterator<Item = (Situation, Jurisdiction)> {
    every_situation()
        .filter(|entered| !entered.is_empty())
        .flat_map(|entered| Jurisdiction::ALL.iter().map(move |&region| (entered, region)))
}

fn stage_of(course: Course) -> Stage {
    match course {
        Course::Smouldering => Stage::Smouldering,
        Course::NewlyDiagnosed => Stage::NewlyDiagnosed,
        Course::Relapsed => Stage::Relapsed,
    }
}

/// Whether some answer to what was left open would make a label cover the situation.
fn could_be_labelled(therapy: &Therapy, entered: Situation, region: Jurisdiction) -> bool {
    let mut in_force = therapy.decisions_in(region.region()).filter(|decision| decision.in_force());
    in_force.any(|decision| matches!(fit(therapy, &answered_for(decision, entered), region), Fit::Labelled(_)))
}

#[test]
fn nothing_labelled_or_open_disappears_from_the_default_view() {
    let mut shown = 0;
    for (entered, region) in every_focus() {
        let visible = visible(catalogue(), &default_view(entered, region));
        for (row, therapy) in catalogue().therapies().iter().enumerate() {
            let told = || format!("{} {} {}", therapy.id, region.slug(), entered.to_slug());
            let fit = fit(therapy, &entered, region);
            assert_eq!(visible.shown[row], matches!(fit, Fit::Labelled(_) | Fit::Open(_)), "{}", told());
            let could = could_be_labelled(therapy, entered, region);
            assert!(!could || visible.shown[row], "an open answer hides it: {}", told());
            // No false hope either: what is open can come true, unless the entries contradict each other. What a label for
            // people suited to a transplant means once they had one, it does not say, and no answer settles.
            let unsettled = entered.transplant == Some(TransplantPlan::Had) || entered.contradicts_itself();
            assert!(could || !matches!(fit, Fit::Open(_)) || unsettled, "can’t come true: {}", told());
            shown += usize::from(visible.shown[row]);
        }
    }
    assert!(shown > 1_000, "{shown}");
}

#[test]
fn for_whom_and_fit_name_the_same_use() {
    for (entered, region) in every_focus() {
        let focus = Focus::of(&default_view(entered, region));
        for therapy in catalogue().therapies() {
            let told = || format!("{} {} {}", therapy.id, region.slug(), entered.to_slug());
            let fit = fit(therapy, &entered, region);
            let Some(decision) = focus.indication(therapy) else {
                assert!(matches!(fit, Fit::NotApproved(_)), "{}", told());
                continue;
            };
            assert_eq!(focus.read(therapy), fit.decisions(), "{}", told());
            assert!(fit.decisions().first().is_none_or(|&read| read == decision), "{}", told());
            if fit.rank() > 1 {
                continue;
            }
            assert!(decision.in_force(), "{}", told());
            assert!(entered.course.is_none_or(|course| stage_of(course) == decision.stage), "{}", told());
            let refused = matches!(
                (entered.transplant, decision.transplant),
                (Some(TransplantPlan::Planned), Transplant::Ineligible | Transplant::Had)
                    | (Some(TransplantPlan::NotPossible), Transplant::Eligible | Transplant::Had)
                    | (Some(TransplantPlan::Had), Transplant::Ineligible)
            );
            assert!(!refused, "{}", told());
        }
    }
}

/// A figure of people at another stage stands only where there is none at the entered one, and says that it is of others.
fn assert_agrees(chosen: Population, of_all: &[Population], course: Course, focus: Focus, told: &str) {
    if chosen.stage == stage_of(course) {
        return;
    }
    assert!(of_all.iter().all(|people| people.stage != stage_of(course)), "there is a figure of that stage: {told}");
    for &detail in Detail::ALL {
        assert!(people_for(chosen, focus, detail).starts_with("other stage: "), "{told}");
    }
}

#[test]
fn figures_are_of_the_stage_entered_or_say_that_they_are_not() {
    let measures = [Measure::Orr, Measure::Cr, Measure::PfsMedian, Measure::OsMedian];
    let harms: [&[HarmKind]; 3] = [&REACTIONS, &NEUROTOXICITIES, &INFECTIONS];
    let mut looked_at = 0;
    for (entered, region) in every_focus() {
        let Some(course) = entered.course else { continue };
        let focus = Focus::of(&default_view(entered, region));
        for therapy in catalogue().therapies().iter().filter(|therapy| fit(therapy, &entered, region).rank() <= 1) {
            let told = format!("{} {} {}", therapy.id, region.slug(), entered.to_slug());
            for measure in measures {
                let Ok(chosen) = benefit(therapy, focus, measure) else { continue };
                let all = benefits(therapy, focus, &[measure]);
                let reported = all.iter().filter(|figure| figure.outcome.treatment.value.value().is_some());
                let people: Vec<Population> = reported.map(|figure| figure.people()).collect();
                assert_agrees(chosen.people(), &people, course, focus, &told);
                looked_at += 1;
            }
            for kinds in harms {
                let Ok(chosen) = harm(therapy, focus, kinds) else { continue };
                let of = |harm| people_of_harm(therapy, harm);
                let all: Vec<Population> = harms_of(therapy, focus, kinds).iter().map(|figure| of(figure.harm)).collect();
                assert_agrees(of(chosen.harm), &all, course, focus, &told);
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 1_000, "{looked_at}");
}
