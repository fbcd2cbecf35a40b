//! The parts of the page that never change: head, article, footer. Components render them natively; in the client they
//! are empty, because they stand in the page already and hydration leaves an element's inner HTML alone. So neither
//! their code nor their data is sent to the browser a second time.

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
    /// The facets beside it.
    Facets,
    /// The rule by which figures stand in the table's cells.
    Rule,
    /// What follows the table of therapies.
    Closing,
    /// The footer.
    Footer,
}

/// `explore::figure` in the reader's words.
#[cfg(feature = "ssr")]
const RULE: &str = "Which figure stands in a cell: the trial behind the newest indication in the chosen region; else the newest trial \
                    that an approval rests on or is meant to rest on; randomised before single-arm. Press a figure for all others \
                    and their sources.";

/// The HTML of a part; in the client nothing, see above.
#[cfg(feature = "ssr")]
pub fn still(part: Still, catalogue: &'static Catalogue) -> String {
    use super::explorer::controls;
    use super::{article, frame, glance};
    use leptos::prelude::*;
    article::provide_citations(catalogue);
    let html = match part {
        Still::Head => view! { <frame::Head catalogue=catalogue/> }.to_html(),
        Still::Opening => view! { <article::Opening/> }.to_html(),
        Still::Glance => glance::glance_html(catalogue.therapies()).into_string(),
        Still::Toolbar => controls::toolbar_html().into_string(),
        Still::Facets => controls::facets_html(catalogue).into_string(),
        Still::Rule => RULE.to_owned(),
        Still::Closing => view! { <article::Closing/> }.to_html(),
        Still::Footer => view! { <frame::Footer/> }.to_html(),
    };
    // The marks that hydration looks for have no use here.
    html.replace("<!>", "")
}

/// The HTML of a part; in the client nothing, see above.
#[cfg(not(feature = "ssr"))]
pub fn still(_part: Still, _catalogue: &'static Catalogue) -> String {
    String::new()
}
