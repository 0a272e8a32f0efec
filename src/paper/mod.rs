//! Papers as everybody talks about them: kinds, sizes, names of files, copies and sheets.
//!
//! Owns facts only. What stands on a paper is made by `print`; pages of the site that offer papers read the same facts.

mod imposition;
mod kind;
mod papers;

pub use crate::curriculum::{PaperSize, UnknownSize};
pub use imposition::Imposition;
pub use kind::{Copies, PaperKind, Turn};
pub use papers::Papers;

/// One file that was made: what a print centre says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// What it is.
    pub kind: PaperKind,
    /// Minutes at hand, for run sheets.
    pub slot: Option<u16>,
    /// On what paper.
    pub size: PaperSize,
    /// Its path in the session's folder.
    pub name: String,
    /// How many pages.
    pub pages: u32,
    /// Bytes of the file.
    pub bytes: u64,
    /// The small picture of its first page, in the session's folder: its name, width and height in pixels.
    pub preview: Option<(String, u32, u32)>,
    /// For a pack: what is in it.
    pub parts: Vec<PackPart>,
}

/// One paper of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackPart {
    /// What it is.
    pub kind: PaperKind,
    /// Its pages.
    pub pages: u32,
}

/// Sheets of paper for some copies of a paper: two pages a sheet where it is printed on both sides.
pub fn sheets(pages: u32, two_sided: bool, copies: u32) -> u32 {
    let each = if two_sided { pages.div_ceil(2) } else { pages };
    each.saturating_mul(copies)
}
