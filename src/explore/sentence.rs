//! The sentence that says what is shown. It heads the table, is announced, titles the page and heads the print.

use super::{Bits, Facet, Jurisdiction, Sort, View, Words};
use crate::evidence::Word;

/// `by response, high to low`; `in the neutral order: by type, then name` where nothing else is asked for.
pub fn order_in_words(sort: Option<Sort>) -> String {
    match sort {
        Some(sort) => {
            let column = sort.column();
            format!("by {}, {}", lower_first(column.label()), column.direction_words(sort.direction()))
        }
        None => "by type, then name".to_owned(),
    }
}

/// The text with a small first letter, unless the word is an abbreviation.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() || second == ' ' => {
            std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// The values chosen in a facet, in words.
fn chosen_in_words(facet: Facet, chosen: Bits, region: Jurisdiction) -> String {
    let values = facet.values();
    let labels: Vec<String> =
        chosen.iter().filter_map(|position| values.get(position)).map(|entry| lower_first(entry.label)).collect();
    let list = labels.join(" or ");
    match facet {
        Facet::Status => format!("{list} in the {}", region.label()),
        Facet::Stage => format!("stage {list} ({})", region.label()),
        Facet::Target => format!("aimed at {list}"),
        Facet::Route => format!("given {list}"),
        _ => list,
    }
}

/// What is shown: how many of how many, narrowed by what, in which order. `words` is the search as it was understood.
pub fn sentence(view: &View, words: &Words, count: usize, total: usize) -> String {
    let mut parts: Vec<String> = Facet::ALL
        .iter()
        .filter(|&&facet| !view.filters.chosen(facet).is_empty())
        .map(|&facet| chosen_in_words(facet, view.filters.chosen(facet), view.region))
        .collect();
    let search = view.search.trim();
    if !search.is_empty() {
        let why: Vec<String> = words.places().map(|place| place.reason(view.region)).collect();
        let why = if why.is_empty() { String::new() } else { format!(" ({})", why.join("; ")) };
        parts.push(format!("matching “{search}”{why}"));
    }
    if view.filters_by_situation() {
        parts.push(format!("{} for your situation ({})", lower_first(view.fits.in_words(view.detail)), view.region.label()));
    }
    if view.only_picked {
        parts.push("picked by you".to_owned());
    }
    let how_many = if view.is_filtered() { format!("{count} of {total} therapies") } else { format!("All {total} therapies") };
    let what = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
    let order = match view.sort {
        None if !view.situation.is_empty() => {
            [view.detail.of("approved", "labelled"), " for your situation first, then by type and name"].concat()
        }
        sort => order_in_words(sort),
    };
    format!("{how_many}{what}; {order}.")
}
