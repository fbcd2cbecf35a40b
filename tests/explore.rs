//! What the explorer answers: the address of a view, the rows that show and their order, the search, the figures in cells.
#![cfg(feature = "ssr")]

mod support {
    pub mod real;

    mod explore {
        mod beside;
        pub mod build;
        pub mod views;

        mod answers_reach;
        mod answers_situation;
        mod situation_sweep;

        mod columns;
        mod figures;
        mod history;
        mod issue;
        mod marks;
        mod order;
        mod people;
        mod query;
        mod query_laws;
        mod rows;
        mod search;
        mod sentence;
        mod side;
        mod situation;
        mod situation_labels;
        mod situation_laws;
        mod standing;
    }
}
