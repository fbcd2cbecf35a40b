//! At a glance: one row per kind of treatment, with what the evidence says of each today.

use crate::evidence::{Phase, Status, Therapy, TreatmentType, TrialState, Word};
use crate::explore::{Jurisdiction, standing};
use crate::ui::Explorer;
use crate::ui::markup::type_glyph;
use crate::ui::parts::FilterLink;
use leptos::prelude::*;

/// One row: the words of its three cells, and the types of the explorer that it stands for.
struct Row {
    name: &'static str,
    mechanism: &'static str,
    status: &'static str,
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

const COLUMNS: [(GlanceColumn, &str); 3] = [
    (GlanceColumn::Type, "Treatment Type"),
    (GlanceColumn::Mechanism, "Mechanism"),
    (GlanceColumn::Status, "Approval Status"),
];

impl Row {
    fn cell(&self, column: GlanceColumn) -> &'static str {
        match column {
            GlanceColumn::Type => self.name,
            GlanceColumn::Mechanism => self.mechanism,
            GlanceColumn::Status => self.status,
        }
    }

    fn query(&self) -> String {
        let slugs: Vec<&str> = self.kinds.iter().map(|kind| kind.slug()).collect();
        format!("type={}", slugs.join(","))
    }
}

/// What the evidence says today of some types of treatment.
fn today(therapies: &[Therapy], kinds: &[TreatmentType]) -> String {
    let of_kind = || therapies.iter().filter(|therapy| kinds.contains(&therapy.kind));
    let in_force = |region| {
        move |therapy: &&Therapy| standing(therapy, region).is_some_and(|standing| standing.status.in_force())
    };
    let (us, eu) = (of_kind().filter(in_force(Jurisdiction::Us)).count(), of_kind().filter(in_force(Jurisdiction::Eu)).count());
    let in_trials = of_kind().filter(|therapy| only_in_trials(therapy)).count();
    let mut parts = Vec::new();
    if us + eu == 0 {
        parts.push("none approved in the US or EU".to_owned());
    } else {
        parts.push(format!("{us} approved in the US, {eu} in the EU"));
    }
    if in_trials > 0 {
        parts.push(format!("{in_trials} in trials only"));
    }
    parts.extend(halted(&of_kind().collect::<Vec<_>>()));
    format!("{}.", parts.join("; "))
}

/// Never allowed anywhere, nothing under review, and not stopped.
fn only_in_trials(therapy: &Therapy) -> bool {
    let still_tested = |status: Status| status == Status::Investigational;
    therapy.decisions.iter().all(|decision| still_tested(decision.status)) && therapy.stopped.is_empty()
}

/// The year in which phase 3 trials were halted, where they were.
fn halted(therapies: &[&Therapy]) -> Option<String> {
    let was_halted = |therapy: &&&Therapy| {
        therapy.trials.iter().any(|trial| trial.phase == Phase::Three && trial.state == TrialState::Halted && trial.has_figures())
    };
    let years = therapies.iter().filter(was_halted).flat_map(|therapy| &therapy.stopped).filter_map(|stop| stop.date);
    years.min().map(|date| format!("phase 3 trials halted in {}", date.year()))
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
            rows.sort_by_key(|&row| ROWS[row].cell(column));
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

/// The table of treatment types.
#[component]
pub fn Glance() -> impl IntoView {
    let asked = Asked { sort: RwSignal::new(None), only: RwSignal::new([None; 3]) };
    let count = move || (0..ROWS.len()).filter(|&row| asked.shows(row)).count();
    view! {
        <section id="glance" class="glance" aria-labelledby="glance-title">
            <h3 id="glance-title">"At a glance"</h3>
            <div class="glance-filters needs-script" role="group" aria-label="Filter the treatment types">
                {COLUMNS.iter().map(|&(column, label)| view! { <OnlySelect asked=asked column=column label=label/> }).collect_view()}
                <span class="quiet" role="status">{move || format!("{} of {} types", count(), ROWS.len())}</span>
            </div>
            <div class="glance-scroll" tabindex="0" role="region" aria-labelledby="glance-title">
                <table class="glance-table">
                    <caption class="visually-hidden">"Types of immunotherapy, how they work and whether they are approved"</caption>
                    <thead>
                        <tr>
                            {COLUMNS.iter().map(|&(column, label)| view! { <GlanceHeader asked=asked column=column label=label/> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || asked.order() key=|row| *row children=move |row| view! { <GlanceRow asked=asked row=row/> }/>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn OnlySelect(asked: Asked, column: GlanceColumn, label: &'static str) -> impl IntoView {
    let mut choices: Vec<&'static str> = ROWS.iter().map(|row| row.cell(column)).collect();
    choices.sort_unstable();
    choices.dedup();
    let options = choices.iter().map(|&choice| view! { <option value=choice>{choice}</option> }).collect_view();
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
            >
                <option value="">"All"</option>
                {options}
            </select>
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

#[component]
fn GlanceRow(asked: Asked, row: usize) -> impl IntoView {
    let therapies = Explorer::use_here().catalogue.therapies();
    let this = &ROWS[row];
    view! {
        <tr hidden=move || !asked.shows(row)>
            <th scope="row">
                <span class="glyph-box" inner_html=type_glyph(this.kinds[0]).into_string()></span>
                <FilterLink query=this.query()>{this.name}</FilterLink>
            </th>
            <td>{this.mechanism}</td>
            <td>
                <span class="glance-status">{this.status}</span>
                <span class="today">{today(therapies, this.kinds)}</span>
            </td>
        </tr>
    }
}
