//! What every page carries around its own content: head, header, menus, footer.

use super::Link;
use serde::Serialize;

/// The frame around a page. Its words (skip link, menu headings, footer) come from the message catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// Language of the page as a BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`; empty means `ltr`.
    pub dir: String,
    /// The page's own title; the site's title is added after it where they differ.
    pub title: String,
    /// One or two sentences for search engines and chat previews.
    pub description: String,
    /// Which page it is (`home`, `module`, `session`, …): a class on `<body>`.
    pub kind: String,
    /// From this page to the root of its edition: `../../`, or empty at the root.
    pub base: String,
    /// From this page to the folder of static files, with a slash at the end: `../../../assets/`.
    pub assets: String,
    /// This page's own address from the root of its edition (`keuangan/mengelola-keuangan/index.html`).
    pub path: String,
    /// Title of the curriculum in this language.
    pub site_title: String,
    /// For whom this edition is.
    pub audience: AudienceTag,
    /// The five words of the bottom bar (at the top where there is room), in order.
    pub nav: Vec<NavItem>,
    /// The way to the other editions.
    pub edition: EditionMenu,
    /// The parent page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back: Option<Link>,
    /// The same page in the other languages, and in its own; for `hreflang`.
    pub alternates: Vec<Alternate>,
    /// Absolute address of this page; only with a base URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// Preview in chats; only with a base URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_graph: Option<OpenGraph>,
    /// The about page.
    pub about: String,
    /// The glossary, where it is not in the main navigation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glossary: Option<String>,
    /// Version of the curriculum.
    pub version: String,
    /// Date on which the whole was checked, written out (`24 November 2026`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
}

/// For whom an edition is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AudienceTag {
    /// `participant`, `facilitator` or `supervisor`.
    pub key: String,
    /// Its name in the page's language.
    pub label: String,
    /// Name in the icon table; the three keys are names there.
    pub icon: String,
}

/// One word of the main navigation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NavItem {
    /// `home`, `modules`, `methods`, `glossary`, `contacts`, `practise`; later `print`, `search`.
    pub key: String,
    /// The word.
    pub label: String,
    /// Name in the icon table; the keys are names there.
    pub icon: String,
    /// Where it leads.
    pub href: String,
    /// Whether the page stands in this part of the site.
    pub current: bool,
}

/// The menu of what is published beside this page. With one language and no other audience there is no menu.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EditionMenu {
    /// What stands on its button: `Pendamping · ID`.
    pub label: String,
    /// Languages, this page's own included; empty where there is only one.
    pub languages: Vec<EditionLink>,
    /// Audiences, this page's own included; empty where no other is published beside it, so that not even names leak.
    pub audiences: Vec<EditionLink>,
}

/// One other edition in the menu.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EditionLink {
    /// Language tag or audience key.
    pub key: String,
    /// Its name: languages in their own tongue.
    pub label: String,
    /// Name in the icon table; empty for languages.
    pub icon: String,
    /// Language of the label and of the page it leads to, where it is not this page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The same page there, or the nearest parent that exists there.
    pub href: String,
    /// Whether it is this page's own edition.
    pub current: bool,
    /// The page does not exist there: the link leads to its nearest parent and says so.
    pub nearest_parent: bool,
}

/// The page in one language, for search engines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// Language tag.
    pub lang: String,
    /// Address; absolute with a base URL.
    pub href: String,
}

/// What a chat shows of a link. Addresses are absolute.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OpenGraph {
    /// Address of the page.
    pub url: String,
    /// Address of a picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Words for the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_alt: Option<String>,
    /// `id_ID`, `en_US`; empty where unknown.
    pub locale: String,
}
