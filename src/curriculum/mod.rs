//! The model: a curriculum with its modules, sessions, steps and blocks, in every language.
//!
//! Owns types and their invariants. Imports nothing but [`crate::source`]; reads, checks and renders nothing.

mod address;
mod audience;
mod block;
mod book;
mod coaching;
mod front;
mod id;
mod kind;
mod paper_size;
mod prose;
mod quiz;
mod readiness;
mod schema;
mod session;
mod words;

pub use address::is_web_address;
pub use audience::{Audience, Readers};
pub use block::{AnswerList, Block, Card, ContactRef, Detail, KeyMessage, Layout};
pub use book::{Curriculum, Limits, Module, ModuleText, Picture, PictureFile, Session, Term};
pub use coaching::{
    Coaching, Concern, FieldKind, Form, FormField, FormQuestion, Observed, PairRule, PlanRules, Reply, ReplyChoice,
    Weekends,
};
pub use front::{
    Contact, Credit, CurriculumFront, Figure, Letters, Localized, Mastery, Material, MethodFront, MethodKind,
    ModuleFront, ModuleList, Pairs, Per, Review, ReviewState, SentenceWords, SessionFront, SourceRef, Theme, pairs,
};
pub use id::{Lang, Minutes, is_id};
pub use kind::{Attribute, Kind, Place};
pub use paper_size::{PaperSize, UnknownSize};
pub(crate) use prose::push;
pub use prose::{Align, Footnote, Link, Node, NodeKind, PictureRef, Prose, Tag, Target};
pub use quiz::{AnswerKind, Choice, Question, Quiz, TruthWords, shown_order};
pub use readiness::{Measure, Readiness};
pub use schema::{
    COACHING_PLAN, CONTACT, CREDIT, CURRICULUM, EVALUATION, FIGURE, FOLDER, FORM_FIELD, Field, METHOD, MODULE,
    OBSERVATION, READINESS, RESERVED_MODULES, SESSION, STEP_ATTRIBUTES, Shape,
};
pub use session::{Method, Priority, SessionText, Step};
pub use words::{BASE_NEEDS, PAPERS, SMALL_GROUP};
