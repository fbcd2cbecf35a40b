//! All that is known of a therapy, in the order in which readers ask.

use super::benefits::trial_line;
use super::sources::source_paragraph;
use super::{Html, benefit_list, decision_list, harm_list, source_line, time};
use crate::evidence::{HarmKind, Measure, SafetyProgramme, Statement, Therapy, Word, Wording};
use crate::explore::{Jurisdiction, benefits, harms_of, trial_order};

fn heading(text: &'static str) -> Html {
    Html::new().element("h5", "", text)
}

/// The whole record.
pub fn record(therapy: &Therapy, region: Jurisdiction) -> Html {
    Html::new()
        .element("p", "about-therapy", &therapy.about)
        .with(names(therapy))
        .with(heading("How it works"))
        .with(wording(&therapy.mechanism))
        .with(heading("How it is given"))
        .with(giving(therapy))
        .with(heading("Where it is approved, and for whom"))
        .with(decision_list(therapy))
        .with(heading("What it does"))
        .with(benefit_list(therapy, &benefits(therapy, region, Measure::ALL)))
        .with(without_figures(therapy, region))
        .with(heading("What can go wrong"))
        .with(warnings(therapy))
        .with(harm_list(therapy, &harms_of(therapy, region, HarmKind::ALL)))
        .with(statements(therapy, "Further from labels", &therapy.label_notes))
        .with(stops(therapy))
        .with(notes(therapy))
        .with(heading("Sources"))
        .open("ol", "sources")
        .all(therapy.sources.iter().map(|source| Html::new().open("li", "").with(source_line(source)).close("li")))
        .close("ol")
        .open("p", "quiet")
        .raw("Last checked ")
        .with(time(therapy.checked))
        .raw(".</p>")
}

fn wording(wording: &Wording) -> Html {
    let clinical = wording.clinical.as_deref().map(|text| Html::new().element("p", "clinical", text));
    Html::new().element("p", "", &wording.plain).maybe(clinical)
}

fn names(therapy: &Therapy) -> Html {
    let single = |name: &Option<String>| name.iter().cloned().collect::<Vec<_>>();
    let rows = [
        ("Brands", therapy.brands.clone()),
        ("Name in the US", single(&therapy.us_name)),
        ("Codes and short forms", therapy.also_known_as.clone()),
        ("Developer", single(&therapy.developer)),
        ("Made of", therapy.components.clone()),
    ];
    let row = |(label, names): (&'static str, Vec<String>)| {
        Html::new().open("div", "").element("dt", "", label).element("dd", "", &names.join(", ")).close("div")
    };
    let rows = rows.into_iter().filter(|(_, names)| !names.is_empty()).map(row);
    Html::new().open("dl", "names").all(rows).close("dl")
}

fn giving(therapy: &Therapy) -> Html {
    let schedule = match &therapy.schedule {
        Some(schedule) => wording(schedule),
        None => Html::new().element("p", "missing", "Doses and rhythm were not found in the sources checked."),
    };
    let texts = [&therapy.duration.note, &therapy.care_setting, &therapy.manufacturing].into_iter().flatten();
    let sources = therapy.field_sources.iter().filter_map(|field| {
        let source = source_line(therapy.source(&field.source)?);
        Some(Html::new().open("li", "").text(&field.field).raw(": ").with(source).close("li"))
    });
    schedule
        .element("p", "", &format!("Length of treatment: {}.", therapy.duration.kind.label()))
        .all(texts.map(|text| Html::new().element("p", "", text)))
        .maybe(therapy.safety_programme.as_ref().map(|programme| safety_programme(therapy, programme)))
        .maybe((!therapy.field_sources.is_empty()).then(|| Html::new().open("ul", "statements").all(sources).close("ul")))
}

fn safety_programme(therapy: &Therapy, programme: &SafetyProgramme) -> Html {
    let name = programme.name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
    let date = programme.date.map(|date| format!(", {}", date.in_words())).unwrap_or_default();
    let as_of = programme.as_of.map(|date| format!(", as of {}", date.in_words())).unwrap_or_default();
    let note = programme.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
    let text = format!("Restricted programme in the US (REMS){name}: {}{date}{as_of}.{note}", programme.status.label());
    Html::new().element("p", "", &text).maybe(source_paragraph(therapy, &programme.source))
}

/// Trials that have no figure yet still say what they test.
fn without_figures(therapy: &Therapy, region: Jurisdiction) -> Html {
    let trials: Vec<_> = trial_order(therapy, region).into_iter().filter(|trial| trial.outcomes.is_empty()).collect();
    if trials.is_empty() {
        return Html::new();
    }
    let items = trials.into_iter().map(|trial| Html::new().open("li", "").with(trial_line(trial)).close("li"));
    Html::new().element("p", "", "Trials without figures in the sources checked:").open("ul", "statements").all(items).close("ul")
}

fn statements(therapy: &Therapy, title: &'static str, statements: &[Statement]) -> Html {
    if statements.is_empty() {
        return Html::new();
    }
    let item = |statement: &Statement| {
        let source = therapy.source(&statement.source).map(|source| Html::new().raw(" ").with(source_line(source)));
        Html::new().open("li", "").text(&statement.text).maybe(source).close("li")
    };
    heading(title).open("ul", "statements").all(statements.iter().map(item)).close("ul")
}

/// The boxed warnings of the US label, or that none are in the data.
pub fn warnings(therapy: &Therapy) -> Html {
    if therapy.boxed_warnings.is_empty() {
        return Html::new().element("p", "quiet", "No boxed warning of a US label is in the data.");
    }
    let list = statements(therapy, "Boxed warnings of the US label", &therapy.boxed_warnings);
    Html::new().open("div", "boxed").with(list).close("div")
}

fn stops(therapy: &Therapy) -> Html {
    if therapy.stopped.is_empty() {
        return Html::new();
    }
    let items = therapy.stopped.iter().map(|stop| {
        let date = stop.date.map(|date| format!("{}: ", date.in_words())).unwrap_or_default();
        let why = stop.why.as_ref().map(|why| format!(" Why: {why}")).unwrap_or_default();
        Html::new()
            .open("li", "")
            .text(&format!("{date}{}{why}", stop.what))
            .maybe(source_paragraph(therapy, &stop.source))
            .close("li")
    });
    heading("Stopped or withdrawn").open("ul", "statements").all(items).close("ul")
}

fn notes(therapy: &Therapy) -> Html {
    if therapy.notes.is_empty() {
        return Html::new();
    }
    let items = therapy.notes.iter().map(|note| Html::new().element("li", "", note));
    heading("Notes on the data").open("ul", "statements").all(items).close("ul")
}
