//! The page of what changed, and each therapy's part of it.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Dataset, Date, Therapy};
use myeloma_immunotherapy::explore::{history, history_of};
use myeloma_immunotherapy::ui::document::{Shared, about_document, changes_document, lost_document, therapy_document};
use myeloma_immunotherapy::ui::found::Site;
use myeloma_immunotherapy::ui::report::Report;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What the build gives to every page.
pub fn shared(today: &str) -> Shared<'static> {
    static SITE: LazyLock<Site> = LazyLock::new(Site::default);
    static REPORT: LazyLock<Report> = LazyLock::new(Report::default);
    Shared {
        site: &SITE,
        report: &REPORT,
        policy: "default-src 'none'",
        style: "style-0.css",
        style_below: "pages-0.css",
        script_integrity: "sha384-words",
        offline_integrity: "sha384-offline",
        changes_integrity: "sha384-changes",
        picture_integrity: "sha384-picture",
        today: today.parse::<Date>().expect("a date"),
    }
}

/// The values of an attribute.
pub fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn therapy(id: &str) -> &'static Therapy {
    real::dataset().therapy(id).expect("a therapy")
}

#[test]
fn i10_every_entry_stands_on_the_page_under_its_name_with_a_link_to_its_therapy() {
    let page = changes_document(real::dataset(), &shared("2026-11-24"));
    let ids: HashSet<&str> = values(&page, "id").into_iter().collect();
    let links: HashSet<&str> = values(&page, "href").into_iter().collect();
    for change in history(real::dataset()) {
        assert!(ids.contains(change.id.as_str()), "{}", change.id);
        for therapy in &change.therapies {
            assert!(links.contains(format!("../therapies/{}/", therapy.id).as_str()), "{}", therapy.id);
        }
    }
}

#[test]
fn i8_every_entry_but_a_correction_without_one_names_a_source() {
    let page = changes_document(real::dataset(), &shared("2026-11-24"));
    let entries: Vec<&str> = page.split("<li class=\"change\"").skip(1).map(|rest| rest.split("</li>").next().unwrap()).collect();
    assert_eq!(entries.len(), history(real::dataset()).len());
    for entry in entries.iter().filter(|entry| !entry.contains("id=\"correction_")) {
        assert!(entry.contains("class=\"source\"") && entry.contains("rel=\"noreferrer\" href=\"http"), "{entry}");
    }
}

#[test]
fn a_therapy_shows_its_own_part_before_its_sources() {
    let dataset = real::dataset();
    let page = therapy_document(dataset, therapy("teclistamab"), &shared("2026-11-24"));
    let part = page.split("<section class=\"article\" id=\"changes\"").nth(1).and_then(|rest| rest.split("</section>").next());
    let part = part.expect("the section");
    assert_eq!(part.matches("<li class=\"change\"").count(), history_of(dataset, therapy("teclistamab")).len());
    assert!(page.find("id=\"changes\"") < page.find("id=\"sources\""));
    // A record without decisions, and no correction of it.
    let uncorrected = Dataset { corrections: Vec::new(), ..dataset.clone() };
    let silent = therapy_document(&uncorrected, therapy("allo-715"), &shared("2026-11-24"));
    assert!(silent.contains("No dated change in the sources checked."));
}

/// The pages that stand below the start page, by name.
fn pages() -> [(&'static str, String); 4] {
    let (dataset, shared) = (real::dataset(), shared("2026-11-24"));
    [
        ("changes", changes_document(dataset, &shared)),
        ("about", about_document(dataset, &shared)),
        ("404", lost_document(dataset, "/myeloma/", &shared)),
        ("therapy", therapy_document(dataset, therapy("teclistamab"), &shared)),
    ]
}

#[test]
fn no_id_is_there_twice_and_every_link_within_a_page_leads_somewhere() {
    for (name, page) in pages() {
        let ids = values(&page, "id");
        let distinct: HashSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{name}");
        let within = values(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
        let dead: Vec<&str> = within.filter(|id| !distinct.contains(id)).collect();
        assert_eq!(dead, Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn every_page_names_the_feed_and_nothing_on_it_needs_a_laxer_policy() {
    for (name, page) in pages() {
        assert!(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""), "{name}");
        assert!(!page.contains(" style=") && !page.contains("<style"), "{name}");
        let scripts = page.split("<script").skip(1).filter_map(|rest| rest.split('>').next());
        // Linked data are a block that no browser runs.
        let scripts: Vec<&str> = scripts.filter(|script| !script.contains("application/ld+json")).collect();
        assert!(
            scripts.iter().all(|script| script.contains(" src=\"") && script.contains(" integrity=\"sha384-")),
            "{name}: {scripts:?}"
        );
        let wanted = if name == "changes" { 3 } else { 2 };
        assert_eq!(scripts.len(), wanted, "{name}: only the log has a script of its own");
    }
}

#[test]
fn the_page_for_lost_readers_works_at_any_address() {
    let page = lost_document(real::dataset(), "/myeloma/", &shared("2026-11-24"));
    let addresses = values(&page, "href").into_iter().chain(values(&page, "src"));
    let relative: Vec<&str> =
        addresses.filter(|address| !address.starts_with("/myeloma/") && !address.starts_with('#')).collect();
    assert_eq!(relative, Vec::<&str>::new());
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("href=\"/myeloma/#explorer\"") && page.contains("href=\"/myeloma/\""));
}
