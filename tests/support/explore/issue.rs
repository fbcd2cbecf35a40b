//! The question that the page was asked for: which approved bispecifics can I have after four lines in the US, and what
//! of cytokine release?

use super::build::filters;
use crate::support::real;
use myeloma_immunotherapy::evidence::{HarmKind, Measure, Missing, Reading, Therapy, TreatmentType};
use myeloma_immunotherapy::explore::{Catalogue, Facet, Jurisdiction, View, benefits, harm, harms_of, parse, visible};

const QUESTION: &str = "type=bispecific-antibody&status=approved,conditional&stage=after-4&region=us";

fn rows() -> Vec<&'static Therapy> {
    let (view, notices) = parse(QUESTION);
    assert_eq!(notices, []);
    let catalogue = Catalogue::new(real::dataset().clone());
    let answer = visible(&catalogue, &view);
    answer.rows().map(|row| &real::dataset().therapies[row]).collect()
}

#[test]
fn the_address_asks_just_that() {
    let chosen = [
        (Facet::Kind, "bispecific-antibody"),
        (Facet::Status, "approved"),
        (Facet::Status, "conditional"),
        (Facet::Stage, "after-4"),
    ];
    assert_eq!(parse(QUESTION).0, View { filters: filters(&chosen), ..View::default() });
}

#[test]
fn the_answer_holds_the_four_bispecifics_of_the_us() {
    let mut ids: Vec<&str> = rows().iter().map(|therapy| therapy.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["elranatamab", "linvoseltamab", "talquetamab", "teclistamab"]);
}

#[test]
fn every_row_of_the_answer_is_in_force_there() {
    for therapy in rows() {
        assert_eq!(therapy.kind, TreatmentType::Bispecific);
        assert!(therapy.decisions_in(Jurisdiction::Us.region()).any(|decision| decision.in_force()), "{}", therapy.id);
    }
}

#[test]
fn every_row_has_severe_cytokine_release_or_the_reason_why_not() {
    for therapy in rows() {
        match harm(therapy, Jurisdiction::Us, &[HarmKind::Crs]) {
            Ok(figure) => match figure.harm.treatment.grade3plus {
                Reading::Value(share) => assert!((0.0..=100.0).contains(&share.value()), "{}: {share}", therapy.id),
                Reading::Missing(reason) => assert_eq!(reason, Missing::NotFound, "{}", therapy.id),
            },
            Err(reason) => assert_eq!(reason, Missing::NotFound, "{} is approved, so it has results", therapy.id),
        }
    }
}

#[test]
fn every_figure_of_the_answer_has_a_source_with_an_address() {
    let measures = [Measure::Orr, Measure::Cr, Measure::PfsMedian, Measure::PfsRate, Measure::OsMedian, Measure::OsRate];
    let kinds = [HarmKind::Crs, HarmKind::Icans, HarmKind::Neurotoxicity, HarmKind::Infection, HarmKind::Neutropenia];
    for therapy in rows() {
        let of_benefit = benefits(therapy, Jurisdiction::Us, &measures).into_iter().map(|figure| &figure.outcome.source);
        let of_harm = harms_of(therapy, Jurisdiction::Us, &kinds).into_iter().map(|figure| &figure.harm.source);
        let sources: Vec<&String> = of_benefit.chain(of_harm).collect();
        assert!(!sources.is_empty(), "{} shows no figure", therapy.id);
        for id in sources {
            let source = therapy.source(id).unwrap_or_else(|| panic!("{}: no source {id}", therapy.id));
            assert!(source.url.starts_with("https://") || source.url.starts_with("http://"), "{}: {}", therapy.id, source.url);
        }
    }
}
