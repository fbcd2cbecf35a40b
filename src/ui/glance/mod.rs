//! At a glance: one row per kind of treatment, with what the evidence says of each today.

use crate::browser;
use crate::evidence::TreatmentType;
use crate::explore::ordered_by_key;
use crate::ui::markup::Html;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
mod today;

/// One row: the words of its three cells, and the types of the explorer that it stands for.
struct Row {
    name: &'static str,
    mechanism: &'static str,
    status: &'static str,
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "the client finds the cells in the page"))]
    kinds: &'static [TreatmentType],
}

/// The first three rows are given word for word by the article.
const ROWS: [Row; 8] = [
    Row {
        name: "Engineered Cell Therapy",
        mechanism: "Targets specific cell markers",
        status: "Approved for certain cases",
        kinds: &[TreatmentType::CarT],
    },
    Row {
        name: "Immune Checkpoint Modulators",
        mechanism: "Enhances immune response",
        status: "Under clinical evaluation",
        kinds: &[TreatmentType::Checkpoint],
    },
    Row {
        name: "Combination Therapies",
        mechanism: "Integrates multiple mechanisms",
        status: "In advanced trials",
        kinds: &[TreatmentType::Combination],
    },
    Row {
        name: "T-Cell-Engaging Antibodies",
        mechanism: "Brings T cells to myeloma cells",
        status: "Approved for certain cases",
        kinds: &[TreatmentType::Bispecific, TreatmentType::Trispecific],
    },
    Row {
        name: "Monoclonal Antibodies",
        mechanism: "Marks myeloma cells for the immune system",
        status: "Approved, mostly in combinations",
        kinds: &[TreatmentType::Antibody],
    },
    Row {
        name: "Antibody-Drug Conjugates",
        mechanism: "Carries a cell poison into myeloma cells",
        status: "Approved in certain combinations",
        kinds: &[TreatmentType::Conjugate],
    },
    Row {
        name: "Immunomodulatory Drugs",
        mechanism: "Stirs up immune cells and harms myeloma cells",
        status: "Approved, mostly in combinations",
        kinds: &[TreatmentType::Imid],
    },
    Row {
        name: "Vaccines and Other Approaches",
        mechanism: "Trains or lends immune cells, or infects myeloma cells",
        status: "Under clinical evaluation",
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

    #[cfg(feature = "ssr")]
    fn query(&self) -> String {
        use crate::evidence::Word;
        let slugs: Vec<&str> = self.kinds.iter().map(|kind| kind.slug()).collect();
        format!("type={}", slugs.join(","))
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

/// The table of treatment types.
#[component]
pub fn Glance() -> impl IntoView {
    let asked = Asked { sort: RwSignal::new(None), only: RwSignal::new([None; 3]) };
    Effect::new(move |_| {
        for row in asked.order() {
            browser::put_last(&row_id(row), !asked.shows(row));
        }
    });
    let count = move || (0..ROWS.len()).filter(|&row| asked.shows(row)).count();
    view! {
        <section id="glance" class="glance" aria-labelledby="glance-title">
            <h3 id="glance-title">"At a glance"</h3>
            <div class="glance-filters needs-script" role="group" aria-label="Filter the treatment types">
                {COLUMNS.iter().map(|&(column, label)| view! { <OnlySelect asked=asked column=column label=label/> }).collect::<Vec<_>>()}
                <span class="quiet" role="status">{move || format!("{} of {} types", count(), ROWS.len())}</span>
            </div>
            <section class="glance-scroll" tabindex="0" aria-label="Table of treatment types">
                <table class="glance-table">
                    <caption class="visually-hidden">"Types of immunotherapy, how they work and whether they are approved"</caption>
                    <thead>
                        <tr>
                            {COLUMNS.iter().map(|&(column, label)| view! { <GlanceHeader asked=asked column=column label=label/> }).collect::<Vec<_>>()}
                        </tr>
                    </thead>
                    <tbody inner_html=rows()></tbody>
                </table>
            </section>
        </section>
    }
}

#[component]
fn OnlySelect(asked: Asked, column: GlanceColumn, label: &'static str) -> impl IntoView {
    let mut choices: Vec<&'static str> = ROWS.iter().map(|row| row.cell(column)).collect();
    choices = ordered_by_key(&choices, |choice| *choice);
    choices.dedup();
    let option =
        |html: Html, value: &str, words: &str| html.raw("<option value=\"").value(value).raw("\">").text(words).raw("</option>");
    let options = choices.iter().fold(option(Html::new(), "", "All"), |html, choice| option(html, choice, choice));
    view! {
        <label>
            <span>{label}</span>
            <select
                autocomplete="off"
                on:change=move |event| {
                    let wanted = event_target_value(&event);
                    let wanted = ROWS.iter().map(|row| row.cell(column)).find(|cell| *cell == wanted);
                    asked.only.update(|only| only[column as usize] = wanted);
                }
                inner_html=options.into_string()
            ></select>
        </label>
    }
}

#[component]
fn GlanceHeader(asked: Asked, column: GlanceColumn, label: &'static str) -> impl IntoView {
    let direction = move || match asked.sort.get() {
        Some((present, downwards)) if present == column => Some(if downwards { "descending" } else { "ascending" }),
        _ => None,
    };
    view! {
        <th scope="col" aria-sort=direction>
            <button type="button" class="sort" on:click=move |_| asked.press(column)>
                {label}
                <span class="arrow" aria-hidden="true"></span>
            </button>
        </th>
    }
}

/// The rows; in the client nothing: they stand in the page already (see `ui::still`).
#[cfg(not(feature = "ssr"))]
fn rows() -> String {
    String::new()
}

/// The rows.
#[cfg(feature = "ssr")]
fn rows() -> String {
    ROWS.iter().enumerate().map(|(place, row)| view! { <tr id=row_id(place)>{cells(row)}</tr> }.to_html()).collect()
}

/// The cells of a row.
#[cfg(feature = "ssr")]
fn cells(row: &'static Row) -> impl IntoView {
    use crate::ui::parts::FilterLink;
    let therapies = crate::ui::Explorer::use_here().catalogue.therapies();
    view! {
        <th scope="row">
            <span class="glyph-box" inner_html=crate::ui::markup::type_glyph(row.kinds[0]).into_string()></span>
            <FilterLink query=row.query()>{row.name}</FilterLink>
        </th>
        <td>{row.mechanism}</td>
        <td>
            <span class="glance-status">{row.status}</span>
            <span class="today">{today::today(therapies, row.kinds)}</span>
        </td>
    }
}
