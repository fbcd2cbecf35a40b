//! Benefit beside harm: equal size, one scale, and a reason for each figure that is missing.

use super::drawn::{marks, picture, place, rows, rows_in, text};
use super::made::{therapy, trial};
use crate::support::real;
use myeloma_immunotherapy::evidence::{HarmKind, Reading, Therapy};
use myeloma_immunotherapy::explore::Jurisdiction;
use myeloma_immunotherapy::ui::pictures::balance::{balance, draws};
use rstest::rstest;
use serde_json::{Value, json};

const ID: &str = "picture-balance";

fn expected(region: Jurisdiction) -> Vec<&'static Therapy> {
    real::dataset().therapies.iter().filter(|therapy| draws(therapy, region)).collect()
}

/// The place of the one dot of a cell, and of the end of its stem.
fn drawn(cell: &str) -> Option<(f64, f64)> {
    let dots = marks(cell, "circle", "own");
    assert!(dots.len() <= 1);
    Some((place(dots.first()?, "cx"), place(marks(cell, "line", "stem").first()?, "x2")))
}

#[rstest]
fn every_mark_stands_where_its_figure_says_and_a_missing_one_says_why(
    #[values(Jurisdiction::Us, Jurisdiction::Eu)] region: Jurisdiction,
) {
    let (rows, expected) = (rows_in(ID, region), expected(region));
    assert_eq!(rows.len(), expected.len());
    for (row, therapy) in rows.iter().zip(expected) {
        assert_eq!(real::dataset().therapies[row.place].id, therapy.id);
        let balance = balance(therapy, region);
        let harms = balance.harms.map(|figure| figure.map_or(Reading::NOT_FOUND, |figure| figure.harm.treatment.grade3plus));
        let response = balance.response.map_or_else(Reading::Missing, |figure| figure.outcome.treatment.value);
        let cells = row.cells();
        assert_eq!(cells.len(), 4);
        for (cell, figure) in cells.into_iter().zip(harms.into_iter().chain([response])) {
            match figure {
                Reading::Value(value) => {
                    assert_eq!(drawn(cell), Some((value.value(), value.value())), "{}: {cell}", therapy.id);
                    assert!(text(cell).contains(&format!("{value}%")), "{}: {cell}", therapy.id);
                }
                Reading::Missing(_) => {
                    assert_eq!(drawn(cell), None, "{}: {cell}", therapy.id);
                    assert!(cell.contains("class=\"missing\""), "{}: a reason", therapy.id);
                }
            }
        }
    }
}

#[test]
fn benefit_and_harm_are_drawn_with_the_same_marks_on_the_same_scale() {
    let used = |cell: &str| {
        let (_, grid) = cell.split_once("<use href=\"").unwrap();
        grid.split('"').next().unwrap().to_owned()
    };
    for row in rows(ID) {
        for cell in row.cells() {
            assert_eq!(used(cell), "#g-percent");
            assert!(cell.contains("class=\"stems\""), "{cell}");
        }
    }
}

#[rstest]
fn nobody_with_a_severe_harm_in_the_data_is_left_out(#[values(Jurisdiction::Us, Jurisdiction::Eu)] region: Jurisdiction) {
    let kinds = [HarmKind::Crs, HarmKind::InfusionReaction, HarmKind::Icans, HarmKind::Neurotoxicity, HarmKind::Infection];
    let places: Vec<usize> = rows_in(ID, region).iter().map(|row| row.place).collect();
    for (place, therapy) in real::dataset().therapies.iter().enumerate() {
        let harmed =
            |kind: HarmKind| therapy.harms.iter().any(|harm| harm.event == kind && harm.treatment.grade3plus.value().is_some());
        if kinds.into_iter().any(harmed) {
            assert!(places.contains(&place), "{}", therapy.id);
        }
    }
    assert!(places.is_sorted(), "the neutral order");
    let named = text(picture(ID).split_once("class=\"left-out\"").unwrap().1);
    for (place, therapy) in real::dataset().therapies.iter().enumerate().filter(|(place, _)| !places.contains(place)) {
        assert!(named.contains(&therapy.name), "{place}: {}", therapy.name);
    }
}

/// The text of the cell for infections, of a therapy with one trial and these harms.
fn infections(harms: Value) -> String {
    let response = json!([{ "measure": "orr", "treatment": { "value": 63 }, "source": "s1" }]);
    let therapy = therapy(json!([]), json!([trial("T-1", true, response)]), harms);
    let figure = balance(&therapy, Jurisdiction::Us).harms[2];
    figure.map_or_else(|| "nothing".to_owned(), |figure| figure.harm.reported_in.clone())
}

#[rstest]
#[case::the_trials_own(json!([
    { "event": "infection", "reported_in": "elsewhere", "treatment": { "grade3plus": 30 }, "source": "s1" },
    { "event": "infection", "reported_in": "T-1", "trials": ["T-1"], "treatment": { "grade3plus": 20 }, "source": "s1" }
]), "T-1")]
#[case::one_without_a_severe_figure_passes_its_turn(json!([
    { "event": "infection", "reported_in": "T-1", "trials": ["T-1"], "treatment": { "any": 60 }, "source": "s1" },
    { "event": "infection", "reported_in": "elsewhere", "treatment": { "grade3plus": 30 }, "source": "s1" }
]), "elsewhere")]
#[case::any_grade_alone_is_still_said(json!([
    { "event": "infection", "reported_in": "T-1", "trials": ["T-1"], "treatment": { "any": 60 }, "source": "s1" }
]), "T-1")]
#[case::none(json!([]), "nothing")]
fn the_first_record_with_a_severe_figure_is_drawn(#[case] harms: Value, #[case] expected: &str) {
    assert_eq!(infections(harms), expected);
}

#[test]
fn figures_counted_in_other_people_than_the_lines_own_say_so() {
    let rows = rows(ID);
    let of = |id: &str| rows.iter().find(|row| real::dataset().therapies[row.place].id == id).unwrap();
    // Benefit and harm of one trial need no such words.
    let cilta = of("ciltacabtagene-autoleucel");
    assert!(cilta.head().contains("CARTITUDE-4"));
    assert!(text(cilta.cells()[2]).ends_with("infection 27%"), "{}", text(cilta.cells()[2]));
    let elsewhere = rows.iter().flat_map(|row| row.cells()).filter(|cell| text(cell).contains(", n ")).count();
    assert!(elsewhere > 0, "no figure of other people is drawn");
}
