//! Tells a screen reader what is shown after each change. Two polite regions take turns, so that a repeated sentence
//! is read again.

use crate::browser;
use crate::ui::Explorer;
use crate::ui::markup::esc;
use crate::ui::parts::{Part, at};
use leptos::prelude::*;

/// The two regions. Silent until the reader changes something.
#[component]
pub fn Announcer() -> impl IntoView {
    let explorer = Explorer::use_here();
    let said = RwSignal::new((String::new(), 0_u32));
    Effect::new(move |before: Option<Option<()>>| {
        // Every change of the view speaks, also one that leaves the sentence as it was; the first state does not.
        explorer.view.track();
        let sentence = explorer.sentence.get();
        let alive = explorer.alive.get();
        if alive && before.flatten().is_some() {
            // The eye comes first: what is said is laid out too, though nobody sees it.
            browser::after_paint(move || {
                said.update(|(text, turn)| {
                    *text = sentence;
                    *turn += 1;
                });
            });
        }
        alive.then_some(())
    });
    let region = move |parity: u32| said.with(|(text, turn)| if turn % 2 == parity { esc(text) } else { String::new() });
    view! {
        {at(Part::Spoken)}
        <div id=Part::Spoken.id() class="visually-hidden" aria-live="polite" aria-atomic="true" inner_html=move || region(0)></div>
        {at(Part::SpokenNext)}
        <div id=Part::SpokenNext.id() class="visually-hidden" aria-live="polite" aria-atomic="true" inner_html=move || region(1)></div>
    }
}
