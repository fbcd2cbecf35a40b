//! When work is done, so that the browser can paint and answer in between.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::{request_animation_frame, set_timeout};
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen_futures::{JsFuture, spawn_local};

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

thread_local! {
    static NEXT_TURN: RefCell<Vec<PinnedLocalFuture<()>>> = const { RefCell::new(Vec::new()) };
}

struct InTurn;

impl CustomExecutor for InTurn {
    fn spawn(&self, work: PinnedFuture<()>) {
        self.spawn_local(work);
    }

    fn spawn_local(&self, work: PinnedLocalFuture<()>) {
        let waiting = NEXT_TURN.with_borrow_mut(|turn| {
            turn.push(work);
            turn.len()
        });
        if waiting == 1 {
            set_timeout(|| NEXT_TURN.take().into_iter().for_each(spawn_local), Duration::ZERO);
        }
    }

    fn poll_local(&self) {}
}

/// From now on, what reacts to a change starts to do so in the turn after the one that made it, all in their order: building
/// the page and its first reactions are two pieces of work.
pub fn react_in_turn() {
    // Only the first call counts.
    let _ = Executor::init_custom_executor(InTurn);
}
