//! Contacts: how a number is said, dialled and dated.

use jiff::civil::Date;

use super::view::{self, ContactButton};
use crate::curriculum::{Contact, Lang};
use crate::theme::Messages;

/// The button of a warning.
pub(super) fn button(contact: &Contact, key: &str, lang: &Lang, base: &str) -> ContactButton {
    ContactButton {
        name: contact.short_name(lang).to_owned(),
        number: contact.number.clone(),
        href: contact.dial().unwrap_or_else(|| format!("{base}contacts/index.html#{key}")),
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
        href: contact.dial(),
        note: Some(note).filter(|note| !note.is_empty()),
        checked: checked.map(|date| messages.date(date)),
        months_old: u32::try_from(months).unwrap_or(0),
    }
}
