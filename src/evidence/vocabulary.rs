//! Closed lists of words: each word has a slug (data files and addresses), a label (what the reader sees)
//! and an explanation. One macro writes the enum and everything that every such list needs.

/// A word of a closed list.
pub trait Word: Copy + Eq + 'static {
    /// Every word, in the order in which readers meet them.
    const ALL: &'static [Self];

    /// Its spelling in data files and addresses: lower case, hyphens.
    fn slug(self) -> &'static str;

    /// Its name as the reader sees it.
    fn label(self) -> &'static str;

    /// One sentence that explains it, or an empty text where the label says it all.
    fn about(self) -> &'static str;

    /// The word with this slug, if there is one.
    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.slug() == slug)
    }
}

/// Reads a word: by its slug in a data file, by its number in the bundle.
pub(crate) fn read_word<'de, W, D: serde::Deserializer<'de>>(
    deserializer: D,
    by_slug: fn(&str) -> Option<W>,
    by_number: fn(usize) -> Option<W>,
) -> Result<W, D::Error> {
    use serde::Deserialize;
    if deserializer.is_human_readable() {
        let slug = String::deserialize(deserializer)?;
        by_slug(&slug).ok_or_else(|| serde::de::Error::custom(slug))
    } else {
        let number = u8::deserialize(deserializer)?;
        by_number(usize::from(number)).ok_or_else(|| serde::de::Error::custom("unknown word"))
    }
}

/// Writes an enum whose variants are the words of a closed list.
macro_rules! vocabulary {
    ($(#[doc = $doc:literal])+ $name:ident { $($variant:ident = $slug:literal, $label:literal, $about:literal;)+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $label] $variant,)+
        }

        impl $crate::evidence::vocabulary::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            // Three tables instead of one: texts that a program never asks for are left out of it.
            fn slug(self) -> &'static str {
                const SLUGS: &[&str] = &[$($slug),+];
                SLUGS[self as usize]
            }

            fn label(self) -> &'static str {
                const LABELS: &[&str] = &[$($label),+];
                LABELS[self as usize]
            }

            fn about(self) -> &'static str {
                const ABOUTS: &[&str] = &[$($about),+];
                ABOUTS[self as usize]
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::evidence::vocabulary::{Word, read_word};
                read_word(deserializer, <Self as Word>::from_slug, |number| Self::ALL.get(number).copied())
            }
        }

        #[cfg(feature = "ssr")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.serialize_str($crate::evidence::vocabulary::Word::slug(*self))
                } else {
                    serializer.serialize_u8(*self as u8)
                }
            }
        }

        #[cfg(feature = "ssr")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                use $crate::evidence::vocabulary::Word;
                let words = Self::ALL.iter().map(|word| {
                    serde_json::json!({ "word": word.slug(), "label": word.label(), "meaning": word.about() })
                });
                schemars::json_schema!({
                    "type": "string",
                    "description": (concat!($($doc),+).trim()),
                    "enum": [$($slug),+],
                    "x-words": (words.collect::<Vec<_>>()),
                })
            }
        }
    };
}
pub(crate) use vocabulary;
