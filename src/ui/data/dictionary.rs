//! The data dictionary: every column of every table from the tables themselves, every field of the JSON files from their
//! schema. So neither can say anything else than the files hold.

use super::section;
use crate::evidence::Dataset;
use crate::explore::export::{About, Field, Kind, SchemaType, schema, sheets, types_of};
use crate::ui::markup::Html;

/// A table that can be scrolled sideways alone, where the window is narrow.
fn scrolled(label: &str, heads: &[&'static str], rows: impl Iterator<Item = Html>) -> Html {
    Html::new()
        .raw("<section class=\"dictionary unmarked\" tabindex=\"0\" aria-label=\"")
        .value(label)
        .raw("\"><table><thead><tr>")
        .all(heads.iter().map(|head| Html::new().raw("<th scope=\"col\">").text(head).raw("</th>")))
        .raw("</tr></thead><tbody>")
        .all(rows)
        .raw("</tbody></table></section>")
}

/// A row whose first cell names it.
fn row(name: &str, cells: impl IntoIterator<Item = Html>) -> Html {
    Html::new()
        .raw("<tr><th scope=\"row\"><code>")
        .text(name)
        .raw("</code></th>")
        .all(cells.into_iter().map(|cell| Html::new().raw("<td>").with(cell).raw("</td>")))
        .raw("</tr>")
}

fn text(words: &str) -> Html {
    Html::new().text(words)
}

/// The columns of the CSV files.
pub fn tables(dataset: &Dataset) -> Html {
    let mut content = Html::new();
    let mut told: Vec<(&str, Vec<About>)> = Vec::new();
    for sheet in sheets(dataset) {
        content = content.raw("<h3>").text(sheet.file).raw("</h3><p>").text(sheet.about).raw("</p>");
        if let Some((other, _)) = told.iter().find(|(_, columns)| *columns == sheet.columns) {
            content = content.element("p", "", &format!("Its columns are those of {other}."));
            continue;
        }
        let cells = |column: &About| {
            let allowed = match (column.unit, column.allowed.as_str()) {
                ("", "") => "text".to_owned(),
                ("", allowed) => allowed.to_owned(),
                (unit, _) => format!("number: {unit}"),
            };
            row(&column.name, [text(&column.meaning), text(&allowed)])
        };
        let label = format!("Columns of {}", sheet.file);
        content = content.with(scrolled(
            &label,
            &["Column", "Meaning", "Unit, or what may stand there"],
            sheet.columns.iter().map(cells),
        ));
        told.push((sheet.file, sheet.columns));
    }
    section("columns", content)
}

/// The types of the JSON files.
pub fn types() -> Html {
    let intro = Html::new().raw(
        "<p><code>all.json</code> holds everything; a file of its own in <code>therapies/</code> holds one <a href=\"#type-Therapy\">Therapy</a>. \
         A field that is not marked as needed is left out where nothing is known. <code>schema.json</code> says the same for machines.</p>",
    );
    section("fields", intro.all(types_of(&schema()).iter().map(one_type)))
}

fn one_type(found: &SchemaType) -> Html {
    let label = format!("Fields of {}", found.name);
    let body = match &found.kind {
        Kind::Fields(fields) => scrolled(&label, &["Field", "Meaning", "What may stand there"], fields.iter().map(one_field)),
        Kind::Words(words) => {
            let rows = words.iter().map(|[word, label, meaning]| row(word, [text(label), text(meaning)]));
            scrolled(&format!("Words of {}", found.name), &["Word", "As the page says it", "Meaning"], rows)
        }
        Kind::Other(allowed) => Html::new().element("p", "quiet", allowed),
    };
    Html::new()
        .raw("<h3 id=\"type-")
        .value(found.name.trim_end_matches(".json"))
        .raw("\">")
        .text(&found.name)
        .raw("</h3>")
        .maybe((!found.about.is_empty()).then(|| Html::new().element("p", "", &found.about)))
        .with(body)
}

fn one_field(field: &Field) -> Html {
    let allowed = match &field.refers_to {
        Some(name) => {
            let (before, after) = field.allowed.split_once(name.as_str()).unwrap_or((&field.allowed, ""));
            let link = Html::new().raw("<a href=\"#type-").value(name).raw("\">").text(name).raw("</a>");
            text(before).with(link).text(after)
        }
        None => text(&field.allowed),
    };
    let needed = field.required.then(|| Html::new().raw("<strong>needed</strong>, "));
    row(&field.name, [text(&field.meaning), Html::new().maybe(needed).with(allowed)])
}
