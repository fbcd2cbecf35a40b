//! What a therapy asks of daily life, in words.

use super::Html;
use crate::evidence::{DailyLife, Dataset, Source, Therapy, Word};
use crate::explore::{DailyLine, SaidOf, daily_rules};

/// Said where no rule was found: silence is no permission.
pub const NO_RULE_FOUND: &str = "Not found. Ask your care team: that it is not found does not mean that there is no limit.";

/// The rules on some parts of daily life, each with its region and source, and with what it is said of where that is not
/// the therapy itself; or that none were found.
pub fn daily_life(dataset: &Dataset, therapy: &Therapy, about: &[DailyLife], cite: impl Fn(&Source) -> Html) -> Html {
    let lines = daily_rules(dataset, therapy, about);
    if lines.is_empty() {
        return Html::new().element("span", "missing", NO_RULE_FOUND);
    }
    let item = |line: &DailyLine| {
        Html::new()
            .open("span", "rule-line")
            .element("span", "region", line.region.label())
            .raw(" ")
            .text(&said_of(line))
            .text(line.text)
            .raw(" ")
            .with(cite(line.source))
            .close("span")
    };
    Html::new().all(lines.iter().map(item))
}

fn said_of(line: &DailyLine) -> String {
    match line.of {
        SaidOf::Itself => String::new(),
        SaidOf::Part(part) => format!("{}: ", part.name),
        SaidOf::Kind(kind) => format!("For {} of this kind: ", kind.label()),
    }
}
