//! What a figure is asked for: the region, and the setting, that is the stage, the lines of therapy before and the plan on
//! transplant. A reader gives a setting by the stage they chose or by their own situation; figures and indications follow it.

use super::{Course, Facet, Jurisdiction, Situation, StageStep, TransplantPlan, View, fit, newest_indication};
use crate::evidence::{Decision, Population, Stage, Therapy, Transplant, Word};
use std::cmp::Reverse;

/// The setting that is asked for; nothing said stands for any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The stage.
    pub stage: Option<Stage>,
    /// Lines of therapy had before.
    pub lines: Option<u8>,
    /// What is known of transplant.
    pub transplant: Option<Transplant>,
}

/// How well people fit a setting, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// Stage, lines and transplant agree, or nothing was asked.
    Same,
    /// The stage agrees, lines or transplant do not.
    SameStage,
    /// Several stages are counted together, or none is known.
    Mixed,
    /// Another stage.
    OtherStage,
}

impl Setting {
    /// The setting that a situation gives.
    pub fn of_situation(situation: &Situation) -> Self {
        let stage = situation.course.map(|course| match course {
            Course::Smouldering => Stage::Smouldering,
            Course::NewlyDiagnosed => Stage::NewlyDiagnosed,
            Course::Relapsed => Stage::Relapsed,
        });
        let transplant = situation.transplant.map(|plan| match plan {
            TransplantPlan::Planned => Transplant::Eligible,
            TransplantPlan::Had => Transplant::Had,
            TransplantPlan::NotPossible => Transplant::Ineligible,
        });
        Self { stage, lines: situation.lines_before(), transplant }
    }

    /// The setting that chosen steps of the disease give: the stage that they share, and the lines where it is one step.
    fn of_steps(steps: &[StageStep]) -> Self {
        let stages: Vec<Stage> = steps.iter().map(|step| step.stage()).collect();
        match stages.first() {
            Some(&stage) if stages.iter().all(|&other| other == stage) => {
                let lines = if let [step] = steps { step.lines() } else { None };
                Self { stage: Some(stage), lines, transplant: None }
            }
            _ => Self::default(),
        }
    }

    /// How well people fit.
    pub fn nearness(self, people: Population) -> Nearness {
        let Some(stage) = self.stage else { return Nearness::Same };
        if people.stage != stage {
            return if matches!(people.stage, Stage::Any | Stage::Unstated) { Nearness::Mixed } else { Nearness::OtherStage };
        }
        let asked = people.prior_lines;
        let lines_fit = self.lines.is_none_or(|lines| {
            stage != Stage::Relapsed || asked.min.is_none_or(|min| min <= lines) && asked.max.is_none_or(|max| max >= lines)
        });
        let transplant_fits =
            self.transplant.is_none_or(|plan| people.transplant == plan || people.transplant == Transplant::Any);
        if lines_fit && transplant_fits { Nearness::Same } else { Nearness::SameStage }
    }

    fn nearness_of(self, decision: &Decision) -> Nearness {
        let Decision { stage, transplant, prior_lines, .. } = *decision;
        self.nearness(Population { stage, transplant, prior_lines })
    }
}

/// Region and setting, and the whole situation where one was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The region whose decisions count.
    pub region: Jurisdiction,
    /// The setting.
    pub setting: Setting,
    /// The situation, by which labels are read.
    pub situation: Situation,
}

/// A region alone, in any setting.
impl From<Jurisdiction> for Focus {
    fn from(region: Jurisdiction) -> Self {
        Self { region, setting: Setting::default(), situation: Situation::default() }
    }
}

impl Focus {
    /// What a view asks for: the situation where it names a stage, else the stages chosen.
    pub fn of(view: &View) -> Self {
        let steps = view.filters.chosen(Facet::Stage).iter().filter_map(|position| StageStep::ALL.get(position).copied());
        let entered = Setting::of_situation(&view.situation);
        let setting = if entered.stage.is_some() { entered } else { Setting::of_steps(&steps.collect::<Vec<_>>()) };
        Self { region: view.region, setting, situation: view.situation }
    }

    /// The indications by which the situation was read: one, or all that hang on what is open. None where nothing was said.
    pub fn read(self, therapy: &Therapy) -> Vec<&Decision> {
        if self.situation.is_empty() { Vec::new() } else { fit(therapy, &self.situation, self.region).decisions() }
    }

    /// The indication that speaks of this setting: the one by which the situation was read; else the nearest in force,
    /// the newest first. Where none is in force, the newest decision of any kind.
    pub fn indication(self, therapy: &Therapy) -> Option<&Decision> {
        if let Some(&read) = self.read(therapy).first() {
            return Some(read);
        }
        let in_force = therapy.decisions_in(self.region.region()).filter(|decision| decision.in_force());
        let nearest = in_force.min_by_key(|decision| (self.setting.nearness_of(decision), Reverse(decision.date)));
        nearest.or_else(|| newest_indication(therapy, self.region))
    }
}
