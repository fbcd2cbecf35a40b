//! Search over names, brands, codes, targets, trials and registration numbers, forgiving small typos. The name of a country
//! asks what is allowed there; it never finds a trial that happens to be called after it.

use super::Place;
use super::order::ordered;
use crate::evidence::{Partner, Therapy, TreatmentType, Word};

/// A stretch of a text that answers the search, in bytes of that text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Shortest word that may stand inside another word rather than at its beginning.
const INSIDE_FROM: usize = 4;

/// A letter or digit in the form in which words are compared: lower case, without accents. `None` for all else.
fn folded(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        'À'..='Å' | 'à'..='å' => Some('a'),
        'Ç' | 'ç' => Some('c'),
        'È'..='Ë' | 'è'..='ë' => Some('e'),
        'Ì'..='Ï' | 'ì'..='ï' => Some('i'),
        'Ñ' | 'ñ' => Some('n'),
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' => Some('o'),
        'Ù'..='Ü' | 'ù'..='ü' => Some('u'),
        'Ý' | 'ý' | 'ÿ' => Some('y'),
        // Other scripts are compared as they stand; punctuation and signs are not compared.
        'Ā'..='῿' | '⺀'.. => Some(letter),
        _ => None,
    }
}

fn compact(text: &str) -> String {
    text.chars().filter_map(folded).collect()
}

/// The runs of letters and digits in a text, with their place in it.
fn runs(text: &str) -> Vec<(Mark, String)> {
    let mut found: Vec<(Mark, String)> = Vec::new();
    let mut open = false;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        match (folded(letter), open) {
            (Some(letter), true) => {
                if let Some((mark, run)) = found.last_mut() {
                    mark.end = end;
                    run.push(letter);
                }
            }
            (Some(letter), false) => found.push((Mark { start, end }, letter.to_string())),
            (None, _) => {}
        }
        open = folded(letter).is_some();
    }
    found
}

/// Where `word` stands in `token`: at its beginning, or anywhere from four letters on.
fn place(token: &str, word: &str) -> Option<usize> {
    if word.chars().count() < INSIDE_FROM { token.starts_with(word).then_some(0) } else { token.find(word) }
}

/// How many slips a word of this length may have; digits must be exact.
fn slips_allowed(word: &str) -> usize {
    match word.chars().count() {
        _ if word.chars().any(|letter| letter.is_ascii_digit()) => 0,
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// Whether two words differ by at most `most` letters left out, added, changed or swapped with a neighbour.
pub(super) fn within(a: &[char], b: &[char], most: usize) -> bool {
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = change.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row.push(cost);
        }
        if row.iter().all(|&cost| cost > most) {
            return false;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().is_some_and(|&cost| cost <= most)
}

/// Which letters and digits stand in a word, one bit each: a cheap look before the costly comparison.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte % 64))
}

/// Whether `word` is `token`, or the beginning of it, with a few slips.
fn nearly(token: &str, word: &str) -> bool {
    let most = slips_allowed(word);
    if most == 0 {
        return false;
    }
    let (token, word): (Vec<char>, Vec<char>) = (token.chars().collect(), word.chars().collect());
    let beginning = &token[..token.len().min(word.len())];
    within(beginning, &word, most) || within(&token, &word, most)
}

/// How one typed word is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reading {
    /// Letters and digits in one run, found as they stand.
    Exact(String),
    /// Found only with slips.
    Nearly(String),
    /// A country: what is allowed there.
    Place(&'static Place),
}

/// A search as it was understood against the words of the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<Reading>);

impl Words {
    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The countries that were asked for.
    pub(super) fn places(&self) -> impl Iterator<Item = &'static Place> {
        self.0.iter().filter_map(|reading| if let Reading::Place(place) = reading { Some(*place) } else { None })
    }

    /// The stretches of a text that answer the search, from left to right, not overlapping.
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for (run_mark, run) in runs(text) {
            let hit = self.0.iter().find_map(|reading| match reading {
                Reading::Exact(word) => place(&run, word).map(|at| (at, word.len())),
                Reading::Nearly(word) => nearly(&run, word).then_some((0, run.len())),
                Reading::Place(_) => None,
            });
            let Some((at, length)) = hit else { continue };
            // A folded run is as long as the text it came from unless letters had accents: then the run is marked whole.
            let same_length = run.len() == run_mark.end - run_mark.start;
            let start = run_mark.start + at;
            marks.push(if same_length { Mark { start, end: start + length } } else { run_mark });
        }
        if marks.is_empty() {
            marks.extend(self.joined_mark(text));
        }
        marks
    }

    /// A name written with hyphens or spaces that was searched without: all of it.
    fn joined_mark(&self, text: &str) -> Option<Mark> {
        let whole = compact(text);
        let hit = self
            .0
            .iter()
            .any(|reading| matches!(reading, Reading::Exact(word) if word.len() >= INSIDE_FROM && place(&whole, word).is_some()));
        (hit && !whole.is_empty()).then_some(Mark { start: 0, end: text.len() })
    }
}

/// Every word by which therapies can be found, and which therapy has which.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    words: Vec<String>,
    letters: Vec<u64>,
    of_row: Vec<Vec<usize>>,
    /// Whole names of trials: typed in full, a country within them is a part of the name.
    trials: Vec<String>,
}

impl Lexicon {
    /// Collects the words of all therapies.
    pub fn new(therapies: &[Therapy]) -> Self {
        let in_rows =
            therapies.iter().enumerate().flat_map(|(row, therapy)| words_of(therapy).into_iter().map(move |word| (word, row)));
        let mut pairs: Vec<(String, usize)> = in_rows.collect();
        let order = ordered(pairs.len(), &mut |a, b| pairs[a].0.cmp(&pairs[b].0));
        let trials = therapies.iter().flat_map(|therapy| &therapy.trials).map(|trial| compact(&trial.name)).collect();
        let mut lexicon = Self { words: Vec::new(), letters: Vec::new(), of_row: vec![Vec::new(); therapies.len()], trials };
        for at in order {
            let word = std::mem::take(&mut pairs[at].0);
            if lexicon.words.last() != Some(&word) {
                lexicon.letters.push(letters(&word));
                lexicon.words.push(word);
            }
            let (place, row) = (lexicon.words.len() - 1, &mut lexicon.of_row[pairs[at].1]);
            if row.last() != Some(&place) {
                row.push(place);
            }
        }
        lexicon
    }

    /// Understands a search text against these words.
    pub fn read(&self, search: &str) -> Words {
        let typed: Vec<(&str, String)> = search.split_whitespace().map(|chunk| (chunk, compact(chunk))).collect();
        let mut rest = typed.as_slice();
        let may_name_places = !self.trials.contains(&compact(search));
        let mut readings = Vec::new();
        while let [(chunk, whole), others @ ..] = rest {
            rest = others;
            if let Some((place, taken)) = place_at_start(whole, others).filter(|_| may_name_places) {
                readings.push(Reading::Place(place));
                rest = &others[taken..];
            } else if !whole.is_empty() {
                readings.extend(self.read_word(chunk, whole));
            }
        }
        Words(readings)
    }

    /// Understands one word, typed as `chunk`, that names no place.
    fn read_word(&self, chunk: &str, whole: &str) -> Vec<Reading> {
        let parts: Vec<String> = runs(chunk).into_iter().map(|(_, run)| run).collect();
        let known = |word: &str| self.words.iter().any(|token| place(token, word).is_some());
        if known(whole) {
            vec![Reading::Exact(whole.to_owned())]
        } else if parts.len() > 1 && parts.iter().all(|part| known(part)) {
            parts.into_iter().map(Reading::Exact).collect()
        } else {
            vec![Place::nearly_named(whole).map_or_else(|| Reading::Nearly(whole.to_owned()), Reading::Place)]
        }
    }

    /// For each therapy whether it answers the search: every word must stand somewhere in it, and it must be allowed in
    /// every country named.
    pub fn matches(&self, words: &Words, therapies: &[Therapy]) -> Vec<bool> {
        let mut matching = vec![true; self.of_row.len()];
        for reading in &words.0 {
            let hits: Vec<bool> = match reading {
                Reading::Exact(word) => self.words.iter().map(|token| place(token, word).is_some()).collect(),
                Reading::Nearly(word) => {
                    // Each slip can hide one letter of the word at most.
                    let (wanted, most) = (letters(word), slips_allowed(word) as u32);
                    let may_be = |at: usize| (wanted & !self.letters[at]).count_ones() <= most;
                    self.words.iter().enumerate().map(|(at, token)| may_be(at) && nearly(token, word)).collect()
                }
                Reading::Place(place) => {
                    matching.iter_mut().zip(therapies).for_each(|(matches, therapy)| *matches &= place.allows(therapy));
                    continue;
                }
            };
            for (row, tokens) in self.of_row.iter().enumerate() {
                matching[row] &= tokens.iter().any(|&token| hits[token]);
            }
        }
        matching
    }
}

/// Most words in the name of a country beyond the first: “United States of America”.
const MORE_WORDS: usize = 3;

/// The place named by a word and those after it, as many as belong to it: and how many of these.
fn place_at_start(first: &str, others: &[(&str, String)]) -> Option<(&'static Place, usize)> {
    let named = |taken: usize| {
        let joined = others[..taken].iter().fold(first.to_owned(), |joined, (_, word)| joined + word);
        Place::named(&joined).map(|place| (place, taken))
    };
    (0..=others.len().min(MORE_WORDS)).rev().find_map(named)
}

/// Further words for a kind of treatment, as readers type them.
fn synonyms(kind: TreatmentType) -> &'static str {
    match kind {
        TreatmentType::CarT => "CAR-T CART chimeric antigen receptor engineered cell therapy",
        TreatmentType::Bispecific => "bispecifics BiTE T-cell engager",
        TreatmentType::Trispecific => "trispecifics T-cell engager",
        TreatmentType::Antibody => "antibodies mAb naked",
        TreatmentType::Conjugate => "ADC conjugates",
        TreatmentType::Combination => "combinations regimen",
        TreatmentType::Imid => "IMiD CELMoD cereblon modulator",
        TreatmentType::Checkpoint => "checkpoint inhibitor PD-1 PD-L1",
        TreatmentType::Vaccine => "vaccination",
        TreatmentType::NkCell => "natural killer",
        TreatmentType::Virus => "virotherapy",
    }
}

/// The folded words of a therapy: every run of letters, and every hyphenated name in one piece.
fn words_of(therapy: &Therapy) -> Vec<String> {
    let trials = therapy.trials.iter().flat_map(|trial| [Some(trial.name.as_str()), trial.nct.as_deref()]).flatten();
    let targets = therapy.targets.iter().map(|target| target.label());
    let parts = therapy.components.iter().map(|id| Partner::from_slug(id).map_or(id.as_str(), |partner| partner.label()));
    let texts = [therapy.id.as_str(), &therapy.name, therapy.kind.label(), synonyms(therapy.kind)]
        .into_iter()
        .chain(therapy.us_name.as_deref())
        .chain(therapy.brands.iter().map(String::as_str))
        .chain(therapy.also_known_as.iter().map(String::as_str))
        .chain(trials)
        .chain(targets)
        .chain(parts);
    let mut words = Vec::new();
    for chunk in texts.flat_map(str::split_whitespace) {
        words.push(compact(chunk));
        words.extend(runs(chunk).into_iter().map(|(_, run)| run));
    }
    words.retain(|word| !word.is_empty());
    words
}
