//! The header row: a button in each column that has an order.

use crate::browser::Step;
use crate::evidence::Word;
use crate::explore::{Column, Direction, Sort};
use crate::ui::Explorer;
use leptos::prelude::*;

/// The header row for the columns that show.
#[component]
pub fn HeaderRow() -> impl IntoView {
    let explorer = Explorer::use_here();
    let columns = Memo::new(move |_| explorer.view.with(|view| view.columns));
    view! {
        <tr role="row">
            {move || columns.get().iter().map(|column| view! { <Header column=column/> }).collect::<Vec<_>>()}
        </tr>
    }
}

#[component]
fn Header(column: Column) -> impl IntoView {
    let explorer = Explorer::use_here();
    let direction = move || {
        let sort = explorer.view.with(|view| view.sort)?;
        (sort.column() == column).then_some(match sort.direction() {
            Direction::Ascending => "ascending",
            Direction::Descending => "descending",
        })
    };
    let has_order = column.first_direction().is_some();
    let button = has_order.then(|| {
        view! {
            <button
                type="button"
                class="sort"
                title=column.about()
                on:click=move |_| explorer.change(Step::New, |view| view.sort = Sort::after_press(view.sort, column))
            >
                {column.label()}
                <span class="arrow" aria-hidden="true"></span>
            </button>
        }
    });
    let words = (!has_order).then(|| view! { <span title=column.about()>{column.label()}</span> });
    view! {
        <th role="columnheader" scope="col" class=format!("c-{}", column.slug()) aria-sort=direction>
            {button}
            {words}
        </th>
    }
}
