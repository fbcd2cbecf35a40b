//! The log of what changed: every dated decision once per step, newest first, nothing more precise than its source.

use super::build::{decision, therapy};
use crate::support::real;
use myeloma_immunotherapy::evidence::{Correction, Dataset, Date, Decision, Region, Status, Stop, Therapy, TreatmentType};
use myeloma_immunotherapy::explore::{Change, Jurisdiction, Step, What, by_year, history, history_of};
use rstest::rstest;
use std::collections::HashSet;

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn dataset(therapies: Vec<Therapy>, corrections: Vec<Correction>) -> Dataset {
    Dataset { corrections, ..Dataset::new(therapies, Vec::new(), Default::default()) }
}

/// A therapy with one decision of the US.
fn decided(change: impl Fn(&mut Decision)) -> Dataset {
    let mut decision = decision(Jurisdiction::Us, Status::Approved, "2022-10-25");
    change(&mut decision);
    dataset(vec![Therapy { decisions: vec![decision], ..therapy("A", TreatmentType::CarT) }], Vec::new())
}

fn told(dataset: &Dataset) -> Vec<(String, String)> {
    let date = |change: &Change| change.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    history(dataset).iter().map(|change| (date(change), change.in_words())).collect()
}

fn lines(told: &[(String, String)]) -> Vec<String> {
    told.iter().map(|(date, words)| format!("{date}: {words}")).collect()
}

#[rstest]
#[case::taken(&|_: &mut Decision| {}, &["2022-10-25: approved"])]
#[case::made_regular(
    &|decision: &mut Decision| {
        decision.first_status = Some(Status::Accelerated);
        decision.status_since = Some(date("2026-03-05"));
    },
    &["2026-03-05: approved, before: accelerated approval", "2022-10-25: accelerated approval"]
)]
#[case::made_regular_nobody_knows_when(
    &|decision: &mut Decision| decision.first_status = Some(Status::Accelerated),
    &["2022-10-25: accelerated approval; now: approved, since when was not found"]
)]
#[case::withdrawn(
    &|decision: &mut Decision| {
        decision.first_status = Some(Status::Accelerated);
        decision.status = Status::Withdrawn;
        decision.status_since = Some(date("2022-11"));
    },
    &["2022-11: withdrawn, before: accelerated approval", "2022-10-25: accelerated approval"]
)]
#[case::replaced(
    &|decision: &mut Decision| {
        decision.superseded = true;
        decision.status_since = Some(date("2024-04"));
    },
    &["2024-04: replaced by a wider indication", "2022-10-25: approved"]
)]
#[case::only_what_became_of_it_is_dated(
    &|decision: &mut Decision| {
        decision.date = None;
        decision.first_status = Some(Status::Investigational);
        decision.status = Status::NotApproved;
        decision.status_since = Some(date("2024-02"));
    },
    &["2024-02: not approved, before: in trials"]
)]
#[case::a_decision_without_a_date(&|decision: &mut Decision| decision.date = None, &["undated: approved"])]
#[case::in_trials_is_no_decision(
    &|decision: &mut Decision| {
        decision.date = None;
        decision.status = Status::Investigational;
    },
    &[]
)]
fn a_decision_gives_its_steps(#[case] change: &dyn Fn(&mut Decision), #[case] expected: &[&str]) {
    assert_eq!(lines(&told(&decided(change))), expected);
}

#[test]
fn the_newest_come_first_and_a_month_or_year_after_the_days_it_contains() {
    let dates = ["2024-04", "2024", "2024-04-22", "2023-12-31", "2024-12", "2024-04-04"];
    let mut decisions: Vec<Decision> = dates.iter().map(|date| decision(Jurisdiction::Us, Status::Approved, date)).collect();
    decisions.push(Decision { date: None, ..decisions[0].clone() });
    let dataset = dataset(vec![Therapy { decisions, ..therapy("A", TreatmentType::CarT) }], Vec::new());
    let order: Vec<String> = told(&dataset).into_iter().map(|(date, _)| date).collect();
    assert_eq!(order, ["2024-12", "2024-04-22", "2024-04-04", "2024-04", "2024", "2023-12-31", "undated"]);
    let changes = history(&dataset);
    let years: Vec<(u16, usize)> = by_year(&changes).into_iter().map(|(year, of_year)| (year, of_year.len())).collect();
    assert_eq!(years, [(2024, 5), (2023, 1)]);
}

fn correction(therapies: &[&str]) -> Correction {
    Correction {
        id: "size".to_owned(),
        date: date("2026-09-02"),
        therapies: therapies.iter().map(|id| (*id).to_owned()).collect(),
        what: "What.".to_owned(),
        why: "Why.".to_owned(),
        source: None,
    }
}

#[test]
fn a_correction_stands_in_the_log_of_each_therapy_that_it_names() {
    let therapies = ["A", "B", "C"].map(|name| therapy(name, TreatmentType::CarT)).to_vec();
    let dataset = dataset(therapies, vec![correction(&["a", "c"])]);
    let own = |id: &str| history_of(&dataset, dataset.therapy(id).expect("a therapy")).len();
    assert_eq!((own("a"), own("b"), own("c")), (1, 0, 1));
    assert_eq!(history(&dataset).len(), 1);
    assert_eq!(history(&dataset)[0].title(), "A; C: correction of this site");
}

#[rstest]
#[case(&[], "All records: correction of this site")]
#[case(&["a"], "A: correction of this site")]
#[case(&["a", "b", "c"], "A and 2 others: correction of this site")]
fn a_title_names_whom_it_concerns(#[case] ids: &[&str], #[case] title: &str) {
    let therapies = ["A", "B", "C"].map(|name| therapy(name, TreatmentType::CarT)).to_vec();
    assert_eq!(history(&dataset(therapies, vec![correction(ids)]))[0].title(), title);
}

#[test]
fn stops_without_a_date_stay_on_their_own_page() {
    let stop = |date: Option<Date>| Stop { what: "Stopped.".to_owned(), why: None, date, source: "s1".to_owned() };
    let stopped = vec![stop(None), stop(Some(date("2024")))];
    let dataset = dataset(vec![Therapy { stopped, ..therapy("A", TreatmentType::CarT) }], Vec::new());
    assert_eq!(lines(&told(&dataset)), ["2024: stopped or withdrawn"]);
}

#[test]
fn names_stay_when_words_change_and_two_of_a_kind_are_told_apart() {
    let ids = |dataset: &Dataset| history(dataset).into_iter().map(|change| change.id).collect::<Vec<_>>();
    let before = ids(&decided(|_| {}));
    assert_eq!(before, ["a_2022-10-25_us_approved"]);
    assert_eq!(before, ids(&decided(|decision| decision.indication = "In other words.".to_owned())));
    assert_ne!(before, ids(&decided(|decision| decision.partners = vec![vec!["dexamethasone".to_owned()]])));
    let twice = vec![decision(Jurisdiction::Us, Status::Approved, "2022-10-25"); 2];
    let twice = dataset(vec![Therapy { decisions: twice, ..therapy("A", TreatmentType::CarT) }], Vec::new());
    assert_eq!(ids(&twice), ["a_2022-10-25_us_approved", "a_2022-10-25_us_approved-2"]);
}

#[test]
fn i10_every_dated_decision_of_the_evidence_is_in_the_log_and_no_name_is_there_twice() {
    let dataset = real::dataset();
    let changes = history(dataset);
    for therapy in &dataset.therapies {
        for decision in therapy.decisions.iter().filter(|decision| decision.date.is_some()) {
            let taken = changes.iter().filter(|change| change.date == decision.date);
            let mut taken = taken.filter(
                |change| matches!(change.what, What::Decision(other, Step::Taken { .. }) if std::ptr::eq(other, decision)),
            );
            assert!(taken.next().is_some(), "{}: {}", therapy.id, decision.indication);
        }
    }
    let ids: HashSet<&str> = changes.iter().map(|change| change.id.as_str()).collect();
    assert_eq!(ids.len(), changes.len());
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    assert!(ids.iter().all(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()) && id.chars().all(fits)));
}

#[test]
fn each_part_of_the_log_is_the_whole_of_it_cut_by_therapy() {
    let dataset = real::dataset();
    let whole = history(dataset);
    for therapy in &dataset.therapies {
        let own = history_of(dataset, therapy);
        let cut = whole.iter().filter(|change| change.therapies.iter().any(|other| other.id == therapy.id));
        assert_eq!(own, cut.cloned().collect::<Vec<_>>(), "{}", therapy.id);
    }
}

#[test]
fn the_conversion_of_teclistamab_is_told_with_its_place_and_both_states() {
    let dataset = real::dataset();
    let changes = history_of(dataset, dataset.therapy("teclistamab").expect("a therapy"));
    let conversion = changes.iter().find(|change| change.date == Some(date("2026-03-05"))).expect("the conversion");
    assert_eq!(conversion.region(), Some(Region::Us));
    assert_eq!(conversion.title(), "Teclistamab, US: approved, before: accelerated approval");
}
