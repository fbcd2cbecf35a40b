//! One row of the table, and the panel that opens below it. Both are written as HTML; the table listens for all of them
//! (`listen`), and what changes with search, filters, order and picks is kept for all of them together (`rows`).

use super::cell::cell_html;
use super::detail::panel_html;
use super::opened::Opened;
use super::rows::row_id;
use crate::browser;
use crate::evidence::Word;
use crate::explore::{Column, View};
use crate::ui::Explorer;
use leptos::prelude::*;

/// The row of a therapy.
#[component]
pub fn Row(
    /// The therapy's place in the catalogue.
    row: usize,
    /// Its header as the static page has it.
    header: String,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let therapy = &explorer.catalogue.therapies()[row];
    let drawing = explorer.drawing;
    let opened = Memo::new(move |_| explorer.opened.of(row));
    let cells = move || {
        let drawing = drawing.get();
        let others = drawing.columns.iter().filter(|&column| column != Column::Therapy);
        let cell = |column: Column| {
            let html = cell_html(explorer.catalogue.dataset(), therapy, column, drawing);
            view! { <td role="cell" class=format!("c-{}", column.slug()) data-label=column.label() inner_html=html></td> }
        };
        others.map(cell).collect::<Vec<_>>()
    };
    // What the HTML can't follow: which button's panel is open.
    Effect::new(move |before: Option<Option<Opened>>| {
        let (_, now) = (drawing.track(), opened.get());
        if let Some(before) = before.flatten() {
            browser::set_attribute(&before.button_id(&therapy.id), "aria-expanded", Some("false"));
        }
        if let Some(now) = now {
            browser::set_attribute(&now.button_id(&therapy.id), "aria-expanded", Some("true"));
        }
        now
    });
    let panel = move || {
        opened.get().map(|opened| {
            let page = browser::address_with(&explorer.view.with_untracked(View::to_query));
            let html = explorer
                .situation
                .with(|situation| panel_html(explorer.catalogue.dataset(), therapy, opened, drawing.get(), situation, &page));
            view! {
                <tr role="row" class="detail" data-row=row>
                    <td role="cell" colspan=Column::COUNT inner_html=html></td>
                </tr>
            }
        })
    };
    view! {
        <tr role="row" class="therapy" id=row_id(therapy) data-row=row>
            <th role="rowheader" scope="row" class="c-therapy" inner_html=header></th>
            {cells}
        </tr>
        {panel}
    }
}
