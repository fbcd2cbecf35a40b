//! Words explained in place: the build marks the first use of each word of the glossary in each section as a button that
//! opens its explanation, and lists all words in one section. Native only; browsers open the explanations without script.

use super::markup::Html;
use crate::evidence::Term;
use std::collections::{BTreeSet, HashMap};

/// Elements whose text stays as it is: they act themselves, are headings, or explain the word already.
const LEFT_ALONE: [&str; 15] =
    ["a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "label", "svg", "nav", "code", "dt", "dfn"];

/// One spelling of a word.
struct Form<'a> {
    text: &'a str,
    term: usize,
    /// Abbreviations and names must stand just so; other words may begin with a capital.
    is_exact: bool,
}

/// Marks words in HTML.
pub struct Marker<'a> {
    terms: &'a [Term],
    forms: Vec<Form<'a>>,
    /// Places in `forms` by first letter, in lower case: most places of a text begin no word of the glossary.
    by_letter: HashMap<char, Vec<usize>>,
    used: BTreeSet<usize>,
}

/// Which wording a place belongs to: each has its own first use.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wording {
    Both,
    Plain,
    Clinical,
}

impl<'a> Marker<'a> {
    /// A marker for a glossary.
    pub fn new(terms: &'a [Term]) -> Self {
        let all = terms.iter().enumerate().flat_map(|(term, entry)| entry.forms().map(move |text| (term, text)));
        let mut forms: Vec<Form> = all
            .filter(|(_, text)| text.chars().count() > 1)
            .map(|(term, text)| Form { text, term, is_exact: text.chars().any(char::is_uppercase) })
            .collect();
        // The longest first: “anti-CD38 antibody” before “antibody”.
        forms.sort_by_key(|form| std::cmp::Reverse(form.text.len()));
        let mut by_letter: HashMap<char, Vec<usize>> = HashMap::new();
        for (place, form) in forms.iter().enumerate() {
            by_letter.entry(first_letter(form.text)).or_default().push(place);
        }
        Self { terms, forms, by_letter, used: BTreeSet::new() }
    }

    /// The HTML with the first use of each word in each `<section>` marked.
    pub fn mark(&mut self, html: &str) -> String {
        let mut marked = String::with_capacity(html.len() * 5 / 4);
        let mut open: Vec<(&str, Option<Wording>, bool)> = Vec::new();
        let mut said: Vec<(usize, Wording)> = Vec::new();
        let mut rest = html;
        while !rest.is_empty() {
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                let wording = open.iter().rev().find_map(|(_, wording, _)| *wording).unwrap_or(Wording::Both);
                if open.iter().any(|(_, _, left_alone)| *left_alone) {
                    self.note(&rest[..end], wording, &mut said);
                    marked.push_str(&rest[..end]);
                } else {
                    self.mark_text(&rest[..end], wording, &mut said, &mut marked);
                }
                rest = &rest[end..];
                continue;
            };
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            let name =
                tag.trim_start_matches('/').split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
            if tag.starts_with('/') {
                while open.pop().is_some_and(|(opened, _, _)| opened != name) {}
            } else if !is_void(name) {
                if name == "section" {
                    said.clear();
                }
                let whole = &rest[..end];
                let is_apart = ["source-line", "\"cite\"", "unmarked"].iter().any(|mark| whole.contains(mark));
                let left_alone = LEFT_ALONE.contains(&name) || is_apart;
                open.push((name, wording_of(whole), left_alone));
            }
            marked.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        marked
    }

    /// A word that stands where it is explained, or acts, needs no mark after it.
    fn note(&self, text: &str, wording: Wording, said: &mut Vec<(usize, Wording)>) {
        let form = self.forms.iter().find(|form| form.text.eq_ignore_ascii_case(text));
        said.extend(form.map(|form| (form.term, wording)));
    }

    fn mark_text(&mut self, text: &str, wording: Wording, said: &mut Vec<(usize, Wording)>, marked: &mut String) {
        let mut at = 0;
        let mut copied = 0;
        while at < text.len() {
            let found = self.form_at(text, at);
            let Some((term, length)) = found else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let was_said = said.iter().any(|&(other, place)| other == term && (place == Wording::Both || place == wording));
            if !was_said {
                said.push((term, wording));
                self.used.insert(term);
                marked.push_str(&text[copied..at]);
                marked.push_str(&format!(
                    "<button type=\"button\" class=\"term\" popovertarget=\"word-{}\">{}</button>",
                    self.terms[term].id,
                    &text[at..at + length]
                ));
                copied = at + length;
            }
            at += length;
        }
        marked.push_str(&text[copied..]);
    }

    /// The longest form that stands at a place, as a word of its own.
    fn form_at(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let joins = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric());
        let before = text[..at].chars().next_back();
        if joins(before) || before == Some('-') || before == Some('&') {
            return None;
        }
        let fits = |form: &&Form| {
            let Some(piece) = text.get(at..at + form.text.len()) else { return false };
            let same = if form.is_exact { piece == form.text } else { piece.eq_ignore_ascii_case(form.text) };
            let mut after = text[at + form.text.len()..].chars();
            let next = after.next();
            same && !joins(next) && !(next == Some('-') && joins(after.next()))
        };
        let candidates = self.by_letter.get(&first_letter(&text[at..]))?;
        candidates.iter().map(|&place| &self.forms[place]).find(fits).map(|form| (form.term, form.text.len()))
    }

    /// The explanations of the words marked so far, for the end of the page.
    pub fn explanations(&self) -> Html {
        let one = |&term: &usize| explanation(&self.terms[term]);
        Html::new().open("div", "words").all(self.used.iter().map(one)).close("div")
    }
}

fn first_letter(text: &str) -> char {
    text.chars().next().map_or(' ', |letter| letter.to_ascii_lowercase())
}

fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "input" | "link" | "meta" | "wbr" | "")
}

fn wording_of(tag: &str) -> Option<Wording> {
    if tag.contains("in-plain") { Some(Wording::Plain) } else { tag.contains("in-clinical").then_some(Wording::Clinical) }
}

/// The word with its abbreviation: `cytokine release syndrome (CRS)`.
fn title(term: &Term) -> String {
    let short = term.also.iter().find(|form| form.chars().filter(|letter| letter.is_uppercase()).count() > 1);
    match short {
        Some(short) if *short != term.term => format!("{} ({short})", term.term),
        _ => term.term.clone(),
    }
}

fn explanation(term: &Term) -> Html {
    let clinical = term.clinical.as_deref().map(|text| Html::new().element("span", "clinical-meaning", text));
    Html::new()
        .raw("<div popover class=\"word\" role=\"note\" id=\"word-")
        .value(&term.id)
        .raw("\">")
        .element("strong", "", &title(term))
        .element("span", "", &term.plain)
        .maybe(clinical)
        .raw("</div>")
}

/// All words in one section.
pub fn glossary(terms: &[Term]) -> Html {
    let entry = |term: &Term| {
        let clinical = term.clinical.as_deref().map(|text| Html::new().raw(" ").element("span", "in-clinical quiet", text));
        Html::new()
            .raw("<div id=\"term-")
            .value(&term.id)
            .raw("\">")
            .element("dt", "", &title(term))
            .open("dd", "")
            .text(&term.plain)
            .maybe(clinical)
            .raw("</dd></div>")
    };
    Html::new()
        .raw("<section id=\"glossary\" class=\"article glossary\" aria-labelledby=\"glossary-title\"><h2 id=\"glossary-title\">Words explained</h2><dl>")
        .all(terms.iter().map(entry))
        .raw("</dl></section>")
}
