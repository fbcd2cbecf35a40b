//! The small closed lists that describe a therapy: what it is, what it aims at, how it is given.

use super::vocabulary::vocabulary;

vocabulary! {
    /// The kind of treatment. The order is the neutral order of the table.
    TreatmentType {
        CarT = "car-t", "CAR-T cell therapy", "T cells, usually the patient's own, are given a receptor that recognises myeloma cells.";
        Bispecific = "bispecific-antibody", "Bispecific antibody", "An antibody with two arms: one holds the myeloma cell, the other a T cell.";
        Trispecific = "trispecific-antibody", "Trispecific antibody", "An antibody with three arms: two for the myeloma cell, one for a T cell.";
        Antibody = "monoclonal-antibody", "Monoclonal antibody", "An antibody that marks myeloma cells for the immune system.";
        Conjugate = "antibody-drug-conjugate", "Antibody-drug conjugate", "An antibody that carries a cell poison into the myeloma cell.";
        Combination = "combination", "Combination therapy", "Treatments given together, at least one of them an immunotherapy.";
        Imid = "immunomodulatory-drug", "Immunomodulatory drug", "Tablets or capsules that act on cereblon, stir up immune cells and harm myeloma cells (IMiDs and CELMoDs).";
        Checkpoint = "checkpoint-inhibitor", "Immune checkpoint modulator", "Antibodies that take a brake off immune cells.";
        Vaccine = "vaccine", "Vaccine", "Teaches the immune system to see myeloma cells.";
        NkCell = "nk-cell", "NK cell therapy", "Natural killer cells, a kind of immune cell, from a donor or grown from stem cells.";
        Virus = "oncolytic-virus", "Oncolytic virus", "A virus meant to infect and break up myeloma cells.";
    }
}

vocabulary! {
    /// What a therapy aims at.
    Target {
        Bcma = "bcma", "BCMA", "A protein on nearly all plasma cells.";
        Gprc5d = "gprc5d", "GPRC5D", "A protein on myeloma cells, also in skin, nails and tongue.";
        Fcrh5 = "fcrh5", "FcRH5", "A protein on B cells and plasma cells.";
        Cd38 = "cd38", "CD38", "A protein dense on myeloma cells and present on other blood cells.";
        Slamf7 = "slamf7", "SLAMF7", "A protein on myeloma cells and natural killer cells.";
        Cd3 = "cd3", "CD3", "The handle by which an antibody holds a T cell.";
        Cd19 = "cd19", "CD19", "A protein on B cells and their forerunners.";
        Cd47 = "cd47", "CD47", "A signal that tells scavenger cells to leave a cell alone.";
        Pd1 = "pd-1", "PD-1", "A brake on T cells.";
        PdL1 = "pd-l1", "PD-L1", "The signal that sets the PD-1 brake.";
        Lag3 = "lag-3", "LAG-3", "A brake on T cells.";
        Tigit = "tigit", "TIGIT", "A brake on T cells and natural killer cells.";
        Cereblon = "cereblon", "cereblon", "A protein by which IMiDs and CELMoDs act inside cells.";
        Ikaros = "ikaros", "Ikaros", "A protein that myeloma cells need; CELMoDs have it broken down.";
        Aiolos = "aiolos", "Aiolos", "A protein that myeloma cells need; CELMoDs have it broken down.";
        Cd46 = "cd46", "CD46", "The door that the measles vaccine virus uses.";
        Cd138 = "cd138", "CD138", "A protein on plasma cells.";
        Xbp1 = "xbp1", "XBP1", "A protein inside plasma cells; parts of it show on their surface.";
        OwnCells = "own-myeloma-cells", "the patient's own myeloma cells", "";
        CellLines = "myeloma-cell-lines", "myeloma cell lines", "";
    }
}

vocabulary! {
    /// How a therapy is given.
    Route {
        Infusion = "iv", "into a vein", "By drip (intravenous).";
        UnderSkin = "sc", "under the skin", "By injection (subcutaneous).";
        Mouth = "oral", "by mouth", "As tablets or capsules.";
    }
}

vocabulary! {
    /// How long treatment lasts.
    Duration {
        OneTime = "one-time", "one time", "Given once.";
        Fixed = "fixed", "fixed time", "Ends after a set time.";
        UntilProgression = "until-progression", "until progression", "Goes on until the disease grows again or side effects stop it.";
        Mixed = "mixed", "depends on the use", "Until progression in one use, a set time in another.";
        Stopped = "stopped", "stopped", "Trials were stopped.";
        NotFound = "not-reported", "not found here", "Not found in the sources checked.";
    }
}

vocabulary! {
    /// Classes of myeloma drugs, and single drugs that labels name like classes.
    DrugClass {
        Pi = "pi", "PI", "Proteasome inhibitor: bortezomib, carfilzomib, ixazomib.";
        Imid = "imid", "IMiD", "Immunomodulatory drug: thalidomide, lenalidomide, pomalidomide.";
        AntiCd38 = "anti-cd38", "anti-CD38", "Antibody against CD38: daratumumab, isatuximab.";
        Lenalidomide = "lenalidomide", "lenalidomide", "An immunomodulatory drug.";
        Bortezomib = "bortezomib", "bortezomib", "A proteasome inhibitor.";
        LastTherapy = "last-therapy", "the last therapy", "Whatever was given last.";
    }
}

impl DrugClass {
    /// Its drugs, by the ids of therapies or the names of [`Partner`].
    pub fn drugs(self) -> &'static [&'static str] {
        match self {
            Self::Pi => &["bortezomib", "carfilzomib", "ixazomib"],
            Self::Imid => &["thalidomide", "lenalidomide", "pomalidomide"],
            Self::AntiCd38 => &["daratumumab", "isatuximab"],
            Self::Lenalidomide => &["lenalidomide"],
            Self::Bortezomib => &["bortezomib"],
            Self::LastTherapy => &[],
        }
    }

    /// The class that a single drug belongs to.
    pub fn wider(self) -> Option<Self> {
        match self {
            Self::Lenalidomide => Some(Self::Imid),
            Self::Bortezomib => Some(Self::Pi),
            Self::Pi | Self::Imid | Self::AntiCd38 | Self::LastTherapy => None,
        }
    }
}

vocabulary! {
    /// Partner drugs that have no data file of their own.
    Partner {
        Bortezomib = "bortezomib", "bortezomib", "";
        Carfilzomib = "carfilzomib", "carfilzomib", "";
        Cemiplimab = "cemiplimab", "cemiplimab", "";
        Dexamethasone = "dexamethasone", "dexamethasone", "";
        Maplirpacept = "maplirpacept", "maplirpacept", "";
        Melphalan = "melphalan", "melphalan", "";
        Prednisone = "prednisone", "prednisone", "";
    }
}
