//! What is not known (quality.md, D8), read from the gaps of the record.

use super::{general, section};
use crate::evidence::{Dataset, FactTopic, Therapy, Trial};
use crate::explore::TOPICS;
use crate::ui::markup::Html;

/// The section.
pub fn unknown(dataset: &Dataset, therapy: &Therapy) -> Html {
    let gaps = gaps(therapy).into_iter().map(|gap| Html::new().element("li", "", &gap));
    let notes = (!therapy.notes.is_empty()).then(|| {
        let items = therapy.notes.iter().map(|note| Html::new().element("li", "", note));
        Html::new().element("h3", "", "Notes on the data").open("ul", "").all(items).close("ul")
    });
    let topics = [FactTopic::AfterEarlierTreatment, FactTopic::Comparison];
    let content = Html::new().open("ul", "").all(gaps).close("ul").maybe(notes).with(general(dataset, therapy, &topics));
    section("unknown", content)
}

fn gaps(therapy: &Therapy) -> Vec<String> {
    let mut gaps = Vec::new();
    if therapy.trials.iter().any(|trial| trial.randomised && trial.has_figures()) {
        gaps.push("How it compares with therapies that stood in no trial with it.".to_owned());
    } else {
        gaps.push(
            "How it compares with any other therapy: no trial with a comparison by chance has reported in the sources checked."
                .to_owned(),
        );
    }
    let missing: Vec<&str> = TOPICS.iter().filter(|topic| topic.is_open(therapy)).map(|topic| topic.words()).collect();
    if !missing.is_empty() {
        gaps.push(format!("No figure in the sources checked on: {}.", missing.join("; ")));
    }
    gaps.extend(silent_trials(therapy));
    gaps.push("In which order the therapies for myeloma do most, and what happens in the long run.".to_owned());
    gaps
}

/// Trials that have reported nothing yet.
fn silent_trials(therapy: &Therapy) -> Option<String> {
    let silent: Vec<&str> =
        therapy.trials.iter().filter(|trial| !Trial::has_figures(trial)).map(|trial| trial.name.as_str()).collect();
    (!silent.is_empty())
        .then(|| format!("What these trials find, which have no figure in the sources checked: {}.", silent.join("; ")))
}
