//! Where a therapy stands, in words.

use crate::evidence::Word;
use crate::explore::Standing;

/// Each step with its year: `accelerated approval 2022, approved 2026`, `approved 2015, last 2026`.
pub fn standing_in_words(standing: Standing) -> String {
    let before = standing.before.map(|(status, date)| format!("{} {}, ", status.label(), date.year()));
    let years = standing.years().map(|years| format!(" {years}"));
    [before.as_deref().unwrap_or_default(), standing.status.label(), years.as_deref().unwrap_or_default()].concat()
}
