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

use crate::explore::Notice;
use crate::ui::Explorer;
use crate::ui::markup::{Html, esc};
use crate::ui::parts::{Part, at};
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
#[cfg(feature = "ssr")]
pub use table::table_html;
pub use table::table_ids;

/// The explorer with its toolbar, facets, sentence and table.
#[component]
pub fn ExplorerSection() -> impl IntoView {
    let explorer = Explorer::use_here();
    controls::follow(explorer);
    let no_notice = move || explorer.notices.with(Vec::is_empty);
    let notices = move || {
        let line = |notice: &Notice| Html::new().element("li", "", &notice.to_string());
        explorer.notices.with(|notices| Html::new().open("ul", "").all(notices.iter().map(line)).close("ul").into_string())
    };
    let by_outcome = move || explorer.view.with(|view| view.sort.is_some_and(|sort| sort.column().is_outcome()));
    view! {
        {at(Part::Explorer)}
        <section
            id=Part::Explorer.id()
            class="explorer"
            aria-labelledby="explorer-title"
            tabindex="-1"
            on:click=move |event| listen::pressed(explorer, &event)
            on:change=move |event| listen::changed(explorer, &event)
            on:input=move |event| listen::typed(explorer, &event)
            on:keydown=move |event| if event.key() == "Escape" { listen::escaped(explorer, &event) }
        >
            {at(Part::ExplorerHead)}
            <div id=Part::ExplorerHead.id() class="explorer-head">
                {at(Part::ExplorerTitle)}
                <h3 id=Part::ExplorerTitle.id() inner_html="Every therapy"></h3>
                {at(Part::Toolbar)}
                <div
                    id=Part::Toolbar.id()
                    class="toolbar needs-script"
                    role="group"
                    aria-label="Search, region and columns"
                    inner_html=still(Still::Toolbar, explorer.catalogue)
                ></div>
            </div>
            {at(Part::Situation)}
            <details
                id=Part::Situation.id()
                class="situation needs-script"
                inner_html=still(Still::Situation, explorer.catalogue)
            ></details>
            {at(Part::ExplorerBody)}
            <div id=Part::ExplorerBody.id() class="explorer-body">
                {at(Part::Facets)}
                <div
                    id=Part::Facets.id()
                    class="facets needs-script"
                    role="group"
                    aria-label="Filters"
                    tabindex="-1"
                    inner_html=still(Still::Facets, explorer.catalogue)
                ></div>
                {at(Part::ExplorerMain)}
                <div id=Part::ExplorerMain.id() class="explorer-main">
                    {at(Part::Notices)}
                    <div id=Part::Notices.id() class="notices" role="status" hidden=no_notice inner_html=notices></div>
                    {at(Part::Sentence)}
                    <p class="sentence" id=Part::Sentence.id() inner_html=move || explorer.sentence.with(|said| esc(said))></p>
                    <Chips/>
                    <StillOpen/>
                    {at(Part::Caution)}
                    <p
                        id=Part::Caution.id()
                        class="caution"
                        class:on=by_outcome
                        inner_html="These figures come from different trials with different patients. The order does not rank the therapies."
                    ></p>
                    <SideBySide/>
                    <Sheet/>
                    <Table/>
                    <NothingFound/>
                    {at(Part::Rule)}
                    <p id=Part::Rule.id() class="rule quiet" inner_html=still(Still::Rule, explorer.catalogue)></p>
                </div>
            </div>
            <Announcer/>
        </section>
    }
}
