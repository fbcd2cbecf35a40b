//! The small table as HTML, before anything is asked of it.

use super::{COLUMNS, GlanceColumn, ROWS, Row, row_id, today};
use crate::evidence::{Therapy, Word};
use crate::explore::ordered_by_key;
use crate::ui::markup::{Html, type_glyph};

/// Title, lists to filter by, and the table.
pub fn glance_html(therapies: &[Therapy]) -> Html {
    Html::new()
        .raw(
            "<h3 id=\"glance-title\">At a glance</h3><div class=\"glance-filters needs-script\" role=\"group\" \
             aria-label=\"Filter the treatment types\">",
        )
        .all(COLUMNS.iter().map(|&(column, label)| only_select(column, label)))
        .raw("<span class=\"quiet\" role=\"status\" id=\"glance-count\">")
        .text(&format!("{0} of {0} types", ROWS.len()))
        .raw(
            "</span></div><section class=\"glance-scroll\" tabindex=\"0\" aria-label=\"Table of treatment types\">\
             <table class=\"glance-table\"><caption class=\"visually-hidden\">Types of immunotherapy, how they work and whether they \
             are approved</caption><thead><tr>",
        )
        .all(COLUMNS.iter().enumerate().map(|(place, &(_, label))| header(place, label)))
        .raw("</tr></thead><tbody>")
        .all(ROWS.iter().enumerate().map(|(place, row)| table_row(place, row, therapies)))
        .raw("</tbody></table></section>")
}

fn only_select(column: GlanceColumn, label: &'static str) -> Html {
    let all: Vec<&'static str> = ROWS.iter().map(|row| row.cell(column)).collect();
    let mut choices = ordered_by_key(&all, |choice| *choice);
    choices.dedup();
    let option = |choice: &str| Html::new().raw("<option value=\"").value(choice).raw("\">").text(choice).raw("</option>");
    Html::new()
        .open("label", "")
        .element("span", "", label)
        .raw("<select autocomplete=\"off\" name=\"")
        .raw(label)
        .raw("\"><option value=\"\">All</option>")
        .all(choices.into_iter().map(option))
        .raw("</select></label>")
}

fn header(place: usize, label: &'static str) -> Html {
    let place = place.to_string();
    Html::new()
        .raw("<th scope=\"col\" id=\"glance-h-")
        .value(&place)
        .raw("\"><button type=\"button\" class=\"sort\" data-column=\"")
        .value(&place)
        .raw("\">")
        .text(label)
        .raw(" <span class=\"arrow\" aria-hidden=\"true\"></span></button></th>")
}

fn table_row(place: usize, row: &Row, therapies: &[Therapy]) -> Html {
    let slugs: Vec<&str> = row.kinds.iter().map(|kind| kind.slug()).collect();
    Html::new()
        .raw("<tr id=\"")
        .value(&row_id(place))
        .raw("\"><th scope=\"row\"><span class=\"glyph-box\">")
        .with(type_glyph(row.kinds[0]))
        .raw("</span><a class=\"into-table\" href=\"?type=")
        .value(&slugs.join(","))
        .raw("#explorer\">")
        .text(row.name)
        .raw("</a></th>")
        .element("td", "", row.mechanism)
        .open("td", "")
        .element("span", "glance-status", row.status)
        .element("span", "today", &today::today(therapies, row))
        .raw("</td></tr>")
}
