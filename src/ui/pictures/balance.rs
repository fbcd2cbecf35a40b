//! Benefit beside harm: who responded to the right, who was harmed severely to the left, on one scale.

use super::figure::Picture;
use super::response;
use super::rows::{self, Entry, bodies, facts, head, in_short, left_out, open_row};
use super::scale::Scale;
use crate::evidence::{Harm, HarmKind, Incidence, Measure, Missing, Printed, Reading, Therapy, Trial, Word, in_figures};
use crate::explore::{BenefitFigure, HarmFigure, INFECTIONS, Jurisdiction, NEUROTOXICITIES, REACTIONS, benefit, harms_of};
use crate::ui::markup::Html;

/// The title.
pub const TITLE: &str = "Benefit beside harm";

const ABOUT: &str = "To the right, how many of 100 people responded; to the left, how many had a severe reaction to the dose (cytokine \
                     release syndrome, CRS, or an infusion reaction), severe harm to nerves and brain, a severe infection. Severe means \
                     grade 3 or higher. All four run from 0 to 100 on the same scale.";
const CAN_TELL: &str = "Within a line, one can see what was reported of both. Benefit and harm can’t be subtracted: they last for \
                        different times and weigh differently for each person. A missing figure is not zero. Lines of different trials \
                        can’t be compared; the order does not rank. Which trials stand here \
                        follows the region that the table is set to.";

/// The harms that are drawn: kinds of event, and the name of the column.
pub const HARMS: [(&[HarmKind], &str); 3] = [
    (&REACTIONS, "severe reaction to the dose"),
    (&NEUROTOXICITIES, "severe harm to nerves and brain"),
    (&INFECTIONS, "severe infection"),
];

/// What is drawn of a therapy.
pub struct Balance<'a> {
    /// Response.
    pub response: Result<BenefitFigure<'a>, Missing>,
    /// The severe harms, in the order of [`HARMS`]; `None` where nothing of the kind is recorded.
    pub harms: [Option<HarmFigure<'a>>; 3],
}

/// The figures of a therapy by a region's rule. A record that has no figure of grade 3 or higher passes its turn to the next, as in the
/// table a trial does that does not report what the cell shows.
pub fn balance(therapy: &Therapy, region: Jurisdiction) -> Balance<'_> {
    let severe = |kinds: &[HarmKind]| {
        let all = harms_of(therapy, region, kinds);
        all.iter().find(|figure| figure.harm.treatment.grade3plus.value().is_some()).or(all.first()).copied()
    };
    Balance { response: benefit(therapy, region, Measure::Orr), harms: HARMS.map(|(kinds, _)| severe(kinds)) }
}

impl Balance<'_> {
    fn response_value(&self) -> Option<f64> {
        self.response.as_ref().ok()?.outcome.treatment.value.value()
    }

    fn has_severe(&self, place: usize) -> bool {
        self.harms[place].is_some_and(|figure| figure.harm.treatment.grade3plus.value().is_some())
    }
}

/// Whether a therapy stands in this picture: all of the first picture, and those with a figure of their own here.
pub fn draws(therapy: &Therapy, region: Jurisdiction) -> bool {
    let balance = balance(therapy, region);
    response::draws(therapy, region) || balance.response_value().is_some() || (0..3).any(|place| balance.has_severe(place))
}

/// The picture.
pub fn picture(all: &[Entry]) -> Picture {
    let somewhere = |entry: &Entry| Jurisdiction::ALL.iter().any(|&region| draws(entry.therapy, region));
    let drawn: Vec<Entry> = all.iter().copied().filter(somewhere).collect();
    Picture {
        id: "picture-balance",
        title: TITLE,
        about: ABOUT,
        can_tell: CAN_TELL,
        summary: rows::summary(|region| summary(all, region)),
        key: Html::new(),
        defs: Html::new(),
        table: table(&drawn),
        left_out: left_out("Not drawn, because neither is known:", all, |therapy, region| {
            (!draws(therapy, region)).then(|| why_none(therapy, region).to_owned())
        }),
    }
}

fn why_none(therapy: &Therapy, region: Jurisdiction) -> &'static str {
    balance(therapy, region).response.err().unwrap_or(Missing::NotFound).label()
}

/// What is drawn by a region's rule, counted.
fn summary(all: &[Entry], region: Jurisdiction) -> String {
    let drawn = all.iter().filter(|entry| draws(entry.therapy, region));
    let all: Vec<Balance> = drawn.map(|entry| balance(entry.therapy, region)).collect();
    let with = |place: usize| all.iter().filter(|balance| balance.has_severe(place)).count();
    let responses = all.iter().filter(|balance| balance.response_value().is_some()).count();
    let bare =
        all.iter().filter(|balance| balance.response_value().is_some() && (0..3).all(|place| !balance.has_severe(place))).count();
    format!(
        "Of all therapies, {} can be drawn; {responses} have a response rate. Severe reactions to the dose are reported for {}, severe harm to nerves \
         and brain for {}, severe infections for {}. {bare} have a response rate but none of the three harms.",
        all.len(),
        with(0),
        with(1),
        with(2),
    )
}

fn table(drawn: &[Entry]) -> Html {
    Html::new()
        .raw(
            "<table role=\"table\" class=\"p-balance\"><caption class=\"visually-hidden\">Severe harms and response</caption>\
             <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Therapy and trial</th>",
        )
        .all(
            HARMS.iter().map(|(_, name)| {
                Html::new().raw("<th role=\"columnheader\" scope=\"col\"><span>").text(name).raw("</span></th>")
            }),
        )
        .raw(
            "<th role=\"columnheader\" scope=\"col\" class=\"response\"><span>response</span></th><td aria-hidden=\"true\" \
             class=\"harm-axis\"><div></div>",
        )
        .with(Scale::PERCENT.axis(true))
        .raw("</td><td aria-hidden=\"true\">")
        .with(Scale::PERCENT.axis(false))
        .raw("</td></tr></thead>")
        .with(bodies(drawn, "5", |entry| entry.by_region(row)))
        .raw("</table>")
}

fn row(entry: Entry, region: Jurisdiction) -> Html {
    let balance = balance(entry.therapy, region);
    let trial = balance.response.as_ref().ok().map(|figure| figure.trial);
    let cells = balance.harms.into_iter().enumerate().map(|(place, harm)| harm_cell(place, harm, trial));
    open_row(entry).with(head(entry, "#harms", trial_facts(trial))).all(cells).with(response_cell(&balance)).raw("</tr>")
}

fn trial_facts(trial: Option<&Trial>) -> Html {
    trial.map_or_else(Html::new, |trial| facts(&trial.name, &[Some(in_short(trial)), trial.population.clone()]))
}

fn response_cell(balance: &Balance) -> Html {
    let value = balance.response_value();
    let words = match &balance.response {
        Ok(BenefitFigure { outcome, .. }) => match outcome.treatment.value {
            Reading::Value(value) => of_hundred("response", value, outcome.provisional, ""),
            Reading::Missing(reason) => missing("response", reason.label()),
        },
        Err(reason) => missing("response", reason.label()),
    };
    Html::new().raw("<td role=\"cell\">").with(Scale::PERCENT.stem(value)).with(words).raw("</td>")
}

fn harm_cell(place: usize, figure: Option<HarmFigure>, of: Option<&Trial>) -> Html {
    let html = Html::new().raw("<td role=\"cell\">");
    let Some(HarmFigure { trial, harm }) = figure else {
        let name = ["reaction", "nerves and brain", "infection"][place];
        return html.with(Scale::PERCENT.stem(None)).with(missing(name, Missing::NotFound.label())).raw("</td>");
    };
    let same = trial.zip(of).is_some_and(|(a, b)| std::ptr::eq(a, b));
    let source = if same { String::new() } else { counted(harm) };
    let Incidence { any, grade3plus } = harm.treatment;
    let words = match (grade3plus, any) {
        (Reading::Value(severe), _) => of_hundred(event(harm), severe, harm.provisional, &source),
        (Reading::Missing(reason), Reading::Value(any)) => {
            missing(event(harm), &format!("severe {}, any grade {any}%{source}", reason.label()))
        }
        (Reading::Missing(reason), Reading::Missing(_)) => missing(event(harm), reason.label()),
    };
    html.with(Scale::PERCENT.stem(grade3plus.value())).with(words).raw("</td>")
}

fn event(harm: &Harm) -> &'static str {
    if harm.event == HarmKind::Crs { "CRS" } else { harm.event.label() }
}

/// In whom a harm was counted, where they are not the people of the line's trial.
fn counted(harm: &Harm) -> String {
    let people = harm.patients.value().map(|people| format!(", n {}", in_figures(people))).unwrap_or_default();
    format!(", {}{people}", harm.reported_in)
}

fn of_hundred(what: &str, value: Printed, provisional: bool, rest: &str) -> Html {
    let provisional = if provisional { ", provisional" } else { "" };
    Html::new()
        .raw("<div>")
        .text(what)
        .raw(" ")
        .element("b", "", &format!("{value}%"))
        .text(&format!("{provisional}{rest}"))
        .raw("</div>")
}

fn missing(what: &str, why: &str) -> Html {
    Html::new().raw("<div>").text(what).raw(" ").element("span", "missing", why).raw("</div>")
}
