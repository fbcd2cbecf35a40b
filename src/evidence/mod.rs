//! What is known: therapies, their trials and decisions, general facts, the article, and the sources behind all of it.
//! Plain types; nothing here knows how they are asked for or shown.

mod article;
mod citations;
mod correction;
mod daily_life;
mod dataset;
mod date;
mod decision;
mod fact;
#[cfg(feature = "ssr")]
mod freshness;
mod glossary;
mod harm;
mod inline;
mod interval;
mod outcome;
mod page_only;
mod population;
mod printed;
mod reading;
mod source;
mod therapy;
mod trial;
pub(crate) mod vocabulary;
mod words;

#[cfg(feature = "ssr")]
pub mod check;
#[cfg(feature = "ssr")]
pub mod files;

pub use article::{Article, Block, Computed, ReadingLink, Section};
pub use citations::Citations;
pub use correction::{Correction, Proof};
pub use daily_life::{DailyLife, DailyRule, GeneralRule};
pub use dataset::{DamagedBundle, Dataset};
pub use date::{Date, NotADate};
pub use decision::{Decision, PriorLines, Region, Risk, Stage, Status, Transplant};
pub use fact::{Fact, FactTopic};
#[cfg(feature = "ssr")]
pub use freshness::{STALE_AFTER_DAYS, days_since, is_stale};
pub use glossary::{Questions, Term};
pub use harm::{Harm, HarmKind, Incidence};
pub use inline::{Count, Inline, Share, parse_inline};
pub use interval::Interval;
pub use outcome::{ArmFigure, HazardRatio, Measure, Outcome, Unit};
pub use population::Population;
pub use printed::Printed;
pub use reading::{Missing, Reading, in_figures};
pub use source::{ReadAt, Source, SourceKind};
pub use therapy::{
    BoxedWarning, FieldSource, ProgrammeStatus, SafetyProgramme, Statement, Stop, Therapy, TreatmentLength, Wording,
};
pub use trial::{Comparator, Phase, Trial, TrialState};
pub use vocabulary::Word;
pub(crate) use vocabulary::vocabulary;
pub use words::{DrugClass, Duration, Partner, Route, Target, TreatmentType};
