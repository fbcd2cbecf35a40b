//! The evidence prepared for asking: what holds for each therapy, its place in every order, its words.

use super::order::ordered;
use super::search::Lexicon;
use super::{BenefitFigure, benefit, harm, hazard_ratio, lead_trial, progression, standing, survival};
use super::{Bits, Column, Facet, Focus, Jurisdiction, Setting, Words};
use crate::evidence::{Dataset, HarmKind, Measure, Missing, Phase, Reading, Stage, Therapy, Unit, Word};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The kinds of event that count as a reaction to the dose.
pub const REACTIONS: [HarmKind; 2] = [HarmKind::Crs, HarmKind::InfusionReaction];
/// The kinds of event that count as nerve and brain effects.
pub const NEUROTOXICITIES: [HarmKind; 2] = [HarmKind::Icans, HarmKind::Neurotoxicity];
/// The kinds of event that count as infection.
pub const INFECTIONS: [HarmKind; 3] = [HarmKind::Infection, HarmKind::SeriousInfection, HarmKind::UnspecifiedInfection];

/// The kinds of event that count as low blood counts.
pub const BLOOD_COUNTS: [HarmKind; 5] =
    [HarmKind::Neutropenia, HarmKind::Thrombocytopenia, HarmKind::Anaemia, HarmKind::Cytopenia, HarmKind::FebrileNeutropenia];

/// What an order compares.
#[derive(Clone, Debug, PartialEq)]
enum Key {
    Number(f64),
    Text(String),
}

impl Key {
    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        }
    }
}

/// A row's place in an order: equal keys share a place; `None` where the row has no key.
type Ranks = Vec<Option<u32>>;

/// What holds for every therapy in one region.
#[derive(Clone, Debug, Default)]
struct Prepared {
    facets: Vec<[Bits; Facet::ALL.len()]>,
    ranks: Vec<Ranks>,
}

/// The evidence, prepared once for every question.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    dataset: Dataset,
    lexicon: Lexicon,
    regions: Vec<Prepared>,
}

impl Catalogue {
    /// Prepares the evidence.
    pub fn new(dataset: Dataset) -> Self {
        let lexicon = Lexicon::new(&dataset.therapies);
        let regions = Jurisdiction::ALL.iter().map(|&region| prepare(&dataset.therapies, region)).collect();
        Self { dataset, lexicon, regions }
    }

    /// The evidence itself.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The therapies in the neutral order; a row's number is its place here.
    pub fn therapies(&self) -> &[Therapy] {
        &self.dataset.therapies
    }

    /// Understands a search text.
    pub fn words(&self, search: &str) -> Words {
        self.lexicon.read(search)
    }

    /// For each row whether it answers the search.
    pub(super) fn matches(&self, words: &Words) -> Vec<bool> {
        self.lexicon.matches(words, &self.dataset.therapies)
    }

    /// Whether any therapy has this value, in any region. A value that none has would only be noise.
    pub fn exists(&self, facet: Facet, position: usize) -> bool {
        let rows = self.regions.iter().flat_map(|region| &region.facets);
        rows.into_iter().any(|row| row[facet as usize].contains(position))
    }

    /// The values of a facet that hold for a row.
    pub(super) fn facet(&self, region: Jurisdiction, row: usize, facet: Facet) -> Bits {
        self.regions[region as usize].facets[row][facet as usize]
    }

    /// Every row's place in the order of a column. Prepared for any setting; for one that is asked for, worked out anew.
    pub(super) fn ranks(&self, focus: Focus, column: Column) -> Cow<'_, [Option<u32>]> {
        if focus.setting == Setting::default() && focus.situation.is_empty() {
            Cow::Borrowed(&self.regions[focus.region as usize].ranks[column as usize])
        } else {
            Cow::Owned(ranks(&self.dataset.therapies, column, focus))
        }
    }
}

fn prepare(therapies: &[Therapy], region: Jurisdiction) -> Prepared {
    let facets_of = |therapy: &Therapy| {
        let mut bits = [Bits::default(); Facet::ALL.len()];
        for &facet in Facet::ALL {
            bits[facet as usize] = facet.of(therapy, region);
        }
        bits
    };
    Prepared {
        facets: therapies.iter().map(facets_of).collect(),
        ranks: Column::ALL.iter().map(|&column| ranks(therapies, column, region.into())).collect(),
    }
}

fn ranks(therapies: &[Therapy], column: Column, focus: Focus) -> Ranks {
    let keys: Vec<Option<Key>> = therapies.iter().map(|therapy| key(therapy, column, focus)).collect();
    let rows: Vec<(usize, &Key)> = keys.iter().enumerate().filter_map(|(row, key)| Some((row, key.as_ref()?))).collect();
    let order = ordered(rows.len(), &mut |a, b| rows[a].1.compare(rows[b].1));
    let mut ranks = vec![None; therapies.len()];
    let mut rank = 0;
    let mut previous: Option<&Key> = None;
    for (row, key) in order.into_iter().map(|at| rows[at]) {
        if previous.is_some_and(|previous| previous.compare(key) != Ordering::Equal) {
            rank += 1;
        }
        previous = Some(key);
        ranks[row] = Some(rank);
    }
    ranks
}

/// What a therapy is ordered by in a column; `None` where it has nothing to be ordered by.
fn key(therapy: &Therapy, column: Column, focus: Focus) -> Option<Key> {
    let number = |reading: Reading| reading.value().map(Key::Number);
    let severe = |kinds: &[HarmKind]| number(harm(therapy, focus, kinds).ok()?.harm.treatment.grade3plus);
    match column {
        Column::Therapy => Some(Key::Text(therapy.name.to_ascii_lowercase())),
        Column::Kind => Some(Key::Text(therapy.kind.label().to_ascii_lowercase())),
        Column::Status => status_key(therapy, focus.region),
        Column::ForWhom => stage_key(therapy, focus),
        Column::Given => therapy.routes.first().map(|route| Key::Text(route.label().to_owned())),
        Column::Length => Some(Key::Text(therapy.duration.kind.label().to_owned())),
        Column::Response => number(benefit(therapy, focus, Measure::Orr).ok()?.outcome.treatment.value),
        Column::CompleteResponse => number(benefit(therapy, focus, Measure::Cr).ok()?.outcome.treatment.value),
        Column::Progression => time_key(progression(therapy, focus).ok()?),
        Column::Survival => time_key(survival(therapy, focus).ok()?),
        Column::HazardRatio => Some(Key::Number(hazard_ratio(therapy, focus)?.outcome.hazard_ratio?.value.value())),
        Column::Reactions => severe(&REACTIONS),
        Column::Neurotoxicity => severe(&NEUROTOXICITIES),
        Column::Infection => severe(&INFECTIONS),
        Column::Evidence => evidence_key(therapy, focus),
        Column::People => number(lead_trial(therapy, focus)?.patients),
        Column::FollowUp => number(follow_up(therapy, focus)?.outcome.follow_up_months),
        Column::Checked => Some(Key::Text(therapy.checked.to_string())),
        Column::Mechanism | Column::Warnings | Column::OtherHarms | Column::Programme => None,
    }
}

/// The figure whose follow-up stands for a therapy: on response, else on progression.
pub fn follow_up(therapy: &Therapy, focus: impl Into<Focus>) -> Option<BenefitFigure<'_>> {
    let focus = focus.into();
    benefit(therapy, focus, Measure::Orr).or_else(|_| progression(therapy, focus)).ok()
}

/// Longer than any median in the data, in months: the checker refuses more than 600.
const ABOVE_MEDIANS: f64 = 1000.0;

/// A time's place: shares at a given time below medians, as they are another measure; “not reached” above all medians
/// that were, by its lower bound.
fn time_key(figure: BenefitFigure) -> Option<Key> {
    let arm = figure.outcome.treatment;
    match (figure.outcome.measure.unit(), arm.value) {
        (Unit::Months, Reading::Value(months)) => Some(Key::Number(months.value())),
        (Unit::Months, Reading::Missing(Missing::NotReached)) => {
            Some(Key::Number(ABOVE_MEDIANS + arm.interval.map_or(0.0, |interval| interval.low.value())))
        }
        (Unit::Percent, Reading::Value(share)) => Some(Key::Number(share.value() - ABOVE_MEDIANS)),
        _ => None,
    }
}

/// Strength of the status; within one strength the earlier approval first.
fn status_key(therapy: &Therapy, region: Jurisdiction) -> Option<Key> {
    let standing = standing(therapy, region)?;
    let year = standing.since().map_or(9999, |date| date.year());
    Some(Key::Number(f64::from(standing.status as u32 * 10_000 + u32::from(year))))
}

/// Smouldering, newly diagnosed, then the number of lines before.
fn stage_key(therapy: &Therapy, focus: Focus) -> Option<Key> {
    let decision = focus.indication(therapy)?;
    let lines = f64::from(decision.prior_lines.min.unwrap_or(1));
    match decision.stage {
        Stage::Smouldering => Some(Key::Number(-2.0)),
        Stage::NewlyDiagnosed => Some(Key::Number(-1.0)),
        Stage::Any => Some(Key::Number(0.0)),
        Stage::Relapsed => Some(Key::Number(lines)),
        Stage::Unstated => None,
    }
}

/// Trials with results before those without; randomised before single-arm, then the phase.
fn evidence_key(therapy: &Therapy, focus: Focus) -> Option<Key> {
    let trial = lead_trial(therapy, focus)?;
    let phase = match trial.phase {
        Phase::NotStated => 0,
        Phase::Retrospective | Phase::Indirect | Phase::RealWorld => 1,
        Phase::Pilot | Phase::One | Phase::OneB => 2,
        Phase::OneTwo | Phase::OneBTwo => 3,
        Phase::Two | Phase::Pooled => 4,
        Phase::Three => 5,
    };
    let (design, results) = (if trial.randomised { 10 } else { 0 }, if trial.has_figures() { 100 } else { 0 });
    Some(Key::Number(f64::from(phase + design + results)))
}
