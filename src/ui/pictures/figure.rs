//! A picture with all that belongs to it: title, what it shows, what it can and can't tell, key, table, who is left out,
//! and the means to keep it.

use crate::ui::markup::Html;

/// A picture. Its marks stand in the cells of a real table beside their figures, so the table is its text as well.
pub struct Picture {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it shows.
    pub about: &'static str,
    /// What can and can't be read from it.
    pub can_tell: &'static str,
    /// What it holds, counted from the data.
    pub summary: Html,
    /// What its marks mean.
    pub key: Html,
    /// What its drawings refer to.
    pub defs: Html,
    /// The table with the drawings.
    pub table: Html,
    /// The therapies that it can't draw.
    pub left_out: Html,
}

/// Where a picture stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Below the third heading of the start page.
    Start,
    /// Below the title of the page of pictures.
    Page,
}

impl Picture {
    /// The picture as HTML. `next` is where a reader goes who skips it.
    pub fn html(self, level: Level, next: &'static str) -> Html {
        let heading = if level == Level::Start { "h4" } else { "h2" };
        Html::new()
            .raw("<figure class=\"picture\" id=\"")
            .raw(self.id)
            .raw("\" aria-labelledby=\"")
            .raw(self.id)
            .raw("-title\"><figcaption><")
            .raw(heading)
            .raw(" class=\"picture-title\" tabindex=\"-1\" id=\"")
            .raw(self.id)
            .raw("-title\">")
            .raw(self.title)
            .close(heading)
            .element("p", "", self.about)
            .element("p", "", self.can_tell)
            .with(self.summary)
            .raw(
                "</figcaption><div class=\"picture-tools needs-script\"><button type=\"button\" class=\"tool\" data-keep=\"svg\">Download \
                 SVG</button><button type=\"button\" class=\"tool\" data-keep=\"png\">Download PNG</button><button type=\"button\" \
                 class=\"tool\" aria-pressed=\"false\" hidden data-does=\"only-picked\">Only those picked<span></span></button></div>\
                 <a class=\"skip-picture\" href=\"#",
            )
            .raw(next)
            .raw("\">Skip this picture</a>")
            .with(self.key)
            .raw("<svg class=\"defs\" aria-hidden=\"true\">")
            .with(self.defs)
            .raw("</svg>")
            .with(self.table)
            .element("p", "none-shown", "None of the therapies that show can be drawn here.")
            .with(self.left_out)
            .raw("</figure>")
    }
}
