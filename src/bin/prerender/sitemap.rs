//! The map of the site for search engines, and where they find it.

use crate::disk::{read, write};
use crate::{Outcome, PrerenderError};
use myeloma_immunotherapy::evidence::{Dataset, Date};
use myeloma_immunotherapy::ui::found::Site;
use std::fs;
use std::path::Path;

/// Writes `sitemap.xml` and names it in `robots.txt`. Both need whole addresses: a build that was not told the site's
/// writes neither.
pub fn write_sitemap(staging: &Path, site: &Site, dataset: &Dataset) -> Outcome<()> {
    let Some(address) = site.whole("sitemap.xml") else { return Ok(()) };
    let mut pages = Vec::new();
    find_pages(staging, "", &mut pages)?;
    pages.sort();
    let entries: String = pages.iter().filter_map(|path| Some(entry(&site.whole(path)?, changed(dataset, path)))).collect();
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    );
    write(&staging.join("sitemap.xml"), map)?;
    let robots = staging.join("robots.txt");
    let rules = if robots.exists() { String::from_utf8_lossy(&read(&robots)?).into_owned() } else { String::new() };
    write(&robots, format!("{}\nSitemap: {address}\n", rules.trim_end()))
}

/// Every page below a folder: the folders that hold an `index.html`.
fn find_pages(folder: &Path, path: &str, pages: &mut Vec<String>) -> Outcome<()> {
    let failed = |error| PrerenderError::File { path: folder.to_owned(), error };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == "index.html" {
            pages.push(path.to_owned());
        } else if entry.path().is_dir() {
            find_pages(&entry.path(), &format!("{path}{name}/"), pages)?;
        }
    }
    Ok(())
}

/// When what a page shows was last checked: of a therapy its own day, else the newest of all.
fn changed(dataset: &Dataset, path: &str) -> Option<Date> {
    let id = path.strip_prefix("therapies/").map(|rest| rest.trim_end_matches('/'));
    id.and_then(|id| dataset.therapy(id)).map(|therapy| therapy.checked).or_else(|| dataset.checked())
}

fn entry(address: &str, changed: Option<Date>) -> String {
    let day = changed.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
    format!("<url><loc>{address}</loc>{day}</url>\n")
}
