//! One cell of a table: what stands in it, and how it is made safe for spreadsheets.

use crate::evidence::{Date, Printed, Reading, Word};

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A number in the unit of its column.
    Number(Printed),
    /// A text, a word or a date.
    Text(String),
}

/// Letters at which spreadsheets take a text for a formula, their full-width twins, and the apostrophe that guards them.
const RISKY: [char; 9] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\''];

/// Whether a text is a plain number, such as `-5` or `0.0010`: it stays one.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(rest)
}

/// A text on one line that no spreadsheet runs: control characters and line breaks become spaces; before a text that
/// begins with one of `= + - @` or an apostrophe stands an apostrophe, unless it is a plain number.
pub fn guarded(text: &str) -> String {
    let one_line: String = text
        .chars()
        .map(|letter| if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') { ' ' } else { letter })
        .collect();
    let one_line = one_line.trim();
    match one_line.chars().next() {
        Some(first) if RISKY.contains(&first) && !is_number(one_line) => format!("'{one_line}"),
        _ => one_line.to_owned(),
    }
}

/// The text as it was before [`guarded`] put an apostrophe before it.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

impl Cell {
    /// The cell as the file holds it.
    pub fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => guarded(text),
        }
    }

    /// The number of a reading; nothing where it is missing.
    pub fn number(reading: Reading) -> Self {
        match reading {
            Reading::Value(printed) => Self::Number(printed),
            Reading::Missing(_) => Self::Empty,
        }
    }

    /// Why a reading is missing; nothing where it is there.
    pub fn reason(reading: Reading) -> Self {
        match reading {
            Reading::Value(_) => Self::Empty,
            Reading::Missing(reason) => Self::word(reason),
        }
    }

    /// The label of a word.
    pub fn word(word: impl Word) -> Self {
        Self::from(word.label())
    }

    /// The labels of several words.
    pub fn words<W: Word>(words: &[W]) -> Self {
        Self::list(words.iter().map(|word| word.label()))
    }

    /// Several texts in one cell.
    pub fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let texts: Vec<String> = texts.into_iter().map(|text| text.as_ref().to_owned()).collect();
        Self::from(texts.join("; "))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<bool> for Cell {
    fn from(holds: bool) -> Self {
        Self::from(if holds { "yes" } else { "no" })
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number.into())
    }
}

impl From<Printed> for Cell {
    fn from(number: Printed) -> Self {
        Self::Number(number)
    }
}

impl From<u8> for Cell {
    fn from(number: u8) -> Self {
        Self::from(f64::from(number))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::from(f64::from(number))
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::from(date.to_string())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
