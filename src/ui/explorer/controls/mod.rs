//! The controls of the explorer. They are drawn once, natively, as plain HTML (`toolbar`, `facets`); in the browser one
//! listener hears all of them (`ui::explorer::listen`), `choice` says what each asks for, and `follow` keeps them as the
//! view says. So the client holds no code that draws them.

mod choice;
#[cfg(feature = "ssr")]
mod countries;
#[cfg(feature = "ssr")]
mod facets;
mod follow;
#[cfg(feature = "ssr")]
mod situation;
#[cfg(feature = "ssr")]
mod take;
#[cfg(feature = "ssr")]
mod toolbar;

pub use choice::apply;
#[cfg(feature = "ssr")]
pub use facets::facets_html;
pub use follow::follow;
#[cfg(feature = "ssr")]
pub use situation::situation_html;
#[cfg(feature = "ssr")]
pub use toolbar::toolbar_html;

#[cfg(feature = "ssr")]
use crate::ui::markup::Html;

/// A tick box or radio button with its label.
#[cfg(feature = "ssr")]
struct Check {
    id: String,
    kind: &'static str,
    name: &'static str,
    value: &'static str,
    label: &'static str,
    about: &'static str,
    on: bool,
    /// Id of the count beside it and how many rows choosing it gives.
    count: Option<(String, String)>,
}

#[cfg(feature = "ssr")]
impl Check {
    fn html(self) -> Html {
        let count = self
            .count
            .map(|(id, count)| Html::new().raw("<span class=\"count\" id=\"").value(&id).raw("\">").text(&count).raw("</span>"));
        Html::new()
            .raw("<label class=\"check\" title=\"")
            .value(self.about)
            .raw("\"><input type=\"")
            .raw(self.kind)
            .raw("\" id=\"")
            .value(&self.id)
            .raw("\" name=\"")
            .raw(self.name)
            .raw("\" value=\"")
            .raw(self.value)
            .raw(if self.on { "\" checked>" } else { "\">" })
            .element("span", "value-label", self.label)
            .maybe(count)
            .raw("</label>")
    }
}
