//! One row of the table, and the panel that opens below it. Both are written as HTML; the table listens for all of them
//! (`listen`), and what changes with search, filters, order and picks is kept for all of them together (`rows`).

use super::cell::cell_html;
use super::detail::panel_html;
use super::opened::Opened;
use super::rows::row_id;
use crate::browser;
use crate::evidence::{Dataset, Therapy, Word};
use crate::explore::{Column, View};
use crate::ui::markup::Html;
use crate::ui::{Drawing, Explorer};
use leptos::prelude::*;

/// The row of a therapy as it stands before anything is asked: its place in the catalogue, the header's content.
#[cfg(feature = "ssr")]
pub fn row_html(dataset: &Dataset, therapy: &Therapy, row: usize, header: &str, drawing: Drawing) -> Html {
    Html::new()
        .raw("<tr role=\"row\" class=\"therapy\" id=\"")
        .value(&row_id(therapy))
        .raw("\" data-row=\"")
        .value(&row.to_string())
        .raw("\"><th role=\"rowheader\" scope=\"row\" class=\"c-therapy\">")
        .with(Html::made(header.to_owned()))
        .raw("</th>")
        .with(cells_html(dataset, therapy, drawing))
        .raw("</tr>")
}

/// The cells of a row, but for its header.
fn cells_html(dataset: &Dataset, therapy: &Therapy, drawing: Drawing) -> Html {
    let cell = |column: Column| {
        Html::new()
            .raw("<td role=\"cell\" class=\"c-")
            .raw(column.slug())
            .raw("\" data-label=\"")
            .raw(column.label())
            .raw("\">")
            .with(cell_html(dataset, therapy, column, drawing))
            .raw("</td>")
    };
    Html::new().all(drawing.columns.iter().filter(|&column| column != Column::Therapy).map(cell))
}

/// The row below it that holds its panel.
fn panel_row(row: usize, panel: Html) -> String {
    Html::new()
        .raw("<tr role=\"row\" class=\"detail\" data-row=\"")
        .value(&row.to_string())
        .raw("\"><td role=\"cell\" colspan=\"")
        .value(&Column::COUNT.to_string())
        .raw("\">")
        .with(panel)
        .raw("</td></tr>")
        .into_string()
}

/// Keeps the cells of a row as the view asks for them, and its panel, for as long as the page lives.
pub fn keep_row(explorer: Explorer, row: usize) {
    let (dataset, therapy) = (explorer.catalogue.dataset(), &explorer.catalogue.therapies()[row]);
    let opened = Memo::new(move |_| explorer.opened.of(row));
    Effect::new(move |before: Option<(Drawing, Option<Opened>)>| {
        let now = (explorer.drawing.get(), opened.get());
        // The address may have asked for another view before this is first looked at.
        let (drawing, was_open) = before.unwrap_or_else(|| (Drawing::of(&View::default()), None));
        if drawing != now.0 {
            let [were, are] = [drawing, now.0].map(|drawing| cells_html(dataset, therapy, drawing));
            if were != are {
                browser::set_cells(&row_id(therapy), &are.into_string());
            }
        }
        say_opened(therapy, was_open, "false");
        say_opened(therapy, now.1, "true");
        now
    });
    Effect::new(move |before: Option<Option<String>>| {
        let panel = opened.get().map(|opened| {
            let page = browser::address_with(&explorer.view.with_untracked(View::to_query));
            let drawing = explorer.drawing.get();
            let panel = explorer.situation.with(|situation| panel_html(dataset, therapy, opened, drawing, situation, &page));
            panel_row(row, panel)
        });
        if panel != before.flatten() {
            browser::set_panel(&row_id(therapy), panel.as_deref());
        }
        panel
    });
}

/// Says at the button that opens a panel whether that is open.
fn say_opened(therapy: &Therapy, opened: Option<Opened>, is_open: &str) {
    if let Some(opened) = opened {
        browser::set_attribute(&opened.button_id(&therapy.id), "aria-expanded", Some(is_open));
    }
}
