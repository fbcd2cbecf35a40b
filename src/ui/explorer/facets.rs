//! The facets: groups of tick boxes with live counts. A side panel on wide screens, a sheet on phones.

use crate::browser::{self, Step};
use crate::evidence::{Entry, Word};
use crate::explore::Facet;
use crate::ui::Explorer;
use crate::ui::parts::Check;
use leptos::prelude::*;

/// The panel of facets.
#[component]
pub fn Facets(
    /// Whether the sheet is open, on narrow screens.
    open: RwSignal<bool>,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let close = move || {
        open.set(false);
        browser::focus("open-facets");
    };
    let groups = Facet::ALL.iter().map(|&facet| view! { <Group facet=facet/> }).collect::<Vec<_>>();
    let count = move || explorer.visible.with(|visible| visible.count);
    view! {
        <div
            id="facets"
            class="facets needs-script"
            class:open=move || open.get()
            role="group"
            aria-label="Filters"
            tabindex="-1"
            on:keydown=move |event| if event.key() == "Escape" && open.get_untracked() { close() }
        >
            {groups}
            <button type="button" class="show-results" on:click=move |_| close()>
                {move || format!("Show {} therapies", count())}
            </button>
        </div>
    }
}

/// Facets that stand open at first: those that most readers need.
fn open_at_first(facet: Facet) -> bool {
    matches!(facet, Facet::Kind | Facet::Status | Facet::Stage)
}

#[component]
fn Group(facet: Facet) -> impl IntoView {
    let explorer = Explorer::use_here();
    let values = facet.values();
    let boxes = (0..values.len())
        .filter(|&position| explorer.catalogue.exists(facet, position))
        .map(|position| view! { <Value facet=facet position=position entry=values[position]/> })
        .collect::<Vec<_>>();
    let chosen = move || explorer.view.with(|view| view.filters.chosen(facet).len());
    let badge = move || match chosen() {
        0 => String::new(),
        many => format!(" ({many})"),
    };
    view! {
        <details class="facet" open=open_at_first(facet)>
            <summary>{facet.label()} <span class="badge">{badge}</span></summary>
            <fieldset>
                <legend class="visually-hidden">{facet.label()}</legend>
                <p class="about">{facet.about()}</p>
                {boxes}
            </fieldset>
        </details>
    }
}

#[component]
fn Value(facet: Facet, position: usize, entry: &'static Entry) -> impl IntoView {
    let explorer = Explorer::use_here();
    let count = Memo::new(move |_| explorer.visible.with(|visible| visible.count_of(facet, position)));
    let on = Memo::new(move |_| explorer.view.with(|view| view.filters.chosen(facet).contains(position)));
    view! {
        <Check
            id=format!("f-{}-{}", facet.slug(), entry.slug)
            name=facet.slug()
            value=entry.slug
            label=entry.label
            about=entry.about
            on=on.into()
            count=count.into()
            change=Box::new(move |ticked| {
                explorer.change(Step::New, |view| view.filters = view.filters.set(facet, position, ticked));
            })
        />
    }
}
