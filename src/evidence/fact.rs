//! General facts: those that belong to no single therapy.

use super::Source;
use super::vocabulary::vocabulary;

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
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id, for instance `f064`.
    pub id: String,
    /// What it is about.
    pub topic: FactTopic,
    /// The fact, with figures as its source prints them.
    pub statement: String,
    /// Where it was read.
    pub source: Source,
}
