//! What search engines and previews read: in the head of a page its address, a title, a description and a picture, at its
//! end what it tells of as linked data (JSON-LD). All of it says only what the page itself says.

mod linked;
mod site;

pub use linked::{data_graph, start_graph, therapy_graph};
pub use site::{NotASite, Site};

use super::frame::{Place, SITE_NAME};
use super::markup::Html;
use crate::evidence::Therapy;
use serde_json::Value;

/// What is told of a page.
pub struct Card<'a> {
    /// Where it stands.
    pub place: Place,
    /// Its address below the start page, such as `therapies/teclistamab/`.
    pub path: &'a str,
    /// Its title.
    pub title: &'a str,
    /// One or two sentences on it.
    pub description: &'a str,
    /// The name of its picture below `previews/`, without ending.
    pub picture: &'a str,
}

/// The name of the picture of a page that has none of its own.
pub const SITE_PICTURE: &str = "site";

/// The address of a picture below the start page.
pub fn picture_path(name: &str) -> String {
    format!("previews/{name}.png")
}

/// The address of a therapy's page below the start page.
pub fn therapy_path(therapy: &Therapy) -> String {
    format!("therapies/{}/", therapy.id)
}

/// The tags for a page's head. Addresses that must be whole stand there only where the build was told the site's.
pub fn tags(site: &Site, card: &Card) -> Html {
    let whole = site.whole(card.path).map(|address| {
        Html::new().raw("<link rel=\"canonical\" href=\"").value(&address).raw("\">").with(property("og:url", &address))
    });
    let picture = site.whole(&picture_path(card.picture)).map(|address| {
        property("og:image", &address)
            .with(property("og:image:type", "image/png"))
            .with(property("og:image:width", "1200"))
            .with(property("og:image:height", "630"))
            .with(property("og:image:alt", card.title))
            .raw("<meta name=\"twitter:card\" content=\"summary_large_image\">")
    });
    property("og:type", if card.place == Place::Start { "website" } else { "article" })
        .with(property("og:site_name", SITE_NAME))
        .with(property("og:title", card.title))
        .with(property("og:description", card.description))
        .maybe(whole)
        .maybe(picture)
}

fn property(name: &'static str, content: &str) -> Html {
    Html::new().raw("<meta property=\"").raw(name).raw("\" content=\"").value(content).raw("\">")
}

/// Linked data in a block that no browser runs, for the end of the page: readers need none of it. Nothing in it can end the
/// block: `<` is written by its number.
pub fn linked_data(graph: &Value) -> Html {
    let text = graph.to_string().replace('<', "\\u003c");
    Html::new().raw("<script type=\"application/ld+json\">").with(Html::made(text)).raw("</script>")
}
