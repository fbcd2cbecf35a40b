//! Approvals over time: each therapy a line per region, each decision a mark in the column of its year.

use super::approval::{Event, Mark, events};
use super::figure::Picture;
use super::rows::{Entry, bodies, head, left_out, open_row};
use crate::evidence::{Date, Region, Therapy, Word};
use crate::explore::{Jurisdiction, standing};
use crate::ui::markup::Html;

/// The title.
pub const TITLE: &str = "Approvals over time";

const ABOUT: &str = "Each mark is a decision on one or more uses, in the column of its year, US above EU. Press a mark for the decision \
                     and its source.";
const CAN_TELL: &str = "It shows when a use was allowed, and how firmly; not how many people it reaches, nor how well a therapy works. \
                        Only approvals, withdrawals and returns are drawn: no opinions, applications or refusals. Dates are those that \
                        the sources give, at times of an announcement. A broken line below a mark: only the month or only the year is known.";

/// The regions that are drawn.
pub const REGIONS: [Region; 2] = [Region::Us, Region::Eu];

/// The first year of the axis.
pub const FIRST_YEAR: u16 = 2003;

/// The picture.
pub fn picture(all: &[Entry]) -> Picture {
    let is_drawn = |entry: &&Entry| REGIONS.iter().any(|&region| !events(entry.therapy, region).is_empty());
    let drawn: Vec<Entry> = all.iter().filter(is_drawn).copied().collect();
    Picture {
        id: "picture-approvals",
        title: TITLE,
        about: ABOUT,
        can_tell: CAN_TELL,
        summary: Html::new().element("p", "quiet", &summary(&drawn)),
        key: key(),
        defs: Html::new(),
        table: table(&drawn),
        left_out: left_out("Not drawn, because never approved in the US or EU in the sources checked:", all, |therapy, _| {
            REGIONS.iter().all(|&region| events(therapy, region).is_empty()).then(|| why_none(therapy))
        }),
    }
}

/// Where a therapy stands that was approved in neither region.
fn why_none(therapy: &Therapy) -> String {
    let elsewhere: Vec<&str> = Region::ALL
        .iter()
        .filter(|&&region| therapy.decisions_in(region).any(|decision| decision.in_force()))
        .map(|region| region.label())
        .collect();
    if !elsewhere.is_empty() {
        return format!("approved in {}", elsewhere.join(", "));
    }
    let stands =
        |&region: &Jurisdiction| Some(format!("{} in the {}", standing(therapy, region)?.status.label(), region.label()));
    let stands: Vec<String> = Jurisdiction::ALL.iter().filter_map(stands).collect();
    if stands.is_empty() { "no decision found".to_owned() } else { stands.join(", ") }
}

fn summary(drawn: &[Entry]) -> String {
    let of = |region: Region| {
        let all: Vec<Event> = drawn.iter().flat_map(|entry| events(entry.therapy, region)).collect();
        let count = |mark: Mark| all.iter().filter(|event| event.mark == mark).map(|event| event.uses).sum::<usize>();
        let [early, full, gone, back] = Mark::ALL.map(count);
        let name = if region == Region::Us { "accelerated" } else { "conditional" };
        format!("{}: {full} full and {early} {name} approvals, {gone} withdrawn, {back} returned", region.label())
    };
    let events: Vec<Event> =
        REGIONS.iter().flat_map(|&region| drawn.iter().flat_map(move |entry| events(entry.therapy, region))).collect();
    let undated = events.iter().filter(|event| event.date.is_none()).count();
    let vague = events.iter().filter(|event| event.date.is_some_and(|date| !date.is_exact())).count();
    format!(
        "Of all therapies, {} can be drawn. Counted by use, where a use of a combination counts for the drug and for the combination: {}. \
         Of {} marks, {vague} have only a month or a year and {undated} no date.",
        drawn.len(),
        REGIONS.map(of).join(". "),
        events.len()
    )
}

/// The drawing of a mark.
fn shape(mark: Mark) -> Html {
    let svg = Html::new().raw("<svg aria-hidden=\"true\" class=\"shape\">");
    match mark {
        Mark::Full => svg.raw("<circle cx=\"7\" cy=\"7\" r=\"5.500\"/></svg>"),
        Mark::Early => svg.raw("<path class=\"hollow\" d=\"M7 1l6 6-6 6-6-6z\"/></svg>"),
        Mark::Withdrawn => svg.raw("<path class=\"cross\" d=\"M2 2l10 10M12 2 2 12\"/></svg>"),
        Mark::Returned => svg.raw("<path d=\"M7 1l6.500 12H.5z\"/></svg>"),
    }
}

fn key() -> Html {
    let words = |mark| match mark {
        Mark::Early => "accelerated (US) or conditional (EU) approval",
        Mark::Full => "approval, or made a full one",
        Mark::Withdrawn => "withdrawn",
        Mark::Returned => "approved again after withdrawal",
    };
    let item = |mark: Mark| Html::new().raw("<li>").with(shape(mark)).text(words(mark)).raw("</li>");
    Html::new().open("ul", "key").all(Mark::ALL.into_iter().map(item)).raw(
        "<li><label class=\"check needs-script\"><input type=\"checkbox\" class=\"as-text\" name=\"dates\"> Dates as text</label></li></ul>",
    )
}

fn table(drawn: &[Entry]) -> Html {
    let last = drawn.iter().flat_map(|entry| REGIONS.map(|region| events(entry.therapy, region))).flatten();
    let last = last.filter_map(|event| event.date).map(Date::year).max().unwrap_or(FIRST_YEAR);
    let year =
        |year: u16| Html::new().raw("<span class=\"").value(&column(year)).raw("\">").text(&year.to_string()).raw("</span>");
    let years = (FIRST_YEAR..=last).filter(|year| year % 5 == 0);
    Html::new()
        .raw(
            "<table role=\"table\" class=\"p-approvals\"><caption class=\"visually-hidden\">Approvals in the US and EU by date</caption>\
             <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Therapy</th>\
             <th role=\"columnheader\" scope=\"col\" class=\"visually-hidden\">US</th>\
             <th role=\"columnheader\" scope=\"col\" class=\"visually-hidden\">EU</th><td aria-hidden=\"true\" class=\"lane\">\
             <span class=\"undated\">?</span>",
        )
        .all(years.map(year))
        .raw("</td></tr></thead>")
        .with(bodies(drawn, "3", row))
        .raw("</table>")
}

/// The classes that put a mark into the column of a year: its decade and its place in it, as `style/picture-approvals.css` reads
/// them. (The policy allows no inline style.)
fn column(year: u16) -> String {
    format!("d{} u{}", year / 10 % 10, year % 10)
}

fn row(entry: Entry) -> Html {
    let lane = |region: Region| {
        let events = events(entry.therapy, region);
        let none = events.is_empty().then(|| Html::new().element("span", "missing", "no approval found"));
        Html::new()
            .raw("<td role=\"cell\" class=\"lane\"><span class=\"region\" aria-hidden=\"true\">")
            .raw(region.label())
            .raw("</span>")
            .maybe(none)
            .all(events.iter().map(|event| point(entry, region, event)))
            .raw("</td>")
    };
    open_row(entry).with(head(entry, "#labels", Html::new())).all(REGIONS.into_iter().map(lane)).raw("</tr>")
}

/// A mark, as a link to the decisions of the therapy. Its words say everything; they show where there is room.
fn point(entry: Entry, region: Region, event: &Event) -> Html {
    let column = event.date.map_or_else(|| "undated".to_owned(), |date| column(date.year()));
    let vague = event.date.is_some_and(|date| !date.is_exact());
    let uses = if event.uses > 1 { format!(" ({} uses)", event.uses) } else { String::new() };
    Html::new()
        .raw("<a class=\"")
        .value(&column)
        .raw(if vague { " vague\" href=\"" } else { "\" href=\"" })
        .value(&entry.address("#labels"))
        .raw("\">")
        .with(shape(event.mark))
        .raw("<span><i>")
        .text(&entry.therapy.name)
        .raw(", ")
        .raw(region.label())
        .raw(": </i>")
        .text(&format!("{}, {}{uses}", when(event.date), event.words))
        .raw("</span></a>")
}

/// A date as exactly as it is known.
fn when(date: Option<Date>) -> String {
    match date {
        None => "date not found".to_owned(),
        Some(date) if date.is_exact() => date.in_words(),
        Some(date) if date.in_words().contains(' ') => format!("{} (day not known)", date.in_words()),
        Some(date) => format!("{} (only the year known)", date.in_words()),
    }
}
