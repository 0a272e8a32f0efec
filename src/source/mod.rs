//! The ground floor: files, spans and diagnostics.
//!
//! Owns the text of a curriculum folder as it was read, the places in it, and what can be said about a place.
//! Knows nothing of Markdown, YAML or the model.

mod code;
mod diagnostic;
mod file;
mod folder;
mod span;

pub use code::{Code, Severity};
pub use diagnostic::{Diagnostic, Diagnostics, nearest};
pub use file::{Position, SourceFile, Sources};
pub use folder::{Folder, MachineError, RawPicture, read_beside, reread};
pub use span::{FileId, Span};
