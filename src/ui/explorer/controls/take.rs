//! “Take it away”: files of all, shown or picked therapies, citing, sharing, printing. A small script of its own
//! (`public/take.js`) hears it, so it costs the client nothing.

use crate::evidence::Dataset;
use crate::explore::export::{citation, data_date};
use crate::ui::markup::Html;

/// Which therapies: value, label.
const SCOPES: [(&str, &str); 3] = [("all", "All"), ("shown", "Those that show"), ("picked", "Those you picked")];

/// What can be taken: name of the file without ending, what it is, what a row of it is.
const FILES: [(&str, &str, &str); 4] = [
    ("therapies", "Table of therapies", "CSV, a row for each"),
    ("figures", "Every figure, with source", "CSV"),
    ("decisions", "Every regulatory decision", "CSV"),
    ("all", "All that is known", "JSON"),
];

/// The menu, and the window that shows how to cite the view.
pub fn take_html(dataset: &Dataset) -> Html {
    Html::new()
        .raw("<details id=\"take\" class=\"tool menu take\" name=\"tools\" data-date=\"")
        .value(&data_date(dataset))
        .raw("\" data-cite=\"")
        .value(&citation(dataset))
        .raw("\"><summary id=\"take-summary\">Take it away</summary><div class=\"menu-body\"><fieldset><legend>Which therapies</legend>")
        .all(SCOPES.iter().map(|scope| choice(scope, dataset.therapies.len())))
        .raw("</fieldset><ul class=\"take-files\">")
        .all(FILES.iter().map(file))
        .raw(
            "</ul><ul class=\"take-more\"><li><button type=\"button\" class=\"tool\" data-takes=\"cite\">Cite this view</button></li>\
             <li><button type=\"button\" class=\"tool\" data-takes=\"share\" hidden>Share</button></li>\
             <li><button type=\"button\" class=\"tool\" data-takes=\"print\">Print</button></li></ul>\
             <p class=\"take-said\" role=\"status\" id=\"take-said\"></p>\
             <p class=\"about\">Free to use under CC BY 4.0. <a data-own href=\"data/\">What the files hold</a></p></div></details>",
        )
        .raw(
            "<dialog id=\"cite\" class=\"cite-window\" aria-labelledby=\"cite-title\"><h4 id=\"cite-title\">Cite this view</h4>\
             <p id=\"cite-text\" class=\"cite-text\"></p><p class=\"cite-foot\">\
             <button type=\"button\" class=\"tool\" data-takes=\"copy-cite\">Copy</button>\
             <button type=\"button\" class=\"tool\" data-takes=\"close-cite\">Close</button>\
             <span class=\"quiet\" role=\"status\" id=\"cite-said\"></span></p></dialog>",
        )
}

/// A choice of therapies, with how many they are; the script counts again.
fn choice((value, label): &(&'static str, &'static str), all: usize) -> Html {
    let count = if *value == "picked" { 0 } else { all };
    Html::new()
        .raw("<label class=\"check\"><input type=\"radio\" name=\"take\" value=\"")
        .raw(value)
        .raw(if *value == "shown" { "\" checked>" } else { "\">" })
        .element("span", "value-label", label)
        .raw("<span class=\"count\" id=\"take-count-")
        .raw(value)
        .raw("\">")
        .text(&count.to_string())
        .raw("</span></label>")
}

fn file((name, what, kind): &(&'static str, &'static str, &'static str)) -> Html {
    Html::new()
        .raw("<li><button type=\"button\" class=\"tool\" data-takes=\"")
        .raw(name)
        .raw("\">")
        .text(what)
        .raw(" <span class=\"quiet\">")
        .text(kind)
        .raw("</span></button></li>")
}
