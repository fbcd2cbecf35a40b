//! What a trial measured of benefit, both arms apart.

use super::vocabulary::vocabulary;
use super::{Date, Interval, Population, Printed, Reading};

vocabulary! {
    /// What was measured.
    Measure {
        Orr = "orr", "overall response rate", "Share of people whose myeloma shrank by at least half.";
        Cr = "cr", "complete response or better", "Share of people with no trace of myeloma in the usual tests.";
        Scr = "scr", "stringent complete response", "Complete response with normal light chains and no myeloma cells in the marrow.";
        Vgpr = "vgpr", "very good partial response or better", "Share of people whose myeloma protein fell by at least 90%.";
        Mrd = "mrd", "MRD negativity", "Share of people with no myeloma cell found by the most sensitive tests.";
        MrdSustained = "mrd-sustained", "sustained MRD negativity", "Share of people with no myeloma cell found by the most sensitive tests, twice, a set time apart.";
        PfsMedian = "pfs-median", "median progression-free survival", "Time until the disease had grown, or the person had died, in half of the people.";
        PfsRate = "pfs-rate", "progression-free survival rate", "Share of people alive without growth of the disease at a given time.";
        OsMedian = "os-median", "median overall survival", "Time until half of the people had died.";
        OsRate = "os-rate", "overall survival rate", "Share of people alive at a given time.";
        DorMedian = "dor-median", "median duration of response", "How long responses lasted in half of those who responded.";
        DorRate = "dor-rate", "duration of response rate", "Share of responders still responding at a given time.";
    }
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Percent of people, 0–100.
    Percent,
    /// Months.
    Months,
}

impl Measure {
    /// The unit its figures come in.
    pub fn unit(self) -> Unit {
        match self {
            Self::PfsMedian | Self::OsMedian | Self::DorMedian => Unit::Months,
            _ => Unit::Percent,
        }
    }

    /// Whether a figure needs the time it was taken at.
    pub fn is_rate_at_a_time(self) -> bool {
        matches!(self, Self::PfsRate | Self::OsRate | Self::DorRate)
    }
}

/// One arm's figure.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct ArmFigure {
    /// The figure, in the measure's unit.
    pub value: Reading,
    /// Its 95% confidence interval.
    #[serde(default)]
    pub interval: Option<Interval>,
}

/// How the risk of the event in this therapy's arm compares with the other arm's; below 1 favours the therapy.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct HazardRatio {
    /// The ratio.
    pub value: Printed,
    /// Its 95% confidence interval.
    #[serde(default)]
    pub interval: Option<Interval>,
}

/// One measurement of benefit in one trial.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What was measured.
    pub measure: Measure,
    /// For a rate: months after the start.
    #[serde(default)]
    pub at_months: Option<f64>,
    /// This therapy's arm.
    pub treatment: ArmFigure,
    /// The other arm.
    #[serde(default)]
    pub comparator: Option<ArmFigure>,
    /// Hazard ratio between the arms.
    #[serde(default)]
    pub hazard_ratio: Option<HazardRatio>,
    /// P value as printed.
    #[serde(default)]
    pub p: Option<String>,
    /// Median follow-up in months, or the shortest where `follow_up_is_minimum` says so.
    #[serde(default)]
    pub follow_up_months: Reading,
    /// The follow-up is the shortest of all people, in months, and not the median.
    #[serde(default)]
    pub follow_up_is_minimum: bool,
    /// The last day counted.
    #[serde(default)]
    pub data_cutoff: Option<Date>,
    /// People counted in this therapy's arm, where fewer than the trial's.
    #[serde(default)]
    pub patients: Option<u32>,
    /// People counted in the other arm, where fewer than the trial's.
    #[serde(default)]
    pub comparator_patients: Option<u32>,
    /// Which people of the trial are counted, in a few words, where it is not all of them.
    #[serde(default)]
    pub group: Option<String>,
    /// Who they were, where that differs from the trial's people.
    #[serde(default)]
    pub people: Option<Population>,
    /// What the reader must know of the figure.
    #[serde(default)]
    pub note: Option<String>,
    /// Not good enough to stand alone: shown as provisional.
    #[serde(default)]
    pub provisional: bool,
    /// The source's id.
    pub source: String,
}
