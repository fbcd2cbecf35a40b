//! A link into the table, already filtered. Without script it loads the page with that address.

use crate::browser;
use crate::ui::Explorer;
use leptos::prelude::*;

/// A link that opens a view of the table.
#[component]
pub fn FilterLink(
    /// The view's query string, without `?`.
    #[prop(into)]
    query: String,
    children: Children,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let address = format!("?{query}#explorer");
    view! {
        <a
            class="into-table"
            href=address
            on:click=move |event| {
                if !browser::wants_new_tab(&event) {
                    event.prevent_default();
                    explorer.open(&query);
                }
            }
        >
            {children()}
        </a>
    }
}
