//! Every call to the browser, in one place. Built natively, each call does nothing and says what it returns.

#[cfg(feature = "hydrate")]
mod client;
#[cfg(not(feature = "hydrate"))]
mod native;

#[cfg(feature = "hydrate")]
pub use client::*;
#[cfg(not(feature = "hydrate"))]
pub use native::*;

/// What a change of the view does to the history of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A new entry: Back returns to the view before.
    New,
    /// The present entry changes: so while typing.
    Same,
}

/// When the browser draws a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// At once, wherever it stands. Else the browser first looks which rows are in sight, and lays out a second time.
    Now,
    /// Not yet, even if it was in sight: others come before it.
    Later,
    /// As soon as it comes in sight.
    InSight,
}

/// A field of a form as an event found it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Whether it is ticked; false for what can't be.
    pub ticked: bool,
}
