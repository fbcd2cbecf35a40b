//! A link into the table, already filtered. Without script it loads the page with that address; once the page lives,
//! one listener follows all such links in place (see `ui::state`).

use leptos::prelude::*;

/// The class by which the listener knows these links.
pub const INTO_TABLE: &str = "into-table";

/// A link that opens a view of the table.
#[component]
pub fn FilterLink(
    /// The view's query string, without `?`.
    #[prop(into)]
    query: String,
    children: Children,
) -> impl IntoView {
    view! { <a class=INTO_TABLE href=format!("?{query}#explorer")>{children()}</a> }
}
