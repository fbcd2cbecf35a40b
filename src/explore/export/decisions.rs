//! The table of what regulators decided.

use super::of_cells::{checked, naming, source};
use super::sheet::{Column, DATES, YES_NO, column};
use super::{Cell, Sheet, data_date};
use crate::evidence::{Dataset, Decision, DrugClass, Region, Risk, Route, Stage, Status, Therapy, Transplant};

/// A decision and the therapy it is about.
type Row<'a> = (&'a Therapy, &'a Decision);

/// One row for each decision on one indication in one region.
pub fn sheet(dataset: &Dataset) -> Sheet {
    let rows = dataset.therapies.iter().flat_map(|therapy| therapy.decisions.iter().map(move |decision| (therapy, decision)));
    let mut columns: Vec<Column<Row>> = naming(|row: &Row| row.0);
    columns.extend(standing());
    columns.extend(conditions());
    columns.extend(source(|(therapy, decision): &Row| therapy.source(&decision.source)));
    columns.push(column(
        "more_source_addresses",
        "Addresses of further sources, a space between them",
        |(therapy, decision): &Row| {
            let addresses = decision.more_sources.iter().filter_map(|id| therapy.source(id)).map(|source| source.url.as_str());
            addresses.collect::<Vec<_>>().join(" ")
        },
    ));
    columns.push(checked(|row: &Row| row.0.checked));
    Sheet::new(
        [
            "decisions.csv",
            "One row per regulatory decision",
            "What regulators decided: one row for each indication in each region.",
        ],
        data_date(dataset),
        columns,
        rows,
    )
}

/// Where and since when.
fn standing<'a>() -> Vec<Column<'a, Row<'a>>> {
    vec![
        column("region", "Where the decision holds", |row: &Row| Cell::word(row.1.region)).of_words::<Region>(),
        column("status", "Where the indication stands now", |row: &Row| Cell::word(row.1.status)).of_words::<Status>(),
        column("in_force", "Whether it allows the use today", |row: &Row| row.1.in_force()).allowing(YES_NO),
        column("first_status", "What it was first, where that differs", |row: &Row| row.1.first_status.map(Cell::word))
            .of_words::<Status>(),
        column("date", "When it was taken or announced; empty where no source gives it", |row: &Row| row.1.date).allowing(DATES),
        column("status_since", "Since when it stands as it does now, where that differs", |row: &Row| row.1.status_since)
            .allowing(DATES),
        column("target_date", "The date by which a decision is due", |row: &Row| row.1.target_date).allowing(DATES),
        column("superseded", "Whether a wider indication of the same product has replaced it", |row: &Row| row.1.superseded)
            .allowing(YES_NO),
    ]
}

/// Whom it is for.
fn conditions<'a>() -> Vec<Column<'a, Row<'a>>> {
    let partners = |row: &Row| Cell::list(row.1.partners.iter().map(|group| group.join(" or ")));
    vec![
        column("indication", "Whom it is for, in plain words", |row: &Row| Cell::from(&row.1.indication)),
        column("indication_clinical", "The same in clinical words, where they say more", |row: &Row| row.1.clinical.as_deref()),
        column("stage", "The stage of the disease that it names", |row: &Row| Cell::word(row.1.stage)).of_words::<Stage>(),
        column("transplant", "What it says about stem-cell transplant", |row: &Row| Cell::word(row.1.transplant))
            .of_words::<Transplant>(),
        column("risk", "The risk of smouldering disease that it asks for", |row: &Row| Cell::word(row.1.risk)).of_words::<Risk>(),
        column(
            "prior_lines_min",
            "At least so many lines of therapy before; empty where the text names no number",
            |row: &Row| row.1.prior_lines.min,
        )
        .in_unit("lines of therapy"),
        column("prior_lines_max", "At most so many lines of therapy before; empty where there is no upper limit", |row: &Row| {
            row.1.prior_lines.max
        })
        .in_unit("lines of therapy"),
        column("prior_classes", "Classes that must have been had before", |row: &Row| Cell::words(&row.1.prior_classes))
            .of_words::<DrugClass>(),
        column("refractory_to", "Classes that the disease must not answer to", |row: &Row| Cell::words(&row.1.refractory_to))
            .of_words::<DrugClass>(),
        column("given_with", "Drugs it must be given with: one of each group, by id or name", partners),
        column("form", "The form of the drug that it is tied to", |row: &Row| row.1.form.map(Cell::word)).of_words::<Route>(),
        column(
            "or_refractory_to",
            "Another way to meet the conditions on lines and classes: the disease is refractory to all of these",
            |row: &Row| Cell::words(&row.1.or_refractory_to),
        )
        .of_words::<DrugClass>(),
        column("rests_on", "Names of the trials that it rests on", |row: &Row| Cell::list(&row.1.rests_on)),
        column("note", "What the reader must know of the record", |row: &Row| row.1.note.as_deref()),
    ]
}
