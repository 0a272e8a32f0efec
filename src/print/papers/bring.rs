//! What is brought to a meeting: materials, what the steps need, and the papers that are handed out or held up.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Desk;
use crate::curriculum::{Block, Kind, Material};
use crate::edition::{EditionSession, EditionStep};
use crate::paper::{Copies, PaperKind};
use crate::print::typist::Typist;
use crate::theme::Slot;

/// Needs that somebody has to bring; the others belong to the place.
const CARRIED: [&str; 3] = ["projector", "speaker", "phone"];

impl Desk<'_, '_> {
    /// What to bring: the materials, the papers that they do not name, and what the steps need that can be carried and is not
    /// lacking. Each with what a run sheet says of it, number first.
    pub(super) fn to_bring<'s>(
        &self,
        typist: &Typist<'_, '_>,
        session: &EditionSession<'_>,
        steps: impl Iterator<Item = &'s EditionStep<'s>>,
    ) -> Vec<Value> {
        let steps: Vec<&EditionStep<'_>> = steps.collect();
        let materials = session.entry.materials();
        let mut out: Vec<Value> = materials.iter().map(|material| self.material(typist, material)).collect();
        let mut named: Vec<String> = materials.iter().map(|material| material.item.to_lowercase()).collect();
        for block in steps.iter().flat_map(|step| step.briefing(&[]).hand) {
            let Some(kind) = paper_of(block.kind) else { continue };
            if !is_named(&named, typist, block) {
                named.push(thing(typist, block).to_lowercase());
                out.push(self.paper_to_bring(typist, block, kind));
            }
        }
        let needed: BTreeSet<&str> = steps.iter().flat_map(|step| step.needs()).collect();
        let carried = CARRIED.iter().filter(|word| needed.contains(**word));
        for word in carried.filter(|word| !self.order.without.iter().any(|lacked| lacked == *word)) {
            let item = typist.need(word);
            out.push(json!({"item": item, "said": item, "per": null, "count": null, "total": null, "instead": null}));
        }
        out
    }

    fn material(&self, typist: &Typist<'_, '_>, material: &Material) -> Value {
        let counted = material.count.filter(|count| *count > 0);
        let total = counted.map(|_| material.total(self.order.people));
        let said = match total {
            // One of a thing is said without its number: "a bowl with some rice".
            Some(total) if total > 1 => {
                let slots = [("n", Slot::from(total)), ("item", Slot::from(material.item.as_str()))];
                typist.messages.format("print.bring.counted", &slots)
            }
            _ => material.item.clone(),
        };
        json!({
            "item": material.item,
            "said": said,
            "per": typist.messages.get(&format!("per.{}", material.counted_per().word())),
            "count": counted,
            "total": total,
            "instead": material.instead,
        })
    }

    /// A paper of the pack, as often as a meeting needs it.
    fn paper_to_bring(&self, typist: &Typist<'_, '_>, block: &Block, kind: PaperKind) -> Value {
        let per = match kind.copied() {
            Copies::One => "meeting",
            Copies::PerGroup => "group",
            Copies::PerParticipant => "participant",
        };
        let total = kind.copies(self.order.people);
        let many = typist.messages.count(&format!("print.bring.many.{}", block.kind.name()), total);
        // There is one flipchart and one sheet to take home, whatever its leaves are called; of worksheets there may be several.
        let is_one_of_several = matches!(kind, PaperKind::Worksheet | PaperKind::Cards);
        let called = |name: &str| if is_one_of_several { titled(typist, name, block) } else { name.to_owned() };
        json!({
            "item": called(&name(typist, block)),
            "said": called(&many),
            "per": typist.messages.get(&format!("per.{per}")),
            "count": 1,
            "total": total,
            "instead": null,
        })
    }
}

/// What a block that is handed out or held up is, with its title: "lembar kerja “Catatan tujuh hari”".
pub(super) fn thing(typist: &Typist<'_, '_>, block: &Block) -> String {
    titled(typist, &name(typist, block), block)
}

/// What such a block is called in the middle of a sentence.
fn name(typist: &Typist<'_, '_>, block: &Block) -> String {
    typist.messages.get(&format!("print.bring.{}", block.kind.name())).to_owned()
}

/// A name with the title of its block, where it has one and there may be several of them.
fn titled(typist: &Typist<'_, '_>, name: &str, block: &Block) -> String {
    match block.title.as_deref() {
        Some(title) => {
            let slots = [("item", Slot::from(name)), ("title", Slot::from(title))];
            typist.messages.format("print.bring.titled", &slots)
        }
        None => name.to_owned(),
    }
}

/// The paper on which a block is printed.
fn paper_of(kind: Kind) -> Option<PaperKind> {
    match kind {
        Kind::Flipchart => Some(PaperKind::Flipchart),
        Kind::Cards => Some(PaperKind::Cards),
        Kind::Worksheet => Some(PaperKind::Worksheet),
        Kind::Handout => Some(PaperKind::Leaflet),
        _ => None,
    }
}

/// Whether one of the things, in small letters, is a paper: by its title, or by what it is where there is one of it or one set.
fn is_named(things: &[String], typist: &Typist<'_, '_>, block: &Block) -> bool {
    let holds = |words: &str| things.iter().any(|thing| thing.contains(&words.to_lowercase()));
    block.title.as_deref().is_some_and(holds) || (block.kind != Kind::Worksheet && holds(&name(typist, block)))
}
