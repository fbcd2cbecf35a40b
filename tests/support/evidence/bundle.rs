//! The client's bundle: what is written is what is read, and a damaged one is refused, never half read.

use crate::support::{real, record};
use myeloma_immunotherapy::evidence::{Article, DamagedBundle, Dataset, Therapy};
use proptest::prelude::*;
use std::sync::LazyLock;

fn example() -> Dataset {
    let therapy: Therapy = serde_json::from_value(record::therapy()).expect("the sound record fits its type");
    Dataset::new(vec![therapy], Vec::new(), Article::default())
}

fn bundle_of(dataset: &Dataset) -> Vec<u8> {
    dataset.to_bundle().expect("a bundle")
}

fn real_bundle() -> &'static [u8] {
    static BUNDLE: LazyLock<Vec<u8>> = LazyLock::new(|| bundle_of(real::dataset()));
    &BUNDLE
}

#[test]
fn the_real_therapies_come_back_as_they_were() {
    let read = Dataset::from_bundle(real_bundle()).expect("the bundle just written");
    let wanted: Vec<Therapy> = real::dataset().therapies.iter().map(Therapy::for_client).collect();
    assert_eq!(read.therapies, wanted);
}

#[test]
fn of_the_general_facts_only_rules_on_daily_life_come_along() {
    let read = Dataset::from_bundle(real_bundle()).expect("the bundle just written");
    let wanted: Vec<_> = real::dataset().facts.iter().filter(|fact| fact.daily_life.is_some()).cloned().collect();
    assert!(!wanted.is_empty() && wanted.len() < real::dataset().facts.len());
    assert_eq!(read.facts, wanted);
}

#[test]
fn doses_come_along_in_clinical_words_and_mechanisms_do_not() {
    let read = Dataset::from_bundle(real_bundle()).expect("the bundle just written");
    let teclistamab = read.therapy("teclistamab").expect("a therapy");
    let doses = teclistamab.schedule.as_ref().and_then(|schedule| schedule.clinical.as_deref()).expect("clinical doses");
    assert!(doses.contains("0.06 mg/kg"), "{doses}");
    assert!(read.therapies.iter().all(|therapy| therapy.mechanism.clinical.is_none()));
}

#[test]
fn the_example_comes_back_with_reasons_dates_and_intervals() {
    let written = example();
    let read = Dataset::from_bundle(&bundle_of(&written)).expect("the bundle just written");
    assert_eq!(read.therapies, [written.therapies[0].for_client()]);
}

#[test]
fn a_small_bundle_is_refused_at_every_length_but_its_own() {
    let bundle = bundle_of(&example());
    for length in 0..bundle.len() {
        let read = Dataset::from_bundle(&bundle[..length]);
        assert_eq!(read.err(), Some(DamagedBundle::Unreadable), "{length} of {} bytes", bundle.len());
    }
}

#[test]
fn a_bundle_without_therapies_is_refused_as_empty() {
    let empty = bundle_of(&Dataset::default());
    assert_eq!(Dataset::from_bundle(&empty).err(), Some(DamagedBundle::Empty));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_bundle_cut_short_is_refused(share in 0.0..1.0_f64) {
        let bundle = real_bundle();
        // A share below 1 of the length, rounded down, is always shorter.
        let length = (bundle.len() as f64 * share) as usize;
        prop_assert_eq!(Dataset::from_bundle(&bundle[..length]).err(), Some(DamagedBundle::Unreadable));
    }

    #[test]
    fn a_bundle_with_bytes_after_its_end_is_refused(rest in prop::collection::vec(any::<u8>(), 1..40)) {
        let bytes = [real_bundle(), &rest].concat();
        prop_assert_eq!(Dataset::from_bundle(&bytes).err(), Some(DamagedBundle::Unreadable));
    }

    #[test]
    fn bytes_from_elsewhere_are_refused_or_read_to_the_end(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(read) = Dataset::from_bundle(&bytes) {
            prop_assert!(!read.therapies.is_empty());
        }
    }

    #[test]
    fn a_bundle_with_one_wrong_byte_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = bundle_of(&example());
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = Dataset::from_bundle(&bytes) {
            prop_assert_eq!(read.therapies.len(), 1);
        }
    }
}
