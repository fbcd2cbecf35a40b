//! Figures on benefit with all that belongs to them: trial, design, people, arms, follow-up, source.

use super::sources::{registration, source_paragraph};
use super::{Html, design, size, with_unit};
use crate::evidence::{ArmFigure, Measure, Outcome, Reading, Therapy, Trial, Word, in_figures};
use crate::explore::BenefitFigure;

/// Figures on benefit, one card each.
pub fn benefit_list(therapy: &Therapy, figures: &[BenefitFigure]) -> Html {
    if figures.is_empty() {
        return Html::new().element("p", "missing", "No figure in the sources checked.");
    }
    Html::new().open("ul", "figures").all(figures.iter().map(|figure| card(therapy, figure))).close("ul")
}

fn card(therapy: &Therapy, figure: &BenefitFigure) -> Html {
    let BenefitFigure { trial, outcome } = figure;
    let when = outcome.at_months.map(|months| format!(" at {} months", in_figures(months))).unwrap_or_default();
    let paragraph = |class, text: Option<String>| text.map(|text| Html::new().element("p", class, &text));
    Html::new()
        .open("li", "figure-card")
        .open("p", "figure-title")
        .maybe(outcome.provisional.then(|| Html::new().element("span", "provisional", "provisional").raw(" ")))
        .text(outcome.measure.label())
        .text(&when)
        .close("p")
        .with(arms(outcome, trial))
        .maybe(paragraph("frames", both_frames(outcome)))
        .maybe(paragraph("", hazard(outcome)))
        .with(trial_line(trial))
        .element("p", "", &follow_up(outcome))
        .maybe(paragraph("note", outcome.note.clone()))
        .maybe(source_paragraph(therapy, &outcome.source))
        .close("li")
}

fn arms(outcome: &Outcome, trial: &Trial) -> Html {
    let unit = outcome.measure.unit();
    let arm = |arm: ArmFigure| {
        let interval = arm.interval.map(|interval| format!(" (95% CI {})", interval.in_figures())).unwrap_or_default();
        Html::new().element("strong", "", &with_unit(arm.value, unit)).text(&interval)
    };
    let other = outcome.comparator.map(|figure| {
        let what = trial.comparator.as_ref().map_or("the comparator", |comparator| &comparator.what);
        Html::new().raw(" against ").with(arm(figure)).raw(" with ").text(what)
    });
    Html::new().open("p", "figure-value").with(arm(outcome.treatment)).maybe(other).close("p")
}

/// Both sides of a chance (quality.md, N8): how many had it, how many did not. Whole numbers, with “about” where the
/// figure has decimals.
fn both_frames(outcome: &Outcome) -> Option<String> {
    let Reading::Value(value) = outcome.treatment.value else { return None };
    let (yes, no) = frame_words(outcome.measure)?;
    let about = if value.fract() == 0.0 { "" } else { "about " };
    let of = value.round();
    Some(format!("Of 100 people, {about}{} {yes}; {about}{} {no}.", in_figures(of), in_figures(100.0 - of)))
}

fn frame_words(measure: Measure) -> Option<(&'static str, &'static str)> {
    match measure {
        Measure::Orr => Some(("responded", "did not")),
        Measure::Cr | Measure::Scr => Some(("had a complete response", "did not")),
        Measure::Vgpr => Some(("had at least a very good partial response", "did not")),
        Measure::Mrd => Some(("had no myeloma cell found", "had some found or were not tested")),
        Measure::PfsRate => Some(("were alive without progression", "were not")),
        Measure::OsRate => Some(("were alive", "were not")),
        Measure::DorRate | Measure::PfsMedian | Measure::OsMedian | Measure::DorMedian => None,
    }
}

fn hazard(outcome: &Outcome) -> Option<String> {
    let ratio = outcome.hazard_ratio?;
    let interval = ratio.interval.map(|interval| format!(" (95% CI {})", interval.in_figures())).unwrap_or_default();
    Some(format!("Hazard ratio {}{interval}.", in_figures(ratio.value)))
}

fn follow_up(outcome: &Outcome) -> String {
    let mut text = match outcome.follow_up_months {
        Reading::Value(months) => format!("Median follow-up {} months", in_figures(months)),
        Reading::Missing(reason) => format!("Follow-up {}", reason.label()),
    };
    if let Some(p) = &outcome.p {
        text.push_str("; p ");
        text.push_str(p);
    }
    if let Some(cutoff) = outcome.data_cutoff {
        text.push_str("; data up to ");
        text.push_str(&cutoff.in_words());
    }
    if let Some(patients) = outcome.patients {
        let other = outcome.comparator_patients.map(|other| format!(" and {other}")).unwrap_or_default();
        text.push_str(&format!("; counted: {patients}{other} people"));
    }
    text.push('.');
    text
}

/// A trial in one paragraph: name with registration, phase, design, people.
pub fn trial_line(trial: &Trial) -> Html {
    let lines = trial
        .median_prior_lines
        .value()
        .map(|lines| Html::new().text(&format!(" Median lines of therapy before: {}.", in_figures(lines))));
    let sentences = [&trial.population, &trial.note].into_iter().flatten();
    Html::new()
        .open("p", "trial-line")
        .element("strong", "", &trial.name)
        .maybe(trial.nct.as_deref().map(registration))
        .text(&format!(": {}, {}, {}.", trial.phase.label(), design(trial), size(trial)))
        .all(sentences.map(|text| Html::new().raw(" ").text(&sentence(text))))
        .maybe(lines)
        .close("p")
}

/// The text as a sentence: with a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_ascii_uppercase()).into_iter().collect();
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}
