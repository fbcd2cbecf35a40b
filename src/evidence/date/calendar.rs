//! Days as numbers, to count from one to another. Native only.

use super::{Date, days_in};

/// How many days the years from 1 on have had before a year begins.
fn days_before(year: u16) -> i64 {
    let years = i64::from(year) - 1;
    365 * years + years / 4 - years / 100 + years / 400
}

impl Date {
    /// The number of its first day, counted from 1 January 1970.
    pub fn first_day_number(self) -> i64 {
        let months = (1..self.month.unwrap_or(1)).map(|month| i64::from(days_in(self.year, month)));
        days_before(self.year) - days_before(1970) + months.sum::<i64>() + i64::from(self.day.unwrap_or(1)) - 1
    }

    /// The day with this number, counted from 1 January 1970; none outside the years that a date may have.
    pub fn from_day_number(number: i64) -> Option<Self> {
        // Years have at least 365 days; one more makes up for the leap days before 1970.
        let latest = u16::try_from(1971 + number.div_euclid(365)).ok()?;
        let begins = |year: u16| days_before(year) - days_before(1970);
        let year = (1900..=latest.min(2100)).rev().find(|&year| begins(year) <= number)?;
        let mut rest = number - begins(year);
        for month in 1..=12 {
            let length = i64::from(days_in(year, month));
            if rest < length {
                return Self::from_parts(year, Some(month), Some(u8::try_from(rest + 1).ok()?));
            }
            rest -= length;
        }
        None
    }
}
