//! Every link of the site leads somewhere.

use crate::{Site, values};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

#[test]
fn every_link_within_the_page_leads_somewhere() {
    let page = Site::written().page();
    let ids: HashSet<_> = values(&page, "id").into_iter().collect();
    let dead: Vec<_> =
        values(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#')).filter(|id| !ids.contains(id)).collect();
    assert_eq!(dead, Vec::<&str>::new());
}

/// Every HTML file of the site, by its path from the root.
pub fn pages(folder: &Path, below: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder.join(below)).unwrap().map(Result::unwrap) {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            pages(folder, &format!("{name}/"), found);
        } else if name.ends_with(".html") {
            found.push(name);
        }
    }
}

/// The file that a relative address names, seen from a page.
fn named_file(page: &str, address: &str) -> String {
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    let file = steps.join("/");
    if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file }
}

#[test]
fn no_link_within_the_site_is_dead() {
    let site = Site::written();
    let mut all = Vec::new();
    pages(site.folder.path(), "", &mut all);
    assert!(all.len() > 60, "{}", all.len());
    let ids: HashMap<&str, HashSet<String>> =
        all.iter().map(|page| (page.as_str(), values(&site.read(page), "id").into_iter().map(str::to_owned).collect())).collect();
    let mut dead = Vec::new();
    // What Trunk copies is not there in this test.
    let is_copied = |file: &str| ["icon.svg", "manifest.webmanifest"].contains(&file) || file.starts_with("data/");
    for page in &all {
        for href in values(&site.read(page), "href").into_iter().filter(|href| !href.contains(':') && !href.starts_with('/')) {
            let (address, anchor) = href.split_once('#').unwrap_or((href, ""));
            let file = match address.split('?').next().unwrap_or_default() {
                "" => page.clone(),
                path => named_file(page, path),
            };
            let exists = is_copied(&file) || site.folder.path().join(&file).is_file();
            let has_anchor = anchor.is_empty() || ids.get(file.as_str()).is_some_and(|ids| ids.contains(anchor));
            if !exists || !has_anchor {
                dead.push(format!("{page}: {href}"));
            }
        }
    }
    assert_eq!(dead, Vec::<String>::new());
}
