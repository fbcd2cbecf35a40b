//! The native side of [`super`]: there is no browser.

use super::{Field, Step, Turn};

/// The query string of the address; natively empty.
pub fn query() -> String {
    String::new()
}

/// Shows a query string in the address bar; natively nothing.
pub fn show_address(_query: &str, _step: Step) {}

/// Calls back when the reader goes Back or Forward; natively never.
pub fn on_address_change(_callback: impl Fn() + 'static) {}

/// Works once the next frame is painted; natively never.
pub fn after_paint(_work: impl FnOnce() + 'static) {}

/// Titles the tab; natively nothing.
pub fn set_title(_title: &str) {}

/// Says that the page answers now; natively nothing.
pub fn mark_ready() {}

/// Says something of the page as a whole on its root; natively nothing.
pub fn say_on_root(_name: &str, _value: &str) {}

/// Every ticked box or radio button below an element, and every list with something chosen; natively none.
pub fn chosen_fields(_id: &str) -> Vec<Field> {
    Vec::new()
}

/// The field that an event came from; natively `None`.
pub fn field_of(_event: &leptos::ev::Event) -> Option<Field> {
    None
}

/// The text in a text field; natively empty.
pub fn text_in(_id: &str) -> String {
    String::new()
}

/// Puts a text into a text field that holds another; natively nothing.
pub fn set_text_in(_id: &str, _text: &str) {}

/// Ticks or clears a box or radio button; natively nothing.
pub fn set_ticked(_id: &str, _ticked: bool) {}

/// Chooses the value of a `<select>`; natively nothing.
pub fn set_choice(_id: &str, _value: &str) {}

/// Puts an element behind its siblings; natively nothing.
pub fn put_last(_id: &str, _hidden: bool) {}

/// How many rows are in sight; natively all.
pub fn rows_in_sight(_frame: &str, _body: &str, _ids: &mut dyn Iterator<Item = String>) -> usize {
    usize::MAX
}

/// Shows or hides a row with what belongs to it; natively nothing.
pub fn show_row(_id: &str, _shows: bool) {}

/// Brings rows into an order; natively nothing.
pub fn put_in_order(_body: &str, _ids: &mut dyn Iterator<Item = String>) {}

/// Shows rows before all others; natively nothing.
pub fn show_first(_ids: &mut dyn Iterator<Item = String>) {}

/// Shows a row where it stands; natively nothing.
pub fn show_in_place(_id: &str) {}

/// Says when a row is drawn; natively nothing.
pub fn draw_row(_id: &str, _turn: Turn) {}

/// Leads hydration to the element of an id; natively nowhere.
pub fn lead_to(_id: &str, _cursor: &leptos::tachys::hydration::Cursor) -> bool {
    false
}

/// Which of these ids no element of the page has; natively none.
pub fn missing(_ids: impl Iterator<Item = String>) -> Vec<String> {
    Vec::new()
}

/// Puts HTML into an element; natively nothing.
pub fn set_html(_id: &str, _html: &str) {}

/// Puts other cells into a row behind its header; natively nothing.
pub fn set_cells(_id: &str, _html: &str) {}

/// Puts a panel below a row, another one in its place, or takes it away; natively nothing.
pub fn set_panel(_id: &str, _html: Option<&str>) {}

/// Puts HTML into the header of a row; natively nothing.
pub fn set_header(_id: &str, _html: &str) {}

/// Opens the browser's own dialog for printing; natively nothing.
pub fn print() {}

/// Moves the focus; natively nothing.
pub fn focus(_id: &str) {}

/// Scrolls an element to the top of the window; natively nothing.
pub fn scroll_to(_id: &str) {}

/// The value of an attribute on or around the target of an event; natively `None`.
pub fn nearest(_event: &leptos::ev::Event, _attribute: &str) -> Option<String> {
    None
}

/// Calls back with the address of each pressed link of a class; natively never.
pub fn on_link(_class: &'static str, _callback: impl Fn(String) + 'static) {}

/// Sets an attribute, or takes it away; natively nothing.
pub fn set_attribute(_id: &str, _name: &str, _value: Option<&str>) {}

/// Ticks, hides or shows what stands for rows below an element; natively nothing.
pub fn follow_rows(_id: &str, _state: &dyn Fn(usize) -> Option<(bool, bool)>) {}

/// Puts a text into an element that holds another; natively nothing.
pub fn set_text(_id: &str, _text: &str) {}

/// Puts a count beside a box, and greys the box out where it is 0; natively nothing.
pub fn set_count(_id: &str, _count: u32) {}

/// Closes an open `<details>`; natively `false`. Says whether it was open.
pub fn close_details(_id: &str) -> bool {
    false
}

/// The address of the page with this query string, for sharing; natively the query string.
pub fn address_with(query: &str) -> String {
    format!("?{query}")
}

/// The address for reports that the page carries; natively none.
pub fn report_address() -> Option<String> {
    None
}

/// A text as it may stand in an address: every byte but letters, digits and a few marks as `%` and its number.
pub fn percent_encoded(text: &str) -> String {
    let stays = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    text.bytes().map(|byte| if stays(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Puts a text on the clipboard and calls back with whether it worked; natively `false`.
pub fn copy(_text: String, done: impl Fn(bool) + 'static) {
    done(false);
}
