//! Trials of phase 3 whose results are still awaited.

use crate::evidence::{Phase, Therapy, Trial, TrialState};
use std::collections::HashSet;

/// What makes two records speak of one trial: its registration, else its name.
fn identity(trial: &Trial) -> &str {
    trial.nct.as_deref().unwrap_or(&trial.name)
}

/// Whether a record holds figures of a trial, on benefit or on harm.
fn reports(therapy: &Therapy, trial: &Trial) -> bool {
    let of_trial = |name: &String| *name == trial.name;
    trial.has_figures() || therapy.harms.iter().any(|harm| harm.trials.iter().any(of_trial))
}

/// Trials of phase 3 that were not stopped and of which no record holds a figure yet, each once although a regimen and its
/// drug may both hold it.
pub fn awaited(therapies: &[Therapy]) -> Vec<(&Therapy, &Trial)> {
    let all = || therapies.iter().flat_map(|therapy| therapy.trials.iter().map(move |trial| (therapy, trial)));
    let reported: HashSet<&str> =
        all().filter(|(therapy, trial)| reports(therapy, trial)).map(|(_, trial)| identity(trial)).collect();
    let mut seen = HashSet::new();
    let is_open = |trial: &Trial| !matches!(trial.state, TrialState::Halted | TrialState::Closed);
    all()
        .filter(|(_, trial)| trial.phase == Phase::Three && is_open(trial))
        .filter(|(_, trial)| !reported.contains(identity(trial)) && seen.insert(identity(trial)))
        .collect()
}
