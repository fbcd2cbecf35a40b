//! The section in the page: what is drawn in it follows the table, and it hears what is chosen in it.

use crate::browser;
use crate::ui::Explorer;
use crate::ui::explorer::listen;
use crate::ui::parts::{Part, at};
use crate::ui::still::{Still, still};
use leptos::prelude::*;

fn follow(explorer: Explorer) {
    let therapies = explorer.catalogue.therapies();
    explorer.shown.with_untracked(|shown| {
        explorer.picked.with_untracked(|picked| {
            browser::follow_rows(Part::Pictures.id(), &|row| Some((*shown.get(row)?, picked.contains(&therapies.get(row)?.id))));
        });
    });
}

/// The pictures. Rows that the table hides are hidden here too; picked ones are ticked.
#[component]
pub fn Pictures() -> impl IntoView {
    let explorer = Explorer::use_here();
    Effect::new(move |_| {
        explorer.shown.track();
        explorer.picked.track();
        browser::after_paint(move || follow(explorer));
    });
    view! {
        {at(Part::Pictures)}
        <section
            id=Part::Pictures.id()
            class="pictures"
            aria-labelledby="pictures-title"
            on:click=move |event| listen::pressed(explorer, &event)
            on:change=move |event| listen::changed(explorer, &event)
            inner_html=still(Still::Pictures, explorer.catalogue)
        ></section>
    }
}
