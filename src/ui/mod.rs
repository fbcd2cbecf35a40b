//! How it is shown: Leptos components. The same components make the static page and take it over in the browser.

#[cfg(feature = "ssr")]
mod article;
#[cfg(feature = "ssr")]
pub mod document;
pub mod explorer;
#[cfg(feature = "ssr")]
mod frame;
mod glance;
pub mod markup;
mod page;
pub mod parts;
mod state;
mod still;
#[cfg(feature = "ssr")]
pub mod therapy;
#[cfg(feature = "ssr")]
pub mod words;

pub use page::Page;
pub use state::{Drawing, Explorer};
