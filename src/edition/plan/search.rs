//! The exact search: dynamic programming over the steps.
//!
//! After each decision, plans that agree on everything later decisions can ask for (the [`Mark`]s) are compared by minutes
//! and value; of them only those stay that no other beats in both. What is left at the end is the best plan there is.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

use super::agenda::{Agenda, Choice, Value};
use super::order::{Mark, Turn, turns};

/// A run of steps with a limit of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sitting {
    pub steps: Range<usize>,
    pub minutes: u32,
}

/// A plan for the steps decided so far.
#[derive(Debug, Clone, Copy)]
struct Draft {
    minutes: u32,
    value: Value,
    /// The plan before the last decision.
    before: usize,
    /// The last decision.
    choice: Choice,
}

/// A draft that stayed.
#[derive(Debug, Clone, Copy)]
struct Kept {
    before: usize,
    step: usize,
    choice: Choice,
}

/// Drafts with the same marks: minutes and worth both rise from each to the next.
type Drafts = Vec<Draft>;

/// The best plan, if any holds.
pub(super) fn search(agenda: &Agenda, sittings: &[Sitting]) -> Option<Vec<Choice>> {
    let mut past = Past { kept: Vec::new() };
    let start = Draft { minutes: 0, value: Value::default(), before: 0, choice: Choice::Left };
    past.kept.push(Kept { before: 0, step: usize::MAX, choice: Choice::Left });
    let mut states: BTreeMap<Vec<Mark>, Drafts> = BTreeMap::from([(Vec::new(), vec![start])]);
    for (sitting, turns) in sittings.iter().zip(turns(agenda, sittings.iter().map(|sitting| &sitting.steps))) {
        // Time begins anew: of those with the same marks only the best can still matter.
        for drafts in states.values_mut() {
            *drafts = drafts.last().map(|best| Draft { minutes: 0, ..*best }).into_iter().collect();
        }
        for turn in &turns {
            states = past.decide(agenda, turn, sitting.minutes, &states);
        }
    }
    let mut best = states.into_values().find_map(|drafts| drafts.last().copied())?.before;
    let mut choices = vec![Choice::Left; agenda.items.len()];
    while best != 0 {
        let kept = past.kept[best];
        choices[kept.step] = kept.choice;
        best = kept.before;
    }
    Some(choices)
}

/// All drafts that stayed, each with the one before it.
#[derive(Debug)]
struct Past {
    kept: Vec<Kept>,
}

impl Past {
    /// Every way to go on from every draft.
    fn decide(
        &mut self,
        agenda: &Agenda,
        turn: &Turn,
        limit: u32,
        states: &BTreeMap<Vec<Mark>, Drafts>,
    ) -> BTreeMap<Vec<Mark>, Drafts> {
        let item = &agenda.items[turn.step];
        let mut next: BTreeMap<Vec<Mark>, Drafts> = BTreeMap::new();
        for (marks, drafts) in states {
            let has = |mark: Mark| marks.binary_search(&mark).is_ok();
            let mut add = |marks: Vec<Mark>, choice: Choice, worth: Value| {
                let more = Self::longer(drafts, agenda.minutes(turn.step, choice), limit, worth, choice);
                let known = next.entry(marks).or_default();
                *known = self.merge(turn.step, known, &more);
            };
            if turn.builds_on.iter().all(|place| has(Mark::Taught(*place))) {
                let aims = turn.aims.iter().filter(|aim| !has(Mark::Served(**aim)));
                let worth = aims.fold(item.worth(), |sum, aim| sum + agenda.aims[*aim].worth());
                let teaches = |mark: &Mark| {
                    matches!(mark, Mark::Served(aim) if turn.aims.contains(aim)) || *mark == Mark::Taught(turn.step)
                };
                let after: Vec<Mark> = turn.open.iter().copied().filter(|mark| teaches(mark) || has(*mark)).collect();
                if item.short.is_some() {
                    add(after.clone(), Choice::Short, worth);
                }
                add(after, Choice::Full, worth + Value { full: 1, ..Value::default() });
            }
            if !item.required && !turn.built_on_by.iter().any(|place| has(Mark::Taught(*place))) {
                add(turn.open.iter().copied().filter(|mark| has(*mark)).collect(), Choice::Left, Value::default());
            }
        }
        next.retain(|_, drafts| !drafts.is_empty());
        for draft in next.values_mut().flatten() {
            self.kept.push(Kept { before: draft.before, step: turn.step, choice: draft.choice });
            draft.before = self.kept.len() - 1;
        }
        next
    }

    /// These drafts with one more decision, as far as the limit goes.
    fn longer(drafts: &[Draft], minutes: u32, limit: u32, worth: Value, choice: Choice) -> Drafts {
        drafts
            .iter()
            .map(|draft| Draft {
                minutes: draft.minutes.saturating_add(minutes),
                value: draft.value + worth,
                before: draft.before,
                choice,
            })
            .take_while(|draft| draft.minutes <= limit)
            .collect()
    }

    /// Two lists as one, without those that another beats in minutes and worth.
    fn merge(&self, step: usize, some: &[Draft], others: &[Draft]) -> Drafts {
        let mut merged: Drafts = Vec::with_capacity(some.len() + others.len());
        let (mut some, mut others) = (some.iter().peekable(), others.iter().peekable());
        loop {
            let draft = match (some.peek(), others.peek()) {
                (Some(one), Some(other)) => {
                    let order = one.minutes.cmp(&other.minutes).then_with(|| self.compare(step, other, one));
                    if order == Ordering::Greater { others.next() } else { some.next() }
                }
                (Some(_), None) => some.next(),
                (None, _) => others.next(),
            };
            let Some(draft) = draft else { return merged };
            if merged.last().is_none_or(|last| self.compare(step, last, draft) == Ordering::Less) {
                merged.push(*draft);
            }
        }
    }

    /// Which draft is the better: by value, then by earlier steps in full, then by earlier steps taught.
    fn compare(&self, step: usize, one: &Draft, other: &Draft) -> Ordering {
        one.value.cmp(&other.value).then_with(|| {
            let mut tie = Tie::default();
            tie.look(step, one.choice, other.choice);
            let (mut one, mut other) = (one.before, other.before);
            // Both decided on the same steps in the same order, and part ways somewhere.
            while one != other {
                let (left, right) = (self.kept[one], self.kept[other]);
                tie.look(left.step, left.choice, right.choice);
                (one, other) = (left.before, right.before);
            }
            tie.order()
        })
    }
}

/// Where two plans of the same value differ first.
#[derive(Debug)]
struct Tie {
    full: (usize, Ordering),
    taught: (usize, Ordering),
}

impl Default for Tie {
    fn default() -> Self {
        Self { full: (usize::MAX, Ordering::Equal), taught: (usize::MAX, Ordering::Equal) }
    }
}

impl Tie {
    fn look(&mut self, step: usize, one: Choice, other: Choice) {
        let full = (one == Choice::Full).cmp(&(other == Choice::Full));
        if full != Ordering::Equal && step < self.full.0 {
            self.full = (step, full);
        }
        let taught = one.is_kept().cmp(&other.is_kept());
        if taught != Ordering::Equal && step < self.taught.0 {
            self.taught = (step, taught);
        }
    }

    fn order(self) -> Ordering {
        self.full.1.then(self.taught.1)
    }
}

/// Which of two whole plans is the better.
pub(super) fn compare(agenda: &Agenda, one: &[Choice], other: &[Choice]) -> Ordering {
    agenda.value(one).cmp(&agenda.value(other)).then_with(|| {
        let mut tie = Tie::default();
        one.iter().zip(other).enumerate().for_each(|(step, (one, other))| tie.look(step, *one, *other));
        tie.order()
    })
}
