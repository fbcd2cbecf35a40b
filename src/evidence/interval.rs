//! A 95% confidence interval.

use super::{Printed, Reading};

/// A 95% confidence interval in the unit of the figure it belongs to. The upper bound may be "not reached".
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// Lower bound.
    pub low: Printed,
    /// Upper bound, or why there is none.
    pub high: Reading,
}

impl Interval {
    /// The form used in tables: `78.2–87.4`, `34.5 to not estimable`.
    pub fn in_figures(self) -> String {
        let to = if self.high.value().is_some() { "–" } else { " to " };
        format!("{}{to}{}", self.low, self.high)
    }
}
