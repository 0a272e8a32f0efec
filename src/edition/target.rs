//! What a link says that has no words of its own: the words of its target.

use super::Edition;
use crate::curriculum::Target;

impl Edition<'_> {
    /// The words of a link's target, in this edition's language. `session` is the one in which the link stands.
    pub fn target_words(&self, target: &Target, session: Option<(usize, usize)>) -> String {
        let words = match target {
            Target::Outside(address) => Some(address.clone()),
            Target::Contact(key) => self.contact(key).map(|contact| contact.words(self.lang)),
            Target::Figure(key) => self.figure(key).map(|figure| figure.text.in_lang(self.lang).to_owned()),
            Target::Term(id) => self.term(id).map(|term| term.name.clone()),
            Target::Method(id) => self.method_title(id).map(str::to_owned),
            Target::Session { session, anchor } => {
                let entry = self.find_session(session);
                let step = anchor.as_deref().and_then(|anchor| self.anchor_title(entry?.place, anchor));
                step.or_else(|| entry.map(|entry| entry.title().to_owned()))
            }
            Target::Here(id) => {
                let step = session.and_then(|place| self.anchor_title(place, id));
                Some(step.unwrap_or_else(|| id.clone()))
            }
            Target::Nowhere => None,
        };
        words.unwrap_or_default()
    }
}
