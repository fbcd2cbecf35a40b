//! What the evidence says today of a kind of treatment, counted from the data.

use crate::evidence::{Phase, Status, Therapy, TreatmentType, TrialState};
use crate::explore::{Jurisdiction, standing};

/// What the evidence says today of some types of treatment.
pub fn today(therapies: &[Therapy], kinds: &[TreatmentType]) -> String {
    let of_kind = || therapies.iter().filter(|therapy| kinds.contains(&therapy.kind));
    let in_force =
        |region| move |therapy: &&Therapy| standing(therapy, region).is_some_and(|standing| standing.status.in_force());
    let (us, eu) = (of_kind().filter(in_force(Jurisdiction::Us)).count(), of_kind().filter(in_force(Jurisdiction::Eu)).count());
    let in_trials = of_kind().filter(|therapy| only_in_trials(therapy)).count();
    let mut parts = Vec::new();
    if us + eu == 0 {
        parts.push("none approved in the US or EU".to_owned());
    } else {
        parts.push(format!("{us} approved in the US, {eu} in the EU"));
    }
    if in_trials > 0 {
        parts.push(format!("{in_trials} in trials only"));
    }
    parts.extend(halted(&of_kind().collect::<Vec<_>>()));
    format!("{}.", parts.join("; "))
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
