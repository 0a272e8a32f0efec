//! The pages of an edition.

pub mod view;
