//! How hard the plain prose is to read (quality.md, P6): US school grade by Flesch and Kincaid, 9 or lower. Names of
//! drugs, trials and makers are left out, as they would count as hard words that can't be replaced; so is markup.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Block, Inline, Therapy, parse_inline};
use myeloma_immunotherapy::ui::document::{Shared, about_document};
use myeloma_immunotherapy::ui::markup::{HOW_COUNTS_STAND, WORTH_OF_INDIRECT};
use std::collections::HashSet;

const HIGHEST_GRADE: f64 = 9.0;

#[derive(Default)]
struct Counts {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Counts {
    fn grade(&self) -> f64 {
        let (sentences, words) = (self.sentences.max(1) as f64, self.words.max(1) as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }

    fn add(&mut self, text: &str, names: &HashSet<String>) {
        for sentence in text.split(['.', '!', '?', ';', ':']) {
            let words = sentence.split(|letter: char| !letter.is_alphabetic() && letter != '’').filter(|word| !word.is_empty());
            let words: Vec<&str> = words.filter(|word| !names.contains(&word.to_lowercase())).collect();
            if !words.is_empty() {
                self.sentences += 1;
                self.words += words.len();
                self.syllables += words.into_iter().map(syllables).sum::<usize>();
            }
        }
    }
}

/// Groups of vowels, without a silent ending; an abbreviation is read letter by letter.
fn syllables(word: &str) -> usize {
    if word.chars().count() > 1 && word.chars().filter(|letter| letter.is_uppercase()).count() > 1 {
        return word.chars().count();
    }
    let lower = word.to_lowercase();
    let silent = ["es", "ed", "e"].into_iter().find(|ending| lower.ends_with(ending) && !lower.ends_with("le"));
    let stem = silent.map_or(lower.as_str(), |ending| lower.strip_suffix(ending).unwrap_or(&lower));
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let starts = |(before, letter): (char, char)| is_vowel(letter) && !is_vowel(before);
    std::iter::once(' ').chain(stem.chars()).zip(stem.chars()).filter(|&pair| starts(pair)).count().max(1)
}

/// Names of drugs, trials, makers and targets, word by word.
fn names() -> HashSet<String> {
    let of = |therapy: &'static Therapy| {
        let texts = [Some(&therapy.name), therapy.us_name.as_ref(), therapy.developer.as_ref()].into_iter().flatten();
        let lists = therapy.brands.iter().chain(&therapy.also_known_as).chain(&therapy.components);
        texts.chain(lists).chain(therapy.trials.iter().map(|trial| &trial.name)).map(String::as_str)
    };
    let all = real::dataset().therapies.iter().flat_map(of);
    let words = all.flat_map(|name| name.split(|letter: char| !letter.is_alphabetic())).filter(|word| word.len() > 3);
    words.map(str::to_lowercase).collect()
}

/// A text of the article as it is read.
fn read(text: &str) -> String {
    let pieces = parse_inline(text).into_iter().map(|piece| match piece {
        Inline::Text(words) | Inline::Term(words) | Inline::Filter(words, _) => words,
        Inline::Cite(_) | Inline::Count(_) | Inline::Share(_) => String::new(),
    });
    pieces.collect()
}

#[test]
fn syllables_are_counted() {
    for (word, count) in
        [("cell", 1), ("drug", 1), ("treatment", 2), ("disease", 2), ("people", 2), ("antibody", 4), ("lived", 1), ("CRS", 3)]
    {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn the_formula_is_that_of_flesch_and_kincaid() {
    let mut counts = Counts::default();
    counts.add("The cell is small. It can grow.", &HashSet::new());
    assert_eq!((counts.sentences, counts.words, counts.syllables), (2, 7, 7));
    assert!((counts.grade() - (0.39 * 3.5 + 11.8 - 15.59)).abs() < 1e-9);
}

#[test]
fn the_plain_text_of_every_therapy_is_at_grade_nine_or_lower() {
    let names = names();
    for therapy in &real::dataset().therapies {
        let mut counts = Counts::default();
        let single =
            [Some(&therapy.about), Some(&therapy.mechanism.plain), therapy.schedule.as_ref().map(|schedule| &schedule.plain)];
        let more = [therapy.care_setting.as_ref(), therapy.manufacturing.as_ref(), therapy.duration.note.as_ref()];
        let indications = therapy.decisions.iter().map(|decision| &decision.indication);
        for text in single.into_iter().chain(more).flatten().chain(indications).chain(&therapy.notes) {
            counts.add(text, &names);
        }
        assert!(counts.words > 20 && counts.grade() <= HIGHEST_GRADE, "{}: grade {:.1}", therapy.id, counts.grade());
    }
}

#[test]
fn every_section_of_the_article_is_at_grade_nine_or_lower() {
    let names = names();
    for section in &real::dataset().article.sections {
        let mut counts = Counts::default();
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) | Block::Aside(text) => counts.add(&read(text), &names),
                Block::List(items) => items.iter().for_each(|item| counts.add(&read(item), &names)),
                Block::Heading(_) | Block::Computed(_) | Block::Link(_) => {}
            }
        }
        assert!(counts.grade() <= HIGHEST_GRADE, "{}: grade {:.1}", section.id, counts.grade());
    }
}

#[test]
fn the_glossary_and_the_questions_are_at_grade_nine_or_lower() {
    let names = names();
    let dataset = real::dataset();
    let (mut words, mut questions) = (Counts::default(), Counts::default());
    dataset.glossary.iter().for_each(|term| words.add(&term.plain, &names));
    let all = dataset.questions.general.iter().chain(&dataset.questions.carers).chain(dataset.questions.types.values().flatten());
    all.for_each(|question| questions.add(question, &names));
    assert!(words.words > 500 && words.grade() <= HIGHEST_GRADE, "glossary: grade {:.1}", words.grade());
    assert!(questions.words > 300 && questions.grade() <= HIGHEST_GRADE, "questions: grade {:.1}", questions.grade());
}

/// What one would notice, of every boxed warning (issue 14, C3), and what stands above harms and indirect comparisons.
#[test]
fn what_boxed_warnings_say_first_is_at_grade_nine_or_lower() {
    let names = names();
    let mut counts = Counts::default();
    let warnings = real::dataset().therapies.iter().flat_map(|therapy| &therapy.boxed_warnings);
    warnings.for_each(|warning| counts.add(&warning.plain, &names));
    assert!(counts.words > 100 && counts.grade() <= HIGHEST_GRADE, "{} words, grade {:.1}", counts.words, counts.grade());
    for text in [WORTH_OF_INDIRECT, HOW_COUNTS_STAND] {
        let mut counts = Counts::default();
        counts.add(text, &names);
        assert!(counts.grade() <= HIGHEST_GRADE, "grade {:.1}: {text}", counts.grade());
    }
}

/// The sentences of a piece of HTML: tags go, and the end of a paragraph, a heading or a cell ends a sentence.
fn read_html(html: &str) -> String {
    let pieces = html.split('<').map(|piece| {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let ends = ["/p", "/li", "/h2", "/th", "/td", "/caption", "/span", "/summary"].contains(&tag);
        format!("{}{text}", if ends { ". " } else { "" })
    });
    pieces.collect::<String>().replace("&#39;", "’")
}

#[test]
fn every_section_of_the_page_about_the_site_is_at_grade_nine_or_lower() {
    let today = "2026-11-24".parse().expect("a date");
    let site = myeloma_immunotherapy::ui::found::Site::default();
    let report = myeloma_immunotherapy::ui::report::Report::default();
    let shared = Shared {
        policy: "",
        style: "",
        style_below: "",
        script_integrity: "",
        offline_integrity: "",
        changes_integrity: "",
        picture_integrity: "",
        today,
        site: &site,
        report: &report,
    };
    let page = about_document(real::dataset(), &shared);
    let sections: Vec<&str> = page.split("<section").skip(1).filter_map(|rest| rest.split("</section>").next()).collect();
    assert!(sections.len() >= 14, "{}", sections.len());
    let names = names();
    for section in sections {
        let (head, text) = section.split_once('>').expect("a tag");
        let mut counts = Counts::default();
        counts.add(&read_html(text), &names);
        assert!(counts.words > 10 && counts.grade() <= HIGHEST_GRADE, "{head}: grade {:.1}", counts.grade());
    }
}

#[test]
fn every_correction_is_at_grade_nine_or_lower() {
    let names = names();
    for correction in &real::dataset().corrections {
        let mut counts = Counts::default();
        counts.add(&correction.what, &names);
        counts.add(&correction.why, &names);
        assert!(counts.grade() <= HIGHEST_GRADE, "{}: grade {:.1}", correction.id, counts.grade());
    }
}
