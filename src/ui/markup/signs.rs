//! The small signs before names and statuses. Their words always stand beside them.

use super::Html;
use crate::evidence::{Status, TreatmentType, Word};

/// The sign of a type of treatment.
pub fn type_glyph(kind: TreatmentType) -> Html {
    let slug = kind.slug();
    Html::new()
        .raw("<svg aria-hidden=\"true\" focusable=\"false\" class=\"glyph type-")
        .raw(slug)
        .raw("\"><use href=\"#g-")
        .raw(slug)
        .raw("\"></use></svg>")
}

/// The sign of a status; `None` where no decision is known.
pub fn status_mark(status: Option<Status>) -> Html {
    let (drawing, class) = match status {
        Some(Status::Approved) => ("#s-full", "is-approved"),
        Some(Status::Accelerated | Status::Conditional | Status::PositiveOpinion) => ("#s-half", "is-conditional"),
        Some(Status::UnderReview | Status::Investigational) => ("#s-open", "is-open"),
        Some(Status::Withdrawn | Status::NotApproved | Status::ClinicalHold) => ("#s-cross", "is-stopped"),
        None => ("#s-none", "is-unknown"),
    };
    Html::new()
        .raw("<svg aria-hidden=\"true\" focusable=\"false\" class=\"mark ")
        .raw(class)
        .raw("\"><use href=\"")
        .raw(drawing)
        .raw("\"></use></svg>")
}
