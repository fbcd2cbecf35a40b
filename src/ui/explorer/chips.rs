//! What narrows the table, as chips that can be taken off.

use crate::browser::{self, Step};
use crate::evidence::Word;
use crate::explore::{Facet, View};
use crate::ui::Explorer;
use leptos::prelude::*;

/// One thing that narrows the table.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Chip {
    Search,
    Picked,
    Value(Facet, usize),
}

impl Chip {
    fn all(view: &View) -> Vec<Self> {
        let search = (!view.search.trim().is_empty()).then_some(Self::Search);
        let picked = view.only_picked.then_some(Self::Picked);
        let values = view.filters.iter().map(|(facet, position)| Self::Value(facet, position));
        search.into_iter().chain(picked).chain(values).collect()
    }

    fn label(self, view: &View) -> String {
        match self {
            Self::Search => format!("“{}”", view.search.trim()),
            Self::Picked => "picked by you".to_owned(),
            Self::Value(facet, position) => {
                let value = facet.values().get(position).map_or("", |entry| entry.label);
                format!("{}: {value}", facet.label())
            }
        }
    }

    fn take_off(self, view: &mut View) {
        match self {
            Self::Search => view.search.clear(),
            Self::Picked => view.only_picked = false,
            Self::Value(facet, position) => view.filters = view.filters.set(facet, position, false),
        }
    }
}

/// The chips, and a button that takes all of them off.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::use_here();
    let chips = Memo::new(move |_| explorer.view.with(Chip::all));
    let chip = move |chip: Chip| {
        let label = move || explorer.view.with(|view| chip.label(view));
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    aria-label=move || format!("{}, take off", label())
                    on:click=move |_| {
                        explorer.change(Step::New, |view| chip.take_off(view));
                        browser::focus("explorer");
                    }
                >
                    {label}
                    <span class="cross" aria-hidden="true"></span>
                </button>
            </li>
        }
    };
    view! {
        <div class="chips" role="group" aria-label="Filters in use" hidden=move || chips.with(Vec::is_empty)>
            <ul>
                {move || chips.get().into_iter().map(chip).collect::<Vec<_>>()}
            </ul>
            <button
                type="button"
                class="clear"
                on:click=move |_| {
                    explorer.change(Step::New, |view| *view = view.unfiltered());
                    browser::focus("explorer");
                }
            >
                "Clear all"
            </button>
        </div>
    }
}
