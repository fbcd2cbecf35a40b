//! A text that is HTML.

/// HTML under construction. Only the program's own literals go in unescaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

/// A text made safe for HTML, in content and in double-quoted attributes.
pub fn esc(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter => safe.push(letter),
        }
    }
    safe
}

impl Html {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// HTML that was made by this type before.
    #[cfg(feature = "ssr")]
    pub fn made(html: String) -> Self {
        Self(html)
    }

    /// Adds the program's own HTML.
    pub fn raw(mut self, html: &'static str) -> Self {
        self.0.push_str(html);
        self
    }

    /// Adds a text, escaped.
    pub fn text(mut self, text: &str) -> Self {
        self.0.push_str(&esc(text));
        self
    }

    /// Adds HTML made elsewhere.
    pub fn with(mut self, html: Self) -> Self {
        self.0.push_str(&html.0);
        self
    }

    /// Adds HTML made elsewhere, if there is any.
    pub fn maybe(self, html: Option<Self>) -> Self {
        match html {
            Some(html) => self.with(html),
            None => self,
        }
    }

    /// Adds pieces one after the other.
    pub fn all(self, pieces: impl Iterator<Item = Self>) -> Self {
        pieces.fold(self, Self::with)
    }

    /// Adds an attribute's value between quotes that the literals around it hold.
    pub fn value(self, text: &str) -> Self {
        self.text(text)
    }

    /// `<tag class="class">text</tag>`, the text escaped.
    pub fn element(self, tag: &'static str, class: &'static str, text: &str) -> Self {
        self.open(tag, class).text(text).close(tag)
    }

    /// `<tag class="class">`, or `<tag>` where the class is empty.
    pub fn open(mut self, tag: &'static str, class: &'static str) -> Self {
        self.0.push('<');
        self.0.push_str(tag);
        if !class.is_empty() {
            self.0.push_str(" class=\"");
            self.0.push_str(class);
            self.0.push('"');
        }
        self.0.push('>');
        self
    }

    /// `</tag>`.
    pub fn close(mut self, tag: &'static str) -> Self {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    /// A `<span>` around HTML made elsewhere; without content no element.
    pub fn span(self, class: &'static str, content: Self) -> Self {
        if content.0.is_empty() { self } else { self.open("span", class).with(content).close("span") }
    }

    /// A link that leads off the site.
    pub fn link(self, class: &'static str, address: &str, text: &str) -> Self {
        self.raw("<a class=\"").raw(class).raw("\" rel=\"noreferrer\" href=\"").value(address).raw("\">").text(text).raw("</a>")
    }

    /// The text of it.
    pub fn into_string(self) -> String {
        self.0
    }
}
