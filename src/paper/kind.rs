//! The table of papers: one row a kind. Whose words it shows, who gets it, how it is copied.
//!
//! To add a kind: a variant, its row here, what stands on it in `print`, its template `themes/default/handouts/<name>.typ`.

use super::Imposition;
use crate::curriculum::{Audience, Readers};

/// What a paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperKind {
    /// What participants take home: one sheet.
    Leaflet,
    /// A picture side and a speaking side for each leaf.
    Flipchart,
    /// Cut-out cards.
    Cards,
    /// Sheets to write on.
    Worksheet,
    /// The whole text for the facilitator.
    Guide,
    /// A session fitted to a slot, on one page.
    RunSheet,
    /// Questions without their answers.
    Quiz,
    /// The answers with their reasons.
    AnswerKey,
    /// The questions of the test, before.
    Pretest,
    /// The same questions after, in another order.
    Posttest,
    /// Who came, and who could tell which message back.
    Attendance,
    /// What is handed in after a meeting.
    Report,
    /// What a coach looks for.
    Observation,
    /// One thing to practise, with a date.
    Agreement,
    /// What hindered and what helped.
    Evaluation,
    /// The key messages for a wall.
    Poster,
    /// Everything for one meeting in one file.
    Pack,
    /// A module or the whole curriculum, bound.
    Book,
    /// The year: one row a session, one column a group.
    YearPlan,
}

/// How many copies of a paper a meeting needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    /// One.
    One,
    /// One a small group.
    PerGroup,
    /// One a participant.
    PerParticipant,
}

/// The edge on which a two-sided sheet is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// As a book.
    Long,
    /// As a calendar.
    Short,
}

struct Row {
    name: &'static str,
    words_of: Audience,
    readers: Readers,
    standard: bool,
    copies: Copies,
    two_sided: bool,
    turn: Turn,
    about: &'static str,
}

impl PaperKind {
    /// Every kind, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::Leaflet,
        Self::Flipchart,
        Self::Cards,
        Self::Worksheet,
        Self::Guide,
        Self::RunSheet,
        Self::Quiz,
        Self::AnswerKey,
        Self::Pretest,
        Self::Posttest,
        Self::Attendance,
        Self::Report,
        Self::Observation,
        Self::Agreement,
        Self::Evaluation,
        Self::Poster,
        Self::Pack,
        Self::Book,
        Self::YearPlan,
    ];

    /// What a pack holds, in the order of a meeting.
    pub const PACKED: &'static [Self] = &[
        Self::RunSheet,
        Self::Guide,
        Self::Flipchart,
        Self::Cards,
        Self::Worksheet,
        Self::Leaflet,
        Self::Attendance,
        Self::Report,
    ];

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    fn row(self) -> Row {
        use Audience::{Facilitator, Participant, Supervisor};
        use Copies::{One, PerGroup, PerParticipant};
        const ALL: Readers = Readers::ALL;
        const LEADERS: Readers = Readers::LEADERS;
        const COACHES: Readers = Readers::SUPERVISORS;
        let row = |name, words_of, readers, standard, copies, two_sided, about| Row {
            name,
            words_of,
            readers,
            standard,
            copies,
            two_sided,
            turn: Turn::Long,
            about,
        };
        match self {
            Self::Leaflet => row("leaflet", Participant, ALL, true, PerParticipant, true, "one sheet to take home"),
            Self::Flipchart => Row {
                turn: Turn::Short,
                ..row("flipchart", Facilitator, LEADERS, true, One, true, "a picture side and a speaking side a leaf")
            },
            Self::Cards => row("cards", Facilitator, LEADERS, true, PerGroup, true, "cards to cut out"),
            Self::Worksheet => {
                row("worksheet", Participant, ALL, true, PerParticipant, true, "sheets to write and tick on")
            }
            Self::Guide => row("guide", Facilitator, LEADERS, true, One, true, "the whole text for the facilitator"),
            Self::RunSheet => {
                row("run-sheet", Facilitator, LEADERS, true, One, true, "the session in one slot, one page")
            }
            Self::Quiz => row("quiz", Facilitator, LEADERS, true, PerParticipant, true, "questions for self-study"),
            Self::AnswerKey => row("answer-key", Facilitator, LEADERS, true, One, true, "their answers, with reasons"),
            Self::Pretest => {
                row("pretest", Facilitator, LEADERS, false, PerParticipant, true, "the test before studying")
            }
            Self::Posttest => {
                row("posttest", Facilitator, LEADERS, false, PerParticipant, true, "the same test after, reordered")
            }
            Self::Attendance => {
                row("attendance", Facilitator, LEADERS, true, One, true, "who came, and who could tell what back")
            }
            Self::Report => row("report", Facilitator, LEADERS, true, One, true, "what is handed in after the meeting"),
            Self::Observation => {
                row("observation", Supervisor, COACHES, true, One, true, "what a coach looks for, 0 to 3")
            }
            Self::Agreement => {
                row("agreement", Supervisor, COACHES, false, One, false, "one thing to practise, and when")
            }
            Self::Evaluation => {
                row("evaluation", Facilitator, LEADERS, false, PerParticipant, true, "what hindered and what helped")
            }
            Self::Poster => row("poster", Participant, ALL, true, One, false, "the key messages for a wall"),
            Self::Pack => row("pack", Facilitator, LEADERS, true, One, true, "everything for one meeting, in order"),
            Self::Book => row("book", Facilitator, ALL, false, One, true, "a module, or all of them, bound"),
            Self::YearPlan => {
                row("year-plan", Facilitator, LEADERS, false, One, true, "the year: a row a session, a column a group")
            }
        }
    }

    /// Its name on the command line and in file names.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// One line about it.
    pub fn about(self) -> &'static str {
        self.row().about
    }

    /// Whose edition its words are taken from: nothing that this audience may not see can stand on it.
    pub fn words_of(self) -> Audience {
        self.row().words_of
    }

    /// Whose folders it lies in.
    pub fn readers(self) -> Readers {
        self.row().readers
    }

    /// Whether a build makes it for every session; the others are made on request.
    pub fn is_standard(self) -> bool {
        self.row().standard
    }

    /// Whether it is of the whole curriculum, and lies at the root of an edition.
    pub fn is_of_whole(self) -> bool {
        self == Self::YearPlan
    }

    /// How many copies a meeting of some people needs.
    pub fn copies(self, people: u32) -> u32 {
        match self.row().copies {
            Copies::One => 1,
            Copies::PerGroup => people.div_ceil(crate::curriculum::SMALL_GROUP).max(1),
            Copies::PerParticipant => people.max(1),
        }
    }

    /// Whether its room is fixed, so that a text can be too long for it.
    pub fn is_fixed(self) -> bool {
        matches!(self, Self::Leaflet | Self::Flipchart | Self::Cards | Self::Poster | Self::RunSheet)
    }

    /// Whether several of its pages may lie on a side. A pack has papers of many kinds, each with its own copies.
    pub fn can_lie(self, how: Imposition) -> bool {
        how == Imposition::Single || self != Self::Pack
    }

    /// Whether it is set anew on half sheets for a booklet. What has a room of its own is made smaller as it is: its texts were
    /// fitted to it.
    pub fn is_set_for_booklets(self) -> bool {
        !self.is_fixed()
    }

    /// For whom one copy is.
    pub fn copied(self) -> Copies {
        self.row().copies
    }

    /// Whether it is printed on both sides where it has more than one page.
    pub fn is_two_sided(self) -> bool {
        self.row().two_sided
    }

    /// Whether so many pages of it fill both sides of a sheet.
    pub fn fills_both_sides(self, pages: u32) -> bool {
        self.is_two_sided() && pages > 1
    }

    /// How so many pages of it lie on their sheets, by the name that messages have for it.
    pub fn sides(self, pages: u32) -> &'static str {
        match (self.fills_both_sides(pages), self.turn()) {
            (false, _) => "one-side",
            (true, Turn::Long) => "two-long",
            (true, Turn::Short) => "two-short",
        }
    }

    /// On which edge its sheets are turned.
    pub fn turn(self) -> Turn {
        self.row().turn
    }

    /// The name of its file, without the folder.
    pub fn file_name(self, slot: Option<u16>, size: super::PaperSize, variant: Option<&str>) -> String {
        let slot = slot.map(|slot| format!("-{slot}")).unwrap_or_default();
        let variant = variant.map(|variant| format!("-{variant}")).unwrap_or_default();
        format!("{}{slot}-{}{variant}.pdf", self.name(), size.key())
    }
}
