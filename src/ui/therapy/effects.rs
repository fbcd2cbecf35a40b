//! What it does, trial by trial, and what can go wrong, in equal detail (quality.md, I7).

use super::{both, general, section};
use crate::evidence::{Dataset, FactTopic, HarmKind, Phase, Therapy, Trial, Word};
use crate::explore::{Jurisdiction, harms_of, trial_order};
use crate::ui::markup::{
    HOW_COUNTS_STAND, Html, INDIRECT, WORTH_OF_INDIRECT, harm_lines, statements, trial_facts, trial_figures, warnings,
};

/// Pages know no region; the order of trials is the one of the US.
const REGION: Jurisdiction = Jurisdiction::Us;

/// Each trial: design, people, both arms, figures, follow-up. Indirect comparisons stand apart, below the trials.
pub fn effects(therapy: &Therapy) -> Html {
    let (indirect, trials): (Vec<&Trial>, Vec<&Trial>) =
        trial_order(therapy, REGION).into_iter().partition(|trial| trial.phase == Phase::Indirect);
    let content = if trials.is_empty() {
        Html::new().element("p", "missing", "No trial was found in the sources checked.")
    } else {
        Html::new()
            .element("p", "quiet", "Figures from different trials come from different people and do not rank the therapies.")
            .all(trials.into_iter().map(|trial| one_trial(therapy, trial, "h3")))
    };
    let apart = (!indirect.is_empty()).then(|| {
        Html::new()
            .element("h3", "", INDIRECT)
            .element("p", "quiet", WORTH_OF_INDIRECT)
            .all(indirect.into_iter().map(|trial| one_trial(therapy, trial, "h4")))
    });
    section("effects", content.maybe(apart))
}

fn one_trial(therapy: &Therapy, trial: &Trial, heading: &'static str) -> Html {
    let compared =
        trial.comparator.as_ref().map(|comparator| Html::new().element("p", "", &format!("Compared with: {}.", comparator.what)));
    let figures = if trial.outcomes.is_empty() {
        Html::new().element("p", "missing", "No figure on benefit in the sources checked.")
    } else {
        both(|detail| trial_figures(therapy, trial, detail))
    };
    Html::new()
        .open("div", "trial")
        .element(heading, "", &trial.name)
        .with(both(|detail| Html::new().open("p", "trial-line").with(trial_facts(trial, detail)).close("p")))
        .maybe(compared)
        .with(figures)
        .close("div")
}

/// Boxed warnings first, then each harm in one line, then what labels say besides.
pub fn harms(dataset: &Dataset, therapy: &Therapy) -> Html {
    let figures = harms_of(therapy, REGION, HarmKind::ALL);
    let notes = (!therapy.label_notes.is_empty())
        .then(|| Html::new().element("h3", "", "Further from labels").with(statements(therapy, &therapy.label_notes)));
    let topics = [
        FactTopic::CytokineRelease,
        FactTopic::Infection,
        FactTopic::Vaccination,
        FactTopic::EyeChecks,
        FactTopic::Pregnancy,
        FactTopic::SecondCancer,
        FactTopic::BloodTests,
    ];
    let content = warnings(dataset, therapy)
        .element("p", "quiet", HOW_COUNTS_STAND)
        .with(both(|detail| harm_lines(dataset, therapy, &figures, detail)))
        .maybe(notes)
        .with(general(dataset, therapy, &topics));
    section("harms", content)
}
