//! What stands in place of rows when nothing matches: which filter to lift, and what lifting it would give.

use crate::browser::Step;
use crate::evidence::Word;
use crate::explore::{Bits, Facet, View, visible};
use crate::ui::Explorer;
use leptos::prelude::*;

/// A way out: a view with one thing less, and its words.
fn ways_out(view: &View) -> Vec<(String, View)> {
    let mut ways: Vec<(String, View)> = Facet::ALL
        .iter()
        .filter(|&&facet| !view.filters.chosen(facet).is_empty())
        .map(|&facet| {
            let lifted = View { filters: view.filters.with(facet, Bits::default()), ..view.clone() };
            (format!("Any {}", facet.label().to_ascii_lowercase()), lifted)
        })
        .collect();
    if !view.search.trim().is_empty() {
        ways.push((format!("Without the search for “{}”", view.search.trim()), View { search: String::new(), ..view.clone() }));
    }
    if view.only_picked {
        ways.push(("All therapies, not only those picked".to_owned(), View { only_picked: false, ..view.clone() }));
    }
    ways
}

/// Shows only when no row does.
#[component]
pub fn NothingFound() -> impl IntoView {
    let explorer = Explorer::use_here();
    let is_empty = Memo::new(move |_| explorer.visible.with(|visible| visible.count == 0));
    move || {
        is_empty.get().then(|| {
            let view = explorer.view.get();
            let all = ("Clear all".to_owned(), view.unfiltered());
            let ways = ways_out(&view).into_iter().chain([all]).filter_map(|(words, lifted)| {
                let count = visible(explorer.catalogue, &lifted).count;
                let take = move |_| explorer.change(Step::New, |view| *view = lifted.clone());
                (count > 0).then(|| {
                    view! { <li><button type="button" class="way-out" on:click=take>{format!("{words}: {count}")}</button></li> }
                })
            });
            let ways = ways.collect::<Vec<_>>();
            view! {
                <div class="nothing">
                    <p>"No therapy matches all of this. Lift one filter:"</p>
                    <ul>{ways}</ul>
                </div>
            }
        })
    }
}
