//! How it is shown: Leptos components. The same components make the static page and take it over in the browser.

#[cfg(feature = "ssr")]
mod article;
pub mod explorer;
#[cfg(feature = "ssr")]
mod frame;
mod glance;
pub mod markup;
mod page;
pub mod parts;
mod state;
mod still;

pub use page::Page;
pub use state::{Drawing, Explorer};
