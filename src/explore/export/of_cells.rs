//! Columns that several tables share: names of the therapy, a figure with its interval, a source.

use super::Cell;
use super::sheet::{Column, DATES, YES_NO, column};
use crate::evidence::{Date, Interval, Missing, Reading, Source, SourceKind, Therapy, TreatmentType};

/// The first columns of every table: which therapy a line belongs to.
pub fn naming<'a, R>(therapy: impl Fn(&R) -> &'a Therapy + Copy + 'a) -> Vec<Column<'a, R>> {
    vec![
        column("id", "The therapy: the name of its data file and of its page (therapies/<id>/)", move |row| {
            therapy(row).id.as_str()
        })
        .allowing("lower case, digits and hyphens"),
        column("name", "The international name of the therapy", move |row| therapy(row).name.as_str()),
        column("treatment_type", "What kind of treatment it is", move |row| Cell::word(therapy(row).kind))
            .of_words::<TreatmentType>(),
    ]
}

/// When the record was checked.
pub fn checked<'a, R>(read: impl Fn(&R) -> Date + 'a) -> Column<'a, R> {
    column("checked", "When the record of this therapy was last compared with its sources", read).allowing(DATES)
}

/// The value of one arm, its interval, and why a part is missing. `None`: the record has no such figure in this unit.
pub fn figure<'a, R: 'a>(
    stem: &str,
    unit: &'static str,
    what: &str,
    read: impl Fn(&R) -> Option<(Reading, Option<Interval>)> + Copy + 'a,
) -> Vec<Column<'a, R>> {
    let interval = move |row: &R| read(row).and_then(|(_, interval)| interval);
    vec![
        column(stem, what, move |row| read(row).map(|(value, _)| Cell::number(value))).in_unit(unit),
        column(format!("{stem}_low"), format!("{what}: lower bound of the 95% confidence interval"), move |row| {
            interval(row).map(|interval| interval.low)
        })
        .in_unit(unit),
        column(format!("{stem}_high"), format!("{what}: upper bound of the 95% confidence interval"), move |row| {
            interval(row).map(|interval| Cell::number(interval.high))
        })
        .in_unit(unit),
    ]
}

/// Why a figure is missing.
pub fn reason<'a, R: 'a>(name: &str, of_what: &str, read: impl Fn(&R) -> Option<Reading> + 'a) -> Column<'a, R> {
    column(name, format!("Why {of_what} is missing; empty where it is there"), move |row| read(row).map(Cell::reason))
        .of_words::<Missing>()
}

/// The source in full.
pub fn source<'a, R: 'a>(read: impl Fn(&R) -> Option<&'a Source> + Copy + 'a) -> Vec<Column<'a, R>> {
    vec![
        column("source_title", "Title of the source", move |row| read(row).map(|source| source.title.as_str())),
        column("source_publisher", "Who published the source", move |row| read(row).map(|source| source.publisher.as_str())),
        column("source_kind", "Kind of source, in the order of trust", move |row| {
            read(row).map(|source| Cell::word(source.kind))
        })
        .of_words::<SourceKind>(),
        column("source_date", "When the source was published; empty where it has no date", move |row| {
            read(row).and_then(|source| source.date)
        })
        .allowing(DATES),
        column("source_address", "Address of the source", move |row| read(row).map(|source| source.url.as_str())),
        column("source_second_hand", "Whether it was read through a summary that names it, not at its own page", move |row| {
            read(row).map(|source| source.second_hand)
        })
        .allowing(YES_NO),
        column("source_provisional", "Whether the source is not good enough to stand alone", move |row| {
            read(row).map(|source| source.provisional)
        })
        .allowing(YES_NO),
    ]
}
