//! The rules of quality.md that the data themselves must keep; each test names the line it covers.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Article, Citations, Dataset, HarmKind, Measure, Missing, Outcome, Source, Therapy, Word};
use myeloma_immunotherapy::evidence::{TreatmentType, Trial, files::read_folder};
use myeloma_immunotherapy::explore::{INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, benefits, harm};
use rstest::rstest;
use serde_json::Value;

const LOW_BLOOD_COUNTS: [HarmKind; 4] =
    [HarmKind::Neutropenia, HarmKind::Thrombocytopenia, HarmKind::Anaemia, HarmKind::Cytopenia];

/// Every therapy with an approval in force, once for each region that has one.
fn approved() -> impl Iterator<Item = (&'static Therapy, Jurisdiction)> {
    let in_force = |therapy: &Therapy, region: Jurisdiction| therapy.decisions_in(region.region()).any(|it| it.in_force());
    let pairs =
        real::dataset().therapies.iter().flat_map(|therapy| Jurisdiction::ALL.iter().map(move |&region| (therapy, region)));
    pairs.filter(move |&(therapy, region)| in_force(therapy, region))
}

/// Every figure on benefit, with its trial and therapy.
fn outcomes() -> impl Iterator<Item = (&'static Therapy, &'static Trial, &'static Outcome)> {
    let trials = real::dataset().therapies.iter().flat_map(|therapy| therapy.trials.iter().map(move |trial| (therapy, trial)));
    trials.flat_map(|(therapy, trial)| trial.outcomes.iter().map(move |outcome| (therapy, trial, outcome)))
}

#[track_caller]
fn none(what: &str, offenders: Vec<String>) {
    assert!(offenders.is_empty(), "{what}:\n{}", offenders.join("\n"));
}

#[test]
fn i4_every_approved_row_has_a_figure_on_benefit_or_says_why_not() {
    assert!(approved().count() > 20);
    let silent = approved().filter(|(therapy, region)| benefits(therapy, *region, Measure::ALL).is_empty());
    none(
        "approved, but neither figure nor reason",
        silent.map(|(therapy, region)| format!("{} {region:?}", therapy.id)).collect(),
    );
}

#[rstest]
#[case::reactions(&REACTIONS)]
#[case::neurotoxicity(&NEUROTOXICITIES)]
#[case::infection(&INFECTIONS)]
#[case::low_blood_counts(&LOW_BLOOD_COUNTS)]
fn i5_every_approved_row_has_each_harm_or_a_reason_that_is_true(#[case] kinds: &[HarmKind]) {
    // An approved therapy has reported; that it has "no results yet" would be a wrong reason.
    let wrong = approved().filter(|(therapy, region)| match harm(therapy, *region, kinds) {
        Ok(figure) => !kinds.contains(&figure.harm.event) || figure.harm.reported_in.is_empty(),
        Err(reason) => reason != Missing::NotFound,
    });
    none("no figure and no true reason", wrong.map(|(therapy, region)| format!("{} {region:?}", therapy.id)).collect());
}

#[test]
fn i5_every_approved_t_cell_therapy_has_a_record_on_cytokine_release() {
    let t_cell = approved().filter(|(therapy, _)| matches!(therapy.kind, TreatmentType::CarT | TreatmentType::Bispecific));
    let silent = t_cell.filter(|&(therapy, region)| harm(therapy, region, &[HarmKind::Crs]).is_err());
    none("nothing on CRS", silent.map(|(therapy, region)| format!("{} {region:?}", therapy.id)).collect());
}

#[test]
fn i5_boxed_warnings_of_the_us_label_are_listed() {
    use TreatmentType::{Bispecific, CarT, Conjugate, Imid};
    let kinds = [CarT, Bispecific, Conjugate, Imid];
    let with_box = approved().filter(|(therapy, region)| *region == Jurisdiction::Us && kinds.contains(&therapy.kind));
    let silent = with_box.filter(|(therapy, _)| therapy.boxed_warnings.is_empty());
    none("no boxed warning", silent.map(|(therapy, _)| therapy.id.clone()).collect());
}

fn has_address(source: &Source) -> bool {
    let rest = source.url.strip_prefix("https://").or_else(|| source.url.strip_prefix("http://"));
    rest.and_then(|rest| rest.split('/').next()).is_some_and(|host| host.contains('.') && !host.contains(' '))
}

#[test]
fn i8_every_figure_and_decision_has_a_source_with_an_address() {
    let sourceless = |therapy: &Therapy, id: &str| !therapy.source(id).is_some_and(has_address);
    let mut offenders = Vec::new();
    for therapy in &real::dataset().therapies {
        let benefits = therapy.trials.iter().flat_map(|trial| &trial.outcomes).map(|outcome| &outcome.source);
        let harms = therapy.harms.iter().map(|harm| &harm.source);
        let decisions =
            therapy.decisions.iter().flat_map(|decision| [&decision.source].into_iter().chain(&decision.more_sources));
        let ids = benefits.chain(harms).chain(decisions).filter(|id| sourceless(therapy, id));
        offenders.extend(ids.map(|id| format!("{}:{id}", therapy.id)));
    }
    none("no address", offenders);
}

#[test]
fn i8_every_source_has_an_address_and_a_publisher() {
    let Dataset { therapies, facts, .. } = real::dataset();
    let sources = || therapies.iter().flat_map(|therapy| &therapy.sources).chain(facts.iter().map(|fact| &fact.source));
    assert!(sources().count() > 200);
    let wrong = sources().filter(|source| !has_address(source) || source.title.is_empty() || source.publisher.is_empty());
    none("can't be found again", wrong.map(|source| format!("{} {}", source.id, source.url)).collect());
}

#[test]
fn i8_every_citation_of_the_article_has_a_number_and_no_address_has_two() {
    let citations = Citations::of(real::dataset());
    assert!(!citations.sources().is_empty(), "the article cites nothing");
    let mut addresses: Vec<&str> = citations.sources().iter().map(|source| source.url.as_str()).collect();
    addresses.sort_unstable();
    assert!(addresses.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn n2_every_trial_with_figures_says_who_or_how_many_took_part() {
    let trials = real::dataset().therapies.iter().flat_map(|therapy| therapy.trials.iter().map(move |trial| (therapy, trial)));
    let unsaid = |trial: &Trial| trial.population.is_none() && trial.patients.value().is_none() && trial.patients_total.is_none();
    let offenders = trials.filter(|(_, trial)| trial.has_figures() && unsaid(trial) && trial.note.is_none());
    none("nobody knows in whom", offenders.map(|(therapy, trial)| format!("{}: {}", therapy.id, trial.name)).collect());
}

#[test]
fn n4_every_rate_at_a_time_says_at_which() {
    let rates = outcomes().filter(|(_, _, outcome)| outcome.measure.is_rate_at_a_time());
    let offenders = rates.filter(|(_, _, outcome)| outcome.at_months.is_none_or(|month| month <= 0.0));
    none("a rate at no time", offenders.map(|(therapy, trial, _)| format!("{}: {}", therapy.id, trial.name)).collect());
}

#[test]
fn n9_no_hazard_ratio_stands_without_the_other_arm_or_a_note_why() {
    let ratios = outcomes().filter(|(_, _, outcome)| outcome.hazard_ratio.is_some());
    let offenders = ratios.filter(|(_, _, outcome)| outcome.comparator.is_none() && outcome.note.is_none());
    let named = |(therapy, trial, outcome): (&Therapy, &Trial, &Outcome)| {
        format!("{}: {}: {}", therapy.id, trial.name, outcome.measure.label())
    };
    none("a hazard ratio alone", offenders.map(named).collect());
}

/// Every text of our own in the data, with its place. Titles and publishers of sources are the words of others, and
/// quality.md exempts the given title of the article.
fn prose() -> Vec<(String, String)> {
    fn walk(path: &str, json: &Value, texts: &mut Vec<(String, String)>) {
        match json {
            Value::String(text) => texts.push((path.to_owned(), text.clone())),
            Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| walk(&format!("{path}/{at}"), item, texts)),
            Value::Object(fields) => {
                let foreign = |name: &str| fields.contains_key("url") && ["title", "publisher", "url"].contains(&name);
                fields
                    .iter()
                    .filter(|(name, _)| !foreign(name))
                    .for_each(|(name, field)| walk(&format!("{path}/{name}"), field, texts));
            }
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for file in read_folder(&real::folder()).expect("the data folder") {
        walk(&file.name, &serde_json::from_str(&file.text).expect("JSON"), &mut texts);
    }
    texts.retain(|(path, _)| path != "article.json/sections/0/title");
    texts
}

/// The words of a text in small letters; a hyphen joins, and so does the point of a decimal.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !['-', '.'].contains(&letter));
    words.map(|word| word.trim_matches(['-', '.']).to_lowercase()).filter(|word| !word.is_empty()).collect()
}

const HYPE: [&str; 7] = ["best", "miracle", "game-changer", "game-changing", "cure", "breakthrough", "revolutionary"];

fn has_hype(text: &str) -> bool {
    words(text).iter().any(|word| HYPE.contains(&word.as_str()))
}

/// Whether a text says “1 in 4” or “one in four”. A year or a month after “in” is no frequency.
fn has_one_in_x(text: &str) -> bool {
    const NUMBERS: [&str; 11] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand"];
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) && !is_year(word) || NUMBERS.contains(&word);
    words(text).windows(3).any(|three| ["1", "one"].contains(&three[0].as_str()) && three[1] == "in" && is_number(&three[2]))
}

#[rstest]
#[case::hype("A Breakthrough in care", true, false)]
#[case::hyphen("a game-changer.", true, false)]
#[case::part_of_a_word("procured, bestowed, breakthroughs, best-corrected", false, false)]
#[case::figure("about 1 in 108 men", false, true)]
#[case::words("One in four had it", false, true)]
#[case::decimal("10.1% in 119 people", false, false)]
#[case::year("phase 1 in 2024", false, false)]
#[case::month("this one in April 2024", false, false)]
#[case::as_wished("25 of 100", false, false)]
fn the_readers_of_prose_see_what_they_should(#[case] text: &str, #[case] hype: bool, #[case] one_in_x: bool) {
    assert_eq!((has_hype(text), has_one_in_x(text)), (hype, one_in_x));
}

fn quoted(offends: fn(&str) -> bool) -> Vec<String> {
    prose().into_iter().filter(|(_, text)| offends(text)).map(|(path, text)| format!("{path}: {text}")).collect()
}

#[test]
fn d6_our_prose_has_no_words_of_hype() {
    none("hype", quoted(has_hype));
}

#[test]
fn n3_our_prose_never_says_one_in_x() {
    none("one in x, for “x of 100”", quoted(has_one_in_x));
}

#[test]
fn i1_the_article_is_there() {
    let Article { sections } = &real::dataset().article;
    assert!(!sections.is_empty());
    assert!(sections.iter().all(|section| !section.id.is_empty() && !section.blocks.is_empty()));
}
