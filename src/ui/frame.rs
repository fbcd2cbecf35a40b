//! What stands around the content: skip links, masthead, footer.

use super::markup::{Html, time};
use crate::evidence::{Dataset, Word};
use crate::explore::Detail;
use leptos::prelude::*;

/// The name of the site.
pub const SITE_NAME: &str = "Immunotherapy for Multiple Myeloma";

/// Where errors can be reported.
const REPORT: &str = "#report";

/// Which page a frame is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start page.
    Start,
    /// A page below it: the relative way back to the start page, such as `../../`.
    Below(&'static str),
}

impl Place {
    /// The way back to the start page.
    pub fn home(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Below(home) => home,
        }
    }
}

/// Skip links of the start page.
const SKIPS: &[(&str, &str)] = &[("introduction", "Skip to the article"), ("explorer", "Skip to the table of therapies")];

/// Skip links of the pages below.
const SKIPS_BELOW: &[(&str, &str)] = &[("main", "Skip to the content")];

/// The parts of the start page.
const PARTS: &[(&str, &str)] = &[
    ("introduction", "Introduction"),
    ("advances", "Advances"),
    ("comparison", "Comparison"),
    ("explorer", "Every therapy"),
    ("future", "Future"),
    ("glossary", "Words"),
    ("reading", "Reading"),
];

/// What stands above the content: skip links, name, parts, the switch between plain words and clinical detail.
pub fn head(dataset: &Dataset, place: Place) -> Html {
    let skips = if place == Place::Start { SKIPS } else { SKIPS_BELOW };
    let skip =
        |(id, words): &(&'static str, &str)| Html::new().raw("<li><a href=\"#").raw(id).raw("\">").text(words).raw("</a></li>");
    let part = |(id, words): &(&'static str, &str)| {
        let own = if place == Place::Start { "<li><a href=\"" } else { "<li><a data-own href=\"" };
        Html::new().raw(own).raw(place.home()).raw("#").raw(id).raw("\">").text(words).raw("</a></li>")
    };
    let name = match place {
        Place::Start => Html::new().element("p", "site-name", SITE_NAME),
        Place::Below(home) => {
            Html::new().raw("<p class=\"site-name\"><a data-own href=\"").raw(home).raw("\">").text(SITE_NAME).raw("</a></p>")
        }
    };
    Html::new()
        .raw("<nav class=\"skip\" aria-label=\"Skip\"><ul>")
        .all(skips.iter().map(skip))
        .raw("</ul></nav><header class=\"masthead\">")
        .with(name)
        .raw(if place == Place::Start { "<nav aria-label=\"On this page\"><ul>" } else { "<nav aria-label=\"Start page\"><ul>" })
        .all(PARTS.iter().map(part))
        .raw("</ul></nav>")
        .with(words_switch())
        .raw("<p class=\"masthead-facts\">")
        .maybe(dataset.checked().map(|date| Html::new().raw("Evidence last checked ").with(time(date)).raw(". ")))
        .text(&format!("{} therapies, {} sources. ", dataset.therapies.len(), dataset.source_count()))
        .raw("Information, not medical advice.</p></header>")
}

/// Plain words or clinical detail. It works by style alone; scripts keep it in the address.
fn words_switch() -> Html {
    let choice = |&detail: &Detail| {
        Html::new()
            .raw("<label class=\"check\" title=\"")
            .value(detail.about())
            .raw("\"><input type=\"radio\" name=\"words\" id=\"words-")
            .raw(detail.slug())
            .raw("\" value=\"")
            .raw(detail.slug())
            .raw(if detail == Detail::Clinical { "\" checked>" } else { "\">" })
            .element("span", "value-label", detail.label())
            .raw("</label>")
    };
    Html::new()
        .raw("<fieldset class=\"words-switch regions\" id=\"words\"><legend class=\"visually-hidden\">Figures in</legend>")
        .all(Detail::ALL.iter().map(choice))
        .raw("</fieldset>")
}

/// What stands below the content of a page below the start page.
pub fn short_footer(place: Place) -> Html {
    Html::new()
        .raw("<footer class=\"footer\"><p>How this site was made, how its numbers are chosen, updates, funding, privacy and licence: <a data-own href=\"")
        .raw(place.home())
        .raw(
            "#about\">about this site</a>.</p><p>This page is information, not medical advice. It does not replace a talk with your \
             care team.</p></footer>",
        )
}

/// What stands below the content: how the page was made and what can be relied on.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="footer" id="about">
            <section aria-labelledby="made-title">
                <h2 id="made-title">"How this page was made"</h2>
                <p>
                    "Facts were gathered from public sources: product labels, regulators, journals, registers, meeting abstracts, company statements and news. Software and language models helped to gather them and to write the text. Each figure names its source and the kind of source; kinds are trusted in the order just given."
                </p>
                <p>
                    "A figure that no good source confirms is marked provisional. A figure that was not found is said to be missing, with the reason, and is never filled in."
                </p>
            </section>
            <section aria-labelledby="numbers-title">
                <h2 id="numbers-title">"How the numbers are chosen"</h2>
                <p>
                    "A cell shows the trial behind the newest indication in the chosen region; else the newest trial on which an approval rests or is meant to rest; randomised before single-arm. All other figures open with the cell. Figures from different trials come from different people and do not rank the therapies."
                </p>
            </section>
            <section aria-labelledby="update-title">
                <h2 id="update-title">"Updates, funding, conflicts"</h2>
                <p>
                    "Each record carries the date of its last check. It is checked again when a regulator decides or a pivotal trial reports. Nobody paid for this page, and there are no conflicts of interest. The page has not yet been tested with patients."
                </p>
            </section>
            <section id="report" aria-labelledby="report-title">
                <h2 id="report-title">"Report an error"</h2>
                <p>
                    "Every record is one file in the public repository of this page. To report an error, open an issue there and name the therapy, the figure and a source that says otherwise."
                </p>
            </section>
            <section aria-labelledby="privacy-title">
                <h2 id="privacy-title">"Privacy, accessibility, licence"</h2>
                <p>
                    "The page sets no cookie, stores nothing on your device, and asks no other site for anything. It is built to meet WCAG 2.2 AA: it works by keyboard, with a screen reader, at 200% zoom, and can be read without script. Text and data: CC BY 4.0. Code: MIT or Apache 2.0."
                </p>
                <p>
                    "This page is information, not medical advice. It does not replace a talk with your care team. "
                    <a href=REPORT>"Report an error"</a>
                    "."
                </p>
            </section>
        </footer>
    }
}
