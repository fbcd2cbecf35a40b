//! Running text with citations, links into the table and computed counts.

use super::citations;
use crate::evidence::{Count, Inline, Share, parse_inline};
use crate::explore::{Jurisdiction, standing};
use crate::ui::Explorer;
use crate::ui::markup::plain::OfHundred;
use crate::ui::parts::FilterLink;
use leptos::prelude::*;

/// A text of the article.
#[component]
pub fn RichText(
    /// The text, in the markup of `evidence::inline`.
    text: &'static str,
) -> impl IntoView {
    parse_inline(text).into_iter().map(piece).collect_view()
}

fn piece(piece: Inline) -> AnyView {
    match piece {
        Inline::Text(text) => text.into_any(),
        Inline::Term(term) => view! { <dfn>{term}</dfn> }.into_any(),
        Inline::Filter(words, query) => view! { <FilterLink query=query>{words}</FilterLink> }.into_any(),
        Inline::Cite(keys) => cited(&keys),
        Inline::Count(count) => counted(count),
        Inline::Share(share) => in_both_wordings(share),
    }
}

/// Raised numbers that lead to the sources in the list below the article.
fn cited(keys: &[String]) -> AnyView {
    let citations = citations();
    let mut numbers: Vec<usize> = keys.iter().filter_map(|key| citations.number(key)).collect();
    numbers.dedup();
    let links = numbers.into_iter().enumerate().map(|(place, number)| {
        let comma = (place > 0).then_some(", ");
        view! {
            {comma}
            <a href=format!("#source-{number}") aria-label=format!("{number}, source")>{number}</a>
        }
    });
    view! { <sup class="cite">{links.collect_view()}</sup> }.into_any()
}

/// A share in both ways of wording: as written, and `about 63 of 100 people (165 were counted)`.
fn in_both_wordings(share: Share) -> AnyView {
    let people = if share.says_people { " people" } else { "" };
    let counted = share.people.map(|people| format!(" ({people} were counted)")).unwrap_or_default();
    let plain = format!("{}{people}{counted}", OfHundred::of(share.percent).in_words());
    view! { <span class="in-plain">{plain}</span><span class="in-clinical">{share.written}</span> }.into_any()
}

fn counted(count: Count) -> AnyView {
    let catalogue = Explorer::use_here().catalogue;
    let dataset = catalogue.dataset();
    match count {
        Count::Therapies => dataset.therapies.len().into_any(),
        Count::Sources => dataset.source_count().into_any(),
        Count::Checked => {
            dataset.checked().map(|date| view! { <time datetime=date.to_string()>{date.in_words()}</time> }).into_any()
        }
        Count::Approved(region, kind) => {
            let in_force = |jurisdiction: Jurisdiction| {
                let of_kind = dataset.therapies.iter().filter(|therapy| therapy.kind == kind);
                of_kind
                    .filter(|therapy| standing(therapy, jurisdiction).is_some_and(|standing| standing.status.in_force()))
                    .count()
            };
            let jurisdiction = [Jurisdiction::Us, Jurisdiction::Eu].into_iter().find(|choice| choice.region() == region);
            jurisdiction.map(|jurisdiction| in_words(in_force(jurisdiction))).into_any()
        }
    }
}

/// Small numbers as words, as running text has them.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
