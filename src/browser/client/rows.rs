//! The rows of the table as the browser holds them. A row is a `<tr>` with an id of its own; what stands between it and the
//! next such row (its panel, the marks of the program) belongs to it.

use super::{document, element, html_element, set_attribute, window};
use crate::browser::Turn;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// What a row that is not laid out is taken for, in CSS pixels: less than any row, so that never too few count as in sight.
const LEAST_HEIGHT: i32 = 90;

/// How many rows of an order reach, from the first on, down to the lower edge of the window or of the frame that they are
/// scrolled in.
pub fn rows_in_sight(frame: &str, body: &str, ids: &mut dyn Iterator<Item = String>) -> usize {
    let (Some(frame), Some(body), Some(window)) = (element(frame), element(body), window()) else { return usize::MAX };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let mut left = frame.get_bounding_client_rect().bottom().min(height) - body.get_bounding_client_rect().top();
    let reaches = |id: String| {
        let height = html_element(&id).map_or(0, |row| row.offset_height());
        left -= f64::from(height.max(LEAST_HEIGHT));
        left > 0.0
    };
    ids.map(reaches).take_while(|&reaches| reaches).count() + 1
}

/// Whether a node is a row, and not what belongs to one.
fn is_row(node: &Node) -> bool {
    node.dyn_ref::<Element>().is_some_and(|element| !element.id().is_empty())
}

/// A row and what belongs to it.
fn whole(row: &Element) -> impl Iterator<Item = Node> {
    let after = |node: &Node| node.next_sibling().filter(|next| !is_row(next));
    std::iter::successors(Some(Node::from(row.clone())), after)
}

/// Shows or hides a row with what belongs to it.
pub fn show_row(id: &str, shows: bool) {
    let Some(row) = element(id) else { return };
    for part in whole(&row).filter_map(|node| node.dyn_into::<HtmlElement>().ok()) {
        part.set_hidden(!shows);
    }
}

/// Brings rows into an order, from the first of all rows on. Rows that are not named stand behind them as before.
pub fn put_in_order(body: &str, ids: &mut dyn Iterator<Item = String>) {
    let (Some(body), Some(document)) = (element(body), document()) else { return };
    let mut place = body.first_element_child().map(Node::from);
    for id in ids {
        let Some(row) = document.get_element_by_id(&id) else { continue };
        if place.as_ref().is_some_and(|place| place.is_same_node(Some(&row))) {
            place = whole(&row).last().and_then(|last| last.next_sibling());
            continue;
        }
        for part in whole(&row).collect::<Vec<_>>() {
            let _ = body.insert_before(&part, place.as_ref());
        }
    }
}

/// Shows rows before all others in this order without moving them in the document: so the browser keeps what it has made
/// of them. They are to be moved as soon as that is painted, for whoever goes through the page by keyboard or hears it.
pub fn show_first(ids: &mut dyn Iterator<Item = String>) {
    let rows: Vec<Element> = ids.filter_map(|id| element(&id)).collect();
    for (row, place) in rows.iter().zip(-(rows.len() as i64)..) {
        set_order(row, &place.to_string());
    }
}

/// Shows a row where it stands in the document.
pub fn show_in_place(id: &str) {
    if let Some(row) = element(id) {
        set_order(&row, "");
    }
}

fn set_order(row: &Element, order: &str) {
    for part in whole(row).filter_map(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = part.style().set_property("order", order);
    }
}

/// Says when a row is drawn; `style/table.css` reads it.
pub fn draw_row(id: &str, turn: Turn) {
    let value = match turn {
        Turn::Now => Some("now"),
        Turn::Later => Some("later"),
        Turn::InSight => None,
    };
    set_attribute(id, "data-drawn", value);
}

/// Everything in a row that a selector finds.
fn in_row(row: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = row.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// Puts HTML into the header of a row.
pub fn set_header(id: &str, html: &str) {
    if let Some(header) = element(id).and_then(|row| in_row(&row, ":scope > th").pop()) {
        header.set_inner_html(html);
    }
}

/// Puts other cells into a row behind its header.
pub fn set_cells(id: &str, html: &str) {
    let Some(row) = element(id) else { return };
    in_row(&row, ":scope > td").iter().for_each(Element::remove);
    let _ = row.insert_adjacent_html("beforeend", html);
}

/// Puts a panel below a row, another one in its place, or takes it away.
pub fn set_panel(id: &str, html: Option<&str>) {
    let Some(row) = element(id) else { return };
    let panel = whole(&row).skip(1).filter_map(|node| node.dyn_into::<Element>().ok());
    panel.filter(|part| part.class_name() == "detail").for_each(|panel| panel.remove());
    if let Some(html) = html {
        let _ = row.insert_adjacent_html("afterend", html);
    }
}
