//! What a cell says besides figures: type, status, whom it is for, how it is given, how good the evidence is.

use super::CellContent;
use crate::evidence::{Decision, DrugClass, Missing, Region, Risk, Stage, Therapy, Transplant, Trial, Word};
use crate::explore::{Column, Detail, Focus, Jurisdiction, follow_up, lead_trial, newest_indication, standing};
use crate::ui::markup::{Html, design, kind_of, size, standing_in_words, status_mark};

pub(super) fn kind(therapy: &Therapy) -> CellContent {
    let targets: Vec<&str> = therapy.targets.iter().map(|target| target.label()).collect();
    let targets = (!targets.is_empty()).then(|| Html::new().element("span", "targets", &targets.join(" × ")));
    CellContent::plain(Html::new().element("span", "", therapy.kind.label()).maybe(targets))
}

/// Status and years in one region, in few words: `approved 2015, last 2026`, `accelerated 2022, approved 2026`.
fn standing_in_short(therapy: &Therapy, region: Jurisdiction) -> String {
    match standing(therapy, region) {
        Some(standing) => standing_in_words(standing).replace(" approval", ""),
        None => "no decision found".to_owned(),
    }
}

pub(super) fn statuses(therapy: &Therapy, region: Jurisdiction) -> CellContent {
    let other = if region == Jurisdiction::Us { Jurisdiction::Eu } else { Jurisdiction::Us };
    let both = [region, other];
    let line = |region: Jurisdiction| {
        let status = standing(therapy, region).map(|standing| standing.status);
        Html::new()
            .open("span", "status-line")
            .element("span", "region", region.label())
            .raw(" ")
            .with(status_mark(status))
            .text(&standing_in_short(therapy, region))
            .close("span")
    };
    let words: Vec<String> =
        both.iter().map(|&region| format!("{} {}", region.label(), standing_in_short(therapy, region))).collect();
    let name = format!("{}. {}: regulatory decisions and their sources", words.join(" "), therapy.name);
    let sources = both.iter().filter_map(|&region| {
        let decision = newest_indication(therapy, region)?;
        let source = therapy.source(&decision.source)?;
        Some(Html::new().link("src", &source.url, &format!("{} {}", region.label(), kind_of(source))).raw(" "))
    });
    let elsewhere = elsewhere(therapy);
    let also = (!elsewhere.is_empty()).then(|| Html::new().text(&format!("also {} ", elsewhere.join(", "))));
    let small = Html::new().maybe(also).all(sources);
    let rest = Html::new().span("small", small);
    CellContent::opening(Column::Status, "status", name, line(region).raw(" ").with(line(other)), rest)
}

/// Regions beside US and EU in which the therapy is allowed.
fn elsewhere(therapy: &Therapy) -> Vec<&'static str> {
    let others = Region::ALL.iter().filter(|region| !matches!(region, Region::Us | Region::Eu));
    others.filter(|&&region| therapy.decisions_in(region).any(Decision::in_force)).map(|region| region.label()).collect()
}

pub(super) fn for_whom(therapy: &Therapy, focus: Focus, detail: Detail) -> CellContent {
    let region = focus.region;
    let Some(decision) = focus.indication(therapy) else {
        return CellContent::missing(&format!("no indication found in the {}", region.label()));
    };
    if !decision.in_force() {
        let asked = (decision.stage != Stage::Unstated)
            .then(|| Html::new().element("span", "small", &format!("{}: {}", decision.status.label(), stage_in_words(decision))));
        let none = Html::new().element("span", "missing", &format!("no indication in the {}", region.label()));
        return CellContent::plain(none.maybe(asked));
    }
    let more = therapy.decisions_in(region.region()).filter(|decision| decision.in_force()).count().saturating_sub(1);
    let labels = |classes: &[DrugClass]| classes.iter().map(|class| class.label()).collect::<Vec<_>>().join(", ");
    let before = (!decision.prior_classes.is_empty()).then(|| format!("{} before", labels(&decision.prior_classes)));
    let grew_on = if detail == Detail::Plain { "grew on" } else { "refractory to" };
    let refractory = (!decision.refractory_to.is_empty()).then(|| format!("{grew_on} {}", labels(&decision.refractory_to)));
    let more = (more > 0).then(|| format!("+ {more} more {}", if more == 1 { "use" } else { "uses" }));
    let small: Vec<String> = before.into_iter().chain(refractory).chain(more).collect();
    let stage = stages_in_words(decision, &focus.read(therapy));
    let name = format!("{stage}. {}: whom it is for, with sources", therapy.name);
    let rest = Html::new().span("small", Html::new().text(&small.join(" · ")));
    CellContent::opening(Column::ForWhom, "text-figure", name, Html::new().text(&stage), rest)
}

/// The stage that an indication names; where an open answer leaves two that differ, both.
fn stages_in_words(decision: &Decision, read: &[&Decision]) -> String {
    let first = stage_in_words(decision);
    let mut others: Vec<String> = Vec::new();
    for other in read.iter().map(|&other| stage_in_words(other)).filter(|other| *other != first) {
        if !others.contains(&other) {
            others.push(other);
        }
    }
    if let [other] = &others[..] { [&first, "; or ", other].concat() } else { first }
}

/// The stage that an indication names, in few words.
pub fn stage_in_words(decision: &Decision) -> String {
    let lines = decision.prior_lines;
    let stage = match (decision.stage, lines.min, lines.max) {
        (Stage::Relapsed, Some(min), Some(max)) => format!("after {min}–{max} lines"),
        (Stage::Relapsed, Some(min), None) => format!("after {min}+ {}", if min == 1 { "line" } else { "lines" }),
        (stage, _, _) => stage.label().to_owned(),
    };
    let risk = if decision.risk == Risk::High { "high-risk " } else { "" };
    match decision.transplant {
        Transplant::Any => format!("{risk}{stage}"),
        planned => format!("{risk}{stage}, {}", planned.label()),
    }
}

pub(super) fn given(therapy: &Therapy) -> CellContent {
    let routes: Vec<&str> = therapy.routes.iter().map(|route| route.label()).collect();
    let routes = if routes.is_empty() { Missing::NotFound.label().to_owned() } else { routes.join(", ") };
    CellContent::plain(Html::new().element("span", "", &routes).element("span", "small", therapy.duration.kind.label()))
}

/// The trial that speaks for the therapy: phase, design, size.
pub(super) fn evidence(therapy: &Therapy, focus: Focus) -> CellContent {
    let words = |trial: &Trial| {
        Html::new().element("span", "", &format!("{}, {}", trial.phase.label(), design(trial))).element(
            "span",
            "small",
            &format!("{} · {}", trial.name, size(trial)),
        )
    };
    lead_trial(therapy, focus).map_or_else(|| CellContent::missing("no trial found"), |trial| CellContent::plain(words(trial)))
}

/// How many people had the therapy in the trial that speaks for it.
pub(super) fn people(therapy: &Therapy, focus: Focus) -> CellContent {
    let words = |trial: &Trial| {
        let people = trial.patients.to_string();
        Html::new().element("span", "", &people).element("span", "small", &trial.name)
    };
    lead_trial(therapy, focus).map_or_else(|| CellContent::missing("no trial found"), |trial| CellContent::plain(words(trial)))
}

/// How long people were followed.
pub(super) fn followed(therapy: &Therapy, focus: Focus) -> CellContent {
    let Some(figure) = follow_up(therapy, focus).filter(|figure| figure.outcome.follow_up_months.value().is_some()) else {
        return CellContent::missing(Missing::NotFound.label());
    };
    let kind = if figure.outcome.follow_up_is_minimum { "at least" } else { "median" };
    let months = format!("{} months", figure.outcome.follow_up_months);
    CellContent::plain(Html::new().element("span", "", &months).element(
        "span",
        "small",
        &format!("{kind} · {}", figure.trial.name),
    ))
}
