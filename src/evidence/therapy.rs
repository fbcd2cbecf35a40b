//! One therapy or regimen: everything that its data file holds.

use super::vocabulary::vocabulary;
use super::{
    DailyRule, Date, Decision, Duration, Harm, HarmKind, Region, Route, Source, Target, TreatmentType, Trial, page_only,
};

/// A text in plain words, and in clinical words where those say more.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// For everyone.
    pub plain: String,
    /// For professionals.
    #[serde(default)]
    pub clinical: Option<String>,
}

/// Writes both wordings into formats for people, and only the plain one into the bundle.
#[cfg(feature = "ssr")]
fn plain_alone<S: serde::Serializer>(wording: &Wording, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return serde::Serialize::serialize(wording, serializer);
    }
    serde::Serialize::serialize(&Wording { plain: wording.plain.clone(), clinical: None }, serializer)
}

/// How long treatment lasts.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct TreatmentLength {
    /// In one word.
    pub kind: Duration,
    /// What that word leaves out.
    #[serde(default)]
    pub note: Option<String>,
}

/// A sentence with its source.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The sentence.
    pub text: String,
    /// The source's id.
    pub source: String,
}

/// A boxed warning of the US label.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct BoxedWarning {
    /// The harms it warns of.
    pub events: Vec<HarmKind>,
    /// What one would notice, in everyday words.
    pub plain: String,
    /// The terms of the label.
    pub clinical: String,
    /// Whose label it is, where it is not this therapy's own: the id of a therapy, or a name of [`super::Partner`].
    #[serde(default)]
    pub of: Option<String>,
    /// The source's id.
    pub source: String,
}

vocabulary! {
    /// Whether a restricted programme (in the US: REMS) governs prescribing.
    ProgrammeStatus {
        Required = "required", "required", "";
        Removed = "removed", "removed", "";
        NotRequired = "none", "none", "";
    }
}

/// The US restricted programme (REMS) of a therapy.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct SafetyProgramme {
    /// Whether it applies.
    pub status: ProgrammeStatus,
    /// Its name.
    #[serde(default)]
    pub name: Option<String>,
    /// Since when.
    #[serde(default)]
    pub date: Option<Date>,
    /// The date of the text it was read in.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// What else the reader must know.
    #[serde(default)]
    pub note: Option<String>,
    /// The source's id.
    pub source: String,
}

/// Something that was stopped or withdrawn, and why.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// What was stopped.
    pub what: String,
    /// Why, as far as the sources say.
    #[serde(default)]
    pub why: Option<String>,
    /// When.
    #[serde(default)]
    pub date: Option<Date>,
    /// The source's id.
    pub source: String,
}

/// Which source stands behind a text field.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct FieldSource {
    /// The field, in words.
    pub field: String,
    /// The source's id.
    pub source: String,
}

/// One therapy or regimen.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Therapy {
    /// Its id: the name of its data file, and part of its address.
    pub id: String,
    /// Its international name.
    pub name: String,
    /// Its US name with suffix.
    #[serde(default)]
    pub us_name: Option<String>,
    /// Brand names.
    #[serde(default)]
    pub brands: Vec<String>,
    /// Development codes and usual short forms.
    #[serde(default)]
    pub also_known_as: Vec<String>,
    /// Who develops or sells it.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub developer: Option<String>,
    /// What kind of treatment it is.
    #[serde(rename = "type")]
    pub kind: TreatmentType,
    /// Of a combination: ids of therapies, or names of [`super::Partner`].
    #[serde(default)]
    pub components: Vec<String>,
    /// What it aims at.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// How it is given.
    #[serde(default)]
    pub routes: Vec<Route>,
    /// What it is, in a few words.
    #[serde(deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub tagline: String,
    /// What it is, in two or three plain sentences.
    #[serde(deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub about: String,
    /// How it works. Its clinical wording stands on static pages only.
    #[cfg_attr(feature = "ssr", serde(serialize_with = "plain_alone"))]
    pub mechanism: Wording,
    /// Doses and rhythm; left out where not found in the sources checked.
    #[serde(default)]
    pub schedule: Option<Wording>,
    /// How long treatment lasts.
    pub duration: TreatmentLength,
    /// Where it is given and what that asks of the patient.
    #[serde(default)]
    pub care_setting: Option<String>,
    /// What it asks of daily life: driving, a carer, staying in hospital or near it.
    #[serde(default)]
    pub daily_life: Vec<DailyRule>,
    /// How it is made, and how long that takes.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub manufacturing: Option<String>,
    /// What regulators decided.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Trials and what came of them.
    #[serde(default)]
    pub trials: Vec<Trial>,
    /// Unwanted events.
    #[serde(default)]
    pub harms: Vec<Harm>,
    /// The boxed warnings of the US label.
    #[serde(default)]
    pub boxed_warnings: Vec<BoxedWarning>,
    /// The US restricted programme.
    #[serde(default)]
    pub safety_programme: Option<SafetyProgramme>,
    /// Further facts from labels.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub label_notes: Vec<Statement>,
    /// What was stopped or withdrawn.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub stopped: Vec<Stop>,
    /// Conflicts between sources, limits of the data.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub notes: Vec<String>,
    /// The sources of single text fields.
    #[serde(default, deserialize_with = "page_only::deserialize")]
    #[cfg_attr(feature = "ssr", serde(serialize_with = "page_only::serialize"))]
    pub field_sources: Vec<FieldSource>,
    /// All sources.
    pub sources: Vec<Source>,
    /// When the record was last checked.
    pub checked: Date,
}

impl Therapy {
    /// What the client knows of it: the fields of static pages come empty.
    #[cfg(feature = "ssr")]
    pub fn for_client(&self) -> Self {
        let plain = |wording: &Wording| Wording { plain: wording.plain.clone(), clinical: None };
        let source = |source: &Source| Source { doi: None, pmid: None, ..source.clone() };
        Self {
            developer: None,
            tagline: String::new(),
            about: String::new(),
            mechanism: plain(&self.mechanism),
            manufacturing: None,
            label_notes: Vec::new(),
            stopped: Vec::new(),
            notes: Vec::new(),
            field_sources: Vec::new(),
            sources: self.sources.iter().map(source).collect(),
            ..self.clone()
        }
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The decisions of one region.
    pub fn decisions_in(&self, region: Region) -> impl Iterator<Item = &Decision> {
        self.decisions.iter().filter(move |decision| decision.region == region)
    }
}
