//! Contacts: how a number is said, dialled and dated.

use jiff::civil::Date;

use super::view::{self, ContactButton};
use crate::curriculum::{Contact, Lang};
use crate::theme::Messages;

/// Name and number, as a link within a sentence says them. A name that holds its number is enough.
pub(super) fn words(contact: &Contact, lang: &Lang) -> String {
    let name = contact.name.in_lang(lang);
    if contact.number.is_empty() || name.contains(&contact.number) {
        name.to_owned()
    } else {
        format!("{name} {}", contact.number)
    }
}

/// The button of a warning.
pub(super) fn button(contact: &Contact, key: &str, lang: &Lang, base: &str) -> ContactButton {
    let name = contact.name.in_lang(lang);
    let name = name.strip_suffix(contact.number.as_str()).unwrap_or(name).trim_end();
    ContactButton {
        name: name.to_owned(),
        number: contact.number.clone(),
        href: dial(&contact.number).unwrap_or_else(|| format!("{base}contacts/index.html#{key}")),
    }
}

/// A row of the contacts page.
pub(super) fn row(
    key: &str,
    contact: &Contact,
    lang: &Lang,
    messages: &Messages,
    today: Option<Date>,
    limit: i64,
) -> view::Contact {
    let checked = contact.checked.as_deref().and_then(|date| date.parse::<Date>().ok());
    let days = checked.zip(today).and_then(|(checked, today)| Some(i64::from(today.since(checked).ok()?.get_days())));
    let months = days.filter(|days| *days > limit).map_or(0, |days| days / 30);
    let mut note = String::new();
    super::scribe::text(contact.note.as_ref().map(|note| note.in_lang(lang)).unwrap_or_default(), &mut note);
    view::Contact {
        id: key.to_owned(),
        name: contact.name.in_lang(lang).to_owned(),
        number: Some(contact.number.clone()).filter(|number| !number.is_empty()),
        href: dial(&contact.number),
        note: Some(note).filter(|note| !note.is_empty()),
        checked: checked.map(|date| messages.date(date)),
        months_old: u32::try_from(months).unwrap_or(0),
    }
}

/// The address that dials a number; `None` where there is nothing to dial.
fn dial(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let plain = number.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c));
    (plain && !digits.is_empty()).then(|| format!("tel:{digits}"))
}
