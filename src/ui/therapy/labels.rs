//! Whom it is labelled for, indication by indication, with dates and history.

use super::section;
use crate::evidence::{Stop, Therapy};
use crate::ui::markup::{Html, decision_list, source_paragraph};

/// All decisions of all regions, and what was stopped or withdrawn.
pub fn labels(therapy: &Therapy) -> Html {
    section("labels", decision_list(therapy, "h3").with(stops(therapy)))
}

fn stops(therapy: &Therapy) -> Html {
    if therapy.stopped.is_empty() {
        return Html::new();
    }
    let item = |stop: &Stop| {
        let date = stop.date.map(|date| format!("{}: ", date.in_words())).unwrap_or_default();
        let why = stop.why.as_ref().map(|why| format!(" Why: {why}")).unwrap_or_default();
        Html::new()
            .open("li", "")
            .text(&format!("{date}{}{why}", stop.what))
            .maybe(source_paragraph(therapy, &stop.source))
            .close("li")
    };
    Html::new()
        .element("h3", "", "Stopped or withdrawn")
        .open("ul", "statements")
        .all(therapy.stopped.iter().map(item))
        .close("ul")
}
