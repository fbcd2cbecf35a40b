//! The steps of a decision: one record holds what was decided first and what became of it.

use crate::evidence::{Date, Decision, Status};

/// One step of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was taken, with this status. Where it stands otherwise today and no source says since when, `now` says how.
    Taken {
        /// What it was then.
        status: Status,
        /// What it is now, where that differs and has no date.
        now: Option<Status>,
    },
    /// It became what it is.
    Became {
        /// What it was before.
        before: Option<Status>,
        /// What it is since then.
        status: Status,
    },
    /// A wider indication of the same product took its place.
    Replaced,
}

/// What has no date and is no act of a regulator is no change: that a therapy is in trials, or was never filed.
fn is_an_act(status: Status) -> bool {
    !matches!(status, Status::Investigational | Status::NotApproved)
}

/// The steps of a decision, each with its date.
pub fn steps(decision: &Decision) -> Vec<(Option<Date>, Step)> {
    let Decision { status, first_status, date, status_since, superseded, .. } = *decision;
    let first = first_status.unwrap_or(status);
    let later = status_since.map(|since| match superseded {
        true => (Some(since), Step::Replaced),
        false => (Some(since), Step::Became { before: first_status, status }),
    });
    let now = (later.is_none() && first != status).then_some(status);
    let taken = (date.is_some() || (later.is_none() && is_an_act(first))).then_some((date, Step::Taken { status: first, now }));
    taken.into_iter().chain(later).collect()
}
