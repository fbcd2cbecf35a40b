//! The marks of a search in a text: where they should be, and never outside the text or inside a letter.

use super::build::{catalogue, therapy};
use crate::support::real;
use myeloma_immunotherapy::evidence::{Therapy, TreatmentType};
use myeloma_immunotherapy::explore::{Catalogue, Words};
use proptest::prelude::*;
use rstest::rstest;
use std::sync::LazyLock;

fn words(typed: &str) -> Words {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(real::dataset().clone()));
    CATALOGUE.words(typed)
}

/// The text with `[` and `]` around each mark.
fn marked(words: &Words, text: &str) -> String {
    let (mut shown, mut at) = (String::new(), 0);
    for mark in words.marks(text) {
        shown += &format!("{}[{}]", &text[at..mark.start], &text[mark.start..mark.end]);
        at = mark.end;
    }
    shown + &text[at..]
}

#[rstest]
#[case::nothing_asked("", "Teclistamab", "Teclistamab")]
#[case::whole("teclistamab", "Teclistamab", "[Teclistamab]")]
#[case::beginning("teclis", "Teclistamab", "[Teclis]tamab")]
#[case::inside("tamab", "Teclistamab", "Teclis[tamab]")]
#[case::short_words_only_at_the_beginning("mab", "Teclistamab mab", "Teclistamab [mab]")]
#[case::every_word("dara dexa", "Daratumumab plus dexamethasone", "[Dara]tumumab plus [dexa]methasone")]
#[case::every_place("dara", "Dara and Daratumumab", "[Dara] and [Dara]tumumab")]
#[case::slip_marks_the_whole_word("teclistimab", "Teclistamab alone", "[Teclistamab] alone")]
#[case::other_word("teclistamab", "Carvykti", "Carvykti")]
#[case::name_written_with_a_hyphen("ciltacel", "cilta-cel", "[cilta-cel]")]
#[case::accent_marks_the_whole_word("tecl", "Téclistamab", "[Téclistamab]")]
#[case::no_text("dara", "", "")]
fn marks_in_a_text(#[case] typed: &str, #[case] text: &str, #[case] expected: &str) {
    assert_eq!(marked(&words(typed), text), expected);
}

fn keeps_within(words: &Words, text: &str) -> Result<(), TestCaseError> {
    let marks = words.marks(text);
    let mut end = 0;
    for mark in marks {
        prop_assert!(end <= mark.start && mark.start < mark.end && mark.end <= text.len(), "{:?} in “{}”", mark, text);
        prop_assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end), "{:?} in “{}”", mark, text);
        end = mark.end;
    }
    Ok(())
}

/// Texts of letters that fold, do not fold, and are longer than one byte.
fn any_words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z0-9éÅßñøÿЖβ中𝛽 .,()-]{0,24}", any::<String>()]
}

proptest! {
    #[test]
    fn marks_keep_within_any_text(typed in any_words(), text in any_words()) {
        keeps_within(&words(&typed), &text)?;
    }

    #[test]
    fn marks_keep_within_a_text_that_holds_what_was_typed(before in any_words(), typed in any_words(), after in any_words()) {
        let text = format!("{before}{typed}{after}");
        keeps_within(&words(&typed), &text)?;
        let named = Therapy { name: text.clone(), ..therapy("Alpha", TreatmentType::CarT) };
        keeps_within(&catalogue(vec![named]).words(&typed), &text)?;
    }

    #[test]
    fn a_name_that_was_typed_is_marked(place in any::<prop::sample::Index>()) {
        let name = &place.get(&real::dataset().therapies).name;
        prop_assert!(!words(name).marks(name).is_empty(), "{}", name);
    }
}
