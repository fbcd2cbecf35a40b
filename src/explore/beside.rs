//! What stands in a column of therapies side by side: the trial that speaks there, and its figures. The rule: the trial that
//! the reader chose; else the trial of the use that all of the therapies share (one setting, in force in the region); else
//! the trial that speaks for the therapy by itself. What that trial does not report comes from another, which is named.

use super::figure::{best_of_trial, first_reported, is_figure};
use super::side::trial_with_slug;
use super::{BenefitFigure, Focus, HarmFigure, Jurisdiction, Nearness, Setting, View, harms_of, lead_trial, trial_order};
use crate::evidence::{Decision, HarmKind, Measure, Missing, Population, PriorLines, Stage, Therapy, Transplant, Trial, Word};
use std::cmp::Reverse;

/// A therapy that stands beside others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside<'a> {
    /// The therapy.
    pub therapy: &'a Therapy,
    /// The trial that speaks for it here; `None` where it has none.
    pub trial: Option<&'a Trial>,
    /// For what figures and indications are chosen here.
    pub focus: Focus,
}

/// The therapies as they stand side by side in a view.
pub fn beside<'a>(therapies: &[&'a Therapy], view: &View) -> Vec<Beside<'a>> {
    let focus = Focus::of(view);
    let shared = shared_setting(therapies, focus);
    let column = |&therapy: &&'a Therapy| {
        let chosen = view.trial_of(&therapy.id).and_then(|slug| trial_with_slug(therapy, slug));
        let (trial, setting) = match (chosen, shared) {
            (Some(trial), _) => (Some(trial), setting_of(trial.people)),
            (None, Some(people)) => (trial_of_use(therapy, people, focus), setting_of(people)),
            (None, None) => (lead_trial(therapy, focus), focus.setting),
        };
        Beside { therapy, trial, focus: Focus { setting, ..focus } }
    };
    therapies.iter().map(column).collect()
}

fn setting_of(people: Population) -> Setting {
    let Population { stage, transplant, prior_lines } = people;
    let is_known = !matches!(stage, Stage::Any | Stage::Unstated);
    Setting {
        stage: is_known.then_some(stage),
        lines: prior_lines.min.filter(|_| stage == Stage::Relapsed),
        transplant: (transplant != Transplant::Any).then_some(transplant),
    }
}

/// The uses of a therapy that are in force in a region.
fn uses(therapy: &Therapy, region: Jurisdiction) -> impl Iterator<Item = &Decision> {
    therapy.decisions_in(region.region()).filter(|decision| decision.in_force())
}

fn people_of(decision: &Decision) -> Population {
    let Decision { stage, transplant, prior_lines, .. } = *decision;
    Population { stage, transplant, prior_lines }
}

/// Whom both name; `None` where nobody is named by both.
fn common(one: Population, other: Population) -> Option<Population> {
    let stage = match (one.stage, other.stage) {
        (Stage::Unstated, _) | (_, Stage::Unstated) => return None,
        (Stage::Any, stage) | (stage, Stage::Any) => stage,
        (one, other) if one == other => one,
        _ => return None,
    };
    let transplant = match (one.transplant, other.transplant) {
        (Transplant::Any, plan) | (plan, Transplant::Any) => plan,
        (one, other) if one == other => one,
        _ => return None,
    };
    let min = one.prior_lines.min.max(other.prior_lines.min);
    let max = [one.prior_lines.max, other.prior_lines.max].into_iter().flatten().min();
    let is_empty = min.zip(max).is_some_and(|(min, max)| min > max);
    (!is_empty).then_some(Population { stage, transplant, prior_lines: PriorLines { min, max } })
}

/// The setting for which all of the therapies have a use in force in the region. Of several: the nearest to what the reader
/// asked for; then the one for which most of them have a trial with figures; then the one that most labels name just so;
/// then the newest.
fn shared_setting(therapies: &[&Therapy], focus: Focus) -> Option<Population> {
    let (first, others) = therapies.split_first()?;
    let mut shared: Vec<Population> = uses(first, focus.region).map(people_of).collect();
    for therapy in others {
        let pairs = shared
            .iter()
            .flat_map(|&people| uses(therapy, focus.region).filter_map(move |decision| common(people, people_of(decision))));
        let mut next: Vec<Population> = Vec::new();
        for people in pairs {
            if !next.contains(&people) {
                next.push(people);
            }
        }
        shared = next;
    }
    let asked = |people: &Population| focus.setting.nearness(*people);
    let of_all = |of: &dyn Fn(&Therapy) -> bool| therapies.iter().filter(|therapy| of(therapy)).count();
    let near = shared.into_iter().filter(|people| asked(people) <= Nearness::SameStage);
    near.min_by_key(|people| {
        let tested = of_all(&|therapy| {
            let mut same = uses(therapy, focus.region).filter(|decision| common(people_of(decision), *people).is_some());
            same.any(|decision| behind(therapy, decision).any(Trial::has_figures))
        });
        let exact = of_all(&|therapy| uses(therapy, focus.region).any(|decision| people_of(decision) == *people));
        let dates = therapies.iter().filter_map(|therapy| {
            let same = uses(therapy, focus.region).filter(|decision| common(people_of(decision), *people).is_some());
            same.filter_map(|decision| decision.date).max()
        });
        (asked(people), Reverse(tested), Reverse(exact), Reverse(dates.min()))
    })
}

/// The trials on which uses rest.
fn behind<'a>(therapy: &'a Therapy, decision: &'a Decision) -> impl Iterator<Item = &'a Trial> {
    decision.rests_on.iter().filter_map(|name| therapy.trials.iter().find(|trial| trial.name == *name))
}

/// The trial with figures behind the use that names these people: just them before others besides. Where there is none, the
/// trial that speaks for the therapy in that setting.
fn trial_of_use(therapy: &Therapy, people: Population, focus: Focus) -> Option<&Trial> {
    let focus = Focus { setting: setting_of(people), ..focus };
    let trials = trial_order(therapy, focus);
    let first = |is_named: &dyn Fn(Population) -> bool| {
        let tested: Vec<&Trial> = uses(therapy, focus.region)
            .filter(|decision| is_named(people_of(decision)))
            .flat_map(|decision| behind(therapy, decision))
            .filter(|trial| trial.has_figures())
            .collect();
        trials.iter().find(|trial| tested.iter().any(|other| std::ptr::eq(*other, **trial))).copied()
    };
    let exact = first(&|named| named == people);
    exact.or_else(|| first(&|named| common(named, people).is_some())).or_else(|| lead_trial(therapy, focus))
}

impl<'a> Beside<'a> {
    /// The best figure of the trial on any of some measures; else the one that stands for the therapy.
    ///
    /// # Errors
    /// Why there is none.
    pub fn benefit(&self, measures: &[Measure]) -> Result<BenefitFigure<'a>, Missing> {
        let of = |trial: &'a Trial| Some(BenefitFigure { trial, outcome: best_of_trial(trial, measures, self.focus)? });
        match self.trial.and_then(of).filter(|figure| is_figure(figure.outcome)) {
            Some(figure) => Ok(figure),
            None => first_reported(self.therapy, self.focus, measures),
        }
    }

    /// The use that the trial stands behind; else the one that speaks of the setting. The latter may not be in force.
    pub fn indication(&self) -> Option<&'a Decision> {
        let rests = |decision: &&Decision| self.trial.is_some_and(|trial| decision.rests_on.contains(&trial.name));
        let newest = uses(self.therapy, self.focus.region).filter(rests).max_by_key(|decision| decision.date);
        newest.or_else(|| self.focus.indication(self.therapy))
    }

    /// Whether a figure on harm counts people of the trial that speaks here.
    pub fn is_of_its_trial(&self, figure: HarmFigure) -> bool {
        self.trial.is_some_and(|trial| figure.harm.trials.contains(&trial.name))
    }

    /// The figure on one kind of harm: that of the trial before others. A bare reason is no figure.
    fn harm(&self, kind: HarmKind) -> Option<HarmFigure<'a>> {
        let all = harms_of(self.therapy, self.focus, &[kind]).into_iter().filter(|figure| has_figure(*figure));
        all.min_by_key(|figure| !self.is_of_its_trial(*figure))
    }
}

fn has_figure(figure: HarmFigure) -> bool {
    let shares = figure.harm.treatment;
    shares.any.value().or(shares.grade3plus.value()).is_some() || figure.harm.count.is_some()
}

/// A row on harm: for each therapy its figure, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmRow<'a> {
    /// A figure for each therapy.
    pub figures: Vec<Result<HarmFigure<'a>, Missing>>,
    /// The kinds of event that its cells count; more than one where they are not the same thing.
    pub counted: Vec<HarmKind>,
}

/// The row on some kinds of harm that answer one question. The same event is counted in all cells where all that have any
/// figure have one on it: the one that most of the trials in the heads report, then the first of `kinds`. Where no event is
/// shared by all, each that lacks the most shared one shows its own.
pub fn harm_row<'a>(columns: &[Beside<'a>], kinds: &[HarmKind]) -> HarmRow<'a> {
    let figures = |kind: HarmKind| columns.iter().filter_map(move |column| Some((column, column.harm(kind)?)));
    let most_shared = kinds.iter().copied().enumerate().min_by_key(|&(place, kind)| {
        let of_trials = figures(kind).filter(|(column, figure)| column.is_of_its_trial(*figure)).count();
        (Reverse(figures(kind).count()), Reverse(of_trials), place)
    });
    let wanted = most_shared.map(|(_, kind)| kind);
    let of = |column: &Beside<'a>| {
        let own = || kinds.iter().filter_map(|&kind| column.harm(kind)).min_by_key(|figure| !column.is_of_its_trial(*figure));
        let shared = wanted.and_then(|kind| column.harm(kind)).or_else(own);
        match shared {
            Some(figure) => Ok(figure),
            None => super::harm(column.therapy, column.focus, kinds),
        }
    };
    let figures: Vec<_> = columns.iter().map(of).collect();
    let mut counted = Vec::new();
    for figure in figures.iter().flatten().filter(|figure| has_figure(**figure)) {
        if !counted.contains(&figure.harm.event) {
            counted.push(figure.harm.event);
        }
    }
    HarmRow { figures, counted }
}

/// The kinds of harm on which any of the therapies has a figure, without those that other rows count already.
pub fn further_kinds(columns: &[Beside], counted: &[HarmKind]) -> Vec<HarmKind> {
    let is_further = |kind: &&HarmKind| !counted.contains(kind) && columns.iter().any(|column| column.harm(**kind).is_some());
    HarmKind::ALL.iter().filter(is_further).copied().collect()
}
