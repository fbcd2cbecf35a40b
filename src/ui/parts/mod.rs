//! Small components that several parts of the page are made of.

mod check;
mod filter_link;

pub use check::Check;
pub use filter_link::{FilterLink, INTO_TABLE};
