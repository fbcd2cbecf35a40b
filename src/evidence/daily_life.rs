//! What a treatment asks of daily life: driving, a carer, staying in hospital or near it.

use super::Region;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A part of daily life that a treatment can bear on.
    DailyLife {
        HospitalStay = "hospital-stay", "hospital stay", "Nights in hospital when treatment begins.";
        StayNear = "stay-near", "staying near", "Staying near the hospital or another health-care facility for a while.";
        Driving = "driving", "driving", "Driving and using machines.";
        Carer = "carer", "a carer", "Who has to stay with the patient, and for how long.";
    }
}

/// What a therapy asks there, in one region, with its source.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct DailyRule {
    /// Which part of daily life.
    pub about: DailyLife,
    /// Where it holds.
    pub region: Region,
    /// The rule, in plain words.
    pub text: String,
    /// The source's id.
    pub source: String,
}

/// Marks a general fact as a rule on daily life that holds for a whole kind of treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct GeneralRule {
    /// Which part of daily life.
    pub about: DailyLife,
    /// Where it holds.
    pub region: Region,
}
