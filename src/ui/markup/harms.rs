//! Figures on harm with all that belongs to them.

use super::plain::{self, OfHundred};
use super::shares::{incidence_drawn, incidence_in_words};
use super::sources::{registration, source_paragraph};
use super::tracks::people;
use super::{Html, capitalised, sentence};
use crate::evidence::{Harm, Reading, Therapy, Word};
use crate::explore::{Detail, HarmFigure};

/// Figures on harm, one card each, in plain words or in clinical detail.
pub fn harm_list(therapy: &Therapy, figures: &[HarmFigure], detail: Detail) -> Html {
    if figures.is_empty() {
        return Html::new().element("p", "missing", "No figure in the sources checked.");
    }
    let card = |figure: &HarmFigure| {
        let harm = figure.harm;
        let about = harm.event.about();
        Html::new()
            .open("li", "figure-card")
            .open("p", "figure-title")
            .maybe(harm.provisional.then(|| Html::new().element("span", "provisional", "provisional").raw(" ")))
            .text(&capitalised(harm.event.label()))
            .close("p")
            .maybe((!about.is_empty()).then(|| Html::new().element("p", "quiet", about)))
            .with(count(therapy, figure, detail))
            .close("li")
    };
    Html::new().open("ul", "figures").all(figures.iter().map(card)).close("ul")
}

/// One count of an event: its shares, the other arm's, who was counted and for how long, its source.
pub(super) fn count(therapy: &Therapy, figure: &HarmFigure, detail: Detail) -> Html {
    let HarmFigure { trial, harm } = figure;
    let is_few = plain::is_few(harm.patients.value());
    let share = harm.treatment.any.value().filter(|_| detail == Detail::Plain && !is_few && !harm.is_vague());
    let picture = share.map(|value| {
        let share = OfHundred::of(value);
        let had = if harm.event.is_death() { "died in this way" } else { "had it" };
        people(share, &format!("{} {had}", share.in_words()))
    });
    Html::new()
        .with(both_arms(figure, detail))
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
}

/// The shares of both arms, each in a paragraph.
pub(super) fn both_arms(figure: &HarmFigure, detail: Detail) -> Html {
    let HarmFigure { trial, harm } = figure;
    let other = harm.comparator.map(|arm| {
        let comparator = trial.and_then(|trial| trial.comparator.as_ref());
        let what = harm.comparator_what.as_deref().or(comparator.map(|comparator| comparator.what.as_str()));
        let what = what.unwrap_or("the comparator");
        Html::new().element("p", "", &format!("With {what}: {}.", incidence_in_words(arm, harm.event, detail)))
    });
    Html::new().with(value(harm, detail)).maybe(other)
}

/// The shares of the therapy's own arm. What is vague says what its source says, as a sentence and not as a figure.
fn value(harm: &Harm, detail: Detail) -> Html {
    if harm.is_vague() {
        let says = sentence(&incidence_in_words(harm.treatment, harm.event, detail));
        let unknown = "What was counted as this, and over what time, was not found here.";
        return Html::new().element("p", "", &format!("The source says: {says} {unknown}"));
    }
    Html::new().open("p", "figure-value").with(of_treatment(harm, detail)).close("p")
}

/// The therapy's own arm. Where a source counts people and gives no share, the count stands: none is worked out of it.
fn of_treatment(harm: &Harm, detail: Detail) -> Html {
    match (harm.count, harm.patients) {
        (Some(count), Reading::Value(patients)) if !harm.treatment.has_figure() => {
            Html::new().element("strong", "", &format!("{count} of {patients} people"))
        }
        _ => incidence_drawn(harm.treatment, harm.event, detail),
    }
}

/// Who was counted and for how long: `97 people, 56 had it, followed for about 12 months.`
pub(super) fn counted(harm: &Harm, detail: Detail) -> String {
    let people = match (harm.patients, harm.comparator_patients, detail) {
        (Reading::Value(patients), _, Detail::Plain) => format!("{patients} people"),
        (Reading::Value(patients), Some(other), Detail::Clinical) => format!("n {patients} + {other}"),
        (Reading::Value(patients), None, Detail::Clinical) => format!("n {patients}"),
        (Reading::Missing(reason), ..) if harm.follow_up_months == harm.patients && harm.count.is_none() => {
            return format!("number of people and follow-up {}{}.", reason.label(), until(harm));
        }
        (Reading::Missing(reason), ..) => format!("number of people {}", reason.label()),
    };
    let had = if harm.event.is_death() { "died" } else { "had it" };
    // Without a share the count stands as the figure itself.
    let had = harm.count.filter(|_| harm.treatment.has_figure()).map(|count| format!(", {count} {had}")).unwrap_or_default();
    let followed = match (harm.follow_up_months, detail) {
        (Reading::Value(months), Detail::Plain) => format!("followed for {}", plain::months(months.value())),
        (Reading::Value(months), Detail::Clinical) => format!("median follow-up {months} months"),
        (Reading::Missing(reason), _) => format!("follow-up {}", reason.label()),
    };
    format!("{people}{had}, {followed}{}.", until(harm))
}

fn until(harm: &Harm) -> String {
    harm.data_cutoff.map(|date| format!(", data up to {}", date.in_words())).unwrap_or_default()
}
