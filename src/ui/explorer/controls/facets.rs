//! The facets: groups of tick boxes with live counts. A side panel on wide screens, a sheet on phones.

use super::Check;
use crate::evidence::Word;
use crate::explore::{Catalogue, Facet, View, Visible, visible};
use crate::ui::markup::Html;

/// The panel of facets as it stands before anything is chosen.
pub fn facets_html(catalogue: &Catalogue) -> Html {
    let now = visible(catalogue, &View::default());
    Html::new()
        .all(Facet::ALL.iter().map(|&facet| group(catalogue, &now, facet)))
        .raw("<button type=\"button\" class=\"show-results\" data-does=\"close-facets\">Show <span id=\"show-count\">")
        .text(&now.count.to_string())
        .raw("</span> therapies</button>")
}

/// Facets that stand open at first: those that most readers need.
fn open_at_first(facet: Facet) -> bool {
    matches!(facet, Facet::Kind | Facet::Status | Facet::Stage)
}

fn group(catalogue: &Catalogue, now: &Visible, facet: Facet) -> Html {
    let values = facet.values().into_iter().enumerate().filter(|&(position, _)| catalogue.exists(facet, position));
    let boxes = values.map(|(position, entry)| {
        Check {
            id: format!("f-{}-{}", facet.slug(), entry.slug),
            kind: "checkbox",
            name: facet.slug(),
            value: entry.slug,
            label: entry.label,
            about: entry.about,
            on: false,
            count: Some((format!("n-{}-{}", facet.slug(), entry.slug), now.count_of(facet, position).to_string())),
        }
        .html()
    });
    Html::new()
        .raw(if open_at_first(facet) { "<details class=\"facet\" open><summary>" } else { "<details class=\"facet\"><summary>" })
        .text(facet.label())
        .raw(" <span class=\"badge\" id=\"badge-")
        .raw(facet.slug())
        .raw("\"></span></summary><fieldset>")
        .element("legend", "visually-hidden", facet.label())
        .element("p", "about", facet.about())
        .all(boxes)
        .raw("</fieldset></details>")
}
