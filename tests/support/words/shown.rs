//! What stands in cells, panels and the pages of therapies (issue 14): figures in figures' type, reasons and vague shares
//! not; who was counted, and for how long; what is second-hand, indirect or boxed, named as such.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Dataset, Harm, HarmKind, Measure, Missing, Outcome, Phase, Reading, Therapy, Word};
use myeloma_immunotherapy::explore::{
    BenefitFigure, Column, Columns, Detail, Jurisdiction, Situation, harms_of, progression, survival,
};
use myeloma_immunotherapy::ui::Drawing;
use myeloma_immunotherapy::ui::explorer::{Opened, panel_html, still_cell};
use myeloma_immunotherapy::ui::markup::{INDIRECT, WORTH_OF_INDIRECT, harm_lines, plain};
use myeloma_immunotherapy::ui::therapy::therapy_page;
use rstest::rstest;
use serde_json::{Value, json};

const WORDINGS: [Detail; 2] = [Detail::Plain, Detail::Clinical];

fn real(id: &str) -> &'static Therapy {
    real::dataset().therapy(id).expect("a therapy of the data")
}

fn drawing(detail: Detail) -> Drawing {
    Drawing { columns: Columns::default(), focus: Jurisdiction::Us.into(), detail }
}

fn cell_of(dataset: &Dataset, therapy: &Therapy, column: Column, detail: Detail) -> String {
    still_cell(dataset, therapy, column, drawing(detail)).into_string()
}

fn cell(id: &str, column: Column, detail: Detail) -> String {
    cell_of(real::dataset(), real(id), column, detail)
}

fn panel(therapy: &Therapy, column: Column, detail: Detail) -> String {
    panel_html(real::dataset(), therapy, Opened::Cell(column), drawing(detail), &Situation::default(), "").into_string()
}

fn page(therapy: &Therapy) -> String {
    therapy_page(real::dataset(), therapy, None).into_string()
}

/// Every page, panel and cell of a therapy, in both wordings.
fn everything(therapy: &Therapy) -> Vec<String> {
    let of_table = WORDINGS.into_iter().flat_map(|detail| {
        Column::ALL
            .iter()
            .flat_map(move |&column| [cell_of(real::dataset(), therapy, column, detail), panel(therapy, column, detail)])
    });
    of_table.chain([page(therapy)]).collect()
}

/// The part of a page between the heading of a section and the next section.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("id=\"{id}\"")).expect("the section");
    rest.split("<section").next().unwrap_or_default()
}

/// The text of a piece of HTML.
fn text(html: &str) -> String {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect::<String>().replace("&#39;", "'")
}

/// What stands between the opening and the closing of an element, each time.
fn within<'a>(html: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(open).skip(1).filter_map(move |rest| rest.split(close).next())
}

/// Two counts of one event and one of another, in a therapy of its own.
fn counted(harms: Value) -> Dataset {
    let therapy: Therapy = serde_json::from_value(json!({
        "id": "alpha",
        "name": "Alpha",
        "type": "bispecific-antibody",
        "tagline": "A therapy",
        "about": "A therapy.",
        "mechanism": { "plain": "It works." },
        "duration": { "kind": "one-time" },
        "trials": [
            { "name": "T-1", "phase": "2", "state": "ongoing", "randomised": false, "pivotal": false, "people": { "stage": "relapsed" }, "outcomes": [] },
            { "name": "T-2", "phase": "2", "state": "ongoing", "randomised": false, "pivotal": false, "people": { "stage": "relapsed" }, "outcomes": [] }
        ],
        "harms": harms,
        "sources": [
            { "id": "s1", "title": "T", "publisher": "P", "url": "https://source.example", "kind": "journal" },
            { "id": "s2", "title": "T", "publisher": "P", "url": "https://label.example", "kind": "label" },
            { "id": "s3", "title": "T", "publisher": "P", "url": "https://copy.example", "kind": "journal", "second_hand": true }
        ],
        "checked": "2026-09-01"
    }))
    .expect("a therapy");
    Dataset::new(vec![therapy], Vec::new(), Default::default())
}

fn lines(dataset: &Dataset, detail: Detail) -> String {
    let therapy = &dataset.therapies[0];
    let figures = harms_of(therapy, Jurisdiction::Us, HarmKind::ALL);
    harm_lines(dataset, therapy, &figures, detail).into_string()
}

/// C4, C8: a reason why there is no figure never stands in the type of figures.
#[test]
fn no_reason_stands_in_the_type_of_figures() {
    let reasons: Vec<&str> = Missing::ALL.iter().map(|reason| reason.label()).collect();
    let mut figures = 0;
    for therapy in &real::dataset().therapies {
        for html in everything(therapy) {
            for strong in within(&html, "<strong>", "</strong>") {
                assert!(reasons.iter().all(|reason| !strong.contains(reason)), "{}: {strong}", therapy.id);
                figures += 1;
            }
        }
    }
    assert!(figures > 5_000, "{figures}");
}

/// B3: “not reported” is said only where the data say that a source shows it.
#[test]
fn not_reported_is_said_of_nothing_else() {
    let mut said = 0;
    for therapy in &real::dataset().therapies {
        let is_told = |reading: Reading| reading == Reading::Missing(Missing::NotReported);
        let outcomes = || therapy.trials.iter().flat_map(|trial| &trial.outcomes);
        let told =
            outcomes().flat_map(|outcome| [Some(outcome.treatment), outcome.comparator]).flatten().any(|arm| is_told(arm.value))
                || outcomes().any(|outcome| is_told(outcome.follow_up_months))
                || therapy.harms.iter().any(|harm| is_told(harm.treatment.any) || is_told(harm.treatment.grade3plus));
        // What changed may quote what the site said before.
        let own_words = |html: &str| {
            let changes = if html.contains("id=\"changes\"") { section(html, "changes") } else { "" };
            text(html).matches("not reported").count() - text(changes).matches("not reported").count()
        };
        let notes: usize = serde_json::to_string(therapy).expect("a record").matches("not reported").count();
        let shown: usize = everything(therapy).iter().map(|html| own_words(html)).sum();
        assert!(shown == 0 || told || notes > 0, "{} says it {shown} times", therapy.id);
        said += usize::from(told && shown > 0);
    }
    assert!(said > 0, "a record tells of something not reported");
}

/// C4: what was not reached says in plain words what is known all the same, and in clinical detail from where on.
#[test]
fn not_reached_reads_as_what_it_is() {
    let plain = cell("ciltacabtagene-autoleucel", Column::Survival, Detail::Plain);
    assert!(text(&plain).starts_with("more than half still alive after about"), "{plain}");
    assert!(!plain.contains("not reached"), "{plain}");
    let mut with_bounds = 0;
    for therapy in &real::dataset().therapies {
        for column in [Column::Progression, Column::Survival] {
            let clinical = cell_of(real::dataset(), therapy, column, Detail::Clinical);
            if let Some((_, after)) = clinical.split_once("not reached<span class=\"unit\"> (") {
                let bounds = after.split(')').next().unwrap_or_default();
                assert!(bounds.contains(" to not ") && !clinical.contains("CI "), "{}: {clinical}", therapy.id);
                with_bounds += 1;
            }
            assert!(!cell_of(real::dataset(), therapy, column, Detail::Plain).contains("not reached"), "{}", therapy.id);
        }
    }
    assert!(with_bounds > 0, "an interval stands beside what was not reached");
}

/// N9: beside a ratio stand the figures of both arms, in plain words without terms.
#[rstest]
#[case(Detail::Clinical, "not reached vs 11.8 months")]
#[case(Detail::Plain, "more than half still well after about 34 months; other group about 12 months")]
fn a_ratio_has_both_arms_beside_it(#[case] detail: Detail, #[case] arms: &str) {
    let html = cell("ciltacabtagene-autoleucel", Column::HazardRatio, detail);
    assert!(text(&html).contains(arms), "{html}");
}

/// C8: a harm stands once, with the count of several trials or of a label first and the range of all; the counts are
/// folded below.
#[rstest]
#[case(Detail::Plain, "84 of 100 had it", "Over all counts: 75 to about 98 of 100 had it; severe in 4 to about 35 of 100.")]
#[case(
    Detail::Clinical,
    "84% any grade, 4% grade 3 or higher",
    "Over all counts: any grade 75% to 97.9%; grade 3 or higher 4% to 35.4%."
)]
fn a_harm_is_one_line_with_its_range(#[case] detail: Detail, #[case] first: &str, #[case] range: &str) {
    let therapy = real("ciltacabtagene-autoleucel");
    let figures = harms_of(therapy, Jurisdiction::Us, HarmKind::ALL);
    let html = harm_lines(real::dataset(), therapy, &figures, detail).into_string();
    let line = html.split("<p class=\"figure-title\">").nth(1).expect("cytokine release comes first");
    let (shown, folded) = line.split_once("<details class=\"all-counts\">").expect("its counts are folded");
    assert!(text(shown).contains(first) && text(shown).contains(range), "{}", text(shown));
    assert!(text(shown).contains("US label pool") && text(shown).contains("n 285") != (detail == Detail::Plain), "{shown}");
    let counts = figures.iter().filter(|figure| figure.harm.event == HarmKind::Crs).count();
    assert!(folded.contains(&format!("All {counts} counts")), "{folded}");
    assert_eq!(folded.matches("source-line").count(), counts);
}

#[test]
fn every_harm_of_every_page_has_one_line_in_each_wording() {
    for therapy in &real::dataset().therapies {
        let html = page(therapy);
        let mut kinds: Vec<HarmKind> = therapy.harms.iter().map(|harm| harm.event).collect();
        let warned = real::dataset().warned(therapy).into_iter().flat_map(|part| &part.boxed_warnings);
        kinds.extend(warned.flat_map(|warning| &warning.events));
        kinds.sort_unstable_by_key(|kind| kind.slug());
        kinds.dedup();
        let lines = section(&html, "harms").matches("figure-title").count();
        assert_eq!(lines, 2 * kinds.len(), "{}", therapy.id);
    }
}

/// No two lines of a page have one name: a reader could not tell them apart.
#[test]
fn no_two_harms_have_the_same_name() {
    for detail in WORDINGS {
        let mut names: Vec<&str> =
            HarmKind::ALL.iter().map(|&kind| if detail == Detail::Plain { plain::event(kind) } else { kind.label() }).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }
}

/// The first count is that of several trials, then that of a label; one that has no figure comes last.
#[rstest]
#[case::several_trials_first(json!([of("T-1", "s2", 10), { "trials": ["T-1", "T-2"], "reported_in": "both", "event": "crs", "treatment": { "any": 20 }, "source": "s1" }]), "20%", "10% to 20%")]
#[case::then_a_label(json!([of("T-1", "s1", 10), of("T-2", "s2", 20)]), "20%", "10% to 20%")]
#[case::nothing_known_last(json!([{ "trials": ["T-1"], "reported_in": "T-1", "event": "crs", "treatment": {}, "source": "s2" }, of("T-2", "s1", 20)]), "20%", "any grade 20%.")]
fn the_count_that_says_most_stands_first(#[case] harms: Value, #[case] first: &str, #[case] range: &str) {
    let html = lines(&counted(harms), Detail::Clinical);
    assert_eq!(within(&html, "<strong>", "</strong>").next(), Some(first), "{html}");
    assert!(html.contains(range), "{html}");
}

fn of(trial: &str, source: &str, any: u32) -> Value {
    json!({ "event": "crs", "reported_in": trial, "trials": [trial], "treatment": { "any": any }, "source": source })
}

/// B5: who was counted and for how long stands at every count, or that it was not found.
#[test]
fn every_count_says_how_many_people_and_how_long() {
    let mut counts = 0;
    for therapy in &real::dataset().therapies {
        for html in [section(&page(therapy), "harms").to_owned(), panel(therapy, Column::Infection, Detail::Plain)] {
            for line in within(&html, "<p class=\"trial-line\">", "</p>").map(text) {
                let says_people = [" people", "n ", "number of people not found here"].iter().any(|words| line.contains(words));
                let says_time = ["followed for ", "median follow-up ", "follow-up not "].iter().any(|words| line.contains(words));
                assert!(says_people && says_time, "{}: {line}", therapy.id);
                counts += 1;
            }
        }
    }
    assert!(counts > 600, "{counts}");
}

/// A15: a death or a second cancer without definition and time is said as a sentence, not drawn as a figure.
#[rstest]
#[case::nothing_known(json!({}), true)]
#[case::a_definition(json!({ "note": "Within 10 months." }), false)]
#[case::a_time(json!({ "follow_up_months": 12 }), false)]
#[case::a_day(json!({ "data_cutoff": "2024-05-01" }), false)]
fn a_share_without_definition_and_time_is_no_figure(#[case] more: Value, #[case] is_vague: bool) {
    let mut harm =
        json!({ "event": "early-death", "reported_in": "T-1", "trials": ["T-1"], "treatment": { "any": 14 }, "source": "s1" });
    harm.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    for detail in WORDINGS {
        let html = lines(&counted(json!([harm])), detail);
        assert_eq!(html.contains("<p class=\"figure-value\">"), !is_vague, "{html}");
        assert_eq!(text(&html).contains("over what time, was not found here"), is_vague, "{html}");
        assert!(html.contains("14"), "{html}");
    }
}

#[test]
fn every_vague_share_of_the_data_is_a_sentence() {
    let mut vague = 0;
    for therapy in &real::dataset().therapies {
        let figures = harms_of(therapy, Jurisdiction::Us, HarmKind::ALL);
        for figure in figures.iter().filter(|figure| Harm::is_vague(figure.harm)) {
            let html = myeloma_immunotherapy::ui::markup::harm_list(therapy, &[*figure], Detail::Plain).into_string();
            assert!(!html.contains("<strong>about") && !html.contains("<svg"), "{}: {html}", therapy.id);
            assert!(html.contains("The source says: "), "{}: {html}", therapy.id);
            vague += 1;
        }
    }
    assert!(vague > 0, "the early deaths of CARTITUDE-4 have neither");
}

/// B6: a report of a paper is no paper: the mark at the figure says so, in cells, panels and pages.
#[test]
fn what_is_second_hand_says_so_at_its_figure() {
    let dataset = counted(json!([of("T-1", "s3", 10)]));
    let html = cell_of(&dataset, &dataset.therapies[0], Column::Reactions, Detail::Clinical);
    assert!(html.contains(">journal, second-hand</a>"), "{html}");
    let first_hand = counted(json!([of("T-1", "s1", 10)]));
    assert!(!cell_of(&first_hand, &first_hand.therapies[0], Column::Reactions, Detail::Clinical).contains("second-hand"));
    for therapy in &real::dataset().therapies {
        let html = page(therapy);
        let second_hand = therapy.sources.iter().filter(|source| source.second_hand).count();
        let marks = section(&html, "sources").matches(", second-hand</span>").count();
        assert_eq!(marks, second_hand, "{}", therapy.id);
    }
}

/// B13: an indirect comparison stands apart from the results of trials, under a heading of its own, with what it is worth.
#[test]
fn an_indirect_comparison_stands_apart() {
    let mut found = 0;
    for therapy in &real::dataset().therapies {
        let html = page(therapy);
        let effects = section(&html, "effects");
        let (trials, apart) = effects.split_once(&format!("<h3>{INDIRECT}</h3>")).unwrap_or((effects, ""));
        for trial in &therapy.trials {
            let is_indirect = trial.phase == Phase::Indirect;
            let heading = format!(">{}</h", myeloma_immunotherapy::ui::markup::esc(&trial.name));
            assert_eq!((trials.contains(&heading), apart.contains(&heading)), (!is_indirect, is_indirect), "{}", trial.name);
            if is_indirect {
                assert!(text(apart).contains(WORTH_OF_INDIRECT), "{apart}");
                let panel = panel(therapy, Column::Progression, Detail::Clinical);
                let (_, below) = panel.split_once(&format!("<h5>{INDIRECT}</h5>")).expect("a heading in the panel");
                assert!(below.contains(&trial.name) && text(below).contains(WORTH_OF_INDIRECT), "{below}");
                let cells = Column::ALL.iter().map(|&column| cell_of(real::dataset(), therapy, column, Detail::Clinical));
                assert!(cells.into_iter().all(|cell| !cell.contains(&trial.name)), "{}", trial.name);
                found += 1;
            }
        }
    }
    assert!(found > 0, "the data hold an indirect comparison");
}

/// B11: where an entry of the same trial on the same people has both a figure and the ratio that belongs to it, the cell
/// shows that entry and not another without a ratio.
#[rstest]
#[case(Column::Progression, &[Measure::PfsMedian, Measure::PfsRate], progression)]
#[case(Column::Survival, &[Measure::OsMedian, Measure::OsRate], survival)]
fn the_ratio_stands_with_the_figure_that_it_belongs_to(
    #[case] column: Column,
    #[case] measures: &[Measure],
    #[case] chosen: fn(&Therapy, Jurisdiction) -> Result<BenefitFigure<'_>, Missing>,
) {
    let mut with_ratio = 0;
    for therapy in &real::dataset().therapies {
        for region in Jurisdiction::ALL {
            let Ok(figure) = chosen(therapy, *region) else { continue };
            let says = |outcome: &Outcome| {
                !matches!(outcome.treatment.value, Reading::Missing(Missing::NotFound | Missing::NotReported))
            };
            let has_both = |outcome: &&Outcome| {
                let people = BenefitFigure { trial: figure.trial, outcome }.people();
                measures.contains(&outcome.measure)
                    && outcome.hazard_ratio.is_some()
                    && says(outcome)
                    && people == figure.people()
            };
            let other = figure.trial.outcomes.iter().find(has_both);
            assert!(figure.outcome.hazard_ratio.is_some() || other.is_none(), "{}: {other:?}", therapy.id);
            if let Some(ratio) = figure.outcome.hazard_ratio.filter(|_| *region == Jurisdiction::Us) {
                let html = cell_of(real::dataset(), therapy, column, Detail::Clinical);
                let shown = format!("HR {}", ratio.value);
                assert!(text(&html).contains(&shown) || html.contains("only a hazard ratio was found"), "{}: {html}", therapy.id);
                with_ratio += 1;
            }
        }
    }
    assert!(with_ratio > 8, "{with_ratio}");
}

/// B10: both steps of an approval are told, and what the disease must not answer to.
#[test]
fn teclistamab_was_accelerated_before_it_was_approved() {
    assert!(text(&cell("teclistamab", Column::Status, Detail::Clinical)).contains("US accelerated 2022, approved 2026"));
    let html = page(real("teclistamab"));
    assert!(text(section(&html, "glance")).contains("accelerated approval 2022, approved 2026"), "{html}");
}

#[rstest]
#[case(Detail::Clinical, "refractory to lenalidomide")]
#[case(Detail::Plain, "grew on lenalidomide")]
fn for_whom_keeps_what_the_disease_must_not_answer_to(#[case] detail: Detail, #[case] words: &str) {
    let html = cell("ciltacabtagene-autoleucel", Column::ForWhom, detail);
    assert!(text(&html).contains(words), "{html}");
}

/// A10: the main warning of belantamab mafodotin is that of the eyes, in words, with its figures, who was counted, and its
/// source.
#[rstest]
#[case(Detail::Clinical, "92% any grade, 77% grade 3+ · DREAMM-7 · n not found here")]
#[case(Detail::Plain, "92 of 100, severe in 77")]
fn the_main_warning_is_said_in_words_with_its_figures(#[case] detail: Detail, #[case] figures: &str) {
    let html = cell("belantamab-mafodotin-vd", Column::Warnings, detail);
    assert!(text(&html).starts_with("Eye damage"), "{html}");
    assert!(text(&html).contains(figures) && html.contains("<a class=\"src\""), "{html}");
}

/// A11: a boxed warning without a rate is named, in its cell and on the page; that no rate was found is no good news.
#[test]
fn a_boxed_warning_without_a_rate_is_named() {
    let mut unknown = 0;
    for therapy in &real::dataset().therapies {
        let warned = real::dataset().warned(therapy).into_iter().flat_map(|part| &part.boxed_warnings);
        let events: Vec<HarmKind> = warned.flat_map(|warning| warning.events.iter().copied()).collect();
        let has_rate = |event: HarmKind| {
            therapy.harms.iter().any(|harm| harm.event == event && (harm.treatment.has_figure() || harm.count.is_some()))
        };
        let html = page(therapy);
        let harms = section(&html, "harms");
        let mut named = events.iter().filter(|&&event| !has_rate(event)).collect::<Vec<_>>();
        named.sort_unstable_by_key(|event| event.slug());
        named.dedup();
        let said = harms.matches("Boxed warning of the US label; no rate found.").count();
        assert_eq!(said, 2 * named.len(), "{}", therapy.id);
        unknown += named.len();
        if events.contains(&HarmKind::Crs) {
            for detail in WORDINGS {
                let cell = text(&cell_of(real::dataset(), therapy, Column::Reactions, detail));
                let has_any = therapy.harms.iter().any(|harm| harm.event == HarmKind::Crs && harm.treatment.has_figure());
                assert_eq!(cell.contains("Boxed warning, no rate found"), !has_any, "{}: {cell}", therapy.id);
                assert!(!cell.contains("not reported"), "{}: {cell}", therapy.id);
            }
        }
    }
    assert!(unknown > 20, "{unknown}");
}

/// C3: of a boxed warning the plain line comes first, the term behind it, in the table's panel and on the page.
#[test]
fn a_boxed_warning_begins_with_what_one_would_notice() {
    let mut read = 0;
    for therapy in real::dataset().therapies.iter().filter(|therapy| !therapy.boxed_warnings.is_empty()) {
        for html in
            [page(therapy), panel(therapy, Column::Warnings, Detail::Plain), panel(therapy, Column::Warnings, Detail::Clinical)]
        {
            let html = text(&html);
            for warning in &therapy.boxed_warnings {
                let line = format!("{}. {}.", warning.plain, warning.clinical);
                assert!(html.contains(&line), "{}: {line}", therapy.id);
                read += 1;
            }
        }
    }
    assert!(read > 60, "{read}");
}
