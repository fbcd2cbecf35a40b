//! The data that the site is built from: sound, complete, in the neutral order.

use crate::support::real;
use myeloma_immunotherapy::evidence::Therapy;
use myeloma_immunotherapy::evidence::check::check;
use myeloma_immunotherapy::evidence::files::read_folder;
use rstest::rstest;

/// Every therapy that the page promises a row (quality.md, I3).
const EXPECTED: [&str; 61] = [
    "allo-715",
    "alnuctamab",
    "anitocabtagene-autoleucel",
    "anti-lag3-anti-tigit",
    "arlocabtagene-autoleucel",
    "azd0120",
    "belantamab-mafodotin",
    "belantamab-mafodotin-pd",
    "belantamab-mafodotin-vd",
    "cemiplimab-isatuximab",
    "cesnicabtagene-autoleucel",
    "cevostamab",
    "checkpoint-plus-bispecific",
    "ciltacabtagene-autoleucel",
    "daratumumab",
    "daratumumab-kd",
    "daratumumab-pd",
    "daratumumab-rd",
    "daratumumab-vd",
    "daratumumab-vmp",
    "daratumumab-vrd",
    "daratumumab-vtd",
    "dendritic-cell-fusion-vaccine",
    "durvalumab",
    "elotuzumab",
    "elotuzumab-pd",
    "elotuzumab-rd",
    "elranatamab",
    "equecabtagene-autoleucel",
    "eso-t01",
    "etentamig",
    "ft576",
    "iberdomide",
    "idecabtagene-vicleucel",
    "isatuximab",
    "isatuximab-kd",
    "isatuximab-krd",
    "isatuximab-pd",
    "isatuximab-vrd",
    "kln-1010",
    "lenalidomide",
    "linvoseltamab",
    "magrolimab",
    "maplirpacept-elranatamab",
    "mezigdomide",
    "mm-gvax",
    "nivolumab",
    "nk-cell-therapies",
    "oncolytic-viruses",
    "pembrolizumab",
    "pomalidomide",
    "pvx-410",
    "ramantamig",
    "talquetamab",
    "talquetamab-daratumumab",
    "talquetamab-daratumumab-pomalidomide",
    "talquetamab-teclistamab",
    "teclistamab",
    "teclistamab-daratumumab",
    "thalidomide",
    "zevorcabtagene-autoleucel",
];

#[test]
fn the_data_have_no_fault() {
    let faults = check(&read_folder(&real::folder()).expect("the data folder"));
    let messages: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(messages.is_empty(), "{}", messages.join("\n"));
}

#[test]
fn i3_every_expected_therapy_is_there_and_no_other() {
    let mut ids: Vec<&str> = real::dataset().therapies.iter().map(|therapy| therapy.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, EXPECTED);
}

#[test]
fn therapies_stand_by_type_then_name_as_a_reader_spells() {
    let therapies = &real::dataset().therapies;
    let place = |therapy: &Therapy| (therapy.kind, therapy.name.to_lowercase());
    let misplaced = therapies.windows(2).filter(|pair| place(&pair[0]) > place(&pair[1]));
    let named: Vec<String> = misplaced.map(|pair| format!("{} stands before {}", pair[0].name, pair[1].name)).collect();
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn names_are_told_apart() {
    let mut names: Vec<String> = real::dataset().therapies.iter().map(|therapy| therapy.name.to_lowercase()).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:#?}");
}

#[test]
fn i9_the_last_check_of_all_is_the_newest_of_each() {
    let dataset = real::dataset();
    let newest = dataset.checked().expect("a date");
    assert!(dataset.therapies.iter().all(|therapy| therapy.checked <= newest));
    assert!(dataset.therapies.iter().any(|therapy| therapy.checked == newest));
}

#[test]
fn a_citation_leads_to_its_source() {
    let dataset = real::dataset();
    let therapy = dataset.therapy("teclistamab").expect("a therapy");
    let first = &therapy.sources[0];
    assert_eq!(dataset.source(&format!("teclistamab:{}", first.id)), Some(first));
    assert_eq!(dataset.source(&dataset.facts[0].id), Some(&dataset.facts[0].source));
    for nowhere in ["", ":", "teclistamab:", "teclistamab:s999", "otherimab:s1", "f999"] {
        assert_eq!(dataset.source(nowhere), None, "{nowhere}");
    }
}

#[rstest]
#[case::its_own("teclistamab", &["teclistamab"])]
#[case::own_before_those_of_its_parts("daratumumab-vrd", &["daratumumab-vrd"])]
#[case::of_the_drug_it_contains("isatuximab-pd", &["pomalidomide"])]
#[case::none("daratumumab", &[])]
fn boxed_warnings_are_its_own_or_those_of_its_parts(#[case] id: &str, #[case] expected: &[&str]) {
    let dataset = real::dataset();
    let therapy = dataset.therapy(id).expect("a therapy of the data");
    let warned: Vec<&str> = dataset.warned(therapy).into_iter().map(|part| part.id.as_str()).collect();
    assert_eq!(warned, expected);
}

#[test]
fn a_general_fact_stands_on_a_page_only_where_kind_and_target_both_fit() {
    let dataset = real::dataset();
    let mut read = 0;
    for therapy in &dataset.therapies {
        for fact in dataset.facts_on(therapy) {
            let fits = |part: &Therapy| {
                let of_kind = fact.kinds.is_empty() || fact.kinds.contains(&part.kind);
                of_kind && (fact.targets.is_empty() || part.targets.iter().any(|target| fact.targets.contains(target)))
            };
            assert!(dataset.with_parts(therapy).any(fits), "{} on {}", fact.id, therapy.id);
            assert!(!(fact.kinds.is_empty() && fact.targets.is_empty()), "{} belongs to no page", fact.id);
            read += 1;
        }
    }
    assert!(read > 100, "{read}");
}
