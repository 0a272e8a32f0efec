//! bekal compiles a folder of Markdown training modules into what a facilitator takes to a meeting.
//!
//! The way of the data: read -> parse -> assemble -> check -> edition -> render -> publish.
//! Each floor imports only what lies below it:
//!
//! | floor | owns |
//! |---|---|
//! | [`command`] | the command line: one file a subcommand |
//! | [`serve`] | the dev server: watch, rebuild, reload |
//! | [`publish`] | the target folder: staging, swap, manifest, cache |
//! | [`print`] | papers: what stands on them, and the typesetter |
//! | [`site`] | pages of an edition |
//! | [`export`] | files for learning platforms: what they say |
//! | [`coach`] | the supervisor's coaching plan |
//! | [`paper`] | kinds of papers, how they lie on sheets, their names, copies and sheets |
//! | [`platform`] | formats of learning platforms and the names of their files |
//! | [`theme`] | templates, messages, icons, static files |
//! | [`check`] | the rules |
//! | [`edition`] | what one audience sees in one language; the planner of a slot |
//! | [`assemble`] | documents of all languages -> one curriculum, languages paired by ids |
//! | [`markup`] | front matter and Markdown -> a document |
//! | [`curriculum`] | the model: types and their invariants |
//! | [`source`] | files, spans, diagnostics; the reader of the folder |

pub mod assemble;
pub mod check;
pub mod coach;
pub mod command;
pub mod curriculum;
pub mod edition;
pub mod export;
pub mod markup;
pub mod paper;
pub mod platform;
#[cfg(feature = "print")]
pub mod print;
pub mod publish;
pub mod serve;
pub mod site;
pub mod source;
pub mod theme;
