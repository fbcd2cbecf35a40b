//! The log of what changed: the page of all of it, and the part that stands on a therapy's own page.

mod entry;

use super::contents::{contents, section};
use super::markup::{Html, time};
use crate::evidence::{Dataset, Therapy};
use crate::explore::{Change, by_year, history, history_of};
use entry::{Setting, days, entries};

/// One sentence on the page, for search engines and previews.
pub fn description(dataset: &Dataset) -> String {
    let checked = dataset.checked().map(|date| format!(" Evidence last checked {}.", date.in_words())).unwrap_or_default();
    format!(
        "Every decision of a regulator on an immunotherapy for multiple myeloma by date, and every correction of this site.{checked}"
    )
}

/// The way from the log to the pages of therapies.
const WHOLE: Setting = Setting::Whole("../therapies/");

/// What stands between the head and the footer of the log.
pub fn log_page(dataset: &Dataset) -> Html {
    let changes = history(dataset);
    let years = by_year(&changes);
    let dated: usize = years.iter().map(|(_, of_year)| of_year.len()).sum();
    let parts = years.iter().map(|(year, changes)| (format!("y{year}"), year.to_string(), days(changes, WHOLE, "h3")));
    let undated = (dated < changes.len()).then(|| without_date(&changes[dated..]));
    let parts: Vec<(String, String, Html)> = parts.chain(undated).collect();
    let list: Vec<(&str, &str)> = parts.iter().map(|(id, title, _)| (id.as_str(), title.as_str())).collect();
    Html::new()
        .raw("<main class=\"flow therapy-page\" id=\"main\">")
        .with(opening(dataset, &changes))
        .with(contents(&list))
        .all(parts.iter().map(|(id, title, content)| section(id, title, content.clone())))
        .raw("</main>")
}

fn opening(dataset: &Dataset, changes: &[Change]) -> Html {
    let checked = dataset.checked().map(|date| Html::new().raw(" The evidence was last checked on ").with(time(date)).raw("."));
    Html::new()
        .raw("<header class=\"therapy-head\"><h1>What changed</h1><p class=\"lede\">")
        .text(&format!(
            "{} entries, newest first: what regulators decided, what was stopped or withdrawn, and what was corrected on this site.",
            changes.len()
        ))
        .maybe(checked)
        .raw(
            "</p><p>Dates are as precise as the sources. Where only the month or the year is known, the entry stands below the days of \
             that month or year. A drug and a combination that holds it may each have an entry for the same decision.</p>\
             <p>Follow the log with a feed reader: <a href=\"../changes.xml\">feed of what changed (Atom)</a>.</p>",
        )
        .with(visit())
        .raw("</header>")
}

/// The reader's own mark in the log. It stands there from the start, so that nothing moves when the script comes that it needs;
/// without script it is left out.
fn visit() -> Html {
    Html::new().raw(
        "<section class=\"visit\" id=\"visit\" aria-labelledby=\"visit-title\"><h2 id=\"visit-title\">Since your last visit</h2>\
         <p>Of your visits this page keeps nothing on your device unless you ask. If you do, it keeps which entries you have seen, \
         so that it can mark new ones when you come back.</p><p class=\"visit-does\">\
         <button type=\"button\" class=\"action\" id=\"visit-remember\" disabled>Remember this visit on this device</button> \
         <button type=\"button\" class=\"action\" id=\"visit-forget\" disabled>Forget</button> \
         <span id=\"visit-says\" role=\"status\"></span></p></section>",
    )
}

fn without_date(changes: &[Change]) -> (String, String, Html) {
    let about = Html::new().element("p", "quiet", "No source checked gives the date of these decisions.");
    ("undated".to_owned(), "Without a date".to_owned(), about.with(entries(changes, WHOLE)))
}

/// A therapy's part of the log, for its own page.
pub fn of_therapy(dataset: &Dataset, therapy: &Therapy) -> Html {
    let changes = history_of(dataset, therapy);
    let whole = "<p class=\"quiet\">Newest first. <a data-own href=\"../../changes/\">What changed, of all therapies</a></p>";
    if changes.is_empty() {
        return Html::new().element("p", "missing", "No dated change in the sources checked.").raw(whole);
    }
    Html::new().raw(whole).with(days(&changes, Setting::Own(therapy), "h3"))
}
