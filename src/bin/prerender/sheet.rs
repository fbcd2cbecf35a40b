//! The style sheet in one piece.

use crate::disk::read;
use crate::{Outcome, PrerenderError};
use std::path::Path;

/// The style sheet in one piece: `style/main.css` names the files and their layers.
pub fn style_sheet(folder: &Path) -> Outcome<String> {
    let main = folder.join("main.css");
    let text = String::from_utf8_lossy(&read(&main)?).into_owned();
    let (mut layers, mut sheet) = (Vec::new(), String::new());
    for line in text.lines().filter(|line| line.starts_with("@import")) {
        let file = line.split('"').nth(1).ok_or(PrerenderError::Import(line.to_owned()))?;
        let layer = line.split(['(', ')']).nth(1).ok_or(PrerenderError::Import(line.to_owned()))?;
        let rules = read(&folder.join(file))?;
        layers.push(layer.to_owned());
        sheet.push_str(&format!("@layer {layer}{{{}}}", String::from_utf8_lossy(&rules)));
    }
    Ok(format!("@layer {};{sheet}", layers.join(",")))
}
