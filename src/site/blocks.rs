//! Blocks of the model -> what their templates are told.

use super::scribe::{Scribe, Under};
use super::view::{self, Answer, Part};
use crate::curriculum::{AnswerKind, Block, Card, Detail, Kind, Prose, shown_order};

impl Scribe<'_, '_> {
    /// Prose and the blocks in it.
    pub fn body(&mut self, prose: &Prose, under: Under) -> Vec<Part> {
        self.parts(prose, under, |scribe, block| Some(scribe.block(block)))
    }

    /// One block.
    pub fn block(&mut self, block: &Block) -> view::Block {
        use view::Block as View;
        match block.kind {
            Kind::Do => View::Do(self.plain(block)),
            Kind::Say => View::Say(self.plain(block)),
            Kind::Practice => View::Practice(self.plain(block)),
            Kind::Facilitator => View::Facilitator(self.plain(block)),
            Kind::Simpler => View::Simpler(self.plain(block)),
            Kind::Handout => View::Handout(self.plain(block)),
            Kind::Worksheet => View::Worksheet(self.plain(block)),
            Kind::Coach => View::Coach(self.plain(block)),
            Kind::Message => View::Message(self.plain(block)),
            Kind::Sum => {
                self.in_sum = true;
                let view = View::Sum(self.plain(block));
                self.in_sum = false;
                view
            }
            Kind::Ask => View::Ask(self.ask(block)),
            Kind::TeachBack => View::TeachBack(self.teach_back(block)),
            Kind::Story => View::Story(view::Story {
                id: block.id.clone(),
                title: block.title.clone(),
                picture: self.picture_of(block),
                parts: self.body(&block.body, Under::Heading),
            }),
            Kind::KeyMessage => View::KeyMessage(self.key_message(block)),
            Kind::Local => View::Local(self.local(block)),
            Kind::Without => View::Without(self.without(block)),
            Kind::Warning => View::Warning(self.warning(block)),
            Kind::Flipchart => View::Flipchart(view::Flipchart {
                id: block.id.clone(),
                title: block.title.clone(),
                picture: self.picture_of(block),
                parts: self.body(&block.body, Under::Heading),
            }),
            Kind::Cards => View::Cards(self.cards(block)),
            Kind::Quiz => View::Quiz(self.quiz(block)),
        }
    }

    fn plain(&mut self, block: &Block) -> view::Plain {
        view::Plain { id: block.id.clone(), title: block.title.clone(), parts: self.body(&block.body, Under::Heading) }
    }

    fn picture_of(&mut self, block: &Block) -> Option<view::Picture> {
        let picture = block.picture.as_ref()?;
        self.picture(picture)
    }

    fn ask(&mut self, block: &Block) -> view::Ask {
        let mut answers = self.answers(&block.detail);
        if let Detail::Answers(list) = &block.detail
            && !list.after.is_empty()
        {
            answers.push(self.inline(&list.after));
        }
        view::Ask {
            id: block.id.clone(),
            title: block.title.clone(),
            parts: self.body(&block.body, Under::Heading),
            answers,
        }
    }

    fn teach_back(&mut self, block: &Block) -> view::TeachBack {
        view::TeachBack {
            id: block.id.clone(),
            parts: self.body(&block.body, Under::Heading),
            listen_for: self.answers(&block.detail),
        }
    }

    pub(super) fn answers(&mut self, detail: &Detail) -> Vec<String> {
        match detail {
            Detail::Answers(list) => list.answers.iter().map(|answer| self.inline(answer)).collect(),
            _ => Vec::new(),
        }
    }

    fn key_message(&mut self, block: &Block) -> view::KeyMessage {
        let Detail::KeyMessage(inner) = &block.detail else { return view::KeyMessage::default() };
        let picture = self.picture_of(block);
        let mut html = String::new();
        let mut more = Vec::new();
        for part in self.body(&block.body, Under::Heading) {
            match part.html {
                Some(words) if more.is_empty() => html.push_str(&words),
                _ => more.push(part),
            }
        }
        view::KeyMessage {
            id: block.id.clone().unwrap_or_default(),
            picture,
            html,
            simpler: inner.simpler.iter().map(|block| self.plain(block)).collect(),
            local: inner.local.iter().map(|block| self.local(block)).collect(),
            teach_back: inner.teach_back.first().map(|block| self.teach_back(block)),
            more,
        }
    }

    fn local(&mut self, block: &Block) -> view::Local {
        let lang = match &block.detail {
            Detail::Local(lang) => lang.clone(),
            _ => String::new(),
        };
        view::Local {
            id: block.id.clone(),
            language: self.messages.find(&format!("languages.{lang}")).map(str::to_owned),
            lang,
            parts: self.body(&block.body, Under::Heading),
        }
    }

    /// What to do without something.
    pub fn without(&mut self, block: &Block) -> view::Without {
        let words: Vec<&str> = match &block.detail {
            Detail::Without(needs) => needs.iter().map(|(word, _)| word.as_str()).collect(),
            _ => Vec::new(),
        };
        let needs: Vec<String> = words.iter().map(|word| self.need(word)).collect();
        view::Without {
            id: block.id.clone(),
            needs: self.messages.list_or(&needs),
            words: words.join(" "),
            open: false,
            parts: self.body(&block.body, Under::Heading),
        }
    }

    /// A need in the page's language.
    pub fn need(&self, word: &str) -> String {
        self.messages.need(word, self.edition.need(word))
    }

    fn warning(&mut self, block: &Block) -> view::Warning {
        let contact = match &block.detail {
            Detail::Contact(named) => self
                .edition
                .contact(&named.key)
                .map(|contact| super::contact::button(contact, &named.key, self.edition.lang, self.base)),
            _ => None,
        };
        view::Warning {
            id: block.id.clone(),
            title: block.title.clone(),
            picture: self.picture_of(block),
            contact,
            parts: self.body(&block.body, Under::Heading),
        }
    }

    fn cards(&mut self, block: &Block) -> view::Cards {
        let cards = match &block.detail {
            Detail::Cards(_, cards) => cards.iter().map(|card| self.card(card)).collect(),
            _ => Vec::new(),
        };
        view::Cards { id: block.id.clone(), title: block.title.clone(), intro: None, cards }
    }

    fn card(&mut self, card: &Card) -> view::Card {
        let (picture, front) = card.picture_first();
        let some = |html: String| (!html.trim().is_empty()).then_some(html);
        view::Card {
            title: card.title.clone(),
            picture: picture.and_then(|picture| self.picture(&picture)),
            front: some(self.html(&front)),
            back: some(self.html(&card.back)),
        }
    }

    fn quiz(&mut self, block: &Block) -> view::Quiz {
        let Detail::Quiz(quiz) = &block.detail else { return view::Quiz::default() };
        let questions = quiz
            .questions
            .iter()
            .enumerate()
            .map(|(place, question)| view::Question {
                // Several quizzes may stand on a page: one with an id numbers its own, the others those of their step.
                id: block.id.as_ref().map_or_else(|| self.question_id(), |id| format!("{id}_q{}", place + 1)),
                key: question.key.clone(),
                number: u32::try_from(place + 1).unwrap_or(u32::MAX),
                parts: self.body(&question.prompt, Under::Heading),
                answer: self.answer(&question.answer),
                explanation: Some(self.html(&question.explanation)).filter(|html| !html.trim().is_empty()),
            })
            .collect();
        view::Quiz { id: block.id.clone(), title: block.title.clone(), test: quiz.test, questions }
    }

    fn answer(&mut self, answer: &AnswerKind) -> Answer {
        match answer {
            AnswerKind::Choices(choices) => {
                let right = choices.iter().filter(|choice| choice.right).count();
                let views = choices
                    .iter()
                    .map(|choice| view::Choice {
                        html: self.inline(&choice.text),
                        right: choice.right,
                        why: Some(self.html(&choice.why)).filter(|html| !html.trim().is_empty()),
                    })
                    .collect::<Vec<_>>();
                match right {
                    0 | 1 if answer.truth(self.messages.truth_words()).is_some() => Answer::Truth { choices: views },
                    0 | 1 => Answer::One { choices: views },
                    _ => Answer::Several { choices: views },
                }
            }
            AnswerKind::Order(items) => {
                let right: Vec<String> = items.iter().map(|item| self.inline(item)).collect();
                Answer::Order { shown: shuffled(&right), right }
            }
            AnswerKind::Match { heads, pairs } => {
                let heads = [self.inline(&heads.0), self.inline(&heads.1)];
                let pairs: Vec<view::Pair> = pairs
                    .iter()
                    .map(|(left, right)| view::Pair { left: self.inline(left), right: self.inline(right) })
                    .collect();
                let right: Vec<String> = pairs.iter().map(|pair| pair.right.clone()).collect();
                let heads = if heads.iter().all(String::is_empty) { Vec::new() } else { heads.to_vec() };
                Answer::Match { heads, shown: shuffled(&right), pairs }
            }
            AnswerKind::Number { value, tolerance, .. } => Answer::Number {
                value: self.messages.thousandths(*value),
                tolerance: (*tolerance > 0).then(|| self.messages.thousandths(*tolerance)),
                exact: exact(*value),
                near: exact(*tolerance),
            },
            AnswerKind::None => Answer::One { choices: Vec::new() },
        }
    }
}

/// Thousandths as programs write a number.
fn exact(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
    let number = if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:03}") };
    format!("{sign}{}", if rest == 0 { number.as_str() } else { number.trim_end_matches('0') })
}

/// The parts of a right answer as they are shown before it is given.
fn shuffled(right: &[String]) -> Vec<String> {
    shown_order(right).into_iter().map(|place| right[place].clone()).collect()
}
