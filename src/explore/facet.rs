//! The facets: each value is one piece of data that gives the predicate, the count and the words.

use super::{Bits, Jurisdiction, StageStep, standing};
use crate::evidence::vocabulary;
use crate::evidence::{Duration, Route, Status, Target, Therapy, TreatmentType, Word};

vocabulary! {
    /// A group of values by which the reader can filter.
    Facet {
        Kind = "type", "Treatment type", "What kind of treatment it is.";
        Target = "target", "Target", "The molecule or cell it aims at.";
        Status = "status", "Status", "Where it stands with the regulator of the chosen region.";
        Stage = "stage", "Stage of disease", "Therapies whose indication in the chosen region names this stage. Labels hold further conditions: open the row.";
        Route = "route", "How it is given", "A combination may use several ways.";
        Duration = "duration", "How long", "How long treatment lasts.";
        Evidence = "evidence", "Evidence", "Randomised: chance decided who got what, so the two groups can be compared.";
        Results = "results", "Results", "Whether a trial has reported figures on benefit.";
    }
}

vocabulary! {
    /// Statuses as a reader chooses among them.
    StatusGroup {
        Approved = "approved", "approved", "Allowed without a condition on further proof.";
        Conditional = "conditional", "accelerated or conditional", "Allowed on early results; further proof is owed.";
        UnderReview = "under-review", "under review", "Filed with the regulator, or with a positive opinion; no decision found.";
        Investigational = "investigational", "in trials only", "Not allowed outside trials.";
        Withdrawn = "withdrawn", "withdrawn", "Was allowed once.";
        NotApproved = "not-approved", "not approved", "Refused, stopped, or never filed for myeloma.";
        Unknown = "no-decision", "no decision found", "The sources checked name no decision in this region.";
    }
}

vocabulary! {
    /// Kinds of proof.
    EvidenceKind {
        Randomised = "randomised", "randomised", "At least one randomised trial has reported figures.";
        SingleArm = "single-arm", "single-arm only", "Figures come only from trials without a comparison group.";
    }
}

vocabulary! {
    /// Whether there are figures.
    ResultsKind {
        With = "with", "with results", "At least one figure on benefit.";
        Without = "without", "no results yet", "No figure on benefit in the sources checked.";
    }
}

/// A value of a facet.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its spelling in addresses.
    pub slug: &'static str,
    /// Its name as the reader sees it.
    pub label: &'static str,
    /// One sentence that explains it; may be empty. The client has none: it stands in the page already.
    #[cfg(feature = "ssr")]
    pub about: &'static str,
}

fn entries<W: Word>() -> Vec<Entry> {
    let entry = |&word: &W| Entry {
        slug: word.slug(),
        label: word.label(),
        #[cfg(feature = "ssr")]
        about: word.about(),
    };
    W::ALL.iter().map(entry).collect()
}

impl Facet {
    /// Its values, in the order shown.
    pub fn values(self) -> Vec<Entry> {
        match self {
            Self::Kind => entries::<TreatmentType>(),
            Self::Target => entries::<Target>(),
            Self::Status => entries::<StatusGroup>(),
            Self::Stage => entries::<StageStep>(),
            Self::Route => entries::<Route>(),
            Self::Duration => entries::<Duration>(),
            Self::Evidence => entries::<EvidenceKind>(),
            Self::Results => entries::<ResultsKind>(),
        }
    }

    /// Which of its values hold for a therapy in a region.
    pub fn of(self, therapy: &Therapy, region: Jurisdiction) -> Bits {
        match self {
            Self::Kind => [therapy.kind as usize].into_iter().collect(),
            Self::Target => therapy.targets.iter().map(|&target| target as usize).collect(),
            Self::Status => statuses(therapy, region),
            Self::Stage => stages(therapy, region),
            Self::Route => therapy.routes.iter().map(|&route| route as usize).collect(),
            Self::Duration => [therapy.duration.kind as usize].into_iter().collect(),
            Self::Evidence => evidence(therapy).map(|kind| kind as usize).into_iter().collect(),
            Self::Results => {
                let kind = if has_results(therapy) { ResultsKind::With } else { ResultsKind::Without };
                [kind as usize].into_iter().collect()
            }
        }
    }
}

fn statuses(therapy: &Therapy, region: Jurisdiction) -> Bits {
    let Some(standing) = standing(therapy, region) else {
        return [StatusGroup::Unknown as usize].into_iter().collect();
    };
    let group = match standing.status {
        Status::Approved => StatusGroup::Approved,
        Status::Accelerated | Status::Conditional => StatusGroup::Conditional,
        Status::PositiveOpinion | Status::UnderReview => StatusGroup::UnderReview,
        Status::Investigational => StatusGroup::Investigational,
        Status::Withdrawn => StatusGroup::Withdrawn,
        Status::ClinicalHold | Status::NotApproved => StatusGroup::NotApproved,
    };
    let also = standing.also_under_review.then_some(StatusGroup::UnderReview as usize);
    [group as usize].into_iter().chain(also).collect()
}

/// The stages named by indications in force; where none is in force, by those under review or in trials.
fn stages(therapy: &Therapy, region: Jurisdiction) -> Bits {
    let decisions = || therapy.decisions_in(region.region()).filter(|decision| !decision.superseded);
    let any_in_force = decisions().any(|decision| decision.in_force());
    let named = |step: &StageStep| decisions().any(|decision| decision.in_force() == any_in_force && step.is_named_by(decision));
    StageStep::ALL.iter().filter(|step| named(step)).map(|&step| step as usize).collect()
}

fn has_results(therapy: &Therapy) -> bool {
    therapy.trials.iter().any(|trial| trial.has_figures())
}

fn evidence(therapy: &Therapy) -> Option<EvidenceKind> {
    let with_figures = || therapy.trials.iter().filter(|trial| trial.has_figures());
    if with_figures().any(|trial| trial.randomised) {
        Some(EvidenceKind::Randomised)
    } else if with_figures().next().is_some() {
        Some(EvidenceKind::SingleArm)
    } else {
        None
    }
}

/// The values chosen in each facet. Several values of one facet widen the choice, several facets narrow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters([Bits; Facet::ALL.len()]);

impl Filters {
    /// The values chosen in a facet.
    pub fn chosen(&self, facet: Facet) -> Bits {
        self.0[facet as usize]
    }

    /// The same with a facet's choice replaced. Positions that the facet has no value for are dropped.
    pub fn with(mut self, facet: Facet, chosen: Bits) -> Self {
        let known = facet.values().len();
        self.0[facet as usize] = chosen.iter().filter(|&position| position < known).collect();
        self
    }

    /// The same with one value chosen or not.
    pub fn set(self, facet: Facet, position: usize, on: bool) -> Self {
        self.with(facet, self.chosen(facet).set(position, on))
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|chosen| chosen.is_empty())
    }

    /// Every chosen value.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, usize)> {
        Facet::ALL.iter().flat_map(|&facet| self.chosen(facet).iter().map(move |position| (facet, position)))
    }
}
