//! The page from which a meeting is led, and the facts that planners on pages are given. They run on the phone.

use serde_json::{Value, json};

use super::page::Page;
use super::view::{Action, LeadPage, Link, Need, SlotLink};
use super::{Desk, Pictures};
use crate::edition::plan::StepFacts;
use crate::edition::{EditionSession, EditionStep, SessionEntry};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn lead(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let mut scribe = self.scribe(Some(place), Some(&session.notes));
        scribe.folder = "../";
        let steps = self.steps(&session, &mut scribe);
        let footnotes = scribe.footnotes();
        let pictures = scribe.pictures;
        let messages = self.context.messages();
        let head = format!("{}: {}", messages.get("lead.title"), entry.title());
        let view = LeadPage {
            frame: self.frame(Page::Lead(place), &head, entry.summary(), Some(self.back_to_session(&entry))),
            title: entry.title().to_owned(),
            minutes: u32::from(entry.minutes),
            group: edition.front().group,
            slots: self.slot_links(&entry, None),
            free: self.plan_link(&entry, false),
            needs: self.needs(&session),
            recap: self.recap_before(place),
            after: format!("{}{}", self.base, Page::after_path(entry.module, entry.id)),
            steps,
            footnotes,
            data: self.lead_facts(&session),
        };
        self.write("lead.html", &view, out)?;
        Ok(pictures)
    }

    /// The way back from a page of a session to the session.
    pub(super) fn back_to_session(&self, entry: &SessionEntry<'_>) -> Link {
        Link::new(entry.title(), self.session_href(entry))
    }

    /// The button that leads to leading a session; none for participants.
    pub(super) fn lead_action(&self, entry: &SessionEntry<'_>) -> Option<Action> {
        self.context.edition.leads().then(|| Action {
            label: self.context.messages().get("lead.action").to_owned(),
            href: format!("{}{}", self.base, Page::lead_path(entry)),
            icon: "lead".to_owned(),
            main: true,
        })
    }

    /// What can be done with a session, the main thing first.
    pub(super) fn actions(&self, entry: &SessionEntry<'_>) -> Vec<Action> {
        self.lead_action(entry).into_iter().chain(self.print_action(entry)).collect()
    }

    /// The ways to the run sheets of a session, of which a page may be one; none for participants.
    pub(super) fn slot_links(&self, entry: &SessionEntry<'_>, current: Option<u16>) -> Vec<SlotLink> {
        let slots = if self.context.edition.leads() { self.context.edition.slots() } else { Vec::new() };
        let link = |slot: u16| SlotLink {
            minutes: u32::from(slot),
            href: format!("{}{}", self.base, Page::run_sheet_path(entry, slot)),
            current: current == Some(slot),
        };
        slots.into_iter().map(link).collect()
    }

    /// What the page that a session is led from is given.
    fn lead_facts(&self, session: &EditionSession<'_>) -> String {
        let words = self.context.messages();
        let mut facts = self.facts(session);
        facts["words"] = words.group("lead.script");
        facts["words"]["short-mark"] = Value::from(words.get("slot.short-mark"));
        facts["mastery"] = json!(self.mastery());
        let shorts =
            session.steps.iter().filter_map(|step| Some((step.id(), step.in_short(words.get("slot.short-mark"))?)));
        facts["shorts"] = shorts.map(|(id, way)| (id.to_owned(), Value::from(way))).collect();
        ready_json(&facts)
    }

    /// Which session it is, its steps, the usual slots and group, and what its steps need by name.
    pub(super) fn facts(&self, session: &EditionSession<'_>) -> Value {
        let edition = &self.context.edition;
        let needs = self.needs(session).into_iter().map(|need| (need.word, Value::from(need.name)));
        let needs: serde_json::Map<String, Value> = needs.collect();
        json!({
            "session": session.entry.path(),
            "steps": StepFacts::of(session),
            "slots": edition.slots(),
            "group": edition.front().group,
            "needs": needs,
        })
    }

    /// What the steps of a session need, each once.
    pub(super) fn needs(&self, session: &EditionSession<'_>) -> Vec<Need> {
        let mut needs: Vec<Need> = Vec::new();
        for word in session.steps.iter().flat_map(EditionStep::needs) {
            if !needs.iter().any(|known| known.word == word) {
                needs.push(Need { word: word.to_owned(), name: self.need(word) });
            }
        }
        needs
    }

    /// A need in the page's language.
    pub(super) fn need(&self, word: &str) -> String {
        self.context.messages().need(word, self.context.edition.need(word))
    }
}

/// JSON as it stands in a page, as the text of a template: nothing in it is markup.
pub(super) fn ready_json(facts: &Value) -> String {
    facts.to_string().replace('&', "&amp;").replace('<', "&lt;")
}
