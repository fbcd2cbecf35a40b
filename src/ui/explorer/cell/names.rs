//! The row header: box to pick it, sign, name, brand, and what else the search found.

use crate::evidence::Therapy;
use crate::explore::{Detail, Words};
use crate::ui::markup::{Html, page_address, type_glyph};

/// The row header as HTML: box to pick it, sign, name as a link to its page, brand and short form, and what else the
/// search found; below it what labels say of the reader's situation.
pub fn name_html(therapy: &Therapy, words: &Words, detail: Detail, fit: Option<Html>) -> String {
    Html::new()
        .raw("<input type=\"checkbox\" class=\"pick needs-script\" data-pick id=\"")
        .value(&format!("p-{}", therapy.id))
        .raw("\" aria-label=\"")
        .value(&format!("Pick {}", therapy.name))
        .raw("\">")
        .with(type_glyph(therapy.kind))
        .raw("<div class=\"names\">")
        .raw("<a class=\"name\" href=\"")
        .value(&page_address(therapy, detail))
        .raw("\">")
        .with(marked(&therapy.name, words))
        .raw("</a>")
        .span("small", names_line(therapy, words))
        .raw("<time hidden data-checked datetime=\"")
        .value(&therapy.checked.to_string())
        .raw("\"></time>")
        .maybe(fit)
        .raw("</div>")
        .into_string()
}

/// A text with `<mark>` around what answers the search.
fn marked(text: &str, words: &Words) -> Html {
    let mut html = Html::new();
    let mut at = 0;
    for mark in words.marks(text) {
        html = html.text(&text[at..mark.start]).element("mark", "", &text[mark.start..mark.end]);
        at = mark.end;
    }
    html.text(&text[at..])
}

/// The names below a therapy's own: two brands and the usual short form.
fn names_below(therapy: &Therapy) -> impl Iterator<Item = &str> {
    let names = therapy.brands.iter().take(2).chain(therapy.also_known_as.first()).map(String::as_str);
    names.filter(|name| *name != therapy.name)
}

/// A name of the therapy that answers the search but does not stand in the row header.
fn found_elsewhere<'a>(therapy: &'a Therapy, words: &Words) -> Option<&'a str> {
    let shown = [therapy.name.as_str()].into_iter().chain(names_below(therapy));
    if words.is_empty() || shown.into_iter().any(|text| !words.marks(text).is_empty()) {
        return None;
    }
    let trials = therapy.trials.iter().flat_map(|trial| [trial.nct.as_deref(), Some(trial.name.as_str())]).flatten();
    let names = therapy.us_name.as_deref().into_iter();
    let names = names.chain(therapy.brands.iter().chain(&therapy.also_known_as).map(String::as_str)).chain(trials);
    names.chain(therapy.components.iter().map(String::as_str)).find(|text| !words.marks(text).is_empty())
}

/// The names below a therapy's own, marked, and what else the search found.
fn names_line(therapy: &Therapy, words: &Words) -> Html {
    let mut html = Html::new();
    for (at, name) in names_below(therapy).enumerate() {
        html = if at == 0 { html } else { html.raw(" · ") }.with(marked(name, words));
    }
    html.maybe(found_elsewhere(therapy, words).map(|found| Html::new().raw(" · found: ").element("mark", "", found)))
}
