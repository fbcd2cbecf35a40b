//! Everything that is known, loaded from one bundle.

use super::{Article, Correction, Date, Fact, Questions, Source, Term, Therapy};
use std::collections::HashSet;

/// Why a bundle can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DamagedBundle {
    /// It can't be read.
    #[error("The evidence file is damaged or belongs to another version of this page.")]
    Unreadable,
    /// It holds nothing.
    #[error("The evidence file holds no therapies.")]
    Empty,
}

/// Everything that is known. Therapies stand in the neutral order: type, then name.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// All therapies, in the neutral order.
    pub therapies: Vec<Therapy>,
    /// The general facts. The client has only the rules on daily life, which side by side and the sheet fill gaps with: the
    /// others stand in the page already.
    pub facts: Vec<Fact>,
    /// The article. The client has none: it stands in the page already.
    pub article: Article,
    /// The words explained. The client has none: they stand in the page already.
    pub glossary: Vec<Term>,
    /// The questions of the visit sheet. The client has none: they stand in the page already.
    pub questions: Questions,
    /// The corrections of this site. The client has none: they stand in pages of their own.
    pub corrections: Vec<Correction>,
}

impl Dataset {
    /// Reads the bundle that [`Self::to_bundle`] wrote: the client's part of the evidence.
    ///
    /// # Errors
    /// When the bytes are not a bundle of this version, or hold no therapies.
    pub fn from_bundle(bytes: &[u8]) -> Result<Self, DamagedBundle> {
        let ((therapies, facts), rest): ((Vec<Therapy>, Vec<Fact>), _) =
            postcard::take_from_bytes(bytes).map_err(|_| DamagedBundle::Unreadable)?;
        match (therapies.is_empty(), rest.is_empty()) {
            (_, false) => Err(DamagedBundle::Unreadable),
            (true, _) => Err(DamagedBundle::Empty),
            _ => Ok(Self { therapies, facts, ..Self::default() }),
        }
    }

    /// The client's part of the evidence in one piece: small to send, and read without a JSON reader, which would cost
    /// the client more than the file itself.
    ///
    /// # Errors
    /// Only a type that can't be written leads here; the tests write them all.
    #[cfg(feature = "ssr")]
    pub fn to_bundle(&self) -> Result<Vec<u8>, postcard::Error> {
        let rules: Vec<&Fact> = self.facts.iter().filter(|fact| fact.daily_life.is_some()).collect();
        postcard::to_allocvec(&(&self.therapies, rules))
    }

    /// Puts the therapies into the neutral order.
    #[cfg(feature = "ssr")]
    pub fn new(mut therapies: Vec<Therapy>, facts: Vec<Fact>, article: Article) -> Self {
        therapies.sort_by(|a, b| a.kind.cmp(&b.kind).then_with(|| a.name.to_lowercase().cmp(&b.name.to_lowercase())));
        Self { therapies, facts, article, ..Self::default() }
    }

    /// The therapy with this id.
    pub fn therapy(&self, id: &str) -> Option<&Therapy> {
        self.therapies.iter().find(|therapy| therapy.id == id)
    }

    /// A therapy and the therapies that it contains.
    pub fn with_parts<'a>(&'a self, therapy: &'a Therapy) -> impl Iterator<Item = &'a Therapy> {
        std::iter::once(therapy).chain(therapy.components.iter().filter_map(|id| self.therapy(id)))
    }

    /// Whose boxed warnings hold for a therapy: its own; where its record has none, those of its parts.
    pub fn warned<'a>(&'a self, therapy: &'a Therapy) -> Vec<&'a Therapy> {
        let has_own = !therapy.boxed_warnings.is_empty();
        self.with_parts(therapy).filter(|part| !part.boxed_warnings.is_empty() && (!has_own || part.id == therapy.id)).collect()
    }

    /// The general facts that hold for a therapy or for one of its parts.
    pub fn facts_on<'a>(&'a self, therapy: &'a Therapy) -> impl Iterator<Item = &'a Fact> {
        self.facts.iter().filter(move |fact| self.with_parts(therapy).any(|part| fact.holds_for(part)))
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
