//! The words of a flipchart's picture, where the same text says them elsewhere: a flipchart mostly repeats the picture of
//! a key message or a story, and its author need not say twice what it shows.

use std::collections::HashMap;

use crate::curriculum::{Audience, Block, Kind, PictureRef, Prose, SessionText};

/// Gives every flipchart without words for its picture the words that stand by the same picture elsewhere in the text.
pub(super) fn fill(text: &mut SessionText) {
    let wanting =
        |block: &Block| block.kind == Kind::Flipchart && block.picture.as_ref().is_some_and(|own| own.alt.is_empty());
    if !text.steps.iter().any(|step| step.body.blocks.iter().any(wanting)) {
        return;
    }
    let mut said = HashMap::new();
    gather(&text.introduction, &mut said);
    text.steps.iter().for_each(|step| gather(&step.body, &mut said));
    for block in text.steps.iter_mut().flat_map(|step| &mut step.body.blocks).filter(|block| wanting(block)) {
        if let Some(picture) = &mut block.picture
            && let Some(alt) = said.get(&picture.name)
        {
            picture.alt.clone_from(alt);
        }
    }
}

fn gather(prose: &Prose, said: &mut HashMap<String, String>) {
    prose.pictures.iter().for_each(|picture| keep(picture, said));
    prose.blocks.iter().for_each(|block| gather_block(block, said));
}

fn gather_block(block: &Block, said: &mut HashMap<String, String>) {
    // Words that a facilitator may not see must not reach a flipchart, which a facilitator sees.
    if !block.readers().include(Audience::Facilitator) {
        return;
    }
    block.picture.iter().for_each(|picture| keep(picture, said));
    gather(&block.body, said);
    block.detail.blocks().for_each(|inner| gather_block(inner, said));
    block.detail.texts().into_iter().for_each(|prose| gather(prose, said));
}

fn keep(picture: &PictureRef, said: &mut HashMap<String, String>) {
    if !picture.alt.is_empty() && !said.contains_key(&picture.name) {
        said.insert(picture.name.clone(), picture.alt.clone());
    }
}
