//! The article: sections of blocks, written in `public/data/article.json`. Rendered natively only.

mod computed;
mod rich_text;
mod section;
mod sources;

use crate::evidence::Citations;
use crate::explore::Catalogue;
use leptos::prelude::*;
use section::ArticleSection;
use sources::ArticleSources;
use std::sync::Arc;

/// Numbers the article's sources for the components below.
pub fn provide_citations(catalogue: &Catalogue) {
    provide_context(Arc::new(Citations::of(catalogue.dataset())));
}

/// The sources' numbers.
fn citations() -> Arc<Citations> {
    use_context().unwrap_or_default()
}

/// The sections above the tables.
#[component]
pub fn Opening() -> impl IntoView {
    view! {
        <ArticleSection id="introduction" is_page_title=true/>
        <ArticleSection id="combinations"/>
        <ArticleSection id="advances"/>
        <ArticleSection id="comparison"/>
    }
}

/// The sections below the tables.
#[component]
pub fn Closing() -> impl IntoView {
    view! {
        <ArticleSection id="future"/>
        <ArticleSection id="reading"/>
        <ArticleSources/>
    }
}
