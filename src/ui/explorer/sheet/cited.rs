//! The sources of a sheet: numbered where they stand, listed with their addresses at the end, since paper has no links.

use crate::evidence::{Source, Word};
use crate::ui::markup::Html;

/// The sources cited so far, each address once, in the order of their numbers.
#[derive(Default)]
pub struct Cited<'a>(Vec<&'a Source>);

impl<'a> Cited<'a> {
    /// The mark that leads to the sources in the list: small numbers.
    pub fn mark(&mut self, sources: impl IntoIterator<Item = &'a Source>) -> Html {
        let mut numbers: Vec<String> = Vec::new();
        for source in sources {
            let number = self.number(source).to_string();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        if numbers.is_empty() { Html::new() } else { Html::new().element("sup", "cited", &numbers.join(",")) }
    }

    fn number(&mut self, source: &'a Source) -> usize {
        let known = self.0.iter().position(|known| known.url == source.url);
        let place = known.unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        });
        place + 1
    }

    /// The list: number, kind, publisher, date, and the address to type.
    pub fn list(self) -> Html {
        let item = |(place, source): (usize, &&Source)| {
            let date = source.date.map(|date| format!(", {}", date.in_words())).unwrap_or_default();
            let address = source.url.strip_prefix("https://").unwrap_or(&source.url);
            Html::new()
                .open("li", "")
                .element("b", "", &(place + 1).to_string())
                .text(&format!(" {}", source.kind.label()))
                .element("span", "publisher", &format!(", {}", source.publisher))
                .text(&format!("{date}: "))
                .link("", &source.url, address)
                .close("li")
        };
        Html::new()
            .raw("<div class=\"sheet-sources\"><h4>Sources</h4><ol>")
            .all(self.0.iter().enumerate().map(item))
            .raw("</ol></div>")
    }
}
