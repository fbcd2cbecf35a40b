//! General facts: those that belong to no single therapy.

use super::vocabulary::vocabulary;
use super::{GeneralRule, Source, Target, Therapy, TreatmentType};

vocabulary! {
    /// What a general fact is about.
    FactTopic {
        Access = "access", "access", "";
        AfterEarlierTreatment = "after-earlier-treatment", "after earlier treatment", "";
        Biomarker = "biomarker", "biomarkers", "";
        BloodTests = "blood-tests", "blood tests", "";
        Comparison = "comparison", "comparison", "";
        Cost = "cost", "cost", "";
        CytokineRelease = "cytokine-release", "cytokine release syndrome", "";
        DailyLife = "daily-life", "daily life", "";
        Epidemiology = "epidemiology", "how common it is", "";
        EyeChecks = "eye-checks", "eye checks", "";
        FurtherReading = "further-reading", "further reading", "";
        Infection = "infection", "infection", "";
        Monitoring = "monitoring", "monitoring", "";
        Mrd = "mrd", "measurable residual disease", "";
        Pregnancy = "pregnancy", "pregnancy", "";
        SafetyProgramme = "safety-programme", "restricted programmes", "";
        SecondCancer = "second-cancer", "second cancers", "";
        Smouldering = "smouldering", "smouldering myeloma", "";
        Survival = "survival", "survival", "";
        Timeline = "timeline", "timeline", "";
        Vaccination = "vaccination", "vaccination", "";
    }
}

/// A general fact with its source.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id, for instance `f064`.
    pub id: String,
    /// What it is about.
    pub topic: FactTopic,
    /// The kinds of treatment that it holds for as a whole: their pages show it.
    #[serde(default)]
    pub kinds: Vec<TreatmentType>,
    /// The targets that it holds for: the pages of the therapies aimed at them show it.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// Ids of therapies that it does not hold for, though kind and target fit.
    #[serde(default)]
    pub not_for: Vec<String>,
    /// Where it is a rule on daily life: which part of it, and where.
    #[serde(default)]
    pub daily_life: Option<GeneralRule>,
    /// The fact, with figures as its source prints them.
    pub statement: String,
    /// Where it was read.
    pub source: Source,
}

impl Fact {
    /// Whether it holds for a therapy because of its kind and of what it aims at: both where the fact names both, and the
    /// therapy is none that it leaves out. A fact that names neither belongs to no page.
    pub fn holds_for(&self, therapy: &Therapy) -> bool {
        let of_kind = self.kinds.is_empty() || self.kinds.contains(&therapy.kind);
        let of_target = self.targets.is_empty() || therapy.targets.iter().any(|target| self.targets.contains(target));
        let is_left_out = self.not_for.contains(&therapy.id);
        of_kind && of_target && !is_left_out && !(self.kinds.is_empty() && self.targets.is_empty())
    }
}
