//! Every key that authors may write in YAML, and every attribute of a step, with words for people.
//!
//! The checker walks these tables to say all that is wrong with a file; `bekal explain` prints them.

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What its value may be.
    pub shape: Shape,
    /// Whether it must be there (in the source language).
    pub required: bool,
    /// What it is for, one line.
    pub about: &'static str,
}

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text.
    Text,
    /// A text, or `{id: …, en: …}`.
    Localized,
    /// A whole number from 0.
    Number,
    /// A number or a text.
    NumberOrText,
    /// A date such as `2026-11-24`.
    Date,
    /// One word of a list.
    Word(&'static [&'static str]),
    /// A list of texts.
    Texts,
    /// A list of whole numbers.
    Numbers,
    /// A map with these keys.
    Map(&'static [Field]),
    /// A list of maps with these keys.
    List(&'static [Field]),
    /// A map from ids of one's own to values of a shape.
    Keyed(&'static Shape),
    /// A list of `- module: [session, session]`.
    Modules,
}

const fn must(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: true, about }
}

const fn may(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: false, about }
}

/// The folder, for `bekal explain folder`.
pub const FOLDER: &[(&str, &str)] = &[
    ("curriculum.yaml", "title, languages, order of modules and sessions, limits, rules"),
    ("contacts.yaml", "phone numbers and offices, each with the date it was checked"),
    ("figures.yaml", "risky numbers (doses, ages, amounts, limits), each with its source"),
    ("glossary/<lang>.md", "terms: `Emergency fund {#emergency-fund}`, then `: explanation`"),
    ("methods/<method>/<lang>.md", "how to lead a method or energiser"),
    ("coaching/<guide>/<lang>.md", "a guide for those who coach: an agenda, how to give feedback"),
    (
        "coaching/",
        "observation.yaml, agreement.yaml, report.yaml, evaluation.yaml: the forms of coaching; readiness.yaml: who is ready",
    ),
    ("coaching/plan.yaml", "the rules of a coaching plan: minutes of a visit, times of the day, pairs"),
    ("pictures/", "pictures used by several sessions; `credits.yaml` for those that need a credit"),
    ("<module>/<lang>.md", "front matter and introduction of a module"),
    ("<module>/<session>/<lang>.md", "a session, one file a language, and its own pictures"),
];

/// Ids that modules cannot have, because bekal's own pages do.
pub const RESERVED_MODULES: &[&str] =
    &["404", "about", "assets", "coach", "contacts", "glossary", "index", "methods", "print", "search"];

const RULES: &[&str] = &["go-on", "recap", "repeat"];

/// `curriculum.yaml`.
pub const CURRICULUM: &[Field] = &[
    must("title", Shape::Localized, "name of the whole"),
    may("tagline", Shape::Localized, "one line under the name on the home page"),
    may("summary", Shape::Localized, "one or two sentences about the whole"),
    may("picture", Shape::Text, "picture of the home page, from `pictures/`"),
    may("alt", Shape::Localized, "what that picture shows"),
    may("licence", Shape::Localized, "licence of the texts"),
    must("languages", Shape::Texts, "language tags; the first is the source language"),
    must("version", Shape::Text, "version of the content, in quotes"),
    must("checked", Shape::Date, "review date of the whole; ages of contacts count up to here"),
    may("base-url", Shape::Text, "where the site will be hosted: sitemap, Open Graph, QR codes"),
    may("paper", Shape::Text, "usual paper: a3, a4, f4, letter or `215x330mm`"),
    may("group", Shape::Number, "people in a usual meeting: copies and sheets"),
    may("slots", Shape::Numbers, "usual slots in minutes"),
    may(
        "limits",
        Shape::Map(&[
            may(
                "sentence-words",
                Shape::Map(&[
                    may("participant", Shape::Number, "most words in a sentence that participants read"),
                    may("facilitator", Shape::Number, "most words in a sentence that facilitators read"),
                ]),
                "most words in a sentence, by reader",
            ),
            may("contact-days", Shape::Number, "days after which a contact counts as old"),
            may(
                "letters",
                Shape::Map(&[
                    may("leaflet-message", Shape::Number, "letters of a message on the leaflet"),
                    may("leaflet-support", Shape::Number, "letters of the words beside it"),
                    may("flipchart-message", Shape::Number, "letters on the picture side of a flipchart"),
                    may("card-label", Shape::Number, "letters of the label of a card"),
                ]),
                "letters that fit on papers, spaces included",
            ),
            may("room-words", Shape::Keyed(&Shape::Texts), "words about the people in the room, a list a language"),
        ]),
        "limits of the editorial checks",
    ),
    may(
        "mastery",
        Shape::Map(&[
            must("most", Shape::Word(RULES), "when most could tell it back"),
            must("some", Shape::Word(RULES), "when some could"),
            must("few", Shape::Word(RULES), "when few could"),
        ]),
        "what follows on how many could tell a key message back",
    ),
    may(
        "readiness",
        Shape::Keyed(&Shape::Map(READINESS)),
        "rules of readiness, by id, as in `coaching/readiness.yaml`; they come before those of that file",
    ),
    may("needs", Shape::Keyed(&Shape::Localized), "more words for `needs`, named per language"),
    may("theme", Shape::Text, "folder of a theme, relative to the curriculum folder"),
    must("modules", Shape::Modules, "modules and their sessions, in order"),
];

/// Front matter of a module.
pub const MODULE: &[Field] = &[
    must("title", Shape::Text, "its name"),
    may("summary", Shape::Text, "what families gain"),
    may(
        "theme",
        Shape::Word(&["parenting", "finance", "business", "home", "disability", "elderly", "general"]),
        "its theme: decides the icon",
    ),
];

/// Front matter of a session.
pub const SESSION: &[Field] = &[
    must("title", Shape::Text, "its name"),
    may("summary", Shape::Text, "what families gain, one sentence"),
    may("official", Shape::Text, "number in the official course, in quotes"),
    must("minutes", Shape::Number, "minutes in full: the sum of its steps"),
    may("objectives", Shape::Keyed(&Shape::Text), "what one can see that was learned, by id"),
    may(
        "materials",
        Shape::List(&[
            must("item", Shape::Text, "what to bring, as it is said after its number"),
            may("per", Shape::Word(&["meeting", "group", "participant", "facilitator"]), "for whom it is counted"),
            may("count", Shape::Number, "how many for each"),
            may("instead", Shape::Text, "what serves instead"),
        ]),
        "what to bring",
    ),
    may(
        "sources",
        Shape::List(&[
            must("title", Shape::Text, "its name"),
            may("publisher", Shape::Text, "who published it"),
            may("url", Shape::Text, "where it can be read"),
            may("checked", Shape::Date, "when it was looked at"),
            may("note", Shape::Text, "what it is used for"),
        ]),
        "where its facts come from",
    ),
    may("translates", Shape::Text, "in a translation: the state of its source, as `translation-stale` tells it"),
    may(
        "review",
        Shape::Map(&[
            may("state", Shape::Word(&["draft", "reviewed", "field-tested"]), "how far it was reviewed"),
            may("questions", Shape::Texts, "what local readers should be asked"),
        ]),
        "how far it was reviewed",
    ),
];

/// Front matter of a method or of a coach's guide.
pub const METHOD: &[Field] = &[
    must("title", Shape::Text, "its name"),
    may("summary", Shape::Text, "what it is good for"),
    may("minutes", Shape::Number, "about how long"),
    may("group", Shape::NumberOrText, "for how many people"),
    may("needs", Shape::Texts, "what it needs"),
    may("kind", Shape::Word(&["method", "energiser"]), "a way to teach, or a way to wake people up"),
];

/// An entry of `contacts.yaml`.
pub const CONTACT: &[Field] = &[
    must("name", Shape::Localized, "its name"),
    must("number", Shape::Text, "its number in quotes; empty where people write in their own"),
    may("note", Shape::Localized, "what to know before calling"),
    may("checked", Shape::Date, "when the number was checked"),
    may("source", Shape::Localized, "where it was seen"),
];

/// An entry of `coaching/observation.yaml`.
pub const OBSERVATION: &[Field] = &[
    must("title", Shape::Localized, "something that a coach can see or hear"),
    must("at-0", Shape::Localized, "what it looks like when it is not there yet"),
    must("at-1", Shape::Localized, "what a beginning looks like"),
    must("at-2", Shape::Localized, "what it looks like when it is nearly there"),
    must("at-3", Shape::Localized, "what it looks like when it is fully there"),
];

/// An entry of `coaching/agreement.yaml` and `coaching/report.yaml`.
pub const FORM_FIELD: &[Field] = &[
    must("label", Shape::Localized, "what is asked"),
    must("lines", Shape::Number, "lines to write on"),
    may("kind", Shape::Word(super::coaching::FieldKind::WORDS), "what is written there: words, unless it is a day"),
];

/// An entry of `coaching/evaluation.yaml`.
pub const EVALUATION: &[Field] = &[
    must("title", Shape::Localized, "name of the form"),
    must("for", Shape::Localized, "who fills it in"),
    may(
        "by",
        Shape::Word(&["participant", "facilitator", "supervisor"]),
        "the audience that fills it in on the phone; supervisors have all forms",
    ),
    may("intro", Shape::Localized, "what it is for"),
    must(
        "questions",
        Shape::List(&[
            must("id", Shape::Text, "id of the question"),
            must("text", Shape::Localized, "the question"),
            must("kind", Shape::Word(super::coaching::Reply::WORDS), "how it is answered"),
            may("about", Shape::Word(super::coaching::Concern::OF_QUESTIONS), "what it asks about, for the summary"),
            may(
                "choices",
                Shape::List(&[
                    may("id", Shape::Text, "id of the choice, so that rounds can be compared"),
                    must("text", Shape::Localized, "what can be chosen"),
                    may(
                        "about",
                        Shape::Word(super::coaching::Concern::OF_CHOICES),
                        "what it is about, where its question asks about more; `nothing` hinders",
                    ),
                ]),
                "for `choice`",
            ),
            may("lines", Shape::Number, "lines to write on, for `open`"),
        ]),
        "its questions in order",
    ),
];

/// An entry of `coaching/readiness.yaml`.
pub const READINESS: &[Field] = &[
    must("measure", Shape::Word(super::readiness::Measure::WORDS), "what is counted"),
    must("least", Shape::Number, "from how many on; percent for `checks` and `post-test`"),
    may("sessions", Shape::Texts, "the sessions it is for, as `module/session`; all where it names none"),
    must("text", Shape::Localized, "the rule in words"),
    must("next", Shape::Localized, "what to do next where it is not met, or what to do then"),
];

/// `coaching/plan.yaml`.
pub const COACHING_PLAN: &[Field] = &[
    may("visit-minutes", Shape::Number, "minutes of one coaching visit, 10 to 480"),
    may("times", Shape::Texts, "when visits begin on a day, in quotes: `[\"09:00\", \"13:00\"]`"),
    may("visits-a-day", Shape::Number, "the most visits on one day, all pairs together"),
    may("weekends", Shape::Word(super::coaching::Weekends::WORDS), "whether Saturday and Sunday are left out"),
    may("pairs", Shape::Word(super::coaching::PairRule::WORDS), "whether a pair must be of one area"),
];

/// An entry of `figures.yaml`.
pub const FIGURE: &[Field] = &[
    must("value", Shape::NumberOrText, "the number itself"),
    may("unit", Shape::Localized, "its unit"),
    must("text", Shape::Localized, "the number as a sentence says it"),
    may("source", Shape::Localized, "who owns it"),
    may("conflicts", Shape::Texts, "wrong forms that must stand nowhere"),
];

/// An entry of `pictures/credits.yaml`.
pub const CREDIT: &[Field] = &[
    must("credit", Shape::Text, "who made it"),
    may("licence", Shape::Text, "under which licence"),
    may("source", Shape::Text, "where it comes from"),
];

/// Attributes of a step: key, what it may be, what it is for.
pub const STEP_ATTRIBUTES: &[(&str, &str, &str)] = &[
    ("minutes", "a number", "minutes for the usual group"),
    (
        "short",
        "a number",
        "least minutes it can be done in; a facilitator's note that begins `If time is short:` says how",
    ),
    ("minutes-per-person", "a number such as 1.5", "minutes a person takes, where the group's size matters"),
    ("priority", "must, should or could", "how much it matters when time is short"),
    ("method", "a folder under methods/", "how it is led"),
    ("objective", "ids of objectives, parted by commas", "what it serves"),
    ("needs", "words such as projector,power", "what it needs; say how to do without in `::: without`"),
    ("after", "ids of steps, parted by commas", "steps it depends on"),
];
