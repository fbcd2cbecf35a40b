//! The myeloma immunotherapy page. Three parts that know only what stands before them:
//!
//! - [`evidence`]: what is known: therapies, decisions, trials, figures, sources. Plain types.
//! - [`explore`]: what is asked of it: columns, facets, search, order, the address of a view. Pure functions.
//! - [`ui`]: how it is shown: Leptos components, the same for the static page and the living one.
//!
//! [`browser`] holds every call to the browser. `main.rs` is the client, `bin/prerender` writes the static site.

pub mod browser;
pub mod evidence;
pub mod explore;
pub mod ui;
