//! Therapies side by side: which ones stand there, what is said to differ, and which pairs stood in one trial.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Therapy, Word};
use myeloma_immunotherapy::explore::{Catalogue, Ground, Jurisdiction, Side, View, beside, head_to_head, parse, side_by_side};
use rstest::rstest;

fn asked(ids: &[&str], side: Option<Side>) -> View {
    View { picked: ids.iter().map(|id| (*id).to_owned()).collect(), side, ..View::default() }
}

fn therapies(ids: &[&str]) -> Vec<&'static Therapy> {
    ids.iter().map(|id| real::dataset().therapy(id).expect("a therapy of the data")).collect()
}

#[rstest]
#[case::two(&["talquetamab", "teclistamab"], Some(Side::All), &["talquetamab", "teclistamab"])]
#[case::in_the_order_picked(&["teclistamab", "talquetamab"], Some(Side::All), &["teclistamab", "talquetamab"])]
#[case::not_asked_for(&["teclistamab", "talquetamab"], None, &[])]
#[case::one_alone(&["teclistamab"], Some(Side::All), &[])]
#[case::one_unknown(&["teclistamab", "no-such-drug"], Some(Side::Differences), &[])]
#[case::the_first_four(
    &["teclistamab", "talquetamab", "elranatamab", "linvoseltamab", "daratumumab"],
    Some(Side::All),
    &["teclistamab", "talquetamab", "elranatamab", "linvoseltamab"]
)]
fn these_stand_side_by_side(#[case] picked: &[&str], #[case] side: Option<Side>, #[case] expected: &[&str]) {
    let catalogue = Catalogue::new(real::dataset().clone());
    let ids: Vec<&str> =
        side_by_side(&catalogue, &asked(picked, side)).iter().map(|&row| catalogue.therapies()[row].id.as_str()).collect();
    assert_eq!(ids, expected);
}

#[rstest]
#[case::belantamab_in_dreamm_7(&["belantamab-mafodotin-vd", "daratumumab-vd"], "DREAMM-7")]
#[case::the_order_of_picks_changes_nothing(&["daratumumab-vd", "belantamab-mafodotin-vd"], "DREAMM-7")]
#[case::daratumumab_in_apollo(&["daratumumab-pd", "pomalidomide"], "APOLLO")]
fn a_pair_of_one_trial_is_told(#[case] ids: &[&str], #[case] trial: &str) {
    let pairs = head_to_head(&therapies(ids));
    assert!(pairs.iter().any(|pair| pair.trial.name.contains(trial)), "{pairs:?}");
    assert!(pairs.iter().all(|pair| pair.trial.randomised && pair.therapy.id != pair.other.id));
}

#[rstest]
#[case::both_single_arm(&["teclistamab", "talquetamab"])]
#[case::a_drug_and_its_own_regimen(&["belantamab-mafodotin", "belantamab-mafodotin-vd"])]
#[case::same_trial_but_not_these_arms(&["ciltacabtagene-autoleucel", "idecabtagene-vicleucel"])]
fn no_other_pair_is_called_a_comparison(#[case] ids: &[&str]) {
    assert!(head_to_head(&therapies(ids)).is_empty());
}

#[test]
fn every_true_comparison_in_the_data_has_a_figure_for_both_arms_or_says_why_not() {
    let all: Vec<&Therapy> = real::dataset().therapies.iter().collect();
    let pairs = head_to_head(&all);
    assert!(pairs.len() >= 10, "{}", pairs.len());
    for pair in pairs {
        for outcome in &pair.trial.outcomes {
            assert!(
                outcome.hazard_ratio.is_none() || outcome.comparator.is_some() || outcome.note.is_some(),
                "{}",
                pair.trial.name
            );
        }
    }
}

#[test]
fn what_differs_is_what_the_records_say_differently() {
    for &region in Jurisdiction::ALL {
        let view = View { region, ..View::default() };
        for pair in real::dataset().therapies.windows(2) {
            let both = beside(&[&pair[0], &pair[1]], &view);
            for &ground in Ground::ALL {
                let (first, second) = (ground.of(&both[0]), ground.of(&both[1]));
                assert_eq!(ground.differs(&both), first != second, "{}: {first:?}, {second:?}", ground.label());
                assert!(!ground.differs(&[both[0], both[0]]));
            }
        }
    }
}

#[test]
fn the_ground_is_that_of_the_trial_that_speaks_for_the_therapy() {
    let pair = beside(&therapies(&["teclistamab", "talquetamab"]), &View::default());
    let trial = pair[0].trial.expect("a trial");
    let phase = Ground::Phase.of(&pair[0]).expect("a phase");
    assert!(phase.starts_with(trial.phase.label()), "{phase}");
    assert_eq!(Ground::People.of(&pair[0]), trial.population);
}

#[rstest]
#[case::nothing_picked("side=all", "side=")]
#[case::one_picked("pick=teclistamab&side=differences", "pick=teclistamab")]
fn an_address_that_asks_for_too_few_shows_the_table_and_says_so(#[case] query: &str, #[case] left: &str) {
    let (view, notices) = parse(query);
    assert_eq!(view.side, None);
    assert_eq!(notices.len(), 1);
    assert!(notices[0].to_string().contains("at least two"));
    assert_eq!(view.picked.join(","), left.trim_start_matches("pick=").trim_start_matches("side="));
}

#[test]
fn taking_one_of_two_out_brings_the_table_back() {
    let view = asked(&["teclistamab", "talquetamab"], Some(Side::All));
    assert_eq!(view.with_pick("teclistamab", false).side, None);
    assert_eq!(view.with_pick("elranatamab", true).side, Some(Side::All));
}
