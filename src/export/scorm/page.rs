//! A session -> the page of its course, and what the script of that page is told.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::Chapter;
use super::super::copyist::Copyist;
use super::super::item::{Item, Shape, first_alike, letter};
use super::view::{CoursePage, Message, Plain, Question};
use super::{MASTERY, Standard, view};
use crate::curriculum::{Block, Detail, Kind, PictureFile, Prose, shown_order};
use crate::theme::{Messages, Slot};

/// Where pictures lie, seen from the page.
pub(super) const FOLDER: &str = "pictures/";

/// The words that the script says: how it calls them, and their messages.
const WORDS: [(&str, &str); 11] = [
    ("right", "quiz.right"),
    ("partly", "export.partly"),
    ("wrong", "quiz.wrong"),
    ("open", "export.open"),
    ("passed", "export.passed"),
    ("failed", "export.failed"),
    ("connected", "export.connected"),
    ("reported", "export.reported"),
    ("resumed", "export.resumed"),
    ("alone", "export.alone"),
    ("unsaved", "export.unsaved"),
];

/// The page of a session, and the pictures that it shows.
pub(super) fn page<'a>(
    chapter: &Chapter<'_, 'a>,
    messages: &Messages,
    standard: Standard,
) -> (CoursePage, BTreeMap<String, &'a PictureFile>) {
    let mut desk = Desk { copyist: chapter.copyist(FOLDER), messages };
    let entry = &chapter.session.entry;
    let view = CoursePage {
        lang: messages.lang().to_owned(),
        title: entry.title().to_owned(),
        module: chapter.module().to_owned(),
        summary: entry.summary().to_owned(),
        aims: entry.objectives().map(str::to_owned).collect(),
        messages: desk.messages_of(chapter),
        mastery: messages.format("export.mastery", &[("n", MASTERY.into())]),
        questions: chapter.items.iter().map(|item| desk.question(item)).collect(),
        data: data(chapter, messages, standard),
    };
    (view, desk.copyist.take_pictures())
}

/// What the script is told.
fn data(chapter: &Chapter<'_, '_>, messages: &Messages, standard: Standard) -> Value {
    let words: BTreeMap<&str, String> = WORDS.iter().map(|(name, key)| (*name, unfilled(messages, key))).collect();
    let half = messages.thousandths(500);
    let decimal = half.trim_matches(|letter: char| letter.is_ascii_digit());
    let questions: Vec<Value> =
        chapter.items.iter().map(|item| graded(item, &chapter.copyist(FOLDER), decimal)).collect();
    json!({"standard": standard.name(), "mastery": MASTERY, "questions": questions, "words": words})
}

/// A message whose slots the script fills.
fn unfilled(messages: &Messages, key: &str) -> String {
    let slots = ["n", "score", "least"].map(|name| (name, format!("{{{name}}}")));
    let slots: Vec<(&str, Slot<'_>)> = slots.iter().map(|(name, mark)| (*name, mark.as_str().into())).collect();
    messages.format(key, &slots)
}

/// What the script has to know to grade an answer.
fn graded(item: &Item<'_>, copyist: &Copyist<'_, '_>, decimal: &str) -> Value {
    let mut told = json!({"id": item.id, "kind": kind(item.shape)});
    let (key, right) = match item.shape {
        Shape::One(choices) | Shape::Several(choices) | Shape::Truth { choices, .. } => {
            ("choices", choices.iter().map(|choice| choice.right).collect::<Vec<_>>().into())
        }
        Shape::Order(items) => ("items", (0..items.len()).map(letter).collect::<Vec<_>>().into()),
        Shape::Match(pairs) => {
            let rights: Vec<String> = pairs.iter().map(|(_, right)| copyist.plain(right)).collect();
            ("pairs", first_alike(&rights).into_iter().map(letter).collect::<Vec<_>>().into())
        }
        Shape::Number { value, tolerance } => {
            told["tolerance"] = thousandths(tolerance);
            told["decimal"] = decimal.into();
            ("value", thousandths(value))
        }
    };
    told[key] = right;
    told
}

/// A number of thousandths as JSON has numbers. Answers are far below what a float holds exactly.
#[expect(clippy::cast_precision_loss, reason = "numbers of a quiz are small")]
fn thousandths(n: i64) -> Value {
    if n % 1000 == 0 { json!(n / 1000) } else { json!(n as f64 / 1000.0) }
}

fn kind(shape: Shape<'_>) -> &'static str {
    match shape {
        Shape::One(_) => "one",
        Shape::Truth { .. } => "truth",
        Shape::Several(_) => "several",
        Shape::Order(_) => "order",
        Shape::Match(_) => "match",
        Shape::Number { .. } => "number",
    }
}

fn task(shape: Shape<'_>) -> &'static str {
    match shape {
        Shape::One(_) => "quiz.one",
        Shape::Truth { .. } => "quiz.truth",
        Shape::Several(_) => "quiz.several",
        Shape::Order(_) => "export.order-task",
        Shape::Match(_) => "export.match-task",
        Shape::Number { .. } => "quiz.number",
    }
}

/// Writes the texts of a page.
struct Desk<'c, 'e, 'a> {
    copyist: Copyist<'e, 'a>,
    messages: &'c Messages,
}

impl Desk<'_, '_, '_> {
    fn messages_of(&mut self, chapter: &Chapter<'_, '_>) -> Vec<Message> {
        let blocks = chapter.session.blocks().into_iter().map(|(_, block)| block);
        blocks.filter(|block| block.kind == Kind::KeyMessage).map(|block| self.message(block)).collect()
    }

    fn message(&mut self, block: &Block) -> Message {
        let simpler = match &block.detail {
            Detail::KeyMessage(parts) => parts.simpler.iter().map(|block| self.copyist.html(&block.body)).collect(),
            _ => Vec::new(),
        };
        Message {
            picture: block.picture.as_ref().map(|picture| self.copyist.image(picture)).unwrap_or_default(),
            words: self.copyist.html(&block.body),
            simpler,
        }
    }

    fn question(&mut self, item: &Item<'_>) -> Question {
        let mut question = Question {
            id: item.id.clone(),
            kind: kind(item.shape),
            asked: self.copyist.html(&item.question.prompt),
            task: self.messages.get(task(item.shape)).to_owned(),
            options: Vec::new(),
            rows: Vec::new(),
            choices: Vec::new(),
            right: String::new(),
            explanation: self.copyist.html(&item.question.explanation),
        };
        match item.shape {
            Shape::One(choices) | Shape::Several(choices) | Shape::Truth { choices, .. } => {
                question.options =
                    choices.iter().enumerate().map(|(place, one)| self.option(place, &one.text, &one.why)).collect();
            }
            Shape::Order(items) => self.order(items, &mut question),
            Shape::Match(pairs) => self.pairs(pairs, &mut question),
            Shape::Number { value, tolerance } => question.right = self.number(value, tolerance),
        }
        question
    }

    fn option(&mut self, place: usize, words: &Prose, why: &Prose) -> view::Choice {
        view::Choice { value: place.to_string(), words: self.copyist.inline(words), why: self.copyist.html(why) }
    }

    fn order(&mut self, items: &[Prose], question: &mut Question) {
        let right: Vec<String> = items.iter().map(|item| self.copyist.inline(item)).collect();
        question.rows = shown_order(&right)
            .into_iter()
            .map(|place| view::Choice { value: letter(place), words: right[place].clone(), why: String::new() })
            .collect();
        question.choices = (1..=items.len()).map(|n| Plain { value: n.to_string(), words: n.to_string() }).collect();
        let list = right.iter().flat_map(|item| ["<li>", item, "</li>"]).collect::<String>();
        question.right = format!("<p>{}</p><ol>{list}</ol>", self.messages.get("export.right-order"));
    }

    fn pairs(&mut self, pairs: &[(Prose, Prose)], question: &mut Question) {
        let plain: Vec<String> = pairs.iter().map(|(_, right)| self.copyist.plain(right)).collect();
        let first = first_alike(&plain);
        question.choices = shown_order(&plain)
            .into_iter()
            .filter(|place| first[*place] == *place)
            .map(|place| Plain { value: letter(place), words: plain[place].clone() })
            .collect();
        let mut list = String::new();
        for (place, (left, right)) in pairs.iter().enumerate() {
            let row = view::Choice { value: letter(place), words: self.copyist.inline(left), why: String::new() };
            list.extend(["<li>", &row.words, " → ", &self.copyist.inline(right), "</li>"]);
            question.rows.push(row);
        }
        question.right = format!("<p>{}</p><ul>{list}</ul>", self.messages.get("export.right-pairs"));
    }

    fn number(&self, value: i64, tolerance: i64) -> String {
        let (value, off) = (self.messages.thousandths(value), self.messages.thousandths(tolerance));
        let key = if tolerance > 0 { "quiz.answer-near" } else { "quiz.answer" };
        let slots = [("value", value.as_str().into()), ("tolerance", off.as_str().into())];
        format!("<p>{}</p>", super::super::xml::escape(&self.messages.format(key, &slots)))
    }
}
