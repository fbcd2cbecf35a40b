//! Approvals over time: what each decision is drawn as, when, and how exactly that is known.

use super::drawn::{picture, rows, text};
use super::made::therapy;
use crate::support::real;
use myeloma_immunotherapy::evidence::{Date, Region, Therapy};
use myeloma_immunotherapy::ui::pictures::approval::{Event, Mark, events};
use myeloma_immunotherapy::ui::pictures::timeline::{FIRST_YEAR, REGIONS};
use rstest::rstest;
use serde_json::{Value, json};

const ID: &str = "picture-approvals";

fn decision(more: Value) -> Value {
    let mut decision = json!({
        "region": "us", "indication": "For adults.", "stage": "relapsed", "transplant": "any", "source": "s1"
    });
    for (name, value) in more.as_object().unwrap() {
        decision[name] = value.clone();
    }
    decision
}

fn decided(decisions: &[Value]) -> Therapy {
    therapy(decisions.iter().map(|more| decision(more.clone())).collect(), json!([]), json!([]))
}

/// Events in short: mark, date, words, uses.
fn in_short(events: &[Event]) -> Vec<(Mark, String, &'static str, usize)> {
    let date = |event: &Event| event.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    events.iter().map(|event| (event.mark, date(event), event.words, event.uses)).collect()
}

#[rstest]
#[case::approved(&[json!({ "status": "approved", "date": "2026-03-05" })], &[(Mark::Full, "2026-03-05", "approved", 1)])]
#[case::accelerated(
    &[json!({ "status": "accelerated", "date": "2023-08" })],
    &[(Mark::Early, "2023-08", "accelerated approval", 1)]
)]
#[case::made_full(
    &[json!({ "status": "approved", "first_status": "accelerated", "date": "2022-10-25", "status_since": "2026-03-05" })],
    &[(Mark::Early, "2022-10-25", "accelerated approval", 1), (Mark::Full, "2026-03-05", "made a full approval", 1)]
)]
#[case::made_full_on_an_unknown_day(
    &[json!({ "status": "approved", "first_status": "accelerated", "date": "2015-11-16" })],
    &[(Mark::Full, "undated", "made a full approval", 1), (Mark::Early, "2015-11-16", "accelerated approval", 1)]
)]
#[case::withdrawn_and_returned(
    &[
        json!({ "status": "approved", "date": "2025-10-23" }),
        json!({ "status": "withdrawn", "first_status": "accelerated", "date": "2020-08-05", "status_since": "2022-11-22" })
    ],
    &[
        (Mark::Early, "2020-08-05", "accelerated approval", 1),
        (Mark::Withdrawn, "2022-11-22", "withdrawn", 1),
        (Mark::Returned, "2025-10-23", "approved again", 1)
    ]
)]
#[case::an_opinion_is_no_approval(
    &[json!({ "status": "approved", "first_status": "positive-opinion", "date": "2026-03-27", "status_since": "2026" })],
    &[(Mark::Full, "2026", "approved", 1)]
)]
#[case::replaced_by_a_wider_use(
    &[json!({ "status": "approved", "date": "2021-03-26", "status_since": "2024-04-04", "superseded": true })],
    &[(Mark::Full, "2021-03-26", "approved", 1)]
)]
#[case::two_uses_of_one_day_share_a_mark(
    &[json!({ "status": "approved", "date": "2026-07-09" }), json!({ "status": "approved", "date": "2026-07-09" })],
    &[(Mark::Full, "2026-07-09", "approved", 2)]
)]
#[case::no_approval(
    &[
        json!({ "status": "under-review", "date": "2026-03-10" }),
        json!({ "status": "not-approved", "date": "2025-10-23" }),
        json!({ "status": "positive-opinion", "date": "2026-06-25" }),
        json!({ "status": "investigational" })
    ],
    &[]
)]
#[case::elsewhere(&[json!({ "region": "eu", "status": "conditional", "date": "2022-08-24" })], &[])]
fn a_decision_is_drawn_as_what_it_did(#[case] decisions: &[Value], #[case] expected: &[(Mark, &str, &str, usize)]) {
    let events = events(&decided(decisions), Region::Us);
    let expected: Vec<_> = expected.iter().map(|&(mark, date, words, uses)| (mark, date.to_owned(), words, uses)).collect();
    assert_eq!(in_short(&events), expected);
}

#[test]
fn a_return_in_one_region_is_none_in_another() {
    let therapy = decided(&[
        json!({ "status": "withdrawn", "first_status": "accelerated", "date": "2020-08-05", "status_since": "2022-11-22" }),
        json!({ "region": "eu", "status": "approved", "date": "2025-07-24" }),
    ]);
    assert_eq!(events(&therapy, Region::Eu).iter().map(|event| event.mark).collect::<Vec<_>>(), [Mark::Full]);
}

fn all_events() -> Vec<(&'static Therapy, Region, Event)> {
    let of = |therapy: &'static Therapy| {
        REGIONS.into_iter().flat_map(move |region| events(therapy, region).into_iter().map(move |event| (therapy, region, event)))
    };
    real::dataset().therapies.iter().flat_map(of).collect()
}

/// The columns of years that the style sheet lays out, from the first year on.
fn columns() -> u16 {
    let sheet = std::fs::read_to_string("style/picture-approvals.css").unwrap();
    let (_, rest) = sheet.split_once("2rem 2.25rem repeat(").unwrap();
    rest.split(',').next().unwrap().parse().unwrap()
}

#[test]
fn every_event_is_one_mark_in_the_column_of_its_year_with_a_name_that_says_all() {
    let expected = all_events();
    let points: Vec<&str> = rows(ID).iter().flat_map(|row| row.html.split("<a class=\"").skip(2)).collect();
    assert_eq!(points.len(), expected.len());
    assert!(points.len() > 100);
    for (point, (therapy, region, event)) in points.into_iter().zip(expected) {
        let class = point.split('"').next().unwrap();
        let column =
            event.date.map_or_else(|| "undated".to_owned(), |date| format!("d{} u{}", date.year() / 10 % 10, date.year() % 10));
        let vague = event.date.is_some_and(|date| !date.is_exact());
        assert_eq!(class, format!("{column}{}", if vague { " vague" } else { "" }), "{}", therapy.id);
        let name = text(point.split_once('>').unwrap().1);
        let region = if region == Region::Us { "US" } else { "EU" };
        assert!(name.starts_with(&format!("{}, {region}: ", therapy.name)), "{name}");
        let date = event.date.map_or_else(|| "date not found".to_owned(), Date::in_words);
        assert!(name.contains(&date) && name.contains(event.words), "{name}");
        assert_eq!(vague, name.contains("(day not known)") || name.contains("(only the year known)"), "{name}");
        assert!(point.contains(&format!("href=\"../therapies/{}/#labels\"", therapy.id)), "{name}");
    }
}

#[test]
fn every_year_has_its_column_in_the_style_sheet() {
    let years = all_events().into_iter().filter_map(|(_, _, event)| event.date).map(Date::year);
    let (first, last) = years.fold((u16::MAX, 0), |(first, last), year| (first.min(year), last.max(year)));
    assert!(first >= FIRST_YEAR, "{first}");
    assert!(last < FIRST_YEAR + columns(), "{last}: add columns to style/picture-approvals.css");
}

#[test]
fn who_was_never_approved_in_either_region_is_named_with_where_it_stands() {
    let left_out = text(picture(ID).split_once("class=\"left-out\"").unwrap().1);
    for therapy in &real::dataset().therapies {
        let drawn = REGIONS.iter().any(|&region| !events(therapy, region).is_empty());
        assert_ne!(drawn, left_out.contains(&format!("{}: ", therapy.name)), "{}", therapy.name);
    }
    assert!(left_out.contains("Equecabtagene autoleucel: approved in China"), "{left_out}");
}
