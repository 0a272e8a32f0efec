//! A question as all formats see it: its place, its type, and what each answer is worth.

use crate::curriculum::{AnswerKind, Choice, Detail, Prose, Question};
use crate::edition::EditionSession;
use crate::theme::Messages;

/// One question of a session.
#[derive(Debug)]
pub(super) struct Item<'q> {
    /// Its anchor on the session's page, unique in the session.
    pub id: String,
    /// From 1, in the session.
    pub number: usize,
    /// The question.
    pub question: &'q Question,
    /// How it is answered.
    pub shape: Shape<'q>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape<'q> {
    /// One of the choices is right.
    One(&'q [Choice]),
    /// Several of them are.
    Several(&'q [Choice]),
    /// "True" and "false", in the author's order.
    Truth {
        /// Both.
        choices: &'q [Choice],
        /// The place of the one that says "true".
        yes: usize,
    },
    /// Put in order; the right order is the order here.
    Order(&'q [Prose]),
    /// Pairs that belong together.
    Match(&'q [(Prose, Prose)]),
    /// A number, in thousandths.
    Number {
        /// The answer.
        value: i64,
        /// How far off is still right.
        tolerance: i64,
    },
}

/// The questions of a session in reading order.
pub(super) fn items<'q>(session: &'q EditionSession<'_>, messages: &Messages) -> Vec<Item<'q>> {
    let shaped = asked(session)
        .into_iter()
        .filter_map(|(id, question)| Some((id, question, shape(&question.answer, messages)?)));
    shaped.enumerate().map(|(place, (id, question, shape))| Item { id, number: place + 1, question, shape }).collect()
}

/// Questions with their anchors: one with an id numbers its own, the others those of their step.
fn asked<'q>(session: &'q EditionSession<'_>) -> Vec<(String, &'q Question)> {
    let mut so_far = ("", 0);
    let mut all = Vec::new();
    for (step, block) in session.blocks() {
        let Detail::Quiz(quiz) = &block.detail else { continue };
        if so_far.0 != step {
            so_far = (step, 0);
        }
        for (place, question) in quiz.questions.iter().enumerate() {
            so_far.1 += usize::from(block.id.is_none());
            let (of, number) = block.id.as_deref().map_or(so_far, |id| (id, place + 1));
            all.push((format!("{of}_q{number}"), question));
        }
    }
    all
}

fn shape<'q>(answer: &'q AnswerKind, messages: &Messages) -> Option<Shape<'q>> {
    Some(match answer {
        AnswerKind::Choices(choices) => match choices.iter().filter(|choice| choice.right).count() {
            0 | 1 => {
                answer.truth(messages.truth_words()).map_or(Shape::One(choices), |yes| Shape::Truth { choices, yes })
            }
            _ => Shape::Several(choices),
        },
        AnswerKind::Order(items) => Shape::Order(items),
        AnswerKind::Match { pairs, .. } => Shape::Match(pairs),
        AnswerKind::Number { value, tolerance, .. } => Shape::Number { value: *value, tolerance: *tolerance },
        AnswerKind::None => return None,
    })
}

/// What picking an option of several adds to a score of one: a right one its share of the right ones; a wrong one takes
/// its share of the wrong ones off, so that picking everything is worth nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    wrong: bool,
    parts: usize,
}

impl Share {
    /// The share of one of the choices.
    pub fn of(choice: &Choice, all: &[Choice]) -> Self {
        let parts = all.iter().filter(|other| other.right == choice.right).count().max(1);
        Self { wrong: !choice.right, parts }
    }

    /// The share of one of so many right parts.
    pub fn among(parts: usize) -> Self {
        Self { wrong: false, parts: parts.max(1) }
    }

    /// As a percentage with up to five decimals: `33.33333`, `-50`.
    pub fn percent(self) -> String {
        self.decimal(100)
    }

    /// As a part of one: `0.33333`, `-0.5`.
    pub fn fraction(self) -> String {
        self.decimal(1)
    }

    fn decimal(self, whole: usize) -> String {
        const DECIMALS: usize = 100_000;
        let value = (whole * DECIMALS + self.parts / 2) / self.parts;
        let text = format!("{}.{:05}", value / DECIMALS, value % DECIMALS);
        let sign = if self.wrong { "-" } else { "" };
        format!("{sign}{}", text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// For each text the place of the first one that says the same: what is chosen from a list stands there once.
pub(super) fn first_alike(texts: &[String]) -> Vec<usize> {
    texts.iter().enumerate().map(|(own, text)| texts.iter().position(|other| other == text).unwrap_or(own)).collect()
}

/// A number of thousandths with a decimal point: `4.5`, `150000`.
pub(super) fn plain_number(thousandths: i64) -> String {
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let sign = if thousandths < 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The letter of an answer: `A`, `B`, ... A question has as many answers as letters at most; more are counted on.
pub(super) fn letter(place: usize) -> String {
    u8::try_from(place)
        .ok()
        .filter(|place| *place < 26)
        .map_or_else(|| format!("A{place}"), |place| char::from(b'A' + place).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_as_platforms_round_them() {
        let share = |wrong, parts| Share { wrong, parts };
        for (share, percent, fraction) in [
            (share(false, 1), "100", "1"),
            (share(false, 3), "33.33333", "0.33333"),
            (share(true, 2), "-50", "-0.5"),
            (share(false, 6), "16.66667", "0.16667"),
            (share(false, 7), "14.28571", "0.14286"),
            (share(true, 8), "-12.5", "-0.125"),
        ] {
            assert_eq!((share.percent().as_str(), share.fraction().as_str()), (percent, fraction));
        }
    }

    #[test]
    fn numbers_have_a_decimal_point_and_no_thousands_marks() {
        for (thousandths, text) in
            [(150_000_000, "150000"), (4_500, "4.5"), (0, "0"), (-250, "-0.25"), (100_000, "100")]
        {
            assert_eq!(plain_number(thousandths), text);
        }
    }

    #[test]
    fn what_says_the_same_is_the_same_choice() {
        assert_eq!(first_alike(&["a", "b", "a", "c", "b"].map(str::to_owned)), [0, 1, 0, 3, 1]);
    }

    #[test]
    fn answers_go_by_letters() {
        assert_eq!([0, 3, 25, 26].map(letter), ["A", "D", "Z", "A26"]);
    }
}
