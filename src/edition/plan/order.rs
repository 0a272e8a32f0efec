//! In which order the search decides about the steps. Owns what has to be remembered between two decisions: the less that
//! is, the quicker the search. The order never shows in the answer.

use std::ops::Range;

use super::agenda::Agenda;

/// Something that the search may have to remember about the steps decided so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// This step is taught.
    Taught(usize),
    /// This aim is served.
    Served(usize),
}

/// One decision, with all that it has to look at.
#[derive(Debug)]
pub(super) struct Turn {
    /// The step.
    pub step: usize,
    /// Decided before, not required: it can be taught only if these are.
    pub builds_on: Vec<usize>,
    /// Decided before, not required: it can be left only if these are.
    pub built_on_by: Vec<usize>,
    /// The aims that it may be the first to serve.
    pub aims: Vec<usize>,
    /// What is still worth knowing after it.
    pub open: Vec<Mark>,
}

/// The ties between the steps that are not required. Those that are need no memory: they are taught in every plan.
#[derive(Debug)]
struct Ties {
    /// Steps tied to a step by `after`, in either direction.
    tied: Vec<Vec<usize>>,
    /// Steps that serve an aim which no required step serves.
    serve: Vec<Vec<usize>>,
}

impl Ties {
    fn of(agenda: &Agenda) -> Self {
        let items = &agenda.items;
        let mut tied = vec![Vec::new(); items.len()];
        for (place, item) in items.iter().enumerate().filter(|(_, item)| !item.required) {
            for before in item.after.iter().copied().filter(|before| *before != place && !items[*before].required) {
                tied[place].push(before);
                tied[before].push(place);
            }
        }
        let serve = (0..agenda.aims.len())
            .map(|aim| {
                let serving: Vec<usize> = (0..items.len()).filter(|place| items[*place].aims.contains(&aim)).collect();
                if serving.iter().any(|place| items[*place].required) { Vec::new() } else { serving }
            })
            .collect();
        Self { tied, serve }
    }

    /// What has to be remembered once these steps are decided.
    fn open<'t>(&'t self, decided: &'t [bool]) -> impl Iterator<Item = Mark> + 't {
        let steps = self.tied.iter().enumerate();
        let taught =
            steps.filter(|(place, tied)| decided[*place] && tied.iter().any(|other| !decided[*other])).map(|(p, _)| p);
        let aims = self.serve.iter().enumerate();
        let served = aims
            .filter(|(_, serving)| {
                serving.iter().any(|place| decided[*place]) && serving.iter().any(|place| !decided[*place])
            })
            .map(|(aim, _)| aim);
        taught.map(Mark::Taught).chain(served.map(Mark::Served))
    }
}

/// The turns of a search through these ranges, one range after the other.
pub(super) fn turns<'r>(agenda: &Agenda, ranges: impl Iterator<Item = &'r Range<usize>>) -> Vec<Vec<Turn>> {
    let ties = Ties::of(agenda);
    let mut decided = vec![false; agenda.items.len()];
    ranges.map(|range| range_turns(agenda, &ties, range, &mut decided)).collect()
}

fn range_turns(agenda: &Agenda, ties: &Ties, range: &Range<usize>, decided: &mut [bool]) -> Vec<Turn> {
    let items = &agenda.items;
    let mut left: Vec<usize> = range.clone().filter(|place| *place < items.len()).collect();
    let mut turns = Vec::with_capacity(left.len());
    // The step after which there is least to remember is next; of equals the first.
    while let Some((at, step)) = left.iter().copied().enumerate().min_by_key(|(_, place)| {
        decided[*place] = true;
        let open = ties.open(decided).count();
        decided[*place] = false;
        open
    }) {
        left.remove(at);
        let known = |place: &usize| decided[*place] && !items[*place].required && !items[step].required;
        let builds_on = items[step].after.iter().copied().filter(known).collect();
        let built_on_by = ties.tied[step].iter().copied().filter(known);
        let built_on_by = built_on_by.filter(|place| items[*place].after.contains(&step)).collect();
        let aims = items[step].aims.iter().copied().filter(|aim| !ties.serve[*aim].is_empty()).collect();
        decided[step] = true;
        turns.push(Turn { step, builds_on, built_on_by, aims, open: ties.open(decided).collect() });
    }
    turns
}
