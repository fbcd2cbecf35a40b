//! The harms of a therapy's own page: one line for each, with the figure that says most and the range of all counts; the
//! counts themselves are folded below it. Native only.

use super::harms::{both_arms, count, counted};
use super::plain::{self, OfHundred};
use super::sources::source_link;
use super::{Html, capitalised};
use crate::evidence::{Dataset, HarmKind, Incidence, Printed, Reading, SourceKind, Therapy, Word};
use crate::explore::{Detail, HarmFigure};

/// How the counts of one harm stand to each other.
pub const HOW_COUNTS_STAND: &str = "Each harm stands here once: first what a label or several trials together give, then the range of all \
                                    counts. The counts differ in people, in time and in what they count.";

/// One kind of event with every count of it.
struct Line<'a> {
    event: HarmKind,
    counts: Vec<HarmFigure<'a>>,
}

/// The figures on harm by event; what a boxed warning names and no figure tells of has a line as well.
pub fn harm_lines(dataset: &Dataset, therapy: &Therapy, figures: &[HarmFigure], detail: Detail) -> Html {
    let warned = dataset.warned(therapy).into_iter().flat_map(|part| &part.boxed_warnings);
    let warned: Vec<HarmKind> = warned.flat_map(|warning| warning.events.iter().copied()).collect();
    let of =
        |&event: &HarmKind| Line { event, counts: figures.iter().filter(|figure| figure.harm.event == event).copied().collect() };
    let mut lines: Vec<Line> = HarmKind::ALL.iter().map(of).collect();
    lines.retain(|line| !line.counts.is_empty() || warned.contains(&line.event));
    // What a boxed warning warns of comes first.
    lines.sort_by_key(|line| !warned.contains(&line.event));
    if lines.is_empty() {
        return Html::new().element("p", "missing", "No figure in the sources checked.");
    }
    Html::new()
        .open("ul", "harm-lines")
        .all(lines.iter().map(|line| line.drawn(therapy, warned.contains(&line.event), detail)))
        .close("ul")
}

impl Line<'_> {
    fn drawn(&self, therapy: &Therapy, is_warned: bool, detail: Detail) -> Html {
        let name = match detail {
            Detail::Plain => plain::event(self.event),
            Detail::Clinical => self.event.label(),
        };
        let name = capitalised(name);
        // A name in plain words may say all that there is to explain.
        let about = self.event.about();
        let about = if about.trim_end_matches('.') == name { "" } else { about };
        let body = match self.counts.as_slice() {
            [] => Html::new(),
            [only] => count(therapy, only, detail),
            _ => self.several(therapy, detail),
        };
        let has_rate = self.counts.iter().any(|figure| figure.harm.treatment.has_figure() || figure.harm.count.is_some());
        let unknown = (is_warned && !has_rate).then_some("Boxed warning of the US label; no rate found.");
        Html::new()
            .raw("<li><div><p class=\"figure-title\">")
            .text(&name)
            .raw("</p>")
            .maybe((!about.is_empty()).then(|| Html::new().element("p", "quiet", about)))
            .raw("</div><div>")
            .maybe(unknown.map(|words| Html::new().element("p", "", words)))
            .with(body)
            .raw("</div></li>")
    }

    /// The count that stands first, the range, and all counts folded.
    fn several(&self, therapy: &Therapy, detail: Detail) -> Html {
        let first = self.counts.iter().min_by_key(|figure| says_most(therapy, figure)).map(|figure| {
            Html::new()
                .with(both_arms(figure, detail))
                .open("p", "trial-line")
                .element("strong", "", &figure.harm.reported_in)
                .raw(": ")
                .text(&counted(figure.harm, detail))
                .raw(" ")
                .maybe(source_link(therapy, &figure.harm.source, figure.harm.provisional))
                .close("p")
        });
        let item = |figure: &HarmFigure| Html::new().raw("<li>").with(count(therapy, figure, detail)).raw("</li>");
        Html::new()
            .maybe(first)
            .maybe(self.range(detail).map(|range| Html::new().element("p", "", &range)))
            .raw("<details class=\"all-counts\"><summary>")
            .text(&format!("All {} counts, with their sources", self.counts.len()))
            .raw("</summary>")
            .open("ul", "figures")
            .all(self.counts.iter().map(item))
            .raw("</ul></details>")
    }

    /// `Over all counts: any grade 75% to 97.9%; grade 3 or higher 4% to 35.4%.`
    fn range(&self, detail: Detail) -> Option<String> {
        let had = if self.event.is_death() { "died in this way" } else { "had it" };
        let has_grades = self.event.has_grades();
        let any = self.ends(detail, |incidence| incidence.of_any_grade(self.event));
        let severe = self.ends(detail, |incidence| incidence.grade3plus).filter(|_| has_grades);
        let any = any.map(|ends| match detail {
            Detail::Plain => format!("{ends} of 100 {had}"),
            Detail::Clinical if has_grades => format!("any grade {ends}"),
            Detail::Clinical => ends,
        });
        let severe = severe.map(|ends| match detail {
            Detail::Plain => format!("severe in {ends} of 100"),
            Detail::Clinical => format!("grade 3 or higher {ends}"),
        });
        let both: Vec<String> = any.into_iter().chain(severe).collect();
        (!both.is_empty()).then(|| format!("Over all counts: {}.", both.join("; ")))
    }

    /// The lowest and the highest share: `75% to 97.9%`, in plain words `75 to about 98`.
    fn ends(&self, detail: Detail, share: impl Fn(Incidence) -> Reading) -> Option<String> {
        let shares = self.counts.iter().filter_map(|figure| match share(figure.harm.treatment) {
            Reading::Value(value) => Some(value),
            Reading::Missing(_) => None,
        });
        let shares: Vec<Printed> = shares.collect();
        let by_value = |a: &&Printed, b: &&Printed| a.value().total_cmp(&b.value());
        let ends = [shares.iter().min_by(by_value)?, shares.iter().max_by(by_value)?];
        let [low, high] = ends.map(|share| match detail {
            Detail::Clinical => format!("{share}%"),
            Detail::Plain => OfHundred::of(share.value()).in_words().trim_end_matches(" of 100").to_owned(),
        });
        Some(if low == high { low } else { format!("{low} to {high}") })
    }
}

/// The order of counts in what they say of a therapy as a whole: several trials together, then a label or a regulator,
/// then the trial that stands in the table. What has no figure, or a vague one, comes last.
fn says_most(therapy: &Therapy, figure: &HarmFigure) -> impl Ord + use<> {
    let harm = figure.harm;
    let kind = therapy.source(&harm.source).map(|source| source.kind);
    let is_official = matches!(kind, Some(SourceKind::Label | SourceKind::Regulator));
    let says_severe_only = harm.treatment.of_any_grade(harm.event).value().is_none();
    (!harm.treatment.has_figure(), harm.is_vague(), harm.provisional, harm.trials.len() < 2, !is_official, says_severe_only)
}
