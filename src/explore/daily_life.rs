//! What a therapy asks of daily life: its own rules first; where it has none, those of the drugs it contains; where these
//! have none, what holds for its whole kind of treatment. A gap is one part of daily life in one region.

use super::order::ordered_by_key;
use crate::evidence::{DailyLife, Dataset, Region, Source, Therapy, TreatmentType};

/// Of what a rule is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SaidOf<'a> {
    /// Of the therapy itself.
    Itself,
    /// Of a drug that it contains.
    Part(&'a Therapy),
    /// Of its whole kind of treatment.
    Kind(TreatmentType),
}

/// A rule on daily life that holds for a therapy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DailyLine<'a> {
    /// Which part of daily life.
    pub about: DailyLife,
    /// Where it holds.
    pub region: Region,
    /// The rule.
    pub text: &'a str,
    /// Its source.
    pub source: &'a Source,
    /// Of what it is said.
    pub of: SaidOf<'a>,
}

/// The rules on some parts of daily life that hold for a therapy.
pub fn daily_rules<'a>(dataset: &'a Dataset, therapy: &'a Therapy, about: &[DailyLife]) -> Vec<DailyLine<'a>> {
    let mut found: Vec<DailyLine> = Vec::new();
    for part in dataset.with_parts(therapy) {
        let of = if part.id == therapy.id { SaidOf::Itself } else { SaidOf::Part(part) };
        let lines = part.daily_life.iter().filter_map(|rule| {
            let source = part.source(&rule.source)?;
            Some(DailyLine { about: rule.about, region: rule.region, text: &rule.text, source, of })
        });
        fill(&mut found, lines.filter(|line| about.contains(&line.about)).collect());
    }
    for part in dataset.with_parts(therapy) {
        let lines = dataset.facts.iter().filter(|fact| fact.holds_for(part)).filter_map(|fact| {
            let rule = fact.daily_life?;
            let of = SaidOf::Kind(part.kind);
            Some(DailyLine { about: rule.about, region: rule.region, text: &fact.statement, source: &fact.source, of })
        });
        fill(&mut found, lines.filter(|line| about.contains(&line.about)).collect());
    }
    ordered_by_key(&found, |line| (line.about as usize, line.region as usize))
}

/// Adds the lines for which there is a gap.
fn fill<'a>(found: &mut Vec<DailyLine<'a>>, lines: Vec<DailyLine<'a>>) {
    let fills = |line: &DailyLine| !found.iter().any(|known| (known.about, known.region) == (line.about, line.region));
    let new: Vec<DailyLine> = lines.into_iter().filter(fills).collect();
    found.extend(new);
}
