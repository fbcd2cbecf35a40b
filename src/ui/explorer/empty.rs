//! What stands in place of rows when nothing matches: which filter to lift, and what lifting it would give.

use crate::evidence::Word;
use crate::explore::{Bits, Facet, FitFilter, View, visible};
use crate::ui::Explorer;
use crate::ui::markup::Html;
use crate::ui::parts::{Part, at};
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
    if view.filters_by_situation() {
        let words = view.detail.of("Also what is not approved for my situation", "Also what is not labelled for my situation");
        ways.push((words.to_owned(), View { fits: FitFilter::All, ..view.clone() }));
    }
    if view.only_picked {
        ways.push(("All therapies, not only those picked".to_owned(), View { only_picked: false, ..view.clone() }));
    }
    ways
}

fn nothing_html(explorer: Explorer) -> String {
    let view = explorer.view.get();
    let all = ("Clear all".to_owned(), view.unfiltered());
    let way = |(words, lifted): (String, View)| {
        let count = visible(explorer.catalogue, &lifted).count;
        (count > 0).then(|| {
            Html::new()
                .raw("<li><button type=\"button\" class=\"way-out\" data-view=\"")
                .value(&lifted.to_full_query())
                .raw("\">")
                .text(&format!("{words}: {count}"))
                .raw("</button></li>")
        })
    };
    Html::new()
        .raw("<p>No therapy matches all of this. Lift one filter:</p><ul>")
        .all(ways_out(&view).into_iter().chain([all]).filter_map(way))
        .raw("</ul>")
        .into_string()
}

/// Shows only when no row does.
#[component]
pub fn NothingFound() -> impl IntoView {
    let explorer = Explorer::use_here();
    let is_empty = Memo::new(move |_| explorer.visible.with(|visible| visible.count == 0));
    let content = move || if is_empty.get() { nothing_html(explorer) } else { String::new() };
    view! {
        {at(Part::Nothing)}
        <div id=Part::Nothing.id() class="nothing" hidden=move || !is_empty.get() inner_html=content></div>
    }
}
