//! When each pair meets: nobody twice at a time, no more at a time than there are places, as many on each date.
//!
//! Pairs are put into times one after the other. Where one finds no time, two times are exchanged along a chain of people
//! (Kempe's way of colouring the lines of a graph), or another meeting makes room. Where people are coach or learner, never
//! both, and nobody is away, this finds a timetable whenever there is one.

use std::collections::HashMap;

use super::rooms::Rooms;

/// A pair that meets once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub coach: usize,
    pub learner: usize,
}

/// What a timetable must keep to.
pub(super) struct Frame<'a> {
    /// The pairs, those that should meet early first.
    pub pairs: &'a [Pair],
    /// Times on a date.
    pub times: usize,
    /// The most meetings on a date.
    pub most: usize,
    /// For each person and date, whether they can come.
    pub free: &'a [Vec<bool>],
    /// The places.
    pub rooms: &'a Rooms,
}

/// A timetable under way. A slot is a time on a date, numbered through.
struct Table<'f, 'a> {
    frame: &'f Frame<'a>,
    dates: usize,
    /// For each pair its slot.
    at: Vec<Option<usize>>,
    /// Who meets when.
    busy: HashMap<(usize, usize), usize>,
    /// For each slot its pairs.
    held: Vec<Vec<usize>>,
}

/// Puts all pairs into the first dates; for each pair its slot. `None` where no way was found.
pub(super) fn arrange(frame: &Frame<'_>, dates: usize) -> Option<Vec<usize>> {
    let slots = dates * frame.times;
    let mut table =
        Table { frame, dates, at: vec![None; frame.pairs.len()], busy: HashMap::new(), held: vec![Vec::new(); slots] };
    for pair in 0..frame.pairs.len() {
        if !(table.place(pair) || table.exchange_for(pair) || table.make_room_for(pair)) {
            return None;
        }
    }
    table.balance();
    table.at.into_iter().collect()
}

impl Table<'_, '_> {
    fn date(&self, slot: usize) -> usize {
        slot / self.frame.times
    }

    fn on_date(&self, date: usize) -> usize {
        let times = self.frame.times;
        self.held[date * times..(date + 1) * times].iter().map(Vec::len).sum()
    }

    fn people(&self, pair: usize) -> [usize; 2] {
        let Pair { coach, learner } = self.frame.pairs[pair];
        [coach, learner]
    }

    /// Whether both can come on the date of a slot.
    fn both_come(&self, pair: usize, slot: usize) -> bool {
        let date = self.date(slot);
        self.people(pair).into_iter().all(|person| self.frame.free[person][date])
    }

    fn is_free(&self, person: usize, slot: usize) -> bool {
        !self.busy.contains_key(&(person, slot))
    }

    fn both_free(&self, pair: usize, slot: usize) -> bool {
        self.both_come(pair, slot) && self.people(pair).into_iter().all(|person| self.is_free(person, slot))
    }

    /// Whether a slot has room for one more: a place, and not too many on the date.
    fn has_room(&self, pair: usize, slot: usize) -> bool {
        self.on_date(self.date(slot)) < self.frame.most && self.has_place(pair, slot)
    }

    fn has_place(&self, pair: usize, slot: usize) -> bool {
        let mut pairs = self.held[slot].clone();
        pairs.push(pair);
        self.frame.rooms.fit(&pairs, self.date(slot))
    }

    fn put(&mut self, pair: usize, slot: usize) {
        for person in self.people(pair) {
            self.busy.insert((person, slot), pair);
        }
        self.held[slot].push(pair);
        self.at[pair] = Some(slot);
    }

    fn take(&mut self, pair: usize) -> Option<usize> {
        let slot = self.at[pair].take()?;
        for person in self.people(pair) {
            self.busy.remove(&(person, slot));
        }
        self.held[slot].retain(|other| *other != pair);
        Some(slot)
    }

    /// Puts a pair into the earliest slot with room on a date that is not yet as full as all should be; else on the emptiest date.
    fn place(&mut self, pair: usize) -> bool {
        let target = self.frame.pairs.len().div_ceil(self.dates.max(1));
        let fits = |slot: &usize| self.both_free(pair, *slot) && self.has_room(pair, *slot);
        let early = (0..self.held.len()).filter(|slot| self.on_date(self.date(*slot)) < target).find(fits);
        let slot = early
            .or_else(|| (0..self.held.len()).filter(fits).min_by_key(|slot| (self.on_date(self.date(*slot)), *slot)));
        slot.map(|slot| self.put(pair, slot)).is_some()
    }

    /// The pairs that hang together over two slots, from one of them on.
    fn chain(&self, from: usize, one: usize, other: usize) -> Vec<usize> {
        let mut chain = vec![from];
        let mut next = 0;
        while let Some(pair) = chain.get(next).copied() {
            next += 1;
            for person in self.people(pair) {
                for slot in [one, other] {
                    if let Some(found) = self.busy.get(&(person, slot))
                        && !chain.contains(found)
                    {
                        chain.push(*found);
                    }
                }
            }
        }
        chain
    }

    /// Exchanges two slots along a chain, if all of it keeps to the frame.
    fn exchange(&mut self, chain: &[usize], one: usize, other: usize) -> bool {
        let to = |slot: usize| if slot == one { other } else { one };
        let fine = chain.iter().all(|pair| self.at[*pair].is_some_and(|slot| self.both_come(*pair, to(slot))));
        if !fine {
            return false;
        }
        let kept = |slot: usize| self.held[slot].iter().filter(|pair| !chain.contains(pair));
        let came = |slot: usize| self.held[to(slot)].iter().filter(|pair| chain.contains(pair));
        let after: Vec<Vec<usize>> = [one, other].map(|slot| kept(slot).chain(came(slot)).copied().collect()).into();
        for (slot, pairs) in [one, other].into_iter().zip(&after) {
            let date = self.date(slot);
            let count = self.on_date(date) + pairs.len() - self.held[slot].len();
            let same_date = self.date(one) == self.date(other);
            if !same_date && count > self.frame.most.max(self.on_date(date)) || !self.frame.rooms.fit(pairs, date) {
                return false;
            }
        }
        let slots: Vec<(usize, Option<usize>)> = chain.iter().map(|pair| (*pair, self.take(*pair))).collect();
        for (pair, slot) in slots {
            if let Some(slot) = slot {
                self.put(pair, to(slot));
            }
        }
        true
    }

    /// Finds a slot by exchanging two of them for one of the pair's people.
    fn exchange_for(&mut self, pair: usize) -> bool {
        for [mine, theirs] in [self.people(pair), {
            let [a, b] = self.people(pair);
            [b, a]
        }] {
            for one in 0..self.held.len() {
                if !self.is_free(mine, one) || !self.both_come(pair, one) {
                    continue;
                }
                let Some(blocker) = self.busy.get(&(theirs, one)).copied() else { continue };
                for other in (0..self.held.len()).filter(|other| *other != one) {
                    if !self.is_free(theirs, other) {
                        continue;
                    }
                    let chain = self.chain(blocker, one, other);
                    if chain.iter().any(|link| self.people(*link).contains(&mine)) || !self.exchange(&chain, one, other)
                    {
                        continue;
                    }
                    if self.both_free(pair, one) && self.has_room(pair, one) {
                        self.put(pair, one);
                        return true;
                    }
                    self.exchange(&chain, one, other);
                }
            }
        }
        false
    }

    /// Finds a slot that lacks only room, and moves another meeting away from there.
    fn make_room_for(&mut self, pair: usize) -> bool {
        for slot in 0..self.held.len() {
            if !self.both_free(pair, slot) {
                continue;
            }
            let times = self.frame.times;
            let date = self.date(slot);
            let blockers: Vec<usize> = self.held[date * times..(date + 1) * times].concat();
            for blocker in blockers {
                for to in 0..self.held.len() {
                    if self.both_free(blocker, to) && self.moves(blocker, to) {
                        let from = self.take(blocker);
                        self.put(blocker, to);
                        if self.both_free(pair, slot) && self.has_room(pair, slot) {
                            self.put(pair, slot);
                            return true;
                        }
                        self.take(blocker);
                        if let Some(from) = from {
                            self.put(blocker, from);
                        }
                    }
                }
            }
        }
        false
    }

    /// Whether a placed pair finds room in another slot.
    fn moves(&self, pair: usize, to: usize) -> bool {
        let same_date = self.at[pair].is_some_and(|from| self.date(from) == self.date(to));
        (same_date || self.on_date(self.date(to)) < self.frame.most) && self.has_place(pair, to)
    }

    /// Moves meetings from full dates to emptier ones until no single move and no exchange of two slots makes it more even.
    fn balance(&mut self) {
        while self.even_out() {}
    }

    fn even_out(&mut self) -> bool {
        let mut dates: Vec<usize> = (0..self.dates).collect();
        dates.sort_by_key(|date| (self.on_date(*date), *date));
        for full in dates.iter().rev().copied() {
            for empty in dates.iter().copied() {
                if self.on_date(full) < self.on_date(empty) + 2 {
                    break;
                }
                if self.shift(full, empty) {
                    return true;
                }
            }
        }
        false
    }

    /// Brings one meeting from a date to another.
    fn shift(&mut self, full: usize, empty: usize) -> bool {
        let times = self.frame.times;
        for one in full * times..(full + 1) * times {
            for other in empty * times..(empty + 1) * times {
                for pair in self.held[one].clone() {
                    let chain = self.chain(pair, one, other);
                    let here = chain.iter().filter(|link| self.at[**link] == Some(one)).count();
                    if 2 * here == chain.len() + 1 && self.exchange(&chain, one, other) {
                        return true;
                    }
                }
            }
        }
        false
    }
}
