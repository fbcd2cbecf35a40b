//! One therapy on the sheet: its label, how it is given and what that asks of people, its figures, its warnings.

use super::cited::Cited;
use crate::evidence::{DailyLife, Dataset, Measure, Source, Therapy, Word};
use crate::explore::{BenefitFigure, Column, Detail, INFECTIONS, NEUROTOXICITIES, REACTIONS};
use crate::explore::{benefit, daily_rules, harm, progression, survival};
use crate::ui::Drawing;
use crate::ui::explorer::cell::still_cell;
use crate::ui::markup::{Html, NO_RULE_FOUND, daily_life};

/// The figures on the sheet: benefit and harm alike (quality.md, I7).
const FIGURES: [Column; 6] =
    [Column::Response, Column::Progression, Column::Survival, Column::Reactions, Column::Neurotoxicity, Column::Infection];

/// What a treatment asks of daily life, by the words above it.
const DAILY: [(&str, &[DailyLife]); 3] = [
    ("Hospital stay, or staying near", &[DailyLife::HospitalStay, DailyLife::StayNear]),
    ("Driving", &[DailyLife::Driving]),
    ("A carer", &[DailyLife::Carer]),
];

/// The therapy.
pub fn one<'a>(dataset: &'a Dataset, therapy: &'a Therapy, drawing: Drawing, cited: &mut Cited<'a>) -> Html {
    let brands = if therapy.brands.is_empty() { String::new() } else { format!(" ({})", therapy.brands.join(", ")) };
    Html::new()
        .open("div", "sheet-therapy")
        .element("h4", "", &format!("{}{brands}", therapy.name))
        .with(label(therapy, drawing, cited))
        .with(given(dataset, therapy, drawing.detail, cited))
        .open("dl", "")
        .all(FIGURES.iter().map(|&column| figure(dataset, therapy, column, drawing, cited)))
        .close("dl")
        .with(warnings(dataset, therapy, drawing.detail, cited))
        .close("div")
}

fn label<'a>(therapy: &'a Therapy, drawing: Drawing, cited: &mut Cited<'a>) -> Html {
    let region = drawing.focus.region.label();
    let html = Html::new().open("p", "").text(&format!("{}. ", therapy.kind.label()));
    let html = match drawing.focus.indication(therapy).filter(|decision| decision.in_force()) {
        Some(label) => {
            html.text(&format!("Label, {region}: {}", label.indication)).with(cited.mark(therapy.source(&label.source)))
        }
        None => html.text(&format!("No label in force in the {region}.")),
    };
    html.close("p")
}

/// How it is given, where, and what that asks of daily life. What was not found stands together in one sentence.
fn given<'a>(dataset: &'a Dataset, therapy: &'a Therapy, detail: Detail, cited: &mut Cited<'a>) -> Html {
    let routes: Vec<&str> = therapy.routes.iter().map(|route| route.label()).collect();
    let schedule = therapy.schedule.as_ref().map(|schedule| match (detail, &schedule.clinical) {
        (Detail::Clinical, Some(clinical)) => clinical.as_str(),
        _ => schedule.plain.as_str(),
    });
    let how = [routes.join(", "), therapy.duration.kind.label().to_owned()].join(", ");
    let texts = [Some(format!("{how}.")), schedule.map(str::to_owned), therapy.care_setting.clone()];
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    let line = |words: &'static str, content: Html| {
        Html::new().open("p", "sheet-life").element("b", "", words).raw(": ").with(content).close("p")
    };
    let mut html = line("How it is given", Html::new().text(&texts.join(" ")));
    let mut not_found: Vec<&str> = Vec::new();
    for (words, about) in DAILY {
        let rules = daily_rules(dataset, therapy, about);
        if rules.is_empty() {
            not_found.push(words);
            continue;
        }
        let marks = cited.mark(rules.iter().map(|rule| rule.source));
        html = html.with(line(words, daily_life(dataset, therapy, about, |_| Html::new()).with(marks)));
    }
    if !not_found.is_empty() {
        html =
            html.open("p", "sheet-life").element("b", "", &not_found.join("; ")).text(&format!(": {NO_RULE_FOUND}")).close("p");
    }
    html
}

fn figure<'a>(dataset: &'a Dataset, therapy: &'a Therapy, column: Column, drawing: Drawing, cited: &mut Cited<'a>) -> Html {
    Html::new()
        .raw("<div>")
        .open("dt", "")
        .text(column.label())
        .with(cited.mark(source_of(therapy, column, drawing)))
        .raw("</dt><dd>")
        .with(still_cell(dataset, therapy, column, drawing))
        .raw("</dd></div>")
}

/// The source of the figure that stands in a column's cell.
fn source_of(therapy: &Therapy, column: Column, drawing: Drawing) -> Option<&Source> {
    let focus = drawing.focus;
    let of = |figure: BenefitFigure<'_>| figure.outcome.source.clone();
    let id = match column {
        Column::Response => benefit(therapy, focus, Measure::Orr).ok().map(of),
        Column::Progression => progression(therapy, focus).ok().map(of),
        Column::Survival => survival(therapy, focus).ok().map(of),
        Column::Reactions => harm(therapy, focus, &REACTIONS).ok().map(|figure| figure.harm.source.clone()),
        Column::Neurotoxicity => harm(therapy, focus, &NEUROTOXICITIES).ok().map(|figure| figure.harm.source.clone()),
        Column::Infection => harm(therapy, focus, &INFECTIONS).ok().map(|figure| figure.harm.source.clone()),
        _ => None,
    };
    therapy.source(&id?)
}

/// The boxed warnings in the reader's wording; of the drugs it contains where it has none of its own.
fn warnings<'a>(dataset: &'a Dataset, therapy: &'a Therapy, detail: Detail, cited: &mut Cited<'a>) -> Html {
    let mut words: Vec<String> = Vec::new();
    let mut sources: Vec<&Source> = Vec::new();
    for part in dataset.warned(therapy) {
        for warning in &part.boxed_warnings {
            let text = if detail == Detail::Plain { &warning.plain } else { &warning.clinical };
            words.push(if part.id == therapy.id { text.clone() } else { [&part.name, ": ", text].concat() });
            sources.extend(part.source(&warning.source));
        }
    }
    let words = if words.is_empty() { "none in the data".to_owned() } else { words.join("; ") };
    Html::new()
        .raw("<p class=\"sheet-boxed\"><b>Boxed warnings of the US label</b>")
        .with(cited.mark(sources))
        .text(&format!(": {words}."))
        .raw("</p>")
}
