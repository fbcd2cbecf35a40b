//! The header row: a button in each column that has an order.

use crate::browser;
use crate::evidence::Word;
use crate::explore::{Column, Columns, Direction};
use crate::ui::Explorer;
use crate::ui::markup::Html;
use leptos::prelude::*;

fn header(column: Column) -> Html {
    let cell = Html::new()
        .raw("<th role=\"columnheader\" scope=\"col\" id=\"h-")
        .raw(column.slug())
        .raw("\" class=\"c-")
        .raw(column.slug());
    match column.first_direction() {
        Some(_) => cell
            .raw("\"><button type=\"button\" class=\"sort\" data-sort=\"")
            .raw(column.slug())
            .raw("\" title=\"")
            .value(column.about())
            .raw("\">")
            .text(column.label())
            .raw(" <span class=\"arrow\" aria-hidden=\"true\"></span></button></th>"),
        None => cell.raw("\"><span title=\"").value(column.about()).raw("\">").text(column.label()).raw("</span></th>"),
    }
}

/// The id of the header row.
pub const HEADER: &str = "header-row";

/// The headers of the columns that show.
pub fn header_html(columns: Columns) -> Html {
    Html::new().all(columns.iter().map(header))
}

/// Keeps the header row for as long as the page lives. A new order leaves its buttons in place, and so the focus.
pub fn keep_header(explorer: Explorer) {
    Effect::new(move |before: Option<Columns>| {
        let (columns, sort) = (explorer.drawing.get().columns, explorer.view.with(|view| view.sort));
        // The static page shows the usual columns.
        if before.unwrap_or_default() != columns {
            browser::set_html(HEADER, &header_html(columns).into_string());
        }
        for column in columns.iter() {
            let direction = sort.filter(|sort| sort.column() == column).map(|sort| match sort.direction() {
                Direction::Ascending => "ascending",
                Direction::Descending => "descending",
            });
            browser::set_attribute(&format!("h-{}", column.slug()), "aria-sort", direction);
        }
        columns
    });
}
