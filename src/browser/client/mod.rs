//! The browser side of [`super`]. A call that the browser refuses changes nothing: the page stays readable.

mod rows;
mod turns;

use super::{Field, Step};
pub use rows::*;
pub use turns::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent, Node, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn html_element(id: &str) -> Option<HtmlElement> {
    element(id)?.dyn_into().ok()
}

/// Leads hydration to the element of an id, which `missing` has found before. Says whether it is there.
pub fn lead_to(id: &str, cursor: &leptos::tachys::hydration::Cursor) -> bool {
    let found = element(id);
    if let Some(element) = &found {
        cursor.set(Node::from(element.clone()));
    }
    found.is_some()
}

/// Which of these ids no element of the page has.
pub fn missing(ids: impl Iterator<Item = String>) -> Vec<String> {
    ids.filter(|id| element(id).is_none()).collect()
}

fn input(id: &str) -> Option<HtmlInputElement> {
    element(id)?.dyn_into().ok()
}

/// The query string of the address, with `?`; empty where there is none.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address of the page with this query string, for sharing.
pub fn address_with(query: &str) -> String {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    let origin = part(web_sys::Location::origin);
    let path = part(web_sys::Location::pathname);
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{origin}{path}{mark}{query}")
}

/// Shows a query string in the address bar. The fragment stays only where the entry stays.
pub fn show_address(query: &str, step: Step) {
    let Some(window) = window() else { return };
    let (location, Ok(history)) = (window.location(), window.history()) else { return };
    let present = location.search().unwrap_or_default();
    if present.trim_start_matches('?') == query {
        return;
    }
    let path = location.pathname().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    let address = format!("{path}{mark}{query}");
    // Browsers refuse when an address changes too often; the view is right all the same.
    let _ = match step {
        Step::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Step::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// Calls back when the reader goes Back or Forward, for as long as the page lives.
pub fn on_address_change(callback: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(callback);
    if window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

/// Titles the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says something of the page as a whole on its root, where the style sheet looks for it.
pub fn say_on_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Says that the page answers now: styles and browser tests look for it.
pub fn mark_ready() {
    say_on_root("data-app", "ready");
}

/// The address of the evidence bundle and its hash, as the build wrote them into the page.
pub fn evidence_address() -> Option<(String, String)> {
    let root = document()?.document_element()?;
    Some((root.get_attribute("data-evidence")?, root.get_attribute("data-evidence-integrity")?))
}

/// The address for reports, with its places still open, as the build wrote it into the page.
pub fn report_address() -> Option<String> {
    document()?.document_element()?.get_attribute("data-report").filter(|address| !address.is_empty())
}

/// A text as it may stand in an address.
pub fn percent_encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The element that the page lives in.
pub fn page_root() -> Option<HtmlElement> {
    html_element("app")
}

fn field(element: &Element) -> Option<Field> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return Some(Field { name: input.name(), value: input.value(), ticked: input.checked() });
    }
    let select = element.dyn_ref::<HtmlSelectElement>()?;
    Some(Field { name: select.name(), value: select.value(), ticked: false })
}

/// Every ticked box or radio button below an element, and every list with something chosen.
pub fn chosen_fields(id: &str) -> Vec<Field> {
    let Some(ticked) = element(id).and_then(|element| element.query_selector_all("input:checked, select").ok()) else {
        return Vec::new();
    };
    let fields = (0..ticked.length()).filter_map(|index| field(ticked.get(index)?.dyn_ref()?));
    fields.filter(|field| !field.value.is_empty()).collect()
}

/// The field that an event came from.
pub fn field_of(event: &Event) -> Option<Field> {
    field(event.target()?.dyn_ref()?)
}

/// The text in a text field; empty where there is none.
pub fn text_in(id: &str) -> String {
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// Puts a text into a text field, unless it stands there already: so the cursor stays where it is.
pub fn set_text_in(id: &str, text: &str) {
    if let Some(input) = input(id)
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Ticks or clears a box or radio button.
pub fn set_ticked(id: &str, ticked: bool) {
    if let Some(input) = input(id) {
        input.set_checked(ticked);
    }
}

/// Chooses the value of a `<select>`.
pub fn set_choice(id: &str, value: &str) {
    if let Some(select) = element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok()) {
        select.set_value(value);
    }
}

/// Puts an element behind its siblings, hidden or not: called for each in turn, it brings them into an order.
pub fn put_last(id: &str, hidden: bool) {
    let Some(element) = html_element(id) else { return };
    element.set_hidden(hidden);
    if let Some(parent) = element.parent_element() {
        let _ = parent.append_child(&element);
    }
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Moves the focus. What is hidden can't be focused.
pub fn focus(id: &str) {
    if let Some(element) = html_element(id) {
        let _ = element.focus();
    }
}

/// Scrolls an element to the top of the window.
pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Whether a click asks for a new tab or window, which the browser shall do itself.
fn wants_new_tab(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0
}

/// The value of an attribute on the target of an event, or on the nearest element around it that has one.
pub fn nearest(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Calls back with the address of each pressed link of a class, for as long as the page lives. The browser itself
/// follows those that are to open elsewhere.
pub fn on_link(class: &'static str, callback: impl Fn(String) + 'static) {
    let Some(document) = document() else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest(&format!("a.{class}")).ok().flatten());
        if let Some(address) = link.and_then(|link| link.get_attribute("href"))
            && !wants_new_tab(&event)
        {
            event.prevent_default();
            callback(address);
        }
    });
    if document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

/// Sets an attribute, or takes it away.
pub fn set_attribute(id: &str, name: &str, value: Option<&str>) {
    if let Some(element) = element(id) {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Looks at everything below an element that stands for a row (`data-row`): ticks what is a box, hides or shows the rest.
/// `state` says of a row whether it shows and whether it is picked.
pub fn follow_rows(id: &str, state: &dyn Fn(usize) -> Option<(bool, bool)>) {
    let Some(all) = element(id).and_then(|element| element.query_selector_all("[data-row]").ok()) else { return };
    for index in 0..all.length() {
        let Some(element) = all.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok()) else { continue };
        let row = element.get_attribute("data-row").and_then(|row| row.parse().ok());
        match (row.and_then(state), element.dyn_ref::<HtmlInputElement>()) {
            (Some((_, picked)), Some(input)) => input.set_checked(picked),
            (Some((shown, _)), None) => element.set_hidden(!shown),
            (None, _) => {}
        }
    }
}

/// Puts HTML into an element.
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = element(id) {
        element.set_inner_html(html);
    }
}

/// Puts a text into an element, unless it stands there already.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Puts a count beside a box, unless it stands there already, and greys the box out where it is 0.
pub fn set_count(id: &str, count: u32) {
    let count_in_words = count.to_string();
    if let Some(element) = element(id).filter(|element| element.text_content().as_ref() != Some(&count_in_words)) {
        element.set_text_content(Some(&count_in_words));
        if let Some(label) = element.parent_element() {
            let _ = label.class_list().toggle_with_force("gives-nothing", count == 0);
        }
    }
}

/// Closes an open `<details>`. Says whether it was open.
pub fn close_details(id: &str) -> bool {
    let open = element(id).filter(|details| details.has_attribute("open"));
    if let Some(details) = &open {
        let _ = details.remove_attribute("open");
    }
    open.is_some()
}

/// Puts a text on the clipboard and calls back with whether it worked.
pub fn copy(text: String, done: impl Fn(bool) + 'static) {
    let Some(window) = window() else { return done(false) };
    let writing = window.navigator().clipboard().write_text(&text);
    leptos::task::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(writing).await.is_ok());
    });
}
