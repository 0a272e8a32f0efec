//! Moodle XML: questions with pictures, and with feedback an option.
//!
//! Orderings are of Moodle's own type `ordering`, part of it since 4.4 and an addition before.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Chapter;
use super::copyist::Copyist;
use super::item::{Item, Shape, Share, plain_number};
use super::xml::Xml;
use crate::curriculum::{Choice, PictureFile, Prose};
use crate::theme::Messages;

/// Where Moodle looks for the files of a text.
const FOLDER: &str = "@@PLUGINFILE@@/";
const HTML: &[(&str, &str)] = &[("format", "html")];

/// The questions of sessions as one file.
pub(super) fn write(chapters: &[Chapter<'_, '_>], messages: &Messages) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("quiz", &[], |xml| {
        for chapter in chapters {
            xml.element("question", &[("type", "category")], |xml| {
                let path = format!("$course$/top/{}", chapter.category());
                xml.element("category", &[], |xml| xml.words("text", &[], &path));
            });
            let mut desk = Desk { chapter, copyist: chapter.copyist(FOLDER), messages };
            chapter.items.iter().for_each(|item| desk.question(item, xml));
        }
    });
    xml.bytes()
}

struct Desk<'c, 'e, 'a> {
    chapter: &'c Chapter<'e, 'a>,
    copyist: Copyist<'e, 'a>,
    messages: &'c Messages,
}

impl Desk<'_, '_, '_> {
    fn question(&mut self, item: &Item<'_>, xml: &mut Xml) {
        xml.element("question", &[("type", kind(item.shape))], |xml| {
            xml.element("name", &[], |xml| xml.words("text", &[], &self.chapter.name(item)));
            let asked = self.copyist.html(&item.question.prompt) + &self.hint(item.shape);
            self.text("questiontext", &asked, xml);
            self.prose("generalfeedback", &item.question.explanation, xml);
            xml.words("defaultgrade", &[], "1");
            xml.words("penalty", &[], if matches!(item.shape, Shape::Truth { .. }) { "1" } else { "0.3333333" });
            xml.words("hidden", &[], "0");
            xml.words("idnumber", &[], &format!("{}/{}", self.chapter.path(), item.id));
            self.answers(item.shape, xml);
        });
    }

    fn hint(&self, shape: Shape<'_>) -> String {
        let key = match shape {
            Shape::Number { .. } => "export.number",
            Shape::One(_) | Shape::Several(_) | Shape::Truth { .. } | Shape::Order(_) | Shape::Match(_) => {
                return String::new();
            }
        };
        format!("<p>{}</p>", super::xml::escape(self.messages.get(key)))
    }

    fn answers(&mut self, shape: Shape<'_>, xml: &mut Xml) {
        match shape {
            Shape::One(choices) => {
                self.choice_options(true, xml);
                for choice in choices {
                    self.answer(if choice.right { "100" } else { "0" }, choice, xml);
                }
            }
            Shape::Several(choices) => {
                self.choice_options(false, xml);
                for choice in choices {
                    self.answer(&Share::of(choice, choices).percent(), choice, xml);
                }
            }
            Shape::Truth { choices, yes } => self.truth(choices, yes, xml),
            Shape::Order(items) => self.order(items, xml),
            Shape::Match(pairs) => self.pairs(pairs, xml),
            Shape::Number { value, tolerance } => {
                xml.element("answer", &[("fraction", "100"), ("format", "moodle_auto_format")], |xml| {
                    xml.words("text", &[], &plain_number(value));
                    xml.words("tolerance", &[], &plain_number(tolerance));
                    xml.element("feedback", HTML, |xml| xml.words("text", &[], ""));
                });
            }
        }
    }

    fn choice_options(&mut self, single: bool, xml: &mut Xml) {
        xml.words("single", &[], if single { "true" } else { "false" });
        xml.words("shuffleanswers", &[], "true");
        xml.words("answernumbering", &[], "abc");
        self.verdicts(xml);
    }

    /// What is said of the whole answer, whatever the question.
    fn verdicts(&self, xml: &mut Xml) {
        for (name, key) in [
            ("correctfeedback", "quiz.right"),
            ("partiallycorrectfeedback", "export.partly"),
            ("incorrectfeedback", "quiz.wrong"),
        ] {
            xml.element(name, HTML, |xml| xml.words("text", &[], self.messages.get(key)));
        }
    }

    fn answer(&mut self, fraction: &str, choice: &Choice, xml: &mut Xml) {
        let words = self.copyist.inline(&choice.text);
        xml.element("answer", &[("fraction", fraction), ("format", "html")], |xml| {
            self.inside(&words, xml);
            self.prose("feedback", &choice.why, xml);
        });
    }

    fn truth(&mut self, choices: &[Choice], yes: usize, xml: &mut Xml) {
        for (place, choice) in choices.iter().enumerate() {
            let fraction = if choice.right { "100" } else { "0" };
            xml.element("answer", &[("fraction", fraction), ("format", "moodle_auto_format")], |xml| {
                xml.words("text", &[], if place == yes { "true" } else { "false" });
                self.prose("feedback", &choice.why, xml);
            });
        }
    }

    fn order(&mut self, items: &[Prose], xml: &mut Xml) {
        for (name, value) in [
            ("layouttype", "VERTICAL"),
            ("selecttype", "ALL"),
            ("selectcount", &items.len().to_string()),
            ("gradingtype", "ALL_OR_NOTHING"),
            ("showgrading", "SHOW"),
            ("numberingstyle", "none"),
        ] {
            xml.words(name, &[], value);
        }
        self.verdicts(xml);
        for (place, step) in items.iter().enumerate() {
            let words = self.copyist.inline(step);
            xml.element("answer", &[("fraction", &format!("{}.0000000", place + 1)), ("format", "html")], |xml| {
                self.inside(&words, xml);
            });
        }
    }

    fn pairs(&mut self, pairs: &[(Prose, Prose)], xml: &mut Xml) {
        xml.words("shuffleanswers", &[], "true");
        self.verdicts(xml);
        for (left, right) in pairs {
            let words = self.copyist.inline(left);
            xml.element("subquestion", HTML, |xml| {
                self.inside(&words, xml);
                // What is chosen from is a list of plain words.
                xml.element("answer", &[], |xml| xml.words("text", &[], &self.copyist.plain(right)));
            });
        }
    }

    fn prose(&mut self, name: &str, prose: &Prose, xml: &mut Xml) {
        let html = self.copyist.html(prose);
        self.text(name, &html, xml);
    }

    fn text(&mut self, name: &str, html: &str, xml: &mut Xml) {
        xml.element(name, HTML, |xml| self.inside(html, xml));
    }

    /// Words, and the pictures that they show.
    fn inside(&mut self, html: &str, xml: &mut Xml) {
        // Words are escaped within, so that nothing in them can end the section.
        let section = if html.is_empty() { String::new() } else { format!("<![CDATA[{}]]>", html.trim()) };
        xml.markup("text", &[], &section);
        files(&self.copyist.take_pictures(), xml);
    }
}

fn files(pictures: &BTreeMap<String, &PictureFile>, xml: &mut Xml) {
    for (name, picture) in pictures {
        xml.words("file", &[("name", name), ("path", "/"), ("encoding", "base64")], &STANDARD.encode(&picture.bytes));
    }
}

fn kind(shape: Shape<'_>) -> &'static str {
    match shape {
        Shape::One(_) | Shape::Several(_) => "multichoice",
        Shape::Truth { .. } => "truefalse",
        Shape::Order(_) => "ordering",
        Shape::Match(_) => "matching",
        Shape::Number { .. } => "numerical",
    }
}
