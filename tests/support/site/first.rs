//! What a reader sees first: nothing that is fetched or run stands before the end of what is read.

use crate::{Site, attribute, tags};

/// Whether a tag makes a browser fetch or run something, or holds what no reader sees. The style sheet is part of what is seen.
fn is_for_later(tag: &str) -> bool {
    tag.starts_with("script") || attribute(tag, "rel").is_some_and(|kind| kind.ends_with("preload"))
}

#[test]
fn whatever_is_fetched_or_run_stands_below_what_is_read() {
    let site = Site::written();
    let pages =
        ["index.html", "therapies/teclistamab/index.html", "changes/index.html", "pictures/index.html", "data/index.html"];
    for name in pages {
        let page = site.read(name);
        let (read, rest) = page.rsplit_once("</footer>").unwrap();
        let early: Vec<&str> = tags(read).into_iter().filter(|tag| is_for_later(tag)).collect();
        assert_eq!(early, Vec::<&str>::new(), "{name}");
        assert!(tags(rest).into_iter().filter(|tag| is_for_later(tag)).count() >= 2, "{name}");
    }
}
