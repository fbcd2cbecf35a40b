//! My situation: what a reader says of the course of the disease, and how labels read on it. A reading of labels, never
//! advice.

mod address;
mod entered;
mod fit;
mod reasons;

pub use entered::{Answer, Course, Question, Situation, TransplantPlan};
pub use fit::{Fit, FitFilter, fit};
pub use reasons::{Open, Unmet};
