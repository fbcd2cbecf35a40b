//! How it is shown: Leptos components. The same components make the static page and take it over in the browser.

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod article;
#[cfg(feature = "ssr")]
mod contents;
#[cfg(feature = "ssr")]
pub mod data;
#[cfg(feature = "ssr")]
pub mod document;
pub mod explorer;
#[cfg(feature = "ssr")]
pub mod feed;
#[cfg(feature = "ssr")]
pub mod found;
#[cfg(feature = "ssr")]
pub mod frame;
mod glance;
#[cfg(feature = "ssr")]
mod log;
#[cfg(feature = "ssr")]
mod lost;
pub mod markup;
mod page;
pub mod parts;
pub mod pictures;
pub mod report;
#[cfg(feature = "ssr")]
pub mod stale;
mod state;
pub mod still;
#[cfg(feature = "ssr")]
pub mod therapy;
#[cfg(feature = "ssr")]
pub mod words;

pub use page::{Page, missing_parts};
pub use state::{Drawing, Explorer};
