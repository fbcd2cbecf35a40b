//! How it is given, and what living with it is like: hospital, visits, driving, a carer, waiting, restricted programmes
//! (quality.md, I6). What the data do not hold is said.

use super::{both, general, missing, row, section};
use crate::evidence::{DailyLife, Dataset, FactTopic, SafetyProgramme, Therapy, TreatmentType, Word};
use crate::explore::Detail;
use crate::ui::markup::{Html, daily_life, source_line, source_paragraph};

/// The section.
pub fn living(dataset: &Dataset, therapy: &Therapy) -> Html {
    let care = match &therapy.care_setting {
        Some(text) => Html::new().text(text),
        None => missing("The sources checked do not say where it is given and how often to come."),
    };
    let daily = |about: &[DailyLife]| daily_life(dataset, therapy, about, source_line);
    let facts = Html::new()
        .open("dl", "facts")
        .with(row("Doses and rhythm", both(|detail| schedule(therapy, detail))))
        .with(row("Where, and visits", care))
        .with(row("Hospital stay, or staying near", daily(&[DailyLife::HospitalStay, DailyLife::StayNear])))
        .with(row("Driving", daily(&[DailyLife::Driving])))
        .with(row("A carer", daily(&[DailyLife::Carer])))
        .with(row("Waiting for it to be made", manufacturing(therapy)))
        .with(row("Restricted programme (US: REMS)", programmes(dataset, therapy)))
        .close("dl");
    let topics = [FactTopic::DailyLife, FactTopic::Access, FactTopic::SafetyProgramme];
    let content = facts.with(field_sources(therapy)).with(general(dataset, therapy, &topics));
    section("living", content)
}

fn schedule(therapy: &Therapy, detail: Detail) -> Html {
    let Some(schedule) = &therapy.schedule else {
        return missing("Doses and rhythm were not found in the sources checked.");
    };
    match (detail, &schedule.clinical) {
        (Detail::Clinical, Some(clinical)) => Html::new().text(clinical),
        _ => Html::new().text(&schedule.plain),
    }
}

fn manufacturing(therapy: &Therapy) -> Html {
    match (&therapy.manufacturing, therapy.kind) {
        (Some(text), _) => Html::new().text(text),
        (None, TreatmentType::CarT | TreatmentType::NkCell | TreatmentType::Vaccine) => {
            missing("How it is made, and how long that takes, was not found in the sources checked.")
        }
        (None, _) => missing("The sources checked speak of no wait."),
    }
}

/// The programme of the therapy itself; where it has none of its own, those of its parts.
fn programmes(dataset: &Dataset, therapy: &Therapy) -> Html {
    let own = |part: &Therapy| {
        let programme = part.safety_programme.as_ref()?;
        let of = if part.id == therapy.id { String::new() } else { format!("{}: ", part.name) };
        let text = format!("{of}{}", in_words(programme));
        Some(Html::new().element("p", "", &text).maybe(source_paragraph(part, &programme.source)))
    };
    let parts = || dataset.with_parts(therapy).skip(1).filter_map(own);
    let all: Vec<Html> = own(therapy).map_or_else(|| parts().collect(), |own| vec![own]);
    if all.is_empty() {
        return missing("None was found in the sources checked.");
    }
    Html::new().all(all.into_iter())
}

fn in_words(programme: &SafetyProgramme) -> String {
    let name = programme.name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
    let date = programme.date.map(|date| format!(", {}", date.in_words())).unwrap_or_default();
    let as_of = programme.as_of.map(|date| format!(", as of {}", date.in_words())).unwrap_or_default();
    let note = programme.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
    format!("{}{name}{date}{as_of}.{note}", programme.status.label())
}

fn field_sources(therapy: &Therapy) -> Html {
    if therapy.field_sources.is_empty() {
        return Html::new();
    }
    let sources = therapy.field_sources.iter().filter_map(|field| {
        let source = source_line(therapy.source(&field.source)?);
        Some(Html::new().open("li", "").text(&format!("{}: ", field.field.replace('_', " "))).with(source).close("li"))
    });
    Html::new().element("h3", "", "Where these texts come from").open("ul", "statements").all(sources).close("ul")
}
