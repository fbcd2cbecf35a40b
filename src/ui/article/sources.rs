//! The article's sources, numbered as the text cites them.

use super::citations;
use crate::ui::markup::source_line;
use leptos::prelude::*;

/// The numbered list of sources.
#[component]
pub fn ArticleSources() -> impl IntoView {
    let citations = citations();
    let items = citations
        .sources()
        .iter()
        .enumerate()
        .map(
            |(index, source)| view! { <li id=format!("source-{}", index + 1) inner_html=source_line(source).into_string()></li> },
        )
        .collect_view();
    view! {
        <section id="sources" class="article" aria-labelledby="sources-title">
            <h2 id="sources-title">"Sources of the article"</h2>
            <p>"The table's figures have their sources in their own cells. Here are those of the text above, as numbered there."</p>
            <ol class="sources">{items}</ol>
        </section>
    }
}
