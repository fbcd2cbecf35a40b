//! What is asked of the evidence: pure functions from a [`Catalogue`] and a [`View`] to what is shown.
//! Nothing here knows the browser or the components.

#[cfg(feature = "ssr")]
mod awaited;
mod beside;
mod bits;
mod catalogue;
mod column;
mod daily_life;
#[cfg(feature = "ssr")]
pub mod export;
mod facet;
mod figure;
#[cfg(feature = "ssr")]
mod gaps;
#[cfg(feature = "ssr")]
mod history;
mod order;
mod place;
mod query;
mod search;
mod sentence;
mod setting;
mod side;
mod situation;
mod sort;
mod stage;
mod standing;
mod view;
mod visible;

#[cfg(feature = "ssr")]
pub use awaited::awaited;
pub use beside::{Beside, HarmRow, beside, further_kinds, harm_row};
pub use bits::Bits;
pub use catalogue::{BLOOD_COUNTS, Catalogue, INFECTIONS, NEUROTOXICITIES, REACTIONS, follow_up};
pub use column::{Column, Columns};
pub use daily_life::{DailyLine, SaidOf, daily_rules};
pub use facet::{EvidenceKind, Facet, Filters, ResultsKind, StatusGroup};
pub use figure::{
    BenefitFigure, HarmFigure, benefit, benefits, harm, harms_of, hazard_ratio, is_allowed_only_elsewhere, lead_trial, of_trial,
    people_of_harm, progression, survival, trial_order,
};
#[cfg(feature = "ssr")]
pub use gaps::{TOPICS, Topic, is_allowed_somewhere};
#[cfg(feature = "ssr")]
pub use history::{Change, Step, What, by_year, history, history_of};
pub use order::ordered_by_key;
#[cfg(feature = "ssr")]
pub use place::EU_DECISIONS;
pub use place::Place;
#[cfg(feature = "ssr")]
pub use query::parameters_of_table;
pub use query::{Notice, clean_search, parse};
pub use search::{Mark, Words};
pub use sentence::{order_in_words, sentence};
pub use setting::{Focus, Nearness, Setting};
pub use side::{
    FEWEST_SIDE_BY_SIDE, Ground, HeadToHead, MOST_SIDE_BY_SIDE, head_to_head, named, picked_rows, side_by_side, trial_slug,
};
pub use situation::{
    Answer, Course, Field, Fit, FitFilter, Held, Open, Question, Situation, TransplantPlan, Unmet, Use, by_transplant, fit, held,
    open_fields,
};
pub use sort::{Direction, Sort};
pub use stage::{StageStep, newest_indication};
pub use standing::{Standing, standing};
pub use view::{Detail, Jurisdiction, Side, View};
pub use visible::{Visible, visible};
