//! The markup inside the article's texts:
//! `**term**`, `[words](?type=car-t)`, `[[f064]]`, `[[teclistamab:s2,f001]]`, `{therapies}`, `{approved:us:car-t}`, `{63.0% of 165 people}`.

use super::{Region, TreatmentType, Word};

/// A count or date that the page computes from the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// How many therapies there are.
    Therapies,
    /// How many sources there are.
    Sources,
    /// When the evidence was last checked.
    Checked,
    /// How many therapies of a type have an approval in force in a region.
    Approved(Region, TreatmentType),
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// A term at the place that explains it.
    Term(String),
    /// A link into the table: words and query string without `?`.
    Filter(String, String),
    /// The sources of what stands before: ids of facts, or `therapy:source`.
    Cite(Vec<String>),
    /// A computed count or date.
    Count(Count),
    /// A share as published.
    Share(Share),
}

/// A share within running text: `63.0%`, `63.0% of 165`, `63.0% of 165 people`.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The share in percent, 0–100.
    pub percent: f64,
    /// The text as written.
    pub written: String,
    /// The people it counts, where the text names them.
    pub people: Option<u32>,
    /// Whether the text says “people”.
    pub says_people: bool,
}

fn share(text: &str) -> Option<Inline> {
    let (percent, rest) = text.split_once('%')?;
    let percent: f64 = percent.parse().ok().filter(|percent| (0.0..=100.0).contains(percent))?;
    let says_people = rest.ends_with(" people");
    let people = match rest.trim_end_matches(" people") {
        "" if !says_people => None,
        rest => Some(rest.strip_prefix(" of ")?.replace(',', "").parse().ok()?),
    };
    Some(Inline::Share(Share { percent, written: text.to_owned(), people, says_people }))
}

fn count(name: &str) -> Option<Count> {
    match name {
        "therapies" => Some(Count::Therapies),
        "sources" => Some(Count::Sources),
        "checked" => Some(Count::Checked),
        _ => {
            let (region, kind) = name.strip_prefix("approved:")?.split_once(':')?;
            Some(Count::Approved(Region::from_slug(region)?, TreatmentType::from_slug(kind)?))
        }
    }
}

/// Reads the piece of markup that `text` begins with, and what follows it.
fn marked(text: &str) -> Option<(Inline, &str)> {
    if let Some(rest) = text.strip_prefix("[[") {
        let (ids, rest) = rest.split_once("]]")?;
        return Some((Inline::Cite(ids.split(',').map(|id| id.trim().to_owned()).collect()), rest));
    }
    if let Some(rest) = text.strip_prefix("**") {
        let (term, rest) = rest.split_once("**")?;
        return Some((Inline::Term(term.to_owned()), rest));
    }
    if let Some(rest) = text.strip_prefix('{') {
        let (name, rest) = rest.split_once('}')?;
        return Some((share(name).or_else(|| count(name).map(Inline::Count))?, rest));
    }
    let (words, rest) = text.strip_prefix('[')?.split_once("](?")?;
    let (query, rest) = rest.split_once(')')?;
    Some((Inline::Filter(words.to_owned(), query.to_owned()), rest))
}

/// Reads a text of the article. What is not markup stays as it stands, so no text is ever lost.
pub fn parse_inline(text: &str) -> Vec<Inline> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', '*', '{']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((piece, after)) = marked(rest) {
            if !plain.is_empty() {
                pieces.push(Inline::Text(std::mem::take(&mut plain)));
            }
            pieces.push(piece);
            rest = after;
        } else {
            // All three openers are one byte long.
            plain.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        pieces.push(Inline::Text(plain));
    }
    pieces
}
