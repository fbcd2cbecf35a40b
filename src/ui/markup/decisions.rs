//! What regulators decided, indication by indication, newest first within a region.

use super::sources::source_paragraph;
use super::{Html, status_mark};
use crate::evidence::{Decision, Region, Therapy, Word};
use crate::explore::ordered_by_key;
use std::cmp::Reverse;

/// All decisions, grouped by region below headings of the level `heading` (`h3`, `h5`).
pub fn decision_list(therapy: &Therapy, heading: &'static str) -> Html {
    if therapy.decisions.is_empty() {
        return Html::new().element("p", "missing", "No regulatory decision in the sources checked.");
    }
    Region::ALL.iter().fold(Html::new(), |html, &region| {
        let decisions: Vec<&Decision> = therapy.decisions_in(region).collect();
        let decisions = ordered_by_key(&decisions, |decision| Reverse(decision.date));
        if decisions.is_empty() {
            return html;
        }
        html.element(heading, "", region.about())
            .open("ul", "decisions")
            .all(decisions.into_iter().map(|decision| item(therapy, decision)))
            .close("ul")
    })
}

fn item(therapy: &Therapy, decision: &Decision) -> Html {
    let paragraph = |class, text: &str| Html::new().element("p", class, text);
    let rests_on = (!decision.rests_on.is_empty()).then(|| format!("Rests on {}.", decision.rests_on.join(", ")));
    Html::new()
        .open("li", "")
        .open("p", "decision-status")
        .with(status_mark(Some(decision.status)))
        .element("strong", "", decision.status.label())
        .text(&history(decision))
        .close("p")
        .element("p", "", &decision.indication)
        .maybe(decision.clinical.as_deref().map(|text| paragraph("clinical", text)))
        .maybe(rests_on.as_deref().map(|text| paragraph("quiet", text)))
        .maybe(decision.note.as_deref().map(|text| paragraph("note", text)))
        .maybe(source_paragraph(therapy, &decision.source))
        .all(decision.more_sources.iter().filter_map(|id| source_paragraph(therapy, id)))
        .close("li")
}

/// Dates and what came before: `, 25 October 2022; first: accelerated approval; as it stands since 5 March 2026`.
fn history(decision: &Decision) -> String {
    let since = decision.status_since.filter(|_| !decision.superseded);
    [
        decision.date.map(|date| format!(", {}", date.in_words())),
        decision.first_status.map(|first| format!("; first: {}", first.label())),
        since.map(|date| format!("; as it stands since {}", date.in_words())),
        decision.target_date.map(|date| format!("; decision due by {}", date.in_words())),
        decision.superseded.then(|| "; since replaced by a wider indication".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
