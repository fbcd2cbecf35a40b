//! What the labels of a therapy say of the reader's situation: a line below its name, and the panel behind it.

use super::cell::stage_in_words;
use super::opened::Opened;
use crate::evidence::{Decision, Therapy, Word};
use crate::explore::{Fit, Jurisdiction, Situation, fit};
use crate::ui::markup::{Html, source_paragraph};

/// The words of a result, and the class of its sign.
fn result(fit: &Fit, region: Jurisdiction) -> (String, &'static str) {
    match fit {
        Fit::Labelled(_) => ("Labelled for this".to_owned(), "is-approved"),
        Fit::CantTell(..) => ("Can’t tell".to_owned(), "is-conditional"),
        Fit::NotLabelled(..) => ("Not labelled for this".to_owned(), "is-stopped"),
        Fit::NotApproved(_) => (format!("Not approved in the {}", region.label()), "is-unknown"),
    }
}

/// Every reason, in words.
fn reasons(fit: &Fit) -> Vec<String> {
    match fit {
        Fit::Labelled(_) => Vec::new(),
        Fit::CantTell(_, open) => open.iter().map(ToString::to_string).collect(),
        Fit::NotLabelled(_, unmet) => unmet.iter().map(ToString::to_string).collect(),
        Fit::NotApproved(status) => status.iter().map(|status| status.label().to_owned()).collect(),
    }
}

/// The line below the name; nothing where no situation was entered.
pub fn fit_line(therapy: &Therapy, situation: &Situation, region: Jurisdiction) -> Option<Html> {
    if situation.is_empty() {
        return None;
    }
    let fit = fit(therapy, situation, region);
    let (words, class) = result(&fit, region);
    let all = reasons(&fit);
    let colon = if all.is_empty() { "" } else { ": " };
    let behind = if matches!(fit, Fit::NotApproved(_)) { "what is known of it" } else { "the label that was read" };
    let name = format!("{words}{colon}{}. {}: {behind}", all.join("; "), therapy.name);
    let more = if all.len() > 1 { format!(" · and {} more", all.len() - 1) } else { String::new() };
    let first = match &fit {
        Fit::Labelled(decision) => {
            let partners = if decision.partners.is_empty() { "" } else { ", with other drugs" };
            Some(format!("label: {}{partners}", stage_in_words(decision)))
        }
        _ => all.first().map(|reason| format!("{reason}{more}")),
    };
    let first = first.map(|reason| Html::new().element("span", "small", &reason));
    Some(
        Html::new()
            .raw("<button type=\"button\" aria-expanded=\"false\" class=\"fit\" data-opens=\"")
            .raw(Opened::Fit.slug())
            .raw("\" id=\"")
            .value(&Opened::Fit.button_id(&therapy.id))
            .raw("\" aria-label=\"")
            .value(&name)
            .raw("\"><i aria-hidden=\"true\" class=\"mark ")
            .raw(class)
            .raw("\"></i>")
            .text(&words)
            .raw("</button>")
            .maybe(first),
    )
}

/// The panel behind the line: the indication that was read, and every reason.
pub fn fit_panel(therapy: &Therapy, situation: &Situation, region: Jurisdiction) -> Html {
    let fit = fit(therapy, situation, region);
    let lead = match &fit {
        Fit::Labelled(_) => "This label covers what you entered.",
        Fit::CantTell(..) => "Nothing you entered speaks against this label, but the following can’t be told:",
        Fit::NotLabelled(..) => "This is the nearest label. It does not cover what you entered:",
        Fit::NotApproved(None) => "No decision of this region was found.",
        Fit::NotApproved(_) => "No indication is in force in this region. It stands there as:",
    };
    let reasons = reasons(&fit);
    let list = (!reasons.is_empty())
        .then(|| Html::new().open("ul", "").all(reasons.iter().map(|reason| Html::new().element("li", "", reason))).close("ul"));
    let read = match fit {
        Fit::Labelled(decision) | Fit::CantTell(decision, _) | Fit::NotLabelled(decision, _) => Some(label(therapy, decision)),
        Fit::NotApproved(_) => None,
    };
    Html::new().element("p", "", lead).maybe(list).maybe(read).element(
        "p",
        "quiet",
        "A reading of labels, not advice. Age, other illnesses and the label’s further text are not weighed.",
    )
}

fn label(therapy: &Therapy, decision: &Decision) -> Html {
    let date = decision.date.map(|date| format!(", {}", date.in_words())).unwrap_or_default();
    Html::new()
        .element("p", "", &format!("The label read ({}{date}): {}", decision.status.label(), decision.indication))
        .maybe(decision.note.as_deref().map(|note| Html::new().element("p", "note", note)))
        .maybe(source_paragraph(therapy, &decision.source))
}

/// How many therapies have each result, as a sentence.
pub fn counts_in_words(therapies: &[Therapy], situation: &Situation, region: Jurisdiction) -> String {
    if situation.is_empty() {
        return String::new();
    }
    let mut counts = [0_usize; 4];
    for therapy in therapies {
        counts[usize::from(fit(therapy, situation, region).rank())] += 1;
    }
    format!(
        "In the {}, of {} therapies: {} labelled for this, {} can’t be told, {} not labelled for this, {} not approved.",
        region.label(),
        therapies.len(),
        counts[0],
        counts[1],
        counts[2],
        counts[3]
    )
}
