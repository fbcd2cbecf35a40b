//! What each cell shows: a button with its words where something opens behind it, and the rest.

use super::opened::Opened;
use crate::evidence::{
    Decision, HarmKind, Measure, Missing, Outcome, Phase, Reading, Region, Stage, Therapy, Transplant, Trial, Unit, Word,
    in_figures,
};
use crate::explore::{
    BenefitFigure, Column, Detail, HarmFigure, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, Words, benefit, harm,
    lead_trial, newest_indication, progression, standing, survival,
};
use crate::ui::Drawing;
use crate::ui::markup::plain::{self, OfHundred};
use crate::ui::markup::{Html, design, harm_bar, page_address, response_track, size, status_mark, time, type_glyph, with_unit};

/// The button of a cell: it opens the figures and sources behind it.
struct CellButton {
    /// What it opens.
    pub opens: Opened,
    /// Its class.
    pub class: &'static str,
    /// Its name for a screen reader; begins with its visible words.
    pub name: String,
    /// Its visible content.
    pub content: Html,
}

/// A cell.
#[derive(Default)]
struct CellContent {
    /// Its button, if something opens behind it.
    pub button: Option<CellButton>,
    /// What stands beside and below the button.
    pub rest: Html,
}

impl CellContent {
    fn plain(rest: Html) -> Self {
        Self { button: None, rest }
    }

    fn missing(reason: &str) -> Self {
        Self::plain(Html::new().element("span", "missing", reason))
    }

    fn opening(column: Column, class: &'static str, name: String, content: Html, rest: Html) -> Self {
        Self { button: Some(CellButton { opens: Opened::Cell(column), class, name, content }), rest }
    }
}

/// A cell as HTML.
pub fn cell_html(therapy: &Therapy, column: Column, drawing: Drawing) -> String {
    let CellContent { button, rest } = cell(therapy, column, drawing);
    let button = button.map(|button| opener(therapy, button.opens, button.class, &button.name, button.content));
    Html::new().maybe(button).open("div", "rest").with(rest).close("div").into_string()
}

/// A button that opens a panel below the row.
fn opener(therapy: &Therapy, opens: Opened, class: &'static str, name: &str, content: Html) -> Html {
    Html::new()
        .raw("<button type=\"button\" aria-expanded=\"false\" class=\"")
        .raw(class)
        .raw("\" data-opens=\"")
        .raw(opens.slug())
        .raw("\" id=\"")
        .value(&opens.button_id(&therapy.id))
        .raw("\" aria-label=\"")
        .value(name)
        .raw("\">")
        .with(content)
        .raw("</button>")
}

/// The row header as HTML: box to pick it, sign, name as a link to its page, brand and short form, and what else the
/// search found; below it what labels say of the reader's situation.
pub fn name_html(therapy: &Therapy, words: &Words, detail: Detail, fit: Option<Html>) -> String {
    Html::new()
        .raw("<input type=\"checkbox\" class=\"pick needs-script\" data-pick id=\"")
        .value(&format!("p-{}", therapy.id))
        .raw("\" aria-label=\"")
        .value(&format!("Pick {}", therapy.name))
        .raw("\"><span class=\"glyph-box\">")
        .with(type_glyph(therapy.kind))
        .raw("</span><div class=\"names\">")
        .raw("<a class=\"name\" href=\"")
        .value(&page_address(therapy, detail))
        .raw("\">")
        .with(marked(&therapy.name, words))
        .raw("</a>")
        .open("span", "small")
        .with(names_line(therapy, words))
        .raw("</span>")
        .maybe(fit)
        .raw("</div>")
        .into_string()
}

/// What a column shows of a therapy; the therapy's own column is the row header, drawn elsewhere.
fn cell(therapy: &Therapy, column: Column, drawing: Drawing) -> CellContent {
    let Drawing { region, detail, .. } = drawing;
    match column {
        Column::Therapy => CellContent::default(),
        Column::Kind => kind(therapy),
        Column::Mechanism => CellContent::plain(Html::new().element("span", "prose", &therapy.mechanism.plain)),
        Column::Status => statuses(therapy, region),
        Column::ForWhom => for_whom(therapy, region),
        Column::Given => given(therapy),
        Column::Length => {
            let note = therapy.duration.note.as_deref().map(|note| Html::new().element("span", "small", note));
            CellContent::plain(Html::new().element("span", "", therapy.duration.kind.label()).maybe(note))
        }
        Column::Response => of_benefit(benefit(therapy, region, Measure::Orr), therapy, column, detail),
        Column::CompleteResponse => of_benefit(benefit(therapy, region, Measure::Cr), therapy, column, detail),
        Column::Progression => of_benefit(progression(therapy, region), therapy, column, detail),
        Column::Survival => of_benefit(survival(therapy, region), therapy, column, detail),
        Column::Reactions => of_harm(harm(therapy, region, &REACTIONS), therapy, column, detail),
        Column::Neurotoxicity => of_harm(harm(therapy, region, &NEUROTOXICITIES), therapy, column, detail),
        Column::Infection => of_harm(harm(therapy, region, &INFECTIONS), therapy, column, detail),
        Column::OtherHarms => other_harms(therapy),
        Column::Evidence => evidence(therapy, region),
        Column::Checked => CellContent::plain(time(therapy.checked)),
    }
}

fn kind(therapy: &Therapy) -> CellContent {
    let targets: Vec<&str> = therapy.targets.iter().map(|target| target.label()).collect();
    let targets = (!targets.is_empty()).then(|| Html::new().element("span", "targets", &targets.join(" × ")));
    CellContent::plain(Html::new().element("span", "", therapy.kind.label()).maybe(targets))
}

/// Status and years in one region, in few words: `approved 2015, last 2026`, `accelerated 2023`.
fn standing_in_words(therapy: &Therapy, region: Jurisdiction) -> String {
    match standing(therapy, region) {
        Some(standing) => {
            let years = standing.years().map(|years| format!(" {years}")).unwrap_or_default();
            format!("{}{years}", standing.status.label().replace(" approval", ""))
        }
        None => "no decision found".to_owned(),
    }
}

fn statuses(therapy: &Therapy, region: Jurisdiction) -> CellContent {
    let other = if region == Jurisdiction::Us { Jurisdiction::Eu } else { Jurisdiction::Us };
    let both = [region, other];
    let line = |region: Jurisdiction| {
        let status = standing(therapy, region).map(|standing| standing.status);
        Html::new()
            .open("span", "status-line")
            .element("span", "region", region.label())
            .raw(" ")
            .with(status_mark(status))
            .element("span", "", &standing_in_words(therapy, region))
            .close("span")
    };
    let words: Vec<String> =
        both.iter().map(|&region| format!("{} {}", region.label(), standing_in_words(therapy, region))).collect();
    let name = format!("{}. {}: regulatory decisions and their sources", words.join(" "), therapy.name);
    let sources = both.iter().filter_map(|&region| {
        let decision = newest_indication(therapy, region)?;
        let source = therapy.source(&decision.source)?;
        Some(Html::new().link("src", &source.url, &format!("{} {}", region.label(), source.kind.label())).raw(" "))
    });
    let elsewhere = elsewhere(therapy);
    let also = (!elsewhere.is_empty()).then(|| Html::new().text(&format!("also {} ", elsewhere.join(", "))));
    let rest = Html::new().open("span", "small").maybe(also).all(sources).close("span");
    CellContent::opening(Column::Status, "status", name, line(region).raw(" ").with(line(other)), rest)
}

/// Regions beside US and EU in which the therapy is allowed.
fn elsewhere(therapy: &Therapy) -> Vec<&'static str> {
    let others = Region::ALL.iter().filter(|region| !matches!(region, Region::Us | Region::Eu));
    others.filter(|&&region| therapy.decisions_in(region).any(Decision::in_force)).map(|region| region.label()).collect()
}

fn for_whom(therapy: &Therapy, region: Jurisdiction) -> CellContent {
    let Some(decision) = newest_indication(therapy, region) else {
        return CellContent::missing(&format!("no indication found in the {}", region.label()));
    };
    if !decision.in_force() {
        let asked = (decision.stage != Stage::Unstated)
            .then(|| Html::new().element("span", "small", &format!("{}: {}", decision.status.label(), stage_in_words(decision))));
        let none = Html::new().element("span", "missing", &format!("no indication in the {}", region.label()));
        return CellContent::plain(none.maybe(asked));
    }
    let more = therapy.decisions_in(region.region()).filter(|decision| decision.in_force()).count().saturating_sub(1);
    let before: Vec<&str> = decision.prior_classes.iter().map(|class| class.label()).collect();
    let before = (!before.is_empty()).then(|| format!("{} before", before.join(", ")));
    let more = (more > 0).then(|| format!("+ {more} more {}", if more == 1 { "use" } else { "uses" }));
    let small: Vec<String> = before.into_iter().chain(more).collect();
    let stage = stage_in_words(decision);
    let name = format!("{stage}. {}: whom it is for, with sources", therapy.name);
    let rest = Html::new().element("span", "small", &small.join(" · "));
    CellContent::opening(Column::ForWhom, "text-figure", name, Html::new().text(&stage), rest)
}

/// The stage that an indication names, in few words.
pub fn stage_in_words(decision: &Decision) -> String {
    let lines = decision.prior_lines;
    let stage = match (decision.stage, lines.min, lines.max) {
        (Stage::Relapsed, Some(min), Some(max)) => format!("after {min}–{max} lines"),
        (Stage::Relapsed, Some(min), None) => format!("after {min}+ {}", if min == 1 { "line" } else { "lines" }),
        (stage, _, _) => stage.label().to_owned(),
    };
    match decision.transplant {
        Transplant::Any => stage,
        planned => format!("{stage}, {}", planned.label()),
    }
}

fn given(therapy: &Therapy) -> CellContent {
    let routes: Vec<&str> = therapy.routes.iter().map(|route| route.label()).collect();
    let routes = if routes.is_empty() { Missing::NotReported.label().to_owned() } else { routes.join(", ") };
    CellContent::plain(Html::new().element("span", "", &routes).element("span", "small", therapy.duration.kind.label()))
}

/// The link to a figure's source; its text is the kind of source.
fn source_of(therapy: &Therapy, id: &str, provisional: bool) -> Option<Html> {
    let source = therapy.source(id)?;
    let weak = (provisional || source.provisional).then(|| Html::new().element("span", "provisional", "provisional").raw(" "));
    Some(Html::new().maybe(weak).link("src", &source.url, source.kind.label()))
}

fn of_benefit(figure: Result<BenefitFigure, Missing>, therapy: &Therapy, column: Column, detail: Detail) -> CellContent {
    match (figure, detail) {
        (Err(reason), _) => CellContent::missing(reason.label()),
        (Ok(figure), Detail::Plain) => benefit_in_plain_words(figure, therapy, column),
        (Ok(figure), Detail::Clinical) => benefit_in_detail(figure, therapy, column),
    }
}

/// The figure in whole numbers, both sides of the chance, and what it rests on.
fn benefit_in_plain_words(figure: BenefitFigure, therapy: &Therapy, column: Column) -> CellContent {
    let BenefitFigure { trial, outcome } = figure;
    let measure = outcome.measure;
    let (value, _) = plain::arm(measure, outcome.treatment, outcome.at_months);
    let rest = plain::rest_in_short(measure, outcome.treatment, outcome.at_months);
    let track = (measure.unit() == Unit::Percent).then(|| response_track(outcome.treatment, outcome.comparator));
    let other = outcome.comparator.map(|arm| format!("other group {}", plain::arm(measure, arm, None).0));
    let people = outcome.patients.map(f64::from).or(trial.patients.value());
    let people = people.map(|people| format!("{} people", in_figures(people)));
    let followed = outcome.follow_up_months.value().map(|months| format!("followed {}", plain::months(months)));
    let facts: Vec<String> = [rest, other, people, followed].into_iter().flatten().collect();
    let small = Html::new()
        .open("span", "small")
        .text(&facts.join(" · "))
        .raw(" · ")
        .maybe(source_of(therapy, &outcome.source, outcome.provisional))
        .close("span");
    let class = if outcome.treatment.value.value().is_some() { "figure worded" } else { "figure in-words" };
    let name = format!("{value}, {}, {}: all figures and sources", measure.label(), therapy.name);
    CellContent::opening(column, class, name, Html::new().text(&value), Html::new().maybe(track).with(small))
}

fn benefit_in_detail(figure: BenefitFigure, therapy: &Therapy, column: Column) -> CellContent {
    let BenefitFigure { trial, outcome } = figure;
    let unit = outcome.measure.unit();
    let when = outcome.at_months.map(|months| format!(" at {} months", in_figures(months))).unwrap_or_default();
    let value = with_unit(outcome.treatment.value, unit);
    let track = (unit == Unit::Percent).then(|| response_track(outcome.treatment, outcome.comparator));
    let versus = outcome.comparator.map(|arm| format!("vs {}", with_unit(arm.value, unit)));
    let facts: Vec<String> = versus
        .into_iter()
        .chain(uncertainty(outcome))
        .chain([trial.name.clone(), design_in_short(trial), counted(outcome, trial)])
        .collect();
    let small = Html::new()
        .open("span", "small")
        .text(&facts.join(" · "))
        .raw(" · ")
        .maybe(source_of(therapy, &outcome.source, outcome.provisional))
        .close("span");
    let class = if outcome.treatment.value.value().is_some() { "figure" } else { "figure in-words" };
    let name = format!("{value}{when}, {}, {}: all figures and sources", outcome.measure.label(), therapy.name);
    // The figure is large, its months are not.
    let (figure, months) = value.strip_suffix(" months").map_or((value.as_str(), ""), |figure| (figure, " months"));
    let content = Html::new().text(figure).element("span", "unit", &format!("{months}{when}"));
    CellContent::opening(column, class, name, content, Html::new().maybe(track).with(small))
}

/// How many people the figure counts: where they are fewer than the trial's, they and not the trial's.
fn counted(outcome: &Outcome, trial: &Trial) -> String {
    match (outcome.patients, outcome.comparator_patients) {
        (Some(patients), Some(other)) => format!("n {patients} + {other}"),
        (Some(patients), None) => format!("n {patients}"),
        (None, _) => size(trial),
    }
}

/// Phase and design in few words. Kinds of study that have no phase say by their name what they are.
fn design_in_short(trial: &Trial) -> String {
    let has_phase = !matches!(trial.phase, Phase::RealWorld | Phase::Retrospective | Phase::Indirect);
    let single_arm = if has_phase && !trial.randomised { ", no control" } else { "" };
    format!("{}{single_arm}", trial.phase.label())
}

/// The hazard ratio where there is one, else the confidence interval. A ratio never stands without an arm's figure
/// (quality.md, N9): where that is all there is, the words say so and the panel holds it.
fn uncertainty(outcome: &Outcome) -> Option<String> {
    if outcome.hazard_ratio.is_some() && outcome.treatment.value == Reading::NOT_REPORTED && outcome.comparator.is_none() {
        return Some("only a hazard ratio is published".to_owned());
    }
    let ratio = outcome.hazard_ratio.map(|ratio| {
        let interval = ratio.interval.map(|interval| format!(" ({})", interval.in_figures())).unwrap_or_default();
        format!("HR {}{interval}", in_figures(ratio.value))
    });
    ratio.or_else(|| outcome.treatment.interval.map(|interval| format!("CI {}", interval.in_figures())))
}

fn of_harm(figure: Result<HarmFigure, Missing>, therapy: &Therapy, column: Column, detail: Detail) -> CellContent {
    let HarmFigure { harm, .. } = match figure {
        Ok(figure) => figure,
        Err(reason) => return CellContent::missing(reason.label()),
    };
    let percent = |reading: Reading| match (detail, reading.value()) {
        (Detail::Plain, Some(value)) => OfHundred::of(value).in_words(),
        _ => with_unit(reading, Unit::Percent),
    };
    let (any, severe) = (percent(harm.treatment.any), percent(harm.treatment.grade3plus));
    let (any_words, severe_words) = match detail {
        Detail::Plain => ("had it", "severely"),
        Detail::Clinical => ("any grade", "grade 3+"),
    };
    let name =
        format!("{any} {any_words}, {severe} {severe_words}, {}, {}: all figures and sources", harm.event.label(), therapy.name);
    let event = if harm.event == HarmKind::Crs && detail == Detail::Clinical { "CRS" } else { harm.event.label() };
    let versus =
        harm.comparator.map(|arm| Html::new().text(&format!("vs {} / {} · ", percent(arm.any), percent(arm.grade3plus))));
    let half = |reading: Reading, value: &str, grade: &'static str| {
        let class = if reading.value().is_some() { "value" } else { "value in-words" };
        Html::new().open("span", "half").element("span", class, value).raw(" ").element("span", "unit", grade).close("span")
    };
    let content = half(harm.treatment.any, &any, any_words).raw(" ").with(half(harm.treatment.grade3plus, &severe, severe_words));
    let small = Html::new()
        .open("span", "small")
        .maybe(versus)
        .text(&format!("{event} · {} · ", harm.reported_in))
        .maybe(source_of(therapy, &harm.source, harm.provisional))
        .close("span");
    let class = if detail == Detail::Plain { "figure pair worded" } else { "figure pair" };
    CellContent::opening(column, class, name, content, harm_bar(harm.treatment).with(small))
}

fn other_harms(therapy: &Therapy) -> CellContent {
    let elsewhere = |kind| REACTIONS.contains(&kind) || NEUROTOXICITIES.contains(&kind) || INFECTIONS.contains(&kind);
    let others = therapy.harms.iter().filter(|harm| !elsewhere(harm.event)).count();
    let boxed = therapy.boxed_warnings.len();
    let boxed_words = (boxed > 0).then(|| format!("{boxed} boxed warning{}", if boxed == 1 { "" } else { "s" }));
    let others_words = (others > 0).then(|| format!("{others} further figure{}", if others == 1 { "" } else { "s" }));
    let words: Vec<String> = boxed_words.into_iter().chain(others_words).collect();
    if words.is_empty() {
        return CellContent::missing(Missing::NotReported.label());
    }
    let words = words.join(" · ");
    let name = format!("{words}. {}: other harms, with sources", therapy.name);
    CellContent::opening(Column::OtherHarms, "text-figure", name, Html::new().text(&words), Html::new())
}

/// The trial that speaks for the therapy: phase, design, size.
fn evidence(therapy: &Therapy, region: Jurisdiction) -> CellContent {
    let words = |trial: &Trial| {
        Html::new().element("span", "", &format!("{}, {}", trial.phase.label(), design(trial))).element(
            "span",
            "small",
            &format!("{} · {}", trial.name, size(trial)),
        )
    };
    lead_trial(therapy, region).map_or_else(|| CellContent::missing("no trial found"), |trial| CellContent::plain(words(trial)))
}

/// A text with `<mark>` around what answers the search.
fn marked(text: &str, words: &Words) -> Html {
    let mut html = Html::new();
    let mut at = 0;
    for mark in words.marks(text) {
        html = html.text(&text[at..mark.start]).element("mark", "", &text[mark.start..mark.end]);
        at = mark.end;
    }
    html.text(&text[at..])
}

/// The names below a therapy's own: two brands and the usual short form.
fn names_below(therapy: &Therapy) -> impl Iterator<Item = &str> {
    let names = therapy.brands.iter().take(2).chain(therapy.also_known_as.first()).map(String::as_str);
    names.filter(|name| *name != therapy.name)
}

/// A name of the therapy that answers the search but does not stand in the row header.
fn found_elsewhere<'a>(therapy: &'a Therapy, words: &Words) -> Option<&'a str> {
    let shown = [therapy.name.as_str()].into_iter().chain(names_below(therapy));
    if words.is_empty() || shown.into_iter().any(|text| !words.marks(text).is_empty()) {
        return None;
    }
    let trials = therapy.trials.iter().flat_map(|trial| [trial.nct.as_deref(), Some(trial.name.as_str())]).flatten();
    let names = therapy.us_name.as_deref().into_iter();
    let names = names.chain(therapy.brands.iter().chain(&therapy.also_known_as).map(String::as_str)).chain(trials);
    names.chain(therapy.components.iter().map(String::as_str)).find(|text| !words.marks(text).is_empty())
}

/// The names below a therapy's own, marked, and what else the search found.
fn names_line(therapy: &Therapy, words: &Words) -> Html {
    let mut html = Html::new();
    for (at, name) in names_below(therapy).enumerate() {
        html = if at == 0 { html } else { html.raw(" · ") }.with(marked(name, words));
    }
    html.maybe(found_elsewhere(therapy, words).map(|found| Html::new().raw(" · found: ").element("mark", "", found)))
}
