//! What the evidence keeps: no damaged record gets in, and what is in the data keeps the rules of quality.md.
#![cfg(feature = "ssr")]

mod support {
    pub mod real;
    pub mod record;

    mod evidence {
        mod bundle;
        mod contradictions;
        mod counted;
        mod damaged;
        mod dates;
        mod faults;
        mod figures;
        mod folder;
        mod freshness;
        mod inline;
        mod quality;
        mod real_data;
        mod sources;
        mod two_records;
        mod words;
    }
}
