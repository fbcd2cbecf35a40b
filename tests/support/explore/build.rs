//! Small evidence made for a test: a therapy with nothing in it, and parts to put into it.

use myeloma_immunotherapy::evidence::{Article, Dataset, Decision, Harm, HarmKind, Measure, Outcome, Reading, Stage, Status};
use myeloma_immunotherapy::evidence::{Therapy, TreatmentType, Trial, Word};
use myeloma_immunotherapy::explore::{Catalogue, Facet, Filters, Jurisdiction, View, Visible, visible};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn typed<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).expect("a value of its type")
}

/// A therapy named `name`, of which nothing else is known.
pub fn therapy(name: &str, kind: TreatmentType) -> Therapy {
    typed(json!({
        "id": name.to_lowercase().replace(' ', "-"),
        "name": name,
        "type": kind.slug(),
        "tagline": "A therapy",
        "about": "A therapy.",
        "mechanism": { "plain": "It works." },
        "duration": { "kind": "not-reported" },
        "sources": [{ "id": "s1", "title": "T", "publisher": "P", "url": "https://source.example", "kind": "journal" }],
        "checked": "2026-09-01"
    }))
}

pub fn decision(region: Jurisdiction, status: Status, date: &str) -> Decision {
    typed(json!({
        "region": region.slug(),
        "status": status.slug(),
        "date": date,
        "indication": "For adults.",
        "stage": Stage::Relapsed.slug(),
        "transplant": "any",
        "source": "s1"
    }))
}

/// A single-arm trial of phase 2 that has reported nothing.
pub fn trial(name: &str) -> Trial {
    typed(json!({
        "name": name,
        "phase": "2",
        "state": "ongoing",
        "randomised": false,
        "pivotal": false,
        "people": { "stage": "relapsed" },
        "outcomes": []
    }))
}

pub fn outcome(measure: Measure, value: impl Into<Value>) -> Outcome {
    typed(json!({ "measure": measure.slug(), "treatment": { "value": value.into() }, "source": "s1" }))
}

pub fn harm(event: HarmKind, trial: &str, severe: Reading) -> Harm {
    let severe = serde_json::to_value(severe).expect("a value");
    typed(json!({
        "event": event.slug(),
        "reported_in": trial,
        "trials": [trial],
        "treatment": { "grade3plus": severe },
        "source": "s1"
    }))
}

/// The therapy with one trial that reports one figure.
pub fn with_outcome(mut therapy: Therapy, measure: Measure, value: impl Into<Value>) -> Therapy {
    therapy.trials.push(Trial { outcomes: vec![outcome(measure, value)], ..trial("ONLY-1") });
    therapy
}

pub fn catalogue(therapies: Vec<Therapy>) -> Catalogue {
    Catalogue::new(Dataset::new(therapies, Vec::new(), Article::default()))
}

/// The ids of the rows that show, in order.
pub fn shown<'a>(catalogue: &'a Catalogue, view: &View) -> Vec<&'a str> {
    ids(catalogue, visible(catalogue, view).rows())
}

/// The ids of all rows, hidden ones too, in order.
pub fn ordered<'a>(catalogue: &'a Catalogue, answer: &Visible) -> Vec<&'a str> {
    ids(catalogue, answer.order.iter().copied())
}

fn ids(catalogue: &Catalogue, rows: impl Iterator<Item = usize>) -> Vec<&str> {
    rows.map(|row| catalogue.therapies()[row].id.as_str()).collect()
}

/// The place of a value in its facet.
pub fn position(facet: Facet, slug: &str) -> usize {
    facet.values().iter().position(|entry| entry.slug == slug).unwrap_or_else(|| panic!("{slug} is no {}", facet.slug()))
}

/// Filters with these values chosen.
pub fn filters(chosen: &[(Facet, &str)]) -> Filters {
    chosen.iter().fold(Filters::default(), |filters, &(facet, slug)| filters.set(facet, position(facet, slug), true))
}
