//! What the page can count: sources by kind, and what is missing.

use super::{list, paragraphs};
use crate::evidence::{Dataset, Decision, Outcome, Source, SourceKind, Therapy, Trial, Word};
use crate::explore::{TOPICS, Topic, is_allowed_somewhere};
use crate::ui::markup::Html;
use std::collections::HashSet;

/// All sources that fit, each address once.
fn sources(dataset: &Dataset, fits: impl Fn(&Source) -> bool) -> Vec<&Source> {
    let mut seen = HashSet::new();
    let of_therapies = dataset.therapies.iter().flat_map(|therapy| &therapy.sources);
    let all = of_therapies.chain(dataset.facts.iter().map(|fact| &fact.source));
    all.filter(|source| fits(source) && seen.insert(source.url.as_str())).collect()
}

/// How many figures are marked as provisional.
fn provisional(dataset: &Dataset) -> usize {
    let of_benefit = |therapy: &Therapy| {
        let outcomes = therapy.trials.iter().flat_map(|trial| &trial.outcomes);
        outcomes.filter(|outcome| outcome.provisional).count()
    };
    let of_harm = |therapy: &Therapy| therapy.harms.iter().filter(|harm| harm.provisional).count();
    dataset.therapies.iter().map(|therapy| of_benefit(therapy) + of_harm(therapy)).sum()
}

/// A table of two columns of words and numbers.
fn table(caption: &str, head: [&str; 2], rows: impl Iterator<Item = (Html, usize)>) -> Html {
    let row = |(words, count): (Html, usize)| {
        let cells = Html::new().raw("<tr><th scope=\"row\">").with(words).raw("</th><td>");
        cells.text(&count.to_string()).raw("</td></tr>")
    };
    Html::new()
        .raw("<table class=\"counts\"><caption>")
        .text(caption)
        .raw("</caption><thead><tr><th scope=\"col\">")
        .text(head[0])
        .raw("</th><th scope=\"col\">")
        .text(head[1])
        .raw("</th></tr></thead><tbody>")
        .all(rows.map(row))
        .raw("</tbody></table>")
}

/// The kinds of source in the order of trust, and how many of each there are (quality.md, P4).
pub fn trust(dataset: &Dataset) -> Html {
    let all = sources(dataset, |_| true);
    let kinds = SourceKind::ALL.iter().map(|kind| {
        let words = Html::new().text(kind.label()).raw(" ").element("span", "quiet", kind.about());
        (words, all.iter().filter(|source| source.kind == *kind).count())
    });
    paragraphs(&[
        "Each source shows its kind. The site trusts the kinds in this order, the most trusted first. Where two sources differ, both are \
         given, or a note says how they differ.",
    ])
    .with(table("Sources by kind, the most trusted first", ["Kind of source", "How many"], kinds))
    .element(
        "p",
        "",
        &format!(
            "{} of these {} sources were read through a report of them, not in their own words. {} figures are marked “provisional”: their source is not \
             good enough to stand alone.",
            sources(dataset, |source| source.second_hand).len(),
            all.len(),
            provisional(dataset)
        ),
    )
    .with(pivotal(dataset))
}

/// The figures on benefit of the trials on which an approval rests or is meant to rest, each with its source.
fn pivotal_figures(therapy: &Therapy) -> impl Iterator<Item = (&Outcome, &Source)> {
    let trials = therapy.trials.iter().filter(|trial| trial.pivotal);
    trials.flat_map(|trial| &trial.outcomes).filter_map(|outcome| Some((outcome, therapy.source(&outcome.source)?)))
}

/// Whether a source is of the three kinds that are trusted most.
fn is_of_the_first_kinds(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Label | SourceKind::Regulator | SourceKind::Journal)
}

/// On what the figures of the trials behind approvals rest, and which could not be raised.
fn pivotal(dataset: &Dataset) -> Html {
    let all = || dataset.therapies.iter().flat_map(pivotal_figures);
    let first_kinds = || all().filter(|(_, source)| is_of_the_first_kinds(source));
    let second_hand = first_kinds().filter(|(_, source)| source.second_hand).count();
    let weaker = |therapy: &&Therapy| pivotal_figures(therapy).filter(|(_, source)| !is_of_the_first_kinds(source)).count();
    let rows = dataset
        .therapies
        .iter()
        .filter(|therapy| weaker(therapy) > 0)
        .map(|therapy| (Html::new().text(&therapy.name), weaker(&therapy)));
    let text = format!(
        "Some trials stand behind an approval, or are meant to. They give {} figures on benefit. {} of these rest on a label, an \
         authority or a journal; {second_hand} of them were read through a report. The rest come from meetings, companies or the \
         news. For these, the label or the paper could not be read, or it counts up to another day.",
        all().count(),
        first_kinds().count()
    );
    let head = ["Therapy", "Figures that rest on a weaker kind"];
    Html::new()
        .element("p", "", &text)
        .open("details", "")
        .raw("<summary>Which could not be raised</summary>")
        .with(table("Figures of trials behind approvals that rest on a meeting, a company or news", head, rows))
        .close("details")
}

/// What is missing, counted (quality.md, D8).
pub fn gaps(dataset: &Dataset) -> Html {
    let allowed: Vec<&Therapy> = dataset.therapies.iter().filter(|therapy| is_allowed_somewhere(therapy)).collect();
    let open = |topic: &Topic| allowed.iter().filter(|therapy| topic.is_open(therapy)).count();
    let rows = TOPICS.iter().map(|topic| (Html::new().text(topic.words()), open(topic)));
    let caption = format!("Of the {} therapies that are allowed somewhere, so many have no figure here on:", allowed.len());
    let silent = dataset.therapies.iter().filter(|therapy| !therapy.trials.iter().any(Trial::has_figures)).count();
    let decisions = dataset.therapies.iter().flat_map(|therapy| &therapy.decisions).filter(|decision| decision.in_force());
    let decisions: Vec<&Decision> = decisions.collect();
    let undated = decisions.iter().filter(|decision| decision.date.is_none()).count();
    paragraphs(&[
        "“No figure here” means that the sources checked give none. It does not mean that there is no harm, or no benefit. Each page of a \
         therapy says what is not known of it.",
    ])
    .with(table(&caption, ["Question", "Therapies without a figure"], rows))
    .with(list(&[
        format!("{silent} of all {} therapies have no figure on benefit from any trial.", dataset.therapies.len()),
        format!("{undated} of {} decisions in force have no date, since no source checked gives it.", decisions.len()),
        "Decisions outside the US and the EU are given only where a source named them.".to_owned(),
        "Most of these therapies were never tested against each other. In which order they should be used is not known.".to_owned(),
        "How long the effects of the newer drugs last, and what harm comes late, is not known.".to_owned(),
    ]))
}
