//! The log of what changed as readers and their programs meet it: its page, its feed, the notes on old records; and the
//! page about the site.
#![cfg(feature = "ssr")]

mod support {
    pub mod real;

    mod changes {
        mod about;
        mod feed;
        mod log;
        mod stale;
    }
}
