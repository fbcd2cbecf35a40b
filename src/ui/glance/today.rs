//! What the evidence says today of a kind of treatment, counted from the data.

use super::Row;
use crate::evidence::{Phase, Status, Therapy, TrialState, Word};
use crate::explore::{Jurisdiction, standing};

/// What the evidence says today of the types of a row.
pub fn today(therapies: &[Therapy], row: &Row) -> String {
    let of_kind = || therapies.iter().filter(|therapy| row.kinds.contains(&therapy.kind));
    let in_trials = of_kind().filter(|therapy| only_in_trials(therapy)).count();
    let mut parts = vec![approved(&of_kind().collect::<Vec<_>>(), row.in_trials)];
    if in_trials > 0 {
        parts.push(format!("{in_trials} in trials only"));
    }
    parts.extend(halted(&of_kind().collect::<Vec<_>>()));
    format!("{}.", parts.join("; "))
}

/// How many are approved. Where the words of the row know of trials only, that they have been approved since, and when the
/// first was.
fn approved(therapies: &[&Therapy], since_trials: bool) -> String {
    let in_force =
        |region| therapies.iter().filter_map(move |therapy| standing(therapy, region)).filter(|it| it.status.in_force());
    let (us, eu) = (in_force(Jurisdiction::Us).count(), in_force(Jurisdiction::Eu).count());
    if us + eu == 0 {
        return "None approved in the US or EU".to_owned();
    }
    let first = Jurisdiction::ALL.iter().flat_map(|&region| in_force(region).filter_map(|it| it.first)).min();
    match first.filter(|_| since_trials) {
        Some(first) => {
            let first = first.month_in_words();
            format!("Some have since been approved, the first in {first}: now {us} in the US, {eu} in the EU")
        }
        None => format!("{us} approved in the US, {eu} in the EU"),
    }
}

/// Never allowed anywhere, nothing under review, and not stopped.
fn only_in_trials(therapy: &Therapy) -> bool {
    let still_tested = |status: Status| status == Status::Investigational;
    therapy.decisions.iter().all(|decision| still_tested(decision.status)) && therapy.stopped.is_empty()
}

/// The year in which phase 3 trials were halted, where they were.
fn halted(therapies: &[&Therapy]) -> Option<String> {
    let was_halted = |therapy: &&&Therapy| {
        therapy.trials.iter().any(|trial| trial.phase == Phase::Three && trial.state == TrialState::Halted && trial.has_figures())
    };
    let years = therapies.iter().filter(was_halted).flat_map(|therapy| &therapy.stopped).filter_map(|stop| stop.date);
    years.min().map(|date| format!("phase 3 trials halted in {}", date.year()))
}
