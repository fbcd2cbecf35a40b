//! Where the pictures stand: the first in the start page, all on a page of their own.

use super::figure::Level;
use super::rows::entries;
use super::{balance, response, timeline};
use crate::evidence::{Dataset, Therapy};
use crate::explore::{View, Words, sentence};
use crate::ui::markup::Html;

/// The pictures that the start page does not hold: id and title. Together the three would cost every visitor 10 KB more.
const FURTHER: [(&str, &str); 2] = [("picture-balance", balance::TITLE), ("picture-approvals", timeline::TITLE)];

/// What stands in the start page: the first picture, and the ways to the others.
pub fn on_start_page(therapies: &[Therapy]) -> Html {
    let way = |(id, title): &(&'static str, &'static str)| {
        Html::new()
            .raw("<p><a class=\"tool\" data-draw=\"")
            .raw(id)
            .raw("\" href=\"pictures/#")
            .raw(id)
            .raw("\">Show the picture: ")
            .raw(title)
            .raw("</a></p>")
    };
    Html::new()
        .raw(
            "<h3 id=\"pictures-title\">Pictures</h3><p class=\"pictures-lead\">They show what the table shows. <span id=\"pictures-shown\">",
        )
        .text(&sentence(&View::default(), &Words::default(), therapies.len(), therapies.len()))
        .raw(
            "</span> Filter there, or choose here: a type’s name filters \
             the table, and a ticked therapy is picked in the table too.</p>",
        )
        .with(response::picture(&entries(therapies, "")).html(Level::Start, "future"))
        .all(FURTHER.iter().map(way))
}

/// What stands between head and footer of the page of pictures.
pub fn pictures_page(dataset: &Dataset) -> Html {
    let entries = entries(&dataset.therapies, "../");
    Html::new()
        .raw(
            "<main class=\"pictures\" id=\"main\"><h1>Pictures</h1><p class=\"pictures-lead\">The evidence drawn, every therapy. In the \
             <a href=\"../#pictures\">start page</a> the same pictures follow the table, its region and its filters; here the trials \
             are those that the rule for the US chooses. A type’s name opens the table with that type, and ticked therapies can be opened there.</p>",
        )
        .with(response::picture(&entries).html(Level::Page, "picture-balance"))
        .with(balance::picture(&entries).html(Level::Page, "picture-approvals"))
        .with(timeline::picture(&entries).html(Level::Page, "after-pictures"))
        .raw("<p id=\"after-pictures\"><a href=\"../#explorer\">To the table of therapies</a></p></main>")
}
