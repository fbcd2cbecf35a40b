//! How it is shown: Leptos components. The same components make the static page and take it over in the browser.

pub mod article;
pub mod explorer;
mod glance;
pub mod markup;
mod page;
pub mod parts;
mod state;

pub use page::Page;
pub use state::Explorer;
