//! Every closed list of words: each slug is fit for an address, stands once, and leads back to its word.

use myeloma_immunotherapy::evidence::{
    Computed, DrugClass, Duration, FactTopic, HarmKind, Measure, Missing, Partner, Phase, ProgrammeStatus, Region, Route,
    SourceKind, Stage, Status, Target, Transplant, TreatmentType, TrialState, Word,
};
use myeloma_immunotherapy::explore::{Column, EvidenceKind, Facet, Jurisdiction, ResultsKind, StageStep, StatusGroup};
use serde::de::DeserializeOwned;
use std::fmt::Debug;

fn is_sound<W: Word + Debug + DeserializeOwned + serde::Serialize>() {
    for (place, &word) in W::ALL.iter().enumerate() {
        assert_eq!(W::from_slug(word.slug()), Some(word), "two words share the slug {}", word.slug());
        assert!(!word.slug().is_empty() && !word.label().is_empty(), "{word:?} has no slug or label");
        let json = serde_json::to_value(word).expect("a value");
        assert_eq!(json, word.slug());
        assert_eq!(serde_json::from_value::<W>(json).expect("a word"), word);
        let packed = postcard::to_allocvec(&word).expect("a byte");
        assert_eq!(packed, [u8::try_from(place).expect("fewer than 256 words")]);
        assert_eq!(postcard::from_bytes::<W>(&packed).expect("a word"), word);
    }
    let beyond = u8::try_from(W::ALL.len()).expect("fewer than 256 words");
    assert!(postcard::from_bytes::<W>(&[beyond]).is_err());
    for stranger in ["", " ", "Approved", "no-such-word"] {
        assert_eq!(W::from_slug(stranger), None);
    }
}

fn fits_an_address<W: Word>() {
    for word in W::ALL {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(word.slug().bytes().all(fits), "{}", word.slug());
    }
}

#[test]
fn words_of_the_data() {
    is_sound::<Computed>();
    is_sound::<DrugClass>();
    is_sound::<Duration>();
    is_sound::<FactTopic>();
    is_sound::<HarmKind>();
    is_sound::<Measure>();
    is_sound::<Missing>();
    is_sound::<Partner>();
    is_sound::<Phase>();
    is_sound::<ProgrammeStatus>();
    is_sound::<Region>();
    is_sound::<Route>();
    is_sound::<SourceKind>();
    is_sound::<Stage>();
    is_sound::<Status>();
    is_sound::<Target>();
    is_sound::<Transplant>();
    is_sound::<TreatmentType>();
    is_sound::<TrialState>();
}

#[test]
fn words_of_the_explorer_fit_an_address() {
    is_sound::<Column>();
    is_sound::<EvidenceKind>();
    is_sound::<Facet>();
    is_sound::<Jurisdiction>();
    is_sound::<ResultsKind>();
    is_sound::<StageStep>();
    is_sound::<StatusGroup>();
    fits_an_address::<Column>();
    fits_an_address::<Facet>();
    fits_an_address::<Jurisdiction>();
    for facet in Facet::ALL {
        let slugs: Vec<&str> = facet.values().iter().map(|entry| entry.slug).collect();
        assert!(slugs.len() <= 32, "{facet:?} has more values than a set of positions holds");
        assert!(slugs.iter().all(|slug| !slug.contains([',', '&', '=', '+', '%', '#', ' '])), "{slugs:?}");
    }
}
