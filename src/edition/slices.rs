//! Micro-teaching: a session cut into turns that a pair or a small group leads before each other.

/// Least and most minutes of a turn.
const TURN: std::ops::RangeInclusive<u32> = 5..=10;
/// Minutes of feedback after a turn: two strengths and one change.
pub const FEEDBACK: u32 = 5;

/// One turn: which steps are led, by their places, and in how many minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// Minutes of leading.
    pub minutes: u32,
    /// Places of the steps.
    pub steps: Vec<usize>,
}

/// The turns of a session whose steps take these minutes, in full and in short. A step is led in its short time, within
/// the limits of a turn; what is too short for a turn of its own joins the step after it, and the last one the one before.
pub fn slices(steps: impl IntoIterator<Item = (u32, Option<u32>)>) -> Vec<Slice> {
    let (least, most) = (*TURN.start(), *TURN.end());
    let mut turns: Vec<Slice> = Vec::new();
    let mut waiting: Option<Slice> = None;
    for (place, (minutes, short)) in steps.into_iter().enumerate() {
        let own = short.unwrap_or(minutes).min(most);
        let mut turn = waiting.take().unwrap_or_else(|| Slice { minutes: 0, steps: Vec::new() });
        if turn.minutes + own > most {
            turns.push(Slice { minutes: turn.minutes.max(least), ..turn });
            turn = Slice { minutes: 0, steps: Vec::new() };
        }
        turn.minutes += own;
        turn.steps.push(place);
        if turn.minutes < least {
            waiting = Some(turn);
        } else {
            turns.push(turn);
        }
    }
    if let Some(rest) = waiting {
        match turns.last_mut().filter(|turn| turn.minutes + rest.minutes <= most) {
            Some(turn) => {
                turn.minutes += rest.minutes;
                turn.steps.extend(rest.steps);
            }
            None => turns.push(Slice { minutes: least, ..rest }),
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_take_five_to_ten_minutes_and_every_step_has_one() {
        let cases: &[&[(u32, Option<u32>)]] = &[
            &[],
            &[(3, None)],
            &[(25, Some(12)), (10, None), (3, None), (2, None), (40, Some(7))],
            &[(4, None), (9, None), (4, Some(2))],
            &[(2, None), (2, None), (2, None), (30, None), (1, None)],
        ];
        for steps in cases {
            let turns = slices(steps.iter().copied());
            let led: Vec<usize> = turns.iter().flat_map(|turn| turn.steps.clone()).collect();
            assert_eq!(led, (0..steps.len()).collect::<Vec<_>>(), "{steps:?}");
            assert!(turns.iter().all(|turn| TURN.contains(&turn.minutes)), "{steps:?}: {turns:?}");
        }
    }

    #[test]
    fn a_short_step_joins_the_one_after_it() {
        assert_eq!(
            slices([(3, None), (6, None), (20, Some(10))]),
            [Slice { minutes: 9, steps: vec![0, 1] }, Slice { minutes: 10, steps: vec![2] }]
        );
    }
}
