//! The supervisor's board: what its scripts need to know of the curriculum. What people send never comes here.

use serde_json::{Value, json};

use super::page::Page;
use super::view::{BoardPage, HubTool, Link, ScriptData};
use super::{Desk, Pictures};
use crate::curriculum::{Form, FormField, FormQuestion, Readiness};
use crate::edition::SessionEntry;
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn board(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let coaching = edition.coaching();
        let modules: Vec<Value> = (0..edition.module_count())
            .filter_map(|place| edition.module_entry(place))
            .map(|(id, title, _)| json!({"id": id, "title": title}))
            .collect();
        let sessions: Vec<Value> =
            edition.all_entries().zip(1_u32..).map(|(entry, n)| self.board_session(&entry, n)).collect();
        let rules: Vec<Value> = coaching.readiness.iter().map(|(id, rule)| self.board_rule(id, rule)).collect();
        let forms: Vec<Value> = edition.evaluation_forms().map(|(_, id, form)| self.board_form(id, form)).collect();
        let items = coaching.observation.iter().map(|(id, item)| json!({"id": id, "title": self.said(&item.title)}));
        let fields = |(id, field): &(String, FormField)| json!({"id": id, "label": self.said(&field.label), "kind": field.kind.word()});
        let data = json!({
            "version": edition.front().version,
            "modules": modules,
            "sessions": sessions,
            "rules": rules,
            "forms": forms,
            "observation": items.collect::<Vec<_>>(),
            "agreement": coaching.agreement.iter().map(fields).collect::<Vec<_>>(),
            "words": messages.group("board"),
        });
        let (title, summary) = (messages.get("board.title"), messages.get("board.summary"));
        let view = BoardPage {
            frame: self.frame(Page::Board, title, summary, Some(self.back_to_hub())),
            data: ScriptData::of(&data),
            forms: self.form_links().into_iter().map(|(link, _)| link).collect(),
        };
        self.write("board.html", &view, out)?;
        Ok(Pictures::new())
    }

    /// The forms of this edition, the observation form first, each with the people that it is for.
    fn form_links(&self) -> Vec<(Link, String)> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let link = |id: &str, title: &str, people: &str| {
            (Link::new(title, format!("{}{}", self.base, Page::form_path(id))), people.to_owned())
        };
        let observed = Page::Observation.exists_for(edition.audience) && !edition.coaching().observation.is_empty();
        let observation =
            observed.then(|| link("observation", messages.get("forms.observation"), messages.get("forms.observing")));
        let forms = edition.evaluation_forms();
        let forms = forms.map(|(_, id, form)| link(id, self.said(&form.title), self.said(&form.people)));
        observation.into_iter().chain(forms).collect()
    }

    /// What the first page of coaching offers beside study: the board, the kit and the plan of the year, where this
    /// audience has them, and its forms.
    pub(super) fn coaching_tools(&self) -> Vec<HubTool> {
        let messages = self.context.messages();
        let audience = self.context.edition.audience;
        let tool = |page: Page, path: &str, name: &str, icon: &str| {
            page.exists_for(audience).then(|| HubTool {
                title: messages.get(&format!("{name}.title")).to_owned(),
                summary: messages.get(&format!("{name}.summary")).to_owned(),
                href: format!("{}{path}", self.base),
                icon: icon.to_owned(),
            })
        };
        let board = tool(Page::Board, Page::BOARD_PATH, "board", "materials");
        let kit = tool(Page::Kit, Page::KIT_PATH, "kit", "coach");
        let year = tool(Page::Year, Page::YEAR_PATH, "year", "calendar");
        let forms = self.form_links().into_iter().map(|(Link { label, href }, summary)| HubTool {
            title: label,
            summary,
            href,
            icon: "write".to_owned(),
        });
        board.into_iter().chain(kit).chain(year).chain(forms).collect()
    }

    fn board_session(&self, entry: &SessionEntry<'_>, number: u32) -> Value {
        json!({
            "path": entry.path(),
            "module": entry.module,
            "label": entry.official().map_or_else(|| number.to_string(), str::to_owned),
            "title": entry.title(),
            "href": self.session_href(entry),
        })
    }

    fn board_rule(&self, id: &str, rule: &Readiness) -> Value {
        json!({
            "id": id,
            "measure": rule.measure.word(),
            "least": rule.least,
            "sessions": rule.sessions,
            "text": self.said(&rule.text),
            "next": self.said(&rule.next),
        })
    }

    fn board_form(&self, id: &str, form: &Form) -> Value {
        let questions: Vec<Value> = form.questions.iter().map(|question| self.board_question(question)).collect();
        json!({"id": id, "title": self.said(&form.title), "questions": questions})
    }

    fn board_question(&self, question: &FormQuestion) -> Value {
        let about = question.about.map(crate::curriculum::Concern::word);
        let choices = (1_u32..).zip(&question.choices).map(|(place, choice)| {
            json!({
                "id": choice.id.clone().unwrap_or_else(|| place.to_string()),
                "text": self.said(&choice.text),
                "about": choice.about.map_or(about, |own| Some(own.word())),
            })
        });
        json!({
            "id": question.id,
            "text": self.said(&question.text),
            "kind": question.kind.word(),
            "about": about,
            "choices": choices.collect::<Vec<_>>(),
        })
    }
}
