//! Whom a figure counts, in few words (quality.md, N2).

use crate::evidence::{Population, PriorLines, Stage, Transplant, Word};
use crate::explore::{Detail, Focus, Nearness};

/// Whom a figure counts: `relapsed, 1–3 lines before`, in plain words `came back after 1 to 3 treatments`.
pub fn people_in_words(people: Population, detail: Detail) -> String {
    let Population { stage, transplant, prior_lines } = people;
    let stage = match detail {
        Detail::Plain => stage_in_plain_words(stage, prior_lines),
        Detail::Clinical => stage_in_detail(stage, prior_lines),
    };
    format!("{stage}{}", transplant_in_words(transplant, detail))
}

/// The same, marked where the reader asked for another stage than these people were at.
pub fn people_for(people: Population, focus: Focus, detail: Detail) -> String {
    let words = people_in_words(people, detail);
    match focus.setting.nearness(people) {
        Nearness::Same | Nearness::SameStage => words,
        Nearness::Mixed | Nearness::OtherStage => format!("other stage: {words}"),
    }
}

fn stage_in_detail(stage: Stage, lines: PriorLines) -> String {
    match (stage, lines.min, lines.max) {
        (Stage::Relapsed, Some(min), Some(max)) if min == max => format!("relapsed, {min} {} before", lines_word(min)),
        (Stage::Relapsed, Some(min), Some(max)) => format!("relapsed, {min}–{max} lines before"),
        (Stage::Relapsed, Some(min), None) => format!("relapsed, {min}+ {} before", lines_word(min)),
        (Stage::Relapsed, None, Some(max)) => format!("relapsed, up to {max} {} before", lines_word(max)),
        (Stage::Relapsed, None, None) => "relapsed".to_owned(),
        (Stage::Any | Stage::Unstated, ..) => "several stages".to_owned(),
        (stage, ..) => stage.label().to_owned(),
    }
}

fn stage_in_plain_words(stage: Stage, lines: PriorLines) -> String {
    let treatments = |number: u8| if number == 1 { "1 treatment".to_owned() } else { format!("{number} treatments") };
    match (stage, lines.min, lines.max) {
        (Stage::Relapsed, Some(min), Some(max)) if min == max => format!("came back after {}", treatments(min)),
        (Stage::Relapsed, Some(min), Some(max)) => format!("came back after {min} to {}", treatments(max)),
        (Stage::Relapsed, Some(min), None) => format!("came back after {} or more", treatments(min)),
        (Stage::Relapsed, None, Some(max)) => format!("came back after at most {}", treatments(max)),
        (Stage::Relapsed, None, None) => "came back after treatment".to_owned(),
        (Stage::Any | Stage::Unstated, ..) => "people at several stages".to_owned(),
        (Stage::Smouldering, ..) => "not active yet (smouldering)".to_owned(),
        (Stage::NewlyDiagnosed, ..) => "newly diagnosed".to_owned(),
    }
}

fn lines_word(number: u8) -> &'static str {
    if number == 1 { "line" } else { "lines" }
}

fn transplant_in_words(transplant: Transplant, detail: Detail) -> &'static str {
    match (transplant, detail) {
        (Transplant::Any, _) => "",
        (Transplant::Eligible, Detail::Clinical) => ", suited to a transplant",
        (Transplant::Ineligible, Detail::Clinical) => ", not suited to a transplant",
        (Transplant::Had, _) => ", after a transplant",
        (Transplant::Eligible, Detail::Plain) => ", well enough for a transplant",
        (Transplant::Ineligible, Detail::Plain) => ", not well enough for a transplant",
    }
}
