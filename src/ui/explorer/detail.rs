//! The panel below a row: the figures behind a cell, or the whole record.

use super::opened::{Disclosure, Opened};
use crate::browser;
use crate::evidence::{HarmKind, Measure, Therapy, Word};
use crate::explore::{Column, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, benefits, harms_of};
use crate::ui::markup::{Html, benefit_list, decision_list, harm_list, record, warnings};
use leptos::prelude::*;

/// The open panel of a row. Escape or its button closes it and gives the focus back.
#[component]
pub fn Detail(therapy: &'static Therapy, opened: Opened, region: Jurisdiction, disclosure: Disclosure) -> impl IntoView {
    let title = match opened {
        Opened::Cell(column) => column.label(),
        Opened::Record => "Everything known",
    };
    let close = move || {
        disclosure.opened.set(None);
        browser::focus(&disclosure.button_id(opened));
    };
    let title_id = format!("{}-title", disclosure.panel_id());
    let labelled_by = title_id.clone();
    view! {
        <div
            class="panel"
            id=disclosure.panel_id()
            role="region"
            aria-labelledby=labelled_by
            on:keydown=move |event| if event.key() == "Escape" { close() }
        >
            <div class="panel-head">
                <h4 id=title_id>{therapy.name.as_str()} ": " {title}</h4>
                <button type="button" class="close" on:click=move |_| close()>"Close"</button>
            </div>
            <div class="panel-body" inner_html=body(therapy, opened, region).into_string()></div>
        </div>
    }
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
