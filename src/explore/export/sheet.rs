//! A table: its columns say of themselves what the data dictionary prints, and read their cells from a row.

use super::{Cell, LICENCE};
use crate::evidence::Word;

/// What the dictionary says of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its name: the unit stands in it.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The unit of its numbers; empty for texts.
    pub unit: &'static str,
    /// What may stand in it; empty where any text may.
    pub allowed: String,
}

/// How a column reads its cell from a row.
type Read<'a, R> = Box<dyn Fn(&R) -> Cell + 'a>;

/// A column of a table whose rows are of one type.
pub struct Column<'a, R> {
    about: About,
    read: Read<'a, R>,
}

/// A column with its name, its meaning and the way to its cell.
pub fn column<'a, R, C: Into<Cell>>(
    name: impl Into<String>,
    meaning: impl Into<String>,
    read: impl Fn(&R) -> C + 'a,
) -> Column<'a, R> {
    let about = About { name: name.into(), meaning: meaning.into(), ..About::default() };
    Column { about, read: Box::new(move |row| read(row).into()) }
}

/// `yes, no`.
pub const YES_NO: &str = "yes, no";

/// How dates are written.
pub const DATES: &str = "2026, 2026-03 or 2026-03-05: as precise as the source";

impl<R> Column<'_, R> {
    /// The unit of its numbers.
    pub fn in_unit(mut self, unit: &'static str) -> Self {
        self.about.unit = unit;
        self
    }

    /// What may stand in it.
    pub fn allowing(mut self, allowed: &str) -> Self {
        self.about.allowed = allowed.to_owned();
        self
    }

    /// Only words of a closed list may stand in it.
    pub fn of_words<W: Word>(self) -> Self {
        let labels: Vec<&str> = W::ALL.iter().map(|word| word.label()).collect();
        self.allowing(&labels.join(", "))
    }
}

/// A whole table, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The file's name.
    pub file: &'static str,
    /// What a row of it is.
    pub title: &'static str,
    /// What the dictionary says of it as a whole.
    pub about: &'static str,
    /// Its columns.
    pub columns: Vec<About>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The table that the columns read from the rows. The date of the data and the licence close each row: a line that is
    /// taken out of the file alone still says them.
    pub fn new<R>(
        names: [&'static str; 3],
        data_date: String,
        mut columns: Vec<Column<R>>,
        rows: impl Iterator<Item = R>,
    ) -> Self {
        columns.push(
            column("data_date", "The newest date on which any record was checked", move |_| data_date.clone()).allowing(DATES),
        );
        columns.push(column("licence", "The licence of data and text; name this site when you use them", |_| LICENCE));
        let rows = rows.map(|row| columns.iter().map(|column| (column.read)(&row)).collect()).collect();
        let [file, title, about] = names;
        Self { file, title, about, columns: columns.into_iter().map(|column| column.about).collect(), rows }
    }

    /// The file: RFC 4180 with a line of names, in UTF-8 with the mark at its beginning without which Excel takes it
    /// for another encoding and breaks names.
    ///
    /// # Errors
    /// The writer's type knows errors; writing to memory meets none.
    pub fn to_csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut file = "\u{feff}".as_bytes().to_vec();
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut file);
        writer.write_record(self.columns.iter().map(|column| &column.name))?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::written))?;
        }
        writer.flush()?;
        drop(writer);
        Ok(file)
    }
}
