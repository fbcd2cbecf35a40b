//! Everything that is known, loaded from one bundle.

use super::{Article, Date, Fact, Source, Therapy};
use std::collections::HashSet;

/// The bundle as the build writes it and the client fetches it.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// All therapies.
    pub therapies: Vec<Therapy>,
    /// The general facts.
    pub facts: Vec<Fact>,
    /// The article.
    pub article: Article,
}

/// Why a bundle can't be used.
#[derive(Debug, thiserror::Error)]
pub enum DamagedBundle {
    /// It can't be read.
    #[error("The evidence file is damaged or belongs to another version of this page ({0}).")]
    Unreadable(#[from] serde_json::Error),
    /// It holds nothing.
    #[error("The evidence file holds no therapies.")]
    Empty,
}

/// Everything that is known. Therapies stand in the neutral order: type, then name.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// All therapies, in the neutral order.
    pub therapies: Vec<Therapy>,
    /// The general facts.
    pub facts: Vec<Fact>,
    /// The article.
    pub article: Article,
}

impl Dataset {
    /// Reads a bundle.
    ///
    /// # Errors
    /// When the text is not a bundle of this version, or holds no therapies.
    pub fn from_bundle(text: &str) -> Result<Self, DamagedBundle> {
        let bundle: Bundle = serde_json::from_str(text)?;
        if bundle.therapies.is_empty() {
            return Err(DamagedBundle::Empty);
        }
        Ok(bundle.into())
    }

    /// The therapy with this id.
    pub fn therapy(&self, id: &str) -> Option<&Therapy> {
        self.therapies.iter().find(|therapy| therapy.id == id)
    }

    /// The source behind a citation: the id of a fact, or `therapy:source`.
    pub fn source(&self, key: &str) -> Option<&Source> {
        match key.split_once(':') {
            Some((therapy, source)) => self.therapy(therapy)?.source(source),
            None => self.facts.iter().find(|fact| fact.id == key).map(|fact| &fact.source),
        }
    }

    /// How many different sources there are, counted by address.
    pub fn source_count(&self) -> usize {
        let of_therapies = self.therapies.iter().flat_map(|therapy| &therapy.sources);
        let of_facts = self.facts.iter().map(|fact| &fact.source);
        of_therapies.chain(of_facts).map(|source| source.url.as_str()).collect::<HashSet<_>>().len()
    }

    /// The newest date on which a record was checked.
    pub fn checked(&self) -> Option<Date> {
        self.therapies.iter().map(|therapy| therapy.checked).max()
    }
}

impl From<Bundle> for Dataset {
    fn from(bundle: Bundle) -> Self {
        let Bundle { mut therapies, facts, article } = bundle;
        therapies.sort_by(|a, b| a.kind.cmp(&b.kind).then_with(|| a.name.cmp(&b.name)));
        Self { therapies, facts, article }
    }
}
