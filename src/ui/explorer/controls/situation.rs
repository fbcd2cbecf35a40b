//! The form of “My situation”. Every field begins with “not said”.

use super::Check;
use crate::evidence::Word;
use crate::explore::{Answer, Course, FitFilter, Question, TransplantPlan};
use crate::ui::markup::Html;

/// Most lines that the list offers; more count as so many, as no label asks for more.
const MOST_LINES: u8 = 10;

/// The form as it stands before anything is entered.
pub fn situation_html() -> Html {
    let questions = |had: bool| Question::ALL.iter().copied().filter(move |question| question.is_about_what_was_had() == had);
    Html::new()
        .raw(
            "<summary id=\"situation-summary\">My situation<span id=\"badge-situation\"></span></summary><div class=\"situation-body\" data-form=\"situation\">\
             <p class=\"about\">Enter what holds for you or the person you care for; leave open what you don’t know. Each therapy then says \
             whether a label in the chosen region covers it, and which condition speaks against it. This is a reading of labels, not advice. \
             Your entries stay on this device.</p><div class=\"situation-fields\"><fieldset><legend>The disease</legend>",
        )
        .with(list("me-course", "Stage", words(Course::ALL)))
        .with(list("me-lines", "Lines of therapy before", lines()))
        .with(list("me-transplant", "Stem-cell transplant", words(TransplantPlan::ALL)))
        .raw("</fieldset><fieldset><legend>Already had</legend>")
        .all(questions(true).map(question))
        .raw("<p class=\"about\">No label in the data asks for an earlier treatment aimed at BCMA.</p></fieldset><fieldset><legend>Refractory to (it grew on it or soon after)</legend>")
        .all(questions(false).map(question))
        .raw("</fieldset></div><div class=\"situation-foot\"><fieldset class=\"fits\"><legend>Show</legend>")
        .all(FitFilter::ALL.iter().map(|&fits| fit_choice(fits)))
        .raw("</fieldset>")
        .with(share_choice())
        .raw(
            "<button type=\"button\" class=\"clear\" data-does=\"forget\">Forget my entries</button></div>\
             <p class=\"fit-counts\" id=\"fit-counts\" role=\"status\"></p></div>",
        )
}

fn option(value: &str, words: &str) -> Html {
    Html::new().raw("<option value=\"").value(value).raw("\">").text(words).raw("</option>")
}

fn words<W: Word>(all: &[W]) -> Html {
    Html::new().all(all.iter().map(|word| option(word.slug(), word.label())))
}

fn lines() -> Html {
    let one = |number: u8| {
        let words = if number == MOST_LINES { format!("{number} or more") } else { number.to_string() };
        option(&number.to_string(), &words)
    };
    Html::new().all((0..=MOST_LINES).map(one))
}

fn list(name: &str, label: &str, options: Html) -> Html {
    Html::new()
        .open("label", "entry")
        .element("span", "", label)
        .raw("<select autocomplete=\"off\" id=\"")
        .value(name)
        .raw("\" name=\"")
        .value(name)
        .raw("\"><option value=\"\">not said</option>")
        .with(options)
        .raw("</select></label>")
}

fn question(question: Question) -> Html {
    list(&format!("me-{}", question.slug()), question.label(), words(Answer::ALL))
}

fn fit_choice(fits: FitFilter) -> Html {
    Check {
        id: format!("fit-{}", fits.slug()),
        kind: "radio",
        name: "fit",
        value: fits.slug(),
        label: fits.label(),
        about: fits.about(),
        on: fits == FitFilter::All,
        count: None,
    }
    .html()
}

fn share_choice() -> Html {
    Check {
        id: "me-share".to_owned(),
        kind: "checkbox",
        name: "me-share",
        value: "yes",
        label: "Put my entries into the address, so that a copied link holds them",
        about: "Off: the address says nothing of your situation.",
        on: false,
        count: None,
    }
    .html()
}
