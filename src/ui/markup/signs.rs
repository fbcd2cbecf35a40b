//! The small signs before names and statuses, drawn by `style/signs.css`. Their words always stand beside them.

use super::Html;
use crate::evidence::{Status, TreatmentType, Word};

/// The sign of a type of treatment.
pub fn type_glyph(kind: TreatmentType) -> Html {
    Html::new().raw("<i aria-hidden=\"true\" class=\"glyph type-").raw(kind.slug()).raw("\"></i>")
}

/// The sign of a status; `None` where no decision is known.
pub fn status_mark(status: Option<Status>) -> Html {
    let class = match status {
        Some(Status::Approved) => "is-approved",
        Some(Status::Accelerated | Status::Conditional | Status::PositiveOpinion) => "is-conditional",
        Some(Status::UnderReview | Status::Investigational) => "is-open",
        Some(Status::Withdrawn | Status::NotApproved | Status::ClinicalHold) => "is-stopped",
        None => "is-unknown",
    };
    Html::new().raw("<i aria-hidden=\"true\" class=\"mark ").raw(class).raw("\"></i>")
}
