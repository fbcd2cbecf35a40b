//! The HTML document around a static page below the start page.

use super::frame::{Place, SITE_NAME, head, short_footer};
use super::markup::Html;
use super::therapy;
use super::words::Marker;
use crate::evidence::{Dataset, Therapy};

/// What every static page shares, as the build made it.
pub struct Shared<'a> {
    /// The content security policy, as `index.html` has it.
    pub policy: &'a str,
    /// The style sheet's file name.
    pub style: &'a str,
    /// The hash of `words.js`.
    pub script_integrity: &'a str,
}

/// The page of a therapy as a whole document.
pub fn therapy_document(dataset: &Dataset, therapy: &Therapy, shared: &Shared) -> String {
    let title = format!("{}: all that is known, sourced. {SITE_NAME}", therapy.name);
    let mut marker = Marker::new(&dataset.glossary);
    let content = Html::made(marker.mark(&therapy::therapy_page(dataset, therapy).into_string()));
    let body = head(dataset, Place::Below)
        .with(breadcrumb(&therapy.name))
        .with(content)
        .with(short_footer())
        .with(marker.explanations());
    document(&title, &therapy::description(therapy), body, shared)
}

/// The way from the start page to here.
fn breadcrumb(name: &str) -> Html {
    Html::new()
        .raw(
            "<nav class=\"breadcrumb\" aria-label=\"Breadcrumb\"><ol><li><a data-own href=\"../../\">Start</a></li>\
             <li><a data-own href=\"../../#explorer\">Every therapy</a></li><li aria-current=\"page\">",
        )
        .text(name)
        .raw("</li></ol></nav>")
}

fn document(title: &str, description: &str, body: Html, shared: &Shared) -> String {
    Html::new()
        .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"")
        .value(shared.policy)
        .raw("\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        .text(title)
        .raw("</title><meta name=\"description\" content=\"")
        .value(description)
        .raw(
            "\"><meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">\
             <link rel=\"icon\" href=\"../../icon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"../../",
        )
        .value(shared.style)
        .raw("\"><script type=\"module\" src=\"../../words.js\" crossorigin integrity=\"")
        .value(shared.script_integrity)
        .raw("\"></script></head><body>")
        .with(body)
        .raw("</body></html>\n")
        .into_string()
}
