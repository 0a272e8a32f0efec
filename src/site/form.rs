//! Forms on the phone: the observation form with its agreement, and the evaluation forms. They ask what the papers ask.

use serde_json::json;

use super::page::Page;
use super::view::{FormItem, FormOption, FormPage, FormPart, ScriptData};
use super::{Desk, Pictures};
use crate::curriculum::{FormField, FormQuestion, Localized, Observed, Reply};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn observation(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let coaching = self.context.edition.coaching();
        let messages = self.context.messages();
        let item = |(id, item): &(String, Observed)| self.form_levels(id, item);
        let items = coaching.observation.iter().map(item).collect();
        let mut parts = vec![FormPart { title: None, note: Some(messages.get("forms.rate").to_owned()), items }];
        if !coaching.agreement.is_empty() {
            let field = |(id, field): &(String, FormField)| self.form_field(id, field);
            parts.push(FormPart {
                title: Some(messages.get("forms.agreement").to_owned()),
                note: Some(messages.get("forms.one-focus").to_owned()),
                items: coaching.agreement.iter().map(field).collect(),
            });
        }
        let title = messages.get("forms.observation");
        let view = FormPage {
            title: title.to_owned(),
            people: None,
            intro: None,
            named: true,
            parts,
            ..self.form_page(Page::Observation, "observation", title)
        };
        self.write("form.html", &view, out)?;
        Ok(Pictures::new())
    }

    pub(super) fn evaluation(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let mut forms = self.context.edition.evaluation_forms();
        let Some((_, id, form)) = forms.find(|(known, _, _)| *known == place) else { return Ok(Pictures::new()) };
        let title = self.said(&form.title);
        let items = form.questions.iter().map(|question| self.form_question(question)).collect();
        let view = FormPage {
            title: title.to_owned(),
            people: Some(self.said(&form.people).to_owned()),
            intro: form.intro.as_ref().map(|intro| self.said(intro).to_owned()),
            named: false,
            parts: vec![FormPart { title: None, note: None, items }],
            ..self.form_page(Page::Evaluation(place, form.filled_by()), id, title)
        };
        self.write("form.html", &view, out)?;
        Ok(Pictures::new())
    }

    /// What all forms have.
    fn form_page(&self, page: Page, id: &str, title: &str) -> FormPage {
        let messages = self.context.messages();
        FormPage {
            frame: self.frame(page, title, messages.get("forms.summary"), Some(self.back_to_hub())),
            id: id.to_owned(),
            data: ScriptData::of(&json!({
                "version": self.context.edition.front().version,
                "title": title,
                "words": messages.group("forms"),
            })),
            ..FormPage::default()
        }
    }

    fn form_levels(&self, id: &str, item: &Observed) -> FormItem {
        let level = |(level, text): (u32, &Localized)| FormOption {
            value: level.to_string(),
            text: self.said(text).to_owned(),
            number: Some(level),
        };
        FormItem {
            id: id.to_owned(),
            text: self.said(&item.title).to_owned(),
            kind: "one".to_owned(),
            options: (0..).zip(item.levels()).map(level).collect(),
            lines: 0,
        }
    }

    fn form_field(&self, id: &str, field: &FormField) -> FormItem {
        FormItem {
            id: id.to_owned(),
            text: self.said(&field.label).to_owned(),
            kind: field.kind.word().to_owned(),
            options: Vec::new(),
            lines: field.lines,
        }
    }

    fn form_question(&self, question: &FormQuestion) -> FormItem {
        let messages = self.context.messages();
        let scale = |value: u32| FormOption {
            value: value.to_string(),
            text: messages.get(&format!("forms.scale.{value}")).to_owned(),
            number: Some(value),
        };
        let options = match question.kind {
            Reply::Open => Vec::new(),
            Reply::Scale => Reply::SCALE.map(scale).collect(),
            Reply::Choice => {
                let choices = (1_u32..).zip(&question.choices);
                choices
                    .map(|(place, choice)| FormOption {
                        value: choice.id.clone().unwrap_or_else(|| place.to_string()),
                        text: self.said(&choice.text).to_owned(),
                        number: None,
                    })
                    .collect()
            }
        };
        FormItem {
            id: question.id.clone(),
            text: self.said(&question.text).to_owned(),
            kind: if options.is_empty() { "text" } else { "one" }.to_owned(),
            options,
            lines: question.lines.unwrap_or(2),
        }
    }

    /// Words of the curriculum in the edition's language.
    pub(super) fn said<'l>(&self, words: &'l Localized) -> &'l str {
        words.in_lang(self.context.edition.lang)
    }
}
