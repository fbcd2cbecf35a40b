//! A sheet for the visit: the reader's situation and own words, the therapies with what they ask of people, their figures
//! and cautions, questions for the care team, the sources with their addresses, the date of the data. Made to be printed; in
//! place of the table while it is open.

mod cited;
mod one;
mod situation;

use crate::browser;
use crate::evidence::{Dataset, Therapy, TreatmentType, Word};
use crate::explore::{View, Visible, named, picked_rows};
use crate::ui::markup::Html;
use crate::ui::parts::{Part, at};
use crate::ui::still::{Still, still};
use crate::ui::{Drawing, Explorer};
use cited::Cited;
use leptos::prelude::*;
use one::one;

/// Most therapies that one or two pages hold.
const MOST_ON_SHEET: usize = 4;

/// The therapies that the sheet is about: the picked ones, else those that a filter leaves.
fn chosen(explorer: Explorer, view: &View, visible: &Visible) -> Vec<usize> {
    let picked = picked_rows(explorer.catalogue, view);
    match (picked.is_empty(), view.is_filtered()) {
        (false, _) => picked,
        (true, true) => visible.rows().collect(),
        (true, false) => Vec::new(),
    }
}

fn sheet_html(dataset: &Dataset, all: &[&Therapy], sentence: &str, drawing: Drawing) -> String {
    if all.is_empty() {
        let how = "Nothing is chosen yet. Go back to the table, and pick therapies by the box beside their names, or filter.";
        return Html::new().element("p", "sheet-empty", how).into_string();
    }
    let cut = (all.len() > MOST_ON_SHEET).then(|| {
        let text =
            format!("The sheet holds the first {MOST_ON_SHEET} of {} therapies. Pick those that matter to you.", all.len());
        Html::new().element("p", "caution on", &text)
    });
    let situation = situation::in_words(&drawing.focus.situation)
        .map(|words| Html::new().open("p", "sheet-situation").raw("<b>My situation:</b> ").text(&words).raw(".").close("p"));
    let mut cited = Cited::default();
    let therapies: Vec<Html> = all.iter().take(MOST_ON_SHEET).map(|therapy| one(dataset, therapy, drawing, &mut cited)).collect();
    Html::new()
        .maybe(cut)
        .maybe(situation)
        .element("p", "quiet", sentence)
        .all(therapies.into_iter())
        .element("p", "quiet", "Figures of different trials come from different people and do not rank the therapies.")
        .with(cited.list())
        .into_string()
}

/// The sheet; hidden until it is asked for. Its frame and questions never change, so what the reader wrote stays.
#[component]
pub fn Sheet() -> impl IntoView {
    let explorer = Explorer::use_here();
    let all = Memo::new(move |_| {
        if !explorer.sheet.get() {
            return Vec::new();
        }
        explorer.view.with(|view| explorer.visible.with(|visible| chosen(explorer, view, visible)))
    });
    let content = move || {
        let drawing = explorer.drawing.get();
        let all = all.with(|rows| explorer.therapies_of(rows));
        let said = if explorer.picked.with(Vec::is_empty) {
            explorer.sentence.get()
        } else {
            named("Picked", &all[..all.len().min(MOST_ON_SHEET)])
        };
        sheet_html(explorer.catalogue.dataset(), &all, &said, drawing)
    };
    Effect::new(move |_| {
        if !explorer.sheet.get() {
            return;
        }
        let all = all.with(|rows| explorer.therapies_of(rows));
        let kinds: Vec<TreatmentType> = all.iter().take(MOST_ON_SHEET).map(|therapy| therapy.kind).collect();
        for kind in TreatmentType::ALL {
            browser::set_attribute(&format!("ask-{}", kind.slug()), "hidden", (!kinds.contains(kind)).then_some(""));
        }
        browser::set_text("sheet-address", &explorer.view.with(|view| browser::address_with(&view.to_query())));
    });
    view! {
        {at(Part::Sheet)}
        <div id=Part::Sheet.id() class="sheet" hidden=move || !explorer.sheet.get()>
            {at(Part::SheetHead)}
            <div id=Part::SheetHead.id() inner_html=still(Still::SheetHead, explorer.catalogue)></div>
            {at(Part::SheetBody)}
            <div id=Part::SheetBody.id() inner_html=content></div>
            {at(Part::SheetQuestions)}
            <div id=Part::SheetQuestions.id() inner_html=still(Still::SheetQuestions, explorer.catalogue)></div>
        </div>
    }
}
