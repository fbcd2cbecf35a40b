//! What narrows the table, as chips that can be taken off. Each holds the view without it (see `listen`).

use crate::evidence::Word;
use crate::explore::{FitFilter, View};
use crate::ui::Explorer;
use crate::ui::markup::Html;
use crate::ui::parts::{Part, at};
use leptos::prelude::*;

/// What narrows the view: words, and the view without it.
fn narrowing(view: &View) -> Vec<(String, View)> {
    let mut all = Vec::new();
    let search = view.search.trim();
    if !search.is_empty() {
        all.push((format!("“{search}”"), View { search: String::new(), ..view.clone() }));
    }
    if view.only_picked {
        all.push(("picked by you".to_owned(), View { only_picked: false, ..view.clone() }));
    }
    if view.filters_by_situation() {
        all.push((format!("My situation: {}", view.fits.in_words(view.detail)), View { fits: FitFilter::All, ..view.clone() }));
    }
    for (facet, position) in view.filters.iter() {
        let value = facet.values().get(position).map_or("", |entry| entry.label);
        let without = View { filters: view.filters.set(facet, position, false), ..view.clone() };
        all.push((format!("{}: {value}", facet.label()), without));
    }
    all
}

fn chips_html(view: &View) -> String {
    let chip = |(label, without): (String, View)| {
        Html::new()
            .raw("<li><button type=\"button\" class=\"chip\" data-view=\"")
            .value(&without.to_full_query())
            .raw("\" aria-label=\"")
            .value(&label)
            .raw(", take off\">")
            .text(&label)
            .raw("<span class=\"cross\" aria-hidden=\"true\"></span></button></li>")
    };
    Html::new()
        .raw("<ul>")
        .all(narrowing(view).into_iter().map(chip))
        .raw("</ul><button type=\"button\" class=\"clear\" data-view=\"")
        .value(&view.unfiltered().to_full_query())
        .raw("\">Clear all</button>")
        .into_string()
}

/// The chips, and a button that takes all of them off.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::use_here();
    let is_filtered = move || explorer.view.with(View::is_filtered);
    view! {
        {at(Part::Chips)}
        <div
            id=Part::Chips.id()
            class="chips"
            role="group"
            aria-label="Filters in use"
            hidden=move || !is_filtered()
            inner_html=move || explorer.view.with(chips_html)
        ></div>
    }
}
