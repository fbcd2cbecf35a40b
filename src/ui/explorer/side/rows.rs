//! The rows of the table of therapies side by side, and what stands in their cells.

use super::boxed;
use crate::evidence::{DailyLife, Dataset, HarmKind, Measure, Missing, Outcome, Reading, Word};
use crate::explore::{BLOOD_COUNTS, BenefitFigure, Beside, Column, Detail, Ground, INFECTIONS, NEUROTOXICITIES, REACTIONS};
use crate::explore::{HarmRow, further_kinds, harm_row};
use crate::ui::Drawing;
use crate::ui::explorer::cell::{still_benefit, still_cell, still_harm};
use crate::ui::markup::{Html, daily_life, plain, source_link, source_mark};

/// A row: its head, a remark in the head where there is one, and a cell for each therapy.
pub struct SideRow {
    /// What it tells.
    pub label: String,
    /// What a reader must know before reading across.
    pub flag: Option<String>,
    /// The cells.
    pub cells: Vec<Html>,
}

/// What the rows are drawn from.
pub struct Table<'a> {
    /// The evidence.
    pub dataset: &'a Dataset,
    /// The therapies.
    pub columns: &'a [Beside<'a>],
    /// How figures are worded.
    pub drawing: Drawing,
}

/// The rows on harm that answer what readers ask first.
const HARMS: [(&str, &[HarmKind]); 4] = [
    ("Reactions to the dose", &REACTIONS),
    ("Nerve and brain effects", &NEUROTOXICITIES),
    ("Infection", &INFECTIONS),
    ("Low blood counts", &BLOOD_COUNTS),
];

impl Table<'_> {
    /// All rows, in the order in which readers ask.
    pub fn rows(&self) -> Vec<SideRow> {
        let region = self.drawing.focus.region.label();
        let harms: Vec<HarmRow> = HARMS.iter().map(|(_, kinds)| harm_row(self.columns, kinds)).collect();
        let counted: Vec<HarmKind> = harms.iter().flat_map(|row| row.counted.iter().copied()).collect();
        let mut rows = vec![
            self.column(Column::Kind),
            self.column(Column::Mechanism),
            self.column(Column::Status),
            self.row(&format!("Label ({region})"), &indication),
            self.column(Column::Given),
            self.column(Column::Length),
            self.row("Doses and rhythm", &|column| text(self.schedule(column))),
            self.row("Where, and visits", &|column| text(column.therapy.care_setting.as_deref())),
            self.daily("Hospital stay, or staying near", &[DailyLife::HospitalStay, DailyLife::StayNear]),
            self.daily("Driving", &[DailyLife::Driving]),
            self.daily("A carer", &[DailyLife::Carer]),
            self.ground(Ground::Phase),
            self.ground(Ground::People),
            self.ground(Ground::LinesBefore),
            self.ground(Ground::Comparator),
            self.benefit("Response", &[Measure::Orr]),
            self.benefit("Complete response", &[Measure::Cr]),
            self.benefit("No myeloma found (MRD)", &[Measure::Mrd]),
            self.benefit("Time without progression", &[Measure::PfsMedian, Measure::PfsRate]),
            self.benefit("Survival", &[Measure::OsMedian, Measure::OsRate]),
        ];
        rows.extend(HARMS.iter().zip(&harms).map(|((label, kinds), row)| self.harm(label, kinds, row)));
        rows.push(self.row("Boxed warnings (US)", &|column| boxed(self.dataset, column.therapy)));
        rows.push(self.row("Restricted programme (US: REMS)", &|column| self.cell(column, Column::Programme)));
        rows.extend(further_kinds(self.columns, &counted).into_iter().map(|kind| {
            let label = if self.drawing.detail == Detail::Plain { plain::event(kind) } else { kind.label() };
            self.harm(label, &[kind], &harm_row(self.columns, &[kind]))
        }));
        rows.push(self.column(Column::Checked));
        rows
    }

    fn row(&self, label: &str, cell: &dyn Fn(&Beside) -> Html) -> SideRow {
        SideRow { label: label.to_owned(), flag: None, cells: self.columns.iter().map(cell).collect() }
    }

    fn cell(&self, column: &Beside, shown: Column) -> Html {
        still_cell(self.dataset, column.therapy, shown, Drawing { focus: column.focus, ..self.drawing })
    }

    fn column(&self, shown: Column) -> SideRow {
        self.row(shown.label(), &|column| self.cell(column, shown))
    }

    fn ground(&self, ground: Ground) -> SideRow {
        let flag = ground.differs(self.columns).then(|| "differs".to_owned());
        SideRow { flag, ..self.row(ground.label(), &|column| text(ground.of(column).as_deref())) }
    }

    fn daily(&self, label: &str, about: &[DailyLife]) -> SideRow {
        self.row(label, &|column| daily_life(self.dataset, column.therapy, about, |source| source_mark(source, false)))
    }

    fn schedule<'a>(&self, column: &Beside<'a>) -> Option<&'a str> {
        let schedule = column.therapy.schedule.as_ref()?;
        let clinical = schedule.clinical.as_deref().filter(|_| self.drawing.detail == Detail::Clinical);
        Some(clinical.unwrap_or(&schedule.plain))
    }

    /// Figures on benefit, each with its follow-up, and marked where it comes from another trial than the head names.
    fn benefit(&self, label: &str, measures: &[Measure]) -> SideRow {
        self.row(label, &|column| {
            let figure = column.benefit(measures);
            let drawing = Drawing { focus: column.focus, ..self.drawing };
            let below = figure.ok().map(|figure| self.below(column, figure));
            still_benefit(figure, column.therapy, drawing).maybe(below)
        })
    }

    fn below(&self, column: &Beside, figure: BenefitFigure) -> Html {
        let BenefitFigure { trial, outcome } = figure;
        let elsewhere = column.trial.filter(|own| own.name != trial.name).map(|_| format!("another trial: {}", trial.name));
        let note = outcome.note.as_deref().filter(|_| outcome.measure == Measure::Mrd);
        let followed = followed(outcome, self.drawing.detail);
        let line = |words: Option<&str>| words.map(|words| Html::new().element("span", "small", words));
        Html::new().maybe(line(followed.as_deref())).maybe(elsewhere.map(|words| flag(&words))).maybe(line(note))
    }

    /// Figures on one question of harm; the head says where they do not count the same event.
    fn harm(&self, label: &str, kinds: &[HarmKind], row: &HarmRow) -> SideRow {
        let names: Vec<&str> = row.counted.iter().map(|kind| kind.label()).collect();
        let flag = (names.len() > 1).then(|| format!("not the same is counted: {}", names.join("; ")));
        let cells = self.columns.iter().zip(&row.figures).map(|(column, figure)| {
            let drawing = Drawing { focus: column.focus, ..self.drawing };
            let below = figure.ok().map(|figure| {
                let is_known = figure.harm.follow_up_months.value().is_some();
                let followed = (!is_known).then(|| Html::new().element("span", "small", NO_FOLLOW_UP));
                let is_own = column.trial.is_none() || column.is_of_its_trial(figure);
                Html::new().maybe(followed).maybe((!is_own).then(|| self::flag("not of the trial above")))
            });
            still_harm(*figure, kinds, (self.dataset, column.therapy), drawing).maybe(below)
        });
        SideRow { label: label.to_owned(), flag, cells: cells.collect() }
    }
}

const NO_FOLLOW_UP: &str = "follow-up not found here";

/// A mark that warns of reading across.
pub fn flag(words: &str) -> Html {
    Html::new().element("span", "flag", words)
}

/// How long people were followed; in plain words the cell says so itself where it is known.
fn followed(outcome: &Outcome, detail: Detail) -> Option<String> {
    match (outcome.follow_up_months, detail) {
        (Reading::Missing(_), _) => Some(NO_FOLLOW_UP.to_owned()),
        (Reading::Value(_), Detail::Plain) => None,
        (Reading::Value(months), Detail::Clinical) => {
            let kind = if outcome.follow_up_is_minimum { "shortest" } else { "median" };
            Some(format!("{kind} follow-up {months} months"))
        }
    }
}

fn text(text: Option<&str>) -> Html {
    match text {
        Some(text) => Html::new().text(text),
        None => Html::new().element("span", "missing", Missing::NotFound.label()),
    }
}

fn indication(column: &Beside) -> Html {
    match column.indication().filter(|decision| decision.in_force()) {
        Some(decision) => {
            Html::new().text(&decision.indication).raw(" ").maybe(source_link(column.therapy, &decision.source, false))
        }
        None => Html::new().element("span", "missing", &format!("no indication in the {}", column.focus.region.label())),
    }
}
