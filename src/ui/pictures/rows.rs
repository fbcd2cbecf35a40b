//! What the three pictures share: rows by type of treatment in the neutral order, the head of a row, and who is left out.
//!
//! Everything that stands for a therapy carries `data-row`, its place in the catalogue: by it the client hides what the
//! table hides and ticks what the reader picked.

use crate::evidence::{Therapy, TreatmentType, Trial, Word};
use crate::explore::Jurisdiction;
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
    /// The region by whose rule alone it is drawn so; none where the rules of all come to the same.
    pub only: Option<Jurisdiction>,
}

/// All therapies with their places, for a page that lies `home` below the start page.
pub fn entries<'a>(therapies: &'a [Therapy], home: &'static str) -> Vec<Entry<'a>> {
    therapies.iter().enumerate().map(|(row, therapy)| Entry { home, row, therapy, only: None }).collect()
}

impl Entry<'_> {
    /// The address of a section of the therapy's page.
    pub fn address(self, section: &str) -> String {
        format!("{}therapies/{}/{section}", self.home, self.therapy.id)
    }

    /// Draws it once where it looks the same by the rule of every region, else once for each; style shows the region that
    /// the table stands in.
    pub fn by_region(self, draw: impl Fn(Entry, Jurisdiction) -> Html) -> Html {
        by_region(|only, region| draw(Entry { only, ..self }, region))
    }
}

/// What is drawn once where it looks the same by the rule of every region, else once for each.
pub fn by_region(draw: impl Fn(Option<Jurisdiction>, Jurisdiction) -> Html) -> Html {
    let unmarked: Vec<String> = Jurisdiction::ALL.iter().map(|&region| draw(None, region).into_string()).collect();
    let differs = unmarked.windows(2).any(|pair| pair[0] != pair[1]);
    let regions = if differs { Jurisdiction::ALL } else { &Jurisdiction::ALL[..1] };
    Html::new().all(regions.iter().map(|&region| draw(differs.then_some(region), region)))
}

/// The class of what is drawn for one region only; `style/pictures.css` reads it.
pub fn only_class(only: Option<Jurisdiction>) -> &'static str {
    match only {
        None => "",
        Some(Jurisdiction::Us) => " only-us",
        Some(Jurisdiction::Eu) => " only-eu",
    }
}

/// What a picture says of what it draws, counted by the rule of each region.
pub fn summary(count: impl Fn(Jurisdiction) -> String) -> Html {
    by_region(|only, region| {
        Html::new().raw("<p class=\"quiet").raw(only_class(only)).raw("\">").text(&count(region)).raw("</p>")
    })
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
    let class = only_class(entry.only);
    let html = Html::new().raw("<tr role=\"row\"");
    let html = if class.is_empty() { html } else { html.raw(" class=\"").raw(class.trim_start()).raw("\"") };
    html.raw(" data-row=\"").value(&entry.row.to_string()).raw("\">")
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

/// The therapies that a picture can't draw, each with the reason; `why` gives none for those that it draws.
pub fn left_out(lead: &str, entries: &[Entry], why: impl Fn(&Therapy, Jurisdiction) -> Option<String>) -> Html {
    let item = |entry: Entry, why: &str| {
        let class = only_class(entry.only);
        let html = Html::new().raw("<li");
        let html = if class.is_empty() { html } else { html.raw(" class=\"").raw(class.trim_start()).raw("\"") };
        html.raw(" data-row=\"")
            .value(&entry.row.to_string())
            .raw("\"><a href=\"")
            .value(&entry.address(""))
            .raw("\">")
            .text(&entry.therapy.name)
            .raw("</a>: ")
            .text(why)
            .raw("</li>")
    };
    let items: Vec<Html> = entries
        .iter()
        .filter(|entry| Jurisdiction::ALL.iter().any(|&region| why(entry.therapy, region).is_some()))
        .map(|entry| entry.by_region(|entry, region| Html::new().maybe(why(entry.therapy, region).map(|why| item(entry, &why)))))
        .collect();
    if items.is_empty() {
        return Html::new();
    }
    Html::new().open("div", "left-out").element("p", "", lead).open("ul", "").all(items.into_iter()).raw("</ul></div>")
}
