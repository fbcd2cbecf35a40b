//! The toolbar: search, region, filters (on phones), columns, sharing.

use crate::browser::{self, Step};
use crate::evidence::Word;
use crate::explore::{Column, Columns, Jurisdiction, Sort, clean_search};
use crate::ui::Explorer;
use crate::ui::markup::Html;
use crate::ui::parts::Check;
use leptos::prelude::*;

/// The toolbar above the table.
#[component]
pub fn Toolbar(
    /// Whether the sheet of facets is open.
    facets_open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <div id="toolbar" class="toolbar needs-script" role="group" aria-label="Search, region and columns">
            <SearchBox/>
            <RegionChoice/>
            <OpenFacets open=facets_open/>
            <SortChoice/>
            <ColumnChoice/>
            <OnlyPicked/>
            <CopyLink/>
        </div>
    }
}

#[component]
fn SearchBox() -> impl IntoView {
    let explorer = Explorer::use_here();
    Effect::new(move |_| {
        if explorer.alive.get() {
            explorer.view.with(|view| browser::set_text_in("search", &view.search));
        }
    });
    view! {
        <div class="search">
            <label for="search">"Search"</label>
            <input
                id="search"
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                maxlength="80"
                placeholder="name, brand, code, target, trial"
                on:input=move |event| {
                    let text = clean_search(&event_target_value(&event));
                    explorer.change(Step::Same, |view| view.search = text);
                }
            />
        </div>
    }
}

#[component]
fn RegionChoice() -> impl IntoView {
    let explorer = Explorer::use_here();
    let choices = Jurisdiction::ALL
        .iter()
        .map(|&region| {
            let on = Signal::derive(move || explorer.view.with(|view| view.region == region));
            view! {
                <Check
                    id=format!("r-{}", region.slug())
                    kind="radio"
                    name="region"
                    value=region.slug()
                    label=region.label()
                    about=region.about()
                    on=on
                    on_at_first=region == Jurisdiction::Us
                    change=Box::new(move |_| explorer.change(Step::New, |view| view.region = region))
                />
            }
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="regions">
            <legend>"Region"</legend>
            {choices}
        </fieldset>
    }
}

#[component]
fn OpenFacets(open: RwSignal<bool>) -> impl IntoView {
    let explorer = Explorer::use_here();
    let chosen = move || explorer.view.with(|view| view.filters.iter().count());
    let label = move || match chosen() {
        0 => "Filters".to_owned(),
        many => format!("Filters ({many})"),
    };
    view! {
        <button
            id="open-facets"
            type="button"
            class="tool open-facets"
            aria-expanded=move || open.get().to_string()
            aria-controls="facets"
            on:click=move |_| {
                open.update(|open| *open = !*open);
                if open.get_untracked() {
                    browser::focus("facets");
                }
            }
        >
            {label}
        </button>
    }
}

/// The order as a list to choose from: on phones the headers of the table don't show.
#[component]
fn SortChoice() -> impl IntoView {
    let explorer = Explorer::use_here();
    let present = move || explorer.view.with(|view| view.sort.map(|sort| sort.to_string()).unwrap_or_default());
    Effect::new(move |_| {
        if explorer.alive.get() {
            browser::set_choice("order", &present());
        }
    });
    view! {
        <label class="tool sort-choice">
            <span>"Order"</span>
            <select
                id="order"
                autocomplete="off"
                on:change=move |event| {
                    let sort = Sort::from_slug(&event_target_value(&event));
                    explorer.change(Step::New, |view| view.sort = sort);
                }
                inner_html=order_options()
            ></select>
        </label>
    }
}

fn order_options() -> String {
    let option =
        |html: Html, value: &str, words: &str| html.raw("<option value=\"").value(value).raw("\">").text(words).raw("</option>");
    let mut html = option(Html::new(), "", "Type, then name");
    for &column in Column::ALL {
        let Some(first) = column.first_direction() else { continue };
        for sort in [first, first.reversed()].into_iter().filter_map(|direction| Sort::by(column, direction)) {
            let words = format!("{}, {}", column.label(), column.direction_words(sort.direction()));
            html = option(html, &sort.to_string(), &words);
        }
    }
    html.into_string()
}

#[component]
fn ColumnChoice() -> impl IntoView {
    let explorer = Explorer::use_here();
    let boxes = Column::ALL
        .iter()
        .filter(|&&column| column != Column::Therapy)
        .map(|&column| {
            let on = Signal::derive(move || explorer.view.with(|view| view.columns.shows(column)));
            view! {
                <Check
                    id=format!("c-{}", column.slug())
                    name="columns"
                    value=column.slug()
                    label=column.label()
                    about=column.about()
                    on=on
                    on_at_first=Columns::default().shows(column)
                    change=Box::new(move |shown| explorer.change(Step::New, |view| view.columns = view.columns.with(column, shown)))
                />
            }
        })
        .collect::<Vec<_>>();
    view! {
        <details
            id="columns"
            class="tool menu"
            on:keydown=move |event| {
                if event.key() == "Escape" && browser::close_details("columns") {
                    browser::focus("columns-summary");
                }
            }
        >
            <summary id="columns-summary">"Columns"</summary>
            <fieldset class="menu-body">
                <legend>"Columns that show"</legend>
                {boxes}
                <button
                    type="button"
                    class="clear"
                    on:click=move |_| explorer.change(Step::New, |view| view.columns = Columns::default())
                >
                    "Usual columns"
                </button>
            </fieldset>
        </details>
    }
}

/// Keeps only the picked rows. There only while something is picked.
#[component]
fn OnlyPicked() -> impl IntoView {
    let explorer = Explorer::use_here();
    let picked = move || explorer.view.with(|view| view.picked.len());
    view! {
        <button
            type="button"
            class="tool"
            hidden=move || picked() == 0
            aria-pressed=move || explorer.view.with(|view| view.only_picked).to_string()
            on:click=move |_| explorer.change(Step::New, |view| view.only_picked = !view.only_picked)
        >
            {move || format!("Only picked ({})", picked())}
        </button>
    }
}

#[component]
fn CopyLink() -> impl IntoView {
    let explorer = Explorer::use_here();
    let said = RwSignal::new("");
    view! {
        <button
            type="button"
            class="tool"
            on:click=move |_| {
                let address = explorer.view.with_untracked(|view| browser::address_with(&view.to_query()));
                browser::copy(address, move |done| said.set(if done { "Link copied" } else { "Copy it from the address bar" }));
            }
        >
            "Copy link"
        </button>
        <span class="quiet said" role="status">{move || said.get()}</span>
    }
}
