//! Small components that several parts of the page are made of.

mod at;
mod filter_link;

pub use at::{Part, at};
pub use filter_link::{FilterLink, INTO_TABLE};
