//! The contract between the code and the templates: what each page is told, and nothing else.
//!
//! A view is made for one template, filled once and serialised. Templates only loop and ask "is it there?", so whatever
//! needs a decision, a look-up or a formatted number is decided before it comes here. Words of the interface are the
//! templates' own affair (`m.…` and `t(…)` from the message catalogue); words of the curriculum come in these structs.
//!
//! Three rules hold everywhere:
//!
//! - A field called `html` or documented as *ready HTML* is printed as it stands: its type says so to the template engine
//!   (`ready`), a template needs no `| safe`. All other strings are plain text and are escaped.
//! - An `href` is relative to the page and names its `index.html`; only `tel:` and outside sources are absolute.
//! - What an audience may not see is absent here already: `None` or an empty list draws nothing, not even a heading.
//!
//! | page | struct | template |
//! |---|---|---|
//! | home of an edition | [`HomePage`] | `home.html` |
//! | module | [`ModulePage`] | `module.html` |
//! | session | [`SessionPage`] | `session.html` |
//! | after a meeting | [`AfterPage`] | `after.html` |
//! | recaps of all sessions | [`RecapPage`] | `recap.html`, `recap/session.html` |
//! | lead, plan, run sheet | [`LeadPage`], [`PlanPage`], [`RunSheetPage`] | `lead.html`, `plan.html`, `run-sheet.html` |
//! | print centre | [`PrintPage`], [`PrintModulePage`] | `print.html`, `print-module.html` |
//! | glossary | [`GlossaryPage`] | `glossary.html` |
//! | methods and energisers | [`MethodsPage`], [`MethodPage`] | `methods.html`, `method.html` |
//! | the coach's kit | [`KitPage`], [`KitModulePage`], [`KitSessionPage`] | `kit.html`, `kit-module.html`, `kit-session.html` |
//! | self-coaching | [`HubPage`], [`StudySessionPage`], [`TestPage`], [`RehearsalPage`], [`ReviewPage`], [`KeepPage`] | `study/*.html` |
//! | contacts | [`ContactsPage`] | `contacts.html` |
//! | board | [`BoardPage`] | `board.html` |
//! | form on the phone | [`FormPage`] | `form.html` |
//! | about | [`AboutPage`] | `about.html` |
//! | not found | [`NotFoundPage`] | `404.html` |
//! | door above the editions | [`DoorPage`] | `door.html` |

mod after;
mod block;
mod board;
mod data;
mod form;
mod frame;
mod kit;
mod lead;
mod page;
mod plan;
mod platform;
mod print;
mod quiz;
mod recap;
mod run_sheet;
mod session;
mod study;
mod year;

pub use after::{AfterMeeting, AfterMessage, AfterPage, AfterStep};
pub use block::{
    Ask, Block, Card, Cards, ContactButton, Flipchart, KeyMessage, Local, Part, Plain, Story, TeachBack, Warning,
    Without,
};
pub use board::BoardPage;
pub use data::ScriptData;
pub use form::{FormItem, FormOption, FormPage, FormPart};
pub use frame::{Alternate, AudienceTag, EditionLink, EditionMenu, Frame, NavItem, OpenGraph};
pub use kit::{KitModule, KitModulePage, KitPage, KitSessionPage, KitStep};
pub use lead::{LeadPage, Need};
pub use page::{
    AboutPage, Contact, ContactsPage, Credit, DoorLanguage, DoorLink, DoorPage, GlossaryPage, HomePage, Letter,
    MethodCard, MethodPage, MethodsPage, ModuleCard, ModulePage, NotFoundPage, Notice, ReviewRow, SessionRow,
    SessionSources, Term,
};
pub use plan::{PlanLink, PlanPage, PlanStep, WithoutGroup};
pub use platform::PlatformLink;
pub use print::{PackRow, PaperCard, PaperLink, Preview, PrintModulePage, PrintPage, PrintSession};
pub use quiz::{Answer, Choice, Pair, Question, Quiz};
pub use recap::{Recap, RecapCard, RecapEntry, RecapHome, RecapMessage, RecapPage, RecapSection, RecapWords};
pub use run_sheet::{LeftStep, Meeting, MeetingStep, RunSheetPage, RunStep, SlotLink, Split};
pub use session::{Material, MessageLink, Neighbour, Review, SessionPage, Source, Step, StepTime};
pub use year::{YearModule, YearPage, YearSession};

pub use study::{
    Asked, HubModule, HubPage, HubSession, HubTool, KeepPage, Observed, Pitfall, RehearsalPage, RehearsalStep,
    ReviewPage, ReviewSession, SlicePlan, StudySessionPage, TestPage, Titled,
};

use crate::theme::ready;
use serde::Serialize;

/// Words that lead somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

impl Link {
    /// A link of these words.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

/// A button that does something with a session or module: lead it, print it, practise it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Action {
    /// One verb, so that it never breaks in two.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Name in the icon table ([`crate::theme::icon_names`]).
    pub icon: String,
    /// The one solid button; the others are outlined.
    pub main: bool,
}

/// A picture as it stands on a page. Always on white, also in the dark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Address of the file, relative to the page.
    pub src: String,
    /// Words for those who do not see it; empty only where the words beside it say the same.
    pub alt: String,
    /// Natural size in pixels, so that nothing jumps while it loads.
    pub width: u32,
    /// Natural size in pixels.
    pub height: u32,
    /// Words under it (ready HTML).
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it and under which licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

/// How much a step matters when time is short. Drawn as filled, hatched and empty, the same on screen and paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// Never left out.
    #[default]
    Must,
    /// Left out only when nothing else helps.
    Should,
    /// If there is time.
    Could,
}

/// The time slat: the minutes of a session as widths, their priority as fill. The same bar on pages, in live mode, on
/// paper. It is decoration; the list of steps beside it is what people use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Slat {
    /// Minutes of all segments.
    pub minutes: u32,
    /// One a step, in order.
    pub segments: Vec<Segment>,
}

/// One step in the time slat.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// Real minutes of the step.
    pub minutes: u32,
    /// Minutes as they are drawn: 1 to 240. The style sheet has a class for each.
    pub width: u32,
    /// How it is filled.
    pub priority: Priority,
    /// The step's title.
    pub label: String,
}

impl Slat {
    /// The widest segment that the style sheet can draw.
    pub const WIDEST: u32 = crate::theme::SLAT_WIDEST;

    /// The slat of steps given as minutes, priority and title.
    pub fn of(steps: impl IntoIterator<Item = (u32, Priority, String)>) -> Self {
        let segments: Vec<Segment> = steps
            .into_iter()
            .map(|(minutes, priority, label)| Segment {
                minutes,
                width: minutes.clamp(1, Self::WIDEST),
                priority,
                label,
            })
            .collect();
        Self { minutes: segments.iter().map(|segment| segment.minutes).sum(), segments }
    }
}
