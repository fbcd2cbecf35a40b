//! Where a therapy stands with the regulator of one region.

use super::Jurisdiction;
use crate::evidence::{Date, Decision, Status, Therapy};

/// Where a therapy stands in a region: the strongest of its decisions there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The strongest status.
    pub status: Status,
    /// The first date at which a decision of that strength was taken, where known.
    pub first: Option<Date>,
    /// The date of the newest one, where known.
    pub newest: Option<Date>,
    /// An application is under review besides.
    pub also_under_review: bool,
}

impl Standing {
    /// The years as the table prints them: `2015`, `2015, last 2026`, or nothing where no date is known.
    pub fn years(self) -> Option<String> {
        let (first, newest) = (self.first?.year(), self.newest?.year());
        Some(if first == newest { first.to_string() } else { format!("{first}, last {newest}") })
    }
}

fn is_pending(status: Status) -> bool {
    matches!(status, Status::UnderReview | Status::PositiveOpinion)
}

/// The standing of a therapy in a region, or `None` where the data hold no decision there.
/// Earlier indications that a wider one replaced count for the first date, as the product was allowed since then.
pub fn standing(therapy: &Therapy, region: Jurisdiction) -> Option<Standing> {
    let decisions: Vec<&Decision> = therapy.decisions_in(region.region()).collect();
    let current = |decision: &&&Decision| !decision.superseded;
    let status = decisions.iter().filter(current).map(|decision| decision.status).min()?;
    let dates =
        decisions.iter().filter(|decision| decision.status == status || (status.in_force() && decision.status.in_force()));
    let dates: Vec<Date> = dates.filter_map(|decision| decision.date).collect();
    Some(Standing {
        status,
        first: dates.iter().min().copied(),
        newest: dates.iter().max().copied(),
        also_under_review: status.in_force() && decisions.iter().filter(current).any(|decision| is_pending(decision.status)),
    })
}
