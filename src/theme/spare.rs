//! What gives way when the minutes run out on the day, in the catalogue's words: the same on pages and on paper.

use super::messages::{Messages, Slot};
use crate::edition::{Saving, Spare};

impl Messages {
    /// Which steps may go and which may be shortened, and what each saves; nothing where none gives way.
    pub fn spare(&self, spare: &Spare) -> Option<String> {
        let part = |key: &str, steps: &[Saving]| {
            let named = |step: &Saving| {
                let slots = [("n", Slot::from(step.number)), ("minutes", Slot::from(step.minutes))];
                self.format("slot.saving", &slots)
            };
            let steps = self.list_and(&steps.iter().map(named).collect::<Vec<_>>());
            (!steps.is_empty()).then(|| self.format(key, &[("steps", Slot::from(steps.as_str()))]))
        };
        let parts = [part("slot.drop", &spare.drop), part("slot.shorten", &spare.shorten)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}
