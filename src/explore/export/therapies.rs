//! The table of therapies: one row each, with the figures that stand in the cells of the page's table.

use super::of_cells::{checked, figure, naming, reason};
use super::sheet::{Column, DATES, YES_NO, column};
use super::{Cell, Sheet, data_date};
use crate::evidence::{
    DailyLife, Dataset, Decision, Duration, HarmKind, Measure, Missing, Phase, ProgrammeStatus, Reading, Region, Route, Status,
    Target, Therapy, Unit, Word, in_figures,
};
use crate::explore::{
    BenefitFigure, HarmFigure, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, SaidOf, Standing, benefit, daily_rules,
    harm, lead_trial, newest_indication, progression, standing, survival,
};

/// A therapy.
type Row<'a> = &'a Therapy;

/// One row for each therapy. The figures are those that the page's table shows for the region.
pub fn sheet(dataset: &Dataset, region: Jurisdiction) -> Sheet {
    let mut columns = naming(|row: &Row| *row);
    columns.extend(names(dataset));
    columns.extend(DailyLife::ALL.iter().map(|&about| daily_life(dataset, about)));
    columns.extend(Jurisdiction::ALL.iter().flat_map(|&region| status(region)));
    columns.push(elsewhere());
    columns.extend(evidence(region));
    columns.extend(response("overall_response_rate", "Overall response rate", region, Measure::Orr));
    columns.extend(response("complete_response", "Complete response or better", region, Measure::Cr));
    columns.extend(time("progression_free_survival", "Progression-free survival", move |row| progression(row, region)));
    columns.extend(time("overall_survival", "Overall survival", move |row| survival(row, region)));
    columns.extend(event("reaction", "Reaction to the dose", region, &REACTIONS));
    columns.extend(event("neurotoxicity", "Nerve and brain effects", region, &NEUROTOXICITIES));
    columns.extend(event("infection", "Infection", region, &INFECTIONS));
    columns.extend(further());
    let (file, about) = match region {
        Jurisdiction::Us => ("therapies.csv", ABOUT_US),
        Jurisdiction::Eu => ("therapies-eu.csv", ABOUT_EU),
    };
    Sheet::new([file, "One row per therapy", about], data_date(dataset), columns, dataset.therapies.iter())
}

const ABOUT_US: &str = "Every therapy with the figures that the page’s table shows for the US: the trial behind the newest indication in \
                        force there; else the newest trial that an approval rests on or is meant to rest on; randomised before \
                        single-arm. All other figures stand in figures.csv.";

const ABOUT_EU: &str = "The same table with the figures that the page shows for the EU.";

/// What it is and how it is given.
fn names<'a>(dataset: &'a Dataset) -> Vec<Column<'a, Row<'a>>> {
    let part = |id: &String| dataset.therapy(id).map_or_else(|| id.clone(), |therapy| therapy.name.clone());
    vec![
        column("us_name", "Its US name with suffix", |row: &Row| row.us_name.as_deref()),
        column("brands", "Brand names", |row: &Row| Cell::list(&row.brands)),
        column("also_known_as", "Development codes and usual short forms", |row: &Row| Cell::list(&row.also_known_as)),
        column("developer", "Who develops or sells it", |row: &Row| row.developer.as_deref()),
        column("components", "Of a combination: its parts", move |row: &Row| Cell::list(row.components.iter().map(part))),
        column("targets", "What it aims at", |row: &Row| Cell::words(&row.targets)).of_words::<Target>(),
        column("routes", "How it is given", |row: &Row| Cell::words(&row.routes)).of_words::<Route>(),
        column("duration", "How long treatment lasts", |row: &Row| Cell::word(row.duration.kind)).of_words::<Duration>(),
        column("duration_note", "What that word leaves out", |row: &Row| row.duration.note.as_deref()),
        column("about", "What it is, in plain sentences", |row: &Row| row.about.as_str()),
        column("mechanism", "How it works, in plain words", |row: &Row| row.mechanism.plain.as_str()),
        column("mechanism_clinical", "How it works, in clinical words", |row: &Row| row.mechanism.clinical.as_deref()),
        column("schedule", "Doses and rhythm; empty where not found in the sources checked", |row: &Row| {
            row.schedule.as_ref().map(|schedule| schedule.plain.as_str())
        }),
        column("care_setting", "Where it is given and what that asks of the patient", |row: &Row| row.care_setting.as_deref()),
        column("manufacturing", "How it is made, and how long that takes", |row: &Row| row.manufacturing.as_deref()),
    ]
}

/// What it asks of one part of daily life, by region.
fn daily_life(dataset: &Dataset, about: DailyLife) -> Column<'_, Row<'_>> {
    let meaning = format!("{} Empty where no rule was found, which does not mean that there is no limit", about.about());
    column(about.slug().replace('-', "_"), meaning, move |row: &Row| {
        let rules = daily_rules(dataset, row, &[about]);
        Cell::list(rules.iter().map(|line| {
            let of = match line.of {
                SaidOf::Itself => String::new(),
                SaidOf::Part(part) => format!(" ({})", part.name),
                SaidOf::Kind(_) => " (the whole kind of treatment)".to_owned(),
            };
            format!("{}{of}: {}", line.region.label(), line.text)
        }))
    })
}

/// Where it stands in a region, and the newest indication there.
fn status<'a>(region: Jurisdiction) -> Vec<Column<'a, Row<'a>>> {
    let (slug, label) = (region.slug(), region.label());
    let here = move |row: &Row| standing(row, region);
    let newest = move |row: &Row<'a>| newest_indication(row, region);
    vec![
        column(
            format!("{slug}_status"),
            format!("Where it stands in the {label}; empty where no decision was found"),
            move |row: &Row| here(row).map(|standing| Cell::word(standing.status)),
        )
        .of_words::<Status>(),
        column(format!("{slug}_first_date"), format!("The first date at which it was so in the {label}"), move |row: &Row| {
            here(row).and_then(|standing: Standing| standing.first)
        })
        .allowing(DATES),
        column(
            format!("{slug}_newest_date"),
            format!("The newest decision of that strength in the {label}"),
            move |row: &Row| here(row).and_then(|standing: Standing| standing.newest),
        )
        .allowing(DATES),
        column(
            format!("{slug}_also_under_review"),
            format!("Whether a further use is under review in the {label}"),
            move |row: &Row| here(row).map(|standing| standing.also_under_review),
        )
        .allowing(YES_NO),
        column(
            format!("{slug}_newest_indication"),
            format!("The newest indication in the {label}, in plain words"),
            move |row: &Row<'a>| newest(row).map(|decision| decision.indication.as_str()),
        ),
        column(
            format!("{slug}_prior_lines_min"),
            format!("Lines of therapy before that this indication asks for in the {label}"),
            move |row: &Row<'a>| newest(row).and_then(|decision| decision.prior_lines.min),
        )
        .in_unit("lines of therapy"),
    ]
}

fn elsewhere<'a>() -> Column<'a, Row<'a>> {
    column("allowed_elsewhere", "Where else it is allowed", |row: &Row| {
        let others = Region::ALL.iter().filter(|region| !matches!(region, Region::Us | Region::Eu));
        Cell::list(others.filter(|&&region| row.decisions_in(region).any(Decision::in_force)).map(|region| region.about()))
    })
}

/// The trial that speaks for the therapy.
fn evidence<'a>(region: Jurisdiction) -> Vec<Column<'a, Row<'a>>> {
    let lead = move |row: &Row<'a>| lead_trial(row, region);
    vec![
        column("figures_for_region", "The region by whose indications the figures of this row were chosen", move |_: &Row| {
            Cell::word(region)
        })
        .of_words::<Jurisdiction>(),
        column("lead_trial", "The trial that speaks for the therapy", move |row: &Row<'a>| {
            lead(row).map(|trial| trial.name.as_str())
        }),
        column("lead_trial_nct", "Its number at ClinicalTrials.gov", move |row: &Row<'a>| {
            lead(row).and_then(|trial| trial.nct.as_deref())
        })
        .allowing("NCT and eight digits"),
        column("lead_trial_phase", "Its phase", move |row: &Row<'a>| lead(row).map(|trial| Cell::word(trial.phase)))
            .of_words::<Phase>(),
        column("lead_trial_randomised", "Whether chance decided who got what", move |row: &Row<'a>| {
            lead(row).map(|trial| trial.randomised)
        })
        .allowing(YES_NO),
        column("lead_trial_patients", "People in this therapy’s arm of that trial", move |row: &Row<'a>| {
            lead(row).map(|trial| Cell::number(trial.patients))
        })
        .in_unit("people"),
    ]
}

/// A share of people, both arms.
fn response<'a>(stem: &str, words: &str, region: Jurisdiction, measure: Measure) -> Vec<Column<'a, Row<'a>>> {
    const UNIT: &str = "percent of people, 0 to 100";
    let found = move |row: &Row<'a>| benefit(row, region, measure);
    let arm = move |row: &Row<'a>| found(row).ok().map(|found| found.outcome.treatment).map(|arm| (arm.value, arm.interval));
    let mut columns = figure(&format!("{stem}_percent"), UNIT, words, arm);
    columns.push(
        column(format!("{stem}_other_arm_percent"), format!("{words}: the other arm of the same trial"), move |row: &Row<'a>| {
            found(row).ok().and_then(|found| found.outcome.comparator).map(|arm| Cell::number(arm.value))
        })
        .in_unit(UNIT),
    );
    columns.extend(behind(stem, words, found));
    columns
}

/// A time: the median, or the rate at a time where the trial gives no median.
fn time<'a>(
    stem: &str,
    words: &str,
    found: impl Fn(&Row<'a>) -> Result<BenefitFigure<'a>, Missing> + Copy + 'a,
) -> Vec<Column<'a, Row<'a>>> {
    let mut columns = Vec::new();
    for (shape, unit, name) in
        [("median_months", Unit::Months, "months"), ("rate_percent", Unit::Percent, "percent of people, 0 to 100")]
    {
        let fitting =
            move |row: &Row<'a>| found(row).ok().map(|found| found.outcome).filter(|outcome| outcome.measure.unit() == unit);
        let kind = if unit == Unit::Months { "median" } else { "share at a given time" };
        let arm = move |row: &Row<'a>| fitting(row).map(|outcome| (outcome.treatment.value, outcome.treatment.interval));
        columns.extend(figure(&format!("{stem}_{shape}"), name, &format!("{words}, {kind}"), arm));
        columns.push(
            column(
                format!("{stem}_other_arm_{shape}"),
                format!("{words}, {kind}: the other arm of the same trial"),
                move |row: &Row<'a>| fitting(row).and_then(|outcome| outcome.comparator).map(|arm| Cell::number(arm.value)),
            )
            .in_unit(name),
        );
    }
    columns.push(
        column(
            format!("{stem}_rate_at_months"),
            format!("{words}: months after the start at which the share was taken"),
            move |row: &Row<'a>| found(row).ok().and_then(|found| found.outcome.at_months),
        )
        .in_unit("months"),
    );
    let ratio = move |row: &Row<'a>| {
        let ratio = found(row).ok()?.outcome.hazard_ratio?;
        Some((Reading::Value(ratio.value), ratio.interval))
    };
    let about = format!("{words}: hazard ratio between the arms; below 1 favours this therapy");
    columns.extend(figure(&format!("{stem}_hazard_ratio"), "ratio", &about, ratio));
    columns.extend(behind(stem, words, found));
    columns
}

/// Why the figure is missing, and what stands behind it.
fn behind<'a>(
    stem: &str,
    words: &str,
    found: impl Fn(&Row<'a>) -> Result<BenefitFigure<'a>, Missing> + Copy + 'a,
) -> Vec<Column<'a, Row<'a>>> {
    vec![
        reason(&format!("{stem}_missing"), "the figure of this therapy’s arm", move |row: &Row<'a>| {
            Some(found(row).map_or_else(Reading::Missing, |found| found.outcome.treatment.value))
        }),
        column(format!("{stem}_trial"), format!("{words}: the trial"), move |row: &Row<'a>| {
            found(row).ok().map(|found| found.trial.name.as_str())
        }),
        column(
            format!("{stem}_follow_up_months"),
            format!("{words}: median follow-up; the shortest where {stem}_follow_up_is_minimum says so"),
            move |row: &Row<'a>| found(row).ok().map(|found| Cell::number(found.outcome.follow_up_months)),
        )
        .in_unit("months"),
        column(
            format!("{stem}_follow_up_is_minimum"),
            "Whether the follow-up is the shortest and not the median",
            move |row: &Row<'a>| found(row).ok().map(|found| found.outcome.follow_up_is_minimum),
        )
        .allowing(YES_NO),
        column(format!("{stem}_provisional"), "Whether the figure is not good enough to stand alone", move |row: &Row<'a>| {
            found(row).ok().map(|found| found.outcome.provisional)
        })
        .allowing(YES_NO),
        column(format!("{stem}_source_address"), format!("{words}: address of the source"), move |row: &Row<'a>| {
            found(row).ok().and_then(|found| row.source(&found.outcome.source)).map(|source| source.url.as_str())
        }),
    ]
}

/// A harm, any grade and grade 3 or higher.
fn event<'a>(stem: &str, words: &str, region: Jurisdiction, kinds: &'static [HarmKind]) -> Vec<Column<'a, Row<'a>>> {
    const UNIT: &str = "percent of people, 0 to 100";
    let found = move |row: &Row<'a>| harm(row, region, kinds);
    let read =
        move |row: &Row<'a>, read: fn(&HarmFigure) -> Reading| found(row).map_or_else(Reading::Missing, |found| read(&found));
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.label()).collect();
    let any = move |row: &Row<'a>| read(row, |found| found.harm.treatment.any);
    let severe = move |row: &Row<'a>| read(row, |found| found.harm.treatment.grade3plus);
    vec![
        column(format!("{stem}_event"), format!("{words}: which event is counted"), move |row: &Row<'a>| {
            found(row).ok().map(|found| Cell::word(found.harm.event))
        })
        .allowing(&kinds.join(", ")),
        column(format!("{stem}_any_grade_percent"), format!("{words}, any grade"), move |row: &Row<'a>| Cell::number(any(row)))
            .in_unit(UNIT),
        reason(&format!("{stem}_any_grade_missing"), "the figure for any grade", move |row: &Row<'a>| Some(any(row))),
        column(format!("{stem}_grade3plus_percent"), format!("{words}, grade 3 or higher"), move |row: &Row<'a>| {
            Cell::number(severe(row))
        })
        .in_unit(UNIT),
        reason(&format!("{stem}_grade3plus_missing"), "the figure for grade 3 or higher", move |row: &Row<'a>| Some(severe(row))),
        column(format!("{stem}_reported_in"), format!("{words}: the trial or group of trials"), move |row: &Row<'a>| {
            found(row).ok().map(|found| found.harm.reported_in.as_str())
        }),
        column(format!("{stem}_provisional"), "Whether the figure is not good enough to stand alone", move |row: &Row<'a>| {
            found(row).ok().map(|found| found.harm.provisional)
        })
        .allowing(YES_NO),
        column(format!("{stem}_source_address"), format!("{words}: address of the source"), move |row: &Row<'a>| {
            found(row).ok().and_then(|found| row.source(&found.harm.source)).map(|source| source.url.as_str())
        }),
    ]
}

/// Warnings, programmes, what was stopped, sources.
fn further<'a>() -> Vec<Column<'a, Row<'a>>> {
    vec![
        column("boxed_warnings", "The boxed warnings of the US label", |row: &Row| {
            Cell::list(row.boxed_warnings.iter().map(|warning| &warning.clinical))
        }),
        column("safety_programme", "Whether a US restricted programme (REMS) governs prescribing", |row: &Row| {
            row.safety_programme.as_ref().map(|programme| Cell::word(programme.status))
        })
        .of_words::<ProgrammeStatus>(),
        column("stopped", "What was stopped or withdrawn", |row: &Row| Cell::list(row.stopped.iter().map(|stop| &stop.what))),
        column("notes", "Conflicts between sources, limits of the data", |row: &Row| Cell::list(&row.notes)),
        column("source_count", "How many sources the record has", |row: &Row| Cell::from(in_figures(row.sources.len() as f64)))
            .in_unit("sources"),
        column("source_addresses", "Addresses of all sources, a space between them", |row: &Row| {
            row.sources.iter().map(|source| source.url.as_str()).collect::<Vec<_>>().join(" ")
        }),
        checked(|row: &Row| row.checked),
    ]
}
