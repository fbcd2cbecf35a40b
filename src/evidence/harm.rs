//! What a therapy did harm, both arms apart.

use super::vocabulary::vocabulary;
use super::{Date, Population, Reading};

vocabulary! {
    /// The unwanted event.
    HarmKind {
        Crs = "crs", "cytokine release syndrome", "Fever, low blood pressure or low oxygen when T cells release messengers at once.";
        InfusionReaction = "infusion-reaction", "infusion reaction", "A reaction to the dose, such as chills, cough or a rash.";
        Icans = "icans", "ICANS", "Confusion, trouble speaking or fits after T-cell treatment.";
        Neurotoxicity = "neurotoxicity", "neurotoxicity", "Any harm to the nervous system, a wider definition than ICANS.";
        DelayedNeurotoxicity = "delayed-neurotoxicity", "delayed neurotoxicity", "Harm to nerves or brain weeks after the treatment.";
        Parkinsonism = "parkinsonism", "parkinsonism", "Slow movement and tremor after CAR-T.";
        DelayedOrParkinsonism = "delayed-neurotoxicity-parkinsonism", "delayed neurotoxicity or parkinsonism", "";
        CranialNervePalsy = "cranial-nerve-palsy", "cranial nerve palsy", "Weakness of a nerve of the head, such as of the face.";
        CerebellarAtaxia = "ataxia-cerebellar", "cerebellar ataxia", "Unsteady walking or movement.";
        PeripheralNeuropathy = "peripheral-neuropathy", "peripheral neuropathy", "Numbness, tingling or pain in hands and feet.";
        GuillainBarre = "guillain-barre-syndrome", "Guillain-Barré syndrome", "The immune system attacks the nerves; weakness that climbs from the legs.";
        Infection = "infection", "infection", "";
        UnspecifiedInfection = "infection-unspecified", "infection, germ not named", "One line of a table of side effects: infections whose germ was not found.";
        SeriousInfection = "serious-infection", "serious infection", "An infection that led to a hospital stay, was a danger to life, or worse.";
        FatalInfection = "fatal-infection", "death from infection", "";
        Pneumonia = "pneumonia", "pneumonia", "";
        SeriousPneumonia = "serious-pneumonia", "serious pneumonia", "Pneumonia that led to a hospital stay, was a danger to life, or worse.";
        RespiratoryInfection = "upper-respiratory-tract-infection", "upper respiratory tract infection", "";
        Zoster = "herpes-zoster", "shingles", "";
        Neutropenia = "neutropenia", "low neutrophils", "Too few of the white cells that fight bacteria.";
        FebrileNeutropenia = "febrile-neutropenia", "fever with low neutrophils", "";
        NeutropeniaAndInfection = "neutropenia-and-infection", "low neutrophils with infection", "";
        Thrombocytopenia = "thrombocytopenia", "low platelets", "Too few of the cells that stop bleeding.";
        Anaemia = "anaemia", "anaemia", "Too few red blood cells.";
        Cytopenia = "cytopenia", "low blood counts", "";
        LongCytopenia = "prolonged-cytopenia", "long-lasting low blood counts", "";
        LongNeutropenia = "prolonged-neutropenia", "long-lasting low neutrophils", "";
        LongThrombocytopenia = "prolonged-thrombocytopenia", "long-lasting low platelets", "";
        ProlongedCytopenia = "prolonged-cytopenia-needing-stem-cell-rescue", "long-lasting low blood counts that needed stem cells", "";
        LowAntibodies = "hypogammaglobulinaemia", "low antibodies", "";
        HlhMas = "hlh-mas", "HLH/MAS", "A dangerous overreaction of the immune system.";
        IecHs = "iec-hs", "IEC-HS", "A dangerous overreaction of the immune system after CAR-T.";
        Enterocolitis = "iec-enterocolitis", "immune enterocolitis", "Severe inflammation of the gut after CAR-T.";
        SecondCancer = "secondary-malignancy", "second cancer", "";
        Clots = "venous-thromboembolism", "blood clots", "";
        ArterialClots = "arterial-thromboembolism", "blood clots in arteries", "";
        UnbornChild = "embryo-fetal-toxicity", "harm to an unborn child", "";
        Ocular = "ocular", "eye damage", "";
        Sight = "visual-acuity", "reduced sharpness of sight", "";
        EyeFindings = "eye-exam-findings", "findings of eye examinations", "What the eye doctor sees, with or without complaints.";
        Cataract = "cataract", "cataract", "";
        TasteChange = "taste-change", "change of taste", "";
        Skin = "skin", "skin changes", "";
        Rash = "rash", "rash", "";
        Nail = "nail", "nail changes", "";
        Hypertension = "hypertension", "high blood pressure", "";
        FeverHeadache = "fever-headache", "fever and headache", "";
        ImmuneMediated = "immune-mediated-adverse-event", "immune-mediated adverse event", "The immune system attacks healthy organs.";
        AnyEvent = "any-adverse-event", "any adverse event", "";
        SeriousEvent = "serious-adverse-event", "serious adverse event", "";
        SeriousReaction = "serious-adverse-reaction", "serious adverse reaction", "";
        FatalEvent = "fatal-adverse-event", "fatal adverse event", "";
        EarlyDeath = "early-death", "early death", "";
        NonRelapseMortality = "non-relapse-mortality", "death not from relapse", "";
        DoseModification = "dose-modification", "dose had to be changed", "";
    }
}

impl HarmKind {
    /// Whether it comes in grades. Deaths do not, nor does a change of dose, nor what is counted as serious: serious is
    /// what led to a hospital stay or worse, another measure than a grade.
    pub fn has_grades(self) -> bool {
        !self.is_death() && !self.is_serious() && self != Self::DoseModification
    }

    /// Whether only serious events are counted.
    pub fn is_serious(self) -> bool {
        matches!(self, Self::SeriousInfection | Self::SeriousPneumonia | Self::SeriousEvent | Self::SeriousReaction)
    }

    /// Whether the share grows with the time for which people are followed and hangs on what one counts: deaths and second
    /// cancers.
    pub fn grows_with_time(self) -> bool {
        self.is_death() || self == Self::SecondCancer
    }

    /// Whether it is a death.
    pub fn is_death(self) -> bool {
        matches!(self, Self::FatalEvent | Self::FatalInfection | Self::EarlyDeath | Self::NonRelapseMortality)
    }
}

/// How many people of one arm had the event, in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Incidence {
    /// Of any grade, percent 0–100.
    #[serde(default)]
    pub any: Reading,
    /// Of grade 3 or higher, percent 0–100.
    #[serde(default)]
    pub grade3plus: Reading,
}

impl Incidence {
    /// Whether any share is known.
    pub fn has_figure(self) -> bool {
        self.any.value().or(self.grade3plus.value()).is_some()
    }

    /// How many had the event at all. Where it has no grades, a figure printed under grade 3 or higher is that.
    pub fn of_any_grade(self, kind: HarmKind) -> Reading {
        match self.any {
            Reading::Missing(_) if !kind.has_grades() => self.grade3plus,
            any => any,
        }
    }
}

/// One unwanted event in one trial or group of trials.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema, serde::Serialize))]
#[serde(deny_unknown_fields)]
pub struct Harm {
    /// The event.
    pub event: HarmKind,
    /// The trial or group of trials, as its source names it.
    pub reported_in: String,
    /// Names of the trials of this file that it covers.
    #[serde(default)]
    pub trials: Vec<String>,
    /// This therapy's arm.
    pub treatment: Incidence,
    /// The other arm.
    #[serde(default)]
    pub comparator: Option<Incidence>,
    /// What the other arm was given, where no trial of this file says so.
    #[serde(default)]
    pub comparator_what: Option<String>,
    /// People counted.
    #[serde(default)]
    pub patients: Reading,
    /// People counted in the other arm.
    #[serde(default)]
    pub comparator_patients: Option<u32>,
    /// Who they were, where no trial of this file says so for all of them.
    #[serde(default)]
    pub people: Option<Population>,
    /// Median follow-up in months.
    #[serde(default)]
    pub follow_up_months: Reading,
    /// People who had the event, where the source counts them.
    #[serde(default)]
    pub count: Option<u32>,
    /// The last day counted.
    #[serde(default)]
    pub data_cutoff: Option<Date>,
    /// What the reader must know of the figure.
    #[serde(default)]
    pub note: Option<String>,
    /// Not good enough to stand alone: shown as provisional.
    #[serde(default)]
    pub provisional: bool,
    /// The source's id.
    pub source: String,
}

impl Harm {
    /// Whether its share says little: it hangs on what was counted and over what time, and neither is known.
    pub fn is_vague(&self) -> bool {
        let no_time = self.follow_up_months.value().is_none() && self.data_cutoff.is_none();
        self.event.grows_with_time() && self.note.is_none() && no_time
    }
}
