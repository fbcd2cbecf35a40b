//! At a glance: one row per kind of treatment, with what the evidence says of each today.

use crate::browser;
use crate::evidence::TreatmentType;
use crate::explore::ordered_by_key;
use crate::ui::Explorer;
use crate::ui::parts::{Part, at};
use crate::ui::still::{Still, still};
use leptos::ev::Event;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
mod draw;
#[cfg(feature = "ssr")]
mod today;

#[cfg(feature = "ssr")]
pub use draw::glance_html;

/// One row: the words of its three cells, and the types of the explorer that it stands for.
struct Row {
    name: &'static str,
    mechanism: &'static str,
    status: &'static str,
    /// Whether `status` speaks of trials only, so that approvals since then must be told beside it.
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "the client finds the rows in the page"))]
    in_trials: bool,
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "the client finds the rows in the page"))]
    kinds: &'static [TreatmentType],
}

/// The first three rows are given word for word by the article.
const ROWS: [Row; 8] = [
    Row {
        name: "Engineered Cell Therapy",
        mechanism: "Targets specific cell markers",
        status: "Approved for certain cases",
        in_trials: false,
        kinds: &[TreatmentType::CarT],
    },
    Row {
        name: "Immune Checkpoint Modulators",
        mechanism: "Enhances immune response",
        status: "Under clinical evaluation",
        in_trials: true,
        kinds: &[TreatmentType::Checkpoint],
    },
    Row {
        name: "Combination Therapies",
        mechanism: "Integrates multiple mechanisms",
        status: "In advanced trials",
        in_trials: true,
        kinds: &[TreatmentType::Combination],
    },
    Row {
        name: "T-Cell-Engaging Antibodies",
        mechanism: "Brings T cells to myeloma cells",
        status: "Approved for certain cases",
        in_trials: false,
        kinds: &[TreatmentType::Bispecific, TreatmentType::Trispecific],
    },
    Row {
        name: "Monoclonal Antibodies",
        mechanism: "Marks myeloma cells for the immune system",
        status: "Approved, mostly in combinations",
        in_trials: false,
        kinds: &[TreatmentType::Antibody],
    },
    Row {
        name: "Antibody-Drug Conjugates",
        mechanism: "Carries a cell poison into myeloma cells",
        status: "Approved in certain combinations",
        in_trials: false,
        kinds: &[TreatmentType::Conjugate],
    },
    Row {
        name: "Immunomodulatory Drugs",
        mechanism: "Stirs up immune cells and harms myeloma cells",
        status: "Approved, mostly in combinations",
        in_trials: false,
        kinds: &[TreatmentType::Imid],
    },
    Row {
        name: "Vaccines and Other Approaches",
        mechanism: "Trains or lends immune cells, or infects myeloma cells",
        status: "Under clinical evaluation",
        in_trials: true,
        kinds: &[TreatmentType::Vaccine, TreatmentType::NkCell, TreatmentType::Virus],
    },
];

/// The columns of this table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GlanceColumn {
    Type,
    Mechanism,
    Status,
}

const COLUMNS: [(GlanceColumn, &str); 3] =
    [(GlanceColumn::Type, "Treatment Type"), (GlanceColumn::Mechanism, "Mechanism"), (GlanceColumn::Status, "Approval Status")];

impl Row {
    fn cell(&self, column: GlanceColumn) -> &'static str {
        match column {
            GlanceColumn::Type => self.name,
            GlanceColumn::Mechanism => self.mechanism,
            GlanceColumn::Status => self.status,
        }
    }
}

/// What the reader asked of this small table. It has no address: eight rows are soon read.
#[derive(Clone, Copy)]
struct Asked {
    sort: RwSignal<Option<(GlanceColumn, bool)>>,
    only: RwSignal<[Option<&'static str>; 3]>,
}

impl Asked {
    fn order(self) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..ROWS.len()).collect();
        if let Some((column, downwards)) = self.sort.get() {
            rows = ordered_by_key(&rows, |&row| ROWS[row].cell(column));
            if downwards {
                rows.reverse();
            }
        }
        rows
    }

    fn shows(self, row: usize) -> bool {
        let only = self.only.get();
        COLUMNS.iter().all(|&(column, _)| only[column as usize].is_none_or(|wanted| wanted == ROWS[row].cell(column)))
    }

    fn press(self, column: GlanceColumn) {
        self.sort.update(|sort| {
            *sort = match *sort {
                Some((present, false)) if present == column => Some((column, true)),
                Some((present, true)) if present == column => None,
                _ => Some((column, false)),
            };
        });
    }
}

fn row_id(row: usize) -> String {
    format!("glance-{row}")
}

impl Asked {
    /// A press on a header: its `data-column` says which.
    fn pressed(self, event: &Event) {
        let place = browser::nearest(event, "data-column").and_then(|place| place.parse::<usize>().ok());
        if let Some(&(column, _)) = place.and_then(|place| COLUMNS.get(place)) {
            self.press(column);
        }
    }

    /// A choice in one of the lists; its name says of which column.
    fn chosen(self, event: &Event) {
        let Some(field) = browser::field_of(event) else { return };
        let Some(&(column, _)) = COLUMNS.iter().find(|(_, label)| *label == field.name) else { return };
        let wanted = ROWS.iter().map(|row| row.cell(column)).find(|cell| *cell == field.value);
        self.only.update(|only| only[column as usize] = wanted);
    }

    /// Brings the rows into order, hides those not asked for, and says how many show.
    fn show(self) {
        for row in self.order() {
            browser::put_last(&row_id(row), !self.shows(row));
        }
        let sort = self.sort.get();
        for (place, &(column, _)) in COLUMNS.iter().enumerate() {
            let direction = sort
                .filter(|(present, _)| *present == column)
                .map(|(_, downwards)| if downwards { "descending" } else { "ascending" });
            browser::set_attribute(&format!("glance-h-{place}"), "aria-sort", direction);
        }
        let count = (0..ROWS.len()).filter(|&row| self.shows(row)).count();
        browser::set_text("glance-count", &format!("{count} of {} types", ROWS.len()));
    }
}

/// The table of treatment types. It is drawn natively (`draw`); here it learns to answer.
#[component]
pub fn Glance() -> impl IntoView {
    let asked = Asked { sort: RwSignal::new(None), only: RwSignal::new([None; 3]) };
    Effect::new(move |_| asked.show());
    view! {
        {at(Part::Glance)}
        <section
            id=Part::Glance.id()
            class="glance"
            aria-labelledby="glance-title"
            on:click=move |event| asked.pressed(&event)
            on:change=move |event| asked.chosen(&event)
            inner_html=still(Still::Glance, Explorer::use_here().catalogue)
        ></section>
    }
}
