//! The frame of a page: titles, menus, the way to the same page in other editions.

use super::page::Page;
use super::view::{Alternate, AudienceTag, EditionLink, EditionMenu, Frame, Link, NavItem, OpenGraph};
use super::{Context, Desk};
use crate::curriculum::{Audience, Lang};

impl Desk<'_, '_> {
    /// The frame of a page with its own title and description.
    pub(super) fn frame(&self, page: Page, title: &str, description: &str, back: Option<Link>) -> Frame {
        let context = self.context;
        let edition = &context.edition;
        let path = self.path.as_str();
        Frame {
            lang: edition.lang.to_string(),
            dir: String::new(),
            title: title.to_owned(),
            description: if description.trim().is_empty() { title } else { description }.to_owned(),
            kind: page.kind().to_owned(),
            base: self.base.clone(),
            assets: format!("{}assets/", self.base),
            path: path.to_owned(),
            site_title: context.title.clone(),
            audience: AudienceTag {
                key: edition.audience.key().to_owned(),
                label: context.audience_label(edition.audience),
                icon: edition.audience.key().to_owned(),
            },
            nav: self.nav(page),
            edition: self.menu(page),
            back,
            alternates: self.alternates(path),
            canonical: context.address(edition.audience, edition.lang, path),
            open_graph: context.address(edition.audience, edition.lang, path).map(|url| OpenGraph {
                url,
                image: context.social_picture(),
                image_alt: context.social_alt(),
                locale: match edition.lang.as_str() {
                    "id" => "id_ID".to_owned(),
                    "en" => "en_GB".to_owned(),
                    _ => String::new(),
                },
            }),
            about: format!("{}about/index.html", self.base),
            glossary: edition.leads().then(|| format!("{}glossary/index.html", self.base)),
            version: edition.front().version.clone(),
            checked: context.checked.map(|date| context.messages().date(date)),
        }
    }

    fn nav(&self, page: Page) -> Vec<NavItem> {
        let messages = self.context.messages();
        let base = &self.base;
        let item = |key: &str, href: String, current: bool| NavItem {
            key: key.to_owned(),
            label: messages.get(&format!("nav.{key}")).to_owned(),
            icon: key.to_owned(),
            href,
            current,
        };
        let mut items = vec![
            item("home", format!("{base}index.html"), page == Page::Home),
            item(
                "modules",
                format!("{base}index.html#all_modules"),
                matches!(
                    page,
                    Page::Module(_) | Page::Session(_) | Page::After(_) | Page::PrintModule(_) | Page::Print(_)
                ) || page.is_for_leading(),
            ),
        ];
        if self.context.edition.leads() {
            items.push(item("practise", format!("{base}coach/index.html"), page.is_coaching()));
            let current = matches!(page, Page::Methods | Page::Method(_));
            items.push(item("methods", format!("{base}methods/index.html"), current));
        } else {
            items.push(item("glossary", format!("{base}glossary/index.html"), page == Page::Glossary));
        }
        items.push(item("contacts", format!("{base}contacts/index.html"), page == Page::Contacts));
        items
    }

    fn menu(&self, page: Page) -> EditionMenu {
        let context = self.context;
        let edition = &context.edition;
        let messages = context.messages();
        let several_langs = context.published.langs.len() > 1;
        let several_audiences = context.published.audiences.len() > 1;
        let mut menu = EditionMenu::default();
        if several_langs {
            menu.languages = context.published.langs.iter().map(|lang| self.language_link(lang)).collect();
        }
        if several_audiences {
            menu.audiences =
                context.published.audiences.iter().map(|audience| self.audience_link(page, *audience)).collect();
        }
        let audience = several_audiences.then(|| context.audience_label(edition.audience));
        let lang = several_langs.then(|| messages.get("language.short").to_owned());
        menu.label = audience.into_iter().chain(lang).collect::<Vec<_>>().join(" · ");
        menu
    }

    /// Every page is there in every language.
    fn language_link(&self, lang: &Lang) -> EditionLink {
        let own = self.context.edition.lang;
        let name =
            self.context.theme.language(lang.as_str()).map(|theme| theme.messages().get("language.name").to_owned());
        EditionLink {
            key: lang.to_string(),
            label: name.unwrap_or_else(|_| lang.to_string()),
            icon: String::new(),
            lang: (lang != own).then(|| lang.to_string()),
            href: if lang == own { self.own_name() } else { format!("{}../{lang}/{}", self.base, self.path) },
            current: lang == own,
            nearest_parent: false,
        }
    }

    fn audience_link(&self, page: Page, audience: Audience) -> EditionLink {
        let edition = &self.context.edition;
        let own = audience == edition.audience;
        let there = page.exists_for(audience);
        let path = match page {
            _ if there => self.path.clone(),
            Page::After(_) => self.path.replace("/after/", "/"),
            _ => page.parent_path(&self.path),
        };
        EditionLink {
            key: audience.key().to_owned(),
            label: self.context.audience_label(audience),
            icon: audience.key().to_owned(),
            lang: None,
            href: if own {
                self.own_name()
            } else {
                format!("{}../../{}/{}/{path}", self.base, audience.key(), edition.lang)
            },
            current: own,
            nearest_parent: !there,
        }
    }

    /// The page itself, as a link on it says.
    fn own_name(&self) -> String {
        self.path.rsplit('/').next().unwrap_or("index.html").to_owned()
    }

    fn alternates(&self, path: &str) -> Vec<Alternate> {
        let context = self.context;
        if context.published.langs.len() < 2 {
            return Vec::new();
        }
        let of = |lang: &Lang| Alternate {
            lang: lang.to_string(),
            href: context
                .address(context.edition.audience, lang, path)
                .unwrap_or_else(|| format!("{}../{lang}/{path}", self.base)),
        };
        context.published.langs.iter().map(of).collect()
    }
}

impl Context<'_> {
    /// The address of a page on the web; only with a base URL.
    pub(super) fn address(&self, audience: Audience, lang: &Lang, path: &str) -> Option<String> {
        self.published.address(audience, lang, path)
    }

    pub(super) fn audience_label(&self, audience: Audience) -> String {
        self.messages().get(&format!("audience.{}", audience.key())).to_owned()
    }

    /// The home page's picture for chats. They show no SVG, so only others are offered.
    fn social_picture(&self) -> Option<String> {
        let name =
            self.edition.front().picture.as_deref().filter(|name| !name.to_ascii_lowercase().ends_with(".svg"))?;
        self.address(self.edition.audience, self.edition.lang, &format!("assets/pictures/{name}"))
    }

    fn social_alt(&self) -> Option<String> {
        self.social_picture()?;
        self.edition.front().alt.as_ref().map(|alt| alt.in_lang(self.edition.lang).to_owned())
    }
}
