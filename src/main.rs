//! The client: fetches the evidence and takes the prerendered page over, or says why not.

use gloo_net::http::Request;
use leptos::prelude::*;
use myeloma_immunotherapy::browser;
use myeloma_immunotherapy::evidence::{DamagedBundle, Dataset};
use myeloma_immunotherapy::explore::Catalogue;
use myeloma_immunotherapy::ui::Page;
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

async fn start() -> Result<(), StartError> {
    let bundle = fetch_evidence().await?;
    let root = browser::page_root().ok_or(StartError::NoRoot)?;
    let catalogue = read(&bundle)?;
    browser::give_way().await;
    take_over(root, catalogue);
    Ok(())
}

fn main() {
    browser::react_in_turn();
    wasm_bindgen_futures::spawn_local(async {
        if let Err(error) = start().await {
            browser::report_failure(&format!(
                "{error} You can read everything on this page; sorting, filtering and search do not work."
            ));
        }
    });
}
