//! When work is done, so that the browser can paint and answer in between.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long the browser gets to hand a painted frame over.
const MOMENT: Duration = Duration::from_millis(20);

/// Works once the next frame is painted: so what the reader need not see at once doesn't keep what they see waiting.
/// Work is done in the order in which it came.
pub fn after_paint(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, MOMENT));
}

/// Lets the browser do what has come up meanwhile before long work goes on.
pub async fn give_way() {
    let Some(window) = web_sys::window() else { return };
    let later = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window.set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(later).await;
}
