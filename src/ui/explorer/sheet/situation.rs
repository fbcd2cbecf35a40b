//! The reader's situation in one line, as they entered it: what was left open is not told.

use crate::evidence::Word;
use crate::explore::{Answer, Question, Situation};

/// `newly diagnosed; 0 lines of treatment before; transplant: planned; had: ...`; `None` where nothing was entered.
pub fn in_words(situation: &Situation) -> Option<String> {
    let course = situation.course.map(|course| course.label().to_owned());
    let lines = situation.lines.map(|lines| match lines {
        1 => "1 line of treatment before".to_owned(),
        lines => format!("{lines} lines of treatment before"),
    });
    let transplant = situation.transplant.map(|plan| format!("transplant: {}", plan.label()));
    let answers = [("had-", Answer::Yes, "had: "), ("had-", Answer::No, "not had: ")]
        .into_iter()
        .chain([("refractory-", Answer::Yes, "it grew on: "), ("refractory-", Answer::No, "it did not grow on: ")])
        .map(|(about, answer, words)| answered(situation, about, answer, words));
    let said: Vec<String> = [course, lines, transplant].into_iter().chain(answers).flatten().collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// The questions of one kind (by the beginning of their slugs) that were answered in one way.
fn answered(situation: &Situation, about: &str, answer: Answer, words: &str) -> Option<String> {
    let of_kind = Question::ALL.iter().filter(|question| question.slug().starts_with(about));
    let named: Vec<&str> = of_kind.filter(|&&question| situation.answer(question) == Some(answer)).map(|q| q.label()).collect();
    (!named.is_empty()).then(|| format!("{words}{}", named.join(", ")))
}
