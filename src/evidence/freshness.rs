//! Whether a record is due for another check. Native only; in the browser `public/words.js` asks the same of the reader's day.

use super::Date;

/// A record that was not compared with its sources for so many days says so.
pub const STALE_AFTER_DAYS: i64 = 180;

/// How many days lie between the last check and today. Of a date known only to the month or year, the first day counts:
/// a warning too early harms nobody. Negative for a check in time to come.
pub fn days_since(checked: Date, today: Date) -> i64 {
    today.first_day_number() - checked.first_day_number()
}

/// Whether a record checked on one date has not been checked for [`STALE_AFTER_DAYS`] by another.
pub fn is_stale(checked: Date, today: Date) -> bool {
    days_since(checked, today) >= STALE_AFTER_DAYS
}
