//! What the three pictures share: rows by type of treatment in the neutral order, the head of a row, and who is left out.
//!
//! Everything that stands for a therapy carries `data-row`, its place in the catalogue: by it the client hides what the
//! table hides and ticks what the reader picked.

use crate::evidence::{Therapy, TreatmentType, Trial, Word};
use crate::ui::markup::{Html, design, size, type_glyph};

/// A therapy and its place in the catalogue, as a page shows it.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// The way from the page to the start page.
    pub home: &'static str,
    /// Its place.
    pub row: usize,
    /// The therapy.
    pub therapy: &'a Therapy,
}

/// All therapies with their places, for a page that lies `home` below the start page.
pub fn entries<'a>(therapies: &'a [Therapy], home: &'static str) -> Vec<Entry<'a>> {
    therapies.iter().enumerate().map(|(row, therapy)| Entry { home, row, therapy }).collect()
}

impl Entry<'_> {
    /// The address of a section of the therapy's page.
    pub fn address(self, section: &str) -> String {
        format!("{}therapies/{}/{section}", self.home, self.therapy.id)
    }
}

/// The body of a table: for each type its name, which filters the table, and the rows of its therapies. `columns` is how
/// many the table has.
pub fn bodies(drawn: &[Entry], columns: &'static str, rows: impl Fn(Entry) -> Html) -> Html {
    let body = |&kind: &TreatmentType| {
        let mut of_kind = drawn.iter().filter(|entry| entry.therapy.kind == kind).peekable();
        let home = of_kind.peek()?.home;
        Some(
            Html::new()
                .raw("<tbody role=\"rowgroup\" class=\"of-")
                .raw(kind.slug())
                .raw("\"><tr role=\"row\" class=\"kind\"><th role=\"columnheader\" scope=\"rowgroup\" colspan=\"")
                .raw(columns)
                .raw("\"><span class=\"glyph-box\">")
                .with(type_glyph(kind))
                .raw("</span><a class=\"into-table\" href=\"")
                .raw(home)
                .raw("?type=")
                .raw(kind.slug())
                .raw("#explorer\">")
                .text(kind.label())
                .raw("</a></th></tr>")
                .all(of_kind.map(|&entry| rows(entry)))
                .raw("</tbody>"),
        )
    };
    Html::new().all(TreatmentType::ALL.iter().filter_map(body))
}

/// Opens a row.
pub fn open_row(entry: Entry) -> Html {
    Html::new().raw("<tr role=\"row\" data-row=\"").value(&entry.row.to_string()).raw("\">")
}

/// The head of a therapy's first row: a box to pick it, its name as the way to the section of its page that holds the
/// figures with their sources, and what else stands there.
pub fn head(entry: Entry, section: &'static str, facts: Html) -> Html {
    Html::new()
        .raw("<th role=\"rowheader\" scope=\"row\"><input type=\"checkbox\" class=\"pick needs-script\" data-row=\"")
        .value(&entry.row.to_string())
        .raw("\" aria-label=\"Choose ")
        .value(&entry.therapy.name)
        .raw("\"><a class=\"name\" href=\"")
        .value(&entry.address(section))
        .raw("\">")
        .text(&entry.therapy.name)
        .raw("</a>")
        .with(facts)
        .raw("</th>")
}

/// The head of a therapy's further rows.
pub fn next_head(entry: Entry, facts: Html) -> Html {
    Html::new()
        .raw("<th role=\"rowheader\" scope=\"row\"><span class=\"visually-hidden\">")
        .text(&entry.therapy.name)
        .raw(", </span>")
        .with(facts)
        .raw("</th>")
}

/// Phase, design and people of a trial.
pub fn in_short(trial: &Trial) -> String {
    format!("{}, {}, {}", trial.phase.label(), design(trial), size(trial))
}

/// Small words below a name: the trial in weight, then what is known of it.
pub fn facts(trial: &str, known: &[Option<String>]) -> Html {
    let known: Vec<&str> = known.iter().flatten().map(|text| text.trim_end_matches('.')).collect();
    Html::new().open("span", "small").element("b", "", trial).raw(": ").text(&known.join("; ")).close("span")
}

/// The therapies that a picture can't draw, each with the reason.
pub fn left_out(lead: &str, entries: &[Entry], why: impl Fn(&Therapy) -> String) -> Html {
    let item = |entry: &Entry| {
        Html::new()
            .raw("<li data-row=\"")
            .value(&entry.row.to_string())
            .raw("\"><a href=\"")
            .value(&entry.address(""))
            .raw("\">")
            .text(&entry.therapy.name)
            .raw("</a>: ")
            .text(&why(entry.therapy))
            .raw("</li>")
    };
    if entries.is_empty() {
        return Html::new();
    }
    Html::new().open("div", "left-out").element("p", "", lead).open("ul", "").all(entries.iter().map(item)).raw("</ul></div>")
}
