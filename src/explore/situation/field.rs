//! The fields of the form: what each holds of a situation.

use super::{Answer, Course, Question, Situation, TransplantPlan};
use crate::evidence::Word;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The point in the course of the disease.
    Course,
    /// Lines of therapy had before.
    Lines,
    /// What is known of a transplant.
    Transplant,
    /// A yes-or-no question.
    Of(Question),
}

impl Field {
    /// Every field, in the order in which they are asked.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Course, Self::Lines, Self::Transplant].into_iter().chain(Question::ALL.iter().copied().map(Self::Of))
    }

    /// Its name.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Lines => "lines",
            Self::Transplant => "transplant",
            Self::Of(question) => question.slug(),
        }
    }

    /// Its name in the form.
    pub fn name(self) -> String {
        ["me-", self.slug()].concat()
    }

    /// The field with this name in the form.
    pub fn from_name(name: &str) -> Option<Self> {
        let slug = name.strip_prefix("me-")?;
        Self::all().find(|field| field.slug() == slug)
    }
}

impl Situation {
    /// What a field of the form holds; nothing where it was left open.
    pub fn entry(&self, field: Field) -> String {
        let slug = match field {
            Field::Course => self.course.map(Word::slug),
            Field::Lines => return self.lines.map(|lines| lines.to_string()).unwrap_or_default(),
            Field::Transplant => self.transplant.map(Word::slug),
            Field::Of(question) => self.answer(question).map(Word::slug),
        };
        slug.unwrap_or_default().to_owned()
    }

    /// The same with what a field of the form holds. What the field does not know leaves it open.
    pub fn with_entry(self, field: Field, value: &str) -> Self {
        match field {
            Field::Course => Self { course: Course::from_slug(value), ..self },
            Field::Lines => Self { lines: value.parse().ok().filter(|&lines| lines <= Self::MOST_LINES), ..self },
            Field::Transplant => Self { transplant: TransplantPlan::from_slug(value), ..self },
            Field::Of(question) => self.with(question, Answer::from_slug(value)),
        }
    }
}
