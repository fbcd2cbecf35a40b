//! The myeloma immunotherapy page. Parts that know only what stands before them:
//!
//! - [`evidence`]: what is known: therapies, decisions, trials, figures, sources. Plain types.
//! - [`explore`]: what is asked of it: columns, facets, search, order, the address of a view. Pure functions.

pub mod evidence;
pub mod explore;
