//! What search engines and previews read (quality.md, J1–J4): it says what the data say, and asks nothing of the policy.

use crate::{Site, attribute, tags};
use myeloma_immunotherapy::evidence::{Dataset, Therapy, Word, files};
use myeloma_immunotherapy::explore::{Jurisdiction, standing};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

const ADDRESS: &str = "https://site.example/below/";

/// The site as it is written without an address, and with one; both once for all tests.
static WITHOUT: LazyLock<Site> = LazyLock::new(Site::written);
static WITH: LazyLock<Site> = LazyLock::new(|| Site::written_at(ADDRESS));
static DATASET: LazyLock<Dataset> = LazyLock::new(|| files::load(Path::new("public/data")).unwrap());

/// The linked data of a page.
fn linked(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

fn of_type<'a>(linked: &'a Value, kind: &str) -> Vec<&'a Value> {
    linked["@graph"].as_array().unwrap().iter().filter(|node| node["@type"] == kind).collect()
}

fn page_of(site: &Site, therapy: &Therapy) -> String {
    site.read(&format!("therapies/{}/index.html", therapy.id))
}

/// The content of a `<meta>` by its name or property.
fn meta(page: &str, name: &str) -> Option<String> {
    let tag = tags(page).into_iter().find(|tag| [attribute(tag, "name"), attribute(tag, "property")].contains(&Some(name)))?;
    attribute(tag, "content").map(str::to_owned)
}

#[test]
fn the_start_page_says_when_it_was_reviewed_for_whom_and_what_it_cites() {
    let linked = linked(&WITHOUT.page());
    let [page] = of_type(&linked, "MedicalWebPage")[..] else { panic!("one page") };
    assert_eq!(page["lastReviewed"], json!(DATASET.checked().unwrap().to_string()));
    assert_eq!(page["audience"].as_array().unwrap().len(), 3);
    let citations = page["citation"].as_array().unwrap();
    assert!(citations.len() > 20);
    let text = WITHOUT.page();
    for citation in citations {
        let address = citation["url"].as_str().unwrap().replace('&', "&amp;");
        assert!(text.contains(&format!("href=\"{address}\"")), "cited only in the linked data: {address}");
    }
}

#[test]
fn the_data_set_names_every_file_that_was_written_with_its_size() {
    for page in [WITHOUT.page(), WITHOUT.read("data/index.html")] {
        let linked = linked(&page);
        let [set] = of_type(&linked, "Dataset")[..] else { panic!("one data set") };
        assert_eq!(set["dateModified"], json!(DATASET.checked().unwrap().to_string()));
        assert_eq!(set["license"], "https://creativecommons.org/licenses/by/4.0/");
        let downloads = set["distribution"].as_array().unwrap();
        assert_eq!(downloads.len(), 6);
        for download in downloads {
            let content = WITHOUT.read(&format!("data/{}", download["name"].as_str().unwrap()));
            assert_eq!(download["contentSize"], json!(format!("{} B", content.len())), "{download}");
        }
    }
}

#[test]
fn every_therapy_is_told_as_the_data_have_it() {
    for therapy in &DATASET.therapies {
        let linked = linked(&page_of(&WITHOUT, therapy));
        let [page] = of_type(&linked, "MedicalWebPage")[..] else { panic!("one page") };
        assert_eq!(page["lastReviewed"], json!(therapy.checked.to_string()), "{}", therapy.id);
        let cited: Vec<&str> =
            page["citation"].as_array().unwrap().iter().map(|source| source["url"].as_str().unwrap()).collect();
        let sources: Vec<&str> = therapy.sources.iter().map(|source| source.url.as_str()).collect();
        assert_eq!(cited, sources, "{}", therapy.id);

        let subjects: Vec<&Value> = ["Drug", "MedicalTherapy"].iter().flat_map(|kind| of_type(&linked, kind)).collect();
        let [subject] = subjects[..] else { panic!("one therapy on the page of {}", therapy.id) };
        assert_eq!(subject["name"], json!(therapy.name));
        assert_eq!(page["mainEntity"]["@id"], subject["@id"]);
        for brand in &therapy.brands {
            assert!(subject["alternateName"].as_array().unwrap().contains(&json!(brand)), "{}: {brand}", therapy.id);
        }
        let told: Vec<(&str, &str)> = subject["legalStatus"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|status| (status["applicableLocation"]["name"].as_str().unwrap(), status["name"].as_str().unwrap()))
            .collect();
        let regions =
            Jurisdiction::ALL.iter().filter_map(|&region| Some((region.label(), standing(therapy, region)?.status.label())));
        assert_eq!(told, regions.collect::<Vec<_>>(), "{}", therapy.id);
    }
}

#[test]
fn every_trial_that_an_approval_rests_on_or_is_meant_to_is_told_and_no_other() {
    for therapy in &DATASET.therapies {
        let linked = linked(&page_of(&WITHOUT, therapy));
        let told: Vec<(String, Option<String>, bool)> = of_type(&linked, "MedicalTrial")
            .into_iter()
            .map(|trial| {
                let text = |value: &Value| value.as_str().map(str::to_owned);
                (text(&trial["name"]).unwrap(), text(&trial["identifier"]["value"]), !trial["trialDesign"].is_null())
            })
            .collect();
        let pivotal = therapy.trials.iter().filter(|trial| trial.pivotal);
        assert_eq!(told, pivotal.map(|trial| (trial.name.clone(), trial.nct.clone(), trial.randomised)).collect::<Vec<_>>());
    }
}

#[test]
fn products_are_drugs_and_regimens_are_not() {
    for (id, kind) in [
        ("teclistamab", "Drug"),
        ("ciltacabtagene-autoleucel", "Drug"),
        ("teclistamab-daratumumab", "MedicalTherapy"),
        ("daratumumab-rd", "MedicalTherapy"),
        ("oncolytic-viruses", "MedicalTherapy"),
    ] {
        let linked = linked(&page_of(&WITHOUT, DATASET.therapy(id).unwrap()));
        assert_eq!(of_type(&linked, kind).len(), 1, "{id}");
    }
    let regimen = linked(&page_of(&WITHOUT, DATASET.therapy("teclistamab-daratumumab").unwrap()));
    let parts = &of_type(&regimen, "MedicalTherapy")[0]["drug"];
    assert_eq!(parts.as_array().unwrap().iter().map(|part| &part["name"]).collect::<Vec<_>>(), ["Teclistamab", "Daratumumab"]);
}

#[test]
fn nothing_is_told_of_ratings_or_of_people() {
    for therapy in &DATASET.therapies {
        let text = linked(&page_of(&WITHOUT, therapy)).to_string();
        for word in ["aggregateRating\":", "review\":", "reviewedBy\":", "author\":", "ratingValue\":", "\"Person\""] {
            assert!(!text.contains(word), "{}: {word}", therapy.id);
        }
    }
}

#[test]
fn without_an_address_nothing_claims_one() {
    for page in [WITHOUT.page(), WITHOUT.read("data/index.html"), WITHOUT.read("therapies/teclistamab/index.html")] {
        assert!(!page.contains("rel=\"canonical\""));
        assert_eq!((meta(&page, "og:url"), meta(&page, "og:image")), (None, None));
        assert!(meta(&page, "og:title").is_some() && meta(&page, "og:description").is_some());
    }
    for name in ["sitemap.xml", "previews"] {
        assert!(!WITHOUT.folder.path().join(name).exists(), "{name}");
    }
}

#[test]
fn with_an_address_every_page_names_its_own_and_a_picture_that_is_there() {
    let paths = std::iter::once(String::new())
        .chain(["data/".to_owned()])
        .chain(DATASET.therapies.iter().map(|therapy| format!("therapies/{}/", therapy.id)));
    for path in paths {
        let page = WITH.read(&format!("{path}index.html"));
        let canonical = tags(&page).into_iter().find(|tag| tag.contains("rel=\"canonical\"")).unwrap();
        assert_eq!(attribute(canonical, "href"), Some(format!("{ADDRESS}{path}").as_str()));
        assert_eq!(meta(&page, "og:url"), Some(format!("{ADDRESS}{path}")));
        let picture = meta(&page, "og:image").unwrap();
        let file = std::fs::read(WITH.folder.path().join(picture.strip_prefix(ADDRESS).unwrap())).unwrap();
        assert_eq!(&file[..8], b"\x89PNG\r\n\x1a\n", "{picture}");
        let side = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1200, 630), "{picture}");
        assert!(file.len() < 300_000, "{picture}: {} bytes", file.len());
    }
}

#[test]
fn the_map_of_the_site_names_every_page_once_and_robots_txt_names_the_map() {
    let map = WITH.read("sitemap.xml");
    let pages: Vec<&str> = map.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap()).collect();
    assert_eq!(
        pages.len(),
        DATASET.therapies.len() + 5,
        "the start page, the data, the log, about, the pictures, and a page a therapy"
    );
    for page in &pages {
        let path = page.strip_prefix(ADDRESS).unwrap();
        assert!(WITH.folder.path().join(path).join("index.html").exists(), "{page}");
        assert_eq!(pages.iter().filter(|other| *other == page).count(), 1);
    }
    let therapy = &DATASET.therapies[0];
    assert!(map.contains(&format!("{ADDRESS}therapies/{}/</loc><lastmod>{}</lastmod>", therapy.id, therapy.checked)));
    assert!(WITH.read("robots.txt").lines().any(|line| line == format!("Sitemap: {ADDRESS}sitemap.xml")));
}

#[test]
fn an_address_that_is_none_stops_the_build_and_says_what_is_allowed() {
    for address in ["site.example/", "https://", "https:///", "https://site.example/?a/", "https://site .example/"] {
        let output = Site::staged(|html| html).prerender_at(address, Path::new("public/data"));
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains(address) && message.contains("names a host"), "{message}");
    }
}

#[test]
fn two_builds_draw_the_same_pictures() {
    let again = Site::written_at(ADDRESS);
    for name in ["previews/site.png", "previews/teclistamab.png"] {
        let read = |site: &Site| std::fs::read(site.folder.path().join(name)).unwrap();
        assert_eq!(read(&WITH), read(&again), "{name}");
    }
}
