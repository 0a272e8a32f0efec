//! Blocks as they stand on a page: one variant a kind, one template a variant (`blocks/<kind>.html`).

use super::ready;
use super::{Picture, Quiz};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A piece of content: ready HTML or a block, in the order in which they are read.
///
/// HTML may be a fragment: where a list item holds a block, the list is cut there (`<ol><li><p>…</p>`, the block,
/// `</li></ol>`); the pieces are printed one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Ready HTML of prose.
    pub html: Option<String>,
    /// A block.
    pub block: Option<Box<Block>>,
}

/// Templates ask `part.html`, `part.say`, `part.key_message`: a part is a map with one key, its kind.
impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(block) = &self.block {
            return block.serialize(serializer);
        }
        let mut part = serializer.serialize_struct("Part", 1)?;
        part.serialize_field("html", &ready::Html(self.html.as_deref().unwrap_or_default()))?;
        part.end()
    }
}

impl Part {
    /// Prose.
    pub fn html(html: impl Into<String>) -> Self {
        Self { html: Some(html.into()), block: None }
    }

    /// A block.
    pub fn block(block: Block) -> Self {
        Self { html: None, block: Some(Box::new(block)) }
    }
}

/// A block of any kind. In templates its key is the kind's name in FORMAT.md, with `_` for `-`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// What the facilitator does: a numbered list.
    Do(Plain),
    /// Words to speak.
    Say(Plain),
    /// A question to the group.
    Ask(Ask),
    /// A story to tell.
    Story(Story),
    /// What people take home.
    KeyMessage(KeyMessage),
    /// A teach-back that stands outside a key message.
    TeachBack(TeachBack),
    /// What to try at home.
    Practice(Plain),
    /// A note that is not read aloud.
    Facilitator(Plain),
    /// Simpler words outside a key message.
    Simpler(Plain),
    /// Local words outside a key message.
    Local(Local),
    /// How to do without what is missing.
    Without(Without),
    /// Danger.
    Warning(Warning),
    /// Words for the leaflet only; folded on the page.
    Handout(Plain),
    /// A sheet to fill in.
    Worksheet(Plain),
    /// A picture side and a speaking side.
    Flipchart(Flipchart),
    /// Cards to cut out.
    Cards(Cards),
    /// Questions with answers behind a fold.
    Quiz(Quiz),
    /// For supervisors only.
    Coach(Plain),
    /// A reminder to send to the group's chat.
    Message(Plain),
    /// A table that adds up.
    Sum(Plain),
}

/// A block that is an optional title and content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Plain {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Content.
    pub parts: Vec<Part>,
}

/// A question to the group with what people may answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Ask {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The question.
    pub parts: Vec<Part>,
    /// Expected answers, ready inline HTML each; behind a fold.
    #[serde(serialize_with = "ready::list")]
    pub answers: Vec<String>,
}

/// "Tell me in your own words", with what to listen for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TeachBack {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The question.
    pub parts: Vec<Part>,
    /// What a good answer names, ready inline HTML each; drawn as boxes to tick.
    #[serde(serialize_with = "ready::list")]
    pub listen_for: Vec<String>,
}

/// A story.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Story {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The story.
    pub parts: Vec<Part>,
}

/// A key message with all that belongs to it: one thing to learn, one to print, one to teach back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KeyMessage {
    /// Anchor.
    pub id: String,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The message itself, ready HTML (its own paragraphs).
    #[serde(serialize_with = "ready::html")]
    pub html: String,
    /// The same in simpler words.
    pub simpler: Vec<Plain>,
    /// The same in local words.
    pub local: Vec<Local>,
    /// Whatever else stands in it (a note, a warning).
    pub more: Vec<Part>,
    /// The question that shows whether it arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teach_back: Option<TeachBack>,
}

/// Local words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Local {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Language tag of the words.
    pub lang: String,
    /// Name of that language in the page's language, where the catalogue knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The words.
    pub parts: Vec<Part>,
}

/// What to do when something is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Without {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is missing, joined: `proyektor atau listrik` (`Messages::list_or`).
    pub needs: String,
    /// The words for them that authors type, parted by spaces: for scripts.
    pub words: String,
    /// Shown unfolded: the need is known to be missing.
    pub open: bool,
    /// What to do instead.
    pub parts: Vec<Part>,
}

/// A danger sign or a matter of safety.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Whom to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactButton>,
    /// What to do.
    pub parts: Vec<Part>,
}

/// A number to call, as a button.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ContactButton {
    /// Name of the service: `SAPA`.
    pub name: String,
    /// Number as people read it; empty where the local number has to be asked for.
    pub number: String,
    /// `tel:129`, or the contacts page where there is no number.
    pub href: String,
}

/// A flipchart leaf: everybody sees the picture, the facilitator reads the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Flipchart {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Picture side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Speaking side.
    pub parts: Vec<Part>,
}

/// A set of cards to cut out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Cards {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Words before the first card, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// The cards.
    pub cards: Vec<Card>,
}

/// One card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Label of the front.
    pub title: String,
    /// One object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// More words of the front, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub front: Option<String>,
    /// The back, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub back: Option<String>,
}
