//! Statements with their sources, the boxed warnings of the US label above all.

use super::{Html, source_line};
use crate::evidence::{Statement, Therapy};

/// Statements, each with its source.
pub fn statements(therapy: &Therapy, statements: &[Statement]) -> Html {
    let item = |statement: &Statement| {
        let source = therapy.source(&statement.source).map(|source| Html::new().raw(" ").with(source_line(source)));
        Html::new().open("li", "").text(&statement.text).maybe(source).close("li")
    };
    Html::new().open("ul", "statements").all(statements.iter().map(item)).close("ul")
}

/// The boxed warnings of the US label, or that none are in the data.
pub fn warnings(therapy: &Therapy) -> Html {
    if therapy.boxed_warnings.is_empty() {
        return Html::new().element("p", "quiet", "No boxed warning of a US label is in the data.");
    }
    Html::new()
        .open("div", "boxed")
        .element("p", "boxed-title", "Boxed warnings of the US label")
        .with(statements(therapy, &therapy.boxed_warnings))
        .close("div")
}
