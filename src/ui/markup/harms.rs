//! Figures on harm with all that belongs to them.

use super::sources::{registration, source_paragraph};
use super::{Html, incidence_in_words};
use crate::evidence::{Harm, Reading, Therapy, Word, in_figures};
use crate::explore::HarmFigure;

/// Figures on harm, one card each.
pub fn harm_list(therapy: &Therapy, figures: &[HarmFigure]) -> Html {
    if figures.is_empty() {
        return Html::new().element("p", "missing", "No figure in the sources checked.");
    }
    Html::new().open("ul", "figures").all(figures.iter().map(|figure| card(therapy, figure))).close("ul")
}

fn card(therapy: &Therapy, figure: &HarmFigure) -> Html {
    let HarmFigure { trial, harm } = figure;
    let other = harm.comparator.map(|arm| {
        let comparator = trial.and_then(|trial| trial.comparator.as_ref());
        let what = comparator.map_or("the comparator", |comparator| &comparator.what);
        Html::new().element("p", "", &format!("With {what}: {}.", incidence_in_words(arm)))
    });
    let about = harm.event.about();
    Html::new()
        .open("li", "figure-card")
        .open("p", "figure-title")
        .maybe(harm.provisional.then(|| Html::new().element("span", "provisional", "provisional").raw(" ")))
        .text(harm.event.label())
        .close("p")
        .maybe((!about.is_empty()).then(|| Html::new().element("p", "quiet", about)))
        .open("p", "figure-value")
        .element("strong", "", &incidence_in_words(harm.treatment))
        .close("p")
        .maybe(other)
        .open("p", "trial-line")
        .element("strong", "", &harm.reported_in)
        .maybe(trial.and_then(|trial| trial.nct.as_deref()).map(registration))
        .raw(": ")
        .text(&people(harm))
        .close("p")
        .maybe(harm.note.as_ref().map(|note| Html::new().element("p", "note", note)))
        .maybe(source_paragraph(therapy, &harm.source))
        .close("li")
}

fn people(harm: &Harm) -> String {
    let counted = match harm.patients {
        Reading::Value(patients) => format!("n {}", in_figures(patients)),
        Reading::Missing(reason) => format!("number of people {}", reason.label()),
    };
    let had = harm.count.map(|count| format!(", {count} had it")).unwrap_or_default();
    let until = harm.data_cutoff.map(|date| format!(", data up to {}", date.in_words())).unwrap_or_default();
    format!("{counted}{had}{until}.")
}
