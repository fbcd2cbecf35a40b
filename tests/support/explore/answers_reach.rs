//! What a reader from any country finds, what an address may be spelt like, which trials are awaited, and orders on the real
//! data: entries as readers made them, and what the page must answer.

use super::build::shown;
use crate::support::real;
use myeloma_immunotherapy::evidence::{Decision, Measure, Missing, Phase, Reading, Region, Unit, Word};
use myeloma_immunotherapy::explore::{
    BenefitFigure, Catalogue, Column, Direction, Jurisdiction, Notice, Sort, View, benefit, visible,
};
use myeloma_immunotherapy::explore::{awaited, follow_up, hazard_ratio, lead_trial, parse, sentence, survival};
use rstest::rstest;
use std::sync::LazyLock;

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(real::dataset().clone()));
    &CATALOGUE
}

fn found(typed: &str) -> Vec<&'static str> {
    shown(catalogue(), &View { search: typed.to_owned(), ..View::default() })
}

/// The therapies that a decision in force allows in one of these regions, in the neutral order.
fn allowed_in(regions: &[Region]) -> Vec<&'static str> {
    let allowed = catalogue()
        .therapies()
        .iter()
        .filter(|therapy| regions.iter().any(|&region| therapy.decisions_in(region).any(Decision::in_force)));
    allowed.map(|therapy| therapy.id.as_str()).collect()
}

#[rstest]
#[case::uk("UK", &[Region::Uk])]
#[case::united_kingdom("United Kingdom", &[Region::Uk])]
#[case::with_dots("U.K.", &[Region::Uk])]
#[case::great_britain("great britain", &[Region::Uk])]
#[case::nhs("NHS", &[Region::Uk])]
#[case::nice("NICE", &[Region::Uk])]
#[case::spain("Spain", &[Region::Eu, Region::Spain])]
#[case::spain_in_spanish("España", &[Region::Eu, Region::Spain])]
#[case::germany("Germany", &[Region::Eu])]
#[case::germany_with_a_slip("Germny", &[Region::Eu])]
#[case::netherlands("netherlands", &[Region::Eu])]
#[case::czech_republic("Czech Republic", &[Region::Eu])]
#[case::norway("Norway", &[Region::Eu])]
#[case::europe("Europe", &[Region::Eu])]
#[case::european_union("European Union", &[Region::Eu])]
#[case::eu("EU", &[Region::Eu])]
#[case::us("US", &[Region::Us])]
#[case::usa("USA", &[Region::Us])]
#[case::united_states("United States of America", &[Region::Us])]
#[case::canada("Canada", &[Region::Canada])]
#[case::japan("Japan", &[Region::Japan])]
#[case::china("China", &[Region::China])]
#[case::hong_kong("Hong Kong", &[Region::HongKong])]
fn a_country_finds_what_is_allowed_there_and_nothing_else(#[case] typed: &str, #[case] regions: &[Region]) {
    let allowed = allowed_in(regions);
    assert!(!allowed.is_empty(), "the data hold decisions for {typed}");
    assert_eq!(found(typed), allowed);
}

#[rstest]
#[case::australia("Australia")]
#[case::switzerland("Switzerland")]
#[case::new_zealand("New Zealand")]
fn a_country_without_a_decision_on_record_finds_nothing(#[case] typed: &str) {
    assert_eq!(found(typed), [""; 0]);
}

/// The register of a country is no permission in it.
#[test]
fn a_country_never_finds_a_trial_that_is_called_after_it() {
    for place in ["Germany", "Japan", "China", "US", "EU", "UK"] {
        let words = catalogue().words(place);
        for trial in catalogue().therapies().iter().flat_map(|therapy| &therapy.trials) {
            assert_eq!(words.marks(&trial.name), [], "“{place}” marks {}", trial.name);
        }
    }
    assert!(!found("teclistamab China").contains(&"teclistamab"));
    // Typed in full, its name is a name.
    assert_eq!(found("Pooled registrational cohorts (MajesTEC-1 pivotal + China + Japan)"), ["teclistamab"]);
}

#[test]
fn a_country_narrows_what_other_words_find() {
    assert_eq!(found("Blenrep UK"), ["belantamab-mafodotin", "belantamab-mafodotin-vd", "belantamab-mafodotin-pd"]);
    assert_eq!(found("UK Blenrep"), found("Blenrep UK"));
    assert_eq!(found("Abecma Japan"), ["idecabtagene-vicleucel"]);
    assert!(found("car-t Germany").iter().all(|id| allowed_in(&[Region::Eu]).contains(id) && found("car-t").contains(id)));
    assert_eq!(found("Blenrep Hong Kong"), [""; 0]);
    assert_eq!(found("Hong Kong China"), ["equecabtagene-autoleucel"]);
}

#[rstest]
#[case::uk(
    "UK",
    "us",
    "“UK” (approved in the UK, of which only some decisions are on record here; “For whom” is that of the US)"
)]
#[case::germany("Germany", "eu", "“Germany” (approved in the EU, whose decisions hold in Germany)")]
#[case::germany_for_the_us(
    "Germany",
    "us",
    "“Germany” (approved in the EU, whose decisions hold in Germany; “For whom” is that of the US)"
)]
#[case::spain("Spain", "eu", "“Spain” (approved in the EU, whose decisions hold in Spain, or by Spain alone)")]
#[case::europe("Europe", "eu", "“Europe” (approved in the EU)")]
#[case::united_states("united states", "us", "“united states” (approved in the US)")]
#[case::australia("Australia", "us", "“Australia” (no decision of Australia is on record here)")]
#[case::with_a_drug("cilta-cel Germany", "eu", "“cilta-cel Germany” (approved in the EU, whose decisions hold in Germany)")]
#[case::no_country("cilta-cel", "eu", "“cilta-cel”; by type")]
fn the_sentence_says_why_a_country_finds_them(#[case] typed: &str, #[case] region: &str, #[case] said: &str) {
    let region = Jurisdiction::from_slug(region).expect("a region");
    let view = View { search: typed.to_owned(), region, ..View::default() };
    let whole = sentence(&view, &catalogue().words(typed), 3, 61);
    assert!(whole.starts_with(&format!("3 of 61 therapies: matching {said}")), "{whole}");
}

#[test]
fn regions_are_called_by_the_names_of_countries() {
    for &region in Region::ALL {
        let is_initials = region.label().len() == 2 && region.label().bytes().all(|byte| byte.is_ascii_uppercase());
        assert_eq!(is_initials, matches!(region, Region::Us | Region::Eu | Region::Uk), "{}", region.label());
    }
}

#[rstest]
#[case::target("target=CD38", "target=cd38")]
#[case::way("route=SC,Oral", "route=sc,oral")]
#[case::region("region=EU", "region=eu")]
#[case::order("sort=-Response", "sort=-response")]
#[case::columns("columns=Therapy,RESPONSE", "columns=therapy,response")]
#[case::pick("pick=Teclistamab,TECLISTAMAB", "pick=teclistamab")]
#[case::only("pick=teclistamab&only=Picked", "pick=teclistamab&only=picked")]
#[case::wording("words=Plain", "words=plain")]
#[case::names_too("TYPE=CAR-T", "type=car-t")]
#[case::situation("me=Relapsed.Lines-2", "me=relapsed.lines-2")]
#[case::search_stays_as_typed("q=CD38", "q=CD38")]
fn large_and_small_letters_of_an_address_mean_the_same(#[case] typed: &str, #[case] usual: &str) {
    let (view, notices) = catalogue().parse(typed);
    assert_eq!((view.to_query().as_str(), notices), (usual, vec![]));
}

#[rstest]
#[case::not_a_therapy("pick=nosuchmab", "", &["nosuchmab"])]
#[case::one_of_two("pick=teclistamab,nosuchmab", "pick=teclistamab", &["nosuchmab"])]
#[case::as_it_was_typed("pick=NoSuchMab", "", &["NoSuchMab"])]
fn an_unknown_pick_is_said(#[case] typed: &str, #[case] usable: &str, #[case] unknown: &[&str]) {
    let (view, notices) = catalogue().parse(typed);
    let said: Vec<Notice> = unknown.iter().map(|value| Notice::UnknownValue("pick", (*value).to_owned())).collect();
    assert_eq!((view.to_query().as_str(), notices), (usable, said));
}

#[test]
fn side_by_side_counts_only_therapies_that_exist() {
    let (view, notices) = catalogue().parse("pick=teclistamab,nosuchmab&side=all");
    assert_eq!(view.side, None);
    assert!(notices.contains(&Notice::TooFewPicked), "{notices:?}");
    assert_eq!(parse("pick=teclistamab,nosuchmab&side=all").1, [], "without the evidence nothing is known of therapies");
}

#[test]
fn no_trial_of_phase_3_is_awaited_that_has_reported_or_was_stopped() {
    let awaited: Vec<&str> = awaited(catalogue().therapies()).into_iter().map(|(_, trial)| trial.name.as_str()).collect();
    for reported in ["CARTITUDE-4", "IKEMA", "IMROZ", "GMMG-HD7", "PERSEUS", "CEPHEUS", "DREAMM-7", "DREAMM-8", "MAIA", "CERVINO"]
    {
        assert!(!awaited.iter().any(|name| name.starts_with(reported)), "{reported} has reported: {awaited:?}");
    }
    assert!(!awaited.contains(&"KarMMa-9"), "stopped");
    for open in ["CARTITUDE-5", "CARTITUDE-6", "MagnetisMM-5", "LINKER-MM3", "iMMagine-3"] {
        assert!(awaited.contains(&open), "{open} is awaited: {awaited:?}");
    }
    let mut once = awaited.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), awaited.len(), "each once");
}

fn by(column: Column, direction: Direction) -> Vec<usize> {
    let sort = Some(Sort::by(column, direction).expect("a column with an order"));
    visible(catalogue(), &View { sort, ..View::default() }).order
}

#[test]
fn the_strongest_designs_are_randomised_trials_of_phase_3_with_results() {
    let rank = |row: usize| {
        let trial = lead_trial(&catalogue().therapies()[row], Jurisdiction::Us);
        trial.map(|trial| (trial.has_figures(), trial.randomised, trial.phase == Phase::Three))
    };
    let ranks: Vec<_> = by(Column::Evidence, Direction::Descending).into_iter().map(rank).collect();
    assert_eq!(ranks[0], Some((true, true, true)));
    let best = ranks.iter().take_while(|rank| **rank == Some((true, true, true))).count();
    assert!(best > 10, "{best} stand first");
    assert!(!ranks[best..].contains(&Some((true, true, true))), "none of them stands lower");
    let with_results = ranks.iter().take_while(|rank| rank.is_some_and(|(results, ..)| results)).count();
    assert!(ranks[with_results..].iter().all(|rank| !rank.is_some_and(|(results, ..)| results)), "without results last");
    assert!(with_results < ranks.len(), "some have none");
}

#[test]
fn shares_of_few_people_are_known_as_such() {
    let of_few = |measure: Measure| {
        let figures = catalogue().therapies().iter().filter_map(move |therapy| benefit(therapy, Jurisdiction::Us, measure).ok());
        figures.filter(BenefitFigure::is_of_few).map(|figure| figure.trial.name.as_str()).collect::<Vec<_>>()
    };
    let responses = of_few(Measure::Orr);
    assert!(responses.contains(&"Phase 1 (Wuhan)"), "5 people: {responses:?}");
    assert!(!responses.contains(&"CARTITUDE-4"), "208 people");
    assert_eq!(of_few(Measure::PfsMedian), [""; 0], "a time is no share");
}

/// What a time is ordered by: first those not reached, then medians, then shares at a given time.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
enum Time {
    Unknown,
    Share(f64),
    Median(f64),
    NotReached(f64),
}

#[test]
fn survival_goes_from_not_reached_over_medians_to_rates() {
    let time = |row: usize| {
        let Ok(figure) = survival(&catalogue().therapies()[row], Jurisdiction::Us) else { return Time::Unknown };
        let arm = figure.outcome.treatment;
        match (figure.outcome.measure.unit(), arm.value) {
            (Unit::Months, Reading::Value(months)) => Time::Median(months.value()),
            (Unit::Months, Reading::Missing(Missing::NotReached)) => {
                Time::NotReached(arm.interval.map_or(0.0, |interval| interval.low.value()))
            }
            (Unit::Percent, Reading::Value(share)) => Time::Share(share.value()),
            _ => Time::Unknown,
        }
    };
    let times: Vec<Time> = by(Column::Survival, Direction::Descending).into_iter().map(time).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "{times:?}");
    let count = |fits: fn(&Time) -> bool| times.iter().filter(|time| fits(time)).count();
    assert!(count(|time| matches!(time, Time::NotReached(_))) > 3);
    assert!(count(|time| matches!(time, Time::Median(_))) > 5);
    assert!(count(|time| matches!(time, Time::Share(_))) > 1);
}

#[rstest]
#[case::hazard_ratio(Column::HazardRatio, Direction::Ascending)]
#[case::people(Column::People, Direction::Descending)]
#[case::follow_up(Column::FollowUp, Direction::Descending)]
fn rows_can_be_ordered_by_ratio_people_and_follow_up(#[case] column: Column, #[case] first: Direction) {
    assert_eq!(column.first_direction(), Some(first));
    let number = |row: usize| {
        let therapy = &catalogue().therapies()[row];
        match column {
            Column::HazardRatio => Some(hazard_ratio(therapy, Jurisdiction::Us)?.outcome.hazard_ratio?.value.value()),
            Column::People => lead_trial(therapy, Jurisdiction::Us)?.patients.value(),
            _ => follow_up(therapy, Jurisdiction::Us)?.outcome.follow_up_months.value(),
        }
    };
    for direction in [Direction::Ascending, Direction::Descending] {
        let numbers: Vec<Option<f64>> = by(column, direction).into_iter().map(number).collect();
        let known: Vec<f64> = numbers.iter().map_while(|number| *number).collect();
        assert!(known.len() > 10, "{column:?}: {} known", known.len());
        assert!(numbers[known.len()..].iter().all(Option::is_none), "{column:?}: unknown last");
        let upwards = direction == Direction::Ascending;
        assert!(known.is_sorted_by(|a, b| if upwards { a <= b } else { a >= b }), "{column:?} {direction:?}: {known:?}");
    }
}
