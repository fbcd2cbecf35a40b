//! What the prerenderer writes for the host and for the copy on the reader's device.

use crate::{Site, attribute, tags, values};
use myeloma_immunotherapy::evidence::Date;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn only_names_that_carry_a_hash_are_kept_for_a_year_and_no_address_has_two_rules() {
    let headers = Site::written().read("_headers");
    let rules: Vec<(&str, &str)> =
        headers.split("\n/").skip(1).map(|rule| rule.split_once("\n  Cache-Control: ").unwrap()).collect();
    let kept: Vec<&str> = rules.iter().filter(|(_, value)| value.contains("immutable")).map(|(name, _)| *name).collect();
    for name in &kept {
        let hash = name.rsplit_once('.').unwrap().0.rsplit_once('-').unwrap().1;
        assert!(hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name} carries no hash");
    }
    for start in ["evidence-", "style-", "page-"] {
        assert!(kept.iter().any(|name| name.starts_with(start)), "{start} is not kept: {kept:?}");
    }
    let names: HashSet<&str> = rules.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), rules.len());
    assert!(["", "index.html", "words.js", "sw.js", "therapies/*"].iter().all(|name| names.contains(name)), "{names:?}");
}

/// The list of files in the worker: addresses and hashes.
fn copied(worker: &str) -> BTreeMap<String, String> {
    let (_, rest) = worker.split_once("const FILES = ").unwrap();
    serde_json::from_str(rest.split_once(";\n").unwrap().0).unwrap()
}

fn version(worker: &str) -> &str {
    worker.split_once("const VERSION = \"").unwrap().1.split('"').next().unwrap()
}

#[test]
fn the_offline_copy_holds_every_page_and_what_pages_need_and_nothing_else() {
    let site = Site::written();
    let worker = site.read("sw.js");
    let copied = copied(&worker);
    let therapies = fs::read_dir("public/data/therapies").unwrap().map(|entry| entry.unwrap().path());
    let mut wanted: HashSet<String> =
        therapies.map(|path| format!("therapies/{}/", path.file_stem().unwrap().to_string_lossy())).collect();
    wanted.insert(String::new());
    let pages: HashSet<String> = copied.keys().filter(|name| name.is_empty() || name.ends_with('/')).cloned().collect();
    assert!(wanted.is_subset(&pages), "left out: {:?}", wanted.difference(&pages));
    let page = site.page();
    let asked = ["src", "data-wasm", "data-evidence"].into_iter().flat_map(|name| values(&page, name));
    for address in asked {
        assert!(copied.contains_key(address.trim_start_matches("./")), "a page needs {address}");
    }
    let left_out = copied.keys().filter(|name| name.contains(".json") || name.starts_with('_') || *name == "sw.js");
    assert_eq!(left_out.count(), 0);
    assert!(copied.values().all(|hash| hash.starts_with("sha256-") && hash.len() == 51 && hash.ends_with('=')));
    let date = values(&page, "datetime")[0].to_owned();
    assert!(worker.contains(&format!("const DATE = \"{}\"", date.parse::<Date>().unwrap().in_words())));
}

#[test]
fn any_changed_file_makes_another_version_of_the_copy_and_the_same_files_make_the_same() {
    let changed = Site::staged(|html| html);
    fs::write(changed.folder.path().join("words.js"), "other").unwrap();
    assert!(changed.prerender(Path::new("public/data")).status.success());
    let (first, second) = (Site::written(), Site::written());
    assert_eq!(first.read("sw.js"), second.read("sw.js"));
    assert_ne!(version(&first.read("sw.js")), version(&changed.read("sw.js")));
}

#[test]
fn script_and_program_are_named_by_their_own_content() {
    let changed = Site::staged(|html| html);
    fs::write(changed.folder.path().join("page-0.js"), "other").unwrap();
    assert!(changed.prerender(Path::new("public/data")).status.success());
    let name = |site: &Site, mark: &str| values(&site.page(), mark)[0].to_owned();
    let first = Site::written();
    assert_ne!(name(&first, "data-js"), name(&changed, "data-js"), "Trunk's name stayed the same");
    assert_eq!(name(&first, "data-wasm"), name(&changed, "data-wasm"));
    for mark in ["data-js", "data-wasm"] {
        assert!(first.folder.path().join(name(&first, mark)).exists(), "{mark}");
    }
    assert!(!first.folder.path().join("page-0.js").exists(), "the old name is gone");
}

#[test]
fn every_page_names_the_manifest_and_the_script_of_the_copy() {
    let site = Site::written();
    for (name, home) in [("index.html", "./"), ("therapies/teclistamab/index.html", "../../")] {
        let page = site.read(name);
        let script = tags(&page).into_iter().find(|tag| attribute(tag, "src") == Some(&format!("{home}offline.js")));
        assert!(script.and_then(|tag| attribute(tag, "integrity")).is_some_and(|hash| hash.starts_with("sha384-")), "{name}");
        assert!(values(&page, "href").contains(&format!("{home}manifest.webmanifest").as_str()), "{name}");
    }
}

#[test]
fn while_developing_the_worker_takes_an_earlier_copy_away() {
    let site = Site::staged(|html| html);
    let staging = site.folder.path();
    let output = Command::new(env!("CARGO_BIN_EXE_prerender"))
        .env("TRUNK_STAGING_DIR", staging)
        .env("TRUNK_PROFILE", "debug")
        .output()
        .unwrap();
    assert!(output.status.success());
    let worker = site.read("sw.js");
    assert!(worker.contains("unregister()") && !worker.contains("\"fetch\""), "{worker}");
}
