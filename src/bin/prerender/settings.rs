//! What the build is told from outside, by environment variables. All may be left out.
//!
//! - `SITE_ADDRESS`: where the site will stand, for instance `https://example.org/myeloma/`. Left out, links are relative.
//! - `BASE_PATH`: the path of that address, for instance `/myeloma/`. Left out, it is read from `SITE_ADDRESS`, else `/`.
//! - `SOURCE_DATE_EPOCH`: the time of the build in seconds since 1970. Left out, the clock's.

use crate::{Outcome, PrerenderError};
use myeloma_immunotherapy::evidence::Date;
use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds of a day.
const DAY: u64 = 86_400;

/// What the build is told.
pub struct Settings {
    /// Where the site will stand, with a slash at its end.
    pub address: Option<String>,
    /// The path from the host's root, with a slash at both ends.
    pub base: &'static str,
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
        let address = variable("SITE_ADDRESS").map(|text| site_address(&text)).transpose()?;
        let path = match (variable("BASE_PATH"), &address) {
            (Some(path), _) => path,
            (None, Some(address)) => path_of(address),
            (None, None) => "/".to_owned(),
        };
        // One for the life of this short program: links are built of texts that live as long.
        let base: &'static str = Box::leak(base_path(&path)?.into_boxed_str());
        Ok(Self { address, base, today: today()? })
    }
}

fn site_address(text: &str) -> Outcome<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host_is_there = rest.split('/').next().is_some_and(|host| !host.is_empty());
    if !host_is_there || text.contains(|letter: char| letter.is_whitespace() || "?#<>\"".contains(letter)) {
        return Err(refused("SITE_ADDRESS", text, "an address that begins with https:// or http://, without ? and #"));
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

/// The path of an address that [`site_address`] has read.
fn path_of(address: &str) -> String {
    let host_and_path = address.split_once("://").map_or("", |(_, rest)| rest);
    host_and_path.find('/').map_or("/", |at| &host_and_path[at..]).to_owned()
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
