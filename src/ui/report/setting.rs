//! The address for reports, as the build is told it.

use super::{HOW, Subject};
use crate::ui::found::Site;
use crate::ui::frame::Place;

/// The places of an address that are filled in.
const PLACES: [&str; 3] = ["{therapy}", "{figure}", "{address}"];

/// Where readers report an error, if the build was told it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    address: Option<String>,
}

/// Why an address can't be the one for reports.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "REPORT_ADDRESS: found “{0}”; allowed: an address that begins with https:// and names a host, or mailto: with a mailbox; after it \
     the places {{therapy}}, {{figure}} and {{address}}, all else in ASCII and percent-encoded"
)]
pub struct NotAReportAddress(pub String);

/// The part of an address that must stand as it is, and the rest, which may hold places. Nothing if it is of another kind.
fn parts(address: &str) -> Option<(&str, &str)> {
    let (fixed, rest) = match (address.strip_prefix("https://"), address.strip_prefix("mailto:")) {
        (Some(rest), _) => rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())),
        (_, Some(rest)) => rest.split_at(rest.find('?').unwrap_or(rest.len())),
        (None, None) => return None,
    };
    let is_mail = address.starts_with("mailto:");
    let names_somebody = fixed.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    let fits = !fixed.is_empty() && !fixed.contains(['{', '}']) && (!is_mail || names_somebody);
    fits.then_some((fixed, rest))
}

/// Whether all of it may stand in an address: no space, no quotation mark, nothing beyond ASCII, no lone `%`.
fn is_encoded(text: &str) -> bool {
    let allowed =
        |letter: char| letter.is_ascii_graphic() && !matches!(letter, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    let is_pair = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|letter| letter.is_ascii_hexdigit());
    text.chars().all(allowed) && text.split('%').skip(1).all(is_pair)
}

impl Report {
    /// Reads the address as `REPORT_ADDRESS` holds it; nothing and an empty text mean that there is none.
    ///
    /// # Errors
    /// When it is no address that a reader could be sent to.
    pub fn read(address: Option<&str>) -> Result<Self, NotAReportAddress> {
        let Some(address) = address.map(str::trim).filter(|address| !address.is_empty()) else {
            return Ok(Self::default());
        };
        let without_places = |rest: &str| PLACES.iter().fold(rest.to_owned(), |rest, place| rest.replace(place, ""));
        match parts(address) {
            Some((fixed, rest)) if is_encoded(fixed) && is_encoded(&without_places(rest)) => {
                Ok(Self { address: Some(address.to_owned()) })
            }
            _ => Err(NotAReportAddress(address.to_owned())),
        }
    }

    /// The address with its places still open; empty where there is none.
    pub fn open(&self) -> &str {
        self.address.as_deref().unwrap_or_default()
    }

    /// Where to report what is wrong with a therapy on a page: `path` is the page's own, below the start page, and `place`
    /// the way back there. Nothing if the build was told no address.
    pub fn about(&self, site: &Site, path: &str, therapy: &str) -> Option<String> {
        let page = site.whole(path).unwrap_or_else(|| format!("/{path}"));
        self.address.as_deref().map(|address| Subject { therapy, figure: "", address: &page }.fill(address))
    }

    /// The same for links that always lead somewhere: without an address to where the site says how to report an error.
    pub fn link(&self, site: &Site, place: Place, path: &str, therapy: &str) -> String {
        self.about(site, path, therapy).unwrap_or_else(|| format!("{}{HOW}", place.home()))
    }
}
