//! The panel below a row: the figures behind a cell, or the whole record.

use super::opened::Opened;
use crate::evidence::{HarmKind, Measure, Therapy, Word};
use crate::explore::{Column, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, benefits, harms_of};
use crate::ui::markup::{Html, benefit_list, decision_list, harm_list, record, warnings};

/// The open panel of a row, as HTML. Escape or its button closes it (see `table`).
pub fn panel_html(therapy: &Therapy, opened: Opened, region: Jurisdiction) -> String {
    let title = match opened {
        Opened::Cell(column) => column.label(),
        Opened::Record => "Everything known",
    };
    let id = format!("d-{}", therapy.id);
    Html::new()
        .raw("<div class=\"panel\" role=\"region\" id=\"")
        .value(&id)
        .raw("\" aria-labelledby=\"")
        .value(&id)
        .raw("-title\"><div class=\"panel-head\"><h4 id=\"")
        .value(&id)
        .raw("-title\">")
        .text(&therapy.name)
        .raw(": ")
        .raw(title)
        .raw("</h4><button type=\"button\" class=\"close\" data-closes>Close</button></div><div class=\"panel-body\">")
        .with(body(therapy, opened, region))
        .raw("</div></div>")
        .into_string()
}

fn body(therapy: &Therapy, opened: Opened, region: Jurisdiction) -> Html {
    let Opened::Cell(column) = opened else { return record(therapy, region) };
    let benefit = |measures: &[Measure]| benefit_list(therapy, &benefits(therapy, region, measures));
    let harm = |kinds: &[HarmKind]| harm_list(therapy, &harms_of(therapy, region, kinds));
    let content = match column {
        Column::Status | Column::ForWhom => decision_list(therapy),
        Column::Response => benefit(&[Measure::Orr, Measure::Vgpr, Measure::Cr, Measure::Scr, Measure::Mrd]),
        Column::CompleteResponse => benefit(&[Measure::Cr, Measure::Scr, Measure::Mrd]),
        Column::Progression => benefit(&[Measure::PfsMedian, Measure::PfsRate, Measure::DorMedian, Measure::DorRate]),
        Column::Survival => benefit(&[Measure::OsMedian, Measure::OsRate]),
        Column::Reactions => harm(&REACTIONS),
        Column::Neurotoxicity => harm(&NEUROTOXICITIES),
        Column::Infection => harm(&INFECTIONS),
        Column::OtherHarms => warnings(therapy).with(harm(&other_kinds())),
        _ => Html::new(),
    };
    Html::new().element("p", "quiet", column.about()).with(content)
}

/// The kinds of harm that have no column of their own.
fn other_kinds() -> Vec<HarmKind> {
    let has_column = |kind: &HarmKind| REACTIONS.contains(kind) || NEUROTOXICITIES.contains(kind) || INFECTIONS.contains(kind);
    HarmKind::ALL.iter().copied().filter(|kind| !has_column(kind)).collect()
}
