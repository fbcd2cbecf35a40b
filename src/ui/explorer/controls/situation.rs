//! The form of “My situation”. Every field begins open; what each is called follows the reader's wording.

use super::Check;
use crate::evidence::Word;
use crate::explore::{Answer, Course, Detail, Field, FitFilter, Question, TransplantPlan};
use crate::ui::markup::Html;

/// Most lines that the list offers; more count as so many, as no label asks for more.
const MOST_LINES: u8 = 10;

/// What a list says as long as nothing was chosen, where leaving it open is an answer too.
const DONT_KNOW: &str = "don’t know";

/// The form as it stands before anything is entered.
pub fn situation_html() -> Html {
    Html::new()
        .raw(
            "<summary id=\"situation-summary\">My situation<span id=\"badge-situation\"></span></summary><div class=\"situation-body\" data-form=\"situation\">\
             <p class=\"about\">Enter what holds for you or the person you care for; leave open what you don’t know. Each therapy then says \
             whether ",
        )
        .with(both("it is approved for this in the chosen region, what speaks against it, and what depends on an answer that is open.", "a label in the chosen region covers it, which condition speaks against it, and what depends on an answer that is open."))
        .raw(" This is a reading of labels, not advice. Your entries stay on this device.</p><div class=\"situation-fields\"><fieldset><legend>The disease</legend>")
        .with(list(Field::Course, both("Where are you?", "Stage"), "not said", courses()))
        .with(question(Question::HighRisk, both("Is the myeloma at high risk?", "High risk")))
        .with(list(Field::Lines, both("Lines of treatment so far", "Lines of therapy before"), "not said", lines()))
        .with(list(Field::Transplant, both("Stem-cell transplant of your own cells", "Stem-cell transplant"), DONT_KNOW, words(TransplantPlan::ALL)))
        .raw("</fieldset><fieldset><legend>Already had</legend>")
        .all(Question::ABOUT_WHAT_WAS_HAD.iter().map(|&asked| question(asked, Html::new().text(asked.label()))))
        .raw("<p class=\"about\">No label in the data asks for an earlier treatment aimed at BCMA.</p></fieldset><fieldset><legend>")
        .with(both("The myeloma grew on it or soon after", "Refractory to (it grew on it or soon after)"))
        .raw("</legend>")
        .all(Question::ABOUT_GROWTH.iter().map(|&asked| question(asked, Html::new().text(asked.label()))))
        .raw("</fieldset></div><div class=\"situation-foot\"><fieldset class=\"fits\"><legend>Show</legend>")
        .all(FitFilter::ALL.iter().map(|&fits| fit_choice(fits)))
        .raw("</fieldset>")
        .with(share_choice())
        .raw(
            "<button type=\"button\" class=\"clear\" data-does=\"forget\">Forget my entries</button></div>\
             <p class=\"fit-counts\" id=\"fit-counts\" role=\"status\"></p></div>",
        )
}

/// A text in both wordings: the page shows the one that the reader chose.
fn both(plain: &str, clinical: &str) -> Html {
    if plain == clinical {
        return Html::new().text(plain);
    }
    Html::new().element("span", "in-plain", plain).element("span", "in-clinical", clinical)
}

fn option(value: &str, words: &str) -> Html {
    Html::new().raw("<option value=\"").value(value).raw("\">").text(words).raw("</option>")
}

fn words<W: Word>(all: &[W]) -> Html {
    Html::new().all(all.iter().map(|word| option(word.slug(), word.label())))
}

/// The stages, in words for everyone: the entries of a list can't change with the wording.
fn courses() -> Html {
    let words = |course: &Course| match course {
        Course::Smouldering => "smouldering: no damage yet",
        Course::NewlyDiagnosed => "newly diagnosed",
        Course::Relapsed => "come back or not held (relapsed, refractory)",
    };
    Html::new().all(Course::ALL.iter().map(|course| option(course.slug(), words(course))))
}

fn lines() -> Html {
    let one = |number: u8| {
        let words = if number == MOST_LINES { format!("{number} or more") } else { number.to_string() };
        option(&number.to_string(), &words)
    };
    Html::new().all((0..=MOST_LINES).map(one))
}

fn list(field: Field, label: Html, open: &str, options: Html) -> Html {
    Html::new()
        .raw("<label class=\"entry e-")
        .value(field.slug())
        .raw("\"><span>")
        .with(label)
        .raw("</span><select autocomplete=\"off\" id=\"")
        .value(&field.name())
        .raw("\" name=\"")
        .value(&field.name())
        .raw("\">")
        .with(option("", open))
        .with(options)
        .raw("</select></label>")
}

/// A yes-or-no question.
fn question(asked: Question, label: Html) -> Html {
    let label = Html::new().raw("<span title=\"").value(asked.about()).raw("\">").with(label).raw("</span>");
    list(Field::Of(asked), label, DONT_KNOW, words(Answer::ALL))
}

fn fit_choice(fits: FitFilter) -> Html {
    Html::new()
        .raw("<label class=\"check\" title=\"")
        .value(fits.about())
        .raw("\"><input type=\"radio\" name=\"fit\" id=\"fit-")
        .value(fits.slug())
        .raw("\" value=\"")
        .value(fits.slug())
        .raw(if fits == FitFilter::default() { "\" checked>" } else { "\">" })
        .raw("<span class=\"value-label\">")
        .with(both(fits.in_words(Detail::Plain), fits.in_words(Detail::Clinical)))
        .raw("</span></label>")
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
