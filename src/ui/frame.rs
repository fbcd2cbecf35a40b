//! What stands around the content: skip links, masthead, footer.

use crate::explore::Catalogue;
use leptos::prelude::*;

/// Where errors can be reported.
const REPORT: &str = "#report";

/// What stands above the content.
#[component]
pub fn Head(
    /// The evidence.
    catalogue: &'static Catalogue,
) -> impl IntoView {
    view! {
        <nav class="skip" aria-label="Skip">
            <ul>
                <li><a href="#introduction">"Skip to the article"</a></li>
                <li><a href="#explorer">"Skip to the table of therapies"</a></li>
            </ul>
        </nav>
        <Masthead catalogue=catalogue/>
    }
}

#[component]
fn Masthead(catalogue: &'static Catalogue) -> impl IntoView {
    let dataset = catalogue.dataset();
    let checked = dataset.checked().map(|date| {
        view! { "Evidence last checked " <time datetime=date.to_string()>{date.in_words()}</time> ". " }
    });
    view! {
        <header class="masthead">
            <p class="site-name">"Immunotherapy for Multiple Myeloma"</p>
            <nav aria-label="On this page">
                <ul>
                    <li><a href="#introduction">"Introduction"</a></li>
                    <li><a href="#advances">"Advances"</a></li>
                    <li><a href="#comparison">"Comparison"</a></li>
                    <li><a href="#explorer">"Every therapy"</a></li>
                    <li><a href="#future">"Future"</a></li>
                    <li><a href="#reading">"Reading"</a></li>
                </ul>
            </nav>
            <p class="masthead-facts">
                {checked}
                {format!("{} therapies, {} sources. ", dataset.therapies.len(), dataset.source_count())}
                "Information, not medical advice."
            </p>
        </header>
    }
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
