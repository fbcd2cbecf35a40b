//! The situation as a part of the address: `relapsed.lines-2.had-pi-yes`. Only written when the reader shares it.

use super::{Answer, Course, Question, Situation, TransplantPlan};
use crate::evidence::Word;

const LINES: &str = "lines-";
const TRANSPLANT: &str = "transplant-";

/// What the form offered once beside the plans on transplant. Labels ask for nothing that these say: they leave it open.
const LEFT_OPEN: [&str; 2] = ["not-planned", "undecided"];

impl Situation {
    /// The form for addresses; empty where nothing is said.
    pub fn to_slug(&self) -> String {
        let course = self.course.map(|course| course.slug().to_owned());
        let lines = self.lines.map(|lines| format!("{LINES}{lines}"));
        let transplant = self.transplant.map(|plan| format!("{TRANSPLANT}{}", plan.slug()));
        let answers =
            Question::ALL.iter().filter_map(|&question| Some(format!("{}-{}", question.slug(), self.answer(question)?.slug())));
        [course, lines, transplant].into_iter().flatten().chain(answers).collect::<Vec<_>>().join(".")
    }

    /// Reads [`Self::to_slug`]; gives the pieces that it could not read.
    pub fn from_slug(text: &str) -> (Self, Vec<&str>) {
        let mut situation = Self::default();
        let strange = text.split('.').filter(|piece| !piece.is_empty() && !situation.read(piece)).collect();
        (situation, strange)
    }

    /// Reads one piece; says whether it could.
    fn read(&mut self, piece: &str) -> bool {
        if let Some(course) = Course::from_slug(piece) {
            self.course = Some(course);
        } else if let Some(number) = piece.strip_prefix(LINES) {
            let lines = number.parse().ok().filter(|&lines| lines <= Self::MOST_LINES);
            self.lines = lines.or(self.lines);
            return lines.is_some();
        } else if let Some(plan) = piece.strip_prefix(TRANSPLANT) {
            let known = TransplantPlan::from_slug(plan);
            self.transplant = known.or(self.transplant);
            return known.is_some() || LEFT_OPEN.contains(&plan);
        } else {
            let answered = piece
                .rsplit_once('-')
                .and_then(|(question, answer)| Some((Question::from_slug(question)?, Answer::from_slug(answer)?)));
            let Some((question, answer)) = answered else { return false };
            *self = self.with(question, Some(answer));
        }
        true
    }
}
