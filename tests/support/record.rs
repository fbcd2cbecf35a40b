//! A small set of data files without a fault, and single changes to it.

use myeloma_immunotherapy::evidence::check::{DataFile, Fault, check};
use serde_json::{Value, json};

pub const THERAPY: &str = "therapies/examplimab.json";
pub const FACTS: &str = "facts.json";
pub const ARTICLE: &str = "article.json";
pub const GLOSSARY: &str = "glossary.json";
pub const QUESTIONS: &str = "questions.json";
pub const CHANGES: &str = "changes.json";

/// A therapy that has one of everything the checker looks at.
pub fn therapy() -> Value {
    json!({
        "id": "examplimab",
        "name": "Examplimab",
        "brands": ["Examplia"],
        "type": "bispecific-antibody",
        "components": ["dexamethasone"],
        "targets": ["bcma", "cd3"],
        "routes": ["sc"],
        "tagline": "An antibody with two arms",
        "about": "An antibody with two arms.",
        "mechanism": { "plain": "One arm holds the myeloma cell, the other a T cell." },
        "duration": { "kind": "until-progression" },
        "decisions": [{
            "region": "us",
            "status": "approved",
            "first_status": "accelerated",
            "date": "2022-10-25",
            "status_since": "2024-03",
            "indication": "For adults after at least 2 and at most 4 lines.",
            "stage": "relapsed",
            "transplant": "any",
            "prior_lines": { "min": 2, "max": 4 },
            "prior_classes": ["pi"],
            "or_refractory_to": ["pi", "imid"],
            "partners": [["bortezomib", "dexamethasone"]],
            "rests_on": ["EXAMPLE-1"],
            "source": "s1",
            "more_sources": ["s2"]
        }, {
            "region": "eu",
            "status": "conditional",
            "date": "2023-05",
            "indication": "For adults after at least 2 lines.",
            "stage": "relapsed",
            "transplant": "any",
            "source": "s2"
        }],
        "trials": [{
            "name": "EXAMPLE-1",
            "nct": "NCT01234567",
            "phase": "3",
            "state": "ongoing",
            "randomised": true,
            "pivotal": true,
            "population": "Relapsed, 2 to 4 lines before",
            "people": { "stage": "relapsed", "prior_lines": { "min": 2, "max": 4 } },
            "patients": 165,
            "comparator": { "what": "bortezomib-dexamethasone", "patients": 159 },
            "outcomes": [
                {
                    "measure": "orr",
                    "treatment": { "value": 63.0, "interval": { "low": 55.2, "high": 70.4 } },
                    "comparator": { "value": 41.5 },
                    "follow_up_months": 14.1,
                    "follow_up_is_minimum": true,
                    "source": "s1"
                },
                {
                    "measure": "pfs-rate",
                    "at_months": 12,
                    "treatment": { "value": 71 },
                    "source": "s2"
                },
                {
                    "measure": "os-median",
                    "treatment": { "value": "not-reached", "interval": { "low": 30.1, "high": "not-estimable" } },
                    "comparator": { "value": 28.4 },
                    "hazard_ratio": { "value": 0.6, "interval": { "low": 0.43, "high": 0.83 } },
                    "source": "s1"
                }
            ]
        }],
        "harms": [{
            "event": "crs",
            "reported_in": "EXAMPLE-1",
            "trials": ["EXAMPLE-1"],
            "treatment": { "any": 72.1, "grade3plus": 0.6 },
            "comparator": { "any": 0, "grade3plus": 0 },
            "count": 119,
            "source": "s1"
        }],
        "boxed_warnings": [{ "events": ["crs"], "plain": "Fever and low blood pressure", "clinical": "Cytokine release syndrome", "source": "s2" }],
        "notes": ["One trial only."],
        "sources": [
            {
                "id": "s1",
                "title": "Examplimab in Relapsed Myeloma",
                "publisher": "A Journal",
                "url": "https://doi.org/10.1000/examplimab",
                "doi": "10.1000/examplimab",
                "read_at": { "name": "A library" },
                "kind": "journal",
                "date": "2024-03-01"
            },
            {
                "id": "s2",
                "title": "Examplia, the label",
                "publisher": "FDA",
                "url": "https://label.example/examplia",
                "kind": "label",
                "read_at": { "name": "Copies of labels" }
            }
        ],
        "checked": "2026-09-01"
    })
}

pub fn facts() -> Value {
    json!([{
        "id": "f001",
        "topic": "epidemiology",
        "statement": "About 36,000 people a year.",
        "source": { "id": "g1", "title": "Facts", "publisher": "ACS", "url": "https://facts.example/2026", "kind": "other" }
    }])
}

pub fn article() -> Value {
    json!({ "sections": [{
        "id": "introduction",
        "title": "Introduction",
        "blocks": [
            { "p": "**Myeloma** is rare.[[f001]] [Cell therapies](?type=car-t) are new.[[examplimab:s2,f001]]" },
            { "aside": "There are {therapies} here." },
            { "list": ["One point.", "Another.[[f001]]"] },
            { "computed": "under-review" }
        ]
    }] })
}

pub fn changes() -> Value {
    json!([{
        "id": "2026-09-02-size",
        "date": "2026-09-02",
        "therapies": ["examplimab"],
        "what": "The number of people is 165.",
        "why": "It was 156.",
        "source": { "title": "Examplimab", "publisher": "A Journal", "url": "https://journal.example/examplimab" }
    }])
}

/// The files as values, by name.
pub type Files = Vec<(String, Value)>;

pub fn sound() -> Files {
    let glossary = json!([{ "id": "crs", "term": "cytokine release syndrome", "also": ["CRS"], "plain": "A strong reaction." }]);
    let questions = json!({ "general": ["Why?"], "carers": [], "types": { "car-t": ["When?"] } });
    let texts = [(FACTS, facts()), (ARTICLE, article()), (GLOSSARY, glossary), (QUESTIONS, questions), (CHANGES, changes())];
    std::iter::once((THERAPY, therapy())).chain(texts).map(|(name, json)| (name.to_owned(), json)).collect()
}

pub fn faults(files: &Files) -> Vec<Fault> {
    let file = |(name, json): &(String, Value)| DataFile { name: name.clone(), text: json.to_string() };
    check(&files.iter().map(file).collect::<Vec<_>>())
}

/// One change to one file.
#[derive(Clone, Debug)]
pub struct Edit {
    pub file: &'static str,
    pub place: &'static str,
    value: Option<Value>,
}

/// The therapy with another value at a place, or a value where there was none.
pub fn put(place: &'static str, value: impl Into<Value>) -> Edit {
    put_in(THERAPY, place, value)
}

pub fn put_in(file: &'static str, place: &'static str, value: impl Into<Value>) -> Edit {
    Edit { file, place, value: Some(value.into()) }
}

/// The therapy without what stands at a place.
pub fn without(place: &'static str) -> Edit {
    without_in(THERAPY, place)
}

pub fn without_in(file: &'static str, place: &'static str) -> Edit {
    Edit { file, place, value: None }
}

impl Edit {
    /// The sound files with this change. Panics where it would change nothing: a case that damages nothing proves nothing.
    pub fn applied(&self) -> Files {
        let mut files = sound();
        self.apply(&mut files);
        files
    }

    pub fn apply(&self, files: &mut Files) {
        let json = files.iter_mut().find(|(name, _)| name == self.file).map(|(_, json)| json).expect("the file is there");
        let before = json.clone();
        let (parent, last) = self.place.rsplit_once('/').expect("a place begins with /");
        match (json.pointer_mut(parent).expect("what holds the place is there"), &self.value) {
            (Value::Object(object), Some(value)) => {
                object.insert(last.to_owned(), value.clone());
            }
            (Value::Object(object), None) => {
                object.remove(last);
            }
            (Value::Array(items), Some(value)) => match items.get_mut(last.parse::<usize>().expect("a position")) {
                Some(item) => *item = value.clone(),
                None => items.push(value.clone()),
            },
            (other, _) => panic!("{other} holds nothing at {}", self.place),
        }
        assert_ne!(&before, json, "{} is as it was", self.place);
    }
}

/// The damaged record has one fault, in the file that was changed, and it says where, what was found and what may stand there.
#[track_caller]
pub fn refused(edit: &Edit, path: &str, found: &str, allowed: &str) {
    let faults = faults(&edit.applied());
    let [fault] = faults.as_slice() else { panic!("{edit:?} should give one fault, not {faults:#?}") };
    assert_eq!((fault.file.as_str(), fault.path.as_str()), (edit.file, path), "{fault}");
    assert!(fault.found.contains(found), "found should say “{found}”: {fault}");
    assert!(fault.allowed.contains(allowed), "allowed should say “{allowed}”: {fault}");
}
