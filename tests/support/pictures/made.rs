//! Small evidence made for a test.

use myeloma_immunotherapy::evidence::Therapy;
use serde_json::{Value, json};

/// A therapy with these decisions, trials and harms.
pub fn therapy(decisions: Value, trials: Value, harms: Value) -> Therapy {
    let therapy = json!({
        "id": "alpha",
        "name": "Alpha <b> & Co",
        "type": "bispecific-antibody",
        "tagline": "A therapy",
        "about": "A therapy.",
        "mechanism": { "plain": "It works." },
        "duration": { "kind": "not-reported" },
        "decisions": decisions,
        "trials": trials,
        "harms": harms,
        "sources": [{ "id": "s1", "title": "T", "publisher": "P", "url": "https://source.example", "kind": "journal" }],
        "checked": "2026-09-01"
    });
    serde_json::from_value(therapy).expect("a therapy")
}

/// A trial with these outcomes.
pub fn trial(name: &str, pivotal: bool, outcomes: Value) -> Value {
    json!({ "name": name, "phase": "3", "state": "ongoing", "randomised": true, "pivotal": pivotal,
        "people": { "stage": "relapsed" }, "outcomes": outcomes })
}
