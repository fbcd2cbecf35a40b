//! Laws of the style sheets that the reader feels: how soon the page answers.

use std::fs;

/// The rules of a sheet that hold on a screen with script: without the blocks of these media.
fn on_screen(sheet: &str) -> String {
    let mut rest = sheet;
    let mut kept = String::new();
    while let Some(at) = ["@media print", "@media (scripting: none)"].iter().filter_map(|media| rest.find(media)).min() {
        kept.push_str(&rest[..at]);
        let block = &rest[at..];
        let mut depth = 0;
        let end = block.char_indices().find(|&(_, letter)| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            letter == '}' && depth == 0
        });
        rest = end.map_or("", |(end, _)| &block[end + 1..]);
    }
    kept + rest
}

/// A root that depends on what is in it is styled anew, with everything in it, at every change of the page: that cost half
/// of the time from a key to the next frame.
#[test]
fn the_root_does_not_depend_on_what_is_in_it() {
    let mut sheets = 0;
    for entry in fs::read_dir("style").unwrap() {
        let path = entry.unwrap().path();
        let rules = on_screen(&fs::read_to_string(&path).unwrap());
        for root in [":root:has(", "html:has(", "body:has(", ":root:not(:has(", "main:has("] {
            assert!(!rules.contains(root), "{}: {root}", path.display());
        }
        sheets += 1;
    }
    assert!(sheets > 20);
}

#[test]
fn blocks_for_paper_and_for_pages_without_script_are_left_aside() {
    let sheet = "a{b:c}\n@media print { :root:has(x) { d:e } }\nf{g:h} @media (scripting: none) { html:has(y) { i:j } } k{l:m}";
    let rules = on_screen(sheet);
    assert!(!rules.contains(":has("), "{rules}");
    assert!(["a{b:c}", "f{g:h}", "k{l:m}"].iter().all(|rule| rules.contains(rule)), "{rules}");
}
