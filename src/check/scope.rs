//! What a rule looks at.

use super::{Index, Rules};
use crate::curriculum::{Curriculum, Module, Session};
use crate::source::Sources;

/// One session in all its languages, and what it can point at.
#[derive(Debug)]
pub struct SessionScope<'a> {
    /// The whole.
    pub curriculum: &'a Curriculum,
    /// Everything that can be pointed at, by name.
    pub index: &'a Index,
    /// The texts as they were read.
    pub sources: &'a Sources,
    /// What the rules depend on.
    pub rules: &'a Rules,
    /// The session's module.
    pub module: &'a Module,
    /// The session.
    pub session: &'a Session,
    /// `module/session`.
    pub path: String,
}

/// What all sessions share.
#[derive(Debug)]
pub struct SharedScope<'a> {
    /// The whole.
    pub curriculum: &'a Curriculum,
    /// Everything that can be pointed at, by name.
    pub index: &'a Index,
    /// The texts as they were read.
    pub sources: &'a Sources,
    /// What the rules depend on.
    pub rules: &'a Rules,
}
