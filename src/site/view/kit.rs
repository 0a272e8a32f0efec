//! The coach's kit, for supervisors.

use super::{Frame, Link, MethodCard, Observed, PaperCard, Part, PlatformLink, ready};
use serde::Serialize;

/// The kit of the whole curriculum.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KitPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Agendas and guides for those who coach.
    pub guides: Vec<MethodCard>,
    /// The modules with their sessions.
    pub modules: Vec<KitModule>,
}

/// A module in the kit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KitModule {
    /// Its title and its own kit.
    pub title: Link,
    /// The kits of its sessions.
    pub sessions: Vec<Link>,
}

/// The kit of a module.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KitModulePage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the module.
    pub title: String,
    /// What its introduction tells coaches.
    pub parts: Vec<Part>,
    /// Footnotes, ready HTML; empty where there are none.
    #[serde(serialize_with = "ready::html")]
    pub footnotes: String,
    /// The module with its sessions.
    pub module: KitModule,
    /// Agendas and guides.
    pub guides: Vec<MethodCard>,
}

/// The kit of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KitSessionPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the session.
    pub title: String,
    /// The session's own page.
    pub session: Link,
    /// What its introduction tells coaches.
    pub intro: Vec<Part>,
    /// The steps that tell coaches something.
    pub steps: Vec<KitStep>,
    /// Footnotes, ready HTML; empty where there are none.
    #[serde(serialize_with = "ready::html")]
    pub footnotes: String,
    /// What to look for.
    pub observed: Vec<Observed>,
    /// Papers for coaching, where they were made.
    pub papers: Vec<PaperCard>,
    /// Files for learning platforms, where they were made.
    pub platform: Vec<PlatformLink>,
    /// Agendas and guides.
    pub guides: Vec<MethodCard>,
}

/// What a step tells coaches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KitStep {
    /// Its title, and where it stands.
    pub step: Link,
    /// The notes.
    pub parts: Vec<Part>,
}
