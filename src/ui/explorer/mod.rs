//! The explorer: every therapy, one row each.

mod announce;
mod cell;
mod chips;
pub mod controls;
mod detail;
mod empty;
pub mod fit;
#[cfg(feature = "ssr")]
pub mod frames;
mod header;
pub(super) mod listen;
mod open;
mod opened;
mod row;
mod rows;
mod sheet;
mod side;
mod table;

use crate::ui::Explorer;
use crate::ui::still::{Still, still};
use announce::Announcer;
pub use cell::still_cell;
use chips::Chips;
pub use detail::panel_html;
use empty::NothingFound;
use leptos::prelude::*;
use open::StillOpen;
pub use opened::{Disclosures, Opened};
use sheet::Sheet;
use side::SideBySide;
use table::Table;

/// The explorer with its toolbar, facets, sentence and table.
#[component]
pub fn ExplorerSection() -> impl IntoView {
    let explorer = Explorer::use_here();
    controls::follow(explorer);
    let notices = move || {
        let notices = explorer.notices.get();
        (!notices.is_empty()).then(|| {
            let lines = notices.iter().map(|notice| view! { <li>{notice.to_string()}</li> }).collect::<Vec<_>>();
            view! { <div class="notices" role="status"><ul>{lines}</ul></div> }
        })
    };
    let by_outcome = move || explorer.view.with(|view| view.sort.is_some_and(|sort| sort.column().is_outcome()));
    view! {
        <section
            id="explorer"
            class="explorer"
            aria-labelledby="explorer-title"
            tabindex="-1"
            on:click=move |event| listen::pressed(explorer, &event)
            on:change=move |event| listen::changed(explorer, &event)
            on:input=move |event| listen::typed(explorer, &event)
            on:keydown=move |event| if event.key() == "Escape" { listen::escaped(explorer, &event) }
        >
            <div class="explorer-head">
                <h3 id="explorer-title">"Every therapy"</h3>
                <div
                    id="toolbar"
                    class="toolbar needs-script"
                    role="group"
                    aria-label="Search, region and columns"
                    inner_html=still(Still::Toolbar, explorer.catalogue)
                ></div>
            </div>
            <details id="situation" class="situation needs-script" inner_html=still(Still::Situation, explorer.catalogue)></details>
            <div class="explorer-body">
                <div
                    id="facets"
                    class="facets needs-script"
                    role="group"
                    aria-label="Filters"
                    tabindex="-1"
                    inner_html=still(Still::Facets, explorer.catalogue)
                ></div>
                <div class="explorer-main">
                    {notices}
                    <p class="sentence" id="sentence">{move || explorer.sentence.get()}</p>
                    <Chips/>
                    <StillOpen/>
                    <p class="caution" class:on=by_outcome>
                        "These figures come from different trials with different patients. The order does not rank the therapies."
                    </p>
                    <SideBySide/>
                    <Sheet/>
                    <Table/>
                    <NothingFound/>
                    <p class="rule quiet" inner_html=still(Still::Rule, explorer.catalogue)></p>
                </div>
            </div>
            <Announcer/>
        </section>
    }
}
