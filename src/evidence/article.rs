//! The article: sections made of blocks, whose text carries citations, links into the table and computed counts.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A list that the page makes from the data.
    Computed {
        UnderReview = "under-review", "before regulators now", "";
        PhaseThree = "phase-3", "in phase 3 now", "";
    }
}

/// An address for further reading.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadingLink {
    /// Its address.
    #[cfg_attr(feature = "ssr", schemars(url))]
    pub url: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// What the reader finds there.
    pub about: String,
}

/// One block of a section. Texts are written in the markup of [`super::parse_inline`].
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
pub enum Block {
    /// A paragraph.
    #[serde(rename = "p")]
    Paragraph(String),
    /// A sub-heading.
    #[serde(rename = "h")]
    Heading(String),
    /// A list of points.
    #[serde(rename = "list")]
    List(Vec<String>),
    /// A side note.
    #[serde(rename = "aside")]
    Aside(String),
    /// A list made from the data.
    #[serde(rename = "computed")]
    Computed(Computed),
    /// An address for further reading.
    #[serde(rename = "link")]
    Link(ReadingLink),
}

/// One section of the article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its anchor on the page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The whole article.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

impl Article {
    /// The section with this anchor.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}
