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

/// The header row for the columns that show. A new order leaves its buttons in place, and so the focus.
#[component]
pub fn HeaderRow() -> impl IntoView {
    let explorer = Explorer::use_here();
    let columns = Memo::new(move |_| explorer.view.with(|view| view.columns));
    Effect::new(move |_| {
        let (columns, sort): (Columns, _) = (columns.get(), explorer.view.with(|view| view.sort));
        for column in columns.iter() {
            let direction = sort.filter(|sort| sort.column() == column).map(|sort| match sort.direction() {
                Direction::Ascending => "ascending",
                Direction::Descending => "descending",
            });
            browser::set_attribute(&format!("h-{}", column.slug()), "aria-sort", direction);
        }
    });
    view! { <tr role="row" inner_html=move || Html::new().all(columns.get().iter().map(header)).into_string()></tr> }
}
