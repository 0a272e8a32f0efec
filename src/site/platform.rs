//! The files for learning platforms that pages offer. Makes none: it offers those that were made.

use super::Desk;
use super::view::PlatformLink;
use crate::edition::SessionEntry;

impl Desk<'_, '_> {
    /// The files of a session for learning platforms; none where none were made.
    pub(super) fn platform_links(&self, entry: &SessionEntry<'_>) -> Vec<PlatformLink> {
        let edition = &self.context.edition;
        let files =
            self.context.platform.map_or(&[][..], |files| files.of(edition.audience, edition.lang, entry.place));
        files
            .iter()
            .map(|file| PlatformLink {
                // A point parts the keys of messages.
                format: file.format.name().replace('.', "-"),
                href: format!("{}{}/{}/{}", self.base, entry.module, entry.id, file.format.file_name()),
                kilobytes: u32::try_from(file.bytes.div_ceil(1000)).unwrap_or(u32::MAX),
            })
            .collect()
    }
}
