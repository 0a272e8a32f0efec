//! Self-coaching: what those who lead study, rehearse and are asked.

use super::{Block, Frame, Link, Part, PlatformLink, Question};
use serde::Serialize;

/// The first page of self-coaching: what is there, session by session; the modules are put in as parts, a [`HubModule`] each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HubPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// The ids of all questions, a space behind each, for the script that knows which are due.
    pub questions: String,
    /// What they were remembered by before, in the same order.
    pub were: String,
    /// What else there is for coaching: the board and the forms of this audience.
    pub tools: Vec<HubTool>,
}

/// A page for coaching others, or to fill in for them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HubTool {
    /// What it is called.
    pub title: String,
    /// What it is for, one sentence.
    pub summary: String,
    /// Where it is.
    pub href: String,
    /// Name in the icon table.
    pub icon: String,
}

/// A module with its tests and sessions (`study/hub-module.html`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HubModule {
    /// Title.
    pub title: String,
    /// Its page of tests; none where it has no test questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<String>,
    /// Its sessions.
    pub sessions: Vec<HubSession>,
}

/// A session to study.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HubSession {
    /// `module/session`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its study path.
    pub href: String,
    /// Its rehearsal.
    pub rehearse: String,
    /// Minutes of the study path.
    pub minutes: u32,
    /// How many questions it asks.
    pub questions: u32,
}

/// A question with the name under which this device remembers it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// `module/session#key`: the same in every language, and wherever in the session it stands.
    pub id: String,
    /// `module/session#anchor`, under which devices remembered it before questions had keys.
    pub was: String,
    /// Where its session can be studied.
    pub source: String,
    /// The question.
    pub question: Question,
}

/// The study path of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StudySessionPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// `module/session`.
    pub id: String,
    /// Title of the session.
    pub title: String,
    /// What families gain, one sentence.
    pub summary: String,
    /// Minutes of the study path.
    pub minutes: u32,
    /// The session's page.
    pub session: String,
    /// What people can do afterwards.
    pub objectives: Vec<String>,
    /// The key messages with picture, simpler words and teach-back.
    pub messages: Vec<Part>,
    /// What tends to be difficult.
    pub pitfalls: Vec<Pitfall>,
    /// What it asks.
    pub questions: Vec<Asked>,
    /// The rehearsal.
    pub rehearse: String,
    /// The module's tests; none where it has no test questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<Link>,
    /// Files for learning platforms, where they were made.
    pub platform: Vec<PlatformLink>,
    /// The session to study after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Link>,
}

/// Notes and warnings of one step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pitfall {
    /// The step, on the session's page.
    pub step: Link,
    /// The notes and warnings.
    pub parts: Vec<Part>,
    /// Whether there is a warning among them: it stands open.
    pub warns: bool,
}

/// The tests of a module.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TestPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// The module's id.
    pub id: String,
    /// Title of the module.
    pub title: String,
    /// The study paths of its sessions.
    pub sessions: Vec<Link>,
    /// What it asks, before and after the study.
    pub questions: Vec<Asked>,
}

/// Spaced review: all questions of the edition, put in as parts, a [`ReviewSession`] each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReviewPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
}

/// The questions of one session (`study/review-session.html`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReviewSession {
    /// Title.
    pub title: String,
    /// Its questions.
    pub questions: Vec<Asked>,
}

/// The rehearsal of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RehearsalPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// `module/session`.
    pub id: String,
    /// Title of the session.
    pub title: String,
    /// The steps.
    pub steps: Vec<RehearsalStep>,
    /// What a coach looks for.
    pub observed: Vec<Observed>,
    /// Micro-teaching: slices of the session for a pair or a group.
    pub slices: Vec<SlicePlan>,
    /// Minutes of feedback after each turn.
    pub feedback: u32,
    /// Minutes of all slices with their feedback.
    pub slices_minutes: u32,
}

/// A step to rehearse.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RehearsalStep {
    /// From 1.
    pub number: u32,
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// On the session's page.
    pub href: String,
    /// Minutes in the meeting.
    pub minutes: u32,
    /// The least in which it can be done; the minutes where it is not shorter.
    pub short: u32,
    /// What the facilitator does.
    pub cues: Vec<Block>,
    /// What is said and asked: hidden until asked for.
    pub words: Vec<Block>,
}

/// Something that a coach can see or hear.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Observed {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it looks like from 0 (not yet) to 3 (fully).
    pub levels: Vec<String>,
}

/// One turn of micro-teaching.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlicePlan {
    /// From 1.
    pub number: u32,
    /// The steps that are led.
    pub steps: Vec<Link>,
    /// Minutes of leading.
    pub minutes: u32,
    /// What is watched for in this turn; none where the curriculum does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
}

/// What is kept on the device, and the certificate made from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KeepPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Names of the sessions and modules.
    pub titles: Vec<Titled>,
}

/// What something is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Titled {
    /// `module/session`, or `module`.
    pub id: String,
    /// Its title.
    pub title: String,
}
