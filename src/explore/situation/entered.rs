//! What the reader enters. Everything may stay unsaid.

use super::Question;
use crate::evidence::{DrugClass, vocabulary};

vocabulary! {
    /// The point in the course of the disease.
    Course {
        Smouldering = "smouldering", "smouldering", "Myeloma cells are there but do no damage yet.";
        NewlyDiagnosed = "newly-diagnosed", "newly diagnosed", "Before or within the first treatment.";
        Relapsed = "relapsed", "relapsed or refractory", "The disease came back, or a treatment did not hold it.";
    }
}

vocabulary! {
    /// What is known of an autologous stem-cell transplant. Whoever does not know leaves it open.
    TransplantPlan {
        Planned = "planned", "planned", "";
        Had = "had", "had one", "";
        NotPossible = "not-possible", "not possible (health reasons)", "";
    }
}

vocabulary! {
    /// An answer to a yes-or-no question. Whoever does not know leaves it open.
    Answer {
        Yes = "yes", "yes", "";
        No = "no", "no", "";
    }
}

/// What the reader says. `None` means: not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// The point in the course of the disease.
    pub course: Option<Course>,
    /// Lines of therapy had before, 0 to [`Self::MOST_LINES`].
    pub lines: Option<u8>,
    /// What is known of a transplant.
    pub transplant: Option<TransplantPlan>,
    /// The answers, in the order of [`Question`]; see [`Self::answer`].
    pub answers: [Option<Answer>; Question::COUNT],
}

impl Situation {
    /// Most lines of therapy that can be entered.
    pub const MOST_LINES: u8 = 20;

    /// Whether nothing has been said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The answer to a question as entered.
    pub fn answer(&self, question: Question) -> Option<Answer> {
        self.answers[question as usize]
    }

    /// The same with a question answered, or left open again.
    pub fn with(mut self, question: Question, answer: Option<Answer>) -> Self {
        self.answers[question as usize] = answer;
        self
    }

    /// The lines had before; before any relapse there are none unless entered otherwise.
    pub fn lines_before(&self) -> Option<u8> {
        let none_yet = matches!(self.course, Some(Course::Smouldering | Course::NewlyDiagnosed));
        self.lines.or(none_yet.then_some(0))
    }

    /// Whether two entries speak against each other: refractory to something, or relapsed, without a line of therapy
    /// before; newly diagnosed with lines before.
    pub fn contradicts_itself(&self) -> bool {
        match (self.course, self.lines_before()) {
            (Some(Course::Relapsed), Some(0)) => true,
            (Some(Course::Smouldering | Course::NewlyDiagnosed), Some(1..)) => true,
            (_, Some(0)) => Question::ABOUT_GROWTH.iter().any(|&question| self.said(question, Answer::Yes)),
            _ => false,
        }
    }

    /// Whether the reader gave this very answer.
    pub(super) fn said(&self, question: Question, answer: Answer) -> bool {
        self.answer(question) == Some(answer)
    }

    /// Whether an answer shows that the disease grew on a class, or on a drug of it.
    fn grew_on(&self, class: DrugClass) -> bool {
        self.said(Question::grew_on(class), Answer::Yes) || narrower(class).is_some_and(|drug| self.grew_on(drug))
    }

    /// Whether an answer shows that a class was had. What the disease grew on was had, and who had a drug had its class.
    fn had(&self, class: DrugClass) -> bool {
        Question::had(class).is_some_and(|question| self.said(question, Answer::Yes))
            || self.grew_on(class)
            || narrower(class).is_some_and(|drug| self.had(drug))
    }

    /// Whether a class or drug that a label names was had. Of a class that was never had, no drug was.
    pub fn had_class(&self, class: DrugClass) -> Option<Answer> {
        if self.had(class) {
            return Some(Answer::Yes);
        }
        let said_no = Question::had(class).is_some_and(|question| self.said(question, Answer::No));
        let never = said_no || class.wider().is_some_and(|wider| self.had_class(wider) == Some(Answer::No));
        never.then_some(Answer::No)
    }

    /// Whether the disease is refractory to a class or drug that a label names. What was never had can't be refractory.
    /// Where two answers contradict each other, “refractory” counts, as it is the more exact one.
    pub fn refractory_to(&self, class: DrugClass) -> Option<Answer> {
        if self.grew_on(class) {
            return Some(Answer::Yes);
        }
        let not = self.said(Question::grew_on(class), Answer::No)
            || self.had_class(class) == Some(Answer::No)
            || class.wider().is_some_and(|wider| self.refractory_to(wider) == Some(Answer::No));
        not.then_some(Answer::No)
    }
}

/// The single drug of a class that labels name.
fn narrower(class: DrugClass) -> Option<DrugClass> {
    [DrugClass::Lenalidomide, DrugClass::Bortezomib].into_iter().find(|drug| drug.wider() == Some(class))
}
