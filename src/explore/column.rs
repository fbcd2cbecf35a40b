//! The columns of the explorer.

use super::{Bits, Direction};
use crate::evidence::Word;
use crate::evidence::vocabulary;

vocabulary! {
    /// A column of the explorer, in the order of the table.
    Column {
        Therapy = "therapy", "Therapy", "Name, brand and usual short form. Always shown.";
        Kind = "type", "Type and target", "What kind of treatment it is, and what it aims at.";
        Mechanism = "mechanism", "How it works", "In one or two plain sentences.";
        Status = "status", "Status", "Where it stands in the US (FDA) and in the EU (Commission and EMA), with the year. Ordered by the chosen region, from approved to not approved.";
        ForWhom = "for-whom", "For whom", "The newest indication in force in the chosen region. Ordered by how many lines of therapy come before.";
        Given = "given", "How it is given", "Into a vein, under the skin or by mouth.";
        Length = "length", "How long", "Once, for a set time, or until the disease grows again.";
        Response = "response", "Response", "Overall response rate: of 100 people, how many had their myeloma shrink by at least half.";
        CompleteResponse = "complete-response", "Complete response", "Of 100 people, how many had no trace of myeloma in the usual tests.";
        Progression = "progression", "Time without progression", "Median progression-free survival, or the share without progression at a given time. Ordered: not reached, then medians, then shares at a given time.";
        Survival = "survival", "Survival", "Median overall survival, or the share alive at a given time. Ordered: not reached, then medians, then shares at a given time.";
        HazardRatio = "hazard-ratio", "Hazard ratio", "Of growth of the disease or death, against the other arm of a trial; below 1 favours the therapy.";
        Reactions = "reactions", "Reactions to the dose", "Cytokine release syndrome for T-cell treatments, infusion reactions for antibodies; the cell says which. Ordered by grade 3 or higher.";
        Neurotoxicity = "neurotoxicity", "Nerve and brain effects", "ICANS or neurotoxicity; the cell says which. Ordered by grade 3 or higher.";
        Infection = "infection", "Infection", "Infections of any grade, and of grade 3 or higher; where a source counts only serious ones, the cell says so. Ordered by grade 3 or higher.";
        Warnings = "warnings", "Main warning", "What the boxed warnings of the US label warn of, with the figures that belong to it.";
        OtherHarms = "other-harms", "Other harms to know", "Low blood counts and other events, by name.";
        Programme = "programme", "Restricted programme", "Whether a US safety programme (REMS) governs prescribing.";
        Evidence = "evidence", "Evidence", "Phase, design and size of the trial behind the row. Ordered by strength of design; trials without results last.";
        People = "people", "People counted", "How many people had the therapy in the trial behind the row.";
        FollowUp = "follow-up", "Follow-up", "How long people were followed, for the figure on response or else on progression.";
        Checked = "checked", "Last checked", "When the record was last compared with its sources.";
    }
}

impl Column {
    /// How many columns there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Which direction the first press on its header gives; `None` where the column has no order.
    pub fn first_direction(self) -> Option<Direction> {
        match self {
            Self::Mechanism | Self::OtherHarms | Self::Warnings | Self::Programme => None,
            Self::Therapy | Self::Kind | Self::Status | Self::ForWhom | Self::Given | Self::Length | Self::HazardRatio => {
                Some(Direction::Ascending)
            }
            _ => Some(Direction::Descending),
        }
    }

    /// Whether its order is that of an outcome, so that the caution on comparing trials belongs beside it.
    pub fn is_outcome(self) -> bool {
        self.is_benefit() || self.is_harm()
    }

    /// Whether it shows a benefit.
    pub fn is_benefit(self) -> bool {
        matches!(self, Self::Response | Self::CompleteResponse | Self::Progression | Self::Survival | Self::HazardRatio)
    }

    /// Whether it shows a harm.
    pub fn is_harm(self) -> bool {
        matches!(self, Self::Reactions | Self::Neurotoxicity | Self::Infection | Self::Warnings | Self::OtherHarms)
    }

    /// The words for its two directions, for announcements and buttons: `high to low`, `A to Z`.
    pub fn direction_words(self, direction: Direction) -> &'static str {
        let (up, down) = match self {
            Self::Therapy | Self::Kind | Self::Given | Self::Length => ("A to Z", "Z to A"),
            Self::Status => ("approved first", "approved last"),
            Self::ForWhom => ("earliest use first", "latest use first"),
            Self::Evidence => ("weakest design first", "strongest design first"),
            Self::Checked => ("oldest first", "newest first"),
            _ => ("low to high", "high to low"),
        };
        match direction {
            Direction::Ascending => up,
            Direction::Descending => down,
        }
    }

    fn position(self) -> usize {
        self as usize
    }
}

/// The columns that show, in the order of the table. The therapy column is always among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns(Bits);

impl Columns {
    /// The set with this column shown or not. The therapy column stays.
    pub fn with(self, column: Column, shown: bool) -> Self {
        if column == Column::Therapy { self } else { Self(self.0.set(column.position(), shown)) }
    }

    /// Whether the column shows.
    pub fn shows(self, column: Column) -> bool {
        self.0.contains(column.position())
    }

    /// The columns that show, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Column> {
        Column::ALL.iter().copied().filter(move |&column| self.shows(column))
    }

    /// The set of just these columns and the therapy column.
    pub fn of(columns: impl IntoIterator<Item = Column>) -> Self {
        let positions = columns.into_iter().chain([Column::Therapy]).map(Column::position);
        Self(positions.collect())
    }
}

/// The default set: no benefit without a harm beside it (quality.md, I7).
impl Default for Columns {
    fn default() -> Self {
        use Column::*;
        Self::of([Kind, Status, ForWhom, Response, Progression, Reactions, Infection, Warnings])
    }
}
