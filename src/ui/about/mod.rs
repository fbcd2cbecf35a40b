//! The page about this site: aims, method, sources, gaps, updates, makers, promises. Plain words, as the article's.

mod counted;
mod promises;

use super::contents::{contents, section};
use super::markup::{Html, time};
use crate::evidence::Dataset;

/// One sentence on the page, for search engines and previews.
pub const DESCRIPTION: &str = "How the evidence on immunotherapies for multiple myeloma was gathered and chosen for this site, what is \
                               missing, who made it and with what, funding, privacy, accessibility, and how to report an error.";

/// A section of the page: its id, its title, what it says.
type Part = (&'static str, &'static str, Html);

/// What stands between the head and the footer. `report` is where an error is reported, if there is such a place.
pub fn about_page(dataset: &Dataset, report: Option<String>) -> Html {
    let parts: Vec<Part> = method(dataset).into_iter().chain(promises::promises(report)).collect();
    let list: Vec<(&str, &str)> = parts.iter().map(|(id, title, _)| (*id, *title)).collect();
    Html::new()
        .raw("<main class=\"flow therapy-page about\" id=\"main\"><header class=\"therapy-head\"><h1>About this site</h1><p class=\"lede\">")
        .raw("What it is for, where its facts come from, what is missing, and what you can rely on.</p></header>")
        .with(contents(&list))
        .all(parts.into_iter().map(|(id, title, content)| section(id, title, content)))
        .raw("</main>")
}

/// Paragraphs, one after the other.
fn paragraphs(texts: &[&str]) -> Html {
    Html::new().all(texts.iter().map(|text| Html::new().element("p", "", text)))
}

fn list(texts: &[String]) -> Html {
    let items = texts.iter().map(|text| Html::new().element("li", "", text));
    Html::new().open("ul", "").all(items).close("ul")
}

/// How the site comes to what it says.
fn method(dataset: &Dataset) -> [Part; 6] {
    let aim = paragraphs(&[
        "This site shows the immunotherapies for multiple myeloma: how each one works, where it is allowed and for whom, what it does \
         for people, and what harm it can do. Behind each figure stands its source.",
        "It is meant for people with myeloma and for those who care for them. It is also meant for nurses, doctors, pharmacists, and for \
         all who write about the disease. It can help you to ask good questions. It does not say which treatment to take.",
    ]);
    let evidence = paragraphs(&[
        "The facts come from public sources: labels, regulators, journals, registers of trials, talks at meetings, company news and the \
         press. Each therapy has one file that holds all that this site knows of it.",
        "A program reads all files each time the site is built. It stops if a figure has no source, if a source has no address, or if a \
         date does not exist. Numbers stand as their source prints them. Some times were printed in weeks and are shown in months; a \
         note says so.",
        "What was not found is said to be missing, with the reason. Nothing is guessed, and no averages are made.",
    ]);
    let figures = paragraphs(&[
        "A therapy often has many figures of one kind, but a cell of the table holds one. First comes the trial behind the newest label in \
         the region you chose. Then come trials on which a label rests or is meant to rest. Among these, a trial with groups formed by \
         chance comes before one without.",
        "All other figures open with the cell, each with its trial, its people and its source. Figures of two trials come from other people \
         at other times. They do not rank the therapies.",
    ]);
    [
        ("aim", "What this site is for", aim),
        ("evidence", "How the evidence was gathered", evidence),
        ("trust", "Which sources are trusted, in which order", counted::trust(dataset)),
        ("figures", "How figures are chosen", figures),
        ("gaps", "What is missing", counted::gaps(dataset)),
        ("updates", "How it is kept up to date", updates(dataset)),
    ]
}

fn updates(dataset: &Dataset) -> Html {
    let checked =
        dataset.checked().map(|date| Html::new().raw("<p>The evidence was last checked on ").with(time(date)).raw(".</p>"));
    let policy = "Each record carries the date of its own last check. It is checked again when a regulator decides or when a main trial \
                  reports. A record that was not checked for 180 days says so, in its row of the table and on its page.";
    Html::new().maybe(checked).element("p", "", policy).raw(
        "<p>All that changes is written down by date, with every correction: see <a data-own href=\"../changes/\">what changed</a>. You can \
         also follow it with a feed reader: <a href=\"../changes.xml\">feed of what changed (Atom)</a>.</p>",
    )
}
