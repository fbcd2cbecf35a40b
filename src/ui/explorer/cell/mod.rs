//! What each cell shows: a button with its words where something opens behind it, and the rest.

mod benefit;
mod facts;
mod harm;
mod names;

use super::opened::Opened;
use crate::evidence::{Measure, Therapy, Word};
use crate::explore::{Column, INFECTIONS, NEUROTOXICITIES, REACTIONS, benefit, harm, progression, survival};
use crate::ui::Drawing;
use crate::ui::markup::{Html, time};
use benefit::of_benefit;
pub use facts::stage_in_words;
use facts::{evidence, for_whom, given, kind, statuses};
pub use harm::of_blood_counts;
use harm::{of_harm, other_harms};
pub use names::name_html;

/// The button of a cell: it opens the figures and sources behind it.
struct CellButton {
    /// What it opens.
    pub opens: Opened,
    /// Its class.
    pub class: &'static str,
    /// Its name for a screen reader; begins with its visible words.
    pub name: String,
    /// Its visible content.
    pub content: Html,
}

/// A cell.
#[derive(Default)]
struct CellContent {
    /// Its button, if something opens behind it.
    pub button: Option<CellButton>,
    /// What stands beside and below the button.
    pub rest: Html,
}

impl CellContent {
    fn plain(rest: Html) -> Self {
        Self { button: None, rest }
    }

    fn missing(reason: &str) -> Self {
        Self::plain(Html::new().element("span", "missing", reason))
    }

    /// The same with nothing to open.
    fn still(self) -> Html {
        let value = self.button.map(|button| Html::new().open("div", button.class).with(button.content).close("div"));
        Html::new().maybe(value).with(self.rest)
    }

    fn opening(column: Column, class: &'static str, name: String, content: Html, rest: Html) -> Self {
        Self { button: Some(CellButton { opens: Opened::Cell(column), class, name, content }), rest }
    }
}

/// A cell as HTML.
pub fn cell_html(therapy: &Therapy, column: Column, drawing: Drawing) -> String {
    let CellContent { button, rest } = cell(therapy, column, drawing);
    let button = button.map(|button| opener(therapy, button.opens, button.class, &button.name, button.content));
    Html::new().maybe(button).with(rest).into_string()
}

/// A cell in which nothing opens: for therapies side by side and for paper.
pub fn still_cell(therapy: &Therapy, column: Column, drawing: Drawing) -> Html {
    cell(therapy, column, drawing).still()
}

/// A button that opens a panel below the row.
fn opener(therapy: &Therapy, opens: Opened, class: &'static str, name: &str, content: Html) -> Html {
    Html::new()
        .raw("<button type=\"button\" aria-expanded=\"false\" class=\"")
        .raw(class)
        .raw("\" data-opens=\"")
        .raw(opens.slug())
        .raw("\" id=\"")
        .value(&opens.button_id(&therapy.id))
        .raw("\" aria-label=\"")
        .value(name)
        .raw("\">")
        .with(content)
        .raw("</button>")
}

/// What a column shows of a therapy; the therapy's own column is the row header, drawn elsewhere.
fn cell(therapy: &Therapy, column: Column, drawing: Drawing) -> CellContent {
    let Drawing { region, detail, .. } = drawing;
    match column {
        Column::Therapy => CellContent::default(),
        Column::Kind => kind(therapy),
        Column::Mechanism => CellContent::plain(Html::new().element("span", "prose", &therapy.mechanism.plain)),
        Column::Status => statuses(therapy, region),
        Column::ForWhom => for_whom(therapy, region),
        Column::Given => given(therapy),
        Column::Length => {
            let note = therapy.duration.note.as_deref().map(|note| Html::new().element("span", "small", note));
            CellContent::plain(Html::new().element("span", "", therapy.duration.kind.label()).maybe(note))
        }
        Column::Response => of_benefit(benefit(therapy, region, Measure::Orr), therapy, column, detail),
        Column::CompleteResponse => of_benefit(benefit(therapy, region, Measure::Cr), therapy, column, detail),
        Column::Progression => of_benefit(progression(therapy, region), therapy, column, detail),
        Column::Survival => of_benefit(survival(therapy, region), therapy, column, detail),
        Column::Reactions => of_harm(harm(therapy, region, &REACTIONS), therapy, column, detail),
        Column::Neurotoxicity => of_harm(harm(therapy, region, &NEUROTOXICITIES), therapy, column, detail),
        Column::Infection => of_harm(harm(therapy, region, &INFECTIONS), therapy, column, detail),
        Column::OtherHarms => other_harms(therapy),
        Column::Evidence => evidence(therapy, region),
        Column::Checked => CellContent::plain(time(therapy.checked)),
    }
}
