//! The numbers by which the article cites its sources: one number an address, in the order of first use.

use super::{Article, Block, Dataset, Inline, Source, parse_inline};
use std::collections::HashMap;

/// The article's sources, numbered.
#[derive(Clone, Debug, Default)]
pub struct Citations {
    numbers: HashMap<String, usize>,
    sources: Vec<Source>,
}

impl Citations {
    /// Numbers the sources that the article cites. Citations that lead nowhere get no number; the checker refuses them.
    pub fn of(dataset: &Dataset) -> Self {
        let mut citations = Self::default();
        let mut by_address: HashMap<&str, usize> = HashMap::new();
        for text in texts(&dataset.article) {
            let keys = parse_inline(text).into_iter().filter_map(|piece| match piece {
                Inline::Cite(keys) => Some(keys),
                _ => None,
            });
            for key in keys.flatten() {
                let Some(source) = dataset.source(&key) else { continue };
                let number = *by_address.entry(source.url.as_str()).or_insert_with(|| {
                    citations.sources.push(source.clone());
                    citations.sources.len()
                });
                citations.numbers.insert(key, number);
            }
        }
        citations
    }

    /// The number of a citation, from 1.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.numbers.get(key).copied()
    }

    /// The sources; the first has number 1.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

/// Every text of the article that may cite, in order.
fn texts(article: &Article) -> impl Iterator<Item = &str> {
    article.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
        Block::Paragraph(text) | Block::Aside(text) => vec![text.as_str()],
        Block::List(items) => items.iter().map(String::as_str).collect(),
        Block::Heading(_) | Block::Computed(_) | Block::Link(_) => Vec::new(),
    })
}
