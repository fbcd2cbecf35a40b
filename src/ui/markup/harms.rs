//! Figures on harm with all that belongs to them.

use super::plain::{self, OfHundred};
use super::sources::{registration, source_paragraph};
use super::tracks::people;
use super::{Html, incidence_in_words, with_unit};
use crate::evidence::{Harm, HarmKind, Incidence, Reading, Therapy, Unit, Word};
use crate::explore::{Detail, HarmFigure};

/// Figures on harm, one card each, in plain words or in clinical detail.
pub fn harm_list(therapy: &Therapy, figures: &[HarmFigure], detail: Detail) -> Html {
    if figures.is_empty() {
        return Html::new().element("p", "missing", "No figure in the sources checked.");
    }
    Html::new().open("ul", "figures").all(figures.iter().map(|figure| card(therapy, figure, detail))).close("ul")
}

fn in_words(incidence: Incidence, kind: HarmKind, detail: Detail) -> String {
    match detail {
        Detail::Plain => plain::incidence(incidence, kind),
        Detail::Clinical if !kind.has_grades() => with_unit(incidence.of_any_grade(kind), Unit::Percent),
        Detail::Clinical => incidence_in_words(incidence),
    }
}

/// The therapy's own arm. Where a source counts people and gives no share, the count stands: none is worked out of it.
fn of_treatment(harm: &Harm, detail: Detail) -> String {
    let is_counted_only = harm.treatment.any.value().is_none() && harm.treatment.grade3plus.value().is_none();
    match (harm.count, harm.patients) {
        (Some(count), Reading::Value(patients)) if is_counted_only => format!("{count} of {} people", patients),
        _ => in_words(harm.treatment, harm.event, detail),
    }
}

fn card(therapy: &Therapy, figure: &HarmFigure, detail: Detail) -> Html {
    let HarmFigure { trial, harm } = figure;
    let other = harm.comparator.map(|arm| {
        let comparator = trial.and_then(|trial| trial.comparator.as_ref());
        let what = harm.comparator_what.as_deref().or(comparator.map(|comparator| comparator.what.as_str()));
        let what = what.unwrap_or("the comparator");
        Html::new().element("p", "", &format!("With {what}: {}.", in_words(arm, harm.event, detail)))
    });
    let about = harm.event.about();
    let is_few = plain::is_few(harm.patients.value());
    let picture = harm.treatment.any.value().filter(|_| detail == Detail::Plain && !is_few).map(|value| {
        let share = OfHundred::of(value);
        people(share, &format!("{} had it", share.in_words()))
    });
    Html::new()
        .open("li", "figure-card")
        .open("p", "figure-title")
        .maybe(harm.provisional.then(|| Html::new().element("span", "provisional", "provisional").raw(" ")))
        .text(harm.event.label())
        .close("p")
        .maybe((!about.is_empty()).then(|| Html::new().element("p", "quiet", about)))
        .open("p", "figure-value")
        .element("strong", "", &of_treatment(harm, detail))
        .close("p")
        .maybe(other)
        .maybe(picture)
        .maybe((is_few && detail == Detail::Plain).then(|| Html::new().element("p", "", plain::FEW)))
        .open("p", "trial-line")
        .element("strong", "", &harm.reported_in)
        .maybe(trial.and_then(|trial| trial.nct.as_deref()).map(|nct| Html::new().raw(", ").with(registration(nct))))
        .raw(": ")
        .text(&counted(harm, detail))
        .close("p")
        .maybe(harm.note.as_ref().map(|note| Html::new().element("p", "note", note)))
        .maybe(source_paragraph(therapy, &harm.source))
        .close("li")
}

fn counted(harm: &Harm, detail: Detail) -> String {
    let counted = match harm.patients {
        Reading::Value(patients) if detail == Detail::Plain => format!("{} people", patients),
        Reading::Value(patients) => format!("n {}", patients),
        Reading::Missing(reason) => format!("number of people {}", reason.label()),
    };
    let had = harm.count.map(|count| format!(", {count} had it")).unwrap_or_default();
    let until = harm.data_cutoff.map(|date| format!(", data up to {}", date.in_words())).unwrap_or_default();
    format!("{counted}{had}{until}.")
}
