//! The view as an address: `parse(format(view)) == view`. Defaults are left out; what can't be read is dropped and named.
//! Names and values are read in large and small letters alike.

use super::side::trial_with_slug;
use super::view::{LONGEST_SEARCH, MOST_PICKED};
use super::{
    Bits, Catalogue, Column, Columns, Detail, FEWEST_SIDE_BY_SIDE, Facet, FitFilter, Jurisdiction, Side, Situation, Sort, View,
};
use crate::evidence::Word;
use std::fmt::Write;

/// Longest query string read; what follows is dropped.
const LONGEST_QUERY: usize = 8_000;

/// Most notes shown at once.
const MOST_NOTICES: usize = 5;

/// Longest id of a therapy, or slug of a trial.
const LONGEST_ID: usize = 80;

/// Something in an address that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A parameter that this page does not know.
    UnknownParameter(String),
    /// A value that its parameter does not know.
    UnknownValue(&'static str, String),
    /// Side by side was asked for, but not for two therapies.
    TooFewPicked,
    /// The address was too long and was cut.
    TooLong,
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownParameter(name) => write!(f, "“{name}” is not a setting of this page and was left out."),
            Self::UnknownValue(name, value) => write!(f, "“{value}” is not a known value of “{name}” and was left out."),
            Self::TooFewPicked => f.write_str("Side by side needs at least two picked therapies; the table is shown instead."),
            Self::TooLong => f.write_str("The address was too long; its end was left out."),
        }
    }
}

const SEARCH: &str = "q";
const REGION: &str = "region";
const SORT: &str = "sort";
const COLUMNS: &str = "columns";
const PICK: &str = "pick";
const TRIAL: &str = "trial";
const ONLY: &str = "only";
const PICKED: &str = "picked";
const WORDS: &str = "words";
const SIDE: &str = "side";
const SHEET: &str = "sheet";
const SHOWN: &str = "shown";
const SITUATION: &str = "me";
const FIT: &str = "fit";

/// The parameters by which an address asks for a view of the table: all but the wording of figures, which concerns the whole
/// page. Who opens such an address came for the table.
#[cfg(feature = "ssr")]
pub fn parameters_of_table() -> Vec<&'static str> {
    let facets = Facet::ALL.iter().map(|facet| facet.slug());
    [SEARCH, REGION, SORT, COLUMNS, PICK, ONLY, SIDE, SHEET, SITUATION, FIT].into_iter().chain(facets).collect()
}

/// A piece of an address, short enough for a note.
fn short(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !letter.is_control()).take(24).collect();
    if plain.len() < text.len() { format!("{plain}…") } else { plain }
}

fn hex(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Decodes `+` and `%41`; a broken escape stays as it stands, broken UTF-8 becomes the replacement character.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = bytes.get(at + 1).zip(bytes.get(at + 2)).and_then(|(&high, &low)| Some(hex(high)? * 16 + hex(low)?));
        match (bytes[at], escape) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                at += 2;
            }
            (b'+', _) => decoded.push(b' '),
            (byte, _) => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(byte as char),
            b' ' => encoded.push('+'),
            // Writing to a String can't fail.
            _ => drop(write!(encoded, "%{byte:02X}")),
        }
        encoded
    })
}

/// What a search box may hold: no control characters, no longer than [`LONGEST_SEARCH`].
pub fn clean_search(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(LONGEST_SEARCH).collect()
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|item| !item.is_empty())
}

/// Reads a query string, with or without `?`. What can't be used is left out and named, once each.
pub fn parse(query: &str) -> (View, Vec<Notice>) {
    parse_with(query, &|_, _| true)
}

impl Catalogue {
    /// Reads a query string as [`parse`]; a therapy that is not in the evidence can't be picked, nor a trial that it
    /// does not have.
    pub fn parse(&self, query: &str) -> (View, Vec<Notice>) {
        parse_with(query, &|id, trial| {
            let therapy = self.dataset().therapy(id);
            therapy.is_some_and(|therapy| trial.is_none_or(|trial| trial_with_slug(therapy, trial).is_some()))
        })
    }
}

fn parse_with(query: &str, is_known: &dyn Fn(&str, Option<&str>) -> bool) -> (View, Vec<Notice>) {
    // Where an address holds a situation alone, that leaves no row out.
    let mut view = View { fits: FitFilter::All, ..View::default() };
    let mut notices = Vec::new();
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut end = query.len().min(LONGEST_QUERY);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    if end < query.len() {
        notices.push(Notice::TooLong);
    }
    for pair in query[..end].split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        read(&mut view, &decode(name), &decode(value), is_known, &mut notices);
    }
    // A filter by a situation means nothing without one.
    if !view.shares_situation {
        view.fits = FitFilter::default();
    }
    // A trial can be chosen only for what is picked.
    let View { picked, trials, .. } = &mut view;
    trials.retain(|(id, _)| picked.contains(id));
    if view.side.is_some() && view.picked.len() < FEWEST_SIDE_BY_SIDE {
        view.side = None;
        notices.push(Notice::TooFewPicked);
    }
    let mut said: Vec<Notice> = Vec::new();
    for notice in notices {
        if said.len() < MOST_NOTICES && !said.contains(&notice) {
            said.push(notice);
        }
    }
    let notices = said;
    (view, notices)
}

/// A text in small letters, as slugs are spelt.
fn small(text: &str) -> String {
    text.to_ascii_lowercase()
}

fn read(view: &mut View, name: &str, value: &str, is_known: &dyn Fn(&str, Option<&str>) -> bool, notices: &mut Vec<Notice>) {
    let mut unknown = |name: &'static str, value: &str| notices.push(Notice::UnknownValue(name, short(value)));
    let slug = small(value);
    match small(name).as_str() {
        SEARCH => view.search = clean_search(value),
        REGION => match Jurisdiction::from_slug(&slug) {
            Some(region) => view.region = region,
            None => unknown(REGION, value),
        },
        SIDE => match Side::from_slug(&slug) {
            Some(side) => view.side = Some(side),
            None => unknown(SIDE, value),
        },
        SHEET if slug == SHOWN => view.sheet = true,
        SHEET => unknown(SHEET, value),
        SITUATION => {
            let (situation, strange) = Situation::from_slug(&slug);
            strange.into_iter().for_each(|piece| unknown(SITUATION, piece));
            view.situation = situation;
            view.shares_situation = true;
        }
        FIT => match FitFilter::from_slug(&slug) {
            Some(fits) => view.fits = fits,
            None => unknown(FIT, value),
        },
        WORDS => match Detail::from_slug(&slug) {
            Some(detail) => view.detail = detail,
            None => unknown(WORDS, value),
        },
        SORT => match Sort::from_slug(&slug) {
            Some(sort) => view.sort = Some(sort),
            None => unknown(SORT, value),
        },
        COLUMNS => {
            let column = |slug: &str| Column::from_slug(&small(slug));
            list(value).filter(|slug| column(slug).is_none()).for_each(|slug| unknown(COLUMNS, slug));
            view.columns = Columns::of(list(value).filter_map(column));
        }
        PICK => {
            view.picked.clear();
            for typed in list(value) {
                let id = small(typed);
                if view.picked.contains(&id) {
                    continue;
                }
                if view.picked.len() < MOST_PICKED && is_id(&id) && is_known(&id, None) {
                    view.picked.push(id);
                } else {
                    unknown(PICK, typed);
                }
            }
        }
        TRIAL => {
            for typed in list(value) {
                let pair = small(typed);
                match pair.split_once('.').filter(|(id, trial)| is_id(id) && is_id(trial) && is_known(id, Some(trial))) {
                    Some((id, trial)) if view.trial_of(id).is_none() && view.trials.len() < MOST_PICKED => {
                        view.trials.push((id.to_owned(), trial.to_owned()));
                    }
                    _ => unknown(TRIAL, typed),
                }
            }
        }
        ONLY if slug == PICKED => view.only_picked = true,
        ONLY => unknown(ONLY, value),
        other => match Facet::from_slug(other) {
            Some(facet) => choose(view, facet, value, &mut unknown),
            None => notices.push(Notice::UnknownParameter(short(name))),
        },
    }
}

/// Whether a text can be the id of a therapy, or the slug of a trial.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn choose(view: &mut View, facet: Facet, value: &str, unknown: &mut impl FnMut(&'static str, &str)) {
    let values = facet.values();
    let mut chosen = view.filters.chosen(facet);
    for typed in list(value) {
        match values.iter().position(|entry| entry.slug == small(typed)) {
            Some(position) => chosen = chosen.with(position),
            None => unknown(facet.slug(), typed),
        }
    }
    view.filters = view.filters.with(facet, chosen);
}

impl View {
    /// The whole view as a query string, the situation too, also where the reader does not share it: for the page's own
    /// buttons, never for the address.
    pub fn to_full_query(&self) -> String {
        Self { shares_situation: true, ..self.clone() }.to_query()
    }

    /// The view as a query string without `?`; empty for the default view.
    pub fn to_query(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        if !self.search.is_empty() {
            pairs.push((SEARCH, encode(&self.search)));
        }
        for &facet in Facet::ALL {
            let chosen = self.filters.chosen(facet);
            if !chosen.is_empty() {
                pairs.push((facet.slug(), slugs(facet, chosen)));
            }
        }
        if self.region != Jurisdiction::Us {
            pairs.push((REGION, self.region.slug().to_owned()));
        }
        if let Some(sort) = self.sort {
            pairs.push((SORT, sort.to_string()));
        }
        if self.columns != Columns::default() {
            pairs.push((COLUMNS, self.columns.iter().map(|column| column.slug()).collect::<Vec<_>>().join(",")));
        }
        if !self.picked.is_empty() {
            pairs.push((PICK, self.picked.join(",")));
        }
        if !self.trials.is_empty() {
            let trials: Vec<String> = self.trials.iter().map(|(id, trial)| format!("{id}.{trial}")).collect();
            pairs.push((TRIAL, trials.join(",")));
        }
        if self.only_picked {
            pairs.push((ONLY, PICKED.to_owned()));
        }
        if let Some(side) = self.side {
            pairs.push((SIDE, side.slug().to_owned()));
        }
        if self.sheet {
            pairs.push((SHEET, SHOWN.to_owned()));
        }
        if self.shares_situation {
            pairs.push((SITUATION, self.situation.to_slug()));
            if self.fits != FitFilter::All {
                pairs.push((FIT, self.fits.slug().to_owned()));
            }
        }
        if self.detail != Detail::Clinical {
            pairs.push((WORDS, self.detail.slug().to_owned()));
        }
        pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}

fn slugs(facet: Facet, chosen: Bits) -> String {
    let values = facet.values();
    chosen.iter().filter_map(|position| values.get(position)).map(|entry| entry.slug).collect::<Vec<_>>().join(",")
}
