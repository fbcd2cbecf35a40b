//! Statements with their sources, the boxed warnings of the US label above all.

use super::{Html, source_line};
use crate::evidence::{Dataset, Statement, Therapy};

/// Statements, each with its source.
pub fn statements(therapy: &Therapy, statements: &[Statement]) -> Html {
    let item = |statement: &Statement| {
        let source = therapy.source(&statement.source).map(|source| Html::new().raw(" ").with(source_line(source)));
        Html::new().open("li", "").text(&statement.text).maybe(source).close("li")
    };
    Html::new().open("ul", "statements").all(statements.iter().map(item)).close("ul")
}

/// The boxed warnings of the US label, or that none are in the data. Where the record has none of its own, those of the
/// drugs it contains.
pub fn warnings(dataset: &Dataset, therapy: &Therapy) -> Html {
    let warned = dataset.warned(therapy);
    if warned.is_empty() {
        return Html::new().element("p", "quiet", "No boxed warning of a US label is in the data.");
    }
    let of_one = |part: &&Therapy| {
        let of = if part.id == therapy.id { String::new() } else { format!(" of {}", part.name) };
        Html::new()
            .element("p", "boxed-title", &format!("Boxed warnings of the US label{of}"))
            .with(statements(part, &part.boxed_warnings))
    };
    Html::new().open("div", "boxed").all(warned.iter().map(of_one)).close("div")
}
