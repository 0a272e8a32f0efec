//! The blocks of a text at any depth.

use crate::curriculum::{Block, Prose};

/// Gathers the blocks of a text, and those in them, in reading order.
pub(super) fn each_block<'p>(prose: &'p Prose, all: &mut Vec<&'p Block>) {
    prose.blocks.iter().for_each(|block| with_inner(block, all));
}

fn with_inner<'p>(block: &'p Block, all: &mut Vec<&'p Block>) {
    all.push(block);
    each_block(&block.body, all);
    block.detail.blocks().for_each(|block| with_inner(block, all));
    block.detail.texts().into_iter().for_each(|prose| each_block(prose, all));
}
