//! All pages but the session's.

use super::ready;
use super::{Action, Frame, Link, Part, Picture, RecapHome, Review, Slat, Source};
use serde::Serialize;

/// The home of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HomePage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// The picture at the top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The h1: what one does here. `home.tagline.<audience>` in the catalogue.
    pub tagline: String,
    /// One or two sentences. `home.summary.<audience>` in the catalogue.
    pub summary: String,
    /// The session to begin with; a script replaces it by the one last opened, where storage is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<SessionRow>,
    /// What the next meeting begins with; none for participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recap: Option<RecapHome>,
    /// The modules.
    pub modules: Vec<ModuleCard>,
}

/// A module on the home page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ModuleCard {
    /// Title.
    pub title: String,
    /// What families gain, one sentence.
    pub summary: String,
    /// Where it is.
    pub href: String,
    /// Its theme: `parenting`, `finance`, … (`theme-…` in the icon table).
    pub theme: String,
    /// How many sessions this audience sees.
    pub sessions: u32,
}

/// A session in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SessionRow {
    /// Number in the official course.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// Title.
    pub title: String,
    /// What families gain, one sentence.
    pub summary: String,
    /// Where it is.
    pub href: String,
    /// Minutes in full.
    pub minutes: u32,
    /// How many steps this audience sees.
    pub steps: u32,
    /// The time slat; none for participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slat: Option<Slat>,
    /// What can be done with it, the main thing first.
    pub actions: Vec<Action>,
}

/// A module.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ModulePage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title.
    pub title: String,
    /// What families gain, one sentence.
    pub summary: String,
    /// Its theme (`theme-…` in the icon table).
    pub theme: String,
    /// Its introduction.
    pub intro: Vec<Part>,
    /// Footnotes of the introduction, ready HTML; empty where there are none.
    #[serde(serialize_with = "ready::html")]
    pub footnotes: String,
    /// Its sessions.
    pub sessions: Vec<SessionRow>,
}

/// The glossary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GlossaryPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Terms by their first letter, in the language's order.
    pub letters: Vec<Letter>,
}

/// The terms of one letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The letter, upper case.
    pub letter: String,
    /// Its terms.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Term {
    /// Anchor.
    pub id: String,
    /// The word, ready inline HTML.
    #[serde(serialize_with = "ready::html")]
    pub word: String,
    /// What it means, ready HTML.
    #[serde(serialize_with = "ready::html")]
    pub html: String,
}

/// The list of methods and energisers. Not for participants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MethodsPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Ways to lead a step.
    pub methods: Vec<MethodCard>,
    /// Ways to wake a group up.
    pub energisers: Vec<MethodCard>,
}

/// A method in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MethodCard {
    /// Title.
    pub title: String,
    /// What it is good for, one sentence.
    pub summary: String,
    /// Where it is.
    pub href: String,
    /// Minutes as the author wrote them: `10` or `10-15`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<String>,
    /// For what size of group, in the author's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

/// How to lead one method.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MethodPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title.
    pub title: String,
    /// What it is good for, one sentence.
    pub summary: String,
    /// `method` or `energiser`.
    pub kind: String,
    /// Minutes as the author wrote them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<String>,
    /// For what size of group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// What it needs, by name.
    pub needs: Vec<String>,
    /// How to lead it.
    pub parts: Vec<Part>,
    /// Footnotes, ready HTML; empty where there are none.
    #[serde(serialize_with = "ready::html")]
    pub footnotes: String,
    /// Sessions that use it.
    pub used_in: Vec<Link>,
}

/// Phone numbers and offices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ContactsPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// The contacts, in the author's order.
    pub contacts: Vec<Contact>,
}

/// One contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Anchor: its key.
    pub id: String,
    /// Name.
    pub name: String,
    /// Number as people read it; none where the local number is to be written in by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// `tel:129`; none where there is nothing to dial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// For what, ready inline HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Date of the last check, written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// Months since then, where that is too long ago; 0 otherwise.
    pub months_old: u32,
}

/// Where it all comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AboutPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Words of the curriculum about itself.
    pub parts: Vec<Part>,
    /// Sources, by session.
    pub sources: Vec<SessionSources>,
    /// Review states; empty for participants.
    pub reviews: Vec<ReviewRow>,
    /// Pictures that need a credit.
    pub credits: Vec<Credit>,
    /// Notices of what others made ([`crate::theme::notices`]).
    pub notices: Vec<Notice>,
}

/// The sources of one session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SessionSources {
    /// The session.
    pub session: Link,
    /// Its sources.
    pub sources: Vec<Source>,
}

/// The review state of one session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReviewRow {
    /// The session.
    pub session: Link,
    /// How far it has been reviewed.
    pub review: Review,
}

/// The credit of one picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// File name.
    pub picture: String,
    /// Who made it.
    pub credit: String,
    /// Under which licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A licence text that has to travel along.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What it covers.
    pub name: String,
    /// The text, line by line as its authors wrote it.
    pub text: String,
}

/// The page of an address that does not exist.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NotFoundPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
}

/// The plain door above the editions: choose who you are and your language. Also the door of one audience's folder, with
/// nothing but languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DoorPage {
    /// Language of the page: the curriculum's source language.
    pub lang: String,
    /// Title of the curriculum.
    pub title: String,
    /// For search engines and chat previews.
    pub description: String,
    /// From this page to the folder of static files, with a slash at the end.
    pub assets: String,
    /// One section a language.
    pub languages: Vec<DoorLanguage>,
}

/// One language at the door, in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DoorLanguage {
    /// Language tag.
    pub lang: String,
    /// Its own name.
    pub name: String,
    /// "Read as", from that language's catalogue (`edition.read-as`); empty where there is nothing to choose.
    pub heading: String,
    /// The editions.
    pub links: Vec<DoorLink>,
}

/// One edition at the door.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DoorLink {
    /// The audience, in the section's language; or the curriculum's title where only one audience is there.
    pub label: String,
    /// For whom it is, one sentence; may be empty.
    pub note: String,
    /// Name in the icon table.
    pub icon: String,
    /// Its home.
    pub href: String,
}
