//! Which files could not be read whole. What stands in them is not known, so nothing that might stand there is missed.
//!
//! Owns the codes that say so. Leaves to the rules what they then do not say.

use std::collections::BTreeSet;

use crate::source::{Code, Diagnostic, FileId};

/// Mistakes after which a text has other blocks than its author meant.
const TEARS: [Code; 4] = [Code::UnknownBlock, Code::UnclosedBlock, Code::StrayFence, Code::NestingTooDeep];

/// Mistakes after which a file, or its front matter, is not read at all.
const REFUSALS: [Code; 9] = [
    Code::FrontMatterMissing,
    Code::YamlSyntax,
    Code::YamlUnknownKey,
    Code::YamlDuplicateKey,
    Code::YamlMissingKey,
    Code::YamlWrongValue,
    Code::FileNotUtf8,
    Code::FileTooLarge,
    Code::PathUnsafe,
];

/// Whether the blocks of a text could not be told apart.
pub(super) fn is_torn(said: &[Diagnostic]) -> bool {
    said.iter().any(|found| TEARS.contains(&found.code))
}

/// The files that were not read whole, by what was said while they were read.
pub fn unread(said: &[Diagnostic]) -> BTreeSet<FileId> {
    let unread = |code: &Code| TEARS.contains(code) || REFUSALS.contains(code);
    said.iter().filter(|found| unread(&found.code)).map(|found| found.span.file).collect()
}
