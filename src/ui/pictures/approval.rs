//! What the picture of approvals draws: when a use was first allowed, made a full approval, withdrawn, allowed again.

use crate::evidence::{Date, Decision, Region, Status, Therapy, Word};
use crate::explore::ordered_by_key;

/// What happened, told apart by shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Allowed on early results: accelerated in the US, conditional in the EU.
    Early,
    /// Allowed without such a condition, at once or later.
    Full,
    /// No longer allowed.
    Withdrawn,
    /// Allowed again in the region where it had been withdrawn.
    Returned,
}

impl Mark {
    /// All of them, in the order of the key.
    pub const ALL: [Self; 4] = [Self::Early, Self::Full, Self::Withdrawn, Self::Returned];
}

/// One mark of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub mark: Mark,
    /// The same in words.
    pub words: &'static str,
    /// When, as exactly as the sources say; `None` where they do not.
    pub date: Option<Date>,
    /// How many uses it stands for: those of one day and one kind share a mark.
    pub uses: usize,
}

fn allowed(status: Status, date: Option<Date>) -> Option<Event> {
    let mark = match status {
        Status::Approved => Mark::Full,
        Status::Accelerated | Status::Conditional => Mark::Early,
        _ => return None,
    };
    Some(Event { mark, words: status.label(), date, uses: 1 })
}

/// What one decision stands for: its first state, and what became of it. That a wider use replaced it is no event of
/// its own, as the wider one has its record.
fn events_of(decision: &Decision) -> Vec<Event> {
    let first = decision.first_status.unwrap_or(decision.status);
    let changed = first != decision.status && !decision.superseded;
    let start = allowed(first, decision.date);
    let later = match decision.status {
        Status::Withdrawn => Some(Event {
            mark: Mark::Withdrawn,
            words: Status::Withdrawn.label(),
            date: decision.status_since.or(decision.date.filter(|_| start.is_none())),
            uses: 1,
        }),
        Status::Approved if changed && start.is_some() => {
            Some(Event { mark: Mark::Full, words: "made a full approval", date: decision.status_since, uses: 1 })
        }
        status if changed => allowed(status, decision.status_since),
        _ => None,
    };
    start.into_iter().chain(later).collect()
}

/// Everything that is drawn of a therapy in a region, by date; undated ones first.
pub fn events(therapy: &Therapy, region: Region) -> Vec<Event> {
    let all: Vec<Event> = therapy.decisions_in(region).flat_map(events_of).collect();
    let withdrawn = all.iter().filter(|event| event.mark == Mark::Withdrawn).filter_map(|event| event.date).min();
    let mut drawn: Vec<Event> = Vec::new();
    for event in ordered_by_key(&all, |event| (event.date, event.mark)) {
        let returned = event.mark != Mark::Withdrawn && withdrawn.zip(event.date).is_some_and(|(gone, date)| date > gone);
        let event = if returned { Event { mark: Mark::Returned, words: "approved again", ..event } } else { event };
        match drawn.iter_mut().find(|other| (other.date, other.words) == (event.date, event.words)) {
            Some(other) => other.uses += event.uses,
            None => drawn.push(event),
        }
    }
    drawn
}
