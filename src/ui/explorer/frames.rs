//! What never changes around the therapies side by side and on the sheet for the visit. Drawn natively.

use crate::evidence::{Dataset, TreatmentType, Word};
use crate::explore::Side;
use crate::ui::markup::{Html, time};

/// Heading and switch above the therapies side by side.
pub fn side_head() -> Html {
    let choice = |&side: &Side| {
        Html::new()
            .raw("<label class=\"check\"><input type=\"radio\" name=\"side\" id=\"side-")
            .raw(side.slug())
            .raw("\" value=\"")
            .raw(side.slug())
            .raw(if side == Side::All { "\" checked>" } else { "\">" })
            .element("span", "value-label", side.label())
            .raw("</label>")
    };
    Html::new()
        .raw(
            "<h4 id=\"side-title\" tabindex=\"-1\">Side by side</h4>\
             <fieldset class=\"regions\"><legend class=\"visually-hidden\">Rows</legend>",
        )
        .all(Side::ALL.iter().map(choice))
        .raw("</fieldset>")
        .with(buttons())
}

fn buttons() -> Html {
    Html::new().raw(
        "<button type=\"button\" class=\"tool\" data-does=\"print\">Print</button>\
         <button type=\"button\" class=\"tool\" data-does=\"table\">Back to the table</button>",
    )
}

/// Heading of the sheet, and the reader's own words.
pub fn sheet_head(dataset: &Dataset) -> Html {
    Html::new()
        .raw("<div class=\"sheet-tools\">")
        .with(buttons())
        .raw("</div><div class=\"sheet-title\"><h3 id=\"sheet-title\" tabindex=\"-1\">Sheet for the visit</h3><p>")
        .raw("Immunotherapy for multiple myeloma. Data of ")
        .maybe(dataset.checked().map(time))
        .raw(
            ". Information, not medical advice.</p></div><div class=\"own\"><label for=\"own-words\">In my own words</label>\
             <textarea id=\"own-words\" rows=\"4\" placeholder=\"What I want to ask, what matters to me\" autocomplete=\"off\" \
             aria-describedby=\"own-hint\"></textarea><p class=\"quiet\" id=\"own-hint\">Your words stay in this window and are gone \
             when you close it.</p></div>",
        )
}

/// The questions for the care team, and where the sheet comes from.
pub fn sheet_questions(dataset: &Dataset) -> Html {
    let questions = &dataset.questions;
    let list = |all: &[String]| {
        Html::new().open("ul", "").all(all.iter().map(|question| Html::new().element("li", "", question))).close("ul")
    };
    let on_kind = |&kind: &TreatmentType| {
        Html::new()
            .raw("<div hidden id=\"ask-")
            .raw(kind.slug())
            .raw("\"><h5>")
            .text(kind.label())
            .raw("</h5>")
            .with(list(questions.on(kind)))
            .raw("</div>")
    };
    Html::new()
        .raw("<div class=\"sheet-questions\"><h4>Questions for the care team</h4>")
        .with(list(&questions.general))
        .all(TreatmentType::ALL.iter().map(on_kind))
        .raw("<h5>For those who care for me</h5>")
        .with(list(&questions.carers))
        .raw("</div><p class=\"sheet-foot\">From <span id=\"sheet-address\"></span></p>")
}
