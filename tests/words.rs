//! Words: figures in plain words, the glossary and its marks, and how hard the prose is to read.
#![cfg(feature = "ssr")]

mod support {
    pub mod real;
    pub mod words {
        mod figures;
        mod glossary;
        mod grade;
        mod shown;
    }
}
