//! Words explained, and the questions of the visit sheet: texts that belong to no single therapy.

use super::TreatmentType;
use std::collections::BTreeMap;

/// A word of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its anchor: lower case and hyphens.
    pub id: String,
    /// The word as it stands in running text.
    pub term: String,
    /// Other forms of it: abbreviations, plurals.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it means, for everyone.
    pub plain: String,
    /// The professional definition, where it adds something.
    #[serde(default)]
    pub clinical: Option<String>,
}

impl Term {
    /// The word and its other forms.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.term.as_str()).chain(self.also.iter().map(String::as_str))
    }
}

/// Questions that a reader may want to take to a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// For everyone.
    pub general: Vec<String>,
    /// For those who care for someone.
    pub carers: Vec<String>,
    /// For one kind of treatment, by its slug.
    pub types: BTreeMap<String, Vec<String>>,
}

impl Questions {
    /// The questions that fit a kind of treatment.
    pub fn on(&self, kind: TreatmentType) -> &[String] {
        use super::Word;
        self.types.get(kind.slug()).map_or(&[], Vec::as_slice)
    }
}
