//! The client: fetches the evidence and takes the prerendered page over. `public/boot.js` calls it, and tells the reader where
//! it can't.

use gloo_net::http::Request;
use leptos::prelude::*;
use myeloma_immunotherapy::browser;
use myeloma_immunotherapy::evidence::{DamagedBundle, Dataset};
use myeloma_immunotherapy::explore::Catalogue;
use myeloma_immunotherapy::ui::{Page, missing_parts};
use std::cell::Cell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Why the page could not be brought to life.
#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error("The page does not name its evidence file.")]
    NoAddress,
    #[error("The evidence file could not be fetched.")]
    Unreachable(#[from] gloo_net::Error),
    #[error("The evidence file could not be fetched (the server answered {0}).")]
    Refused(u16),
    #[error(transparent)]
    Damaged(#[from] DamagedBundle),
    #[error("The page has no place for the table.")]
    NoRoot,
}

async fn fetch_evidence() -> Result<Vec<u8>, StartError> {
    let (address, integrity) = browser::evidence_address().ok_or(StartError::NoAddress)?;
    let answer = Request::get(&address).integrity(&integrity).send().await?;
    if !answer.ok() {
        return Err(StartError::Refused(answer.status()));
    }
    Ok(answer.binary().await?)
}

// Each a function of its own, so that the browser compiles it when its turn has come, not all at once.

/// Reads the evidence. It lives as long as the page: one leak, so that every closure can hold a plain reference.
#[inline(never)]
fn read(bundle: &[u8]) -> Result<&'static Catalogue, DamagedBundle> {
    Ok(Box::leak(Box::new(Catalogue::new(Dataset::from_bundle(bundle)?))))
}

/// Takes the prerendered page over.
#[inline(never)]
fn take_over(root: HtmlElement, catalogue: &'static Catalogue) {
    leptos::mount::hydrate_from(root, move || view! { <Page catalogue=catalogue/> }).forget();
}

thread_local! {
    /// The evidence, once it is read: a page that was put right is taken over with the same.
    static EVIDENCE: Cell<Option<&'static Catalogue>> = const { Cell::new(None) };
}

async fn evidence() -> Result<&'static Catalogue, StartError> {
    if let Some(catalogue) = EVIDENCE.get() {
        return Ok(catalogue);
    }
    let catalogue = read(&fetch_evidence().await?)?;
    EVIDENCE.set(Some(catalogue));
    browser::give_way().await;
    Ok(catalogue)
}

async fn bring_to_life() -> Result<String, StartError> {
    let catalogue = evidence().await?;
    let missing = missing_parts(catalogue);
    if missing.is_empty() {
        take_over(browser::page_root().ok_or(StartError::NoRoot)?, catalogue);
    }
    Ok(missing.join(" "))
}

/// Brings the page to life. Gives the ids of what is missing in it, with spaces between them: then nothing was done, and once
/// they are put back this can be called again. Where the page can't be brought to life, says why.
#[wasm_bindgen]
pub async fn start() -> Result<String, JsValue> {
    bring_to_life().await.map_err(|error| JsValue::from_str(&error.to_string()))
}

fn main() {
    // A trap says nothing of its reason; boot.js reads it here.
    std::panic::set_hook(Box::new(|panic| browser::say_on_root("data-panic", &panic.to_string())));
    browser::react_in_turn();
}
