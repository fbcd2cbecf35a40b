//! The table of every figure on benefit and harm, each with all that belongs to it.

use super::of_cells::{checked, figure, naming, reason, source};
use super::sheet::{Column, DATES, YES_NO, column};
use super::{Cell, Sheet, data_date};
use crate::evidence::{
    ArmFigure, Dataset, Harm, Incidence, Interval, Outcome, Phase, Reading, Source, Therapy, Trial, Unit, Word,
};

/// Which severity a figure on harm counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grade {
    Any,
    ThreeOrHigher,
}

impl Grade {
    fn of(self, incidence: Incidence) -> Reading {
        match self {
            Self::Any => incidence.any,
            Self::ThreeOrHigher => incidence.grade3plus,
        }
    }
}

/// What a row tells of.
enum Told<'a> {
    Benefit(&'a Trial, &'a Outcome),
    Harm(&'a Harm, Grade),
}

/// A figure, its therapy, and the trials it comes from as far as the record knows them.
struct Row<'a> {
    therapy: &'a Therapy,
    told: Told<'a>,
    trials: Vec<&'a Trial>,
}

/// Which arm of a trial.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arm {
    This,
    Other,
}

impl<'a> Row<'a> {
    fn outcome(&self) -> Option<&'a Outcome> {
        match self.told {
            Told::Benefit(_, outcome) => Some(outcome),
            Told::Harm(..) => None,
        }
    }

    fn harm(&self) -> Option<&'a Harm> {
        match self.told {
            Told::Benefit(..) => None,
            Told::Harm(harm, _) => Some(harm),
        }
    }

    /// The figure of an arm in a unit; `None` where the record has no such arm, or tells in the other unit.
    fn arm(&self, arm: Arm, unit: Unit) -> Option<(Reading, Option<Interval>)> {
        let (found, value) = match (&self.told, arm) {
            (Told::Benefit(_, outcome), Arm::This) => (outcome.measure.unit(), Some(outcome.treatment)),
            (Told::Benefit(_, outcome), Arm::Other) => (outcome.measure.unit(), outcome.comparator),
            (Told::Harm(harm, grade), arm) => {
                let incidence = if arm == Arm::This { Some(harm.treatment) } else { harm.comparator };
                (Unit::Percent, incidence.map(|incidence| ArmFigure { value: grade.of(incidence), interval: None }))
            }
        };
        value.filter(|_| found == unit).map(|value| (value.value, value.interval))
    }

    /// The figure of an arm, in whatever unit.
    fn any_arm(&self, arm: Arm) -> Option<(Reading, Option<Interval>)> {
        self.arm(arm, Unit::Percent).or_else(|| self.arm(arm, Unit::Months))
    }

    fn source(&self) -> Option<&'a Source> {
        self.therapy.source(match &self.told {
            Told::Benefit(_, outcome) => &outcome.source,
            Told::Harm(harm, _) => &harm.source,
        })
    }

    /// People of this therapy's arm whom the figure counts.
    fn patients(&self) -> Reading {
        match &self.told {
            Told::Benefit(trial, outcome) => outcome.patients.map_or(trial.patients, |patients| Reading::of(f64::from(patients))),
            Told::Harm(harm, _) => harm.patients,
        }
    }
}

/// The rows of a therapy. A grade that neither arm reports has no row, unless the record would have none at all.
fn rows(therapy: &Therapy) -> Vec<Row<'_>> {
    let benefits = therapy.trials.iter().flat_map(|trial| trial.outcomes.iter().map(move |outcome| (trial, outcome)));
    let mut rows: Vec<Row> =
        benefits.map(|(trial, outcome)| Row { therapy, told: Told::Benefit(trial, outcome), trials: vec![trial] }).collect();
    for harm in &therapy.harms {
        let told = |grade: &Grade| {
            let other = harm.comparator.map_or(Reading::NOT_FOUND, |other| grade.of(other));
            grade.of(harm.treatment) != Reading::NOT_FOUND || other != Reading::NOT_FOUND
        };
        let mut grades: Vec<Grade> = [Grade::Any, Grade::ThreeOrHigher].into_iter().filter(told).collect();
        if grades.is_empty() {
            grades.push(Grade::Any);
        }
        let trials: Vec<&Trial> = therapy.trials.iter().filter(|trial| harm.trials.contains(&trial.name)).collect();
        rows.extend(grades.into_iter().map(|grade| Row { therapy, told: Told::Harm(harm, grade), trials: trials.clone() }));
    }
    rows
}

/// One row for each figure.
pub fn sheet(dataset: &Dataset) -> Sheet {
    let mut columns = naming(|row: &Row| row.therapy);
    columns.extend(what());
    columns.extend(who());
    columns.extend(arms());
    columns.extend(around());
    columns.extend(source(Row::source));
    columns.push(checked(|row: &Row| row.therapy.checked));
    Sheet::new(
        [
            "figures.csv",
            "One row per figure",
            "Every figure on benefit and harm with its trial, both arms, interval, people, follow-up and source. A harm has one row \
             for any grade and one for grade 3 or higher; a grade that no source gives has no row.",
        ],
        data_date(dataset),
        columns,
        dataset.therapies.iter().flat_map(rows),
    )
}

/// What was measured, and in which trial.
fn what<'a>() -> Vec<Column<'a, Row<'a>>> {
    let side = |row: &Row| if row.outcome().is_some() { "benefit" } else { "harm" };
    let (label, code) = (
        |row: &Row| row.outcome().map(|outcome| outcome.measure.label()).or(row.harm().map(|harm| harm.event.label())),
        |row: &Row| row.outcome().map(|outcome| outcome.measure.slug()).or(row.harm().map(|harm| harm.event.slug())),
    );
    let grade = |row: &Row| match row.told {
        Told::Harm(_, Grade::Any) => "any grade",
        Told::Harm(_, Grade::ThreeOrHigher) => "grade 3 or higher",
        Told::Benefit(..) => "",
    };
    let reported_in = |row: &Row| match &row.told {
        Told::Benefit(trial, _) => Cell::from(&trial.name),
        Told::Harm(harm, _) => Cell::from(&harm.reported_in),
    };
    let phases = |row: &Row| distinct(row.trials.iter().map(|trial| trial.phase.label()));
    let designs = |row: &Row| distinct(row.trials.iter().map(|trial| if trial.randomised { "yes" } else { "no" }));
    vec![
        column("figure", "Whether it tells of benefit or of harm", side).allowing("benefit, harm"),
        column("measure", "What was measured, in words (Measure and HarmKind below)", label),
        column("measure_code", "The same as data files name it", code),
        column("grade", "Of a harm: which severity is counted", grade).allowing("any grade, grade 3 or higher"),
        column("at_months", "Of a rate at a time: months after the start", |row: &Row| {
            row.outcome().and_then(|outcome| outcome.at_months)
        })
        .in_unit("months"),
        column("reported_in", "The trial or group of trials, as the source names it", reported_in),
        column("nct", "Numbers of these trials at ClinicalTrials.gov", |row: &Row| {
            Cell::list(row.trials.iter().filter_map(|trial| trial.nct.as_deref()))
        })
        .allowing("NCT and eight digits"),
        column("phase", "Their phases", phases).of_words::<Phase>(),
        column("randomised", "Whether chance decided who got what", designs).allowing(YES_NO),
    ]
}

/// Each text once, in order.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Cell {
    let mut seen: Vec<&str> = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    Cell::list(seen)
}

/// Who took part.
fn who<'a>() -> Vec<Column<'a, Row<'a>>> {
    let other_patients = |row: &Row| match &row.told {
        Told::Benefit(trial, outcome) => match (outcome.comparator_patients, &trial.comparator) {
            (Some(patients), _) => Cell::from(patients),
            (None, Some(comparator)) => Cell::number(comparator.patients),
            (None, None) => Cell::Empty,
        },
        Told::Harm(..) => Cell::Empty,
    };
    let all_arms = |row: &Row| match row.told {
        Told::Benefit(trial, _) => trial.patients_total,
        Told::Harm(..) => None,
    };
    vec![
        column("population", "Who took part", |row: &Row| {
            distinct(row.trials.iter().filter_map(|trial| trial.population.as_deref()))
        }),
        column("patients", "People counted in this therapy's arm", |row: &Row| Cell::number(row.patients())).in_unit("people"),
        reason("patients_missing", "the number of people", |row: &Row| Some(row.patients())),
        column("patients_all_arms", "People in all arms together, where the source counts only these", all_arms)
            .in_unit("people"),
        column("compared_with", "What the other arm was given; empty where there is none", |row: &Row| {
            distinct(row.trials.iter().filter_map(|trial| trial.comparator.as_ref()).map(|other| other.what.as_str()))
        }),
        column("other_arm_patients", "People counted in the other arm", other_patients).in_unit("people"),
    ]
}

/// The figures of both arms.
fn arms<'a>() -> Vec<Column<'a, Row<'a>>> {
    let mut columns = Vec::new();
    for (arm, stem, words) in [(Arm::This, "value", "This therapy's arm"), (Arm::Other, "other_arm", "The other arm")] {
        columns.extend(figure(&format!("{stem}_percent"), "percent of people, 0 to 100", words, move |row: &Row| {
            row.arm(arm, Unit::Percent)
        }));
        columns.extend(figure(&format!("{stem}_months"), "months", words, move |row: &Row| row.arm(arm, Unit::Months)));
        columns.push(reason(&format!("{stem}_missing"), "the figure of this arm", move |row: &Row| {
            row.any_arm(arm).map(|(value, _)| value)
        }));
        columns.push(reason(&format!("{stem}_high_missing"), "the upper bound", move |row: &Row| {
            row.any_arm(arm).and_then(|(_, interval)| interval).map(|interval| interval.high)
        }));
    }
    columns
}

/// The ratio between the arms, the time, and what to know of the figure.
fn around<'a>() -> Vec<Column<'a, Row<'a>>> {
    let ratio = |row: &Row| {
        let ratio = row.outcome()?.hazard_ratio?;
        Some((Reading::Value(ratio.value), ratio.interval))
    };
    let mut columns = figure("hazard_ratio", "ratio", "Hazard ratio between the arms; below 1 favours this therapy", ratio);
    columns.extend([
        column("p_value", "P value as printed", |row: &Row| row.outcome().and_then(|outcome| outcome.p.as_deref())),
        column("follow_up_months", "Median follow-up; the shortest where follow_up_is_minimum says so", |row: &Row| {
            row.outcome().map(|outcome| Cell::number(outcome.follow_up_months))
        })
        .in_unit("months"),
        column("follow_up_is_minimum", "Whether the follow-up is the shortest and not the median", |row: &Row| {
            row.outcome().map(|outcome| outcome.follow_up_is_minimum)
        }),
        reason("follow_up_missing", "the follow-up", |row: &Row| row.outcome().map(|outcome| outcome.follow_up_months)),
        column("data_cutoff", "The last day counted", |row: &Row| {
            row.outcome().and_then(|outcome| outcome.data_cutoff).or(row.harm().and_then(|harm| harm.data_cutoff))
        })
        .allowing(DATES),
        column("people_with_event", "Of a harm: people who had it, where the source counts them", |row: &Row| {
            row.harm().and_then(|harm| harm.count)
        })
        .in_unit("people"),
        column("note", "What the reader must know of the figure", |row: &Row| match &row.told {
            Told::Benefit(_, outcome) => outcome.note.as_deref(),
            Told::Harm(harm, _) => harm.note.as_deref(),
        }),
        column("provisional", "Whether the figure is not good enough to stand alone", |row: &Row| match &row.told {
            Told::Benefit(_, outcome) => outcome.provisional,
            Told::Harm(harm, _) => harm.provisional,
        })
        .allowing(YES_NO),
    ]);
    columns
}
