//! What changed, by date: the log that the data hold in their decisions, stops, programmes and corrections. Native only;
//! nothing is known here that does not stand in a record.

mod change;
mod steps;

pub use change::{Change, What};
pub use steps::Step;

use crate::evidence::{Dataset, Date, Therapy};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Every change of every record and of this site, newest first; those without a date last. A month or a year comes after
/// the days that it contains, as nobody knows which of them it was.
pub fn history(dataset: &Dataset) -> Vec<Change<'_>> {
    let of_therapies = dataset.therapies.iter().flat_map(|therapy| of_record(therapy).collect::<Vec<_>>());
    let corrections = dataset.corrections.iter().map(|correction| Change::of_correction(dataset, correction));
    in_order(corrections.chain(of_therapies).collect())
}

/// The part of the log that concerns one therapy, in the same order.
pub fn history_of<'a>(dataset: &'a Dataset, therapy: &'a Therapy) -> Vec<Change<'a>> {
    let corrections = dataset.corrections.iter().filter(|correction| correction.therapies.contains(&therapy.id));
    let corrections = corrections.map(|correction| Change::of_correction(dataset, correction));
    in_order(corrections.chain(of_record(therapy)).collect())
}

fn of_record(therapy: &Therapy) -> impl Iterator<Item = Change<'_>> {
    let decisions = therapy.decisions.iter().flat_map(move |decision| {
        let steps = steps::steps(decision).into_iter();
        steps.map(move |(date, step)| Change::new(therapy, date, What::Decision(decision, step)))
    });
    let stops = therapy.stopped.iter().filter(|stop| stop.date.is_some());
    let stops = stops.map(move |stop| Change::new(therapy, stop.date, What::Stop(stop)));
    let programme = therapy.safety_programme.iter().filter(|programme| programme.date.is_some());
    let programme = programme.map(move |programme| Change::new(therapy, programme.date, What::Programme(programme)));
    decisions.chain(stops).chain(programme)
}

/// Newest first, and no two under one name: the second of a kind on one day is numbered, in the order of its file.
fn in_order(mut changes: Vec<Change<'_>>) -> Vec<Change<'_>> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for change in &mut changes {
        let count = times.entry(change.id.clone()).and_modify(|count| *count += 1).or_insert(1);
        if *count > 1 {
            change.id = format!("{}-{count}", change.id);
        }
    }
    changes.sort_by_key(|change| Reverse(change.date));
    changes
}

/// The changes of one year, as far as they have a date.
pub fn by_year<'a, 'b>(changes: &'b [Change<'a>]) -> Vec<(u16, &'b [Change<'a>])> {
    let dated = &changes[..changes.partition_point(|change| change.date.is_some())];
    let years = dated.chunk_by(|a, b| a.date.map(Date::year) == b.date.map(Date::year));
    years.filter_map(|group| Some((group.first()?.date?.year(), group))).collect()
}
