//! The HTML document around a static page below the start page.

use super::data::{self, Download, data_page};
use super::found::{self, Card, SITE_PICTURE, Site, data_graph, therapy_graph, therapy_path};
use super::frame::{Place, SITE_NAME, head, short_footer};
use super::markup::Html;
use super::pictures;
use super::report::Report;
use super::words::Marker;
use super::{about, log, lost, stale, therapy};
use crate::evidence::{Dataset, Date, Therapy};
use serde_json::Value;

/// What every static page shares, as the build made it.
pub struct Shared<'a> {
    /// The content security policy.
    pub policy: &'a str,
    /// The style sheet's file name.
    pub style: &'a str,
    /// The file name of the sheet that only the pages below the start page have besides.
    pub style_below: &'a str,
    /// The hash of `words.js`.
    pub script_integrity: &'a str,
    /// The hash of `offline.js`.
    pub offline_integrity: &'a str,
    /// The hash of `changes.js`.
    pub changes_integrity: &'a str,
    /// The hash of `picture.js`.
    pub picture_integrity: &'a str,
    /// The day of the build.
    pub today: Date,
    /// The address of the site, if the build was told it.
    pub site: &'a Site,
    /// Where readers report an error, if the build was told it.
    pub report: &'a Report,
}

/// A page below the start page.
struct Leaf {
    place: Place,
    /// Its address below the start page; empty where it stands at none of its own.
    path: String,
    title: String,
    description: String,
    /// The pages between the start page and this one: relative address and name.
    way: &'static [(&'static str, &'static str)],
    /// Its own name at the end of the way.
    name: String,
    /// The script that only it has.
    script: Html,
    content: Html,
    /// The name of the therapy that it is about; mostly none.
    therapy: String,
    /// The name of its picture.
    picture: String,
    /// What it tells of, as linked data.
    graph: Option<Value>,
}

/// The page of a therapy as a whole document.
pub fn therapy_document(dataset: &Dataset, therapy: &Therapy, shared: &Shared) -> String {
    let title = format!("{}: sourced facts. {SITE_NAME}", therapy.name);
    let description = therapy::description(therapy);
    let leaf = Leaf {
        place: Place::Below("../../"),
        path: therapy_path(therapy),
        picture: therapy.id.clone(),
        graph: Some(therapy_graph(dataset, therapy, shared.site, &title, &description)),
        title,
        description,
        way: &[("../../#explorer", "Every therapy")],
        name: therapy.name.clone(),
        script: Html::new(),
        content: therapy::therapy_page(dataset, therapy, shared.report.about(shared.site, &therapy_path(therapy), &therapy.name)),
        therapy: therapy.name.clone(),
    };
    document(dataset, leaf, shared)
}

/// The log of what changed, as a whole document.
pub fn changes_document(dataset: &Dataset, shared: &Shared) -> String {
    let leaf = Leaf {
        place: Place::Below("../"),
        path: "changes/".to_owned(),
        picture: SITE_PICTURE.to_owned(),
        graph: None,
        title: format!("What changed. {SITE_NAME}"),
        description: log::description(dataset),
        way: &[],
        name: "What changed".to_owned(),
        script: script("../", "changes.js", shared.changes_integrity),
        content: log::log_page(dataset),
        therapy: String::new(),
    };
    document(dataset, leaf, shared)
}

/// The page of pictures as a whole document.
pub fn pictures_document(dataset: &Dataset, shared: &Shared) -> String {
    let leaf = Leaf {
        place: Place::Below("../"),
        path: "pictures/".to_owned(),
        picture: SITE_PICTURE.to_owned(),
        graph: None,
        title: format!("Pictures of the evidence. {SITE_NAME}"),
        description:
            "Immunotherapies for multiple myeloma drawn: response and time without progression trial by trial, benefit beside \
                      harm, approvals over time in the US and EU. With all figures as tables."
                .to_owned(),
        way: &[],
        name: "Pictures".to_owned(),
        script: script("../", "picture.js", shared.picture_integrity),
        content: pictures::pictures_page(dataset),
        therapy: String::new(),
    };
    document(dataset, leaf, shared)
}

/// The page about the site, as a whole document.
pub fn about_document(dataset: &Dataset, shared: &Shared) -> String {
    let leaf = Leaf {
        place: Place::Below("../"),
        path: "about/".to_owned(),
        picture: SITE_PICTURE.to_owned(),
        graph: None,
        title: format!("About this site. {SITE_NAME}"),
        description: about::DESCRIPTION.to_owned(),
        way: &[],
        name: "About this site".to_owned(),
        script: Html::new(),
        content: about::about_page(dataset, shared.report.about(shared.site, "about/", "")),
        therapy: String::new(),
    };
    document(dataset, leaf, shared)
}

/// The page that a host serves where there is none. It may stand at any address, so every link in it begins with `base`:
/// the path, from the host's root, below which the site lies.
pub fn lost_document(dataset: &Dataset, base: &'static str, shared: &Shared) -> String {
    let leaf = Leaf {
        place: Place::Below(base),
        title: format!("This page is not here. {SITE_NAME}"),
        description: "There is no page at this address.".to_owned(),
        way: &[],
        name: "Not here".to_owned(),
        script: Html::new(),
        content: lost::lost_page(base),
        therapy: String::new(),
        // It stands at no address of its own, so nothing is told of it.
        path: String::new(),
        picture: String::new(),
        graph: None,
    };
    document(dataset, leaf, shared)
}

/// The page of the data as a whole document.
pub fn data_document(dataset: &Dataset, downloads: &[Download], shared: &Shared) -> String {
    let leaf = Leaf {
        place: Place::Below("../"),
        path: "data/".to_owned(),
        picture: SITE_PICTURE.to_owned(),
        graph: Some(data_graph(dataset, shared.site, downloads)),
        title: data::title(),
        description: data::DESCRIPTION.to_owned(),
        way: &[],
        name: "The data".to_owned(),
        script: Html::new(),
        content: data_page(dataset, downloads),
        therapy: String::new(),
    };
    document(dataset, leaf, shared)
}

/// A script of the site, held to its hash.
fn script(home: &'static str, name: &'static str, integrity: &str) -> Html {
    Html::new()
        .raw("<script type=\"module\" src=\"")
        .raw(home)
        .raw(name)
        .raw("\" crossorigin integrity=\"")
        .value(integrity)
        .raw("\"></script>")
}

/// The way from the start page to here.
fn breadcrumb(leaf: &Leaf) -> Html {
    let step = |address: &'static str, name: &str| {
        Html::new().raw("<li><a data-own href=\"").raw(address).raw("\">").text(name).raw("</a></li>")
    };
    Html::new()
        .raw("<nav class=\"breadcrumb\" id=\"way\" aria-label=\"Breadcrumb\"><ol>")
        .with(step(leaf.place.home(), "Start"))
        .all(leaf.way.iter().map(|(address, name)| step(address, name)))
        .raw("<li aria-current=\"page\">")
        .text(&leaf.name)
        .raw("</li></ol></nav>")
}

/// Head, way, content with its words marked, footer, explanations; last whatever is fetched or run, so that the first paint
/// waits for none of it.
fn document(dataset: &Dataset, leaf: Leaf, shared: &Shared) -> String {
    let home = leaf.place.home();
    let crumbs = breadcrumb(&leaf);
    // The one that stands at no address of its own is known by the name of its file.
    let path = if leaf.path.is_empty() { "404.html" } else { &leaf.path };
    let report = shared.report.link(shared.site, leaf.place, path, &leaf.therapy);
    let card =
        Card { place: leaf.place, path: &leaf.path, title: &leaf.title, description: &leaf.description, picture: &leaf.picture };
    // A page at no address of its own is not to be found.
    let found = match leaf.path.as_str() {
        "" => Html::new().raw("<meta name=\"robots\" content=\"noindex\">"),
        _ => found::tags(shared.site, &card),
    };
    let mut marker = Marker::new(&dataset.glossary);
    let content = Html::made(stale::noted(&marker.mark(&leaf.content.into_string()), shared.today));
    Html::new()
        .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"")
        .value(shared.policy)
        .raw("\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        .text(&leaf.title)
        .raw("</title><meta name=\"description\" content=\"")
        .value(&leaf.description)
        .raw(
            "\"><meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"",
        )
        .raw(home)
        .raw("icon.svg\" type=\"image/svg+xml\"><link rel=\"manifest\" href=\"")
        .raw(home)
        .raw("manifest.webmanifest\"><link rel=\"alternate\" type=\"application/atom+xml\" title=\"What changed\" href=\"")
        .raw(home)
        .raw("changes.xml\"><link rel=\"stylesheet\" href=\"")
        .raw(home)
        .value(shared.style)
        .raw("\"><link rel=\"stylesheet\" href=\"")
        .raw(home)
        .value(shared.style_below)
        .raw("\"><link rel=\"expect\" href=\"#way\" blocking=\"render\">")
        .with(found)
        .raw("</head><body>")
        .with(head(dataset, leaf.place))
        .with(crumbs)
        .with(content)
        .with(short_footer(leaf.place, &report))
        .with(marker.explanations())
        .maybe(leaf.graph.as_ref().map(found::linked_data))
        .with(script(home, "words.js", shared.script_integrity))
        .with(script(home, "offline.js", shared.offline_integrity))
        .with(leaf.script)
        .raw("</body></html>\n")
        .into_string()
}
