//! The style sheets in one piece each.

use crate::disk::read;
use crate::{Outcome, PrerenderError};
use std::path::Path;

/// What marks a line of `style/main.css` whose file the start page does not need.
const ONLY_BELOW: &str = "/* only below the start page */";

/// The style sheets of the site.
pub struct Sheets {
    /// For every page. It gives the order of all layers, so it comes first.
    pub all: String,
    /// What only the pages below the start page need besides.
    pub below: String,
}

/// The style sheets: `style/main.css` names the files, their layers, and which of them only pages below the start page need.
pub fn style_sheets(folder: &Path) -> Outcome<Sheets> {
    let main = folder.join("main.css");
    let text = String::from_utf8_lossy(&read(&main)?).into_owned();
    let (mut layers, mut all, mut below) = (Vec::new(), String::new(), String::new());
    for line in text.lines().filter(|line| line.starts_with("@import")) {
        let file = line.split('"').nth(1).ok_or(PrerenderError::Import(line.to_owned()))?;
        let layer = line.split(['(', ')']).nth(1).ok_or(PrerenderError::Import(line.to_owned()))?;
        let rules = read(&folder.join(file))?;
        layers.push(layer.to_owned());
        let sheet = if line.ends_with(ONLY_BELOW) { &mut below } else { &mut all };
        sheet.push_str(&format!("@layer {layer}{{{}}}", tight(&String::from_utf8_lossy(&rules))));
    }
    Ok(Sheets { all: format!("@layer {};{all}", layers.join(",")), below })
}

/// The rules without comments and without the space that only makes them readable: a sixth of what is sent.
fn tight(rules: &str) -> String {
    let mut bare = String::with_capacity(rules.len());
    for (place, piece) in rules.split("/*").enumerate() {
        // Every piece but the first begins within a comment.
        bare.push_str(if place == 0 { piece } else { piece.split_once("*/").map_or("", |(_, rest)| rest) });
    }
    let mut tight = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if tight.ends_with(|last: char| !matches!(last, '{' | '}' | ';' | ',')) && !tight.is_empty() {
            tight.push(' ');
        }
        tight.push_str(line);
    }
    tight
}
