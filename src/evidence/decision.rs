//! What a regulator decided: one record per indication and region.

use super::vocabulary::{Word, vocabulary};
use super::{Date, DrugClass, Route};

vocabulary! {
    /// Where a decision holds.
    Region {
        Us = "us", "US", "United States (FDA)";
        Eu = "eu", "EU", "European Union (European Commission, on advice of the EMA)";
        Uk = "uk", "UK", "United Kingdom (MHRA)";
        Japan = "jp", "Japan", "Japan";
        China = "cn", "China", "mainland China (NMPA)";
        Canada = "ca", "Canada", "Canada";
        HongKong = "hk", "Hong Kong", "Hong Kong";
        Macau = "mo", "Macau", "Macau";
        Spain = "es", "Spain", "Spain (hospital exemption, a national permission)";
    }
}

vocabulary! {
    /// Where an indication stands, from the strongest to the weakest.
    Status {
        Approved = "approved", "approved", "The regulator allows the use without a condition on further proof.";
        Accelerated = "accelerated", "accelerated approval", "Allowed in the US on early results; further proof is owed.";
        Conditional = "conditional", "conditional approval", "Allowed in the EU on early results; further proof is owed.";
        PositiveOpinion = "positive-opinion", "positive opinion", "The EMA's committee is in favour; the decision was not found.";
        UnderReview = "under-review", "under review", "An application has been filed; no decision was found.";
        Investigational = "investigational", "in trials", "Only within trials.";
        ClinicalHold = "clinical-hold", "clinical hold", "The regulator stopped the trials.";
        Withdrawn = "withdrawn", "withdrawn", "Was allowed once; no longer.";
        NotApproved = "not-approved", "not approved", "Not allowed for myeloma; applied for in vain, stopped or never filed.";
    }
}

impl Status {
    /// Whether the use is allowed now.
    pub fn in_force(self) -> bool {
        matches!(self, Self::Approved | Self::Accelerated | Self::Conditional)
    }
}

vocabulary! {
    /// The stage of the disease that an indication names.
    Stage {
        Smouldering = "smouldering", "smouldering", "Myeloma cells are there but do no damage yet.";
        NewlyDiagnosed = "newly-diagnosed", "newly diagnosed", "Before or within the first treatment.";
        Relapsed = "relapsed", "relapsed or refractory", "The disease came back, or a treatment did not hold it.";
        Any = "any", "any stage", "The text covers several stages.";
        Unstated = "none", "no stage named", "There is no indication, or it names no stage.";
    }
}

vocabulary! {
    /// What an indication says about autologous stem-cell transplant.
    Transplant {
        Any = "any", "with or without transplant", "";
        Eligible = "eligible", "suited to a transplant", "";
        Ineligible = "ineligible", "not suited to a transplant", "";
        Had = "had", "after a transplant", "";
    }
}

impl Default for Transplant {
    /// What says nothing about transplant asks nothing about it: the first word.
    fn default() -> Self {
        Self::ALL[0]
    }
}

vocabulary! {
    /// How soon smouldering disease is likely to become active, as far as an indication asks.
    Risk {
        Any = "any", "any risk", "";
        High = "high", "high risk", "Smouldering myeloma that is likely to become active within a few years.";
    }
}

impl Default for Risk {
    /// What says nothing about risk asks nothing about it: the first word.
    fn default() -> Self {
        Self::ALL[0]
    }
}

/// How many lines of therapy an indication asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct PriorLines {
    /// At least so many; left out where the text names no number.
    #[serde(default)]
    pub min: Option<u8>,
    /// At most so many; left out where there is no upper limit.
    #[serde(default)]
    pub max: Option<u8>,
}

/// One regulatory decision on one indication in one region.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Where it holds.
    pub region: Region,
    /// Where it stands now.
    pub status: Status,
    /// What it was first, where that differs.
    #[serde(default)]
    pub first_status: Option<Status>,
    /// When it was taken (or announced; `note` then says so). Left out where no source gives it.
    #[serde(default)]
    pub date: Option<Date>,
    /// Since when it stands as it does now, where that differs from `date`.
    #[serde(default)]
    pub status_since: Option<Date>,
    /// The date by which a decision is due.
    #[serde(default)]
    pub target_date: Option<Date>,
    /// A wider indication of the same product has replaced it.
    #[serde(default)]
    pub superseded: bool,
    /// Whom it is for, in plain words, complete.
    pub indication: String,
    /// The same in clinical words, where they say more.
    #[serde(default)]
    pub clinical: Option<String>,
    /// The stage of the disease.
    pub stage: Stage,
    /// What it says about transplant.
    pub transplant: Transplant,
    /// What it says about the risk of smouldering disease.
    #[serde(default)]
    pub risk: Risk,
    /// Lines of therapy had before.
    #[serde(default)]
    pub prior_lines: PriorLines,
    /// Classes that must have been had before.
    #[serde(default)]
    pub prior_classes: Vec<DrugClass>,
    /// Classes the disease must not answer to.
    #[serde(default)]
    pub refractory_to: Vec<DrugClass>,
    /// Drugs it must be given with: one of each group. Ids of therapies, or names of [`super::Partner`].
    #[serde(default)]
    pub partners: Vec<Vec<String>>,
    /// The form of the drug it is tied to, if any.
    #[serde(default)]
    pub form: Option<Route>,
    /// Another way to meet the conditions on lines and classes: the disease is refractory to all of these.
    #[serde(default)]
    pub or_refractory_to: Vec<DrugClass>,
    /// Names of the trials (of the same file) that it rests on.
    #[serde(default)]
    pub rests_on: Vec<String>,
    /// What the reader must know of the record itself.
    #[serde(default)]
    pub note: Option<String>,
    /// The source's id.
    pub source: String,
    /// Further sources' ids.
    #[serde(default)]
    pub more_sources: Vec<String>,
}

impl Decision {
    /// Whether it allows the use today.
    pub fn in_force(&self) -> bool {
        self.status.in_force() && !self.superseded
    }
}
