//! Where a therapy stands with the regulator of one region.

use super::Jurisdiction;
use crate::evidence::{Date, Decision, Status, Therapy};

/// Where a therapy stands in a region: the strongest of its decisions there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The strongest status.
    pub status: Status,
    /// The first date at which a use had that status, where known.
    pub first: Option<Date>,
    /// The newest such date, where known.
    pub newest: Option<Date>,
    /// The step before: on what terms the therapy was allowed earlier than that, and since when.
    pub before: Option<(Status, Date)>,
    /// An application is under review besides.
    pub also_under_review: bool,
}

impl Standing {
    /// The years of the status as the table prints them: `2015`, `2015, last 2026`, or nothing where no date is known.
    pub fn years(self) -> Option<String> {
        let (first, newest) = (self.first?.year(), self.newest?.year());
        Some(if first == newest { first.to_string() } else { format!("{first}, last {newest}") })
    }

    /// Since when the therapy has been allowed at all, on any terms.
    pub fn since(self) -> Option<Date> {
        self.before.map(|(_, date)| date).or(self.first)
    }
}

fn is_pending(status: Status) -> bool {
    matches!(status, Status::UnderReview | Status::PositiveOpinion)
}

/// What a decision was and became, each with its date where that is known.
fn steps(decision: &Decision) -> impl Iterator<Item = (Status, Option<Date>)> + use<> {
    let first = decision.first_status.filter(|&first| first != decision.status);
    let became = if first.is_some() { decision.status_since } else { decision.date };
    first.map(|first| (first, decision.date)).into_iter().chain([(decision.status, became)])
}

/// The standing of a therapy in a region, or `None` where the data hold no decision there.
/// Earlier indications that a wider one replaced count for the dates, as the product was allowed since then.
pub fn standing(therapy: &Therapy, region: Jurisdiction) -> Option<Standing> {
    let decisions: Vec<&Decision> = therapy.decisions_in(region.region()).collect();
    let current = |decision: &&&Decision| !decision.superseded;
    let status = decisions.iter().filter(current).map(|decision| decision.status).min()?;
    let dated = || {
        decisions.iter().flat_map(|&decision| {
            let kept = decision.status.in_force();
            steps(decision).filter_map(move |(step, date)| Some((step, date?, kept)))
        })
    };
    let dates = || dated().filter(|&(step, ..)| step == status).map(|(_, date, _)| date);
    let first = dates().min();
    // A use that was allowed and then withdrawn led to no approval.
    let earlier =
        dated().filter(|&(step, date, kept)| kept && step.in_force() && step > status && first.is_none_or(|first| date < first));
    Some(Standing {
        status,
        first,
        newest: dates().max(),
        before: earlier.map(|(step, date, _)| (step, date)).min_by_key(|&(_, date)| date).filter(|_| status.in_force()),
        also_under_review: status.in_force() && decisions.iter().filter(current).any(|decision| is_pending(decision.status)),
    })
}
