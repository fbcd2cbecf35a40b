//! The pictures as they stand in the page, read back from its HTML.

use crate::support::real;
use myeloma_immunotherapy::evidence::Word;
use myeloma_immunotherapy::explore::Jurisdiction;
use myeloma_immunotherapy::ui::pictures::{on_start_page, pictures_page};
use std::sync::LazyLock;

/// What the start page holds of the real evidence.
pub fn start_page() -> &'static str {
    static HTML: LazyLock<String> = LazyLock::new(|| on_start_page(&real::dataset().therapies).into_string());
    &HTML
}

/// The page of pictures of the real evidence.
pub fn page() -> &'static str {
    static HTML: LazyLock<String> = LazyLock::new(|| pictures_page(real::dataset()).into_string());
    &HTML
}

/// One picture of the page.
pub fn picture(id: &str) -> &'static str {
    let (_, rest) = page().split_once(&format!("<figure class=\"picture\" id=\"{id}\"")).expect("the picture");
    rest.split("</figure>").next().unwrap_or_default()
}

/// One row: the place of its therapy in the catalogue, the region for which alone it is drawn, and its HTML.
pub struct Row {
    pub only: Option<Jurisdiction>,
    pub place: usize,
    pub html: &'static str,
}

/// The rows of a picture, top to bottom.
pub fn rows(id: &str) -> Vec<Row> {
    let pieces = picture(id).split("<tr role=\"row\"").filter_map(|piece| piece.split_once(" data-row=\""));
    let row = |(class, piece): (&'static str, &'static str)| {
        let (place, rest) = piece.split_once('"').expect("a place");
        let region = |slug: &str| Jurisdiction::from_slug(slug.trim_end_matches('"')).expect("a region");
        Row {
            only: class.strip_prefix(" class=\"only-").map(region),
            place: place.parse().expect("a number"),
            html: rest.split("</tr>").next().unwrap_or_default(),
        }
    };
    pieces.filter(|(class, _)| !class.contains('>')).map(row).collect()
}

/// The rows of a picture that show while the table is set to a region.
pub fn rows_in(id: &str, region: Jurisdiction) -> Vec<Row> {
    rows(id).into_iter().filter(|row| row.only.is_none_or(|only| only == region)).collect()
}

/// Without what is drawn for the other region only.
pub fn without_other(html: &str, region: Jurisdiction) -> String {
    let other = Jurisdiction::ALL.iter().find(|&&other| other != region).expect("two regions");
    let mark = format!("only-{}", other.slug());
    let ends = ["</li>", "</p>"];
    let parts = ends.iter().fold(html.to_owned(), |html, end| html.replace(end, &format!("{end}\n")));
    parts.lines().filter(|part| !part.contains(&mark)).collect()
}

impl Row {
    /// Its cells, without the head.
    pub fn cells(&self) -> Vec<&'static str> {
        self.html.split("<td role=\"cell\"").skip(1).map(|cell| cell.split("</td>").next().unwrap_or_default()).collect()
    }

    /// The text of its head.
    pub fn head(&self) -> String {
        text(self.html.split("</th>").next().unwrap_or_default().split_once('>').map_or("", |(_, rest)| rest))
    }
}

/// The text of a piece of HTML.
pub fn text(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let words = piece.split_once('>').map_or(piece, |(_, words)| words);
        text.push(' ');
        text.push_str(words);
    }
    let text = text.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" :", ":").replace(" ,", ",")
}

/// The tags of a drawing that carry a class.
pub fn marks<'a>(html: &'a str, tag: &str, class: &str) -> Vec<&'a str> {
    let start = format!("<{tag} ");
    let class = format!("class=\"{class}\"");
    html.split(&start)
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap_or_default())
        .filter(|rest| rest.contains(&class))
        .collect()
}

/// The place that an attribute of a tag gives, in percent of the axis.
pub fn place(tag: &str, attribute: &str) -> f64 {
    let (_, rest) = tag.split_once(&format!(" {attribute}=\"")).unwrap_or_else(|| panic!("{attribute} in {tag}"));
    rest.split('"').next().unwrap_or_default().trim_end_matches('%').parse().unwrap_or_else(|_| panic!("{attribute} in {tag}"))
}
