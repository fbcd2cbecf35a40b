//! Reporting an error: from every page to where the build was told, with what it is about filled in.

use super::links::pages;
use crate::{Site, values};
use std::path::Path;

const ISSUES: &str = "https://example.org/issues/new?title={therapy}&body=Figure%3A%20{figure}%0APage%3A%20{address}";
const LETTER: &str = "mailto:errors@example.org?subject={therapy}&body={figure}%0A{address}";

fn told(variables: &[(&str, &str)]) -> Site {
    let site = Site::staged(|html| html);
    let output = site.prerender_told(Path::new("public/data"), variables);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    site
}

/// The links of a page that begin so, as a browser reads them.
fn links(page: &str, start: &str) -> Vec<String> {
    let all = values(page, "href").into_iter().map(|href| href.replace("&amp;", "&"));
    all.filter(|href| href.starts_with(start)).collect()
}

#[test]
fn p8_every_page_leads_to_where_errors_are_reported_and_says_which_page_it_is() {
    for (address, start) in [(ISSUES, "https://example.org/issues/new?title="), (LETTER, "mailto:errors@example.org?subject=")] {
        let site = told(&[("REPORT_ADDRESS", address), ("SITE_ADDRESS", "https://example.com/myeloma/")]);
        let mut all = Vec::new();
        pages(site.folder.path(), "", &mut all);
        assert!(all.len() > 60, "{}", all.len());
        for name in &all {
            let page = site.read(name);
            let found = links(&page, start);
            assert!(!found.is_empty(), "{name}: no link");
            let own = format!("https://example.com/myeloma/{}", name.trim_end_matches("index.html"));
            let own = own.replace(':', "%3A").replace('/', "%2F");
            assert!(found.iter().all(|link| link.ends_with(&own)), "{name}: {found:?}");
            assert!(found.iter().all(|link| !link.contains(['{', '}', ' '])), "{name}: {found:?}");
            assert_eq!(links(&page, "about/#report").len() + links(&page, "../about/#report").len(), 0, "{name}");
        }
    }
}

#[test]
fn p8_the_page_of_a_therapy_names_it_in_the_report() {
    let site = told(&[("REPORT_ADDRESS", ISSUES)]);
    let page = site.read("therapies/ciltacabtagene-autoleucel/index.html");
    let found = links(&page, "https://example.org/issues/new?title=Ciltacabtagene%20autoleucel&");
    assert_eq!(found.len(), 2, "in its section and at its foot: {found:?}");
    assert!(found[0].ends_with("Page%3A%20%2Ftherapies%2Fciltacabtagene-autoleucel%2F"), "{}", found[0]);
}

/// The program that takes the start page over has no address in it: it reads the page's.
#[test]
fn the_start_page_carries_the_address_for_the_figures_that_open_in_it() {
    let carried = |site: &Site| values(&site.page(), "data-report")[0].replace("&amp;", "&");
    assert_eq!(carried(&told(&[("REPORT_ADDRESS", ISSUES)])), ISSUES);
    assert_eq!(carried(&told(&[("REPORT_ADDRESS", " ")])), "");
}

#[test]
fn without_an_address_the_site_says_where_the_files_are_and_what_to_name() {
    let site = Site::written();
    assert!(!links(&site.page(), "about/#report").is_empty());
    let (about, therapy) = (site.read("about/index.html"), site.read("therapies/teclistamab/index.html"));
    let section =
        |page: &str| page.split("id=\"report\"").nth(1).and_then(|rest| rest.split("</section>").next()).map(str::to_owned);
    for (text, file) in [
        (section(&about).unwrap(), "public/data/therapies/"),
        (section(&therapy).unwrap(), "public/data/therapies/teclistamab.json"),
    ] {
        assert!(text.contains(file), "{text}");
        for word in ["figure", "source", "address"] {
            assert!(text.contains(word), "{word}: {text}");
        }
        assert!(!text.contains("open an issue"), "an issue where? {text}");
    }
}

#[test]
fn an_address_that_can_t_be_right_stops_the_build_and_is_named() {
    for value in [
        "errors@example.org",
        "http://example.org/issues",
        "https://",
        "https:///issues",
        "https://{therapy}.example.org/",
        "https://example.org/{figur}",
        "https://example.org/{therapy",
        "https://example.org/therapy}",
        "https://example.org/?a=b c",
        "https://example.org/?a=\"",
        "https://example.org/?a=%2",
        "https://example.org/?a=ü",
        "mailto:",
        "mailto:nobody",
        "mailto:{therapy}@example.org",
        "javascript:alert(1)",
    ] {
        let output = Site::staged(|html| html).prerender_told(Path::new("public/data"), &[("REPORT_ADDRESS", value)]);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        let begins = format!("REPORT_ADDRESS: found “{value}”; allowed: ");
        assert!(!output.status.success() && message.contains(&begins), "{value}: {message}");
    }
}
