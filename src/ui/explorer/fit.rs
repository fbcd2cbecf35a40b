//! What the labels of a therapy say of the reader's situation: a line below its name, and the panel behind it.

use super::cell::stage_in_words;
use super::opened::Opened;
use crate::evidence::{Decision, Therapy, Word};
use crate::explore::{Detail, Fit, Jurisdiction, Open, Situation, TransplantPlan, Use, by_transplant, fit, held, open_fields};
use crate::ui::markup::{Html, source_paragraph};

/// The words of a result, and the class of its sign.
fn result(fit: &Fit, region: Jurisdiction, detail: Detail) -> (String, &'static str) {
    match fit {
        Fit::Labelled(_) => (detail.of("Approved for this", "Labelled for this").to_owned(), "is-approved"),
        Fit::Open(_) => ("Depends on what is open".to_owned(), "is-conditional"),
        Fit::NotLabelled(..) => (detail.of("Not approved for this", "Not labelled for this").to_owned(), "is-stopped"),
        Fit::NotApproved(_) => (["Not approved in the ", region.label()].concat(), "is-unknown"),
    }
}

/// What a use hangs on: `labelled if at least 4 lines before`.
fn condition(open: &Open, detail: Detail) -> String {
    let words = open.in_words(detail);
    if matches!(open, Open::Contradiction) { words } else { [detail.of("approved if ", "labelled if "), &words].concat() }
}

/// What each plan on transplant would make of it: `if a transplant is planned: labelled; if it is not possible: not labelled`.
fn split_in_words(therapy: &Therapy, split: &[(TransplantPlan, Fit)], detail: Detail) -> String {
    let one = |(plan, then): &(TransplantPlan, Fit)| {
        let asked = match plan {
            TransplantPlan::Planned => "if a transplant is planned: ",
            TransplantPlan::Had => "if you had one: ",
            TransplantPlan::NotPossible => "if it is not possible: ",
        };
        let then = match then {
            Fit::Labelled(decision) => [detail.of("approved", "labelled"), partners(therapy, decision)].concat(),
            Fit::Open(uses) => first_condition(&uses[0], detail),
            Fit::NotLabelled(..) | Fit::NotApproved(_) => detail.of("not approved", "not labelled").to_owned(),
        };
        [asked, &then].concat()
    };
    split.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn first_condition(one: &Use, detail: Detail) -> String {
    one.open.first().map(|open| condition(open, detail)).unwrap_or_default()
}

/// That a drug is for use with others. A combination says so by its name.
fn partners(therapy: &Therapy, decision: &Decision) -> &'static str {
    if decision.partners.is_empty() || !therapy.components.is_empty() { "" } else { ", with other drugs" }
}

/// Every reason, in words.
fn reasons(therapy: &Therapy, fit: &Fit, split: &[(TransplantPlan, Fit)], detail: Detail) -> Vec<String> {
    match fit {
        Fit::Labelled(_) => Vec::new(),
        Fit::Open(_) if !split.is_empty() => vec![split_in_words(therapy, split, detail)],
        Fit::Open(uses) => uses[0].open.iter().map(|open| condition(open, detail)).collect(),
        Fit::NotLabelled(_, unmet) => unmet.iter().map(|unmet| unmet.in_words(detail)).collect(),
        Fit::NotApproved(status) => status.iter().map(|status| status.label().to_owned()).collect(),
    }
}

/// The line below the name; nothing where no situation was entered.
pub fn fit_line(therapy: &Therapy, situation: &Situation, region: Jurisdiction, detail: Detail) -> Option<Html> {
    if situation.is_empty() {
        return None;
    }
    let fit = fit(therapy, situation, region);
    let split = by_transplant(&fit, therapy, situation, region);
    let (words, class) = result(&fit, region, detail);
    let all = reasons(therapy, &fit, &split, detail);
    let held: Vec<String> = held(therapy, &fit, situation).into_iter().map(|held| held.in_words()).collect();
    let colon = if all.is_empty() && held.is_empty() { "" } else { ": " };
    let behind = if matches!(fit, Fit::NotApproved(_)) { "what is known of it" } else { "the label that was read" };
    let said: Vec<&str> = all.iter().chain(&held).map(String::as_str).collect();
    let name = format!("{words}{colon}{}. {}: {behind}", said.join("; "), therapy.name);
    let more = if all.len() > 1 { format!(" · and {} more", all.len() - 1) } else { String::new() };
    let first = match &fit {
        Fit::Labelled(decision) => {
            Some([detail.of("for: ", "label: "), &stage_in_words(decision), partners(therapy, decision)].concat())
        }
        _ => all.first().map(|reason| [reason, more.as_str()].concat()),
    };
    let first = first.map(|reason| Html::new().element("span", "small", &reason));
    let held = (!held.is_empty()).then(|| Html::new().element("span", "small held", &held.join("; ")));
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
            .maybe(first)
            .maybe(held),
    )
}

/// The panel behind the line: the indications that were read, and every reason.
pub fn fit_panel(therapy: &Therapy, situation: &Situation, region: Jurisdiction, detail: Detail) -> Html {
    let fit = fit(therapy, situation, region);
    let split = by_transplant(&fit, therapy, situation, region);
    let lead = match &fit {
        Fit::Labelled(_) => detail.of("It is approved for what you entered.", "This label covers what you entered."),
        Fit::Open(_) => "Nothing you entered speaks against it, but it depends on what is open:",
        Fit::NotLabelled(..) => detail.of(
            "This is the nearest use that is approved. What you entered is something else:",
            "This is the nearest label. It does not cover what you entered:",
        ),
        Fit::NotApproved(None) => "No decision of this region was found.",
        Fit::NotApproved(_) => "No indication is in force in this region. It stands there as:",
    };
    let held =
        held(therapy, &fit, situation).into_iter().map(|held| Html::new().element("p", "held", &sentence(&held.in_words())));
    let html = Html::new().element("p", "", lead).maybe(list(&reasons(therapy, &fit, &split, detail))).all(held);
    let html = match &fit {
        Fit::Open(uses) => html.all(uses.iter().map(|one| {
            let conditions: Vec<String> = one.open.iter().map(|open| open.in_words(detail)).collect();
            let head =
                if one.open.contains(&Open::Contradiction) { String::new() } else { format!("If {}: ", conditions.join("; ")) };
            label(therapy, one.decision, &head)
        })),
        _ => html.all(fit.decisions().into_iter().map(|decision| label(therapy, decision, ""))),
    };
    html.element(
        "p",
        "quiet",
        "A reading of labels, not advice. Age, other illnesses and the label’s further text are not weighed.",
    )
}

/// The words as a sentence of their own.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).chain(['.']).collect()
}

fn list(reasons: &[String]) -> Option<Html> {
    let items = || reasons.iter().map(|reason| Html::new().element("li", "", reason));
    (!reasons.is_empty()).then(|| Html::new().open("ul", "").all(items()).close("ul"))
}

fn label(therapy: &Therapy, decision: &Decision, head: &str) -> Html {
    let date = decision.date.map(|date| format!(", {}", date.in_words())).unwrap_or_default();
    Html::new()
        .element("p", "", &format!("{head}The label read ({}{date}): {}", decision.status.label(), decision.indication))
        .maybe(decision.note.as_deref().map(|note| Html::new().element("p", "note", note)))
        .maybe(source_paragraph(therapy, &decision.source))
}

/// What is open, in the order of the form: `whether a transplant is planned or not possible; whether it is at high risk`.
fn asked(fits: &[Fit], detail: Detail) -> String {
    let asked: Vec<String> = open_fields(fits).into_iter().map(|field| field.in_words(detail)).collect();
    asked.join("; ")
}

/// `7 more depend on what is still open: whether a transplant is planned or not possible.`
pub fn open_in_words(open: &[Fit], detail: Detail) -> String {
    let verb = if open.len() == 1 { "depends" } else { "depend" };
    let asked = asked(open, detail);
    let colon = if asked.is_empty() { "" } else { ": " };
    format!("{} more {verb} on what is still open{colon}{asked}.", open.len())
}

/// How many therapies have each result, and what is open, as sentences.
pub fn counts_in_words(therapies: &[Therapy], situation: &Situation, region: Jurisdiction, detail: Detail) -> String {
    if situation.is_empty() {
        return String::new();
    }
    let fits: Vec<Fit> = therapies.iter().map(|therapy| fit(therapy, situation, region)).collect();
    let count = |rank: u8| fits.iter().filter(|fit| fit.rank() == rank).count();
    let said = detail.of("approved", "labelled");
    let asked = asked(&fits, detail);
    let open = if asked.is_empty() { asked } else { [" Still open: ", &asked, "."].concat() };
    format!(
        "In the {}, of {} therapies: {} {said} for this, {} open, {} not {said} for this, {} not approved at all.{open}",
        region.label(),
        therapies.len(),
        count(0),
        count(1),
        count(2),
        count(3)
    )
}
