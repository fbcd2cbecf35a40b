//! Figures on harm in a cell.

use super::CellContent;
use crate::evidence::{HarmKind, Missing, Reading, Therapy, Unit, Word};
use crate::explore::{BLOOD_COUNTS, Column, Detail, HarmFigure, INFECTIONS, NEUROTOXICITIES, REACTIONS, harm};
use crate::ui::Drawing;
use crate::ui::markup::plain::OfHundred;
use crate::ui::markup::{Html, harm_bar, source_link, with_unit};

pub(super) fn of_harm(figure: Result<HarmFigure, Missing>, therapy: &Therapy, column: Column, detail: Detail) -> CellContent {
    let HarmFigure { harm, .. } = match figure {
        Ok(figure) => figure,
        Err(reason) => return CellContent::missing(reason.label()),
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
    let content = half(harm.treatment.any, &any, any_words).raw(" ").with(half(harm.treatment.grade3plus, &severe, severe_words));
    let small = Html::new()
        .open("span", "small")
        .maybe(versus)
        .text(&format!("{event} · {} · ", harm.reported_in))
        .maybe(source_link(therapy, &harm.source, harm.provisional))
        .close("span");
    let class = if detail == Detail::Plain { "figure pair worded" } else { "figure pair" };
    CellContent::opening(column, class, name, content, harm_bar(harm.treatment).with(small))
}

pub(super) fn other_harms(therapy: &Therapy) -> CellContent {
    let elsewhere = |kind| REACTIONS.contains(&kind) || NEUROTOXICITIES.contains(&kind) || INFECTIONS.contains(&kind);
    let others = therapy.harms.iter().filter(|harm| !elsewhere(harm.event)).count();
    let boxed = therapy.boxed_warnings.len();
    let boxed_words = (boxed > 0).then(|| format!("{boxed} boxed warning{}", if boxed == 1 { "" } else { "s" }));
    let others_words = (others > 0).then(|| format!("{others} further figure{}", if others == 1 { "" } else { "s" }));
    let words: Vec<String> = boxed_words.into_iter().chain(others_words).collect();
    if words.is_empty() {
        return CellContent::missing(Missing::NotFound.label());
    }
    let words = words.join(" · ");
    let name = format!("{words}. {}: other harms, with sources", therapy.name);
    CellContent::opening(Column::OtherHarms, "text-figure", name, Html::new().text(&words), Html::new())
}

/// The figure on low blood counts, in which nothing opens.
pub fn of_blood_counts(therapy: &Therapy, drawing: Drawing) -> Html {
    let figure = harm(therapy, drawing.region, &BLOOD_COUNTS);
    of_harm(figure, therapy, Column::OtherHarms, drawing.detail).still()
}
