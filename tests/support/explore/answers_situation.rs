//! My situation, answered: what readers entered, and what they must be told. Each case is a reader's own entries.

use super::situation::{EU, US, situation, therapy};
use crate::support::real;
use myeloma_immunotherapy::evidence::{Decision, DrugClass, Risk, Stage, Therapy, Transplant, Word};
use myeloma_immunotherapy::explore::{
    Answer, Catalogue, Detail, Facet, Field, Fit, FitFilter, Jurisdiction, Open, Question, Situation, Use, View, fit, parse,
    sentence, visible,
};
use myeloma_immunotherapy::ui::explorer::controls::situation_html;
use myeloma_immunotherapy::ui::explorer::fit::{counts_in_words, fit_line, fit_panel, open_in_words};
use rstest::rstest;
use std::sync::LazyLock;

pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(real::dataset().clone()));
    &CATALOGUE
}

/// What is in sight as soon as a situation is entered and nothing else was touched.
pub fn default_view(situation: Situation, region: Jurisdiction) -> View {
    View { situation, region, ..View::default() }
}

fn shown(view: &View) -> Vec<&'static str> {
    visible(catalogue(), view).rows().map(|row| catalogue().therapies()[row].id.as_str()).collect()
}

/// Text without tags, as it is read.
fn text(html: &str) -> String {
    let mut inside = false;
    let kept = html.chars().filter(|&letter| {
        let is_text = !inside && letter != '<';
        inside = if letter == '<' { true } else { inside && letter != '>' };
        is_text
    });
    kept.collect::<String>().replace("&#39;", "'").replace("&amp;", "&")
}

fn line(id: &str, region: Jurisdiction, entered: &str, detail: Detail) -> String {
    text(&fit_line(therapy(id), &situation(entered), region, detail).expect("a situation was entered").into_string())
}

fn panel(id: &str, region: Jurisdiction, entered: &str, detail: Detail) -> String {
    text(&fit_panel(therapy(id), &situation(entered), region, detail).into_string())
}

const CLINICAL: Detail = Detail::Clinical;
const PLAIN: Detail = Detail::Plain;

/// Newly diagnosed, nothing known of a transplant, however that is said.
#[rstest]
#[case("newly-diagnosed")]
#[case("newly-diagnosed.lines-0")]
#[case("newly-diagnosed.lines-0.transplant-undecided")]
#[case("newly-diagnosed.lines-0.transplant-not-planned")]
fn an_open_answer_on_transplant_hides_no_class(#[case] entered: &str) {
    let in_us = shown(&default_view(situation(entered), US));
    for id in
        ["lenalidomide", "thalidomide", "daratumumab", "daratumumab-rd", "daratumumab-vmp", "daratumumab-vrd", "daratumumab-vtd"]
    {
        assert!(in_us.contains(&id), "{id} in {in_us:?}");
    }
    for id in ["isatuximab", "isatuximab-vrd"] {
        assert!(in_us.contains(&id), "{id} in {in_us:?}");
        assert!(shown(&default_view(situation(entered), EU)).contains(&id), "{id}");
    }
    assert!(!in_us.contains(&"teclistamab"), "not for newly diagnosed myeloma");
}

#[rstest]
#[case("daratumumab-vmp", US, "if a transplant is planned: not labelled; if it is not possible: labelled")]
#[case("daratumumab-vtd", US, "if a transplant is planned: labelled; if it is not possible: not labelled")]
#[case("daratumumab-vrd", US, "if a transplant is planned: labelled; if it is not possible: labelled")]
#[case(
    "daratumumab",
    US,
    "if a transplant is planned: labelled, with other drugs; if it is not possible: labelled, with other drugs"
)]
#[case("isatuximab-vrd", US, "if a transplant is planned: not labelled; if it is not possible: labelled")]
#[case("lenalidomide", EU, "if a transplant is planned: not labelled; if you had one: labelled; if it is not possible: labelled")]
fn what_hangs_on_the_transplant_is_split_by_it(#[case] id: &str, #[case] region: Jurisdiction, #[case] split: &str) {
    let said = line(id, region, "newly-diagnosed", CLINICAL);
    assert!(said.starts_with("Depends on what is open"), "{said}");
    assert!(said.contains(split), "{said}");
    let plain = line(id, region, "newly-diagnosed", PLAIN);
    assert!(plain.contains(&split.replace("labelled", "approved")), "{plain}");
}

#[test]
fn the_panel_tells_the_label_of_each_alternative() {
    let said = panel("daratumumab-vrd", US, "newly-diagnosed", CLINICAL);
    assert!(said.contains("If suited to a transplant: The label read (approved, 30 July 2024)"), "{said}");
    assert!(said.contains("If not suited to a transplant: The label read (approved, 27 January 2026)"), "{said}");
    let plain = panel("daratumumab-vrd", US, "newly-diagnosed", PLAIN);
    assert!(plain.contains("If you can’t have a transplant: "), "{plain}");
}

#[test]
fn only_labelled_names_how_many_are_open_and_what_is_open() {
    let entered = situation("newly-diagnosed");
    let count = |fits: FitFilter| visible(catalogue(), &View { fits, ..default_view(entered, US) }).count;
    let open: Vec<Fit> =
        catalogue().therapies().iter().map(|therapy| fit(therapy, &entered, US)).filter(|fit| fit.rank() == 1).collect();
    assert_eq!(count(FitFilter::Possible) - count(FitFilter::Labelled), open.len());
    assert!(open.len() > 4, "{}", open.len());
    let said = open_in_words(&open, PLAIN);
    assert_eq!(
        said,
        format!("{} more depend on what is still open: whether a transplant is planned or not possible.", open.len())
    );
    let counts = counts_in_words(catalogue().therapies(), &entered, US, PLAIN);
    assert!(
        counts.contains(&format!(" {} open, ", open.len())) && counts.contains("Still open: whether a transplant is"),
        "{counts}"
    );
}

/// Smouldering: what is open is in sight, and where only labels are asked for it is named.
#[test]
fn smouldering_myeloma_is_asked_for_its_risk() {
    let entered = situation("smouldering");
    assert_eq!(shown(&default_view(entered, US)), ["daratumumab"]);
    assert_eq!(shown(&View { fits: FitFilter::Labelled, ..default_view(entered, US) }), Vec::<&str>::new());
    let open = [fit(therapy("daratumumab"), &entered, US)];
    assert_eq!(open_in_words(&open, PLAIN), "1 more depends on what is still open: whether it is at high risk.");
    assert!(line("daratumumab", US, "smouldering", PLAIN).contains("approved if it is at high risk"));
    let labelled = |slug: &str| shown(&View { fits: FitFilter::Labelled, ..default_view(situation(slug), US) });
    assert_eq!(labelled("smouldering.high-risk-yes"), ["daratumumab"]);
    assert_eq!(shown(&default_view(situation("smouldering.high-risk-no"), US)), Vec::<&str>::new());
    let not = line("daratumumab", US, "smouldering.high-risk-no", PLAIN);
    assert!(not.contains("Not approved for this") && not.contains("at high risk; you said it is not"), "{not}");
}

/// A regimen that holds what the disease grew on says so; one that does not is silent.
#[rstest]
#[case("daratumumab-rd", "refractory-lenalidomide-yes", Some("holds lenalidomide, on which you said it grew"))]
#[case("daratumumab-vd", "refractory-anti-cd38-yes", Some("holds daratumumab; you said it grew on an anti-CD38 antibody"))]
#[case("daratumumab-kd", "refractory-pi-yes", Some("holds carfilzomib; you said it grew on a proteasome inhibitor (PI)"))]
#[case("daratumumab-kd", "refractory-bortezomib-yes", None)]
#[case("daratumumab-vd", "refractory-bortezomib-yes.refractory-pi-yes", Some("holds bortezomib, on which you said it grew"))]
#[case("lenalidomide", "refractory-lenalidomide-yes", Some("you said it grew on lenalidomide"))]
#[case("elotuzumab-rd", "refractory-lenalidomide-yes", Some("holds lenalidomide, on which you said it grew"))]
#[case("elotuzumab-rd", "refractory-anti-cd38-yes", None)]
#[case("daratumumab", "refractory-anti-cd38-yes", Some("you said it grew on an anti-CD38 antibody"))]
#[case("belantamab-mafodotin-vd", "refractory-bcma-yes", Some("aims at BCMA; you said it grew on a treatment that does"))]
#[case("daratumumab-rd", "refractory-lenalidomide-no", None)]
fn what_the_disease_grew_on_is_told_where_a_therapy_holds_it(
    #[case] id: &str,
    #[case] answers: &str,
    #[case] told: Option<&str>,
) {
    let entered = format!("relapsed.lines-2.had-pi-yes.had-imid-yes.had-anti-cd38-yes.{answers}");
    for detail in [PLAIN, CLINICAL] {
        let (line, panel) = (line(id, US, &entered, detail), panel(id, US, &entered, detail));
        assert!(line.starts_with("Labelled for this") || line.starts_with("Approved for this"), "{line}");
        assert_eq!(line.contains("you said it grew"), told.is_some(), "{line}");
        assert_eq!(panel.contains("ou said it grew"), told.is_some(), "{panel}");
        assert!(told.is_none_or(|told| line.contains(told)), "{line}");
    }
}

/// A reader with disease refractory to lenalidomide and to an anti-CD38 antibody: each labelled therapy that holds one says so.
#[test]
fn of_all_that_is_labelled_nothing_holds_it_in_silence() {
    let entered =
        "relapsed.lines-1.had-pi-yes.had-imid-yes.had-anti-cd38-yes.refractory-lenalidomide-yes.refractory-anti-cd38-yes";
    let mut told = 0;
    for therapy in catalogue().therapies() {
        let parts = || therapy.components.iter().chain([&therapy.id]);
        let holds = parts().any(|part| ["lenalidomide", "daratumumab", "isatuximab"].contains(&part.as_str()));
        if holds && fit(therapy, &situation(entered), US).rank() <= 1 {
            assert!(line(&therapy.id, US, entered, PLAIN).contains("you said it grew"), "{}", therapy.id);
            told += 1;
        }
    }
    assert!(told > 5, "{told}");
}

/// Second relapse, lenalidomide had: what a label asks can be answered.
#[test]
fn a_label_that_names_lenalidomide_can_be_answered() {
    let entered = "relapsed.lines-2.had-pi-yes.had-imid-yes";
    let open = fit(therapy("daratumumab-pd"), &situation(entered), US);
    assert!(matches!(&open, Fit::Open(uses) if uses[0].open == [Open::Had(DrugClass::Lenalidomide)]), "{open:?}");
    let answered = [entered, ".had-lenalidomide-yes"].concat();
    assert!(matches!(fit(therapy("daratumumab-pd"), &situation(&answered), US), Fit::Labelled(_)));
    let cilta_cel = fit(therapy("ciltacabtagene-autoleucel"), &situation(&answered), US);
    assert!(matches!(&cilta_cel, Fit::Open(uses) if uses[0].open == [Open::Refractory(DrugClass::Lenalidomide)]));
    assert!(shown(&default_view(situation(entered), US)).contains(&"ciltacabtagene-autoleucel"));
}

/// How many conditions an indication names. Every field of the record is looked at: a new one has to be placed here.
fn conditions(decision: &Decision) -> usize {
    let Decision {
        stage,
        transplant,
        risk,
        prior_lines,
        prior_classes,
        refractory_to,
        or_refractory_to: _, // Another way to meet the same conditions.
        region: _,
        status: _,
        first_status: _,
        date: _,
        status_since: _,
        target_date: _,
        superseded: _,
        indication: _,
        clinical: _,
        partners: _,
        form: _,
        rests_on: _,
        note: _,
        source: _,
        more_sources: _,
    } = decision;
    assert!(!matches!(stage, Stage::Any | Stage::Unstated), "names a stage: {}", decision.indication);
    let lines = prior_lines.min.is_some_and(|min| min > 0) || prior_lines.max.is_some();
    let named = [*transplant != Transplant::Any, *risk != Risk::Any, lines].into_iter().filter(|&named| named).count();
    1 + named + prior_classes.len() + refractory_to.len()
}

/// The indications by which a situation is read: those in force that name a stage, each in a record of its own.
fn read_alone() -> impl Iterator<Item = (Therapy, Jurisdiction)> {
    let one = |therapy: &'static Therapy, decision: &Decision| {
        let region = Jurisdiction::ALL.iter().copied().find(|region| region.region() == decision.region)?;
        let is_a_form =
            decision.stage == Stage::Any && therapy.decisions_in(decision.region).any(|other| other.stage != Stage::Any);
        let mut alone = therapy.clone();
        alone.decisions = vec![decision.clone()];
        (decision.in_force() && !is_a_form).then_some((alone, region))
    };
    let all = real::dataset().therapies.iter();
    all.flat_map(move |therapy| therapy.decisions.iter().filter_map(move |decision| one(therapy, decision)))
}

/// The situation with every open field answered as an indication asks.
pub fn answered_for(decision: &Decision, entered: Situation) -> Situation {
    use myeloma_immunotherapy::explore::{Course, TransplantPlan};
    let course = match decision.stage {
        Stage::Smouldering => Some(Course::Smouldering),
        Stage::NewlyDiagnosed => Some(Course::NewlyDiagnosed),
        Stage::Relapsed => Some(Course::Relapsed),
        Stage::Any | Stage::Unstated => None,
    };
    let transplant = match decision.transplant {
        Transplant::Any => None,
        Transplant::Eligible => Some(TransplantPlan::Planned),
        Transplant::Ineligible => Some(TransplantPlan::NotPossible),
        Transplant::Had => Some(TransplantPlan::Had),
    };
    let mut answered = Situation { course: entered.course.or(course), transplant: entered.transplant.or(transplant), ..entered };
    let least = if answered.course == Some(Course::Relapsed) { 1 } else { 0 };
    answered.lines = entered.lines.or(Some(decision.prior_lines.min.unwrap_or(0).max(least)));
    let had = decision.prior_classes.iter().filter_map(|&class| Question::had(class));
    let grew = decision.refractory_to.iter().map(|&class| Question::grew_on(class));
    let risk = (decision.risk == Risk::High).then_some(Question::HighRisk);
    for question in had.chain(grew).chain(risk) {
        answered = answered.with(question, answered.answer(question).or(Some(Answer::Yes)));
    }
    answered
}

#[test]
fn every_condition_of_every_label_in_force_has_a_field_in_the_form() {
    let form = situation_html().into_string();
    let mut walked = 0;
    for (alone, region) in read_alone() {
        let decision = &alone.decisions[0];
        let Fit::Open(uses) = fit(&alone, &Situation::default(), region) else { panic!("all is open: {}", decision.indication) };
        let [Use { open, .. }] = &uses[..] else { panic!("one use") };
        assert_eq!(open.len(), conditions(decision), "{}: {}: {open:?}", alone.id, decision.indication);
        for condition in open {
            assert!(!condition.fields().is_empty(), "{}: nothing answers {condition:?}", alone.id);
            for field in condition.fields() {
                assert!(form.contains(&format!("name=\"{}\"", field.name())), "{} in the form", field.name());
                assert_eq!(Field::from_name(&field.name()), Some(field));
                walked += 1;
            }
        }
        let answered = answered_for(decision, Situation::default());
        assert!(matches!(fit(&alone, &answered, region), Fit::Labelled(_)), "{}: {}", alone.id, decision.indication);
    }
    assert!(walked > 200, "{walked}");
}

#[test]
fn every_drug_class_that_a_label_can_name_has_its_questions() {
    for &class in DrugClass::ALL {
        assert!(Question::ABOUT_GROWTH.contains(&Question::grew_on(class)), "{}", class.slug());
        assert!(Question::had(class).is_none_or(|asked| Question::ABOUT_WHAT_WAS_HAD.contains(&asked)));
        assert!(class.drugs().iter().all(|drug| class.about().to_lowercase().contains(drug) || class.label() == *drug));
    }
    assert_eq!(Question::ABOUT_WHAT_WAS_HAD.len() + Question::ABOUT_GROWTH.len() + 1, Question::COUNT);
}

/// In plain words nobody has to know what a stage or a label is.
#[test]
fn plain_words_ask_where_you_are_and_say_approved() {
    let form = situation_html().into_string();
    assert!(form.contains("<span class=\"in-plain\">Where are you?</span><span class=\"in-clinical\">Stage</span>"), "{form}");
    assert!(form.contains("<span class=\"in-plain\">Approved or open</span><span class=\"in-clinical\">Labelled or open</span>"));
    for option in ["planned", "had one", "not possible (health reasons)", "don’t know"] {
        assert!(form.contains(&format!(">{option}</option>")), "{option}");
    }
    let entries = [
        "newly-diagnosed",
        "smouldering",
        "relapsed",
        "relapsed.lines-2.had-pi-yes.had-imid-no.refractory-last-no.refractory-lenalidomide-no",
        "lines-4.transplant-planned",
        "newly-diagnosed.transplant-had",
        "newly-diagnosed.transplant-not-possible",
        "newly-diagnosed.lines-2",
    ];
    for (entered, &region) in entries.iter().flat_map(|entered| Jurisdiction::ALL.iter().map(move |region| (entered, region))) {
        for therapy in catalogue().therapies() {
            let html = fit_line(therapy, &situation(entered), region, PLAIN).expect("a situation").into_string();
            for word in ["abelled", "refractory", "stage", "the label:"] {
                let said = text(&html);
                assert!(!said.replace("relapsed or refractory", "").contains(word), "{word}: {said}");
            }
        }
        let view = View { detail: PLAIN, ..default_view(situation(entered), region) };
        let said = sentence(&view, &Default::default(), 3, 61);
        assert!(said.contains("approved or open for your situation") && !said.contains("abelled"), "{said}");
    }
}

/// Addresses shared before say what they said: without a choice of rows all of them.
#[rstest]
#[case("me=relapsed.lines-2.had-pi-yes", FitFilter::All)]
#[case("me=relapsed.lines-2.had-pi-yes&fit=labelled", FitFilter::Labelled)]
#[case("me=newly-diagnosed.transplant-not-planned&fit=possible", FitFilter::Possible)]
#[case("me=newly-diagnosed.transplant-undecided.had-bcma-yes", FitFilter::All)]
#[case("fit=labelled", FitFilter::Possible)]
fn addresses_shared_before_stay_readable(#[case] address: &str, #[case] fits: FitFilter) {
    let (view, notices) = parse(address);
    assert_eq!((view.fits, notices), (fits, vec![]));
}

#[test]
fn what_is_open_shows_as_soon_as_a_situation_is_entered() {
    assert_eq!(View::default().fits, FitFilter::Possible);
    let view = default_view(situation("relapsed"), US);
    assert!(view.filters_by_situation() && !View::default().filters_by_situation());
    assert_eq!(View::default().unfiltered(), View::default());
    assert_eq!(view.unfiltered().fits, FitFilter::All);
    assert!(view.filters.chosen(Facet::Stage).is_empty());
}
