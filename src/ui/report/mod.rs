//! Reporting an error: a link that says what it is about.

#[cfg(feature = "ssr")]
mod setting;

use crate::browser;
#[cfg(feature = "ssr")]
pub use setting::{NotAReportAddress, Report};

/// Where the site says how to report an error: what links lead to where the build was told no address.
pub const HOW: &str = "about/#report";

/// What a report is about, as far as the link to it knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The name of the therapy.
    pub therapy: &'a str,
    /// What kind of figure it is, in the table's words.
    pub figure: &'a str,
    /// The address of the page on which it was seen.
    pub address: &'a str,
}

impl Subject<'_> {
    /// An address with its places (`{therapy}`, `{figure}`, `{address}`) filled in, percent-encoded.
    pub fn fill(&self, address: &str) -> String {
        let places = [("{therapy}", self.therapy), ("{figure}", self.figure), ("{address}", self.address)];
        // No brace is left in what is filled in, so nothing is filled twice.
        places.iter().fold(address.to_owned(), |filled, (place, value)| filled.replace(place, &browser::percent_encoded(value)))
    }
}

/// Where to report what stands in the start page, which carries the address from the build.
pub fn from_start_page(subject: &Subject) -> String {
    browser::report_address().map_or_else(|| HOW.to_owned(), |address| subject.fill(&address))
}
