//! Figures on benefit with all that belongs to them: trial, design, people, arms, follow-up, source.

use super::plain::{self, OfHundred};
use super::sources::{registration, source_paragraph};
use super::tracks::people;
use super::{Html, capitalised, design, sentence, size, with_unit};
use crate::evidence::{ArmFigure, Measure, Missing, Outcome, Phase, Reading, Therapy, Trial, Unit, Word, in_figures};
use crate::explore::{BenefitFigure, Detail};

/// How an indirect comparison is called, apart from the results of trials.
pub const INDIRECT: &str = "Indirect comparison: no result of a trial";

/// What it is worth.
pub const WORTH_OF_INDIRECT: &str = "It sets people of a trial beside people outside it, so it says less than a trial in which chance \
                                     decided who got what: the two groups may differ in ways that nobody measured.";

/// Figures on benefit, one card each, in plain words or in clinical detail. Indirect comparisons stand apart, below.
pub fn benefit_list(therapy: &Therapy, figures: &[BenefitFigure], detail: Detail) -> Html {
    if figures.is_empty() {
        return Html::new().element("p", "missing", "No figure in the sources checked.");
    }
    let (indirect, results): (Vec<&BenefitFigure>, Vec<&BenefitFigure>) =
        figures.iter().partition(|figure| figure.trial.phase == Phase::Indirect);
    let list = |figures: Vec<&BenefitFigure>| {
        Html::new().open("ul", "figures").all(figures.into_iter().map(|figure| card(therapy, figure, detail, true))).close("ul")
    };
    let apart = (!indirect.is_empty())
        .then(|| Html::new().element("h5", "", INDIRECT).element("p", "quiet", WORTH_OF_INDIRECT).with(list(indirect)));
    let results = (!results.is_empty()).then(|| list(results));
    Html::new().maybe(results).maybe(apart)
}

/// The figures of one trial, which its heading names already.
pub fn trial_figures(therapy: &Therapy, trial: &Trial, detail: Detail) -> Html {
    let figures = trial.outcomes.iter().map(|outcome| BenefitFigure { trial, outcome });
    Html::new().open("ul", "figures").all(figures.map(|figure| card(therapy, &figure, detail, false))).close("ul")
}

fn card(therapy: &Therapy, figure: &BenefitFigure, detail: Detail, names_trial: bool) -> Html {
    let BenefitFigure { trial, outcome } = figure;
    let when = outcome.at_months.map(|months| format!(" at {} months", in_figures(months))).unwrap_or_default();
    Html::new()
        .open("li", "figure-card")
        .open("p", "figure-title")
        .maybe(outcome.provisional.then(|| Html::new().element("span", "provisional", "provisional").raw(" ")))
        .text(&capitalised(outcome.measure.label()))
        .text(&when)
        .close("p")
        .with(match detail {
            Detail::Plain => in_plain_words(outcome, trial),
            Detail::Clinical => in_clinical_detail(outcome, trial),
        })
        .maybe(names_trial.then(|| trial_line(trial, detail)))
        .element("p", "", &follow_up(outcome, detail))
        .maybe(outcome.note.as_ref().map(|note| Html::new().element("p", "note", note)))
        .maybe(source_paragraph(therapy, &outcome.source))
        .close("li")
}

/// What the other arm was given.
fn comparator(trial: &Trial) -> &str {
    trial.comparator.as_ref().map_or("the comparator", |comparator| &comparator.what)
}

fn in_plain_words(outcome: &Outcome, trial: &Trial) -> Html {
    let measure = outcome.measure;
    let other = outcome.comparator.map(|arm| {
        let (figure, rest) = plain::arm(outcome, arm);
        Html::new().element("p", "", &format!("With {}: {figure}{}", comparator(trial), with_rest(&rest, measure, arm)))
    });
    let is_few = plain::is_few(outcome.patients.map(f64::from).or(trial.patients.value()));
    let picture = outcome.treatment.value.value().zip(plain::frames(measure)).filter(|_| !is_few).map(|(value, (yes, _))| {
        let label = format!("{} {yes}", OfHundred::of(value).in_words());
        people(OfHundred::of(value), &label)
    });
    let (figure, rest) = plain::arm(outcome, outcome.treatment);
    let rest = with_rest(&rest, measure, outcome.treatment);
    let value = Html::new().open("p", "figure-value");
    let value = match outcome.treatment.value {
        Reading::Value(_) => value.element("strong", "", &figure).text(&rest),
        Reading::Missing(Missing::NotReached) => value.text(&sentence(&format!("{figure}{rest}"))),
        Reading::Missing(_) => value.element("span", "missing", &figure).text(&rest),
    };
    Html::new()
        .element("p", "quiet", measure.about())
        .with(value.close("p"))
        .maybe(other)
        .maybe(outcome.hazard_ratio.map(|ratio| Html::new().element("p", "", &sentence(&plain::hazard(ratio, measure)))))
        .maybe(picture)
        .maybe((is_few && measure.unit() == Unit::Percent).then(|| Html::new().element("p", "", plain::FEW)))
}

/// What follows a figure: its words, if any, its range, a full stop. Of what was not reached, the range is the only figure.
fn with_rest(rest: &str, measure: Measure, arm: ArmFigure) -> String {
    let space = if rest.is_empty() { "" } else { " " };
    let range = arm.interval.map(|interval| plain::interval(interval, measure));
    let range = range.map(|range| match arm.value {
        Reading::Missing(Missing::NotReached) => format!("; the middle time is {range}"),
        _ => format!(" ({range})"),
    });
    format!("{space}{rest}{}.", range.unwrap_or_default())
}

/// One arm in clinical detail. What is no figure does not stand in figures' type.
fn arm_in_detail(arm: ArmFigure, unit: Unit) -> Html {
    let interval = arm.interval.map(|interval| interval.in_figures());
    let value = with_unit(arm.value, unit);
    match arm.value {
        Reading::Value(_) => {
            let interval = interval.map(|interval| format!(" (95% CI {interval})")).unwrap_or_default();
            Html::new().element("strong", "", &value).text(&interval)
        }
        Reading::Missing(Missing::NotReached) => {
            let interval = interval.map(|interval| format!(" ({interval})")).unwrap_or_default();
            Html::new().text(&value).text(&interval)
        }
        Reading::Missing(_) => Html::new().element("span", "missing", &value),
    }
}

fn in_clinical_detail(outcome: &Outcome, trial: &Trial) -> Html {
    let unit = outcome.measure.unit();
    let other = outcome
        .comparator
        .map(|arm| Html::new().raw(" against ").with(arm_in_detail(arm, unit)).raw(" with ").text(comparator(trial)));
    let hazard = outcome.hazard_ratio.map(|ratio| {
        let interval = ratio.interval.map(|interval| format!(" (95% CI {})", interval.in_figures())).unwrap_or_default();
        Html::new().element("p", "", &format!("Hazard ratio {}{interval}.", ratio.value))
    });
    Html::new()
        .open("p", "figure-value")
        .with(arm_in_detail(outcome.treatment, unit))
        .maybe(other)
        .close("p")
        .maybe(both_frames(outcome).map(|text| Html::new().element("p", "frames", &text)))
        .maybe(hazard)
}

/// Both sides of a chance (quality.md, N8): how many had it, how many did not.
fn both_frames(outcome: &Outcome) -> Option<String> {
    let (yes, no) = plain::frames(outcome.measure)?;
    let share = OfHundred::of(outcome.treatment.value.value()?);
    let (who, yes) = match outcome.measure {
        Measure::DorRate => (" who responded", "still did"),
        _ => ("", yes),
    };
    Some(format!("Of 100 people{who}, {} {yes}; {} {no}.", share.in_words().trim_end_matches(" of 100"), share.rest_in_words()))
}

fn follow_up(outcome: &Outcome, detail: Detail) -> String {
    let mut text = match (detail, outcome.follow_up_months) {
        (Detail::Plain, _) => plain::follow_up(outcome),
        (Detail::Clinical, Reading::Value(months)) if outcome.follow_up_is_minimum => {
            format!("Shortest follow-up {} months.", months)
        }
        (Detail::Clinical, Reading::Value(months)) => format!("Median follow-up {} months.", months),
        (Detail::Clinical, Reading::Missing(reason)) => format!("Follow-up {}.", reason.label()),
    };
    if let Some(patients) = outcome.patients {
        let other = outcome.comparator_patients.map(|other| format!(" and {other}")).unwrap_or_default();
        text.push_str(&format!(" Counted: {patients}{other} people."));
    }
    if let Some(p) = &outcome.p {
        let name = if detail == Detail::Plain { "The test for chance (p value) gave" } else { "P" };
        text.push_str(&format!(" {name} {p}."));
    }
    if let Some(cutoff) = outcome.data_cutoff {
        text.push_str(&format!(" Data up to {}.", cutoff.in_words()));
    }
    text
}

/// A trial in one paragraph: name, and what [`trial_facts`] says.
pub fn trial_line(trial: &Trial, detail: Detail) -> Html {
    Html::new().open("p", "trial-line").element("strong", "", &trial.name).raw(" ").with(trial_facts(trial, detail)).close("p")
}

/// Registration, phase, design and people of a trial.
pub fn trial_facts(trial: &Trial, detail: Detail) -> Html {
    let facts = match detail {
        Detail::Plain => in_plain_facts(trial),
        Detail::Clinical => format!("{}, {}, {}", trial.phase.label(), design(trial), size(trial)),
    };
    let lines = trial
        .median_prior_lines
        .value()
        .map(|lines| match detail {
            Detail::Plain if lines == 0.0 => " Half of them or more had had no line of therapy before.".to_owned(),
            Detail::Plain => format!(" Half of them had had {} lines of therapy or more.", in_figures(lines)),
            Detail::Clinical => format!(" Median lines of therapy before: {}.", in_figures(lines)),
        })
        .map(|text| Html::new().text(&text));
    let sentences = [&trial.population, &trial.note].into_iter().flatten();
    let facts = if trial.nct.is_some() { format!(": {facts}.") } else { sentence(&facts) };
    Html::new()
        .maybe(trial.nct.as_deref().map(registration))
        .text(&facts)
        .all(sentences.map(|text| Html::new().raw(" ").text(&sentence(text))))
        .maybe(lines)
}

/// Phase, design and people in plain words.
fn in_plain_facts(trial: &Trial) -> String {
    let design = if trial.randomised { "chance decided who got which treatment" } else { "no comparison by chance" };
    let other = trial.comparator.as_ref().and_then(|comparator| comparator.patients.value());
    let people = match (trial.patients.value(), other, trial.patients_total) {
        (Some(patients), Some(other), _) => format!("{} people, {} in the other group", in_figures(patients), in_figures(other)),
        (Some(patients), None, _) => format!("{} people", in_figures(patients)),
        (None, _, Some(total)) => format!("{total} people in all groups"),
        (None, _, None) => format!("number of people {}", trial.patients),
    };
    format!("{}, {design}, {people}", trial.phase.label())
}
