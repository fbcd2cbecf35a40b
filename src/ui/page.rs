//! The whole page.

use super::explorer::{ExplorerSection, table_ids};
use super::glance::Glance;
use super::parts::{Part, at};
use super::pictures::Pictures;
use super::state::Explorer;
use super::still::{Still, still};
use crate::browser;
use crate::explore::Catalogue;
use leptos::prelude::*;

/// The ids of what the program takes over and can't find in the page, each behind what holds it.
pub fn missing_parts(catalogue: &Catalogue) -> Vec<String> {
    let parts = Part::ALL.iter().map(|part| part.id().to_owned());
    browser::missing(parts.chain(table_ids(catalogue)))
}

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
        {at(Part::Head)}
        <div id=Part::Head.id() inner_html=still(Still::Head, catalogue) on:change=move |event| explorer.word_figures(&event)></div>
        {at(Part::Main)}
        <main id=Part::Main.id()>
            {at(Part::Opening)}
            <div id=Part::Opening.id() class="flow" inner_html=still(Still::Opening, catalogue)></div>
            <Glance/>
            <ExplorerSection/>
            <Pictures/>
            {at(Part::Closing)}
            <div id=Part::Closing.id() class="flow" inner_html=still(Still::Closing, catalogue)></div>
        </main>
        {at(Part::Footer)}
        <div id=Part::Footer.id() inner_html=still(Still::Footer, catalogue)></div>
    }
}
