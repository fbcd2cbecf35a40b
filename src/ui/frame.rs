//! What stands around the content: skip links, masthead, footer.

use super::markup::{Html, time};
use crate::evidence::{Dataset, Word};
use crate::explore::Detail;

/// The name of the site.
pub const SITE_NAME: &str = "Immunotherapy for Multiple Myeloma";

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
    ("pictures", "Pictures"),
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
        .raw("Information, not medical advice. ")
        .with(page_link(place, "changes/", "What changed"))
        .raw(" · ")
        .with(page_link(place, "about/", "About this site"))
        .raw("</p></header>")
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

/// A link to a page of this site: its address as seen from the start page.
fn page_link(place: Place, address: &'static str, words: &'static str) -> Html {
    let own = if place == Place::Start { "<a href=\"" } else { "<a data-own href=\"" };
    Html::new().raw(own).raw(place.home()).raw(address).raw("\">").raw(words).raw("</a>")
}

/// The pages about the site itself, and where an error is reported.
fn site_links(place: Place, report: &str) -> Html {
    let pages = [
        ("about/", "About this site"),
        ("about/#gaps", "What is missing"),
        ("changes/", "What changed"),
        ("data/", "The data as files"),
        ("about/#privacy", "Privacy"),
        ("about/#access", "Accessibility"),
    ];
    let item = |(address, words)| Html::new().raw("<li>").with(page_link(place, address, words)).raw("</li>");
    Html::new()
        .raw("<nav class=\"site-links\" aria-label=\"This site\"><ul>")
        .all(pages.into_iter().map(item))
        .raw("<li><a href=\"")
        .value(report)
        .raw("\">Report an error</a></li><li><a href=\"")
        .raw(place.home())
        .raw("changes.xml\">Feed of what changed (Atom)</a></li></ul></nav>")
}

/// What stands below the content of a page below the start page. `report` is where an error on it is reported.
pub fn short_footer(place: Place, report: &str) -> Html {
    Html::new()
        .raw("<footer class=\"footer\">")
        .with(site_links(place, report))
        .raw("<p>This page is information, not medical advice. It does not replace a talk with your care team.</p></footer>")
}

/// What stands below the content of the start page: in short, what the page about the site says in full.
pub fn footer(report: &str) -> Html {
    let section = |id: &'static str, title: &'static str, content: Html| {
        let open = Html::new().raw("<section aria-labelledby=\"").raw(id).raw("-title\"><h2 id=\"").raw(id).raw("-title\">");
        open.raw(title).raw("</h2>").with(content).raw("</section>")
    };
    let paragraph = |text: &'static str| Html::new().raw("<p>").raw(text).raw("</p>");
    let made = paragraph(
        "Facts come from public sources. Software and language models helped to gather them and to write the text. Each figure names its \
         source and its kind; labels and regulators are trusted most, news least. What was not found is said to be missing and never \
         filled in.",
    );
    let rely = paragraph(
        "Each record carries the date of its last check. Nobody paid for this page, and there are no conflicts of interest. It has not yet \
         been tested with patients. It is information, not medical advice, and does not replace a talk with your care team.",
    );
    let promises = paragraph(
        "No cookies and no trackers. A copy of this site is kept on your device, so that you can read it offline; nothing about you \
         is stored unless you ask for it. Built to meet WCAG 2.2 AA. Text and data: \
         CC BY 4.0. Code: MIT or Apache 2.0.",
    );
    Html::new()
        .raw("<footer class=\"footer\" id=\"about\">")
        .with(section("made", "How this page was made", made))
        .with(section("rely", "Updates, funding, conflicts", rely))
        .with(section("privacy", "Privacy, accessibility, licence", promises))
        .with(site_links(Place::Start, report))
        .raw("</footer>")
}
