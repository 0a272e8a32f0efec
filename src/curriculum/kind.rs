//! The block table: one row a kind. Who sees it, where it stands, what it may carry.
//!
//! To add a kind: a variant, its row here, its template `themes/default/templates/blocks/<name>.html`.

use super::audience::Readers;

/// What a `:::` block is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// What the facilitator does: a numbered list.
    Do,
    /// Words to speak.
    Say,
    /// A question with expected answers.
    Ask,
    /// A story.
    Story,
    /// What people take home.
    KeyMessage,
    /// The question by which people tell it back.
    TeachBack,
    /// Home practice.
    Practice,
    /// A note that is not read aloud.
    Facilitator,
    /// Simpler words.
    Simpler,
    /// Words in a local language.
    Local,
    /// How to do without something.
    Without,
    /// A danger sign, a safety rule.
    Warning,
    /// Words for the leaflet only.
    Handout,
    /// A sheet to write on.
    Worksheet,
    /// A picture side and a speaking side.
    Flipchart,
    /// Cut-out cards.
    Cards,
    /// A chat reminder.
    Message,
    /// Questions for self-study.
    Quiz,
    /// Words for the supervisor.
    Coach,
    /// A calculation that is checked.
    Sum,
}

/// Where a kind may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Anywhere.
    Anywhere,
    /// In a key message, or anywhere else in a step.
    InKeyMessage,
    /// In a step, not in another block.
    InStep,
}

/// An attribute that a block may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// A heading of its own.
    Title,
    /// Hides it from those who see less.
    For,
    /// A picture by name.
    Picture,
    /// Words for those who do not see the picture.
    Alt,
    /// The language of local words.
    Lang,
    /// Cards on a sheet.
    Layout,
    /// A contact by key.
    Contact,
    /// Whether the questions belong to the pre- and post-test.
    Test,
}

impl Attribute {
    /// The word before the `=`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::For => "for",
            Self::Picture => "picture",
            Self::Alt => "alt",
            Self::Lang => "lang",
            Self::Layout => "layout",
            Self::Contact => "contact",
            Self::Test => "test",
        }
    }

    /// What it is for, one line.
    pub fn about(self) -> &'static str {
        match self {
            Self::Title => "a heading of its own, in the file's language",
            Self::For => "`facilitator` hides the block from participants, `supervisor` from both; nothing widens",
            Self::Picture => "a picture by name, from the session's folder or from `pictures/`",
            Self::Alt => "what the picture shows, in the file's language",
            Self::Lang => "the language of the words, such as `jv`",
            Self::Layout => "cards on a sheet: `2x2`, `2x4` or `3x3`",
            Self::Contact => "a key of contacts.yaml: the number to call",
            Self::Test => "`yes` where the questions belong to the pre- and post-test",
        }
    }
}

struct Row {
    name: &'static str,
    readers: Readers,
    place: Place,
    attributes: &'static [Attribute],
    about: &'static str,
    example: &'static str,
}

const fn row(
    name: &'static str,
    readers: Readers,
    place: Place,
    attributes: &'static [Attribute],
    about: &'static str,
    example: &'static str,
) -> Row {
    Row { name, readers, place, attributes, about, example }
}

const PICTURED: &[Attribute] = &[Attribute::Picture, Attribute::Alt];

impl Kind {
    /// Every kind, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::Do,
        Self::Say,
        Self::Ask,
        Self::Story,
        Self::KeyMessage,
        Self::TeachBack,
        Self::Practice,
        Self::Facilitator,
        Self::Simpler,
        Self::Local,
        Self::Without,
        Self::Warning,
        Self::Handout,
        Self::Worksheet,
        Self::Flipchart,
        Self::Cards,
        Self::Message,
        Self::Quiz,
        Self::Coach,
        Self::Sum,
    ];

    fn row(self) -> Row {
        use Place::{Anywhere, InKeyMessage, InStep};
        const ALL: Readers = Readers::ALL;
        const LEADERS: Readers = Readers::LEADERS;
        match self {
            Self::Do => row(
                "do",
                LEADERS,
                Anywhere,
                &[],
                "what the facilitator does: a numbered list",
                "::: do\n1. Put four pictures in the middle.\n:::",
            ),
            Self::Say => row(
                "say",
                LEADERS,
                Anywhere,
                &[],
                "words to speak aloud",
                "::: say\nLet us put seeds on the picture where our money went.\n:::",
            ),
            Self::Ask => row(
                "ask",
                LEADERS,
                Anywhere,
                &[],
                "a question, then the answers to expect as a list",
                "::: ask\nWhich has the most seeds?\n\n- daily food\n- snacks\n:::",
            ),
            Self::Story => row(
                "story",
                ALL,
                Anywhere,
                PICTURED,
                "a story",
                "::: story {title=\"Bu Sari and the quick loan\"}\nBu Sari sells peyek at the market.\n:::",
            ),
            Self::KeyMessage => row(
                "key-message",
                ALL,
                InStep,
                PICTURED,
                "what people take home: an id, a picture with alt, one simpler, one teach-back; at most three a session",
                "::: key-message {#write-first picture=book.svg alt=\"A mother writes in a small book\"}\nWrite it down, then shop.\n\n::: simpler\nKnow what comes in and what goes out.\n:::\n::: teach-back\nIn your own words, what do you do before shopping?\n\n- names money in and money out\n:::\n:::",
            ),
            Self::TeachBack => row(
                "teach-back",
                LEADERS,
                InKeyMessage,
                &[],
                "a question by which people tell it in their own words, then what to listen for as a list",
                "::: teach-back\nTell me what you will do first.\n\n- names writing\n:::",
            ),
            Self::Practice => row(
                "practice",
                ALL,
                Anywhere,
                &[],
                "home practice: one action",
                "::: practice\nWrite down for a week what you spend.\n:::",
            ),
            Self::Facilitator => row(
                "facilitator",
                LEADERS,
                Anywhere,
                &[],
                "a note that is not read aloud: a tip, a tricky question, when to refer; `If time is short: ...` in it stands on run sheets",
                "::: facilitator\nNever ask for somebody's income.\n:::",
            ),
            Self::Simpler => row(
                "simpler",
                ALL,
                InKeyMessage,
                &[],
                "the same in simpler words",
                "::: simpler\nKnow what comes in and what goes out.\n:::",
            ),
            Self::Local => row(
                "local",
                ALL,
                InKeyMessage,
                &[Attribute::Lang],
                "words in a local language",
                "::: local {lang=jv}\nDicathet dhisik, lagi blanja.\n:::",
            ),
            Self::Without => row(
                "without",
                LEADERS,
                InStep,
                &[],
                "how to do the step without what it needs; names needs of its step",
                "::: without projector power\nDraw four circles on the ground.\n:::",
            ),
            Self::Warning => row(
                "warning",
                ALL,
                Anywhere,
                &[Attribute::Picture, Attribute::Alt, Attribute::Contact],
                "a danger sign or a safety rule, with a number to call",
                "::: warning {contact=ojk}\nA lender who asks for your contacts is not legal.\n:::",
            ),
            Self::Handout => row(
                "handout",
                ALL,
                Anywhere,
                &[],
                "words for the leaflet that the page itself does not need",
                "::: handout\nBring this sheet next month.\n:::",
            ),
            Self::Worksheet => row(
                "worksheet",
                ALL,
                Anywhere,
                &[],
                "a sheet to write on; four or more `_` are a line",
                "::: worksheet {#envelopes title=\"Four envelopes\"}\n| Envelope | Plan |\n|---|---|\n| Musts | ____ |\n:::",
            ),
            Self::Flipchart => row(
                "flipchart",
                LEADERS,
                InStep,
                PICTURED,
                "a picture side (picture and title) and a speaking side (the text)",
                "::: flipchart {#f1 picture=book.svg alt=\"A mother writes\" title=\"Write first\"}\nAsk what they see.\n:::",
            ),
            Self::Cards => row(
                "cards",
                LEADERS,
                InStep,
                &[Attribute::Layout],
                "cut-out cards: each H3 is a card, `---` parts front from back",
                "::: cards {layout=2x4}\n### Rice\n\n![A sack of rice](object-rice.svg)\n\n---\n\nA need.\n:::",
            ),
            Self::Message => row(
                "message",
                LEADERS,
                InStep,
                &[],
                "a chat reminder, 700 characters at most",
                "::: message\nWe meet on Thursday at nine. Bring your book.\n:::",
            ),
            Self::Quiz => row(
                "quiz",
                LEADERS,
                InStep,
                &[Attribute::Test],
                "questions for self-study, each with an explanation",
                "::: quiz {test=yes}\n1. What comes first?\n   - [x] Writing\n   - [ ] Shopping\n\n   > Writing first shows the limit.\n:::",
            ),
            Self::Coach => row(
                "coach",
                Readers::SUPERVISORS,
                Anywhere,
                &[],
                "words for the supervisor alone",
                "::: coach\nWatch whether questions come before answers.\n:::",
            ),
            Self::Sum => row(
                "sum",
                ALL,
                Anywhere,
                &[],
                "a table that is recomputed: the last row is the total, or a column head says how",
                "::: sum\n| Item | Rp |\n|---|---|\n| Rice | 10.000 |\n| Eggs | 5.000 |\n| Total | 15.000 |\n:::",
            ),
        }
    }

    /// The word after `:::`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The kind of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == word)
    }

    /// Who may see it.
    pub fn readers(self) -> Readers {
        self.row().readers
    }

    /// Where it may stand.
    pub fn place(self) -> Place {
        self.row().place
    }

    /// What it may carry beside `#id`, `title` and `for`.
    pub fn attributes(self) -> &'static [Attribute] {
        self.row().attributes
    }

    /// What it is for, one line.
    pub fn about(self) -> &'static str {
        self.row().about
    }

    /// A right example.
    pub fn example(self) -> &'static str {
        self.row().example
    }

    /// Whether it may stand in the introduction of a module.
    pub fn in_introduction(self) -> bool {
        matches!(self, Self::Story | Self::Warning | Self::Facilitator | Self::Coach)
    }
}
