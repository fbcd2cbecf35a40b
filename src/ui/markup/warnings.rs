//! Statements with their sources, the boxed warnings of the US label above all.

use super::{Html, source_line};
use crate::evidence::{BoxedWarning, Dataset, Partner, Statement, Therapy, Word};

/// Statements, each with its source.
pub fn statements(therapy: &Therapy, statements: &[Statement]) -> Html {
    let item = |statement: &Statement| {
        let source = therapy.source(&statement.source).map(|source| Html::new().raw(" ").with(source_line(source)));
        Html::new().open("li", "").text(&statement.text).maybe(source).close("li")
    };
    Html::new().open("ul", "statements").all(statements.iter().map(item)).close("ul")
}

/// One boxed warning: what one would notice first, then the label's own terms.
pub fn boxed_warning(dataset: &Dataset, warning: &BoxedWarning) -> Html {
    let of = warning.of.as_deref().map(|id| {
        let name = dataset.therapy(id).map(|therapy| therapy.name.as_str());
        let name = name.or_else(|| Partner::from_slug(id).map(Partner::label)).unwrap_or(id);
        Html::new().text(&format!(" From the label of {name}."))
    });
    Html::new().text(&warning.plain).raw(". ").open("span", "quiet").text(&warning.clinical).raw(".").close("span").maybe(of)
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
        Html::new().element("p", "boxed-title", &format!("Boxed warnings of the US label{of}")).with(listed(dataset, part))
    };
    Html::new().open("div", "boxed").all(warned.iter().map(of_one)).close("div")
}

/// The boxed warnings of one record, each with its source.
fn listed(dataset: &Dataset, therapy: &Therapy) -> Html {
    let item = |warning: &BoxedWarning| {
        let source = therapy.source(&warning.source).map(|source| Html::new().raw(" ").with(source_line(source)));
        Html::new().open("li", "").with(boxed_warning(dataset, warning)).maybe(source).close("li")
    };
    Html::new().open("ul", "statements").all(therapy.boxed_warnings.iter().map(item)).close("ul")
}
