//! The stable codes of all findings: one table for the checker, `bekal explain` and CONTRIBUTING.
//!
//! A code, once released, keeps its name and its meaning.

/// Whether a finding stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The output would be wrong, broken or leak. Nothing is published.
    Error,
    /// Editorial. Published, unless `--strict`.
    Warning,
}

impl Severity {
    /// The word that people and machines read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident $name:literal $severity:ident $summary:literal;)*) => {
        /// The code of a finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $summary] $variant,)*
        }

        impl Code {
            /// Every code, in the order of this table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as people type it after `bekal explain`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Whether it stops a build.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What it means, in one sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            /// The code of a name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

codes! {
    FrontMatterMissing "front-matter-missing" Error "A file has no front matter, or its front matter does not end.";
    YamlSyntax "yaml-syntax" Error "YAML that cannot be read.";
    YamlUnknownKey "yaml-unknown-key" Error "A key that bekal does not know.";
    YamlDuplicateKey "yaml-duplicate-key" Error "The same key twice in one place.";
    YamlMissingKey "yaml-missing-key" Error "A key that must be there is missing.";
    YamlWrongValue "yaml-wrong-value" Error "A value of the wrong sort: words where a number belongs, a word that is not in the list.";
    FileNotUtf8 "file-not-utf8" Error "A text file that is not UTF-8.";
    FileTooLarge "file-too-large" Error "A file larger than a session can be.";
    PathUnsafe "path-unsafe" Error "A file or folder name that does not work on every computer, or a link out of the folder.";
    NestingTooDeep "nesting-too-deep" Error "Quotes, lists or blocks nested deeper than anybody can read.";
    FolderEmpty "folder-empty" Error "A curriculum folder without a curriculum.";
    ModuleMissing "module-missing" Error "A module or session named in curriculum.yaml has no folder.";
    ModuleUnlisted "module-unlisted" Error "A folder with a session in it is not named in curriculum.yaml.";
    RawHtml "raw-html" Error "HTML in Markdown.";
    HeadingLevel "heading-level" Error "A heading of a level that has no place there.";
    HeadingAttributes "heading-attributes" Error "Attributes of a step or block that cannot be read.";
    UnknownAttribute "unknown-attribute" Error "An attribute that this step or block does not have.";
    AttributeValue "attribute-value" Error "An attribute with a value that is not allowed.";
    MissingAttribute "missing-attribute" Error "An attribute that must be there is missing.";
    UnknownBlock "unknown-block" Error "A `:::` block of a kind that bekal does not know.";
    UnclosedBlock "unclosed-block" Error "A `:::` block that is never closed, or closed in the wrong place.";
    StrayFence "stray-fence" Error "A closing `:::` without an open block.";
    MisplacedBlock "misplaced-block" Error "A block where it cannot stand.";
    BlockContent "block-content" Error "A block that lacks what it must contain, or contains what it cannot.";
    QuizSyntax "quiz-syntax" Error "A quiz question that cannot be read.";
    IdMalformed "id-malformed" Error "An id that is not lower-case ASCII words with hyphens.";
    IdReserved "id-reserved" Error "A module id that bekal needs for its own pages.";
    DuplicateId "duplicate-id" Error "The same id twice where it must be one.";
    LanguageMissing "language-missing" Error "A text that is missing in one of the languages.";
    TranslationDiffers "translation-differs" Error "A translation with more or fewer steps, blocks or questions than its source.";
    TranslationDisagrees "translation-disagrees" Error "A translation that repeats a number, picture or answer of its source differently.";
    LinkBroken "link-broken" Error "A link that leads nowhere.";
    LinkUnsafe "link-unsafe" Error "A link of a sort that bekal does not publish.";
    UnknownReference "unknown-reference" Error "A contact, term, figure, method or objective that does not exist.";
    PictureMissing "picture-missing" Error "A picture that is not there.";
    PicturePath "picture-path" Error "A picture named with a path.";
    PictureInvalid "picture-invalid" Error "A file that is not the picture it says it is.";
    PictureUnsafe "picture-unsafe" Error "An SVG that carries a script or reaches outside itself.";
    PictureTooLarge "picture-too-large" Error "A picture too large for a cheap phone.";
    PictureAlt "picture-alt" Error "A picture without words for those who do not see it.";
    MinutesDiffer "minutes-differ" Error "The minutes of the steps do not add up to those of the session.";
    ShortOverMinutes "short-over-minutes" Error "A step whose shortest form is longer than its full form.";
    QuizAnswer "quiz-answer" Error "A quiz question without a right answer.";
    FigureConflict "figure-conflict" Error "A risky number that disagrees with the reference list.";
    SumWrong "sum-wrong" Error "A table whose numbers do not add up.";
    ReadinessRule "readiness-rule" Error "A rule of readiness that nobody can meet, that always holds, or that is for no session.";
    FootnoteUndefined "footnote-undefined" Error "A footnote mark without its note, or a note without its mark.";
    ThemeInvalid "theme-invalid" Error "A theme with a broken template, message or file.";
    PaperOverflow "paper-overflow" Error "A text that is longer than its room on a paper.";
    GlyphMissing "glyph-missing" Error "A letter that the print font does not have.";
    RosterInvalid "roster-invalid" Error "A roster, or a list of places or holidays, that cannot be read.";
    RosterPersonal "roster-personal" Error "Data about a person in a roster, which holds nicknames and areas only.";
    CoachPlan "coach-plan" Error "A coaching plan that cannot be made from this roster and these dates.";
    ControlCharacter "control-character" Warning "A control character, which no page and no paper can show.";
    RunSheetLong "run-sheet-long" Warning "A run sheet that needs a second page.";
    PictureThin "picture-thin" Warning "A picture whose lines are too thin for a photocopier where it is printed.";
    TeachBackMissing "teach-back-missing" Warning "A key message without a teach-back question.";
    SimplerMissing "simpler-missing" Warning "A key message without simpler words.";
    KeyMessagePicture "key-message-picture" Warning "A key message without a picture.";
    KeyMessageCount "key-message-count" Warning "More key messages than people can take home.";
    WithoutMissing "without-missing" Warning "A step that needs something does not say how to do without it.";
    WithoutUnneeded "without-unneeded" Warning "A `without` for something that its step does not need.";
    WordRepeated "word-repeated" Warning "The same word twice in one list.";
    QuizExplanation "quiz-explanation" Warning "A quiz question without an explanation.";
    SentenceLong "sentence-long" Warning "A sentence longer than its readers can follow.";
    RoomWords "room-words" Warning "Words for all that speak about the people in the room.";
    MessageLong "message-long" Warning "A chat message longer than people read.";
    ContactOld "contact-old" Warning "A contact that was checked too long ago.";
    ContactUndated "contact-undated" Warning "A contact without the date on which it was checked.";
    PictureUnused "picture-unused" Warning "A picture that nothing shows.";
    TranslationStale "translation-stale" Warning "A translation of an older state of its source.";
    LinkHidden "link-hidden" Warning "A link to something that one of its readers does not see.";
}
