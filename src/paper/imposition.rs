//! How pages lie on the sheets of a file.

/// How many pages lie on a side, and in which order. Only single pages can be tagged: the others are for printers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Imposition {
    /// One page a side, as it is read.
    #[default]
    Single,
    /// Two half pages a side in the order of the folds, to be stapled in the middle.
    Booklet,
    /// Two pages a side, smaller, in the order of reading.
    TwoUp,
    /// Four pages a side, smaller, in the order of reading.
    FourUp,
}

impl Imposition {
    /// What file names say of it.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Single => None,
            Self::Booklet => Some("booklet"),
            Self::TwoUp => Some("2-up"),
            Self::FourUp => Some("4-up"),
        }
    }

    /// The places of a side that stands upright, beside and below each other.
    pub fn grid(self) -> (usize, usize) {
        match self {
            Self::Single => (1, 1),
            Self::Booklet | Self::TwoUp => (1, 2),
            Self::FourUp => (2, 2),
        }
    }
}
