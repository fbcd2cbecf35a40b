//! What each cell shows: a button with its words where something opens behind it, and the rest.

mod benefit;
mod facts;
mod harm;
mod names;

use super::opened::Opened;
use crate::evidence::{Dataset, HarmKind, Measure, Missing, Therapy, Word};
use crate::explore::{
    BenefitFigure, Column, HarmFigure, INFECTIONS, NEUROTOXICITIES, REACTIONS, benefit, harm, hazard_ratio, progression, survival,
};
use crate::ui::Drawing;
use crate::ui::markup::{Html, time};
use benefit::{hazard, of_benefit};
pub use facts::stage_in_words;
use facts::{evidence, followed, for_whom, given, kind, people, statuses};
pub use harm::has_column;
use harm::{main_warning, of_harm, other_harms, programme};
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
pub fn cell_html(dataset: &Dataset, therapy: &Therapy, column: Column, drawing: Drawing) -> Html {
    let CellContent { button, rest } = cell(dataset, therapy, column, drawing);
    let button = button.map(|button| opener(therapy, button.opens, button.class, &button.name, button.content));
    Html::new().maybe(button).with(rest)
}

/// A cell in which nothing opens: for therapies side by side and for paper.
pub fn still_cell(dataset: &Dataset, therapy: &Therapy, column: Column, drawing: Drawing) -> Html {
    cell(dataset, therapy, column, drawing).still()
}

/// A figure on benefit in which nothing opens.
pub fn still_benefit(figure: Result<BenefitFigure, Missing>, therapy: &Therapy, drawing: Drawing) -> Html {
    of_benefit(figure, therapy, Column::Response, drawing).still()
}

/// A figure on harm in which nothing opens.
pub fn still_harm(figure: Result<HarmFigure, Missing>, kinds: &[HarmKind], of: (&Dataset, &Therapy), drawing: Drawing) -> Html {
    of_harm(figure, kinds, of, Column::OtherHarms, drawing).still()
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
fn cell(dataset: &Dataset, therapy: &Therapy, column: Column, drawing: Drawing) -> CellContent {
    let Drawing { focus, detail, .. } = drawing;
    let of_benefit = |figure| of_benefit(figure, therapy, column, drawing);
    let of_harm = |kinds: &[HarmKind]| of_harm(harm(therapy, focus, kinds), kinds, (dataset, therapy), column, drawing);
    match column {
        Column::Therapy => CellContent::default(),
        Column::Kind => kind(therapy),
        Column::Mechanism => CellContent::plain(Html::new().element("span", "prose", &therapy.mechanism.plain)),
        Column::Status => statuses(therapy, focus.region),
        Column::ForWhom => for_whom(therapy, focus, detail),
        Column::Given => given(therapy),
        Column::Length => {
            let note = therapy.duration.note.as_deref().map(|note| Html::new().element("span", "small", note));
            CellContent::plain(Html::new().element("span", "", therapy.duration.kind.label()).maybe(note))
        }
        Column::Response => of_benefit(benefit(therapy, focus, Measure::Orr)),
        Column::CompleteResponse => of_benefit(benefit(therapy, focus, Measure::Cr)),
        Column::Progression => of_benefit(progression(therapy, focus)),
        Column::Survival => of_benefit(survival(therapy, focus)),
        Column::HazardRatio => hazard(hazard_ratio(therapy, focus), therapy, column, drawing),
        Column::Reactions => of_harm(&REACTIONS),
        Column::Neurotoxicity => of_harm(&NEUROTOXICITIES),
        Column::Infection => of_harm(&INFECTIONS),
        Column::Warnings => main_warning(dataset, therapy, drawing),
        Column::OtherHarms => other_harms(therapy, detail),
        Column::Programme => programme(dataset, therapy),
        Column::Evidence => evidence(therapy, focus),
        Column::People => people(therapy, focus),
        Column::FollowUp => followed(therapy, focus),
        Column::Checked => CellContent::plain(time(therapy.checked)),
    }
}
