//! Questions for self-study.

use super::prose::Prose;
use crate::source::Span;

/// The questions of one `quiz` block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quiz {
    /// Whether they belong to the pre- and post-test.
    pub test: bool,
    /// The questions in order.
    pub questions: Vec<Question>,
}

/// Letters of a question's key: of a million questions in one session two would hardly share one.
const KEY: usize = 12;

/// One question: what is asked, how it is answered, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its first line in the file.
    pub span: Span,
    /// The name under which a device remembers it, wherever it stands: of its words in the source language.
    pub key: String,
    /// The scenario and the question.
    pub prompt: Prose,
    /// How it is answered.
    pub answer: AnswerKind,
    /// Why the right answer is right.
    pub explanation: Prose,
}

impl Question {
    /// The key of a question that asks this and is answered so. A question that is moved keeps it; one that asks something
    /// else, or is answered in another way, is another question. Reasons may be reworded.
    pub fn key_of(prompt: &Prose, answer: &AnswerKind) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut add = |mark: &str, prose: &Prose| {
            hasher.update(mark.as_bytes());
            prose.words.split_whitespace().for_each(|word| {
                hasher.update(b" ").update(word.as_bytes());
            });
        };
        add("?", prompt);
        match answer {
            AnswerKind::Choices(choices) => {
                choices.iter().for_each(|choice| add(if choice.right { "+" } else { "-" }, &choice.text));
            }
            AnswerKind::Order(items) => items.iter().for_each(|item| add("#", item)),
            AnswerKind::Match { pairs, .. } => pairs.iter().for_each(|(left, right)| {
                add("<", left);
                add(">", right);
            }),
            AnswerKind::Number { value, tolerance, .. } => {
                hasher.update(format!("={value} {tolerance}").as_bytes());
            }
            AnswerKind::None => {}
        }
        hasher.finalize().to_hex()[..KEY].to_owned()
    }

    /// Its texts in the author's order: prompt, answers, explanation.
    pub fn texts(&self) -> Vec<&Prose> {
        let mut texts = vec![&self.prompt];
        match &self.answer {
            AnswerKind::Choices(choices) => texts.extend(choices.iter().flat_map(|choice| [&choice.text, &choice.why])),
            AnswerKind::Order(items) => texts.extend(items),
            AnswerKind::Match { heads, pairs } => {
                texts.extend(std::iter::once(&**heads).chain(pairs).flat_map(|(left, right)| [left, right]));
            }
            AnswerKind::Number { .. } | AnswerKind::None => {}
        }
        texts.push(&self.explanation);
        texts
    }
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerKind {
    /// Pick one or several. Two options that say so are true or false.
    Choices(Vec<Choice>),
    /// Put in order; the right order is the order here.
    Order(Vec<Prose>),
    /// Match left and right. The texts of the column heads come first.
    Match {
        /// Heads of the two columns.
        heads: Box<(Prose, Prose)>,
        /// Pairs that belong together.
        pairs: Vec<(Prose, Prose)>,
    },
    /// A number, and how far off is near enough. Written without thousands marks, with a decimal point.
    Number {
        /// The number in thousandths, so that it compares exactly.
        value: i64,
        /// The tolerance in thousandths.
        tolerance: i64,
        /// The answer as it was typed after the `=`.
        typed: String,
    },
    /// Nothing that bekal could read; said by the parser.
    None,
}

/// Words by which a language says that something is true or false, each list parted by commas.
#[derive(Debug, Clone, Copy)]
pub struct TruthWords<'w> {
    /// All of them.
    pub all: &'w str,
    /// Those that say "true".
    pub yes: &'w str,
}

impl AnswerKind {
    /// The place of the option that says "true", where two options say "true" and "false" and one at most is right. Two
    /// options that say something else are a choice like any other.
    pub fn truth(&self, words: TruthWords<'_>) -> Option<usize> {
        let Self::Choices(choices) = self else { return None };
        let [one, other] = choices.as_slice() else { return None };
        let says = |choice: &Choice, list: &str| {
            let said = choice.text.words.trim().trim_end_matches('.').to_lowercase();
            list.split(',').any(|word| word.trim().to_lowercase() == said)
        };
        if (one.right && other.right) || !says(one, words.all) || !says(other, words.all) {
            return None;
        }
        match (says(one, words.yes), says(other, words.yes)) {
            (true, false) => Some(0),
            (false, true) => Some(1),
            (true, true) | (false, false) => None,
        }
    }
}

/// The order in which the parts of a right answer are shown before it is given: by the alphabet, which tells nothing about
/// the answer; turned round where that happens to be the answer. Gives places in `right`.
pub fn shown_order(right: &[String]) -> Vec<usize> {
    let mut shown: Vec<usize> = (0..right.len()).collect();
    shown.sort_by(|one, other| right[*one].cmp(&right[*other]));
    if shown.is_sorted() {
        shown.reverse();
    }
    shown
}

/// One option of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Whether it is right.
    pub right: bool,
    /// The option in the file.
    pub span: Span,
    /// What it says.
    pub text: Prose,
    /// Why it is right or wrong.
    pub why: Prose,
}
