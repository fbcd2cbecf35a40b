//! A number that was read in a source, or the reason why there is none.

use super::Printed;
use super::vocabulary::{Word, vocabulary};
use std::fmt;

vocabulary! {
    /// Why a figure is missing. A missing figure is never zero and never "no".
    Missing {
        NotReached = "not-reached", "not reached", "So few people had the event by then that the median can't be given.";
        NotFound = "not-found", "not found here", "We did not see this figure in the sources that were read; it may well be known.";
        NotReported = "not-reported", "not reported", "A source says or shows that this was not reported.";
        NotEstimable = "not-estimable", "not estimable", "The trial could not work this figure out.";
        NotApplicable = "not-applicable", "not applicable", "This figure has no meaning for this therapy.";
        NoResultsYet = "no-results-yet", "no results yet", "The trial has not reported this yet.";
    }
}

/// A figure, or why there is none. In data files a number, or one of the words of [`Missing`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// The figure as its source prints it.
    Value(Printed),
    /// Why there is none.
    Missing(Missing),
}

impl Reading {
    /// What a field that a data file leaves out means.
    pub const NOT_FOUND: Self = Self::Missing(Missing::NotFound);

    /// A figure that was counted here.
    pub fn of(value: f64) -> Self {
        Self::Value(value.into())
    }

    /// The figure, if there is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Value(printed) => Some(printed.value()),
            Self::Missing(_) => None,
        }
    }
}

/// A number worked out here, in figures: as few decimals as it needs, at most three.
pub fn in_figures(value: f64) -> String {
    Printed::from(value).to_string()
}

impl Default for Reading {
    fn default() -> Self {
        Self::NOT_FOUND
    }
}

/// The figure as printed by its source (no rounding, no added decimals), or the reason in words.
impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(printed) => printed.fmt(f),
            Self::Missing(reason) => f.write_str(reason.label()),
        }
    }
}

/// A reading as the bundle holds it.
#[derive(serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
enum Packed {
    Value(Printed),
    Missing(Missing),
}

impl<'de> serde::Deserialize<'de> for Reading {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(feature = "ssr")]
        if deserializer.is_human_readable() {
            return in_a_file(deserializer);
        }
        Ok(match Packed::deserialize(deserializer)? {
            Packed::Value(value) => Self::Value(value),
            Packed::Missing(reason) => Self::Missing(reason),
        })
    }
}

/// A reading as a data file holds it: a number, or one of the words of [`Missing`].
#[cfg(feature = "ssr")]
fn in_a_file<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Reading, D::Error> {
    use serde::{Deserialize, de::Error};
    let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
    let read = match raw.get().strip_prefix('"') {
        Some(_) => serde_json::from_str(raw.get()).map(Reading::Missing),
        None => serde_json::from_str(raw.get()).map(Reading::Value),
    };
    read.map_err(|_| Error::custom(raw.get()))
}

#[cfg(feature = "ssr")]
impl serde::Serialize for Reading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self, serializer.is_human_readable()) {
            (Self::Value(value), true) => value.serialize(serializer),
            (Self::Missing(reason), true) => reason.serialize(serializer),
            (Self::Value(value), false) => Packed::Value(*value).serialize(serializer),
            (Self::Missing(reason), false) => Packed::Missing(*reason).serialize(serializer),
        }
    }
}

#[cfg(feature = "ssr")]
impl schemars::JsonSchema for Reading {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Reading".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let reason = generator.subschema_for::<Missing>();
        schemars::json_schema!({
            "description": "The figure as its source prints it, or the reason why there is none. Left out means not-found.",
            "anyOf": [{ "type": "number" }, reason]
        })
    }
}
