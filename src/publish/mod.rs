//! The only writer of the target folder: staging, swap, manifest, and what is kept between builds.
//!
//! A build is all or nothing. Everything is written into a staging folder beside the target and swapped in by one
//! rename, so that whoever looks sees the old site or the new one, whole, also when the build is killed. Only files
//! named in bekal's own manifest are ever removed. Beside the target lies one `.bekal-cache`, safe to delete:
//!
//! ```text
//! dist/                     the target, with bekal-manifest.json
//! .bekal-cache/dist/lock      one build at a time
//! .bekal-cache/dist/papers/   papers, by what decides them
//!                   staging/  a build under way
//!                   ready/    a whole site about to be swapped in, or the old one just swapped out
//!                   old/      the old site between two renames, where the file system cannot exchange folders
//!                   published.json  fingerprint of the inputs, and the files as they were written
//! ```
//!
//! Leaves to others what the files say and which there are. Does not wait for the disk to have written them: a power
//! cut right after a build may cost the new files, as it may with any program that does not force each of them out.

mod error;
mod fingerprint;
mod keep;
mod live;
mod lock;
mod manifest;
mod retire;
mod stage;
mod swap;
mod target;

pub use error::{PublishError, Relation, Trouble};
pub use fingerprint::{Fingerprint, FingerprintBuilder};
pub use keep::Keep;
pub use live::Live;
pub use manifest::{Entry, MANIFEST, Manifest};
pub use stage::{Report, Stage};
pub use target::{CACHE, Target};
