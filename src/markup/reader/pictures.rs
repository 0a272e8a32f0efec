//! Pictures in a text: name, words and caption. Whether the file is there is for the rules to say.

use std::ops::Range;

use super::Reader;
use crate::curriculum::{NodeKind, PictureRef};
use crate::markup::mask::BLANK;
use crate::source::Code;

/// A picture whose alt text is being read.
pub(super) struct Image {
    pub name: String,
    pub caption: Option<String>,
    pub alt: String,
    pub range: Range<usize>,
    pub depth: usize,
}

impl Reader<'_> {
    pub(super) fn picture(&mut self) {
        let Some(image) = self.image.take() else { return };
        let Image { name, caption, alt, range, .. } = image;
        if name.contains(['/', '\\']) {
            self.say(
                Code::PicturePath,
                &range,
                format!("the picture `{name}` is named with a path"),
                "Write the file name alone; bekal looks in the session's folder, then in `pictures/`.",
            );
        } else if alt.trim().is_empty() {
            self.say(
                Code::PictureAlt,
                &range,
                format!("the picture `{name}` has no words for those who do not see it"),
                "Say between the brackets what it shows: `![A mother writes](…)`.",
            );
        }
        let span = self.span(&range);
        let picture = PictureRef { name, alt: alt.trim().replace(BLANK, "_"), caption, span };
        let index = crate::curriculum::push(&mut self.prose().pictures, picture);
        self.node(&range, NodeKind::Picture(index));
    }
}
