//! The log as an Atom feed (RFC 4287).

use super::found::Site;
use super::frame::SITE_NAME;
use super::markup::Html;
use crate::evidence::{Correction, Dataset, Date};
use crate::explore::{Change, Step, What, history};

/// Who mints the names of feed and entries (RFC 4151). Names stay when the site moves to another host.
const NAMES: &str = "tag:myeloma-immunotherapy,2026:";

/// The feed. Where the site’s address is not known, all links are relative to the feed, so that they work on any
/// host.
///
/// It holds the newest year of the log and the one before; what has no date at all stands on the page only.
pub fn feed(dataset: &Dataset, site: &Site) -> String {
    let changes = history(dataset);
    let newest = changes.first().and_then(|change| change.date).map_or(0, Date::year);
    let is_recent = |change: &&Change| change.date.is_some_and(|date| date.year() + 1 >= newest);
    let recent: Vec<&Change> = changes.iter().filter(is_recent).collect();
    let updated = recent.iter().filter_map(|change| updated(change)).max().or(dataset.checked());
    let whole = site.whole("");
    let base = whole.as_deref().unwrap_or_default();
    Html::new()
        .raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n<id>")
        .raw(NAMES)
        .raw("changes</id>\n<title>What changed: ")
        .raw(SITE_NAME)
        .raw("</title>\n<subtitle>Decisions of regulators, what was stopped, and corrections of this site, of this year and the last.</subtitle>\n")
        .with(instant(updated))
        .raw("<author><name>The contributors of ")
        .raw(SITE_NAME)
        .raw("</name></author>\n<rights>CC BY 4.0</rights>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        .value(base)
        .raw("changes.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        .value(base)
        .raw("changes/\"/>\n")
        .all(recent.into_iter().map(|change| entry(change, base)))
        .raw("</feed>\n")
        .into_string()
}

/// When the entry last changed here. A decision counts from its own day. Where that day is not known, from the day on
/// which its record was last checked: the log names no day that no source names.
fn updated(change: &Change) -> Option<Date> {
    let checked = change.therapies.iter().map(|therapy| therapy.checked).max();
    change.date.filter(|date| date.is_exact()).or(checked)
}

/// `<updated>`, at the beginning of the day; nothing on a date without a day, which entries of a checked dataset never have.
fn instant(date: Option<Date>) -> Html {
    let text = date.map(|date| format!("{date}T00:00:00Z")).unwrap_or_default();
    Html::new().raw("<updated>").text(&text).raw("</updated>\n")
}

fn entry(change: &Change, base: &str) -> Html {
    Html::new()
        .raw("<entry>\n<id>")
        .raw(NAMES)
        .text(&change.id)
        .raw("</id>\n<title>")
        .with(clean(&change.title()))
        .raw("</title>\n")
        .with(instant(updated(change)))
        .raw("<link rel=\"alternate\" type=\"text/html\" href=\"")
        .value(base)
        .raw("changes/#")
        .value(&change.id)
        .raw("\"/>\n<summary>")
        .with(clean(&summary(change)))
        .raw("</summary>\n</entry>\n")
}

/// When and what, in plain text.
fn summary(change: &Change) -> String {
    let date = change.date.map(|date| format!("{}. ", date.in_words())).unwrap_or_default();
    let text = match change.what {
        What::Decision(decision, step) => {
            let note = decision.note.as_deref().filter(|_| matches!(step, Step::Taken { .. }));
            [Some(decision.indication.as_str()), note].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        What::Stop(stop) => {
            let why = stop.why.as_ref().map(|why| format!(" Why: {why}")).unwrap_or_default();
            format!("{}{why}", stop.what)
        }
        What::Programme(programme) => programme.note.clone().unwrap_or_default(),
        What::Correction(Correction { what, why, .. }) => format!("{what} Why: {why}"),
    };
    format!("{date}{text}").trim().to_owned()
}

/// A text for XML: escaped, and without the letters that XML does not allow.
fn clean(text: &str) -> Html {
    let allowed = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    Html::new().text(&text.chars().filter(allowed).collect::<String>())
}
