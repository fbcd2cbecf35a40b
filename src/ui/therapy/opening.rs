//! What the therapy is, and the facts at a glance.

use super::{missing, row, section};
use crate::evidence::{Decision, Region, Therapy, Word};
use crate::explore::{Jurisdiction, standing};
use crate::ui::markup::{Html, checked, standing_in_words, status_mark, type_glyph};

/// Title, what it is, at a glance.
pub fn opening(therapy: &Therapy) -> Html {
    let brands = (!therapy.brands.is_empty()).then(|| format!(" ({})", therapy.brands.join(", ")));
    Html::new()
        .raw("<header class=\"therapy-head\"><p class=\"kind\">")
        .with(type_glyph(therapy.kind))
        .raw(" ")
        .text(therapy.kind.label())
        .raw("</p><h1>")
        .text(&therapy.name)
        .text(&brands.unwrap_or_default())
        .raw("</h1>")
        .element("p", "lede", &therapy.about)
        .raw("</header>")
        .with(section("glance", glance(therapy)))
}

fn glance(therapy: &Therapy) -> Html {
    let targets: Vec<&str> = therapy.targets.iter().map(|target| target.label()).collect();
    let routes: Vec<&str> = therapy.routes.iter().map(|route| route.label()).collect();
    let list = |words: Vec<&str>, none: &str| {
        if words.is_empty() { missing(none) } else { Html::new().text(&words.join(", ")) }
    };
    let abouts = therapy.targets.iter().filter(|target| !target.about().is_empty());
    let abouts = abouts.map(|target| Html::new().element("span", "small", &format!("{}: {}", target.label(), target.about())));
    // The lines of facts are blocks by a rule of their own, so what hides clinical words stands around them.
    let clinical = therapy.mechanism.clinical.as_deref();
    let clinical = clinical.map(|text| Html::new().span("in-clinical", Html::new().element("span", "small", text)));
    Html::new()
        .open("dl", "facts")
        .with(row("What it is", Html::new().text(&therapy.tagline)))
        .with(row("How it works", Html::new().text(&therapy.mechanism.plain).maybe(clinical)))
        .with(row("Target", list(targets, "not in the data").all(abouts)))
        .with(row("How it is given", list(routes, "not found in the sources checked")))
        .with(row("How long", length(therapy)))
        .all(Jurisdiction::ALL.iter().map(|&region| row(region.label(), status(therapy, region))))
        .maybe(elsewhere(therapy))
        .with(row("Last checked", checked(therapy.checked)))
        .close("dl")
}

fn length(therapy: &Therapy) -> Html {
    let note = therapy.duration.note.as_deref().map(|note| Html::new().element("span", "small", note));
    Html::new().text(therapy.duration.kind.label()).element("span", "small", therapy.duration.kind.about()).maybe(note)
}

fn status(therapy: &Therapy, region: Jurisdiction) -> Html {
    let Some(standing) = standing(therapy, region) else {
        return Html::new().with(status_mark(None)).with(missing("no decision found"));
    };
    let review = standing.also_under_review.then(|| Html::new().element("span", "small", "A further use is under review."));
    Html::new()
        .with(status_mark(Some(standing.status)))
        .text(&standing_in_words(standing))
        .element("span", "small", standing.status.about())
        .maybe(review)
}

/// Where else it is allowed.
fn elsewhere(therapy: &Therapy) -> Option<Html> {
    let others = Region::ALL.iter().filter(|region| !matches!(region, Region::Us | Region::Eu));
    let allowed: Vec<&str> =
        others.filter(|&&region| therapy.decisions_in(region).any(Decision::in_force)).map(|region| region.about()).collect();
    (!allowed.is_empty()).then(|| row("Also allowed in", Html::new().text(&allowed.join(", "))))
}
