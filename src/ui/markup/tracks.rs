//! The small pictures beside figures, on a scale of 0 to 100. The figures stand beside them as text, so they say
//! nothing to a screen reader; only the people, opened on demand, carry their words.

use super::Html;
use super::plain::OfHundred;
use crate::evidence::{ArmFigure, Incidence, in_figures};

const OPEN: &str = "<svg viewBox=\"-3 0 106 10\" aria-hidden=\"true\" focusable=\"false\" class=\"track\">";

fn line(class: &'static str, from: f64, to: f64, y: (&'static str, &'static str)) -> Html {
    Html::new()
        .raw("<line class=\"")
        .raw(class)
        .raw("\" x1=\"")
        .text(&in_figures(from))
        .raw("\" x2=\"")
        .text(&in_figures(to))
        .raw("\" y1=\"")
        .raw(y.0)
        .raw("\" y2=\"")
        .raw(y.1)
        .raw("\"></line>")
}

/// The therapy's dot and interval, and an upright mark for the comparator.
pub fn response_track(treatment: ArmFigure, comparator: Option<ArmFigure>) -> Html {
    let interval = treatment.interval.and_then(|interval| Some((interval.low.value(), interval.high.value()?)));
    let dot =
        |value: f64| Html::new().raw("<circle class=\"dot\" cy=\"5\" r=\"3\" cx=\"").text(&in_figures(value)).raw("\"></circle>");
    Html::new()
        .raw(OPEN)
        .with(line("axis", 0.0, 100.0, ("5", "5")))
        .maybe(interval.map(|(low, high)| line("whisker", low, high, ("5", "5"))))
        .maybe(comparator.and_then(|arm| arm.value.value()).map(|value| line("other", value, value, ("1", "9"))))
        .maybe(treatment.value.value().map(dot))
        .raw("</svg>")
}

/// The share with an event of any grade, and in it the share with grade 3 or higher.
pub fn harm_bar(incidence: Incidence) -> Html {
    let bar = |class: &'static str, value: f64| {
        Html::new()
            .raw("<rect x=\"0\" y=\"1\" height=\"8\" class=\"")
            .raw(class)
            .raw("\" width=\"")
            .text(&in_figures(value))
            .raw("\"></rect>")
    };
    Html::new()
        .raw(OPEN)
        .maybe(incidence.any.value().map(|value| bar("any", value)))
        .maybe(incidence.grade3plus.value().map(|value| bar("severe", value)))
        .with(line("axis", 0.0, 100.0, ("9.500", "9.500")))
        .raw("</svg>")
}

/// Ten rows of ten people, the first of them filled, shown on demand. A dashed line with round ends draws ten dots.
pub fn people(share: OfHundred, label: &str) -> Html {
    let (rows, more) = (share.people / 10, share.people % 10);
    let mut path = String::new();
    for row in 0..rows {
        path.push_str(&format!("M1 {row}.5h9.01"));
    }
    if more > 0 {
        path.push_str(&format!("M1 {rows}.5h{}.01", more - 1));
    }
    let all = "M1 0.5h9.01M1 1.5h9.01M1 2.5h9.01M1 3.5h9.01M1 4.5h9.01M1 5.5h9.01M1 6.5h9.01M1 7.5h9.01M1 8.5h9.01M1 9.5h9.01";
    Html::new()
        .raw("<details class=\"people\"><summary>As 100 people</summary><svg viewBox=\"0 0 11 10\" role=\"img\" aria-label=\"")
        .value(label)
        .raw("\"><path class=\"others\" d=\"")
        .raw(all)
        .raw("\"></path><path class=\"those\" d=\"")
        .value(&path)
        .raw("\"></path></svg><p class=\"quiet\">")
        .text(label)
        .raw(".</p></details>")
}
