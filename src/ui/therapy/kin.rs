//! Combinations that contain the therapy, and the drugs it contains.

use super::{missing, row, section};
use crate::evidence::{Dataset, Partner, Therapy, Word};
use crate::ui::markup::Html;

/// The section.
pub fn kin(dataset: &Dataset, therapy: &Therapy) -> Html {
    let within: Vec<Html> = therapy.components.iter().map(|id| drug(dataset, id)).collect();
    let containing: Vec<Html> =
        dataset.therapies.iter().filter(|other| other.components.contains(&therapy.id)).map(link).collect();
    let content = Html::new()
        .open("dl", "facts")
        .with(row("It contains", listed(within, "It is a single drug.")))
        .with(row("Combinations that contain it", listed(containing, "None on this site.")))
        .close("dl");
    section("kin", content)
}

fn link(therapy: &Therapy) -> Html {
    Html::new().raw("<a data-own href=\"../").value(&therapy.id).raw("/\">").text(&therapy.name).raw("</a>")
}

fn drug(dataset: &Dataset, id: &str) -> Html {
    match (dataset.therapy(id), Partner::from_slug(id)) {
        (Some(therapy), _) => link(therapy),
        (None, Some(partner)) => Html::new().text(partner.label()),
        (None, None) => Html::new().text(id),
    }
}

fn listed(items: Vec<Html>, none: &str) -> Html {
    if items.is_empty() {
        return missing(none);
    }
    Html::new().open("ul", "").all(items.into_iter().map(|item| Html::new().open("li", "").with(item).close("li"))).close("ul")
}
