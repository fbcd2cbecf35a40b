//! My situation: what a reader says of the course of the disease, and how labels read on it. A reading of labels, never
//! advice.

mod address;
mod entered;
mod field;
mod fit;
mod held;
mod question;
mod reasons;
mod words;

pub use entered::{Answer, Course, Situation, TransplantPlan};
pub use field::Field;
pub use fit::{Fit, FitFilter, Use, by_transplant, fit, open_fields};
pub use held::{Held, held};
pub use question::Question;
pub use reasons::{Open, Unmet};
