//! Where each pair meets: no place twice at a time, each place as often as the others.

/// The places, as the pairs can use them.
pub(super) struct Rooms {
    /// For each pair the places that serve its learner's area.
    pub of: Vec<Vec<usize>>,
    /// For each place and date, whether it is open.
    pub open: Vec<Vec<bool>>,
}

impl Rooms {
    /// Whether so many pairs find a place at one time of a date.
    pub fn fit(&self, pairs: &[usize], date: usize) -> bool {
        self.seat(pairs, date, &vec![0; self.open.len()]).is_some()
    }

    /// A place for each pair, those of little load first. Paths that free a place are looked for, so that this fails only where
    /// there is no way at all.
    fn seat(&self, pairs: &[usize], date: usize, load: &[u32]) -> Option<Vec<usize>> {
        let mut taken: Vec<Option<usize>> = vec![None; self.open.len()];
        for place in 0..pairs.len() {
            let mut seen = vec![false; self.open.len()];
            if !self.find(pairs, place, date, load, &mut taken, &mut seen) {
                return None;
            }
        }
        let mut seats = vec![0; pairs.len()];
        for (room, pair) in taken.iter().enumerate() {
            if let Some(pair) = pair {
                seats[*pair] = room;
            }
        }
        Some(seats)
    }

    fn find(
        &self,
        pairs: &[usize],
        pair: usize,
        date: usize,
        load: &[u32],
        taken: &mut Vec<Option<usize>>,
        seen: &mut Vec<bool>,
    ) -> bool {
        let mut rooms: Vec<usize> =
            self.of[pairs[pair]].iter().copied().filter(|room| self.open[*room][date]).collect();
        rooms.sort_by_key(|room| (load[*room], *room));
        for room in rooms {
            if std::mem::replace(&mut seen[room], true) {
                continue;
            }
            let free = match taken[room] {
                None => true,
                Some(other) => self.find(pairs, other, date, load, taken, seen),
            };
            if free {
                taken[room] = Some(pair);
                return true;
            }
        }
        false
    }

    /// A place for each pair in its slot; `slots` holds the pairs of each slot. Then pairs move to places of less load until none
    /// could move to one that has two fewer.
    pub fn settle(&self, pairs: usize, slots: &[Vec<usize>], times: usize) -> Option<Vec<usize>> {
        let mut room_of = vec![0; pairs];
        let mut load = vec![0_u32; self.open.len()];
        for (slot, held) in slots.iter().enumerate() {
            let seats = self.seat(held, slot / times, &load)?;
            for (pair, room) in held.iter().zip(seats) {
                room_of[*pair] = room;
                load[room] += 1;
            }
        }
        while self.move_one(slots, times, &mut room_of, &mut load) {}
        Some(room_of)
    }

    fn move_one(&self, slots: &[Vec<usize>], times: usize, room_of: &mut [usize], load: &mut [u32]) -> bool {
        for (slot, held) in slots.iter().enumerate() {
            let date = slot / times;
            for pair in held {
                let from = room_of[*pair];
                let better = self.of[*pair].iter().copied().find(|to| {
                    self.open[*to][date]
                        && load[*to] + 2 <= load[from]
                        && held.iter().all(|other| room_of[*other] != *to)
                });
                if let Some(to) = better {
                    room_of[*pair] = to;
                    load[from] -= 1;
                    load[to] += 1;
                    return true;
                }
            }
        }
        false
    }
}
