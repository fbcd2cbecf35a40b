//! The order of the rows.

use super::Column;
use crate::evidence::Word;
use std::fmt;

/// Upwards or downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Small to large, A to Z, oldest first.
    Ascending,
    /// Large to small, Z to A, newest first.
    Descending,
}

impl Direction {
    /// The other one.
    pub fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// A column that has an order, and a direction. No `Sort` stands for the neutral order: type, then name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    column: Column,
    direction: Direction,
}

impl Sort {
    /// The order by a column; `None` where the column has none.
    pub fn by(column: Column, direction: Direction) -> Option<Self> {
        column.first_direction().map(|_| Self { column, direction })
    }

    /// The column.
    pub fn column(self) -> Column {
        self.column
    }

    /// The direction.
    pub fn direction(self) -> Direction {
        self.direction
    }

    /// What a press on a column's header makes of the present order: first direction, the other, neutral.
    pub fn after_press(present: Option<Self>, column: Column) -> Option<Self> {
        let first = column.first_direction()?;
        match present {
            Some(sort) if sort.column == column && sort.direction == first => Self::by(column, first.reversed()),
            Some(sort) if sort.column == column => None,
            _ => Self::by(column, first),
        }
    }

    /// Reads `response` (ascending) or `-response` (descending).
    pub fn from_slug(text: &str) -> Option<Self> {
        match text.strip_prefix('-') {
            Some(column) => Self::by(Column::from_slug(column)?, Direction::Descending),
            None => Self::by(Column::from_slug(text)?, Direction::Ascending),
        }
    }
}

/// The form for addresses, read back by [`Sort::from_slug`].
impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.direction == Direction::Descending { "-" } else { "" };
        write!(f, "{sign}{}", self.column.slug())
    }
}
