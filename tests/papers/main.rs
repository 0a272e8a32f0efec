//! What stands on papers, and where: read back from the PDF files by other people's programs.

#![cfg(feature = "print")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

#[path = "../support/mod.rs"]
mod support;

mod books;
mod breaks;
mod cards;
mod codes;
mod fit;
mod forms;
mod imposed;
mod inert;
mod kept;
mod missing;
mod packs;
mod pictures;
mod plan;
mod random;
mod reading;
mod run_sheets;
mod text;
