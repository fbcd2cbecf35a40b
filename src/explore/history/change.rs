//! One change: what it is, whom it concerns, its name and its title.

use super::Step;
use crate::evidence::{Correction, Dataset, Date, Decision, Region, SafetyProgramme, Stop, Therapy, Word};

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'a> {
    /// A step of a regulator's decision.
    Decision(&'a Decision, Step),
    /// Something was stopped or withdrawn.
    Stop(&'a Stop),
    /// A restricted programme began or ended.
    Programme(&'a SafetyProgramme),
    /// This site was corrected.
    Correction(&'a Correction),
}

/// One entry of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// When, as precisely as known.
    pub date: Option<Date>,
    /// The therapies that it concerns. Only a correction may concern several, or none.
    pub therapies: Vec<&'a Therapy>,
    /// What it is.
    pub what: What<'a>,
    /// Its name: the same in every build as long as what it says of therapy, place, date and kind stays the same.
    /// Letters, figures, hyphens and low lines only.
    pub id: String,
}

impl<'a> Change<'a> {
    /// A change of one therapy.
    pub(super) fn new(therapy: &'a Therapy, date: Option<Date>, what: What<'a>) -> Self {
        let date_in_id = date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
        Self { date, therapies: vec![therapy], what, id: format!("{}_{date_in_id}_{}", therapy.id, kind_in_id(what)) }
    }

    /// A correction of this site.
    pub(super) fn of_correction(dataset: &'a Dataset, correction: &'a Correction) -> Self {
        let therapies = correction.therapies.iter().filter_map(|id| dataset.therapy(id)).collect();
        let id = format!("correction_{}", correction.id);
        Self { date: Some(correction.date), therapies, what: What::Correction(correction), id }
    }

    /// Where it holds; stops and corrections have no place.
    pub fn region(&self) -> Option<Region> {
        match self.what {
            What::Decision(decision, _) => Some(decision.region),
            What::Programme(_) => Some(Region::Us),
            What::Stop(_) | What::Correction(_) => None,
        }
    }

    /// What happened, in few words, without whom it concerns: `approved, before: accelerated approval`.
    pub fn in_words(&self) -> String {
        match self.what {
            What::Decision(_, Step::Taken { status, now: None }) => status.label().to_owned(),
            What::Decision(_, Step::Taken { status, now: Some(now) }) => {
                format!("{}; now: {}, since when was not found", status.label(), now.label())
            }
            What::Decision(_, Step::Became { before: Some(before), status }) => {
                format!("{}, before: {}", status.label(), before.label())
            }
            What::Decision(_, Step::Became { before: None, status }) => status.label().to_owned(),
            What::Decision(_, Step::Replaced) => "replaced by a wider indication".to_owned(),
            What::Stop(_) => "stopped or withdrawn".to_owned(),
            What::Programme(programme) => format!("restricted programme (REMS): {}", programme.status.label()),
            What::Correction(_) => "correction of this site".to_owned(),
        }
    }

    /// Its title, complete: `Teclistamab, US: approved, before: accelerated approval`.
    pub fn title(&self) -> String {
        let names = match self.therapies.as_slice() {
            [] => "All records".to_owned(),
            [one] => one.name.clone(),
            [one, other] => format!("{}; {}", one.name, other.name),
            [one, others @ ..] => format!("{} and {} others", one.name, others.len()),
        };
        let region = self.region().map(|region| format!(", {}", region.label())).unwrap_or_default();
        format!("{names}{region}: {}", self.in_words())
    }
}

/// What tells two changes of one therapy on one day apart: place, kind, form and partners; not the wording.
fn kind_in_id(what: What) -> String {
    let (decision, kind) = match what {
        What::Decision(decision, Step::Taken { status, .. }) => (decision, status.slug().to_owned()),
        What::Decision(decision, Step::Became { status, .. }) => (decision, format!("now-{}", status.slug())),
        What::Decision(decision, Step::Replaced) => (decision, "replaced".to_owned()),
        What::Stop(_) => return "stop".to_owned(),
        What::Programme(programme) => return format!("us_programme-{}", programme.status.slug()),
        What::Correction(_) => return "correction".to_owned(),
    };
    let form = decision.form.map(|form| format!("_{}", form.slug())).unwrap_or_default();
    let partners = decision.partners.iter().filter_map(|group| group.first());
    let partners: String = partners.map(|partner| format!("_{partner}")).collect();
    format!("{}_{kind}{form}{partners}", decision.region.slug())
}
