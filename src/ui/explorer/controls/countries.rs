//! What the page knows, and does not know, of countries beside the two regions of the table.

use crate::evidence::{Decision, Region, Therapy, Word};
use crate::explore::EU_DECISIONS;
use crate::ui::markup::Html;

/// The note beside the choice of the region.
pub fn countries_html(therapies: &[Therapy]) -> Html {
    let others = Region::ALL.iter().filter(|region| !matches!(region, Region::Us | Region::Eu));
    let found: Vec<String> = others.filter_map(|&region| found_in(therapies, region)).collect();
    Html::new()
        .raw(
            "<details id=\"countries\" class=\"menu countries\" name=\"tools\"><summary id=\"countries-summary\">Other countries</summary>\
             <div class=\"menu-body\"><p><strong>Germany, Spain, France, Italy and all other countries of the EU</strong>, also Iceland, \
             Liechtenstein and Norway: choose EU. What the EU approves is approved there (",
        )
        .link("", EU_DECISIONS, "European Medicines Agency")
        .raw(").</p><p><strong>UK and others:</strong> this page does not follow their regulators. Some approvals there were found \
             (number of therapies): ")
        .text(&found.join(", "))
        .raw(
            ". Others may be approved there too. Type the country’s name into the search to see those found.</p>\
             <p><strong>Approved does not mean paid for.</strong> Who pays is decided in each country, for instance with the advice of NICE \
             in England, of the G&#8209;BA in Germany and of the health ministry in Spain. This page does not follow that. Ask your care \
             team or your health insurer.</p></div></details>",
        )
}

/// A region, and how many therapies are allowed there by the decisions found; nothing where none is.
fn found_in(therapies: &[Therapy], region: Region) -> Option<String> {
    let allowed = therapies.iter().filter(|therapy| therapy.decisions_in(region).any(Decision::in_force)).count();
    (allowed > 0).then(|| format!("{} {allowed}", region.label()))
}
