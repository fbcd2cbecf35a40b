//! Figures on benefit in a cell.

use super::CellContent;
use crate::evidence::{ArmFigure, Missing, Outcome, Phase, Reading, Therapy, Trial, Unit, Word, in_figures};
use crate::explore::{BenefitFigure, Column, Detail, Focus, is_allowed_only_elsewhere};
use crate::ui::Drawing;
use crate::ui::markup::{Html, people_for, plain, response_track, size, source_link, with_unit};

const NOT_REACHED: Reading = Reading::Missing(Missing::NotReached);

pub(super) fn of_benefit(
    figure: Result<BenefitFigure, Missing>,
    therapy: &Therapy,
    column: Column,
    drawing: Drawing,
) -> CellContent {
    match (figure, drawing.detail) {
        (Err(reason), _) => CellContent::missing(reason.label()),
        (Ok(figure), Detail::Plain) => benefit_in_plain_words(figure, therapy, column, drawing.focus),
        (Ok(figure), Detail::Clinical) => benefit_in_detail(figure, therapy, column, drawing.focus),
    }
}

/// Whom a figure counts: their setting, the part of the trial, and whether the use that it rests on is allowed elsewhere
/// only.
fn whom(figure: BenefitFigure, therapy: &Therapy, focus: Focus, detail: Detail) -> impl Iterator<Item = String> {
    let people = people_for(figure.people(), focus, detail);
    let elsewhere = is_allowed_only_elsewhere(therapy, figure.trial, focus);
    let elsewhere = elsewhere.then(|| format!("a use not approved in the {}", focus.region.label()));
    [Some(people), figure.outcome.group.clone(), elsewhere].into_iter().flatten()
}

/// The figure in whole numbers, both sides of the chance, and what it rests on.
fn benefit_in_plain_words(figure: BenefitFigure, therapy: &Therapy, column: Column, focus: Focus) -> CellContent {
    let outcome = figure.outcome;
    let measure = outcome.measure;
    let (value, _) = plain::arm(outcome, outcome.treatment);
    let rest = plain::rest_in_short(measure, outcome.treatment, outcome.at_months);
    let other = outcome.comparator.map(|arm| format!("other group {}", plain::other_arm_in_short(outcome, arm)));
    let people = figure.counted().filter(|_| !figure.is_of_few());
    let people = people.map(|people| format!("{} people", in_figures(people)));
    let whom = whom(figure, therapy, focus, Detail::Plain);
    // What was not reached names the time for which people were followed itself.
    let followed = plain::followed(outcome).filter(|_| outcome.treatment.value != NOT_REACHED);
    let facts: Vec<String> = [rest, other].into_iter().flatten().chain(whom).chain(people).chain(followed).collect();
    let class = if outcome.treatment.value.value().is_some() { "figure worded" } else { "figure in-words" };
    let name = format!("{value}, {}, {}: all figures and sources", measure.label(), therapy.name);
    CellContent::opening(column, class, name, Html::new().text(&value), basis(therapy, figure, &facts))
}

fn benefit_in_detail(figure: BenefitFigure, therapy: &Therapy, column: Column, focus: Focus) -> CellContent {
    let BenefitFigure { trial, outcome } = figure;
    let unit = outcome.measure.unit();
    let when = outcome.at_months.map(|months| format!(" at {} months", in_figures(months))).unwrap_or_default();
    let value = with_unit(outcome.treatment.value, unit);
    let versus = outcome.comparator.map(|arm| format!("vs {}", with_unit(arm.value, unit)));
    let facts: Vec<String> = versus
        .into_iter()
        .chain(uncertainty(outcome))
        .chain(whom(figure, therapy, focus, Detail::Clinical))
        .chain([trial.name.clone(), design_in_short(trial)])
        .chain((!figure.is_of_few()).then(|| counted(outcome, trial)))
        .collect();
    let class = if outcome.treatment.value.value().is_some() { "figure" } else { "figure in-words" };
    let name = format!("{value}{when}, {}, {}: all figures and sources", outcome.measure.label(), therapy.name);
    // The figure is large, its months are not.
    let (large, months) = value.strip_suffix(" months").map_or((value.as_str(), ""), |large| (large, " months"));
    let bounds = outcome.treatment.interval.filter(|_| outcome.treatment.value == NOT_REACHED);
    let bounds = bounds.map(|interval| format!(" ({})", interval.in_figures())).unwrap_or_default();
    let content = Html::new().text(large).span("unit", Html::new().text(&format!("{bounds}{months}{when}")));
    CellContent::opening(column, class, name, content, basis(therapy, figure, &facts))
}

/// What stands below a figure: its track where it is a share, that it counts only few people, what it rests on, its source.
fn basis(therapy: &Therapy, figure: BenefitFigure, facts: &[String]) -> Html {
    let outcome = figure.outcome;
    let few = figure.counted().filter(|_| figure.is_of_few());
    let few = few.map(|people| Html::new().element("strong", "few", &format!("only {} people", in_figures(people))).raw(" · "));
    let is_share = outcome.measure.unit() == Unit::Percent;
    Html::new()
        .maybe(is_share.then(|| response_track(outcome.treatment, outcome.comparator)))
        .open("span", "small")
        .maybe(few)
        .text(&facts.join(" · "))
        .raw(" · ")
        .maybe(source_link(therapy, &outcome.source, outcome.provisional))
        .close("span")
}

/// How many people the figure counts: where they are fewer than the trial's, they and not the trial's.
fn counted(outcome: &Outcome, trial: &Trial) -> String {
    match (outcome.patients, outcome.comparator_patients) {
        (Some(patients), Some(other)) => format!("n {patients} + {other}"),
        (Some(patients), None) => format!("n {patients}"),
        (None, _) => size(trial),
    }
}

/// Phase and design in few words. Kinds of study that have no phase say by their name what they are.
fn design_in_short(trial: &Trial) -> String {
    let has_phase = !matches!(trial.phase, Phase::RealWorld | Phase::Retrospective | Phase::Indirect);
    let single_arm = if has_phase && !trial.randomised { ", no control" } else { "" };
    format!("{}{single_arm}", trial.phase.label())
}

/// The hazard ratio where there is one, else the confidence interval, which stands beside “not reached” already. A ratio
/// never stands without an arm's figure (quality.md, N9): where that is all there is, the words say so and the panel holds it.
fn uncertainty(outcome: &Outcome) -> Option<String> {
    if outcome.hazard_ratio.is_some() && outcome.treatment.value == Reading::NOT_FOUND && outcome.comparator.is_none() {
        return Some("only a hazard ratio was found".to_owned());
    }
    let ratio = outcome.hazard_ratio.map(|ratio| {
        let interval = ratio.interval.map(|interval| format!(" ({})", interval.in_figures())).unwrap_or_default();
        format!("HR {}{interval}", ratio.value)
    });
    let interval = outcome.treatment.interval.filter(|_| outcome.treatment.value != NOT_REACHED);
    ratio.or_else(|| interval.map(|interval| format!("CI {}", interval.in_figures())))
}

/// Both arms' figures, without which a ratio never stands (quality.md, N9): `not reached vs 11.8 months`, in plain words
/// `more than half still well after about 34 months; other group about 12 months`.
fn both_arms(outcome: &Outcome, detail: Detail) -> String {
    let unit = outcome.measure.unit();
    let when = outcome.at_months.map(|months| format!(" at {} months", in_figures(months))).unwrap_or_default();
    let other = outcome.comparator.unwrap_or(ArmFigure { value: Reading::NOT_FOUND, interval: None });
    match (outcome.treatment.value, other.value) {
        (a, b) if a == b && a.value().is_none() => format!("{} {}", outcome.measure.label(), with_unit(a, unit)),
        (a, b) if detail == Detail::Clinical => format!("{} vs {}{when}", with_unit(a, unit), with_unit(b, unit)),
        _ => {
            let (own, other) = (plain::arm(outcome, outcome.treatment).0, plain::other_arm_in_short(outcome, other));
            format!("{own}{when}; other group {other}")
        }
    }
}

/// The hazard ratio of growth or death, both arms' figures, and the trial they come from.
pub(super) fn hazard(figure: Option<BenefitFigure>, therapy: &Therapy, column: Column, drawing: Drawing) -> CellContent {
    let Some((figure, ratio)) = figure.and_then(|figure| Some((figure, figure.outcome.hazard_ratio?))) else {
        return CellContent::missing(Missing::NotFound.label());
    };
    let interval = ratio.interval.map(|interval| format!("CI {}", interval.in_figures()));
    let whom = whom(figure, therapy, drawing.focus, drawing.detail);
    let facts: Vec<String> = interval
        .into_iter()
        .chain([both_arms(figure.outcome, drawing.detail)])
        .chain(whom)
        .chain([figure.trial.name.clone(), counted(figure.outcome, figure.trial)])
        .collect();
    let value = ratio.value.to_string();
    let name = format!("{value}, {}, {}: all figures and sources", column.label(), therapy.name);
    let small = Html::new()
        .open("span", "small")
        .text(&facts.join(" · "))
        .raw(" · ")
        .maybe(source_link(therapy, &figure.outcome.source, figure.outcome.provisional))
        .close("span");
    CellContent::opening(column, "figure", name, Html::new().text(&value), small)
}
