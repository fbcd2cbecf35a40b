//! The parts of the page that never change: head, article, footer. Components render them natively; in the client they
//! are empty, because they stand in the page already and hydration leaves an element's inner HTML alone. So neither
//! their code nor their data is sent to the browser a second time.

#[cfg(feature = "ssr")]
use super::words::{Marker, glossary};
use crate::explore::Catalogue;

/// A part of the page that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Still {
    /// The skip links and the masthead.
    Head,
    /// The article down to the comparison.
    Opening,
    /// The table of treatment types.
    Glance,
    /// The controls above the table of therapies.
    Toolbar,
    /// The form of “My situation”.
    Situation,
    /// The facets beside it.
    Facets,
    /// The table of therapies.
    Table,
    /// The rule by which figures stand in the table's cells.
    Rule,
    /// Heading and switch above the therapies side by side.
    Side,
    /// Heading of the sheet for the visit.
    SheetHead,
    /// The questions on the sheet.
    SheetQuestions,
    /// The pictures of what the table shows.
    Pictures,
    /// What follows the table of therapies.
    Closing,
    /// The footer.
    Footer,
}

/// Where the start page sends who reports an error; the build gives it to the page as context.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub struct ReportLink(pub String);

#[cfg(feature = "ssr")]
impl Default for ReportLink {
    fn default() -> Self {
        Self(super::report::HOW.to_owned())
    }
}

/// `explore::figure` in the reader's words.
#[cfg(feature = "ssr")]
const RULE: &str = "Which figure stands in a cell: the trial behind the newest indication in the chosen region; else the newest trial \
                    that an approval rests on or is meant to rest on; randomised before single-arm. Press a figure for all others \
                    and their sources.";

/// The HTML of a part; in the client nothing, see above.
#[cfg(feature = "ssr")]
pub fn still(part: Still, catalogue: &'static Catalogue) -> String {
    use super::explorer::{controls, frames, table_html};
    use super::{article, frame, glance, pictures};
    use leptos::prelude::*;
    article::provide_citations(catalogue);
    let html = match part {
        Still::Head => frame::head(catalogue.dataset(), frame::Place::Start).into_string(),
        Still::Opening => Marker::new(&catalogue.dataset().glossary).mark(&view! { <article::Opening/> }.to_html()),
        Still::Glance => glance::glance_html(catalogue.therapies()).into_string(),
        Still::Toolbar => controls::toolbar_html(catalogue.dataset()).into_string(),
        Still::Situation => controls::situation_html().into_string(),
        Still::Facets => controls::facets_html(catalogue).into_string(),
        Still::Table => table_html(catalogue).into_string(),
        Still::Side => frames::side_head().into_string(),
        Still::SheetHead => frames::sheet_head(catalogue.dataset()).into_string(),
        Still::SheetQuestions => frames::sheet_questions(catalogue.dataset()).into_string(),
        Still::Rule => RULE.to_owned(),
        Still::Pictures => pictures::on_start_page(catalogue.therapies()).into_string(),
        Still::Closing => closing(catalogue),
        Still::Footer => frame::footer(&use_context::<ReportLink>().unwrap_or_default().0).into_string(),
    };
    // The marks that hydration looks for have no use here.
    html.replace("<!>", "")
}

/// What follows the table: the rest of the article, the words explained, and what opens at words of the whole page.
#[cfg(feature = "ssr")]
fn closing(catalogue: &'static Catalogue) -> String {
    use super::article;
    use leptos::prelude::*;
    let terms = &catalogue.dataset().glossary;
    let mut marker = Marker::new(terms);
    marker.mark(&view! { <article::Opening/> }.to_html());
    let text = marker.mark(&view! { <article::Closing/> }.to_html());
    format!("{text}{}{}", glossary(terms).into_string(), marker.explanations().into_string())
}

/// The HTML of a part; in the client nothing, see above.
#[cfg(not(feature = "ssr"))]
pub fn still(_part: Still, _catalogue: &'static Catalogue) -> String {
    String::new()
}
