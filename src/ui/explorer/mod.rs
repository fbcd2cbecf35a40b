//! The explorer: every therapy, one row each.

mod announce;
mod cell;
mod chips;
mod detail;
mod empty;
mod facets;
mod header;
mod opened;
mod row;
mod table;
mod toolbar;

use crate::ui::Explorer;
use crate::ui::still::{Still, still};
use announce::Announcer;
use chips::Chips;
use empty::NothingFound;
use facets::Facets;
use leptos::prelude::*;
use table::Table;
use toolbar::Toolbar;

/// The explorer with its toolbar, facets, sentence and table.
#[component]
pub fn ExplorerSection() -> impl IntoView {
    let explorer = Explorer::use_here();
    let facets_open = RwSignal::new(false);
    let notices = move || {
        let notices = explorer.notices.get();
        (!notices.is_empty()).then(|| {
            let lines = notices.iter().map(|notice| view! { <li>{notice.to_string()}</li> }).collect::<Vec<_>>();
            view! { <div class="notices" role="status"><ul>{lines}</ul></div> }
        })
    };
    let by_outcome = move || explorer.view.with(|view| view.sort.is_some_and(|sort| sort.column().is_outcome()));
    view! {
        <section id="explorer" class="explorer" aria-labelledby="explorer-title" tabindex="-1">
            <div class="explorer-head">
                <h3 id="explorer-title">"Every therapy"</h3>
                <Toolbar facets_open=facets_open/>
            </div>
            <div class="explorer-body">
                <Facets open=facets_open/>
                <div class="explorer-main">
                    {notices}
                    <p class="sentence" id="sentence">{move || explorer.sentence.get()}</p>
                    <Chips/>
                    <p class="caution" class:on=by_outcome>
                        "These figures come from different trials with different patients. The order does not rank the therapies."
                    </p>
                    <Table/>
                    <NothingFound/>
                    <p class="rule quiet" inner_html=still(Still::Rule, explorer.catalogue)></p>
                </div>
            </div>
            <Announcer/>
        </section>
    }
}
