//! Where only what is labelled shows: how many therapies hang on an open answer, on which, and a way to see them.

use super::fit::open_in_words;
use crate::explore::{FitFilter, View, fit, visible};
use crate::ui::Explorer;
use crate::ui::markup::Html;
use crate::ui::parts::{Part, at};
use leptos::prelude::*;

/// Nothing where the view hides nothing that is open.
fn still_open(explorer: Explorer) -> String {
    let view = explorer.view.get();
    if !view.filters_by_situation() || view.fits != FitFilter::Labelled {
        return String::new();
    }
    let wider = View { fits: FitFilter::Possible, ..view };
    let shown = visible(explorer.catalogue, &wider);
    let therapies = shown.rows().map(|row| &explorer.catalogue.therapies()[row]);
    let fits = therapies.map(|therapy| fit(therapy, &wider.situation, wider.region));
    let open: Vec<_> = fits.filter(|fit| fit.rank() == 1).collect();
    if open.is_empty() {
        return String::new();
    }
    Html::new()
        .text(&open_in_words(&open, wider.detail))
        .raw(" <button type=\"button\" class=\"way-out\" data-view=\"")
        .value(&wider.to_full_query())
        .raw("\">Show what is open too</button>")
        .into_string()
}

/// One line above the rows, also where there are none.
#[component]
pub fn StillOpen() -> impl IntoView {
    let explorer = Explorer::use_here();
    let line = Memo::new(move |_| still_open(explorer));
    view! {
        {at(Part::StillOpen)}
        <p id=Part::StillOpen.id() class="still-open" hidden=move || line.with(String::is_empty) inner_html=move || line.get()></p>
    }
}
