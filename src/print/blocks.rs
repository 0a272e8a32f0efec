//! Blocks of the model -> what templates are told of them.

use serde_json::{Map, Value, json};

use super::typist::Typist;
use crate::curriculum::{AnswerKind, Block, Card, Contact, Detail, Kind, Lang, NodeKind, Prose, Question, Quiz};
use crate::theme::Slot;

impl Typist<'_, '_> {
    /// One block.
    pub fn block(&self, block: &Block) -> Value {
        let mut out = Map::new();
        out.insert("t".into(), json!("block"));
        out.insert("kind".into(), json!(block.kind.name()));
        out.insert("label".into(), json!(self.label(block)));
        out.insert("icon".into(), json!(icon(block.kind)));
        out.insert("title".into(), json!(block.title.as_deref().map(|title| self.words(title, block.span))));
        out.insert("id".into(), json!(block.id));
        out.insert("at".into(), json!(self.at(block.span)));
        out.insert("picture".into(), json!(block.picture.as_ref().and_then(|picture| self.picture(picture))));
        if block.kind != Kind::KeyMessage {
            let flow = self.flow(&block.body);
            out.insert("flow".into(), if block.kind == Kind::Sum { totalled(flow) } else { Value::from(flow) });
        }
        if block.kind == Kind::Warning {
            out.insert("contact".into(), Value::Null);
        }
        self.detail(block, &mut out);
        Value::Object(out)
    }

    /// What a block is called; one for a place that lacks something says what that is.
    fn label(&self, block: &Block) -> String {
        match &block.detail {
            Detail::Without(needs) => {
                let words: Vec<String> = needs.iter().map(|(word, _)| self.need(word)).collect();
                let needs = self.messages.list_or(&words);
                self.messages.format(&label_key(block.kind), &[("needs", Slot::from(needs.as_str()))])
            }
            _ => self.messages.get(&label_key(block.kind)).to_owned(),
        }
    }

    fn detail(&self, block: &Block, out: &mut Map<String, Value>) {
        match &block.detail {
            Detail::None => {}
            Detail::Answers(list) => {
                let mut answers: Vec<Value> =
                    list.answers.iter().map(|answer| Value::from(self.inline(answer))).collect();
                if !list.after.is_empty() {
                    answers.push(Value::from(self.inline(&list.after)));
                }
                out.insert(if block.kind == Kind::Ask { "answers" } else { "listen" }.into(), Value::from(answers));
            }
            Detail::KeyMessage(parts) => {
                let inner = |blocks: &[Block]| -> Vec<Value> { blocks.iter().map(|b| self.block(b)).collect() };
                let (message, more): (Vec<Value>, Vec<Value>) =
                    self.flow(&block.body).into_iter().partition(|node| node["t"] != "block");
                out.insert("message".into(), Value::from(message));
                out.insert("more".into(), Value::from(more));
                out.insert("simpler".into(), Value::from(inner(&parts.simpler)));
                out.insert("local".into(), Value::from(inner(&parts.local)));
                out.insert("teach_back".into(), json!(parts.teach_back.first().map(|block| self.block(block))));
            }
            Detail::Local(lang) => {
                out.insert("lang".into(), json!(lang));
                out.insert("language".into(), json!(self.messages.find(&format!("languages.{lang}"))));
            }
            Detail::Without(needs) => {
                out.insert("words".into(), json!(needs.iter().map(|(word, _)| word).collect::<Vec<_>>()));
            }
            Detail::Contact(named) => {
                let contact = self.edition.contact(&named.key);
                out.insert("contact".into(), json!(contact.map(|contact| number(contact, self.edition.lang))));
            }
            Detail::Cards(layout, cards) => {
                let (columns, rows) = layout.grid();
                out.insert("layout".into(), json!([columns, rows]));
                out.insert("cards".into(), self.cards(cards));
            }
            Detail::Quiz(quiz) => {
                out.insert("test".into(), json!(quiz.test));
                out.insert("questions".into(), Value::from(self.questions(&quiz.questions, 1)));
            }
        }
    }

    /// Cards with the picture of each.
    pub fn cards(&self, cards: &[Card]) -> Value {
        let one = |(place, card): (usize, &Card)| {
            let (picture, front) = card.picture_first();
            json!({
                "n": place + 1,
                "title": self.words(&card.title, card.span),
                "picture": picture.and_then(|picture| self.picture(&picture)),
                "front": self.flow(&front),
                "back": self.flow(&card.back),
                "at": self.at(card.span),
            })
        };
        cards.iter().enumerate().map(one).collect()
    }

    /// Questions, numbered from a number.
    pub fn questions(&self, questions: &[Question], first: usize) -> Vec<Value> {
        questions.iter().enumerate().map(|(place, question)| self.question(question, first + place)).collect()
    }

    fn question(&self, question: &Question, number: usize) -> Value {
        let mut out = Map::new();
        out.insert("n".into(), json!(number));
        out.insert("at".into(), json!(self.at(question.span)));
        out.insert("prompt".into(), Value::from(self.flow(&question.prompt)));
        out.insert("why".into(), Value::from(self.flow(&question.explanation)));
        let kind = match &question.answer {
            AnswerKind::Choices(choices) => {
                let right = choices.iter().filter(|choice| choice.right).count();
                let views: Vec<Value> = choices
                    .iter()
                    .map(|choice| {
                        json!({"c": self.inline(&choice.text), "right": choice.right, "why": self.flow(&choice.why)})
                    })
                    .collect();
                out.insert("choices".into(), Value::from(views));
                match right {
                    0 | 1 if question.answer.truth(self.messages.truth_words()).is_some() => "truth",
                    0 | 1 => "one",
                    _ => "several",
                }
            }
            AnswerKind::Order(items) => {
                let mut shown: Vec<&Prose> = items.iter().collect();
                shown.sort_by_key(|item| item.plain());
                if shown.iter().zip(items).all(|(a, b)| std::ptr::eq(*a, b)) {
                    shown.reverse();
                }
                let lines = |items: &[&Prose]| -> Vec<Value> {
                    items.iter().map(|item| Value::from(self.inline(item))).collect()
                };
                out.insert("shown".into(), Value::from(lines(&shown)));
                out.insert("right".into(), Value::from(lines(&items.iter().collect::<Vec<_>>())));
                "order"
            }
            AnswerKind::Match { heads, pairs } => {
                let empty = heads.0.is_empty() && heads.1.is_empty();
                let heads = if empty { json!([]) } else { json!([self.inline(&heads.0), self.inline(&heads.1)]) };
                let mut shown: Vec<&Prose> = pairs.iter().map(|(_, right)| right).collect();
                shown.sort_by_key(|item| item.plain());
                out.insert("heads".into(), heads);
                out.insert("shown".into(), shown.iter().map(|item| Value::from(self.inline(item))).collect());
                out.insert(
                    "pairs".into(),
                    pairs.iter().map(|(left, right)| json!([self.inline(left), self.inline(right)])).collect(),
                );
                "match"
            }
            AnswerKind::Number { value, tolerance, .. } => {
                out.insert("value".into(), json!(self.messages.thousandths(*value)));
                out.insert("tolerance".into(), json!((*tolerance > 0).then(|| self.messages.thousandths(*tolerance))));
                "number"
            }
            AnswerKind::None => "one",
        };
        out.insert("kind".into(), json!(kind));
        Value::Object(out)
    }

    /// A need in the paper's language.
    pub fn need(&self, word: &str) -> String {
        self.messages.need(word, self.edition.need(word))
    }
}

/// Name and number of a contact. A name that ends in its number says it once.
pub(super) fn number(contact: &Contact, lang: &Lang) -> Value {
    json!({"name": contact.short_name(lang), "number": contact.number})
}

/// All blocks of some kinds in a text, in reading order, also those inside list items.
pub(super) fn blocks_of<'p>(prose: &'p Prose, kinds: &[Kind]) -> Vec<&'p Block> {
    let mut out = Vec::new();
    for node in &prose.nodes {
        if let NodeKind::Block(index) = node.kind
            && let Some(block) = prose.blocks.get(index as usize)
        {
            if kinds.contains(&block.kind) {
                out.push(block);
            }
            out.extend(blocks_of(&block.body, kinds));
        }
    }
    out
}

/// The key of a kind's label in the catalogue: a note has a name of its own.
fn label_key(kind: Kind) -> String {
    let name = if kind == Kind::Facilitator { "note" } else { kind.name() };
    format!("block.{name}")
}

fn icon(kind: Kind) -> &'static str {
    if kind == Kind::Facilitator { "note" } else { kind.name() }
}

/// Marks the tables of a calculation whose last row is the total: it is, unless a head says how each row is reckoned.
fn totalled(mut flow: Vec<Value>) -> Value {
    for node in flow.iter_mut().filter(|node| node["t"] == "table") {
        let by_formula = node["head"].to_string().contains('=');
        let last = node["rows"].as_array().and_then(|rows| rows.last()).and_then(Value::as_array);
        let gaps = last.is_some_and(|cells| cells.iter().any(|cell| cell.as_array().is_some_and(Vec::is_empty)));
        node["total"] = json!(!by_formula || gaps);
    }
    Value::from(flow)
}

/// The questions of a quiz block.
pub(super) fn quiz(block: &Block) -> Option<&Quiz> {
    match &block.detail {
        Detail::Quiz(quiz) => Some(quiz),
        _ => None,
    }
}
