//! How many people an event came upon, in words, with its figures apart from what is missing: a reason is no figure and
//! never stands in figures' type.

use super::Html;
use super::plain::OfHundred;
use crate::evidence::{HarmKind, Incidence, Missing, Printed, Reading, Word};
use crate::explore::Detail;

/// One share, or why there is none, between the words around it.
struct Share {
    before: &'static str,
    figure: Result<String, Missing>,
    after: String,
}

/// The shares of an event: how many had it, how many severely. Where nothing is known of either, that is said once.
struct Shares {
    all: Vec<Share>,
    between: &'static str,
}

impl Share {
    fn new(reading: Reading, before: [&'static str; 2], figure: impl Fn(Printed) -> (String, String)) -> Self {
        match reading {
            Reading::Value(value) => {
                let (figure, after) = figure(value);
                Self { before: before[0], figure: Ok(figure), after }
            }
            Reading::Missing(reason) => Self { before: before[1], figure: Err(reason), after: String::new() },
        }
    }
}

impl Shares {
    fn of(incidence: Incidence, kind: HarmKind, detail: Detail) -> Self {
        let (any, severe) = (incidence.of_any_grade(kind), incidence.grade3plus);
        let is_graded = kind.has_grades() && !matches!((any, severe), (Reading::Missing(a), Reading::Missing(b)) if a == b);
        let (any, severe, between) = match detail {
            Detail::Plain => (in_plain_words(any, kind), severe_in_plain_words(severe), "; "),
            Detail::Clinical => {
                let grade = |graded: &'static str| if is_graded { graded } else { "" };
                let percent = |after: &'static str| move |value: Printed| (format!("{value}%"), after.to_owned());
                (
                    Share::new(any, ["", grade("any grade ")], percent(grade(" any grade"))),
                    Share::new(severe, ["", "grade 3 or higher "], percent(" grade 3 or higher")),
                    ", ",
                )
            }
        };
        Self { all: if is_graded { vec![any, severe] } else { vec![any] }, between }
    }
}

/// `72 of 100 had it; 28 did not`; of a death `3 of 100 died in this way; 97 did not`.
fn in_plain_words(any: Reading, kind: HarmKind) -> Share {
    let (had, how_many) =
        if kind.is_death() { ("died in this way", "how many died in this way: ") } else { ("had it", "how many had it: ") };
    Share::new(any, ["", how_many], |value| {
        let share = OfHundred::of(value.value());
        (share.in_words(), format!(" {had}; {} did not", share.rest_in_words()))
    })
}

fn severe_in_plain_words(severe: Reading) -> Share {
    Share::new(severe, ["in ", "how many had it severely: "], |value| {
        (OfHundred::of(value.value()).in_words(), " it was severe".to_owned())
    })
}

/// An event's shares as a text: `72 of 100 had it; 28 did not; in fewer than 1 of 100 it was severe`, in clinical detail
/// `72.1% any grade, 0.6% grade 3 or higher`.
pub fn incidence_in_words(incidence: Incidence, kind: HarmKind, detail: Detail) -> String {
    let Shares { all, between } = Shares::of(incidence, kind, detail);
    let words = |share: &Share| {
        let figure = share.figure.as_deref().unwrap_or_else(|reason| reason.label());
        [share.before, figure, &share.after].concat()
    };
    all.iter().map(words).collect::<Vec<_>>().join(between)
}

/// The same with its figures marked as such, and what is missing as missing.
pub(super) fn incidence_drawn(incidence: Incidence, kind: HarmKind, detail: Detail) -> Html {
    let Shares { all, between } = Shares::of(incidence, kind, detail);
    let one = |(place, share): (usize, &Share)| {
        let html = if place > 0 { Html::new().raw(between) } else { Html::new() };
        let html = html.raw(share.before);
        match &share.figure {
            Ok(figure) => html.element("strong", "", figure),
            Err(reason) => html.element("span", "missing", reason.label()),
        }
        .text(&share.after)
    };
    Html::new().all(all.iter().enumerate().map(one))
}
