//! The address of the site, if the build was told it.

use crate::ui::frame::Place;

/// Where the site will stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    address: Option<String>,
}

/// Why an address can't be the site's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("SITE_ADDRESS: found “{0}”; allowed: an address that begins with https:// or http:// and names a host, without ? and #")]
pub struct NotASite(pub String);

impl Site {
    /// Reads the address as `SITE_ADDRESS` holds it; nothing and an empty text mean that it is not known.
    ///
    /// # Errors
    /// When it is no address. A slash at its end is added where it has none.
    pub fn read(address: Option<&str>) -> Result<Self, NotASite> {
        let Some(address) = address.map(str::trim).filter(|address| !address.is_empty()) else {
            return Ok(Self::default());
        };
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let odd = |letter: char| letter.is_whitespace() || matches!(letter, '?' | '#' | '"' | '<' | '>' | '&');
        let names_a_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        if names_a_host && !address.contains(odd) {
            Ok(Self { address: Some(format!("{}/", address.trim_end_matches('/'))) })
        } else {
            Err(NotASite(address.to_owned()))
        }
    }

    /// Whether the build was told it.
    pub fn is_known(&self) -> bool {
        self.address.is_some()
    }

    /// The path of the address, from the host's root, with a slash at both ends; `/` where it is not known.
    pub fn path(&self) -> &str {
        let rest = self.address.as_deref().and_then(|address| address.split_once("://")).map_or("", |(_, rest)| rest);
        rest.find('/').map_or("/", |at| &rest[at..])
    }

    /// The whole address of a path below the start page, if the site's is known.
    pub fn whole(&self, path: &str) -> Option<String> {
        self.address.as_ref().map(|address| format!("{address}{path}"))
    }

    /// The address of a path below the start page: whole if it is known, else relative to where it is named.
    pub fn at(&self, place: Place, path: &str) -> String {
        let relative = || match (place.home(), path) {
            ("", "") => "./".to_owned(),
            (home, path) => format!("{home}{path}"),
        };
        self.whole(path).unwrap_or_else(relative)
    }
}
