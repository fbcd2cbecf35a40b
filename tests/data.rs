//! What a reader takes away: the tables, the whole in one file, its schema. What they hold is what the data hold, and no
//! spreadsheet runs it.
#![cfg(feature = "ssr")]

mod support {
    pub mod data;
    pub mod real;
}
