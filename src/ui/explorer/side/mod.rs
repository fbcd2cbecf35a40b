//! Therapies side by side: one table turned on its side, with the same rows for each, benefit and harm alike.

mod rows;

use crate::browser;
use crate::evidence::{BoxedWarning, Dataset, Therapy, Trial, Word};
use crate::explore::{Beside, Detail, Ground, HarmFigure, HeadToHead, MOST_SIDE_BY_SIDE, View};
use crate::explore::{beside, head_to_head, trial_slug};
use crate::ui::markup::{Html, boxed_warning, harm_list, page_address, people_in_words, source_link, trial_figures, trial_line};
use crate::ui::{Drawing, Explorer};
use leptos::prelude::*;
use rows::{SideRow, Table, flag};

/// The boxed warnings, each with its source, in short; of the drugs it contains where it has none of its own.
pub fn boxed(dataset: &Dataset, therapy: &Therapy) -> Html {
    let warned = dataset.warned(therapy);
    if warned.is_empty() {
        return Html::new().element("span", "missing", "none in the data");
    }
    let item = |part: &Therapy, warning: &BoxedWarning| {
        let of = if part.id == therapy.id { String::new() } else { format!("{}: ", part.name) };
        let source = source_link(part, &warning.source, false);
        Html::new().open("li", "").text(&of).with(boxed_warning(dataset, warning)).raw(" ").maybe(source).close("li")
    };
    let all = warned.into_iter().flat_map(|part| part.boxed_warnings.iter().map(move |warning| item(part, warning)));
    Html::new().open("ul", "").all(all).close("ul")
}

/// The whole of it: what differs below the figures, true comparisons, the table.
fn side_html(dataset: &Dataset, therapies: &[&Therapy], view: &View, drawing: Drawing) -> String {
    let columns = beside(therapies, view);
    let all_picked = view.picked.len();
    let cut = (all_picked > MOST_SIDE_BY_SIDE).then(|| {
        Html::new().element("p", "quiet", &format!("The first {MOST_SIDE_BY_SIDE} of {all_picked} picked therapies stand here."))
    });
    Html::new()
        .maybe(cut)
        .raw("<p class=\"quiet narrow-only\">Two fit on this screen: take one out, and the next moves up.</p>")
        .with(caution(&columns))
        .all(head_to_head(therapies).iter().map(|pair| true_comparison(pair, drawing)))
        .with(table(dataset, &columns, view, drawing))
        .into_string()
}

fn caution(columns: &[Beside]) -> Html {
    let differing = Ground::ALL.iter().filter(|ground| ground.differs(columns));
    let words: Vec<&str> = differing.map(|ground| ground.label()).collect();
    let which = if words.is_empty() { String::new() } else { format!(" These differ: {}.", words.join("; ")) };
    Html::new().element(
        "p",
        "caution on",
        &format!("Figures of different trials come from different people and do not rank the therapies.{which}"),
    )
}

/// Two therapies that chance gave out in one trial, with both arms.
fn true_comparison(pair: &HeadToHead, drawing: Drawing) -> Html {
    let HeadToHead { therapy, other, trial } = *pair;
    let harms: Vec<HarmFigure> = therapy
        .harms
        .iter()
        .filter(|harm| harm.comparator.is_some() && harm.trials.contains(&trial.name))
        .map(|harm| HarmFigure { trial: Some(trial), harm })
        .collect();
    let harms = (!harms.is_empty()).then(|| harm_list(therapy, &harms, drawing.detail));
    Html::new()
        .raw("<details class=\"true-comparison\"><summary>One trial compared them: ")
        .text(&format!("{} against {}, {}", therapy.name, other.name, trial.name))
        .raw("</summary>")
        .with(trial_line(trial, drawing.detail))
        .with(trial_figures(therapy, trial, drawing.detail))
        .maybe(harms)
        .raw("</details>")
}

fn table(dataset: &Dataset, columns: &[Beside], view: &View, drawing: Drawing) -> Html {
    let rows = Table { dataset, columns, drawing }.rows();
    Html::new()
        .raw(
            "<section class=\"side-scroll\" tabindex=\"0\" aria-label=\"Table of the therapies side by side\">\
             <table role=\"table\" class=\"beside\"><caption class=\"visually-hidden\">Therapies side by side</caption>\
             <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Therapy, and trial</th>",
        )
        .all(columns.iter().map(|column| head(column, view)))
        .raw("</tr></thead><tbody role=\"rowgroup\">")
        .all(rows.into_iter().map(row))
        .raw("</tbody></table></section>")
}

fn head(column: &Beside, view: &View) -> Html {
    let therapy = column.therapy;
    Html::new()
        .raw("<th role=\"columnheader\" scope=\"col\"><a class=\"name\" href=\"")
        .value(&page_address(therapy, view.detail))
        .raw("\">")
        .text(&therapy.name)
        .raw("</a>")
        .with(trial_choice(column, view.detail))
        .raw("<button type=\"button\" class=\"clear\" data-view=\"")
        .value(&view.with_pick(&therapy.id, false).to_full_query())
        .raw("\" aria-label=\"Take out ")
        .value(&therapy.name)
        .raw("\">Take out</button></th>")
}

/// The trial that speaks in a column; where the therapy has several, a choice among them.
fn trial_choice(column: &Beside, detail: Detail) -> Html {
    let Some(own) = column.trial else { return Html::new().element("span", "small", "no trial found") };
    let id = &column.therapy.id;
    if column.therapy.trials.len() == 1 {
        return Html::new().element("span", "small", &in_choice(own, detail));
    }
    let option = |trial: &Trial| {
        Html::new()
            .raw("<option value=\"")
            .value(&format!("{id}.{}", trial_slug(&trial.name)))
            .raw(if trial.name == own.name { "\" selected>" } else { "\">" })
            .text(&in_choice(trial, detail))
            .raw("</option>")
    };
    Html::new()
        .raw("<select class=\"trial-choice\" name=\"trial\" id=\"")
        .value(&choice_id(id))
        .raw("\" aria-label=\"Trial of ")
        .value(&column.therapy.name)
        .raw("\">")
        .all(column.therapy.trials.iter().map(option))
        .raw("</select>")
}

fn choice_id(therapy: &str) -> String {
    format!("trial-{therapy}")
}

fn in_choice(trial: &Trial, detail: Detail) -> String {
    let results = if trial.has_figures() { "" } else { ", no results yet" };
    format!("{}: {}{results}", trial.name, people_in_words(trial.people, detail))
}

/// Brings the focus back to the choice of a trial: the table is written anew around it.
pub fn focus_choice(value: &str) {
    let id = value.split('.').next().map(choice_id).unwrap_or_default();
    browser::after_paint(move || browser::focus(&id));
}

fn row(row: SideRow) -> Html {
    let is_same = row.cells.iter().all(|cell| *cell == row.cells[0]);
    Html::new()
        .raw(if is_same { "<tr role=\"row\" class=\"same\">" } else { "<tr role=\"row\">" })
        .raw("<th role=\"rowheader\" scope=\"row\">")
        .text(&row.label)
        .maybe(row.flag.map(|words| Html::new().raw(" ").with(flag(&words))))
        .raw("</th>")
        .all(row.cells.into_iter().map(|cell| Html::new().raw("<td role=\"cell\">").with(cell).raw("</td>")))
        .raw("</tr>")
}

/// The therapies side by side, in place of the table; hidden where none are.
#[component]
pub fn SideBySide() -> impl IntoView {
    use crate::ui::parts::{Part, at};
    use crate::ui::still::{Still, still};
    let explorer = Explorer::use_here();
    let is_away = move || explorer.sheet.get() || explorer.beside.with(Vec::is_empty);
    let rows = move || explorer.view.with(|view| view.side.map(Word::slug));
    // Which rows show is a matter of style, so that the switch and the focus on it stay where they are.
    let asked = Memo::new(move |_| explorer.view.with(|view| view.side.map(|_| view.beside_slug()).unwrap_or_default()));
    let content = move || {
        asked.track();
        let therapies = explorer.beside.with(|rows| explorer.therapies_of(rows));
        if therapies.is_empty() {
            return String::new();
        }
        let drawing = explorer.drawing.get();
        explorer.view.with_untracked(|view| side_html(explorer.catalogue.dataset(), &therapies, view, drawing))
    };
    view! {
        {at(Part::Side)}
        <div id=Part::Side.id() class="side" hidden=is_away data-rows=rows>
            {at(Part::SideHead)}
            <div id=Part::SideHead.id() class="side-head" inner_html=still(Still::Side, explorer.catalogue)></div>
            {at(Part::SideBody)}
            <div id=Part::SideBody.id() inner_html=content></div>
        </div>
    }
}
