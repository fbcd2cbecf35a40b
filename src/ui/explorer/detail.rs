//! The panel below a row: the figures behind a cell.

use super::cell::has_column;
use super::fit::fit_panel;
use super::opened::Opened;
use crate::evidence::{Dataset, HarmKind, Measure, Therapy, Word};
use crate::explore::{Column, INFECTIONS, NEUROTOXICITIES, REACTIONS, Situation, benefits, harms_of};
use crate::ui::Drawing;
use crate::ui::markup::{Html, benefit_list, decision_list, harm_list, page_address, warnings};
use crate::ui::report::{Subject, from_start_page};

/// The open panel of a row, as HTML. Escape or its button closes it (see `table`). `page` is the address of the view.
pub fn panel_html(
    dataset: &Dataset,
    therapy: &Therapy,
    opened: Opened,
    drawing: Drawing,
    situation: &Situation,
    page: &str,
) -> Html {
    let (title, body) = match opened {
        Opened::Cell(column) => (column.label(), body(dataset, therapy, column, drawing)),
        Opened::Fit => ("What labels say of your situation", fit_panel(therapy, situation, drawing.focus.region, drawing.detail)),
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
        .with(body)
        .raw("<p class=\"all-known\"><a href=\"")
        .value(&page_address(therapy, drawing.detail))
        .raw("\">")
        .text(&format!("All that is known of {}", therapy.name))
        .raw("</a> · <a href=\"")
        .value(&from_start_page(&Subject { therapy: &therapy.name, figure: title, address: page }))
        .raw("\">Report an error</a></p></div></div>")
}

fn body(dataset: &Dataset, therapy: &Therapy, column: Column, drawing: Drawing) -> Html {
    let Drawing { focus, detail, .. } = drawing;
    let benefit = |measures: &[Measure]| benefit_list(therapy, &benefits(therapy, focus, measures), detail);
    let harm = |kinds: &[HarmKind]| harm_list(therapy, &harms_of(therapy, focus, kinds), detail);
    let content = match column {
        Column::Status | Column::ForWhom => decision_list(therapy, "h5"),
        Column::Response => {
            benefit(&[Measure::Orr, Measure::Vgpr, Measure::Cr, Measure::Scr, Measure::Mrd, Measure::MrdSustained])
        }
        Column::CompleteResponse => benefit(&[Measure::Cr, Measure::Scr, Measure::Mrd, Measure::MrdSustained]),
        Column::Progression => benefit(&[Measure::PfsMedian, Measure::PfsRate, Measure::DorMedian, Measure::DorRate]),
        Column::Survival => benefit(&[Measure::OsMedian, Measure::OsRate]),
        Column::Reactions => harm(&REACTIONS),
        Column::Neurotoxicity => harm(&NEUROTOXICITIES),
        Column::Infection => harm(&INFECTIONS),
        Column::HazardRatio => benefit(&[Measure::PfsMedian, Measure::PfsRate]),
        Column::Warnings => warnings(dataset, therapy).with(harm(&warned_of(dataset, therapy))),
        Column::OtherHarms => harm(&other_kinds()),
        _ => Html::new(),
    };
    Html::new().element("p", "quiet", column.about()).with(content)
}

/// The kinds of harm that have no column of their own.
fn other_kinds() -> Vec<HarmKind> {
    HarmKind::ALL.iter().copied().filter(|&kind| !has_column(kind)).collect()
}

/// The kinds of harm that boxed warnings warn of.
fn warned_of(dataset: &Dataset, therapy: &Therapy) -> Vec<HarmKind> {
    let warnings = dataset.warned(therapy).into_iter().flat_map(|part| &part.boxed_warnings);
    let mut kinds = Vec::new();
    for &kind in warnings.flat_map(|warning| &warning.events) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}
