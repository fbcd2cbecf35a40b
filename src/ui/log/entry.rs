//! One entry of the log, and entries day by day.

use crate::evidence::{Correction, Decision, Proof, SafetyProgramme, Status, Stop, Therapy, Word};
use crate::explore::{Change, Step, What};
use crate::ui::markup::{Html, source_paragraph, status_mark, time};

/// Where entries stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Setting<'a> {
    /// In the log of all therapies: the way from there to their pages.
    Whole(&'static str),
    /// On a therapy's own page: its name goes without saying, other pages lie beside it.
    Own(&'a Therapy),
}

/// The entries of each day, month or year under its date; a heading of the level `heading`.
pub fn days(changes: &[Change], setting: Setting, heading: &'static str) -> Html {
    let day = |changes: &[Change]| {
        let date = changes.first().and_then(|change| change.date);
        let date = date.map_or_else(|| Html::new().raw("Date not known"), time);
        let head = Html::new().open(heading, "").with(date).close(heading);
        Html::new().open("div", "day").with(head).with(entries(changes, setting)).close("div")
    };
    Html::new().all(changes.chunk_by(|a, b| a.date == b.date).map(day))
}

/// Entries as a list.
pub fn entries(changes: &[Change], setting: Setting) -> Html {
    Html::new().open("ul", "changes").all(changes.iter().map(|change| entry(change, setting))).close("ul")
}

fn entry(change: &Change, setting: Setting) -> Html {
    let body = match (change.what, change.therapies.first()) {
        (What::Decision(decision, step), Some(therapy)) => of_decision(therapy, decision, step),
        (What::Stop(stop), Some(therapy)) => of_stop(therapy, stop),
        (What::Programme(programme), Some(therapy)) => of_programme(therapy, programme),
        (What::Correction(correction), _) => of_correction(correction),
        (_, None) => Html::new(),
    };
    Html::new().raw("<li class=\"change\" id=\"").value(&change.id).raw("\">").with(head(change, setting)).with(body).close("li")
}

/// Whom it concerns, where it holds and what happened.
fn head(change: &Change, setting: Setting) -> Html {
    let named: Vec<Html> = change.therapies.iter().filter_map(|therapy| subject(therapy, setting)).collect();
    let region = change.region().map(|region| Html::new().text(region.label()));
    let (before, after) = match setting {
        Setting::Whole(_) if named.is_empty() => (vec![Html::new().raw("All records")], Vec::new()),
        Setting::Whole(_) => (named, Vec::new()),
        Setting::Own(_) => (Vec::new(), named),
    };
    let before: Vec<Html> = before.into_iter().chain(region).collect();
    let before = (!before.is_empty()).then(|| in_a_row(before).raw(": "));
    let after = (!after.is_empty()).then(|| Html::new().raw(" (also: ").with(in_a_row(after)).raw(")"));
    Html::new()
        .open("p", "change-head")
        .maybe(before)
        .with(mark(change))
        .element("strong", "", &change.in_words())
        .maybe(after)
        .close("p")
}

fn in_a_row(pieces: Vec<Html>) -> Html {
    let with_comma = |(at, piece)| if at == 0 { piece } else { Html::new().raw(", ").with(piece) };
    Html::new().all(pieces.into_iter().enumerate().map(with_comma))
}

/// The name as a link; on its own page a therapy needs none.
fn subject(therapy: &Therapy, setting: Setting) -> Option<Html> {
    let way = match setting {
        Setting::Own(own) if own.id == therapy.id => return None,
        Setting::Own(_) => "../",
        Setting::Whole(way) => way,
    };
    let link = Html::new().raw("<a data-own href=\"").raw(way);
    Some(link.value(&therapy.id).raw("/\">").text(&therapy.name).raw("</a>"))
}

/// The sign of the status that it ended in.
fn mark(change: &Change) -> Html {
    match change.what {
        What::Decision(_, Step::Taken { status, .. } | Step::Became { status, .. }) => status_mark(Some(status)),
        What::Stop(_) => status_mark(Some(Status::Withdrawn)),
        What::Decision(_, Step::Replaced) | What::Programme(_) | What::Correction(_) => Html::new(),
    }
}

fn paragraph(class: &'static str, text: &str) -> Html {
    Html::new().element("p", class, text)
}

fn of_decision(therapy: &Therapy, decision: &Decision, step: Step) -> Html {
    let due = decision.target_date.map(|date| paragraph("", &format!("Decision due by {}.", date.in_words())));
    // What the record says of its date is said once, where the decision was taken.
    let note = decision.note.as_deref().filter(|_| matches!(step, Step::Taken { .. }));
    paragraph("", &decision.indication)
        .maybe(due)
        .maybe(note.map(|note| paragraph("note", note)))
        .maybe(source_paragraph(therapy, &decision.source))
        .all(decision.more_sources.iter().filter_map(|id| source_paragraph(therapy, id)))
}

fn of_stop(therapy: &Therapy, stop: &Stop) -> Html {
    let why = stop.why.as_ref().map(|why| paragraph("", &format!("Why: {why}")));
    paragraph("", &stop.what).maybe(why).maybe(source_paragraph(therapy, &stop.source))
}

fn of_programme(therapy: &Therapy, programme: &SafetyProgramme) -> Html {
    let name = programme.name.as_deref().map(|name| paragraph("", name));
    let note = programme.note.as_deref().map(|note| paragraph("note", note));
    Html::new().maybe(name).maybe(note).maybe(source_paragraph(therapy, &programme.source))
}

fn of_correction(correction: &Correction) -> Html {
    let source = |proof: &Proof| {
        let link = Html::new().raw("<p class=\"source\">Source: ").link("", &proof.url, &proof.title);
        link.raw(". ").text(&proof.publisher).raw(".</p>")
    };
    paragraph("", &correction.what)
        .with(paragraph("", &format!("Why: {}", correction.why)))
        .maybe(correction.source.as_ref().map(source))
}
