//! Questions: a numbered list whose items hold a prompt, its answers and an explanation.

use std::ops::Range;

use crate::curriculum::{AnswerKind, Choice, NodeKind, Prose, Question, Quiz, Tag};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Reads the questions of a quiz.
pub(super) fn questions(body: &Prose, opening: Span, test: bool, out: &mut Diagnostics) -> Quiz {
    let mut quiz = Quiz { test, questions: Vec::new() };
    for part in body.parts() {
        if matches!(body.tag(&part), Some(Tag::Numbers(_))) {
            for item in body.inside(&part) {
                quiz.questions.push(question(body, &item, out));
            }
        } else {
            out.push(Diagnostic::new(
                Code::QuizSyntax,
                body.nodes[part.start].span(body.file),
                "words outside the questions",
                "A quiz is a numbered list; put these words into a question, indented like its options.",
            ));
        }
    }
    quiz.questions.shrink_to_fit();
    if quiz.questions.is_empty() {
        out.push(Diagnostic::new(
            Code::QuizSyntax,
            opening,
            "this quiz has no questions",
            "Write each as `1. Question?`, then its options as `- [x] right` and `- [ ] wrong`, indented.",
        ));
    }
    quiz
}

fn question(body: &Prose, item: &Range<usize>, out: &mut Diagnostics) -> Question {
    let parts = body.inside(item);
    let answer_at = parts.iter().position(|part| is_answer(body, part));
    let mut prompt_end = answer_at.map_or_else(
        || parts.iter().find(|part| body.tag(part) == Some(Tag::Quote)).map_or(item.end - 1, |quote| quote.start),
        |at| parts[at].start,
    );
    let mut answer = answer_at.map_or(AnswerKind::None, |at| answer(body, &parts[at]));
    let explained_from = answer_at.map_or(prompt_end, |at| parts[at].end);
    if let Some((cut, number)) = number(body, item.start + 1..explained_from).filter(|_| answer_at.is_none()) {
        prompt_end = cut;
        answer = number;
    }
    let start = body.nodes[item.start].start;
    let first = parts.first().map_or(start, |part| body.nodes[part.start].end);
    let span = Span { file: body.file, start, end: first.max(start) };
    let prompt = words(body, item.start + 1..prompt_end);
    if prompt.is_empty() {
        let help = "Write the question after its number, before the options.";
        out.push(Diagnostic::new(Code::QuizSyntax, span, "this question asks nothing", help));
    }
    if let AnswerKind::Choices(_) = &answer {
        answer_at.into_iter().for_each(|at| options(body, &parts[at], out));
    }
    let explanation = parts
        .iter()
        .filter(|part| part.start >= explained_from && body.tag(part) == Some(Tag::Quote))
        .map(|quote| words(body, quote.start + 1..quote.end - 1))
        .next()
        .unwrap_or_default();
    Question { span, key: Question::key_of(&prompt, &answer), prompt, answer, explanation }
}

fn words(body: &Prose, range: Range<usize>) -> Prose {
    body.copy(range, &mut |block| Some(block.clone()))
}

fn is_answer(body: &Prose, part: &Range<usize>) -> bool {
    match body.tag(part) {
        Some(Tag::Bullets) => body.inside(part).iter().any(|item| box_of(body, item).is_some()),
        Some(Tag::Numbers(_)) => true,
        Some(Tag::Table) => body.inside(part).first().is_some_and(|head| body.inside(head).len() == 2),
        _ => false,
    }
}

fn answer(body: &Prose, part: &Range<usize>) -> AnswerKind {
    let items = body.inside(part);
    match body.tag(part) {
        Some(Tag::Bullets) => AnswerKind::Choices(items.iter().map(|item| choice(body, item)).collect()),
        Some(Tag::Numbers(_)) => {
            AnswerKind::Order(items.iter().map(|item| words(body, item.start + 1..item.end - 1)).collect())
        }
        _ => {
            let mut rows = items.iter().map(|row| {
                let cells = body.inside(row);
                let cell =
                    |at: usize| cells.get(at).map(|cell| words(body, cell.start + 1..cell.end - 1)).unwrap_or_default();
                (cell(0), cell(1))
            });
            let heads = rows.next().unwrap_or_default();
            AnswerKind::Match { heads: Box::new(heads), pairs: rows.collect() }
        }
    }
}

/// Says which options have no box, or nothing in them to choose.
fn options(body: &Prose, list: &Range<usize>, out: &mut Diagnostics) {
    for item in body.inside(list) {
        let option = choice(body, &item);
        let (message, help) = if box_of(body, &item).is_none() {
            ("this option has no box", "Begin it with `- [ ]`, or with `- [x]` where it is right.")
        } else if option.text.plain().trim().is_empty() && option.text.pictures.is_empty() {
            ("this option says nothing", "Write its words behind the box, or take it away.")
        } else {
            continue;
        };
        out.push(Diagnostic::new(Code::QuizSyntax, option.span, message, help));
    }
}

/// The tick box that an option begins with.
fn box_of(body: &Prose, item: &Range<usize>) -> Option<(usize, bool)> {
    (item.start + 1..(item.start + 4).min(item.end)).find_map(|at| match body.nodes[at].kind {
        NodeKind::Box { ticked } => Some((at, ticked)),
        _ => None,
    })
}

fn choice(body: &Prose, item: &Range<usize>) -> Choice {
    let ticked = box_of(body, item);
    let quote = body.inside(item).into_iter().find(|part| body.tag(part) == Some(Tag::Quote));
    let end = quote.as_ref().map_or(item.end - 1, |quote| quote.start);
    // The box may stand inside the paragraph: leave it out wherever it is.
    let mut text = words(body, item.start + 1..end);
    if let Some(at) = text.nodes.iter().position(|node| matches!(node.kind, NodeKind::Box { .. })) {
        text.nodes.remove(at);
    }
    let node = body.nodes[item.start];
    let line_end = body.nodes[item.start..item.end].iter().map(|node| node.end).filter(|end| *end > node.start).min();
    Choice {
        right: ticked.is_some_and(|(_, ticked)| ticked),
        span: Span { file: body.file, start: node.start, end: line_end.unwrap_or(node.end) },
        text,
        why: quote.map(|quote| words(body, quote.start + 1..quote.end - 1)).unwrap_or_default(),
    }
}

/// A line `= 150000 ± 1000`: where it begins, and the answer.
fn number(body: &Prose, range: Range<usize>) -> Option<(usize, AnswerKind)> {
    let mut line_start = range.start;
    for at in range.clone() {
        match body.nodes[at].kind {
            NodeKind::SoftBreak | NodeKind::HardBreak | NodeKind::Open(Tag::Paragraph) => line_start = at,
            NodeKind::Text { at: offset, len } => {
                let typed = body.text(offset, len).trim();
                let opens_line = at == range.start || line_start + 1 == at;
                if let Some((value, tolerance)) = typed.strip_prefix('=').filter(|_| opens_line).and_then(read_number) {
                    let typed = typed.trim_start_matches('=').trim().to_owned();
                    return Some((line_start, AnswerKind::Number { value, tolerance, typed }));
                }
            }
            _ => {}
        }
    }
    None
}

/// `150000 ± 1000` in thousandths.
fn read_number(text: &str) -> Option<(i64, i64)> {
    let (value, tolerance) = text.split_once('±').map_or((text, None), |(value, near)| (value, Some(near)));
    Some((thousandths(value)?, tolerance.map_or(Some(0), thousandths)?))
}

/// A number as people write it: `Rp150.000`, `150,000`, `1,5`, `25%`. One mark followed by exactly three digits parts
/// thousands; any other mark is the decimal one.
pub fn thousandths(text: &str) -> Option<i64> {
    let text = text.trim().trim_start_matches("Rp").trim();
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    if number.is_empty() || unit.trim().chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let thousands = groups.len() > 1
        && groups[1..].iter().all(|group| group.len() == 3)
        && groups[0].len() <= 3
        && groups[0] != "0";
    let (whole, part) = match groups.as_slice() {
        [whole] => ((*whole).to_owned(), ""),
        _ if thousands => (groups.concat(), ""),
        [init @ .., last] if init.len() == 1 || init[1..].iter().all(|group| group.len() == 3) => {
            (init.concat(), *last)
        }
        _ => return None,
    };
    if part.len() > 3 {
        return None;
    }
    format!("{whole}{part:0<3}").parse::<i64>().ok().map(|value| value * sign)
}
