//! Response and remission: marks and figures are those of the data, both arms apart.

use super::drawn::{marks, picture, place, rows, rows_in, start_page, text, without_other};
use super::made::{therapy, trial};
use crate::support::real;
use myeloma_immunotherapy::evidence::{ArmFigure, Measure, Missing, Outcome, Reading, Therapy};
use myeloma_immunotherapy::explore::{Jurisdiction, benefit};
use myeloma_immunotherapy::ui::pictures::line::{MEASURES, is_drawn, lines, why_none};
use myeloma_immunotherapy::ui::pictures::on_start_page;
use rstest::rstest;
use serde_json::{Value, json};

const ID: &str = "picture-response";

/// A place on an axis is given to a thousandth of its length.
const PRECISION: f64 = 0.051;

/// Where the axis of months ends, read from its own figures.
fn end_of_months() -> f64 {
    let head = picture(ID).split("</thead>").next().unwrap();
    let last = text(head).split_whitespace().last().unwrap().to_owned();
    last.parse().unwrap()
}

fn end_of(measure: Measure) -> f64 {
    if measure == Measure::PfsMedian { end_of_months() } else { 100.0 }
}

/// Every cell that should stand in the picture, in order, with its row.
fn expected(region: Jurisdiction) -> Vec<(&'static Therapy, [Option<&'static Outcome>; 3])> {
    let of = |therapy: &'static Therapy| lines(therapy, region).into_iter().map(move |line| (therapy, line.outcomes));
    real::dataset().therapies.iter().flat_map(of).collect()
}

fn assert_arm(cell: &str, class: &str, arm: ArmFigure, end: f64, context: &str) {
    let dots = marks(cell, "circle", class);
    match arm.value {
        Reading::Value(value) => {
            assert_eq!(dots.len(), 1, "{context}");
            assert!((place(dots[0], "cx") - value.value() / end * 100.0).abs() < PRECISION, "{context}: {value} at {}", dots[0]);
            assert!(text(cell).contains(&value.to_string()), "{context}: {value} as text");
        }
        Reading::Missing(Missing::NotReached) => {
            assert_eq!(dots.len(), 0, "{context}");
            assert_eq!(marks(cell, "svg", &format!("arrow-to {class}")).len(), 1, "{context}: an arrow");
            assert!(text(cell).contains("not reached"), "{context}");
        }
        Reading::Missing(_) => assert_eq!(dots.len(), 0, "{context}"),
    }
}

#[rstest]
fn every_mark_stands_where_its_figure_says_and_the_figure_stands_beside_it(
    #[values(Jurisdiction::Us, Jurisdiction::Eu)] region: Jurisdiction,
) {
    let (rows, expected) = (rows_in(ID, region), expected(region));
    assert_eq!(rows.len(), expected.len());
    assert!(rows.len() > 50);
    for (row, (therapy, outcomes)) in rows.iter().zip(expected) {
        assert_eq!(real::dataset().therapies[row.place].id, therapy.id);
        for ((cell, outcome), measure) in row.cells().into_iter().zip(outcomes).zip(MEASURES) {
            let context = format!("{}, {}, {measure:?}", therapy.id, row.head());
            let Some(outcome) = outcome.filter(|outcome| is_drawn(outcome)) else {
                assert!(marks(cell, "circle", "own").is_empty(), "{context}: no mark without a figure");
                assert!(cell.contains("class=\"missing\""), "{context}: a reason");
                continue;
            };
            let end = end_of(measure);
            assert_arm(cell, "own", outcome.treatment, end, &context);
            if let Some(other) = outcome.comparator {
                assert_arm(cell, "other", other, end, &context);
            }
            let intervals = [Some(outcome.treatment), outcome.comparator].into_iter().flatten().filter_map(|arm| arm.interval);
            let bars = marks(cell, "line", "interval");
            assert_eq!(bars.len(), intervals.clone().count(), "{context}: bars");
            // The other arm is drawn first, so that the therapy's own mark lies above it.
            for (bar, interval) in bars.iter().rev().zip(intervals) {
                assert!((place(bar, "x1") - interval.low.value() / end * 100.0).abs() < PRECISION, "{context}: {bar}");
                let high = interval.high.value().map_or(100.0, |high| high / end * 100.0);
                assert!((place(bar, "x2") - high).abs() < PRECISION, "{context}: {bar}");
            }
        }
    }
}

#[test]
fn no_mark_leaves_its_axis() {
    for row in rows(ID) {
        for mark in row.html.split("<circle ").skip(1) {
            let x = place(mark.split('>').next().unwrap(), "cx");
            assert!((0.0..=100.0).contains(&x), "{x} in {}", row.head());
        }
    }
    assert_eq!(end_of_months() % 12.0, 0.0);
}

#[test]
fn what_the_regions_draw_alike_stands_once() {
    let rows = rows(ID);
    let [us, eu] = [Jurisdiction::Us, Jurisdiction::Eu].map(|region| rows.iter().filter(|row| row.only == Some(region)).count());
    assert!(us > 0 && eu > 0, "some trials stand for one region only: {us}, {eu}");
    assert!(us + eu < rows.len() / 2, "most stand for both: {us}, {eu} of {}", rows.len());
    for row in rows.iter().filter(|row| row.only.is_some()) {
        let therapy = &real::dataset().therapies[row.place];
        let [us, eu] = [Jurisdiction::Us, Jurisdiction::Eu].map(|region| lines(therapy, region));
        assert_ne!(us, eu, "{}", therapy.id);
    }
}

#[rstest]
fn every_figure_of_the_data_that_stands_in_the_table_is_drawn(
    #[values(Jurisdiction::Us, Jurisdiction::Eu)] region: Jurisdiction,
) {
    for therapy in &real::dataset().therapies {
        for measure in MEASURES {
            let Ok(figure) = benefit(therapy, region, measure) else { continue };
            if !is_drawn(figure.outcome) {
                continue;
            }
            let drawn = lines(therapy, region).into_iter().find(|line| line.trial.name == figure.trial.name);
            let outcomes = drawn.unwrap_or_else(|| panic!("{}: {} is not drawn", therapy.id, figure.trial.name)).outcomes;
            assert!(outcomes.contains(&Some(figure.outcome)), "{}: {measure:?}", therapy.id);
        }
    }
}

#[rstest]
fn who_is_not_drawn_is_named_with_the_reason(#[values(Jurisdiction::Us, Jurisdiction::Eu)] region: Jurisdiction) {
    let (_, left_out) = picture(ID).split_once("class=\"left-out\"").unwrap();
    let left_out = text(&without_other(left_out, region));
    for therapy in real::dataset().therapies.iter().filter(|therapy| lines(therapy, region).is_empty()) {
        assert!(left_out.contains(&format!("{}: {}", therapy.name, why_none(therapy, region))), "{}", therapy.name);
    }
}

#[test]
fn a_hazard_ratio_stands_only_beside_both_arms_figures() {
    for row in rows(ID) {
        for cell in row.cells().into_iter().filter(|cell| text(cell).contains("HR ")) {
            let own = marks(cell, "circle", "own").len() + marks(cell, "svg", "arrow-to own").len();
            let other = marks(cell, "circle", "other").len() + marks(cell, "svg", "arrow-to other").len();
            assert_eq!((own, other), (1, 1), "{}", row.head());
            assert_eq!(marks(cell, "line", "join").len(), 1, "{}: both arms are joined", row.head());
        }
    }
}

#[test]
fn the_order_is_the_neutral_one_and_each_line_names_its_trial_people_and_follow_up() {
    let rows = rows(ID);
    let places: Vec<usize> = rows.iter().map(|row| row.place).collect();
    assert!(places.is_sorted());
    for row in &rows {
        let head = row.head();
        assert!(head.contains("randomised"), "{head}");
        assert!(head.contains(" n ") || head.contains("n not found here"), "{head}: people");
        let cells = text(&row.cells().join(" "));
        assert!(head.contains("follow") || cells.contains("follow"), "{head}: follow-up");
    }
}

#[test]
fn the_start_page_holds_the_same_first_picture() {
    let of_page = picture(ID).replace("../", "").replace("href=\"#picture-balance\"", "").replace("h2", "h4");
    let (_, start) = start_page().split_once("id=\"picture-response\"").unwrap();
    let start = start.split("</figure>").next().unwrap().replace("href=\"#future\"", "");
    assert_eq!(start, of_page);
}

/// A therapy with one randomised trial that has one outcome.
fn with_outcome(outcome: Value) -> String {
    let therapy = therapy(json!([]), json!([trial("T-1", true, json!([outcome]))]), json!([]));
    on_start_page(&[therapy]).into_string()
}

#[rstest]
#[case::a_figure(json!({ "value": 63.4 }), "<circle r=\"4.500\" class=\"own\" cy=\"17\" cx=\"63.4%\"/>", "63.4%")]
#[case::nothing_is_a_figure_too(json!({ "value": 0 }), "cx=\"0%\"", "0%")]
#[case::all(json!({ "value": 100 }), "cx=\"100%\"", "100%")]
#[case::an_interval(
    json!({ "value": 63, "interval": { "low": 55.2, "high": 70.4 } }),
    "<line class=\"interval\" y1=\"17\" y2=\"17\" x1=\"55.2%\" x2=\"70.4%\"/>",
    "55.2–70.4"
)]
#[case::an_open_interval(
    json!({ "value": 63, "interval": { "low": 55.2, "high": "not-reached" } }),
    "<svg class=\"arrow-to open\" x=\"100%\" y=\"17\">",
    "55.2+"
)]
fn a_figure_is_drawn_as_it_is(#[case] arm: Value, #[case] mark: &str, #[case] words: &str) {
    let html = with_outcome(json!({ "measure": "orr", "treatment": arm, "source": "s1" }));
    assert!(html.contains(mark), "{mark}");
    assert!(text(&html).contains(words), "{words}");
}

#[rstest]
#[case::only_a_ratio(json!({ "value": "not-reported" }), Some(0.5), "only a hazard ratio was found")]
#[case::no_results_yet(json!({ "value": "no-results-yet" }), None, "no results yet")]
#[case::not_estimable(json!({ "value": "not-estimable" }), None, "not estimable")]
fn a_missing_figure_says_why(#[case] arm: Value, #[case] ratio: Option<f64>, #[case] words: &str) {
    let mut outcome = json!({ "measure": "pfs-median", "treatment": arm, "source": "s1" });
    if let Some(ratio) = ratio {
        outcome["hazard_ratio"] = json!({ "value": ratio });
    }
    let response = json!({ "measure": "orr", "treatment": { "value": 63 }, "source": "s1" });
    let therapy = therapy(json!([]), json!([trial("T-1", true, json!([response, outcome]))]), json!([]));
    let html = on_start_page(&[therapy]).into_string();
    assert!(text(&html).contains(words), "{words}");
    assert!(!text(&html).contains("HR "), "no ratio without the arms");
    // A measure that the trial does not name at all says so too.
    assert!(text(&html).contains("not found here"));
}

#[rstest]
#[case::half_of_them_longer(json!({ "follow_up_months": 14.1 }), "followed 14.1 months (median)")]
#[case::all_of_them_so_long(json!({ "follow_up_months": 70.6, "follow_up_is_minimum": true }), "followed at least 70.6 months")]
#[case::not_told(json!({}), "length of follow-up not found here")]
fn the_shortest_follow_up_is_not_called_the_median(#[case] follow_up: Value, #[case] words: &str) {
    let mut outcome = json!({ "measure": "orr", "treatment": { "value": 63 }, "source": "s1" });
    outcome.as_object_mut().unwrap().extend(follow_up.as_object().unwrap().clone());
    let told = text(&with_outcome(outcome));
    assert!(told.contains(words), "{told}");
    assert_eq!(told.contains("(median)"), words.contains("median"));
}

#[test]
fn figures_of_different_trials_stand_on_different_lines() {
    let response = json!([{ "measure": "orr", "treatment": { "value": 63 }, "source": "s1" }]);
    let time = json!([{ "measure": "pfs-median", "treatment": { "value": 11.3 }, "source": "s1" }]);
    let therapy = therapy(json!([]), json!([trial("FIRST", true, response), trial("SECOND", false, time)]), json!([]));
    let names: Vec<_> = lines(&therapy, Jurisdiction::Us).iter().map(|line| line.trial.name.as_str()).collect();
    assert_eq!(names, ["FIRST", "SECOND"]);
    let html = on_start_page(std::slice::from_ref(&therapy)).into_string();
    assert!(!html.contains("Alpha <b>"), "names are text");
    assert_eq!(html.matches("class=\"pick needs-script\"").count(), 1, "a therapy is picked once");
}
