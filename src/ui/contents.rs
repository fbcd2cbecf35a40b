//! Sections with their headings, and the list of them beside a page.

use super::markup::Html;

/// The list of a page's sections: id and title of each.
pub fn contents(sections: &[(impl AsRef<str>, impl AsRef<str>)]) -> Html {
    let link = |(id, title): &(_, _)| link_to(AsRef::<str>::as_ref(id), AsRef::<str>::as_ref(title));
    Html::new()
        .raw("<nav class=\"contents\" aria-label=\"On this page\"><p>On this page</p><ul>")
        .all(sections.iter().map(link))
        .raw("</ul></nav>")
}

fn link_to(id: &str, title: &str) -> Html {
    Html::new().raw("<li><a href=\"#").value(id).raw("\">").text(title).raw("</a></li>")
}

/// A section with its heading.
pub fn section(id: &str, title: &str, content: Html) -> Html {
    Html::new()
        .raw("<section class=\"article\" id=\"")
        .value(id)
        .raw("\" aria-labelledby=\"")
        .value(id)
        .raw("-title\"><h2 id=\"")
        .value(id)
        .raw("-title\">")
        .text(title)
        .raw("</h2>")
        .with(content)
        .raw("</section>")
}
