//! What stands in the columns side by side: which trial speaks there, the same event counted in a row on harm, and what a
//! therapy asks of daily life, with what holds for its whole kind in the gaps.

use crate::support::real;
use myeloma_immunotherapy::evidence::{DailyLife, HarmKind, Measure, Therapy, Word};
use myeloma_immunotherapy::explore::{
    BLOOD_COUNTS, Beside, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, SaidOf, View, beside, daily_rules, further_kinds,
    harm_row, is_allowed_only_elsewhere, parse, trial_slug,
};
use rstest::rstest;
use std::collections::HashSet;

fn therapies(ids: &str) -> Vec<&'static Therapy> {
    ids.split(',').map(|id| real::dataset().therapy(id).expect("a therapy of the data")).collect()
}

/// The picked therapies as they stand in the view of an address.
fn columns(picked: &str, rest: &str) -> Vec<Beside<'static>> {
    let (view, notices) = parse(&format!("pick={picked}&side=all{rest}"));
    assert_eq!(notices, []);
    beside(&therapies(picked), &view)
}

fn trials(columns: &[Beside]) -> Vec<String> {
    columns.iter().map(|column| column.trial.map_or_else(String::new, |trial| trial.name.clone())).collect()
}

const VRD: &str = "daratumumab-vrd,isatuximab-vrd";
const CAR_T: &str = "ciltacabtagene-autoleucel,idecabtagene-vicleucel";

#[rstest]
#[case::the_use_that_both_share_in_the_us(VRD, "", &["CEPHEUS", "IMROZ"])]
#[case::the_order_of_picks_changes_nothing("isatuximab-vrd,daratumumab-vrd", "", &["IMROZ", "CEPHEUS"])]
#[case::before_a_transplant_in_the_eu(VRD, "&region=eu", &["PERSEUS", "GMMG-HD7"])]
#[case::as_the_situation_asks_in_the_eu(VRD, "&region=eu&me=newly-diagnosed.transplant-not-possible", &["CEPHEUS", "IMROZ"])]
#[case::after_lines_that_both_name(CAR_T, "", &["CARTITUDE-4", "KarMMa-3"])]
#[case::no_use_in_common_each_its_own("daratumumab-vrd,teclistamab", "", &["CEPHEUS", "MajesTEC-1"])]
#[case::three_share_one("teclistamab,talquetamab,elranatamab", "", &["MajesTEC-1", "MonumenTAL-1", "MagnetisMM-3"])]
#[case::chosen_in_one_column(VRD, "&trial=daratumumab-vrd.perseus", &["PERSEUS", "IMROZ"])]
#[case::chosen_in_both(VRD, "&trial=daratumumab-vrd.perseus,isatuximab-vrd.gmmg-hd7", &["PERSEUS", "GMMG-HD7"])]
#[case::a_trial_that_it_does_not_have(VRD, "&trial=daratumumab-vrd.imroz", &["CEPHEUS", "IMROZ"])]
fn this_trial_speaks_in_the_column(#[case] picked: &str, #[case] rest: &str, #[case] expected: &[&str]) {
    let found = trials(&columns(picked, rest));
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found} instead of {expected}");
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn response_mrd_progression_and_ratio_of_the_two_quadruplets_come_from_the_trials_of_the_shared_use() {
    let columns = columns(VRD, "");
    let value = |column: &Beside, measure| {
        let figure = column.benefit(&[measure]).expect("a figure");
        assert_eq!(figure.trial.name, column.trial.expect("a trial").name);
        figure.outcome.treatment.value.to_string()
    };
    let of_all = |measure| columns.iter().map(|column| value(column, measure)).collect::<Vec<_>>();
    assert_eq!(of_all(Measure::Cr), ["81.2", "74.7"]);
    assert_eq!(of_all(Measure::Mrd), ["60.9", "55.5"]);
    let ratio = |column: &Beside| {
        let figure = column.benefit(&[Measure::PfsMedian, Measure::PfsRate]).expect("a figure");
        figure.outcome.hazard_ratio.map(|ratio| ratio.value.to_string())
    };
    assert_eq!(columns.iter().map(ratio).collect::<Vec<_>>(), [Some("0.57".to_owned()), Some("0.60".to_owned())]);
    let compared = |column: &Beside| column.trial.and_then(|trial| trial.comparator.as_ref()).is_some();
    assert!(columns.iter().all(compared));
}

#[test]
fn the_label_in_a_column_is_the_one_that_rests_on_its_trial() {
    for column in columns(VRD, "&trial=daratumumab-vrd.perseus") {
        let trial = &column.trial.expect("a trial").name;
        let decision = column.indication().expect("an indication");
        assert!(decision.in_force() && decision.rests_on.contains(trial), "{trial}: {}", decision.indication);
    }
}

/// Every pair of therapies, in both regions.
fn every_pair(mut check: impl FnMut(&[Beside], Jurisdiction)) {
    let all = &real::dataset().therapies;
    for &region in Jurisdiction::ALL {
        let view = View { region, ..View::default() };
        for (at, first) in all.iter().enumerate() {
            for second in &all[at + 1..] {
                check(&beside(&[first, second], &view), region);
            }
        }
    }
}

#[test]
fn no_column_rests_on_a_use_that_its_region_does_not_allow_where_it_has_another() {
    every_pair(|columns, region| {
        for column in columns {
            let Some(trial) = column.trial else { continue };
            let therapy = column.therapy;
            let has_own = therapy.decisions_in(region.region()).filter(|decision| decision.in_force()).any(|decision| {
                therapy.trials.iter().any(|trial| decision.rests_on.contains(&trial.name) && trial.has_figures())
            });
            assert!(!has_own || !is_allowed_only_elsewhere(therapy, trial, column.focus), "{}: {}", therapy.id, trial.name);
        }
    });
}

#[rstest]
#[case::neurotoxicity_not_icans_beside_it(CAR_T, &NEUROTOXICITIES, HarmKind::Neurotoxicity, &["24", "46"])]
#[case::infections_of_both_trials(CAR_T, &INFECTIONS, HarmKind::Infection, &["62", "58"])]
fn the_same_event_is_counted_in_all_cells(
    #[case] picked: &str,
    #[case] kinds: &[HarmKind],
    #[case] event: HarmKind,
    #[case] shares: &[&str],
) {
    let row = harm_row(&columns(picked, ""), kinds);
    assert_eq!(row.counted, [event]);
    let found: Vec<String> = row.figures.iter().map(|figure| figure.expect("a figure").harm.treatment.any.to_string()).collect();
    assert_eq!(found, shares);
}

#[test]
fn a_row_that_counts_different_events_says_which_and_only_where_no_event_is_shared() {
    let mut different = 0;
    every_pair(|columns, _| {
        for kinds in [&REACTIONS[..], &NEUROTOXICITIES, &INFECTIONS, &BLOOD_COUNTS] {
            let row = harm_row(columns, kinds);
            let alone = |column: &Beside, kind: HarmKind| !harm_row(&[*column], &[kind]).counted.is_empty();
            let is_shared = kinds.iter().any(|&kind| columns.iter().all(|column| alone(column, kind)));
            let have_any = columns.iter().all(|column| kinds.iter().any(|&kind| alone(column, kind)));
            assert!(!is_shared || row.counted.len() == 1, "{:?}", row.counted);
            if have_any && !is_shared {
                assert_eq!(row.counted.len(), 2, "{} and {}", columns[0].therapy.id, columns[1].therapy.id);
                different += 1;
            }
        }
    });
    assert!(different > 0);
}

#[test]
fn further_harms_are_rows_and_none_of_them_is_counted_twice() {
    let columns = columns("talquetamab,teclistamab", "");
    let counted = harm_row(&columns, &NEUROTOXICITIES).counted;
    let further = further_kinds(&columns, &counted);
    assert!(further.contains(&HarmKind::TasteChange), "{further:?}");
    assert!(counted.iter().all(|kind| !further.contains(kind)));
    for kind in further {
        let row = harm_row(&columns, &[kind]);
        assert_eq!(row.counted, [kind]);
    }
}

#[rstest]
#[case::own_rule("idecabtagene-vicleucel", DailyLife::Driving, &["US itself"])]
#[case::the_class_fills_the_gap("ciltacabtagene-autoleucel", DailyLife::Driving, &["US kind"])]
#[case::a_gap_is_one_region("ciltacabtagene-autoleucel", DailyLife::StayNear, &["US kind", "EU itself"])]
#[case::a_carer("linvoseltamab", DailyLife::Carer, &["EU itself"])]
#[case::of_the_drugs_it_contains("talquetamab-teclistamab", DailyLife::HospitalStay, &["US talquetamab", "EU teclistamab"])]
#[case::nothing_found("teclistamab", DailyLife::Driving, &[])]
#[case::the_class_leaves_some_out("eso-t01", DailyLife::Driving, &[])]
fn these_rules_hold(#[case] id: &str, #[case] about: DailyLife, #[case] expected: &[&str]) {
    let dataset = real::dataset();
    let of = |of: SaidOf| match of {
        SaidOf::Itself => "itself".to_owned(),
        SaidOf::Part(part) => part.id.clone(),
        SaidOf::Kind(_) => "kind".to_owned(),
    };
    let rules = daily_rules(dataset, therapies(id)[0], &[about]);
    let found: Vec<String> = rules.iter().map(|line| format!("{} {}", line.region.label(), of(line.of))).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_trial_of_a_therapy_has_an_address_of_its_own() {
    for therapy in &real::dataset().therapies {
        let slugs: Vec<String> = therapy.trials.iter().map(|trial| trial_slug(&trial.name)).collect();
        assert_eq!(slugs.iter().collect::<HashSet<_>>().len(), slugs.len(), "{}: {slugs:?}", therapy.id);
        for (slug, trial) in slugs.iter().zip(&therapy.trials) {
            let (view, notices) = parse(&format!("pick={id}&trial={id}.{slug}", id = therapy.id));
            assert_eq!((view.trial_of(&therapy.id), notices.len()), (Some(slug.as_str()), 0), "{}", trial.name);
        }
    }
}

#[rstest]
#[case::not_picked("pick=teclistamab&trial=talquetamab.monumental-1", None, 0)]
#[case::no_trial_named("pick=teclistamab&trial=teclistamab", None, 1)]
#[case::strange_letters("pick=teclistamab&trial=teclistamab.%3Cb%3E", None, 1)]
#[case::twice_the_first_counts("pick=teclistamab&trial=teclistamab.a,teclistamab.b", Some("a"), 1)]
#[case::old_addresses_lack_it("pick=teclistamab,talquetamab&side=all", None, 0)]
fn an_address_names_trials_of_what_is_picked(#[case] query: &str, #[case] expected: Option<&str>, #[case] notices: usize) {
    let (view, said) = parse(query);
    assert_eq!((view.trial_of("teclistamab"), said.len()), (expected, notices), "{said:?}");
}

#[test]
fn a_choice_of_trial_goes_with_its_pick() {
    let (mut view, _) = parse("pick=teclistamab,talquetamab&side=all");
    view.choose_trial("teclistamab", "majestec-1");
    view.choose_trial("elranatamab", "magnetismm-3");
    assert_eq!(view.to_query(), "pick=teclistamab,talquetamab&trial=teclistamab.majestec-1&side=all");
    assert_eq!(view.with_pick("teclistamab", false).trials, []);
}
