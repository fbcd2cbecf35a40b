//! One row of the table, and the panel that opens below it. Both are written as HTML; the table listens for all of them.

use super::cell::{cell_html, name_html};
use super::detail::panel_html;
use super::fit::fit_line;
use super::opened::Opened;
use crate::browser;
use crate::evidence::Word;
use crate::explore::Column;
use crate::ui::{Drawing, Explorer};
use leptos::prelude::*;

/// The row of a therapy.
#[component]
pub fn Row(
    /// The therapy's place in the catalogue.
    row: usize,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let therapy = &explorer.catalogue.therapies()[row];
    let hidden = move || !explorer.shown.with(|shown| shown[row]);
    let drawing = explorer.drawing;
    let opened = Memo::new(move |_| explorer.opened.of(row));
    let name = Memo::new(move |_| {
        let Drawing { region, detail, .. } = drawing.get();
        let fit = explorer.situation.with(|situation| fit_line(therapy, situation, region));
        explorer.words.with(|words| name_html(therapy, words, detail, fit))
    });
    let cells = move || {
        let drawing = drawing.get();
        let others = drawing.columns.iter().filter(|&column| column != Column::Therapy);
        let cell = |column: Column| {
            let html = cell_html(therapy, column, drawing);
            view! { <td role="cell" class=format!("c-{}", column.slug()) data-label=column.label() inner_html=html></td> }
        };
        others.map(cell).collect::<Vec<_>>()
    };
    // What the HTML can't follow: which button's panel is open, and whether the box is ticked.
    Effect::new(move |before: Option<Option<Opened>>| {
        let (_, _, now) = (name.track(), drawing.track(), opened.get());
        if let Some(before) = before.flatten() {
            browser::set_attribute(&before.button_id(&therapy.id), "aria-expanded", Some("false"));
        }
        if let Some(now) = now {
            browser::set_attribute(&now.button_id(&therapy.id), "aria-expanded", Some("true"));
        }
        now
    });
    Effect::new(move |_| {
        name.track();
        browser::set_ticked(&format!("p-{}", therapy.id), explorer.picked.with(|picked| picked.contains(&therapy.id)));
    });
    let panel = move || {
        opened.get().map(|opened| {
            let html = explorer
                .situation
                .with(|situation| panel_html(explorer.catalogue.dataset(), therapy, opened, drawing.get(), situation));
            view! {
                <tr role="row" class="detail" data-row=row hidden=hidden>
                    <td role="cell" colspan=Column::COUNT inner_html=html></td>
                </tr>
            }
        })
    };
    view! {
        <tr role="row" class="therapy" id=format!("t-{}", therapy.id) data-row=row hidden=hidden>
            <th role="rowheader" scope="row" class="c-therapy" inner_html=move || name.get()></th>
            {cells}
        </tr>
        {panel}
    }
}
