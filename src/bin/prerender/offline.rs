//! The copy for reading without network: a worker that holds the list of the site's files, written when all others are.

use crate::disk::{files_below, read, short_hash, write};
use crate::guard::base64;
use crate::{Outcome, PrerenderError};
use myeloma_immunotherapy::evidence::Date;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// The worker, with marks for what the build knows.
const WORKER: &str = include_str!("worker.js");

/// While developing, a copy from an earlier build must not stand in the way: it and its worker are taken off the device.
const RETIRED: &str = "\
self.addEventListener(\"install\", () => self.skipWaiting());
const own = (name) => name.endsWith(` ${self.registration.scope}`) || name.includes(` ${self.registration.scope} `);
const remove = async () => {
  await Promise.all((await caches.keys()).filter(own).map((name) => caches.delete(name)));
  await self.registration.unregister();
};
self.addEventListener(\"activate\", (event) => event.waitUntil(remove()));
";

/// The kinds of file that pages need. Data files, feeds, sitemap, icons and preview pictures are left out of the copy.
const NEEDED: [&str; 7] = ["html", "css", "js", "wasm", "bin", "svg", "webmanifest"];

/// Files of those kinds that no page needs: the worker itself, and the page for addresses that lead nowhere, which some
/// hosts refuse to serve under its own name.
const NOT_NEEDED: [&str; 2] = ["sw.js", "404.html"];

/// The address below the site's at which the copy holds a file; nothing if it is left out.
fn address(file: &str) -> Option<&str> {
    let (_, ending) = file.rsplit_once('.')?;
    let is_needed = NEEDED.contains(&ending) && !NOT_NEEDED.contains(&file);
    // A page is asked for by the address of its folder.
    let address = if file == "index.html" || file.ends_with("/index.html") { file.trim_end_matches("index.html") } else { file };
    is_needed.then_some(address)
}

/// Writes the worker `sw.js`: every needed file with its hash, the date of the data, and a version made of them all.
///
/// # Errors
/// If a file can't be read or written.
pub fn write_worker(staging: &Path, checked: Option<Date>) -> Outcome<()> {
    if std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return write(&staging.join("sw.js"), RETIRED);
    }
    let mut hashes = BTreeMap::new();
    for file in files_below(staging)? {
        if let Some(address) = address(&file) {
            let hash = format!("sha256-{}", base64(&Sha256::digest(read(&staging.join(&file))?)));
            hashes.insert(address.to_owned(), hash);
        }
    }
    let list = serde_json::to_string(&hashes).map_err(PrerenderError::List)?;
    let date = checked.map(|date| date.in_words()).unwrap_or_default();
    let worker = WORKER.replace("{ \"%FILES%\": \"\" }", &list).replace("%DATE%", &date);
    let version = short_hash(worker.as_bytes());
    write(&staging.join("sw.js"), worker.replace("%VERSION%", &version))
}
