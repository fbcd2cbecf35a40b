//! Whom a figure counts: what it took to take part in a trial.

use super::{PriorLines, Stage, Transplant};

/// Whom a figure counts, by what it took to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// The stage of their disease.
    pub stage: Stage,
    /// What was asked about transplant.
    #[serde(default)]
    pub transplant: Transplant,
    /// Lines of therapy had before.
    #[serde(default)]
    pub prior_lines: PriorLines,
}
