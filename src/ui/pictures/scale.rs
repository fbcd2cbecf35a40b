//! Places on an axis, and the marks that stand there. Every place is a share of the axis, so a picture is drawn anew for
//! each width while its marks and letters keep their size.

use crate::evidence::{ArmFigure, Missing, Reading, in_figures};
use crate::ui::markup::Html;

/// Where the marks of a trial's own arm stand, in pixels from the top of a line.
const OWN: &str = "17";
/// Where the marks of the other arm stand: on the second line of the figures beside them.
const OTHER: &str = "37";

/// An axis from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The figure at its end.
    pub end: f64,
    /// Between two lines of its grid.
    step: f64,
    /// The id of its grid.
    grid: &'static str,
}

impl Scale {
    /// Percent of people: 0 to 100 (quality.md, N7).
    pub const PERCENT: Self = Self { end: 100.0, step: 25.0, grid: "g-percent" };

    /// Months: from 0 to the first whole year that holds every figure.
    pub fn months(figures: impl Iterator<Item = f64>) -> Self {
        let last = figures.fold(12.0, f64::max);
        Self { end: (last / 12.0).ceil() * 12.0, step: 12.0, grid: "g-months" }
    }

    /// The place of a figure: `63%` of the axis, to a thousandth of its length, which no eye can tell apart.
    pub fn place(self, figure: f64) -> String {
        format!("{}%", in_figures((figure / self.end * 1000.0).round() / 10.0))
    }

    fn ticks(self) -> impl Iterator<Item = f64> {
        let count = (self.end / self.step).round() as u32;
        (0..=count).map(move |tick| f64::from(tick) * self.step)
    }

    /// The lines of the grid, drawn once and used in every row.
    pub fn grid(self) -> Html {
        let line = |tick| {
            let place = self.place(tick);
            Html::new().raw("<line y2=\"100%\" x1=\"").value(&place).raw("\" x2=\"").value(&place).raw("\"/>")
        };
        Html::new().raw("<g id=\"").raw(self.grid).raw("\">").all(self.ticks().map(line)).raw("</g>")
    }

    /// The figures along the axis, for the head of a column: one at every second line. Leftwards it runs from right to left.
    pub fn axis(self, leftwards: bool) -> Html {
        let place = |tick| self.place(if leftwards { self.end - tick } else { tick });
        let figure =
            |tick| Html::new().raw("<text y=\"14\" x=\"").value(&place(tick)).raw("\">").text(&in_figures(tick)).raw("</text>");
        Html::new().raw("<svg class=\"axis\" aria-hidden=\"true\">").all(self.ticks().step_by(2).map(figure)).raw("</svg>")
    }

    /// Both arms on two lines, joined; one line where there is no other arm.
    pub fn arms(self, own: ArmFigure, other: Option<ArmFigure>) -> Html {
        let join = other.and_then(|other| self.join(own.value, other.value));
        self.track(if other.is_some() { "two" } else { "one" })
            .maybe(join)
            .maybe(other.map(|other| self.arm(other, "other", OTHER)))
            .with(self.arm(own, "own", OWN))
            .raw("</svg>")
    }

    /// No mark, but the lines of the grid.
    pub fn empty(self) -> Html {
        self.track("one").raw("</svg>")
    }

    /// A stem from 0 with a dot at its end.
    pub fn stem(self, figure: Option<f64>) -> Html {
        let stem = figure.map(|figure| self.line("stem", "0", &self.place(figure), "50%").with(self.dot("own", figure, "50%")));
        self.track("stems").maybe(stem).raw("</svg>")
    }

    fn track(self, class: &'static str) -> Html {
        Html::new().raw("<svg aria-hidden=\"true\" class=\"").raw(class).raw("\"><use href=\"#").raw(self.grid).raw("\"/>")
    }

    /// An interval and a dot; where the median was not reached, an arrow at the end of the axis.
    fn arm(self, arm: ArmFigure, class: &'static str, y: &'static str) -> Html {
        let interval = arm.interval.map(|interval| {
            let (high, open) = match interval.high {
                Reading::Value(high) => (self.place(high.value()), None),
                Reading::Missing(_) => ("100%".to_owned(), Some(arrow("open", y))),
            };
            self.line("interval", &self.place(interval.low.value()), &high, y).maybe(open)
        });
        let mark = match arm.value {
            Reading::Value(value) => Some(self.dot(class, value.value(), y)),
            Reading::Missing(Missing::NotReached) => Some(arrow(class, y)),
            Reading::Missing(_) => None,
        };
        Html::new().maybe(interval).maybe(mark)
    }

    fn dot(self, class: &'static str, figure: f64, y: &'static str) -> Html {
        Html::new()
            .raw("<circle r=\"4.500\" class=\"")
            .raw(class)
            .raw("\" cy=\"")
            .raw(y)
            .raw("\" cx=\"")
            .value(&self.place(figure))
            .raw("\"/>")
    }

    fn line(self, class: &'static str, from: &str, to: &str, y: &'static str) -> Html {
        Html::new()
            .raw("<line class=\"")
            .raw(class)
            .raw("\" y1=\"")
            .raw(y)
            .raw("\" y2=\"")
            .raw(y)
            .raw("\" x1=\"")
            .value(from)
            .raw("\" x2=\"")
            .value(to)
            .raw("\"/>")
    }

    /// The line from one arm's mark to the other's.
    fn join(self, own: Reading, other: Reading) -> Option<Html> {
        let place = |reading: Reading| match reading {
            Reading::Value(value) => Some(self.place(value.value())),
            Reading::Missing(Missing::NotReached) => Some("100%".to_owned()),
            Reading::Missing(_) => None,
        };
        let (own, other) = place(own).zip(place(other))?;
        Some(
            Html::new()
                .raw("<line class=\"join\" y1=\"17\" y2=\"37\" x1=\"")
                .value(&own)
                .raw("\" x2=\"")
                .value(&other)
                .raw("\"/>"),
        )
    }
}

/// An arrow at the end of the axis: what it stands for lies beyond what was observed.
fn arrow(class: &'static str, y: &'static str) -> Html {
    Html::new()
        .raw("<svg class=\"arrow-to ")
        .raw(class)
        .raw("\" x=\"100%\" y=\"")
        .raw(y)
        .raw("\"><path d=\"M-12 0H0M-6-5 0 0-6 5\"/></svg>")
}
