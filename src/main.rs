//! The client: fetches the evidence and takes the prerendered page over, or says why not.

use gloo_net::http::Request;
use leptos::prelude::*;
use myeloma_immunotherapy::browser;
use myeloma_immunotherapy::evidence::{DamagedBundle, Dataset};
use myeloma_immunotherapy::explore::Catalogue;
use myeloma_immunotherapy::ui::Page;

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

async fn fetch_evidence() -> Result<Dataset, StartError> {
    let (address, integrity) = browser::evidence_address().ok_or(StartError::NoAddress)?;
    let answer = Request::get(&address).integrity(&integrity).send().await?;
    if !answer.ok() {
        return Err(StartError::Refused(answer.status()));
    }
    Ok(Dataset::from_bundle(&answer.binary().await?)?)
}

async fn start() -> Result<(), StartError> {
    let dataset = fetch_evidence().await?;
    let root = browser::page_root().ok_or(StartError::NoRoot)?;
    // The evidence lives as long as the page: one leak, so that every closure can hold a plain reference.
    let catalogue: &'static Catalogue = Box::leak(Box::new(Catalogue::new(dataset)));
    browser::give_way().await;
    leptos::mount::hydrate_from(root, move || view! { <Page catalogue=catalogue/> }).forget();
    Ok(())
}

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(error) = start().await {
            browser::report_failure(&format!(
                "{error} You can read everything on this page; sorting, filtering and search do not work."
            ));
        }
    });
}
