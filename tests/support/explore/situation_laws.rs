//! Laws of the rule that reads labels, for any situation and any therapy of the data.

use super::views::any_situation;
use crate::support::real;
use myeloma_immunotherapy::evidence::{Status, Therapy, Word};
use myeloma_immunotherapy::explore::{Answer, Course, Fit, Jurisdiction, Question, Situation, TransplantPlan, Unmet, fit};
use proptest::prelude::*;
use proptest::sample::select;

fn any_therapy() -> impl Strategy<Value = &'static Therapy> {
    select(real::dataset().therapies.iter().collect::<Vec<_>>())
}

fn too_few(fit: &Fit) -> bool {
    matches!(fit, Fit::NotLabelled(_, unmet) if unmet.iter().any(|reason| matches!(reason, Unmet::TooFewLines { .. })))
}

/// The ways in which an entry that was left open can be filled in, without contradicting what was entered.
fn filled_in(entered: &Situation) -> Vec<Situation> {
    let mut all = Vec::new();
    if entered.course.is_none() {
        all.extend(Course::ALL.iter().map(|&course| Situation { course: Some(course), ..*entered }));
    }
    if entered.lines.is_none() {
        all.extend((0..=6).map(|lines| Situation { lines: Some(lines), ..*entered }));
    }
    if entered.transplant.is_none() {
        all.extend(TransplantPlan::ALL.iter().map(|&plan| Situation { transplant: Some(plan), ..*entered }));
    }
    for &question in Question::ALL.iter().filter(|&&question| entered.answer(question).is_none()) {
        all.extend(Answer::ALL.iter().map(|&answer| entered.with(question, Some(answer))));
    }
    all.retain(|filled| !filled.contradicts_itself());
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn another_line_never_takes_a_match_away_for_want_of_lines(entered in any_situation(), therapy in any_therapy(), lines in 0_u8..12) {
        let before = Situation { lines: Some(lines), ..entered };
        let after = Situation { lines: Some(lines + 1), ..entered };
        for &region in Jurisdiction::ALL {
            let was_labelled = matches!(fit(therapy, &before, region), Fit::Labelled(_));
            prop_assert!(!(was_labelled && too_few(&fit(therapy, &after, region))), "{}", therapy.id);
        }
    }

    #[test]
    fn labelled_means_approved_accelerated_or_conditional_there(entered in any_situation(), therapy in any_therapy()) {
        for &region in Jurisdiction::ALL {
            if let Fit::Labelled(decision) = fit(therapy, &entered, region) {
                prop_assert!(decision.in_force() && decision.region == region.region());
                prop_assert!(matches!(decision.status, Status::Approved | Status::Accelerated | Status::Conditional));
            }
        }
    }

    #[test]
    fn an_open_entry_never_gives_labelled_where_a_decided_one_could_refuse(entered in any_situation(), therapy in any_therapy()) {
        for &region in Jurisdiction::ALL {
            if matches!(fit(therapy, &entered, region), Fit::Labelled(_)) {
                // Before any relapse no line was had: a number entered against that contradicts the stage.
                let before_relapse = matches!(entered.course, Some(Course::Smouldering | Course::NewlyDiagnosed));
                for decided in filled_in(&entered).into_iter().filter(|decided| !before_relapse || decided.lines == entered.lines) {
                    prop_assert!(matches!(fit(therapy, &decided, region), Fit::Labelled(_)), "{}: {}", therapy.id, decided.to_slug());
                }
            }
        }
    }

    #[test]
    fn a_situation_stands_in_the_address_and_comes_back(entered in any_situation()) {
        let slug = entered.to_slug();
        prop_assert_eq!(Situation::from_slug(&slug), (entered, vec![]));
    }

    #[test]
    fn junk_in_the_address_is_named_and_changes_nothing(junk in "[a-z0-9%<>-]{1,20}") {
        prop_assume!(Course::from_slug(&junk).is_none());
        let is_entry = junk.starts_with("lines-") || junk.starts_with("transplant-") || junk.ends_with("-yes") || junk.ends_with("-no");
        prop_assume!(!is_entry);
        prop_assert_eq!(Situation::from_slug(&junk), (Situation::default(), vec![junk.as_str()]));
    }

    #[test]
    fn nothing_entered_labels_nothing(therapy in any_therapy()) {
        for &region in Jurisdiction::ALL {
            prop_assert!(!matches!(fit(therapy, &Situation::default(), region), Fit::Labelled(_)), "{}", therapy.id);
        }
    }
}
