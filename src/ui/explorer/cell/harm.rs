//! Figures on harm in a cell.

use super::CellContent;
use crate::evidence::{BoxedWarning, Dataset, Harm, HarmKind, Missing, Reading, Therapy, Unit, Word};
use crate::explore::{Column, Detail, Focus, HarmFigure, INFECTIONS, NEUROTOXICITIES, REACTIONS};
use crate::explore::{harms_of, people_of_harm};
use crate::ui::Drawing;
use crate::ui::markup::plain::{self, OfHundred};
use crate::ui::markup::{Html, capitalised, harm_bar, people_for, source_link, with_unit};

pub(super) fn of_harm(
    figure: Result<HarmFigure, Missing>,
    kinds: &[HarmKind],
    (dataset, therapy): (&Dataset, &Therapy),
    column: Column,
    drawing: Drawing,
) -> CellContent {
    let Drawing { focus, detail, .. } = drawing;
    let HarmFigure { harm, .. } = match figure {
        Ok(figure) if figure.harm.treatment.has_figure() => figure,
        other => return without_rate(other.err(), kinds, (dataset, therapy), column, detail),
    };
    let percent = |reading: Reading| match (detail, reading.value()) {
        (Detail::Plain, Some(value)) => OfHundred::of(value).in_words(),
        _ => with_unit(reading, Unit::Percent),
    };
    let (any, severe) = (percent(harm.treatment.any), percent(harm.treatment.grade3plus));
    let (any_words, severe_words) = match detail {
        Detail::Plain => ("had it", "severely"),
        Detail::Clinical => ("any grade", "grade 3+"),
    };
    let name =
        format!("{any} {any_words}, {severe} {severe_words}, {}, {}: all figures and sources", harm.event.label(), therapy.name);
    let event = if harm.event == HarmKind::Crs && detail == Detail::Clinical { "CRS" } else { harm.event.label() };
    let versus =
        harm.comparator.map(|arm| Html::new().text(&format!("vs {} / {} · ", percent(arm.any), percent(arm.grade3plus))));
    let half = |reading: Reading, value: &str, grade: &'static str| {
        let class = if reading.value().is_some() { "value" } else { "value in-words" };
        Html::new().open("span", "half").element("span", class, value).raw(" ").element("span", "unit", grade).close("span")
    };
    let content = half(harm.treatment.any, &any, any_words);
    let content = match harm.event.has_grades() {
        true => content.raw(" ").with(half(harm.treatment.grade3plus, &severe, severe_words)),
        false => content,
    };
    let people = people_for(people_of_harm(therapy, harm), focus, detail);
    let facts: Vec<String> = [event.to_owned(), people, harm.reported_in.clone(), counted(harm, detail)]
        .into_iter()
        .chain(followed(harm, detail))
        .collect();
    let small = Html::new()
        .open("span", "small")
        .maybe(versus)
        .text(&facts.join(" · "))
        .raw(" · ")
        .maybe(source_link(therapy, &harm.source, harm.provisional))
        .close("span");
    let class = if detail == Detail::Plain { "figure pair worded" } else { "figure pair" };
    CellContent::opening(column, class, name, content, harm_bar(harm.treatment).with(small))
}

/// How many people were counted, in both arms where both are known.
fn counted(harm: &Harm, detail: Detail) -> String {
    match (harm.patients, harm.comparator_patients, detail) {
        (Reading::Value(people), _, Detail::Plain) => format!("{people} people"),
        (Reading::Value(people), Some(other), _) => format!("n {people} + {other}"),
        (Reading::Value(people), None, _) => format!("n {people}"),
        (Reading::Missing(reason), ..) => format!("n {}", reason.label()),
    }
}

/// How long they were followed, where it is known.
fn followed(harm: &Harm, detail: Detail) -> Option<String> {
    let months = harm.follow_up_months.value()?;
    Some(match detail {
        Detail::Plain => format!("followed {}", plain::months(months)),
        Detail::Clinical => format!("{} months", harm.follow_up_months),
    })
}

/// Where no rate was found. A boxed warning of just this harm is named: that no rate was found does not mean that it is rare.
fn without_rate(
    reason: Option<Missing>,
    kinds: &[HarmKind],
    (dataset, therapy): (&Dataset, &Therapy),
    column: Column,
    detail: Detail,
) -> CellContent {
    let warned = dataset.warned(therapy).into_iter().flat_map(|part| &part.boxed_warnings);
    let events: Vec<HarmKind> =
        warned.flat_map(|warning| &warning.events).copied().filter(|event| kinds.contains(event)).collect();
    let Some(&event) = events.first() else {
        return CellContent::missing(reason.unwrap_or(Missing::NotFound).label());
    };
    let name = format!("Boxed warning, no rate found. {}, {}: what is known, with sources", event.label(), therapy.name);
    let small = Html::new().element(
        "span",
        "small",
        match detail {
            Detail::Plain => plain::event(event),
            Detail::Clinical => event.label(),
        },
    );
    CellContent::opening(column, "text-figure", name, Html::new().text("Boxed warning, no rate found"), small)
}

/// Whether a kind of harm has a column of its own in the table.
pub fn has_column(kind: HarmKind) -> bool {
    REACTIONS.contains(&kind) || NEUROTOXICITIES.contains(&kind) || INFECTIONS.contains(&kind)
}

/// The boxed warning that no other column of the overview shows, else the first; with the figures that belong to it.
pub(super) fn main_warning(dataset: &Dataset, therapy: &Therapy, drawing: Drawing) -> CellContent {
    let Drawing { focus, detail, .. } = drawing;
    let warned = dataset.warned(therapy);
    let all: Vec<&BoxedWarning> = warned.iter().flat_map(|part| &part.boxed_warnings).collect();
    let is_elsewhere =
        |warning: &BoxedWarning| warning.events.iter().all(|event| REACTIONS.contains(event) || INFECTIONS.contains(event));
    let Some(main) = all.iter().find(|warning| !is_elsewhere(warning)).or(all.first()) else {
        return CellContent::missing("no boxed warning found");
    };
    let event = main.events.first().copied();
    let title = event.map_or(main.clinical.as_str(), |event| match detail {
        Detail::Plain => plain::event(event),
        Detail::Clinical => event.label(),
    });
    let figure = harm_of_warning(therapy, main, focus);
    let rates = figure.map_or_else(
        || "no rate found".to_owned(),
        |harm| {
            // What else the source says of the trial stands in the panel.
            let trial = harm.reported_in.split(" (").next().unwrap_or_default();
            [&rates_in_words(harm, detail), trial, &counted(harm, detail)].join(" · ")
        },
    );
    let source = figure.and_then(|harm| source_link(therapy, &harm.source, harm.provisional));
    let others: Vec<&str> = all
        .iter()
        .filter(|warning| !std::ptr::eq(**warning, *main))
        .filter_map(|warning| warning.events.first())
        .map(|event| match detail {
            Detail::Plain => plain::event(*event),
            Detail::Clinical => event.label(),
        })
        .collect();
    let more = others.len().saturating_sub(MOST_WARNINGS_NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let named = &others[..others.len().min(MOST_WARNINGS_NAMED)];
    let also = (!others.is_empty()).then(|| format!("also: {}{more}", named.join(", ")));
    let words = capitalised(title);
    let name = format!("{words}. {}: boxed warnings, with sources", therapy.name);
    let small = Html::new()
        .open("span", "small")
        .text(&rates)
        .maybe(source.map(|source| Html::new().raw(" · ").with(source)))
        .maybe(also.map(|also| Html::new().raw(" · ").text(&also)))
        .close("span");
    CellContent::opening(Column::Warnings, "text-figure", name, Html::new().text(&words), small)
}

/// The figures on what a warning warns of: of the first of its events that has any.
fn harm_of_warning<'a>(therapy: &'a Therapy, warning: &BoxedWarning, focus: Focus) -> Option<&'a Harm> {
    let has_figure = |harm: &&Harm| harm.treatment.has_figure();
    warning
        .events
        .iter()
        .find_map(|&event| harms_of(therapy, focus, &[event]).into_iter().map(|figure| figure.harm).find(has_figure))
}

/// `92% any grade, 77% grade 3+`, in plain words `92 of 100, severe in 77`.
fn rates_in_words(harm: &Harm, detail: Detail) -> String {
    let share = |reading: Reading| reading.value().map(OfHundred::of);
    match (detail, share(harm.treatment.any), share(harm.treatment.grade3plus)) {
        (Detail::Plain, Some(any), Some(severe)) => format!("{}, severe in {}", any.in_words(), severe.in_words()),
        (Detail::Plain, Some(any), None) => any.in_words(),
        (Detail::Plain, None, Some(severe)) => format!("severe in {}", severe.in_words()),
        (Detail::Plain, None, None) => String::new(),
        (Detail::Clinical, Some(_), None) => format!("{}% any grade", harm.treatment.any),
        (Detail::Clinical, None, _) => format!("{}% grade 3+", harm.treatment.grade3plus),
        (Detail::Clinical, Some(_), Some(_)) => {
            format!("{}% any grade, {}% grade 3+", harm.treatment.any, harm.treatment.grade3plus)
        }
    }
}

/// Most boxed warnings that a cell names beside the main one; the panel behind it holds all.
const MOST_WARNINGS_NAMED: usize = 3;

/// Most kinds of harm that a cell names.
const MOST_NAMED: usize = 5;

/// The further harms by name: those with figures that no other column shows.
pub(super) fn other_harms(therapy: &Therapy, detail: Detail) -> CellContent {
    let mut kinds: Vec<HarmKind> = Vec::new();
    for harm in therapy.harms.iter().filter(|harm| !has_column(harm.event)) {
        if !kinds.contains(&harm.event) {
            kinds.push(harm.event);
        }
    }
    if kinds.is_empty() {
        return CellContent::missing(Missing::NotFound.label());
    }
    let names: Vec<&str> = kinds
        .iter()
        .take(MOST_NAMED)
        .map(|&kind| if detail == Detail::Plain { plain::event(kind) } else { kind.label() })
        .collect();
    let more = kinds.len().saturating_sub(MOST_NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let words = capitalised(&format!("{}{more}", names.join(", ")));
    let name = format!("{words}. {}: other harms, with sources", therapy.name);
    CellContent::opening(Column::OtherHarms, "text-figure", name, Html::new().text(&words), Html::new())
}

/// The US safety programme: its state and name.
pub(super) fn programme(dataset: &Dataset, therapy: &Therapy) -> CellContent {
    let found = dataset.with_parts(therapy).find_map(|part| Some((part, part.safety_programme.as_ref()?)));
    let Some((part, programme)) = found else {
        return CellContent::missing(Missing::NotFound.label());
    };
    let of = (part.id != therapy.id).then(|| format!("for {}", part.name));
    let since = programme.date.map(|date| format!("since {}", date.in_words()));
    let facts: Vec<String> = programme.name.clone().into_iter().chain(of).chain(since).collect();
    let small = Html::new()
        .open("span", "small")
        .text(&facts.join(" · "))
        .raw(" ")
        .maybe(source_link(part, &programme.source, false))
        .close("span");
    CellContent::plain(Html::new().element("span", "", programme.status.label()).with(small))
}
