//! What the prerenderer writes: a whole page that can be read without script, and what guards it.
#![cfg(feature = "ssr")]

use myeloma_immunotherapy::ui::parts::Part;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Stands in for what Trunk has built before it calls the prerenderer.
const SCRIPTS: &str = "<script type=\"module\" src=\"./page-0.js\"></script><script type=\"module\" src=\"./boot.js\" \
                       data-js=\"./page-0.js\" data-wasm=\"./page-0_bg.wasm\"></script>";

mod support {
    mod site {
        mod first;
        mod found;
        mod host;
        mod links;
        mod refused;
        mod report;
    }
}

/// 24 November 2026, in seconds since 1970.
const DAY_OF_THE_BUILD: &str = "1795478400";

struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    /// A folder as Trunk leaves it, with `index.html` changed by `change`.
    fn staged(change: impl Fn(String) -> String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let template = fs::read_to_string("index.html").unwrap();
        let kept: Vec<&str> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
        let html = kept.join("\n").replace("</body>", &format!("{SCRIPTS}</body>"));
        fs::write(folder.path().join("index.html"), change(html)).unwrap();
        for name in [
            "page-0.js",
            "page-0_bg.wasm",
            "boot.js",
            "words.js",
            "offline.js",
            "changes.js",
            "take.js",
            "picture.js",
            "print.js",
        ] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        Self { folder }
    }

    fn prerender(&self, evidence: &Path) -> Output {
        self.prerender_told(evidence, &[])
    }

    /// With the address that the build is told; an empty one is none.
    fn prerender_at(&self, address: &str, evidence: &Path) -> Output {
        self.prerender_told(evidence, &[("SITE_ADDRESS", address)])
    }

    /// The prerenderer on a fixed day, told what `variables` say.
    fn prerender_told(&self, evidence: &Path, variables: &[(&str, &str)]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_prerender"))
            .env_remove("SITE_ADDRESS")
            .env_remove("BASE_PATH")
            .env_remove("REPORT_ADDRESS")
            .env("TRUNK_STAGING_DIR", self.folder.path())
            .env("EVIDENCE_FOLDER", evidence)
            .env("SOURCE_DATE_EPOCH", DAY_OF_THE_BUILD)
            .envs(variables.iter().copied())
            .output()
            .unwrap()
    }

    /// The site made of the real evidence.
    fn written() -> Self {
        Self::written_at("")
    }

    /// The same, with its address known.
    fn written_at(address: &str) -> Self {
        let site = Self::staged(|html| html);
        let output = site.prerender_at(address, Path::new("public/data"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        site
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn page(&self) -> String {
        self.read("index.html")
    }

    fn file_that_starts_with(&self, start: &str) -> PathBuf {
        let files = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut found = files.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)));
        found.next().unwrap()
    }
}

/// Every opening tag of a page, without its angle brackets.
fn tags(page: &str) -> Vec<&str> {
    page.split('<')
        .skip(1)
        .filter(|piece| piece.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .map(|piece| &piece[..piece.find('>').unwrap_or(piece.len())])
        .collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    tags(page).into_iter().filter_map(|tag| attribute(tag, name)).collect()
}

/// The page as an outline: landmarks, sections, tables and headings, without what the data decide.
fn outline(page: &str) -> String {
    let shown = ["header", "nav", "main", "section", "footer", "table", "caption", "h1", "h2", "h3"];
    let lines = tags(page).into_iter().filter_map(|tag| {
        let name = tag.split_whitespace().next()?;
        let label = ["id", "aria-label", "class"].into_iter().find_map(|attribute_name| attribute(tag, attribute_name));
        // Headings without an id come from the article's data.
        let is_data = name.starts_with('h') && name.len() == 2 && attribute(tag, "id").is_none();
        (shown.contains(&name) && !is_data).then(|| format!("{name} {}", label.unwrap_or_default()).trim_end().to_owned())
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_has_its_parts_in_their_order() {
    insta::assert_snapshot!(outline(&Site::written().page()));
}

/// The program finds what it takes over by name: each name stands there once, and no mark or text is counted on (Q10, Q11).
#[test]
fn the_page_names_each_part_that_the_program_takes_over() {
    let page = Site::written().page();
    let ids = values(&page, "id");
    for part in Part::ALL {
        assert_eq!(ids.iter().filter(|&&id| id == part.id()).count(), 1, "{part:?}");
    }
    let marks = ["<!>", "<!---->"].into_iter().filter(|mark| page.contains(mark));
    assert_eq!(marks.collect::<Vec<_>>(), [""; 0]);
}

/// Who opens an address that asks for a view came for the table (Q13).
#[test]
fn the_page_names_the_parameters_that_ask_for_a_view_of_the_table() {
    let page = Site::written().page();
    let named: Vec<&str> = values(&page, "data-parameters")[0].split(' ').collect();
    for query in [
        "q=bcma",
        "type=car-t",
        "region=eu",
        "sort=-response",
        "columns=type",
        "pick=a,b",
        "only=picked",
        "side=all",
        "sheet=shown",
        "me=relapsed",
        "fit=labelled",
    ] {
        assert!(query.split_once('=').is_some_and(|(name, _)| named.contains(&name)), "{query}");
    }
    assert!(!named.contains(&"words"), "the wording concerns the whole page");
}

#[test]
fn every_therapy_has_one_row_and_no_id_is_there_twice() {
    let page = Site::written().page();
    let ids = values(&page, "id");
    let distinct: HashSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "an id stands on the page twice");
    let files = fs::read_dir("public/data/therapies").unwrap().count();
    let rows = ids.iter().filter(|id| id.starts_with("t-")).count();
    assert_eq!(rows, files);
}

#[test]
fn nothing_on_the_page_needs_a_laxer_policy() {
    let page = Site::written().page();
    for tag in tags(&page) {
        assert!(attribute(tag, "style").is_none(), "inline style: {tag}");
        assert!(!tag.split_whitespace().any(|part| part.starts_with("on") && part.contains('=')), "inline handler: {tag}");
        // A block of linked data is no script: no browser runs it.
        let is_script = tag.split_whitespace().next() == Some("script") && attribute(tag, "type") != Some("application/ld+json");
        assert!(!is_script || attribute(tag, "src").is_some(), "inline script: {tag}");
        assert!(!is_script || attribute(tag, "integrity").is_some_and(|hash| hash.starts_with("sha384-")), "no hash: {tag}");
    }
    let asked = ["src", "data-js", "data-wasm", "data-evidence"].into_iter().flat_map(|name| values(&page, name));
    assert!(asked.into_iter().all(|address| address.starts_with("./")), "asks only its own folder");
}

#[test]
fn the_headers_file_says_what_the_page_says_and_more() {
    let site = Site::written();
    let page = site.page();
    let policy = tags(&page)
        .into_iter()
        .find(|tag| tag.contains("Content-Security-Policy"))
        .and_then(|tag| attribute(tag, "content"))
        .unwrap()
        .to_owned();
    let headers = site.read("_headers");
    assert!(headers.contains(&format!("Content-Security-Policy: {policy}; frame-ancestors 'none'")));
    assert!(headers.contains("X-Content-Type-Options: nosniff"));
    let nginx = site.read("_nginx.conf");
    for header in headers.lines().skip(1).take_while(|line| line.starts_with(' ')) {
        let (name, value) = header.trim().split_once(": ").unwrap();
        assert!(nginx.contains(&format!("add_header {name} \"{value}\" always;")), "nginx does not say {header}");
    }
}

#[test]
fn the_evidence_file_and_the_sheet_carry_their_hash_and_the_page_names_them() {
    let site = Site::written();
    let page = site.page();
    for start in ["evidence-", "style-"] {
        let file = site.file_that_starts_with(start);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(page.contains(&format!("\"./{name}\"")), "{name}");
        let hash = name.trim_start_matches(start).split('.').next().unwrap().to_owned();
        assert!(hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name}");
    }
    assert!(values(&page, "data-evidence-integrity")[0].starts_with("sha384-"));
}

#[test]
fn the_sheet_holds_every_rule_and_nothing_that_is_only_for_its_writers() {
    let site = Site::written();
    let below = site.file_that_starts_with("pages-");
    let below_name = below.file_name().unwrap().to_string_lossy().into_owned();
    let sheet = fs::read_to_string(site.file_that_starts_with("style-")).unwrap() + &fs::read_to_string(&below).unwrap();
    assert!(site.read("therapies/teclistamab/index.html").contains(&below_name) && !site.page().contains(&below_name));
    assert!(!sheet.contains("/*") && !sheet.contains('\n'));
    assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    let main = fs::read_to_string("style/main.css").unwrap();
    for file in main.lines().filter_map(|line| line.strip_prefix("@import \"")).filter_map(|line| line.split('"').next()) {
        let rules = fs::read_to_string(Path::new("style").join(file)).unwrap();
        let declarations = rules.lines().map(str::trim).filter(|line| line.ends_with(';') && !line.starts_with("/*"));
        declarations.for_each(|line| assert!(sheet.contains(line), "{file}: {line}"));
    }
}

#[test]
fn two_builds_of_the_same_evidence_are_the_same() {
    assert_eq!(Site::written().page(), Site::written().page());
}

#[test]
fn the_page_names_no_folder_of_the_machine_and_leaves_no_mark_unfilled() {
    let page = Site::written().page();
    assert!(!page.contains(env!("CARGO_MANIFEST_DIR")));
    for mark in ["%PAGE%", "%EVIDENCE%", "%INTEGRITY%", "%STYLE%", "%DESCRIPTION%", "%FOUND%", "%LINKED%", "%POLICY%"] {
        assert!(!page.contains(mark), "{mark}");
    }
}

#[test]
fn i9_records_due_for_another_check_are_warned_of_and_say_so_and_the_site_is_written() {
    let therapies = fs::read_dir("public/data/therapies").unwrap().count();
    // 1 January 2096.
    for (day, stale) in [(DAY_OF_THE_BUILD, 0), ("3976214400", therapies)] {
        let site = Site::staged(|html| html);
        let output = site.prerender_told(Path::new("public/data"), &[("SOURCE_DATE_EPOCH", day)]);
        assert!(output.status.success());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(said.lines().filter(|line| line.starts_with("warning: therapies/")).count(), stale, "{said}");
        assert_eq!(site.page().matches("class=\"stale\"").count(), stale, "one note a row");
    }
}
