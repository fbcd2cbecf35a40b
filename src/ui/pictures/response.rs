//! Response and remission: each trial a line, both arms of randomised ones, on axes from 0.

use super::figure::Picture;
use super::line::{Line, MEASURES, ONLY_RATIO, is_drawn, lines, ratio_beside_arms, why_none};
use super::rows::{self, Entry, bodies, facts, head, in_short, left_out, next_head, open_row};
use super::scale::Scale;
use crate::evidence::{ArmFigure, Measure, Missing, Outcome, Reading, Therapy, Unit, Word};
use crate::explore::Jurisdiction;
use crate::ui::markup::Html;

const ABOUT: &str = "Each line is one trial: a dot for what was found, a bar for its 95% confidence interval, the range in which the \
                     true figure likely lies. In randomised trials a ring below shows the other arm, joined by a thin line. Upright \
                     lines stand at every 25 of 100 people and at every 12 months, from 0.";
const CAN_TELL: &str = "Two arms of one trial can be compared. Different trials can’t: they had other people, other stages of the \
                        disease, other lengths of follow-up. Which trials stand here follows the \
                        region that the table is set to. The order is that of types and names and does not rank. No bar: no \
                        interval was found. A plus after a figure: the interval has no upper end yet.";

/// The picture.
pub fn picture(all: &[Entry]) -> Picture {
    let drawn: Vec<Entry> = all.iter().copied().filter(|entry| draws_somewhere(entry.therapy)).collect();
    let months = months(&drawn);
    Picture {
        id: "picture-response",
        title: "Response and remission",
        about: ABOUT,
        can_tell: CAN_TELL,
        summary: rows::summary(|region| summary(all, region)),
        key: key(),
        defs: Scale::PERCENT.grid().with(months.grid()),
        table: table(&drawn, months),
        left_out: left_out("Not drawn, because none of the three figures is known:", all, |therapy, region| {
            (!draws(therapy, region)).then(|| why_none(therapy, region).to_owned())
        }),
    }
}

/// The axis of months, long enough for every figure and interval that is drawn.
fn months(drawn: &[Entry]) -> Scale {
    let all = drawn.iter().flat_map(|entry| Jurisdiction::ALL.iter().flat_map(|&region| lines(entry.therapy, region)));
    let outcomes = all.filter_map(|line| line.outcomes[2]);
    let arms = outcomes.flat_map(|outcome| [Some(outcome.treatment), outcome.comparator]).flatten();
    let high = |arm: ArmFigure| arm.interval.and_then(|interval| interval.high.value());
    Scale::months(arms.flat_map(move |arm| [arm.value.value(), high(arm)]).flatten())
}

/// What is drawn by a region's rule, counted.
fn summary(all: &[Entry], region: Jurisdiction) -> String {
    let (drawn, others): (Vec<Entry>, Vec<Entry>) = all.iter().partition(|entry| draws(entry.therapy, region));
    let lines: Vec<Line> = drawn.iter().flat_map(|entry| lines(entry.therapy, region)).collect();
    let of = |place: usize| {
        let outcomes = lines.iter().filter_map(move |line| line.outcomes[place]).filter(|outcome| is_drawn(outcome));
        let (known, open): (Vec<&Outcome>, Vec<&Outcome>) =
            outcomes.partition(|outcome| outcome.treatment.value.value().is_some());
        (known.len(), open.len())
    };
    let ((orr, _), (cr, _), (pfs, open)) = (of(0), of(1), of(2));
    let randomised = lines.iter().filter(|line| line.trial.randomised).count();
    format!(
        "Of all therapies, {} trials of {} can be drawn, {randomised} of the trials randomised. {orr} report a response rate, {cr} a \
         rate of complete response, {pfs} a median time without progression; in {open} that median was not reached. {} therapies \
         have none of these figures.",
        lines.len(),
        drawn.len(),
        others.len(),
    )
}

fn key() -> Html {
    let item = |mark: Html, words: &str| Html::new().raw("<li>").with(mark).text(words).raw("</li>");
    let figure = |value| ArmFigure { value, interval: None };
    let own = figure(Reading::of(50.0));
    let not_reached = figure(Reading::Missing(Missing::NotReached));
    let spread = crate::evidence::Interval { low: 20.0.into(), high: Reading::of(80.0) };
    Html::new()
        .open("ul", "key")
        .with(item(Scale::PERCENT.arms(ArmFigure { interval: Some(spread), ..own }, None), "the therapy, with its 95% interval"))
        .with(item(
            Scale::PERCENT.arms(figure(Reading::of(80.0)), Some(figure(Reading::of(30.0)))),
            "both arms of a randomised trial",
        ))
        .with(item(Scale::PERCENT.arms(not_reached, None), "median not reached: longer than was observed"))
        .close("ul")
}

fn table(drawn: &[Entry], months: Scale) -> Html {
    let header = |words: &str, axis: Html| {
        Html::new().raw("<th role=\"columnheader\" scope=\"col\"><span>").text(words).raw("</span>").with(axis).raw("</th>")
    };
    Html::new()
        .raw(
            "<table role=\"table\" class=\"p-response\"><caption class=\"visually-hidden\">Response and remission, trial by trial</caption>\
             <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Therapy and trial</th>",
        )
        .with(header("Response, % of people", Scale::PERCENT.axis(false)))
        .with(header("Complete response, % of people", Scale::PERCENT.axis(false)))
        .with(header("Median months without progression", months.axis(false)))
        .raw("</tr></thead>")
        .with(bodies(drawn, "4", |entry| entry.by_region(|entry, region| rows(entry, region, months))))
        .raw("</table>")
}

fn rows(entry: Entry, region: Jurisdiction, months: Scale) -> Html {
    let row = |(place, line): (usize, Line)| {
        let facts = facts(&line.trial.name, &trial_in_words(&line));
        let head = if place == 0 { head(entry, "#effects", facts) } else { next_head(entry, facts) };
        let cells = MEASURES.iter().zip(line.outcomes).map(|(&measure, outcome)| {
            let scale = if measure.unit() == Unit::Months { months } else { Scale::PERCENT };
            cell(&line, measure, outcome, scale)
        });
        open_row(entry).with(head).all(cells).raw("</tr>")
    };
    Html::new().all(lines(entry.therapy, region).into_iter().enumerate().map(row))
}

/// Phase, design, people, what the other arm was given, follow-up.
fn trial_in_words(line: &Line) -> [Option<String>; 4] {
    let against = line.trial.comparator.as_ref().map(|comparator| {
        // Long lists of regimens stand on the therapy's page.
        format!("against {}", comparator.what.split(": ").next().unwrap_or_default())
    });
    [Some(in_short(line.trial)), line.trial.population.clone(), against, line.same_follow_up().map(followed)]
}

/// How long people were followed: half of them longer, or all of them at least so long.
fn followed(outcome: &Outcome) -> String {
    match outcome.follow_up_months {
        Reading::Value(months) if outcome.follow_up_is_minimum => format!("followed at least {} months", months),
        Reading::Value(months) => format!("followed {} months (median)", months),
        Reading::Missing(reason) => format!("length of follow-up {}", reason.label()),
    }
}

fn cell(line: &Line, measure: Measure, outcome: Option<&Outcome>, scale: Scale) -> Html {
    let html = Html::new().raw("<td role=\"cell\">");
    let html = match outcome {
        Some(outcome) if is_drawn(outcome) => {
            html.with(scale.arms(outcome.treatment, outcome.comparator)).with(figures(line, outcome))
        }
        _ => html.with(scale.empty()).element("span", "missing", missing(measure, outcome)),
    };
    html.raw("</td>")
}

fn missing(measure: Measure, outcome: Option<&Outcome>) -> &'static str {
    match outcome.map(|outcome| (outcome.treatment.value, outcome.hazard_ratio)) {
        Some((_, Some(_))) => ONLY_RATIO,
        Some((Reading::Missing(reason), None)) => reason.label(),
        _ if measure == Measure::PfsMedian => "median not found here",
        _ => Missing::NotFound.label(),
    }
}

/// The figures as text, each on the line of its marks.
fn figures(line: &Line, outcome: &Outcome) -> Html {
    let unit = if outcome.measure.unit() == Unit::Percent { "%" } else { "" };
    let arm = |arm: ArmFigure| {
        let value = match arm.value {
            Reading::Value(value) => format!("{}{unit}", value),
            Reading::Missing(reason) => reason.label().to_owned(),
        };
        let interval = arm.interval.map(|interval| match interval.high {
            Reading::Value(_) => format!(" {}", interval.in_figures()),
            Reading::Missing(_) => format!(" {}+", interval.low),
        });
        Html::new().element("b", "", &value).text(&interval.unwrap_or_default())
    };
    let ratio = ratio_beside_arms(outcome).map(|ratio| {
        let interval = ratio.interval.map(|interval| format!(" ({})", interval.in_figures())).unwrap_or_default();
        format!("HR {}{interval}", ratio.value)
    });
    let counted = outcome.patients.map(|own| match outcome.comparator_patients {
        Some(other) => format!("n {own} + {other}"),
        None => format!("n {own}"),
    });
    let followed = line.same_follow_up().is_none().then(|| followed(outcome));
    let provisional = outcome.provisional.then(|| "provisional".to_owned());
    let more = [ratio, counted, followed, provisional].into_iter().flatten().map(|text| Html::new().raw("<br>").text(&text));
    Html::new()
        .raw("<div>")
        .with(arm(outcome.treatment))
        .maybe(outcome.comparator.map(|other| Html::new().raw("<br>vs ").with(arm(other))))
        .all(more)
        .raw("</div>")
}

/// Whether a therapy stands in this picture by a region's rule.
pub fn draws(therapy: &Therapy, region: Jurisdiction) -> bool {
    !lines(therapy, region).is_empty()
}

fn draws_somewhere(therapy: &Therapy) -> bool {
    Jurisdiction::ALL.iter().any(|&region| draws(therapy, region))
}
