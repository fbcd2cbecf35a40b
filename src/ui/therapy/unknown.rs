//! What is not known (quality.md, D8), read from the gaps of the record.

use super::{general, section};
use crate::evidence::{Dataset, FactTopic, HarmKind, Measure, Route, Therapy, Trial};
use crate::explore::{BLOOD_COUNTS, NEUROTOXICITIES, REACTIONS};
use crate::ui::markup::Html;

/// Every kind of event that tells of infections.
const ANY_INFECTION: [HarmKind; 5] =
    [HarmKind::Infection, HarmKind::SeriousInfection, HarmKind::Pneumonia, HarmKind::RespiratoryInfection, HarmKind::Zoster];

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
    let reported = |measures: &[Measure]| {
        let outcomes = therapy.trials.iter().flat_map(|trial| &trial.outcomes);
        outcomes.into_iter().any(|outcome| {
            measures.contains(&outcome.measure) && (outcome.treatment.value.value().is_some() || outcome.hazard_ratio.is_some())
        })
    };
    let benefits: [(&str, &[Measure]); 4] = [
        ("how many people respond", &[Measure::Orr]),
        ("how many have a complete response", &[Measure::Cr, Measure::Scr]),
        ("how long people live without growth of the disease", &[Measure::PfsMedian, Measure::PfsRate]),
        ("how long people live", &[Measure::OsMedian, Measure::OsRate]),
    ];
    let harmed = |kinds: &[HarmKind]| {
        therapy.harms.iter().any(|harm| {
            kinds.contains(&harm.event) && (harm.treatment.any.value().is_some() || harm.treatment.grade3plus.value().is_some())
        })
    };
    let by_mouth_only = therapy.routes == [Route::Mouth];
    let harms: [(&str, &[HarmKind]); 4] = [
        ("how often the dose brings a reaction", if by_mouth_only { &[] } else { &REACTIONS }),
        ("how often nerves and brain are harmed", &NEUROTOXICITIES),
        ("how often infections come", &ANY_INFECTION),
        ("how often blood counts fall", &BLOOD_COUNTS),
    ];
    let missing = benefits.iter().filter(|(_, measures)| !reported(measures)).map(|(words, _)| *words);
    let missing: Vec<&str> =
        missing.chain(harms.iter().filter(|(_, kinds)| !kinds.is_empty() && !harmed(kinds)).map(|(words, _)| *words)).collect();
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
