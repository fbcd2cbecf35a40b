//! A number that was read in a source, or the reason why there is none.

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
    Value(f64),
    /// Why there is none.
    Missing(Missing),
}

impl Reading {
    /// What a field that a data file leaves out means.
    pub const NOT_FOUND: Self = Self::Missing(Missing::NotFound);

    /// The figure, if there is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) => None,
        }
    }
}

/// A figure as its source prints it: no rounding, no decimals added. Figures of the evidence have at most three
/// decimals (the checker refuses more), so thousandths are exact; a general number printer costs the client 10 KB.
pub fn in_figures(value: f64) -> String {
    let thousandths = (value * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let decimals = format!("{rest:03}");
    match decimals.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{decimals}"),
    }
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
            Self::Value(value) => f.write_str(&in_figures(*value)),
            Self::Missing(reason) => f.write_str(reason.label()),
        }
    }
}

struct ReadingVisitor;

impl serde::de::Visitor<'_> for ReadingVisitor {
    type Value = Reading;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a number or the reason why there is none")
    }

    fn visit_f64<E>(self, value: f64) -> Result<Reading, E> {
        Ok(Reading::Value(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Reading, E> {
        Ok(Reading::Value(value as f64))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Reading, E> {
        Ok(Reading::Value(value as f64))
    }

    fn visit_str<E: serde::de::Error>(self, slug: &str) -> Result<Reading, E> {
        Missing::from_slug(slug).map(Reading::Missing).ok_or_else(|| E::custom(slug))
    }
}

/// A reading as the bundle holds it.
#[derive(serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
enum Packed {
    Value(f64),
    Missing(Missing),
}

impl<'de> serde::Deserialize<'de> for Reading {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(ReadingVisitor);
        }
        Ok(match Packed::deserialize(deserializer)? {
            Packed::Value(value) => Self::Value(value),
            Packed::Missing(reason) => Self::Missing(reason),
        })
    }
}

#[cfg(feature = "ssr")]
impl serde::Serialize for Reading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self, serializer.is_human_readable()) {
            (Self::Value(value), true) => serializer.serialize_f64(*value),
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
