//! The toolbar: search, region, filters (on phones), order (on phones), columns, picks, sharing, taking away.

use super::Check;
use super::countries::countries_html;
use super::take::take_html;
use crate::evidence::{Dataset, Word};
use crate::explore::{Column, Columns, Jurisdiction, Sort};
use crate::ui::markup::Html;

/// The toolbar as it stands before anything is chosen.
pub fn toolbar_html(dataset: &Dataset) -> Html {
    Html::new()
        .raw(
            "<div class=\"search\"><label for=\"search\">Search</label><input id=\"search\" type=\"search\" name=\"q\" \
             autocomplete=\"off\" spellcheck=\"false\" maxlength=\"80\" placeholder=\"name, brand, code, target, trial\"></div>\
             <fieldset class=\"regions\"><legend>Region</legend>",
        )
        .all(Jurisdiction::ALL.iter().map(|&region| region_choice(region)))
        .with(countries_html(&dataset.therapies))
        .raw(
            "</fieldset><button id=\"open-facets\" type=\"button\" class=\"tool open-facets\" aria-expanded=\"false\" \
             aria-controls=\"facets\" data-does=\"open-facets\">Filters<span id=\"badge-all\"></span></button>\
             <label class=\"tool sort-choice\"><span>Order</span><select id=\"order\" name=\"order\" autocomplete=\"off\">",
        )
        .with(order_options())
        .raw(
            "</select></label><details id=\"columns\" class=\"tool menu\" name=\"tools\"><summary id=\"columns-summary\">Columns</summary>\
             <fieldset class=\"menu-body\"><legend>Columns that show</legend>",
        )
        .all(Column::ALL.iter().filter(|&&column| column != Column::Therapy).map(|&column| column_choice(column)))
        .raw(
            "<button type=\"button\" class=\"clear\" data-does=\"usual-columns\">Usual columns</button></fieldset></details>\
             <button type=\"button\" class=\"tool\" id=\"only-picked\" aria-pressed=\"false\" hidden data-does=\"only-picked\">Only picked\
             <span id=\"badge-picked\"></span></button>\
             <button type=\"button\" class=\"tool\" id=\"open-side\" hidden data-does=\"side\">Side by side</button>\
             <button type=\"button\" class=\"tool\" data-does=\"sheet\">Sheet for the visit</button>\
             <button type=\"button\" class=\"tool\" data-does=\"copy-link\">Copy link</button>",
        )
        .with(take_html(dataset))
        .raw(
            "<span class=\"quiet said\" role=\"status\" id=\"said\"></span>",
        )
}

fn region_choice(region: Jurisdiction) -> Html {
    let on = region == Jurisdiction::Us;
    Check {
        id: format!("r-{}", region.slug()),
        kind: "radio",
        name: "region",
        value: region.slug(),
        label: region.label(),
        about: region.about(),
        on,
        count: None,
    }
    .html()
}

fn column_choice(column: Column) -> Html {
    Check {
        id: format!("c-{}", column.slug()),
        kind: "checkbox",
        name: "columns",
        value: column.slug(),
        label: column.label(),
        about: column.about(),
        on: Columns::default().shows(column),
        count: None,
    }
    .html()
}

/// The order as a list to choose from: on phones the headers of the table don't show.
fn order_options() -> Html {
    let option =
        |html: Html, value: &str, words: &str| html.raw("<option value=\"").value(value).raw("\">").text(words).raw("</option>");
    let mut html = option(Html::new(), "", "Type, then name");
    for &column in Column::ALL {
        let Some(first) = column.first_direction() else { continue };
        for sort in [first, first.reversed()].into_iter().filter_map(|direction| Sort::by(column, direction)) {
            let words = format!("{}, {}", column.label(), column.direction_words(sort.direction()));
            html = option(html, &sort.to_string(), &words);
        }
    }
    html
}
