//! The doors: one above all editions, one in each audience's folder.

use super::view::{DoorLanguage, DoorLink, DoorPage};
use crate::curriculum::{Audience, CurriculumFront, Lang};
use crate::edition::Published;
use crate::theme::{Theme, ThemeError};

/// The doors of a build: path from the target folder, and the page.
pub fn doors(
    front: &CurriculumFront,
    published: &Published,
    theme: &Theme,
) -> Result<Vec<(String, Vec<u8>)>, ThemeError> {
    let mut doors = vec![("index.html".to_owned(), door(front, published, theme, &published.audiences, true)?)];
    for audience in &published.audiences {
        doors.push((format!("{}/index.html", audience.key()), door(front, published, theme, &[*audience], false)?));
    }
    Ok(doors)
}

/// A door to some audiences; `above` their folders or inside the folder of the one.
fn door(
    front: &CurriculumFront,
    published: &Published,
    theme: &Theme,
    audiences: &[Audience],
    above: bool,
) -> Result<Vec<u8>, ThemeError> {
    let place = |audience: Audience, lang: &Lang| {
        if above { format!("{}/{lang}/", audience.key()) } else { format!("{lang}/") }
    };
    let mut languages = Vec::new();
    for lang in &published.langs {
        let messages = theme.language(lang.as_str())?.messages();
        let one = audiences.len() == 1;
        let link = |audience: &Audience| {
            let key = audience.key();
            let label = if one {
                front.title.in_lang(lang).to_owned()
            } else {
                messages.get(&format!("audience.{key}")).to_owned()
            };
            let note = messages.get(&format!("audience.note.{key}")).to_owned();
            DoorLink {
                label,
                note: if one { String::new() } else { note },
                icon: key.to_owned(),
                href: format!("{}index.html", place(*audience, lang)),
            }
        };
        languages.push(DoorLanguage {
            lang: lang.to_string(),
            name: messages.get("language.name").to_owned(),
            heading: if one { String::new() } else { messages.get("edition.read-as").to_owned() },
            links: audiences.iter().map(link).collect(),
        });
    }
    let Some((first, audience)) = published.langs.first().zip(audiences.first()) else { return Ok(Vec::new()) };
    let title = front.title.in_lang(first).to_owned();
    let view = DoorPage {
        lang: first.to_string(),
        description: front.summary.as_ref().map_or_else(|| title.clone(), |summary| summary.in_lang(first).to_owned()),
        title,
        assets: format!("{}assets/", place(*audience, first)),
        languages,
    };
    let mut page = Vec::new();
    theme.language(first.as_str())?.render("door.html", &view, &mut page)?;
    Ok(page)
}
