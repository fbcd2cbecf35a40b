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
    let risk = situation.answer(Question::HighRisk).map(|answer| format!("high risk: {}", answer.label()));
    let answers = [
        (Question::ABOUT_WHAT_WAS_HAD, Answer::Yes, "had: "),
        (Question::ABOUT_WHAT_WAS_HAD, Answer::No, "not had: "),
        (Question::ABOUT_GROWTH, Answer::Yes, "it grew on: "),
        (Question::ABOUT_GROWTH, Answer::No, "it did not grow on: "),
    ];
    let answers = answers.into_iter().map(|(about, answer, words)| answered(situation, about, answer, words));
    let said: Vec<String> = [course, risk, lines, transplant].into_iter().chain(answers).flatten().collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// Which of some questions were answered in one way.
fn answered(situation: &Situation, about: &[Question], answer: Answer, words: &str) -> Option<String> {
    let named = about.iter().filter(|&&question| situation.answer(question) == Some(answer));
    let named: Vec<&str> = named.map(|question| question.label()).collect();
    (!named.is_empty()).then(|| [words, &named.join(", ")].concat())
}
