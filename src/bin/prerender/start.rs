//! The start page: what Trunk built, with everything that stands on it filled in.

use crate::guard::{for_development, integrity, with_integrity, with_own_names};
use crate::headers::POLICY;
use crate::{Outcome, PrerenderError};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use myeloma_immunotherapy::explore::export::TITLE;
use myeloma_immunotherapy::explore::{Catalogue, parameters_of_table};
use myeloma_immunotherapy::ui::Page;
use myeloma_immunotherapy::ui::data::Download;
use myeloma_immunotherapy::ui::document::Shared;
use myeloma_immunotherapy::ui::found::{Card, SITE_PICTURE, Site, linked_data, start_graph, tags};
use myeloma_immunotherapy::ui::frame::Place;
use myeloma_immunotherapy::ui::stale::noted;
use myeloma_immunotherapy::ui::still::ReportLink;
use std::path::Path;
use std::sync::Arc;

fn replace_once(html: &str, mark: &'static str, with: &str) -> Outcome<String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, with, 1)),
        times => Err(PrerenderError::Placeholder { mark, times }),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The page as HTML.
fn render(catalogue: &'static Catalogue, report: String) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let page = || {
        provide_context(ReportLink(report));
        view! { <Page catalogue=catalogue/> }.to_html()
    };
    owner.with(page)
}

fn description(catalogue: &Catalogue) -> String {
    let dataset = catalogue.dataset();
    let checked = dataset.checked().map(|date| format!(" Evidence last checked {}.", date.in_words())).unwrap_or_default();
    format!(
        "{} immunotherapies for multiple myeloma in one table that can be sorted and filtered: how they work, where they are \
         approved and for whom, what they do and what harm they cause, with a source behind every number.{checked}",
        dataset.therapies.len()
    )
}

/// What search engines and previews read in the head of the start page.
fn found(description: &str, site: &Site) -> String {
    let card = Card { place: Place::Start, path: "", title: TITLE, description, picture: SITE_PICTURE };
    tags(site, &card).into_string()
}

/// What the start page tells of, as linked data.
fn linked(catalogue: &Catalogue, description: &str, site: &Site, downloads: &[Download]) -> String {
    linked_data(&start_graph(catalogue.dataset(), site, description, downloads)).into_string()
}

/// The whole start page.
pub fn start_page(
    html: &str,
    staging: &Path,
    catalogue: &'static Catalogue,
    evidence: &str,
    downloads: &[Download],
    shared: &Shared,
) -> Outcome<String> {
    let description = description(catalogue);
    let html = with_integrity(&with_own_names(html, staging)?, staging)?;
    let html = replace_once(&html, "%POLICY%", POLICY)?;
    let html = replace_once(&html, "%EVIDENCE%", &format!("./{evidence}"))?;
    let html = replace_once(&html, "%INTEGRITY%", &integrity(&staging.join(evidence))?)?;
    let html = replace_once(&html, "%PARAMETERS%", &parameters_of_table().join(" "))?;
    let html = replace_once(&html, "%STYLE%", &format!("./{}", shared.style))?;
    let html = replace_once(&html, "%DESCRIPTION%", &escaped(&description))?;
    let html = replace_once(&html, "<!--%FOUND%-->", &found(&description, shared.site))?;
    let html = replace_once(&html, "<!--%LINKED%-->", &linked(catalogue, &description, shared.site, downloads))?;
    let html = replace_once(&html, "%REPORT%", &escaped(shared.report.open()))?;
    let report = shared.report.link(shared.site, Place::Start, "", "");
    let html = replace_once(&html, "%PAGE%", &noted(&render(catalogue, report), shared.today))?;
    let is_development = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    Ok(if is_development { for_development(&html) } else { html })
}
