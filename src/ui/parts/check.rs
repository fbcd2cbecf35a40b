//! A tick box (or radio button) whose state follows the view, and which keeps what was ticked before the page came to life.

use crate::browser;
use crate::ui::Explorer;
use leptos::prelude::*;

/// What a change of a box does. Boxed, so that all boxes of the page share one code.
pub type OnChange = Box<dyn Fn(bool)>;

/// A tick box or radio button with its label.
#[component]
pub fn Check(
    /// Unique on the page.
    id: String,
    /// `checkbox` or `radio`.
    #[prop(default = "checkbox")]
    kind: &'static str,
    /// The name in the form.
    name: &'static str,
    /// The value in the form.
    value: &'static str,
    /// Its words.
    label: &'static str,
    /// What explains it.
    about: &'static str,
    /// Whether the view says it is on.
    on: Signal<bool>,
    /// How many rows choosing it would give.
    #[prop(optional)]
    count: Option<Signal<u32>>,
    /// What a change does.
    change: OnChange,
    /// Whether the static page shows it on.
    #[prop(default = false)]
    on_at_first: bool,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let synced = id.clone();
    Effect::new(move |_| {
        if explorer.alive.get() {
            browser::set_ticked(&synced, on.get());
        }
    });
    let gives_nothing = move || count.is_some_and(|count| count.get() == 0);
    let count_words = move || count.map(|count| count.get().to_string()).unwrap_or_default();
    view! {
        <label class="check" class:gives-nothing=gives_nothing title=about>
            <input
                type=kind
                id=id
                name=name
                value=value
                checked=on_at_first
                on:change=move |event| change(event_target_checked(&event))
            />
            <span class="value-label">{label}</span>
            <span class="count">{count_words}</span>
        </label>
    }
}
