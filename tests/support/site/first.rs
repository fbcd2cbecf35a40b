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

/// Lines at the end of the masthead move while the rest of it arrives, if they are painted before. What is awaited stands right
/// behind it: browsers differ in whether they await its beginning or its end.
#[test]
fn nothing_is_painted_before_the_masthead_is_whole() {
    let site = Site::written();
    let pages = [
        ("index.html", "introduction"),
        ("therapies/teclistamab/index.html", "way"),
        ("about/index.html", "way"),
        ("404.html", "way"),
    ];
    for (name, awaited) in pages {
        let page = site.read(name);
        let links: Vec<&str> = tags(&page).into_iter().filter(|tag| attribute(tag, "rel") == Some("expect")).collect();
        let read: Vec<_> = links.iter().map(|link| (attribute(link, "href"), attribute(link, "blocking"))).collect();
        assert_eq!(read, [(Some(format!("#{awaited}").as_str()), Some("render"))], "{name}");
        let (before, _) = page.split_once(&format!(" id=\"{awaited}\"")).unwrap();
        let (_, between) = before.split_once("</header>").unwrap();
        assert!(tags(between).len() < 8, "{name}: {between}");
    }
}
