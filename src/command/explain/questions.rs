//! How each type of question is written. The examples are read by the parser in the test below, so that none is wrong.

use std::fmt::Write;

use super::{fill, indent};

/// A type of question.
struct Type {
    name: &'static str,
    /// How it is written.
    about: &'static str,
    /// One question, as it stands in a quiz.
    example: &'static str,
}

const TYPES: [Type; 6] = [
    Type {
        name: "One answer",
        about: "A list of boxes, one of them ticked. A quote in an option explains that option; a quote after the options \
                explains the answer.",
        example: "1. Bu Sari receives Rp600.000. What does she do first?\n   - [x] Write down what came in\n   - [ ] Buy clothes\n     > Clothes can wait until the musts are paid.\n   - [ ] Lend it to a neighbour\n\n   > Whoever writes first knows the limit.\n",
    },
    Type {
        name: "Several answers",
        about: "A list of boxes, several of them ticked. All of them have to be chosen.",
        example: "1. Which of these are musts?\n   - [x] Rice\n   - [x] School\n   - [ ] Cigarettes\n\n   > A must is what the family cannot do without this month.\n",
    },
    Type {
        name: "True or false",
        about: "Two boxes, one of them ticked. The words are your own.",
        example: "1. A lender who asks for your contacts is legal.\n   - [ ] True\n   - [x] False\n\n   > Legal lenders may use camera, microphone and location alone.\n",
    },
    Type {
        name: "Order",
        about: "A numbered list in the right order, indented under the question. Readers see it shuffled.",
        example: "1. What comes first, second, third?\n   1. Write down what came in\n   2. Divide it into envelopes\n   3. Shop\n\n   > Dividing needs the sum; shopping needs the envelopes.\n",
    },
    Type {
        name: "Matching",
        about: "A table of two columns. Each row is a pair that belongs together; the heads name the two sides.",
        example: "1. Which expense belongs into which envelope?\n\n   | Expense | Envelope |\n   |---|---|\n   | Rice | Musts |\n   | Snacks | Wants |\n\n   > Ask what happens if it is not bought.\n",
    },
    Type {
        name: "A number",
        about: "A line of its own that begins with `=`. After `±` stands how far off is near enough.",
        example: "1. She saves Rp5.000 a day. How much is that in 30 days?\n\n   = 150000 ± 1000\n\n   > 30 times 5.000.\n",
    },
];

const HOW: &str = "Questions stand in `::: quiz`, as one numbered list. A question may open with a scenario of any length. Every \
                   question has an explanation: a quote after its answers. `{test=yes}` on the quiz puts its questions into the \
                   pre- and post-test. A translation repeats questions and options one to one, and need not repeat the `[x]`.";

pub(super) fn questions() -> String {
    let mut page = format!("# Questions\n\n{}\n", fill(HOW));
    for Type { name, about, example } in TYPES {
        let _ = write!(page, "\n## {name}\n\n{}\n\n{}", fill(about), indent(&format!("::: quiz\n{example}:::")));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{AnswerKind, Detail};
    use crate::markup;
    use crate::source::FileId;

    #[test]
    fn every_example_is_a_question_of_its_type() {
        for Type { name, example, .. } in TYPES {
            let (prose, _, found) = markup::prose(&format!("::: quiz\n{example}:::\n"), FileId::default());
            assert!(found.is_empty(), "{name}: {found:?}");
            let Detail::Quiz(quiz) = &prose.blocks[0].detail else { panic!("{name}: no quiz") };
            let [question] = quiz.questions.as_slice() else { panic!("{name}: {} questions", quiz.questions.len()) };
            assert!(!question.explanation.is_empty() && !question.prompt.is_empty(), "{name}");
            let read_as = match &question.answer {
                AnswerKind::Choices(choices) => {
                    match (choices.len(), choices.iter().filter(|choice| choice.right).count()) {
                        (2, 1) => "True or false",
                        (_, 1) => "One answer",
                        _ => "Several answers",
                    }
                }
                AnswerKind::Order(_) => "Order",
                AnswerKind::Match { .. } => "Matching",
                AnswerKind::Number { value: 150_000_000, tolerance: 1_000_000, .. } => "A number",
                other => panic!("{name}: {other:?}"),
            };
            assert_eq!(read_as, name);
        }
    }
}
