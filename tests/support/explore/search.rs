//! The search finds a therapy by every name it has, forgives small slips, and finds nothing for nonsense.

use super::build::shown;
use crate::support::real;
use myeloma_immunotherapy::evidence::Therapy;
use myeloma_immunotherapy::explore::{Catalogue, View};
use proptest::prelude::*;
use rstest::rstest;
use std::sync::LazyLock;

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(real::dataset().clone()));
    &CATALOGUE
}

fn found(typed: &str) -> Vec<&'static str> {
    shown(catalogue(), &View { search: typed.to_owned(), ..View::default() })
}

#[rstest]
#[case::short_form("cilta-cel", &["ciltacabtagene-autoleucel"])]
#[case::short_form_without_hyphen("ciltacel", &["ciltacabtagene-autoleucel"])]
#[case::short_form_in_two_words("cilta cel", &["ciltacabtagene-autoleucel"])]
#[case::beginning("teclis", &["teclistamab", "teclistamab-daratumumab", "talquetamab-teclistamab"])]
#[case::other_case("TECLISTAMAB", &["teclistamab", "teclistamab-daratumumab", "talquetamab-teclistamab"])]
#[case::swapped_letters("teclsitamab", &["teclistamab"])]
#[case::changed_letter("teclistimab", &["teclistamab"])]
#[case::missing_letter("talquetmab", &["talquetamab"])]
#[case::added_letter("elranatammab", &["elranatamab"])]
#[case::two_slips("daratumamub", &["daratumumab", "daratumumab-vrd"])]
#[case::brand("Blenrep", &["belantamab-mafodotin", "belantamab-mafodotin-vd", "belantamab-mafodotin-pd"])]
#[case::brand_with_a_slip("Carvykty", &["ciltacabtagene-autoleucel"])]
#[case::swapped_letters_in_a_short_word("Blenerp", &["belantamab-mafodotin"])]
#[case::regimen("Tec-Dara", &["teclistamab-daratumumab"])]
#[case::regimen_without_hyphen("tecdara", &["teclistamab-daratumumab"])]
#[case::code("GSK2857916", &["belantamab-mafodotin", "belantamab-mafodotin-vd", "belantamab-mafodotin-pd"])]
#[case::code_with_a_hyphen("JNJ-64007957", &["teclistamab"])]
#[case::code_without_its_hyphen("JNJ64007957", &["teclistamab"])]
#[case::target("BCMA", &["teclistamab", "elranatamab", "linvoseltamab", "ciltacabtagene-autoleucel", "belantamab-mafodotin"])]
#[case::trial("CARTITUDE-4", &["ciltacabtagene-autoleucel"])]
#[case::trial_without_number("majestec", &["teclistamab", "teclistamab-daratumumab"])]
#[case::registry_number("NCT04181827", &["ciltacabtagene-autoleucel"])]
#[case::registry_number_in_small_letters("nct03361748", &["idecabtagene-vicleucel"])]
#[case::digits_of_a_registry_number("03361748", &["idecabtagene-vicleucel"])]
#[case::type_in_short("CAR-T", &["ciltacabtagene-autoleucel", "idecabtagene-vicleucel", "anitocabtagene-autoleucel"])]
#[case::type_in_one_word("CART", &["ciltacabtagene-autoleucel", "idecabtagene-vicleucel"])]
#[case::type_in_words("bispecific", &["teclistamab", "talquetamab", "elranatamab", "linvoseltamab"])]
#[case::synonym("ADC", &["belantamab-mafodotin"])]
#[case::two_words("daratumumab lenalidomide", &["daratumumab-rd", "daratumumab-vrd"])]
#[case::words_in_another_order("bispecific gprc5d", &["talquetamab"])]
#[case::accent("téclistamab", &["teclistamab"])]
#[case::signs_around("«teclistamab»,", &["teclistamab"])]
fn typed_finds(#[case] typed: &str, #[case] expected: &[&str]) {
    let found = found(typed);
    for id in expected {
        assert!(found.contains(id), "“{typed}” should find {id}; it finds {found:?}");
    }
    assert!(found.len() < 61, "“{typed}” finds everything");
}

#[rstest]
#[case::exact_number("NCT04181827", &["ciltacabtagene-autoleucel"])]
#[case::short_form("cilta-cel", &["ciltacabtagene-autoleucel"])]
#[case::regimen("Tec-Dara", &["teclistamab-daratumumab"])]
#[case::code("GSK2857916", &["belantamab-mafodotin", "belantamab-mafodotin-pd", "belantamab-mafodotin-vd"])]
#[case::target_and_type("gprc5d bispecific", &["checkpoint-plus-bispecific", "talquetamab"])]
#[case::two_trials("CARTITUDE KarMMa", &[])]
fn typed_finds_nothing_else(#[case] typed: &str, #[case] expected: &[&str]) {
    let mut found = found(typed);
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[rstest]
#[case::nonsense("xyzzyqwv")]
#[case::number_that_is_not_there("NCT99999999")]
#[case::number_with_one_wrong_digit("NCT04181828")]
#[case::code_with_one_wrong_digit("GSK2857917")]
#[case::one_word_of_two("teclistamab xyzzyqwv")]
#[case::another_disease("insulin")]
#[case::script("<script>alert(1)</script>")]
#[case::other_letters("骨髄腫")]
fn nothing_is_found_for(#[case] typed: &str) {
    assert_eq!(found(typed), [""; 0]);
}

#[rstest]
#[case::nothing("")]
#[case::blank("  \t ")]
#[case::signs_only("- + / …")]
fn without_a_word_everything_shows(#[case] typed: &str) {
    assert_eq!(found(typed).len(), real::dataset().therapies.len());
    assert!(catalogue().words(typed).is_empty());
}

/// Every text by which a reader may know a therapy.
fn names(therapy: &Therapy) -> impl Iterator<Item = &str> {
    let trials = therapy.trials.iter().flat_map(|trial| [Some(trial.name.as_str()), trial.nct.as_deref()]).flatten();
    let texts = therapy.brands.iter().chain(&therapy.also_known_as).chain(&therapy.us_name).map(String::as_str);
    [therapy.id.as_str(), &therapy.name].into_iter().chain(texts).chain(trials)
}

#[test]
fn every_name_brand_code_trial_and_number_finds_its_therapy() {
    for therapy in &real::dataset().therapies {
        for name in names(therapy) {
            assert!(found(name).contains(&therapy.id.as_str()), "“{name}” does not find {}", therapy.id);
        }
    }
}

#[test]
fn two_neighbours_swapped_in_an_international_name_are_forgiven() {
    for therapy in &real::dataset().therapies {
        let Some(name) =
            therapy.name.split(' ').next().filter(|name| name.len() >= 8 && name.bytes().all(|byte| byte.is_ascii_alphabetic()))
        else {
            continue;
        };
        for at in 1..name.len() - 1 {
            let mut letters: Vec<char> = name.chars().collect();
            letters.swap(at, at + 1);
            let typed: String = letters.into_iter().collect();
            assert!(found(&typed).contains(&therapy.id.as_str()), "“{typed}” does not find {}", therapy.id);
        }
    }
}

proptest! {
    #[test]
    fn a_further_word_never_finds_more(first in "[a-z0-9-]{1,8}", second in "[a-z0-9-]{1,8}") {
        let narrower = found(&format!("{first} {second}"));
        let wider = found(&first);
        prop_assert!(narrower.iter().all(|id| wider.contains(id)), "{narrower:?} is not within {wider:?}");
    }

    #[test]
    fn any_text_may_be_typed(typed in any::<String>()) {
        prop_assert!(found(&typed).len() <= real::dataset().therapies.len());
    }
}
