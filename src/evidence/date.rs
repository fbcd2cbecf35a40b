//! A date as precise as its source: a day, a month or a year.

#[cfg(feature = "ssr")]
mod calendar;

use std::fmt;
use std::str::FromStr;

/// A calendar date known to the day, the month or only the year. Written `2026-03-05`, `2026-03` or `2026`.
/// Dates order by time; a vaguer date comes before the days it contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a date: write a year (2026), a month (2026-03) or a day (2026-03-05) that exists")]
pub struct NotADate(pub String);

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

impl Date {
    /// The calendar year.
    pub fn year(self) -> u16 {
        self.year
    }

    fn from_parts(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let year_fits = (1900..=2100).contains(&year);
        let month_fits = month.is_none_or(|month| (1..=12).contains(&month));
        let day_fits = match (month, day) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(month), Some(day)) => day >= 1 && day <= days_in(year, month),
        };
        (year_fits && month_fits && day_fits).then_some(Self { year, month, day })
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Reads exactly `width` ASCII digits.
fn digits(text: &str, width: usize) -> Option<u16> {
    let fits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let mut two_digits = || match parts.next() {
        None => Some(None),
        Some(part) => digits(part, 2).and_then(|number| u8::try_from(number).ok()).map(Some),
    };
    let (month, day) = (two_digits()?, two_digits()?);
    if parts.next().is_some() {
        return None;
    }
    Date::from_parts(year, month, day)
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        parse(text).ok_or_else(|| NotADate(text.to_owned()))
    }
}

/// The ISO form, for data, addresses and `<time datetime>`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl Date {
    /// Whether it is known to the day.
    pub fn is_exact(self) -> bool {
        self.day.is_some()
    }

    /// The form for reading: `5 March 2026`, `March 2026` or `2026`.
    pub fn in_words(self) -> String {
        let month = self.month.map(|month| MONTHS[usize::from(month) - 1]);
        match (self.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", self.year),
            (None, Some(month)) => format!("{month} {}", self.year),
            _ => self.year.to_string(),
        }
    }

    /// The same without the day: `March 2026` or `2026`.
    #[cfg(feature = "ssr")]
    pub fn month_in_words(self) -> String {
        Self { day: None, ..self }.in_words()
    }
}

/// In a data file a text; in the bundle one number, `20260305`, with 0 for what is not known.
impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom);
        }
        let number = u32::deserialize(deserializer)?;
        let part = |part: u32| u8::try_from(part % 100).ok().filter(|part| *part > 0);
        u16::try_from(number / 10_000)
            .ok()
            .and_then(|year| Self::from_parts(year, part(number / 100), part(number)))
            .ok_or_else(|| serde::de::Error::custom("not a date"))
    }
}

#[cfg(feature = "ssr")]
impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        let part = |part: Option<u8>| u32::from(part.unwrap_or(0));
        serializer.serialize_u32(u32::from(self.year) * 10_000 + part(self.month) * 100 + part(self.day))
    }
}

#[cfg(feature = "ssr")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A year, a month or a day, as precise as the source: 2026, 2026-03 or 2026-03-05.",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        })
    }
}
