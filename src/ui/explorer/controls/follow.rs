//! Keeps the controls as the view says, also where it changed by Back, Forward or a link.

use crate::browser;
use crate::evidence::Word;
use crate::explore::{Column, FEWEST_SIDE_BY_SIDE, Facet, Field, View, Visible};
use crate::ui::explorer::fit::counts_in_words;
use crate::ui::{Drawing, Explorer};
use leptos::prelude::*;

/// Follows the view for as long as the page lives. The rows come first: the control that the reader pressed says what
/// they pressed already, and the others follow once the rows are painted.
pub fn follow(explorer: Explorer) {
    Effect::new(move |_| {
        explorer.view.track();
        if explorer.alive.get() {
            browser::after_paint(move || follow_now(explorer));
        }
    });
    Effect::new(move |_| {
        let (situation, Drawing { focus, detail, .. }) = (explorer.situation.get(), explorer.drawing.get());
        let said = if situation.is_empty() { "" } else { " (entered)" };
        browser::set_text("badge-situation", said);
        browser::set_text("fit-counts", &counts_in_words(explorer.catalogue.therapies(), &situation, focus.region, detail));
    });
    Effect::new(move |_| {
        let open = explorer.facets_open.get();
        browser::set_attribute("facets", "data-open", open.then_some(""));
        browser::set_attribute("open-facets", "aria-expanded", Some(if open { "true" } else { "false" }));
    });
}

fn follow_now(explorer: Explorer) {
    explorer.view.with_untracked(follow_view);
    explorer.visible.with_untracked(|visible| follow_counts(explorer, visible));
}

fn follow_view(view: &View) {
    browser::set_text_in("search", &view.search);
    browser::set_choice("order", &view.sort.map(|sort| sort.to_string()).unwrap_or_default());
    browser::set_ticked(&format!("r-{}", view.region.slug()), true);
    browser::set_ticked(&format!("words-{}", view.detail.slug()), true);
    browser::say_on_root("data-words", view.detail.slug());
    browser::say_on_root("data-region", view.region.slug());
    for &column in Column::ALL {
        browser::set_ticked(&format!("c-{}", column.slug()), view.columns.shows(column));
    }
    for &facet in Facet::ALL {
        let chosen = view.filters.chosen(facet);
        for (position, entry) in facet.values().iter().enumerate() {
            browser::set_ticked(&format!("f-{}-{}", facet.slug(), entry.slug), chosen.contains(position));
        }
        browser::set_text(&format!("badge-{}", facet.slug()), &in_brackets(chosen.len()));
    }
    follow_situation(view);
    browser::set_text("badge-all", &in_brackets(view.filters.iter().count()));
    let picked = view.picked.len();
    browser::set_attribute("only-picked", "hidden", (picked == 0).then_some(""));
    browser::set_attribute("only-picked", "aria-pressed", Some(if view.only_picked { "true" } else { "false" }));
    browser::set_text("badge-picked", &in_brackets(picked));
    browser::set_attribute("open-side", "hidden", (picked < FEWEST_SIDE_BY_SIDE).then_some(""));
    if let Some(side) = view.side {
        browser::set_ticked(&format!("side-{}", side.slug()), true);
    }
}

fn follow_situation(view: &View) {
    for field in Field::all() {
        browser::set_choice(&field.name(), &view.situation.entry(field));
    }
    browser::set_ticked(&format!("fit-{}", view.fits.slug()), true);
    browser::set_ticked("me-share", view.shares_situation);
}

fn in_brackets(number: usize) -> String {
    if number == 0 { String::new() } else { format!(" ({number})") }
}

/// The counts beside the values.
fn follow_counts(explorer: Explorer, now: &Visible) {
    for &facet in Facet::ALL {
        for (position, entry) in facet.values().iter().enumerate() {
            if explorer.catalogue.exists(facet, position) {
                browser::set_count(&format!("n-{}-{}", facet.slug(), entry.slug), now.count_of(facet, position));
            }
        }
    }
    browser::set_text("show-count", &now.count.to_string());
}
