//! The page of one therapy: all that is known of it, in the order in which readers ask. Written natively, complete
//! without script.

mod effects;
mod foot;
mod kin;
mod labels;
mod living;
mod opening;
mod unknown;

use super::markup::Html;
use super::{contents, log};
use crate::evidence::{Dataset, Fact, FactTopic, Source, Therapy};
use crate::explore::Detail;
use crate::ui::markup::source_line;

/// What stands between the head and the footer of a therapy's page. `report` is where an error on it is reported, if there is
/// such a place.
pub fn therapy_page(dataset: &Dataset, therapy: &Therapy, report: Option<String>) -> Html {
    Html::new()
        .raw("<main class=\"flow therapy-page\" id=\"main\">")
        .with(opening::opening(therapy))
        .with(contents::contents(&SECTIONS))
        .with(labels::labels(therapy))
        .with(living::living(dataset, therapy))
        .with(effects::effects(therapy))
        .with(effects::harms(dataset, therapy))
        .with(unknown::unknown(dataset, therapy))
        .with(kin::kin(dataset, therapy))
        .with(foot::names(therapy))
        .with(section("changes", log::of_therapy(dataset, therapy)))
        .with(foot::sources(therapy))
        .with(foot::report(therapy, report))
        .raw("</main>")
}

/// One sentence on the therapy, for search engines and previews.
pub fn description(therapy: &Therapy) -> String {
    format!(
        "{} for multiple myeloma: {}. Whom it is labelled for, what it does, what can go wrong, with a source behind every number. \
             Last checked {}.",
        therapy.name,
        therapy.tagline,
        therapy.checked.in_words()
    )
}

/// The sections of the page, in order: id and title.
const SECTIONS: [(&str, &str); 11] = [
    ("glance", "At a glance"),
    ("labels", "Whom it is labelled for"),
    ("living", "How it is given, and what living with it is like"),
    ("effects", "What it does"),
    ("harms", "What can go wrong"),
    ("unknown", "What is not known"),
    ("kin", "Combinations and parts"),
    ("names", "Names and codes"),
    ("changes", "What changed"),
    ("sources", "Sources"),
    ("report", "Last checked, and reporting an error"),
];

/// A section with its heading.
fn section(id: &'static str, content: Html) -> Html {
    // Every section of this module stands in the list above; the tests read it back from the page.
    let title = SECTIONS.iter().find(|(known, _)| *known == id).map_or("", |(_, title)| title);
    contents::section(id, title, content)
}

/// The same content in both ways of wording; the reader's switch shows one of them.
fn both(draw: impl Fn(Detail) -> Html) -> Html {
    Html::new()
        .open("div", "in-plain")
        .with(draw(Detail::Plain))
        .close("div")
        .open("div", "in-clinical")
        .with(draw(Detail::Clinical))
        .close("div")
}

/// A row of a list of facts.
fn row(name: &str, value: Html) -> Html {
    Html::new().open("div", "").element("dt", "", name).open("dd", "").with(value).raw("</dd></div>")
}

/// Says that a fact is not in the data.
fn missing(words: &str) -> Html {
    Html::new().element("span", "missing", words)
}

/// What holds for the whole kind of treatment, of some topics; nothing where nothing does. Rules on daily life stand in
/// their rows already.
fn general(dataset: &Dataset, therapy: &Therapy, topics: &[FactTopic]) -> Html {
    let facts: Vec<&Fact> =
        dataset.facts_on(therapy).filter(|fact| topics.contains(&fact.topic) && fact.daily_life.is_none()).collect();
    if facts.is_empty() {
        return Html::new();
    }
    let item = |fact: &Fact| Html::new().open("li", "").text(&fact.statement).raw(" ").with(cited(&fact.source)).close("li");
    Html::new()
        .element("h3", "", "Of this kind of treatment in general")
        .open("ul", "statements")
        .all(facts.into_iter().map(item))
        .close("ul")
}

/// A source as a paragraph of its own.
fn cited(source: &Source) -> Html {
    Html::new().open("p", "source").with(source_line(source)).close("p")
}
