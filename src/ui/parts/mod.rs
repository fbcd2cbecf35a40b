//! Small components that several parts of the page are made of.

mod filter_link;

pub use filter_link::{FilterLink, INTO_TABLE};
