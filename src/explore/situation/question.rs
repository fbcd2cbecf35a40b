//! The yes-or-no questions of the form.

use crate::evidence::{DrugClass, Word, vocabulary};

vocabulary! {
    /// The yes-or-no questions: the risk of smouldering disease, what was had before, and on what the disease grew.
    Question {
        HighRisk = "high-risk", "high risk", "Likely to become active within a few years; the care team can say.";
        HadPi = "had-pi", "a proteasome inhibitor (PI)", "Bortezomib, carfilzomib or ixazomib.";
        HadBortezomib = "had-bortezomib", "bortezomib", "A proteasome inhibitor.";
        HadImid = "had-imid", "an immunomodulatory drug (IMiD)", "Thalidomide, lenalidomide or pomalidomide.";
        HadLenalidomide = "had-lenalidomide", "lenalidomide", "An immunomodulatory drug.";
        HadAntiCd38 = "had-anti-cd38", "an anti-CD38 antibody", "Daratumumab or isatuximab.";
        HadBcma = "had-bcma", "a treatment aimed at BCMA", "CAR-T, a bispecific antibody or belantamab mafodotin.";
        RefractoryPi = "refractory-pi", "a proteasome inhibitor (PI)", "Bortezomib, carfilzomib or ixazomib.";
        RefractoryBortezomib = "refractory-bortezomib", "bortezomib", "A proteasome inhibitor.";
        RefractoryImid = "refractory-imid", "an immunomodulatory drug (IMiD)", "Thalidomide, lenalidomide or pomalidomide.";
        RefractoryLenalidomide = "refractory-lenalidomide", "lenalidomide", "An immunomodulatory drug.";
        RefractoryAntiCd38 = "refractory-anti-cd38", "an anti-CD38 antibody", "Daratumumab or isatuximab.";
        RefractoryBcma = "refractory-bcma", "a treatment aimed at BCMA", "CAR-T, a bispecific antibody or belantamab mafodotin.";
        RefractoryLast = "refractory-last", "the last therapy", "Whatever was given last.";
    }
}

impl Question {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// What was had before.
    pub const ABOUT_WHAT_WAS_HAD: &[Self] =
        &[Self::HadPi, Self::HadBortezomib, Self::HadImid, Self::HadLenalidomide, Self::HadAntiCd38, Self::HadBcma];

    /// On what the disease grew, or soon after.
    pub const ABOUT_GROWTH: &[Self] = &[
        Self::RefractoryPi,
        Self::RefractoryBortezomib,
        Self::RefractoryImid,
        Self::RefractoryLenalidomide,
        Self::RefractoryAntiCd38,
        Self::RefractoryBcma,
        Self::RefractoryLast,
    ];

    /// The question whether a class or drug was had. Whatever was given last was had: nobody asks that.
    pub fn had(class: DrugClass) -> Option<Self> {
        match class {
            DrugClass::Pi => Some(Self::HadPi),
            DrugClass::Bortezomib => Some(Self::HadBortezomib),
            DrugClass::Imid => Some(Self::HadImid),
            DrugClass::Lenalidomide => Some(Self::HadLenalidomide),
            DrugClass::AntiCd38 => Some(Self::HadAntiCd38),
            DrugClass::LastTherapy => None,
        }
    }

    /// The question whether the disease grew on a class or drug.
    pub fn grew_on(class: DrugClass) -> Self {
        match class {
            DrugClass::Pi => Self::RefractoryPi,
            DrugClass::Bortezomib => Self::RefractoryBortezomib,
            DrugClass::Imid => Self::RefractoryImid,
            DrugClass::Lenalidomide => Self::RefractoryLenalidomide,
            DrugClass::AntiCd38 => Self::RefractoryAntiCd38,
            DrugClass::LastTherapy => Self::RefractoryLast,
        }
    }
}
