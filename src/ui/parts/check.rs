//! A tick box (or radio button) whose state follows the view, and which keeps what was ticked before the page came to life.

use crate::browser;
use crate::ui::Explorer;
use leptos::prelude::*;

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
    /// Whether the view says it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// What a change does.
    change: impl Fn(bool) + 'static,
    /// Whether the static page shows it on.
    #[prop(default = false)]
    on_at_first: bool,
    children: Children,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let (synced, label_for) = (id.clone(), id.clone());
    Effect::new(move |_| {
        if explorer.alive.get() {
            browser::set_ticked(&synced, on.get());
        }
    });
    view! {
        <label class="check" for=label_for>
            <input
                type=kind
                id=id
                name=name
                value=value
                checked=on_at_first
                autocomplete="off"
                on:change=move |event| change(event_target_checked(&event))
            />
            {children()}
        </label>
    }
}
