//! Where a fact was read.

use super::vocabulary::vocabulary;
use super::{Date, page_only};

vocabulary! {
    /// The kind of source, in the order of trust (quality.md, P4).
    SourceKind {
        Label = "label", "label", "The approved product information.";
        Regulator = "regulator", "regulator", "An authority such as the FDA or the EMA.";
        Journal = "journal", "journal", "A scientific journal.";
        Registry = "registry", "trial registry", "A public register of trials.";
        Abstract = "abstract", "abstract", "A summary presented at a meeting.";
        Company = "company", "company", "A statement of the company that makes or sells it.";
        News = "news", "news", "Trade or general news.";
        Other = "other", "other", "Another publisher.";
    }
}

/// Whose copy, summary or report of a publication was read.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct ReadAt {
    /// The site's name.
    pub name: String,
    /// Its address, where it is not that of the source.
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schemars(url))]
    pub url: Option<String>,
}

/// A source: enough to find it again and to judge it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name within the file, for instance `s2`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address, `https://` or `http://`.
    #[cfg_attr(feature = "ssr", schemars(url))]
    pub url: String,
    /// Digital object identifier, without address.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub doi: Option<String>,
    /// PubMed number.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub pmid: Option<String>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// When it was published; left out where the source has no date.
    #[serde(default)]
    pub date: Option<Date>,
    /// Where its text was read, if not at its publisher's own place.
    #[serde(default)]
    pub read_at: Option<ReadAt>,
    /// Only a summary or a report of it was read, not its own text.
    #[serde(default)]
    pub second_hand: bool,
    /// Not good enough to stand alone.
    #[serde(default)]
    pub provisional: bool,
}
