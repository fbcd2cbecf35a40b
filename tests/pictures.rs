//! The pictures: every mark stands where its figure says, nothing known is left out, and what is missing says why.
#![cfg(feature = "ssr")]

mod support {
    pub mod real;
    pub mod pictures {
        pub mod drawn;
        pub mod made;

        mod approvals;
        mod balance;
        mod frame;
        mod response;
    }
}
