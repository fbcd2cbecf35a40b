//! Corrections of this site: what was changed in a record, and why. Kept by hand in `public/data/changes.json`, newest first.

use super::Date;

/// Where it can be read that a correction is right.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address, `https://` or `http://`.
    pub url: String,
}

/// A correction of this site.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Its name within the file, for instance `2026-11-23-pooled-sizes`. Feed readers know the entry by it: it stays.
    pub id: String,
    /// When it was made.
    pub date: Date,
    /// The ids of the therapies whose records it changed.
    pub therapies: Vec<String>,
    /// What was changed.
    pub what: String,
    /// Why.
    pub why: String,
    /// Where it can be read, if anywhere.
    #[serde(default)]
    pub source: Option<Proof>,
}
