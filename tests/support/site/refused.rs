//! What the build is told: what it makes of it, and what it refuses by name.

use crate::Site;
use std::fs;
use std::path::Path;

#[test]
fn a_template_without_its_marks_or_with_one_twice_is_refused() {
    for (change, times) in [("", "0 times"), ("%PAGE%%PAGE%", "2 times")] {
        let site = Site::staged(|html| html.replace("%PAGE%", change));
        let output = site.prerender(Path::new("public/data"));
        assert!(!output.status.success());
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(message.contains("%PAGE%") && message.contains(times), "{message}");
    }
}

#[test]
fn damaged_evidence_stops_the_build_and_names_file_field_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("therapies")).unwrap();
    for name in ["facts.json", "article.json", "glossary.json", "questions.json", "changes.json"] {
        fs::copy(Path::new("public/data").join(name), folder.path().join(name)).unwrap();
    }
    let file = "therapies/teclistamab.json";
    let sound = fs::read_to_string(Path::new("public/data").join(file)).unwrap();
    fs::write(folder.path().join(file), sound.replacen("\"checked\": \"2026", "\"checked\": \"2026-13", 1)).unwrap();
    let output = Site::staged(|html| html).prerender(folder.path());
    assert!(!output.status.success());
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(message.contains("therapies/teclistamab.json: /checked: found"), "{message}");
}

#[test]
fn the_build_knows_where_the_site_will_stand() {
    for (variables, link, home) in [
        (vec![], "href=\"changes/\"", "href=\"/style-"),
        (
            vec![("SITE_ADDRESS", "https://example.org/myeloma")],
            "href=\"https://example.org/myeloma/changes/\"",
            "href=\"/myeloma/style-",
        ),
        (vec![("SITE_ADDRESS", "https://example.org")], "href=\"https://example.org/changes/\"", "href=\"/style-"),
        (vec![("BASE_PATH", "/sub/path")], "href=\"changes/\"", "href=\"/sub/path/style-"),
        (vec![("SITE_ADDRESS", ""), ("BASE_PATH", "")], "href=\"changes/\"", "href=\"/style-"),
    ] {
        let site = Site::staged(|html| html);
        let output = site.prerender_told(Path::new("public/data"), &variables);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(site.read("changes.xml").contains(link), "{variables:?}");
        assert!(site.read("404.html").contains(home), "{variables:?}");
    }
}

#[test]
fn a_setting_that_can_t_be_right_stops_the_build_and_is_named() {
    for (name, value) in [
        ("SITE_ADDRESS", "example.org"),
        ("SITE_ADDRESS", "https://"),
        ("SITE_ADDRESS", "https://example.org/?a=b"),
        ("BASE_PATH", "sub/path/"),
        ("BASE_PATH", "//example.org/"),
        ("BASE_PATH", "/a b/"),
        ("SOURCE_DATE_EPOCH", "yesterday"),
        ("SOURCE_DATE_EPOCH", "-1"),
        ("SOURCE_DATE_EPOCH", "9999999999999"),
    ] {
        let output = Site::staged(|html| html).prerender_told(Path::new("public/data"), &[(name, value)]);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains(&format!("{name}: found “{value}”; allowed: ")), "{message}");
    }
}
