//! Therapies side by side: one table turned on its side, with the same rows for each, benefit and harm alike.

use super::cell::{of_blood_counts, still_cell};
use crate::evidence::{BoxedWarning, Dataset, Missing, Therapy, Word};
use crate::explore::{Column, Focus, Ground, HeadToHead, View, head_to_head};
use crate::explore::{HarmFigure, MOST_SIDE_BY_SIDE};
use crate::ui::markup::{Html, boxed_warning, harm_list, page_address, source_link, trial_figures, trial_line};
use crate::ui::{Drawing, Explorer};
use leptos::prelude::*;

/// A row of the table.
#[derive(Clone, Copy)]
enum SideRow {
    /// What the explorer shows in a column.
    Cell(Column),
    /// The whole text of the newest indication in the region.
    Indication,
    /// What the figures rest on.
    Ground(Ground),
    /// Doses and rhythm.
    Schedule,
    /// Where it is given.
    Care,
    /// Low blood counts.
    BloodCounts,
    /// The boxed warnings of the US label.
    Boxed,
}

/// The rows, in the order in which readers ask.
const ROWS: [SideRow; 22] = [
    SideRow::Cell(Column::Kind),
    SideRow::Cell(Column::Mechanism),
    SideRow::Cell(Column::Status),
    SideRow::Indication,
    SideRow::Cell(Column::Given),
    SideRow::Cell(Column::Length),
    SideRow::Schedule,
    SideRow::Care,
    SideRow::Ground(Ground::Phase),
    SideRow::Ground(Ground::People),
    SideRow::Ground(Ground::LinesBefore),
    SideRow::Ground(Ground::FollowUp),
    SideRow::Cell(Column::Response),
    SideRow::Cell(Column::CompleteResponse),
    SideRow::Cell(Column::Progression),
    SideRow::Cell(Column::Survival),
    SideRow::Cell(Column::Reactions),
    SideRow::Cell(Column::Neurotoxicity),
    SideRow::Cell(Column::Infection),
    SideRow::BloodCounts,
    SideRow::Boxed,
    SideRow::Cell(Column::Checked),
];

impl SideRow {
    fn label(self) -> &'static str {
        match self {
            Self::Cell(column) => column.label(),
            Self::Indication => "Newest label",
            Self::Ground(ground) => ground.label(),
            Self::Schedule => "Doses and rhythm",
            Self::Care => "Where, and visits",
            Self::BloodCounts => "Low blood counts",
            Self::Boxed => "Boxed warnings (US)",
        }
    }

    fn cell(self, dataset: &Dataset, therapy: &Therapy, drawing: Drawing) -> Html {
        let text = |text: Option<&str>| match text {
            Some(text) => Html::new().text(text),
            None => missing(),
        };
        match self {
            Self::Cell(column) => still_cell(dataset, therapy, column, drawing),
            Self::Indication => indication(therapy, drawing.focus),
            Self::Ground(ground) => text(ground.of(therapy, drawing.focus).as_deref()),
            Self::Schedule => text(therapy.schedule.as_ref().map(|schedule| schedule.plain.as_str())),
            Self::Care => text(therapy.care_setting.as_deref()),
            Self::BloodCounts => of_blood_counts(dataset, therapy, drawing),
            Self::Boxed => boxed(dataset, therapy),
        }
    }
}

fn missing() -> Html {
    Html::new().element("span", "missing", Missing::NotFound.label())
}

fn indication(therapy: &Therapy, focus: Focus) -> Html {
    let decision = focus.indication(therapy).filter(|decision| decision.in_force());
    match decision {
        Some(decision) => Html::new().text(&decision.indication).raw(" ").maybe(source_link(therapy, &decision.source, false)),
        None => Html::new().element("span", "missing", &format!("no indication in the {}", focus.region.label())),
    }
}

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
    let differing: Vec<Ground> = Ground::ALL.iter().copied().filter(|ground| ground.differs(therapies, drawing.focus)).collect();
    let all_picked = view.picked.len();
    let cut = (all_picked > MOST_SIDE_BY_SIDE).then(|| {
        Html::new().element("p", "quiet", &format!("The first {MOST_SIDE_BY_SIDE} of {all_picked} picked therapies stand here."))
    });
    Html::new()
        .maybe(cut)
        .raw("<p class=\"quiet narrow-only\">Two fit on this screen: take one out, and the next moves up.</p>")
        .with(caution(&differing))
        .all(head_to_head(therapies).iter().map(|pair| true_comparison(pair, drawing)))
        .with(table(dataset, therapies, &differing, view, drawing))
        .into_string()
}

fn caution(differing: &[Ground]) -> Html {
    let words: Vec<&str> = differing.iter().map(|ground| ground.label()).collect();
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

fn table(dataset: &Dataset, therapies: &[&Therapy], differing: &[Ground], view: &View, drawing: Drawing) -> Html {
    Html::new()
        .raw(
            "<section class=\"side-scroll\" tabindex=\"0\" aria-label=\"Table of the therapies side by side\">\
             <table role=\"table\" class=\"beside\"><caption class=\"visually-hidden\">Therapies side by side</caption>\
             <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Therapy</th>",
        )
        .all(therapies.iter().map(|therapy| head(therapy, view)))
        .raw("</tr></thead><tbody role=\"rowgroup\">")
        .all(ROWS.iter().map(|&row| side_row(dataset, row, therapies, differing, drawing)))
        .raw("</tbody></table></section>")
}

fn head(therapy: &Therapy, view: &View) -> Html {
    Html::new()
        .raw("<th role=\"columnheader\" scope=\"col\"><a class=\"name\" href=\"")
        .value(&page_address(therapy, view.detail))
        .raw("\">")
        .text(&therapy.name)
        .raw("</a><button type=\"button\" class=\"clear\" data-view=\"")
        .value(&view.with_pick(&therapy.id, false).to_full_query())
        .raw("\" aria-label=\"Take out ")
        .value(&therapy.name)
        .raw("\">Take out</button></th>")
}

fn side_row(dataset: &Dataset, row: SideRow, therapies: &[&Therapy], differing: &[Ground], drawing: Drawing) -> Html {
    let cells: Vec<Html> = therapies.iter().map(|therapy| row.cell(dataset, therapy, drawing)).collect();
    let is_same = cells.iter().all(|cell| *cell == cells[0]);
    let flag = matches!(row, SideRow::Ground(ground) if differing.contains(&ground));
    Html::new()
        .raw(if is_same { "<tr role=\"row\" class=\"same\">" } else { "<tr role=\"row\">" })
        .raw("<th role=\"rowheader\" scope=\"row\">")
        .text(row.label())
        .maybe(flag.then(|| Html::new().raw(" ").element("span", "flag", "differs")))
        .raw("</th>")
        .all(cells.into_iter().map(|cell| Html::new().raw("<td role=\"cell\">").with(cell).raw("</td>")))
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
    let asked = Memo::new(move |_| explorer.view.with(|view| view.side.map(|_| view.picked.join(",")).unwrap_or_default()));
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
