//! Who coaches whom: the pairings shared out so that nobody carries more than need be.
//!
//! The loads are as even as the training allows: an optimal semi-matching, built one pairing at a time. No coach ends with two
//! pairings more than another who could take one over, neither at once nor through others. Where everybody who is trained is
//! trained for the same sessions, loads differ by one at most.

use std::collections::{BTreeMap, VecDeque};

/// A pairing that wants a coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Who may coach here, sorted, at least one.
    pub able: Vec<usize>,
    /// Of these, who is near.
    pub near: Vec<bool>,
}

/// Gives each pairing a coach. `most` is what each person has time for. Fails with the first pairing for which nobody has time.
pub(super) fn share(wanted: &[Wanted], most: &[u32]) -> Result<Vec<usize>, usize> {
    let mut hall = Hall::of(wanted, most);
    for pairing in 0..wanted.len() {
        hall.give(pairing).ok_or(pairing)?;
    }
    hall.bring_near();
    Ok(hall.coach)
}

/// The state of the sharing. Pairings with the same people able form a kind: a coach can pass any of a kind on.
struct Hall<'w> {
    wanted: &'w [Wanted],
    most: &'w [u32],
    kinds: Vec<&'w [usize]>,
    kind: Vec<usize>,
    load: Vec<u32>,
    coach: Vec<usize>,
    /// For each coach, their pairings by kind.
    held: Vec<BTreeMap<usize, Vec<usize>>>,
}

impl<'w> Hall<'w> {
    fn of(wanted: &'w [Wanted], most: &'w [u32]) -> Self {
        let mut known: BTreeMap<&[usize], usize> = BTreeMap::new();
        let mut kinds: Vec<&[usize]> = Vec::new();
        let kind = wanted
            .iter()
            .map(|one| {
                *known.entry(&one.able).or_insert_with(|| {
                    kinds.push(&one.able);
                    kinds.len() - 1
                })
            })
            .collect();
        let people = most.len();
        Self {
            wanted,
            most,
            kinds,
            kind,
            load: vec![0; people],
            coach: vec![usize::MAX; wanted.len()],
            held: vec![BTreeMap::new(); people],
        }
    }

    /// Gives a pairing to the least loaded of all who can be reached by passing others on.
    fn give(&mut self, pairing: usize) -> Option<()> {
        let start = self.kind[pairing];
        // For each coach the kind through which they were reached; for each kind the coach who can pass one on.
        let mut through: Vec<Option<usize>> = vec![None; self.load.len()];
        let mut through_kind: Vec<Option<usize>> = vec![None; self.kinds.len()];
        let mut seen = vec![false; self.kinds.len()];
        let mut queue = VecDeque::from([start]);
        seen[start] = true;
        let mut best: Option<((u32, bool, usize), usize)> = None;
        let mut order = 0;
        while let Some(kind) = queue.pop_front() {
            for coach in self.kinds[kind].iter().copied() {
                if through[coach].is_some() {
                    continue;
                }
                through[coach] = Some(kind);
                order += 1;
                if self.load[coach] < self.most[coach] {
                    let near = kind == start && self.is_near(pairing, coach);
                    let key = (self.load[coach], !near, order);
                    if best.is_none_or(|(known, _)| key < known) {
                        best = Some((key, coach));
                    }
                }
                for next in self.held[coach].keys().copied() {
                    if !seen[next] {
                        seen[next] = true;
                        through_kind[next] = Some(coach);
                        queue.push_back(next);
                    }
                }
            }
        }
        let (_, mut taker) = best?;
        self.load[taker] += 1;
        // From the taker back: each takes one over from the coach before.
        loop {
            let kind = through[taker]?;
            let Some(giver) = through_kind[kind].filter(|_| kind != start) else { break };
            let passed = self.release(giver, kind)?;
            self.hold(taker, passed);
            taker = giver;
        }
        self.hold(taker, pairing);
        Some(())
    }

    fn is_near(&self, pairing: usize, coach: usize) -> bool {
        let one = &self.wanted[pairing];
        one.able.binary_search(&coach).is_ok_and(|at| one.near[at])
    }

    fn hold(&mut self, coach: usize, pairing: usize) {
        self.coach[pairing] = coach;
        self.held[coach].entry(self.kind[pairing]).or_default().push(pairing);
    }

    fn release(&mut self, coach: usize, kind: usize) -> Option<usize> {
        let list = self.held[coach].get_mut(&kind)?;
        let pairing = list.pop();
        if list.is_empty() {
            self.held[coach].remove(&kind);
        }
        pairing
    }

    /// Exchanges coaches within a kind where that brings more pairs together that are near each other. Loads stay as they are.
    fn bring_near(&mut self) {
        let mut of_kind: Vec<Vec<usize>> = vec![Vec::new(); self.kinds.len()];
        for (pairing, kind) in self.kind.iter().enumerate() {
            of_kind[*kind].push(pairing);
        }
        for pairings in of_kind {
            for one in &pairings {
                if self.is_near(*one, self.coach[*one]) {
                    continue;
                }
                let gains = |other: &&usize| {
                    let (mine, theirs) = (self.coach[*one], self.coach[**other]);
                    let before = u8::from(self.is_near(**other, theirs));
                    let after = u8::from(self.is_near(*one, theirs)) + u8::from(self.is_near(**other, mine));
                    mine != theirs && after > before
                };
                if let Some(other) = pairings.iter().find(gains) {
                    self.coach.swap(*one, *other);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loads(wanted: &[&[usize]], most: &[u32]) -> Result<Vec<u32>, usize> {
        let wanted: Vec<Wanted> =
            wanted.iter().map(|able| Wanted { able: able.to_vec(), near: vec![false; able.len()] }).collect();
        let coach = share(&wanted, most)?;
        let mut loads = vec![0; most.len()];
        for (one, coach) in wanted.iter().zip(coach) {
            assert!(one.able.contains(&coach));
            loads[coach] += 1;
        }
        Ok(loads)
    }

    #[test]
    fn pairings_are_shared_as_evenly_as_training_allows() {
        let both: &[usize] = &[0, 1];
        assert_eq!(loads(&[both; 5], &[9, 9]), Ok(vec![3, 2]));
        // What only the first can do comes last: the others are passed on.
        assert_eq!(loads(&[both, both, both, both, &[0], &[0], &[0], &[0]], &[9, 9]), Ok(vec![4, 4]));
        assert_eq!(loads(&[&[0, 1], &[1, 2], &[0], &[0], &[1], &[1]], &[9, 9, 9]), Ok(vec![2, 3, 1]));
        assert_eq!(loads(&[&[0], &[0], &[0], &[1]], &[9, 9]), Ok(vec![3, 1]));
        assert_eq!(loads(&[both; 5], &[1, 9]), Ok(vec![1, 4]));
        assert_eq!(loads(&[both; 5], &[2, 2]), Err(4));
    }

    #[test]
    fn of_equal_loads_the_near_one_is_taken() {
        let wanted = |near: [bool; 2]| Wanted { able: vec![0, 1], near: near.to_vec() };
        let all = [wanted([false, true]), wanted([true, false]), wanted([false, true]), wanted([true, false])];
        assert_eq!(share(&all, &[9, 9]), Ok(vec![1, 0, 1, 0]));
        // The first come would take what the last needs; they exchange.
        let all = [wanted([false, false]), wanted([false, false]), wanted([true, false]), wanted([true, false])];
        assert_eq!(share(&all, &[9, 9]), Ok(vec![1, 1, 0, 0]));
    }
}
