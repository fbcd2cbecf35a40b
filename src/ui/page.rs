//! The whole page.

use super::explorer::ExplorerSection;
use super::glance::Glance;
use super::pictures::Pictures;
use super::state::Explorer;
use super::still::{Still, still};
use crate::explore::Catalogue;
use leptos::prelude::*;

/// The page: article, at-a-glance table, explorer, footer. The static page and the living one are the same component.
#[component]
pub fn Page(
    /// The evidence.
    catalogue: &'static Catalogue,
) -> impl IntoView {
    let explorer = Explorer::new(catalogue);
    provide_context(explorer);
    // Runs in the browser only, after the first rendering has met the static page.
    Effect::new(move |started: Option<()>| {
        if started.is_none() {
            explorer.take_over();
        }
    });
    view! {
        <div inner_html=still(Still::Head, catalogue) on:change=move |event| explorer.word_figures(&event)></div>
        <main>
            <div class="flow" inner_html=still(Still::Opening, catalogue)></div>
            <Glance/>
            <ExplorerSection/>
            <Pictures/>
            <div class="flow" inner_html=still(Still::Closing, catalogue)></div>
        </main>
        <div inner_html=still(Still::Footer, catalogue)></div>
    }
}
