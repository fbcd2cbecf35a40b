//! The feed keeps the rules of RFC 4287 and can be read by a program that was not made for it.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Correction, Dataset, Date, Proof};
use myeloma_immunotherapy::ui::feed::feed;
use myeloma_immunotherapy::ui::found::Site;
use roxmltree::{Document, Node};
use std::collections::HashSet;

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn site(address: &str) -> Site {
    Site::read(Some(address)).expect("an address")
}

fn children<'a>(node: Node<'a, 'a>, name: &'static str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

/// The text of the one child of this name.
#[track_caller]
fn text<'a>(node: Node<'a, 'a>, name: &'static str) -> &'a str {
    let found = children(node, name);
    assert_eq!(found.len(), 1, "{name} stands there once");
    found[0].text().unwrap_or_default()
}

/// RFC 3339 with seconds and a zone, on a day that exists.
fn is_an_instant(text: &str) -> bool {
    let day = text.split('T').next().and_then(|day| day.parse::<Date>().ok());
    day.is_some_and(Date::is_exact) && text.ends_with("T00:00:00Z") && text.len() == "2026-11-23T00:00:00Z".len()
}

/// RFC 4151: `tag:`, an authority, a date, a name in letters that need no escape.
fn is_a_tag(text: &str) -> bool {
    let rest = text.strip_prefix("tag:myeloma-immunotherapy,2026:");
    rest.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
    })
}

fn links<'a>(node: Node<'a, 'a>, rel: &str) -> Vec<&'a str> {
    children(node, "link")
        .into_iter()
        .filter(|link| link.attribute("rel") == Some(rel))
        .filter_map(|link| link.attribute("href"))
        .collect()
}

#[test]
fn the_feed_has_name_title_author_time_and_links() {
    let xml = feed(real::dataset(), &Site::default());
    let document = Document::parse(&xml).expect("well-formed XML");
    let root = document.root_element();
    assert!(root.has_tag_name((ATOM, "feed")));
    assert!(is_a_tag(text(root, "id")));
    assert_eq!(text(root, "title"), "What changed: Immunotherapy for Multiple Myeloma");
    assert!(is_an_instant(text(root, "updated")), "{}", text(root, "updated"));
    assert!(!text(children(root, "author")[0], "name").is_empty());
    assert_eq!(links(root, "self"), ["changes.xml"]);
    assert_eq!(links(root, "alternate"), ["changes/"]);
}

#[test]
fn every_entry_has_a_name_of_its_own_a_title_a_time_a_link_and_a_summary() {
    let xml = feed(real::dataset(), &Site::default());
    let document = Document::parse(&xml).expect("well-formed XML");
    let root = document.root_element();
    let entries = children(root, "entry");
    assert!(entries.len() > 20, "{}", entries.len());
    let mut names = HashSet::from([text(root, "id")]);
    let mut newest = "";
    for entry in &entries {
        let id = text(*entry, "id");
        assert!(is_a_tag(id) && names.insert(id), "{id}");
        assert!(text(*entry, "title").contains(": "), "{id}");
        let updated = text(*entry, "updated");
        assert!(is_an_instant(updated), "{id}: {updated}");
        newest = newest.max(updated);
        let anchor = id.rsplit(':').next().unwrap_or_default();
        assert_eq!(links(*entry, "alternate"), [format!("changes/#{anchor}")]);
        assert!(!text(*entry, "summary").is_empty(), "{id}");
    }
    assert_eq!(text(root, "updated"), newest, "the feed is as new as its newest entry");
}

#[test]
fn a_reader_that_was_not_made_for_it_reads_it() {
    let xml = feed(real::dataset(), &site("https://example.org/myeloma/"));
    let read: atom_syndication::Feed = xml.parse().expect("an Atom feed");
    assert_eq!(read.authors().len(), 1);
    assert_eq!(read.entries().len(), xml.matches("<entry>").count());
    for entry in read.entries() {
        let address = entry.links()[0].href();
        assert!(address.starts_with("https://example.org/myeloma/changes/#"), "{address}");
        assert!(entry.updated().timestamp() > 0);
    }
}

#[test]
fn names_do_not_change_with_the_host() {
    let ids = |xml: &str| {
        let document = Document::parse(xml).expect("well-formed XML");
        let entries = children(document.root_element(), "entry");
        entries.into_iter().map(|entry| text(entry, "id").to_owned()).collect::<Vec<_>>()
    };
    let dataset = real::dataset();
    assert_eq!(ids(&feed(dataset, &Site::default())), ids(&feed(dataset, &site("https://example.org/"))));
}

/// Evidence with one correction and nothing else.
fn one(correction: Correction) -> Dataset {
    Dataset { corrections: vec![correction], ..Dataset::default() }
}

#[test]
fn a_text_with_marks_of_xml_stays_a_text() {
    let hostile = "5 < 6 & \"7\" </summary>]]> \u{1}\u{fffe}<script>alert(1)</script>";
    let correction = Correction {
        id: "hostile".to_owned(),
        date: "2026-11-23".parse().expect("a date"),
        therapies: Vec::new(),
        what: hostile.to_owned(),
        why: "Why.".to_owned(),
        source: Some(Proof { title: "T".to_owned(), publisher: "P".to_owned(), url: "https://source.example/?a&b".to_owned() }),
    };
    let xml = feed(&one(correction), &site("https://example.org/it's/"));
    let document = Document::parse(&xml).expect("well-formed XML");
    let entry = children(document.root_element(), "entry")[0];
    assert_eq!(text(entry, "summary"), "23 November 2026. 5 < 6 & \"7\" </summary>]]> <script>alert(1)</script> Why: Why.");
    assert_eq!(links(entry, "alternate"), ["https://example.org/it's/changes/#correction_hostile"]);
}

#[test]
fn evidence_without_a_change_gives_a_feed_without_entries_that_is_still_a_feed() {
    let dataset = Dataset { therapies: real::dataset().therapies.clone(), ..Dataset::default() };
    let mut silent = dataset;
    for therapy in &mut silent.therapies {
        therapy.decisions.clear();
        therapy.stopped.clear();
        therapy.safety_programme = None;
    }
    let xml = feed(&silent, &Site::default());
    let document = Document::parse(&xml).expect("well-formed XML");
    assert!(is_an_instant(text(document.root_element(), "updated")));
    assert_eq!(children(document.root_element(), "entry").len(), 0);
}

#[test]
fn an_entry_whose_day_is_not_known_says_so_and_names_none() {
    let dataset = real::dataset();
    let xml = feed(dataset, &Site::default());
    let document = Document::parse(&xml).expect("well-formed XML");
    let entries = children(document.root_element(), "entry");
    let vague = entries.into_iter().find(|entry| text(*entry, "id").contains(":isatuximab_2026_"));
    let vague = vague.expect("the EU decision of 2026 on the form under the skin");
    assert!(text(vague, "summary").starts_with("2026. "), "{}", text(vague, "summary"));
    let checked = dataset.therapy("isatuximab").expect("a therapy").checked;
    assert_eq!(text(vague, "updated"), format!("{checked}T00:00:00Z"), "the day on which the record was last checked");
}
