//! Who reads. Owns the three audiences and sets of them.

/// One of the three kinds of reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Families who come to the meeting.
    Participant,
    /// The one who leads it (pendamping).
    Facilitator,
    /// The one who coaches facilitators.
    Supervisor,
}

impl Audience {
    /// All of them, in the order in which they see more.
    pub const ALL: [Self; 3] = [Self::Participant, Self::Facilitator, Self::Supervisor];

    /// The word in folder names, options and attributes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Facilitator => "facilitator",
            Self::Supervisor => "supervisor",
        }
    }

    /// The audience of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.key() == word)
    }
}

/// A set of audiences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readers(u8);

impl Readers {
    /// Nobody.
    pub const NOBODY: Self = Self(0);
    /// Participants, facilitators and supervisors.
    pub const ALL: Self = Self(0b111);
    /// Facilitators and supervisors.
    pub const LEADERS: Self = Self(0b110);
    /// Supervisors alone.
    pub const SUPERVISORS: Self = Self(0b100);

    /// Whether an audience is in the set.
    pub fn include(self, audience: Audience) -> bool {
        self.0 & Self::of(audience).0 != 0
    }

    /// Those in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The readers of a block marked `for=`: that audience and those who see more. Never widens what a kind allows.
    pub fn from(audience: Audience) -> Self {
        match audience {
            Audience::Participant => Self::ALL,
            Audience::Facilitator => Self::LEADERS,
            Audience::Supervisor => Self::SUPERVISORS,
        }
    }

    fn of(audience: Audience) -> Self {
        match audience {
            Audience::Participant => Self(0b001),
            Audience::Facilitator => Self(0b010),
            Audience::Supervisor => Self(0b100),
        }
    }
}
