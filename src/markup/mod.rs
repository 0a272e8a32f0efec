//! Front matter and Markdown -> a document. Parsing never fails: it gives what could be read and says what could not,
//! and everything keeps its byte span.
//!
//! Owns syntax. Leaves to `assemble` what takes two files, and to `check` what is a matter of rules.

mod attributes;
mod block;
mod document;
mod front_matter;
mod mask;
mod quiz;
mod reader;
mod step;
mod yaml;

pub use document::{
    GlossaryDocument, MethodDocument, ModuleDocument, SessionDocument, method, module, prose, session, terms,
};
pub use front_matter::{FrontMatter, read_front, split};
pub use quiz::thousandths;
pub use step::{StepAttributes, StepDocument};
pub use yaml::{read_yaml, span_of};
