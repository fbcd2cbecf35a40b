//! Sources in full, and dates.

use super::Html;
use crate::evidence::{Date, Source, Therapy, Word};

/// A date for reading and for machines.
pub fn time(date: Date) -> Html {
    Html::new().raw("<time datetime=\"").value(&date.to_string()).raw("\">").text(&date.in_words()).raw("</time>")
}

/// The date of a record's last check. If it is long ago, the build or the reader's browser says so behind it.
#[cfg(feature = "ssr")]
pub fn checked(date: Date) -> Html {
    Html::new().raw("<time data-checked datetime=\"").value(&date.to_string()).raw("\">").text(&date.in_words()).raw("</time>")
}

/// What kind of source it is, and whether only a report of it was read: `journal`, `journal, second-hand`.
pub fn kind_of(source: &Source) -> String {
    let second_hand = if source.second_hand { ", second-hand" } else { "" };
    [source.kind.label(), second_hand].concat()
}

/// Kind, title as a link, publisher, date, and what to know of the source.
pub fn source_line(source: &Source) -> Html {
    let date = source.date.map(|date| Html::new().raw(", ").with(time(date)));
    let read_at = read_at(source);
    let provisional = source.provisional.then(|| Html::new().raw(" Not good enough to stand alone."));
    Html::new()
        .open("span", "source-line")
        .element("span", "source-kind", &kind_of(source))
        .raw(" ")
        .link("", &source.url, &source.title)
        .raw(". ")
        .text(&source.publisher)
        .maybe(date)
        .raw(".")
        .maybe(read_at)
        .maybe(provisional)
        .close("span")
}

/// Where it was read, if not at its publisher's own place, and whether only a report of it was.
fn read_at(source: &Source) -> Option<Html> {
    let said = if source.second_hand { " Read through a report" } else { " Read in a copy" };
    match &source.read_at {
        Some(place) => {
            let name = match &place.url {
                Some(url) => Html::new().link("", url, &place.name),
                None => Html::new().text(&place.name),
            };
            Some(Html::new().raw(said).raw(" at ").with(name).raw("."))
        }
        None => source.second_hand.then(|| Html::new().raw(said).raw(".")),
    }
}

/// The source with this id, as a paragraph; nothing where the file has none, which the checker refuses.
pub fn source_paragraph(therapy: &Therapy, id: &str) -> Option<Html> {
    therapy.source(id).map(|source| Html::new().open("p", "source").with(source_line(source)).close("p"))
}

/// A source in a word or two: a link whose text is its kind.
pub fn source_link(therapy: &Therapy, id: &str, provisional: bool) -> Option<Html> {
    therapy.source(id).map(|source| source_mark(source, provisional))
}

/// The same of a source at hand.
pub fn source_mark(source: &Source, provisional: bool) -> Html {
    let weak = (provisional || source.provisional).then(|| Html::new().element("span", "provisional", "provisional").raw(" "));
    Html::new().maybe(weak).link("src", &source.url, &kind_of(source))
}

/// A link to a trial's registration.
pub fn registration(nct: &str) -> Html {
    Html::new().link("", &format!("https://clinicaltrials.gov/study/{nct}"), nct)
}
