//! What the reader enters. Everything may stay unsaid.

use crate::evidence::{DrugClass, Word, vocabulary};

vocabulary! {
    /// The point in the course of the disease.
    Course {
        Smouldering = "smouldering", "smouldering", "Myeloma cells are there but do no damage yet.";
        NewlyDiagnosed = "newly-diagnosed", "newly diagnosed", "Before or within the first treatment.";
        Relapsed = "relapsed", "relapsed or refractory", "The disease came back, or a treatment did not hold it.";
    }
}

vocabulary! {
    /// Whether an autologous stem-cell transplant is planned. Labels ask whether a person is suited to one, which a plan
    /// against it does not say.
    TransplantPlan {
        Planned = "planned", "planned", "";
        NotPlanned = "not-planned", "not planned", "";
        Had = "had", "I had one", "";
        NotPossible = "not-possible", "not possible for health reasons", "";
        Undecided = "undecided", "undecided", "";
    }
}

vocabulary! {
    /// An answer to a yes-or-no question.
    Answer {
        Yes = "yes", "yes", "";
        No = "no", "no", "";
    }
}

vocabulary! {
    /// The yes-or-no questions: classes already had, and what the disease is refractory to.
    Question {
        HadPi = "had-pi", "a proteasome inhibitor (PI)", "Bortezomib, carfilzomib or ixazomib.";
        HadImid = "had-imid", "an immunomodulatory drug (IMiD)", "Thalidomide, lenalidomide or pomalidomide.";
        HadAntiCd38 = "had-anti-cd38", "an anti-CD38 antibody", "Daratumumab or isatuximab.";
        HadBcma = "had-bcma", "a treatment aimed at BCMA", "CAR-T, a bispecific antibody or belantamab mafodotin.";
        RefractoryLenalidomide = "refractory-lenalidomide", "lenalidomide", "It grew on it or soon after.";
        RefractoryPi = "refractory-pi", "a proteasome inhibitor (PI)", "It grew on it or soon after.";
        RefractoryImid = "refractory-imid", "an immunomodulatory drug (IMiD)", "It grew on it or soon after.";
        RefractoryAntiCd38 = "refractory-anti-cd38", "an anti-CD38 antibody", "It grew on it or soon after.";
        RefractoryLast = "refractory-last", "the last therapy", "It grew on it or soon after.";
    }
}

impl Question {
    /// Whether it asks for a class already had; the others ask what the disease is refractory to.
    pub fn is_about_what_was_had(self) -> bool {
        matches!(self, Self::HadPi | Self::HadImid | Self::HadAntiCd38 | Self::HadBcma)
    }
}

/// What the reader says. `None` means: not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// The point in the course of the disease.
    pub course: Option<Course>,
    /// Lines of therapy had before, 0 to [`Self::MOST_LINES`].
    pub lines: Option<u8>,
    /// Whether a transplant is planned.
    pub transplant: Option<TransplantPlan>,
    /// The answers, in the order of [`Question`]; see [`Self::answer`].
    pub answers: [Option<Answer>; Question::ALL.len()],
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
        let is_refractory =
            Question::ALL.iter().any(|&question| !question.is_about_what_was_had() && self.said(question, Answer::Yes));
        match (self.course, self.lines_before()) {
            (Some(Course::Relapsed), Some(0)) => true,
            (Some(Course::Smouldering | Course::NewlyDiagnosed), Some(1..)) => true,
            (_, Some(0)) => is_refractory,
            _ => false,
        }
    }

    fn said(&self, question: Question, answer: Answer) -> bool {
        self.answer(question) == Some(answer)
    }

    /// Whether the disease is refractory to a class. Refractory to lenalidomide is refractory to an IMiD; what was never
    /// had can't be refractory. Where two answers contradict each other, “refractory” counts, as it is the more exact one.
    fn refractory(&self, question: Question) -> Option<Answer> {
        let lenalidomide = question == Question::RefractoryImid && self.said(Question::RefractoryLenalidomide, Answer::Yes);
        if lenalidomide || self.said(question, Answer::Yes) {
            return Some(Answer::Yes);
        }
        let (had, wider) = match question {
            Question::RefractoryPi => (Some(Question::HadPi), None),
            Question::RefractoryImid => (Some(Question::HadImid), None),
            Question::RefractoryLenalidomide => (Some(Question::HadImid), Some(Question::RefractoryImid)),
            Question::RefractoryAntiCd38 => (Some(Question::HadAntiCd38), None),
            _ => (None, None),
        };
        let never = had.is_some_and(|had| self.had(had) == Some(Answer::No));
        let not_wider = wider.is_some_and(|wider| self.said(wider, Answer::No));
        if never || not_wider { Some(Answer::No) } else { self.answer(question) }
    }

    /// Whether a class was had. What the disease is refractory to was had.
    fn had(&self, question: Question) -> Option<Answer> {
        let shows: &[Question] = match question {
            Question::HadPi => &[Question::RefractoryPi],
            Question::HadImid => &[Question::RefractoryImid, Question::RefractoryLenalidomide],
            Question::HadAntiCd38 => &[Question::RefractoryAntiCd38],
            _ => &[],
        };
        let shown = shows.iter().any(|&refractory| self.said(refractory, Answer::Yes));
        if shown { Some(Answer::Yes) } else { self.answer(question) }
    }

    /// Whether a class that a label names was had. Of single drugs only what the answers on classes show is known.
    pub fn had_class(&self, class: DrugClass) -> Option<Answer> {
        let only_no = |answer: Option<Answer>| answer.filter(|&answer| answer == Answer::No);
        match class {
            DrugClass::Pi => self.had(Question::HadPi),
            DrugClass::Imid => self.had(Question::HadImid),
            DrugClass::AntiCd38 => self.had(Question::HadAntiCd38),
            DrugClass::Bortezomib => only_no(self.had(Question::HadPi)),
            DrugClass::Lenalidomide if self.said(Question::RefractoryLenalidomide, Answer::Yes) => Some(Answer::Yes),
            DrugClass::Lenalidomide => only_no(self.had(Question::HadImid)),
            DrugClass::LastTherapy => None,
        }
    }

    /// Whether the disease is refractory to a class that a label names.
    pub fn refractory_to(&self, class: DrugClass) -> Option<Answer> {
        match class {
            DrugClass::Pi => self.refractory(Question::RefractoryPi),
            DrugClass::Imid => self.refractory(Question::RefractoryImid),
            DrugClass::AntiCd38 => self.refractory(Question::RefractoryAntiCd38),
            DrugClass::Lenalidomide => self.refractory(Question::RefractoryLenalidomide),
            DrugClass::LastTherapy => self.refractory(Question::RefractoryLast),
            DrugClass::Bortezomib => self.refractory(Question::RefractoryPi).filter(|&answer| answer == Answer::No),
        }
    }
}
