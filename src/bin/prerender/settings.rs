//! What the build is told from outside, by environment variables. All may be left out.
//!
//! - `SITE_ADDRESS`: where the site will stand, for instance `https://example.org/myeloma/`. Left out, links are relative.
//! - `BASE_PATH`: the path of that address, for instance `/myeloma/`. Left out, it is read from `SITE_ADDRESS`, else `/`.
//! - `REPORT_ADDRESS`: where readers report an error, an `https:` address or a `mailto:` one, with the places `{therapy}`,
//!   `{figure}` and `{address}` (of the page). Left out, the site says what to name and where its files are.
//! - `SOURCE_DATE_EPOCH`: the time of the build in seconds since 1970. Left out, the clock's.

use crate::{Outcome, PrerenderError};
use myeloma_immunotherapy::evidence::Date;
use myeloma_immunotherapy::ui::found::Site;
use myeloma_immunotherapy::ui::report::Report;
use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds of a day.
const DAY: u64 = 86_400;

/// What the build is told.
pub struct Settings {
    /// Where the site will stand.
    pub site: Site,
    /// The path from the host's root, with a slash at both ends.
    pub base: &'static str,
    /// Where readers report an error.
    pub report: Report,
    /// The day of the build.
    pub today: Date,
}

/// A variable that is set to something.
fn variable(name: &'static str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn refused(name: &'static str, found: &str, allowed: &'static str) -> PrerenderError {
    PrerenderError::Setting { name, found: found.to_owned(), allowed }
}

impl Settings {
    /// Reads the variables.
    pub fn read() -> Outcome<Self> {
        let site = Site::read(variable("SITE_ADDRESS").as_deref())?;
        let path = variable("BASE_PATH").unwrap_or_else(|| site.path().to_owned());
        // One for the life of this short program: links are built of texts that live as long.
        let base: &'static str = Box::leak(base_path(&path)?.into_boxed_str());
        let report = Report::read(variable("REPORT_ADDRESS").as_deref())?;
        Ok(Self { site, base, report, today: today()? })
    }
}

fn base_path(text: &str) -> Outcome<String> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "/-._~%".contains(letter);
    if !text.starts_with('/') || text.contains("//") || !text.chars().all(fits) {
        return Err(refused("BASE_PATH", text, "a path that begins with /, such as /myeloma/"));
    }
    Ok(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

fn today() -> Outcome<Date> {
    const ALLOWED: &str = "whole seconds since 1970, up to the year 2100";
    let seconds = match variable("SOURCE_DATE_EPOCH") {
        Some(text) => text.parse::<u64>().map_err(|_| refused("SOURCE_DATE_EPOCH", &text, ALLOWED))?,
        None => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs()),
    };
    let day = i64::try_from(seconds / DAY).ok().and_then(Date::from_day_number);
    day.ok_or_else(|| refused("SOURCE_DATE_EPOCH", &seconds.to_string(), ALLOWED))
}
