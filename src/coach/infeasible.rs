//! Why there is no plan: what stands in its way, where on the roster, and what to do about it.

use super::plan::Request;
use crate::source::{Code, Diagnostic, Span};

/// Something that stands in the way of a plan. Numbers are places in the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Infeasible {
    /// No date is left between the first one and the last.
    NoDates,
    /// Nobody on the roster was trained for a session.
    NobodyTrained {
        /// The session.
        session: usize,
    },
    /// Nobody of the learner's area was, and the rules want pairs of one area.
    NobodyNear {
        /// The session.
        session: usize,
        /// Who wants it.
        learner: usize,
    },
    /// All who could coach somebody are away whenever that person can come.
    NeverTogether {
        /// The session.
        session: usize,
        /// Who wants it.
        learner: usize,
    },
    /// The places of an area are closed on every date.
    PlacesClosed {
        /// The first learner there.
        learner: usize,
    },
    /// The places of an area have fewer times than its learners have meetings.
    PlacesFull {
        /// The first learner there.
        learner: usize,
        /// Meetings of the area.
        meetings: usize,
        /// Times of its places.
        times: usize,
    },
    /// Somebody has more to learn than they have times.
    TooFewTimes {
        /// Who.
        person: usize,
        /// Meetings.
        meetings: usize,
        /// Times on dates when they can come.
        times: usize,
    },
    /// All who can coach a session have no time left.
    CoachesFull {
        /// The session.
        session: usize,
        /// Who they are.
        coaches: Vec<usize>,
    },
    /// The dates hold fewer meetings than there are.
    TooFewDates {
        /// Meetings.
        meetings: usize,
        /// What the dates hold.
        holds: usize,
        /// The dates.
        dates: usize,
    },
    /// No way was found to fit all meetings in.
    Crowded {
        /// Meetings.
        meetings: usize,
        /// The dates.
        dates: usize,
    },
}

impl Infeasible {
    /// What is said about it. `trained` is the place of the column of training.
    pub fn diagnostic(&self, request: &Request, trained: Span) -> Diagnostic {
        let session = |place: usize| request.sessions.get(place).map_or("", String::as_str);
        let name = |place: usize| request.people.get(place).map_or("", |person| person.nickname.as_str());
        let at = |place: usize| request.people.get(place).map_or(trained, |person| person.span);
        let (span, message, help) = match self {
            Self::NoDates => (
                trained,
                "there is no date on which coaching could be".to_owned(),
                "Choose a later `--until`, or take days out of the holidays.",
            ),
            Self::NobodyTrained { session: place } => (
                trained,
                format!("nobody on the roster was trained for `{}`", session(*place)),
                "Add somebody who was, or leave the session out of `--sessions`.",
            ),
            Self::NobodyNear { session: place, learner } => (
                at(*learner),
                format!("nobody of {}'s area was trained for `{}`", name(*learner), session(*place)),
                "Write `pairs: near-first` into coaching/plan.yaml, so that somebody of another area may come.",
            ),
            Self::NeverTogether { session: place, learner } => (
                at(*learner),
                format!(
                    "nobody who could coach {} for `{}` is there on a date when both can come",
                    name(*learner),
                    session(*place)
                ),
                "Look at the days off of both sides, or choose a later `--until`.",
            ),
            Self::PlacesClosed { learner } => (
                at(*learner),
                format!("every place for {}'s area is closed on every date", name(*learner)),
                "Add a place, take days out of `closed`, or choose a later `--until`.",
            ),
            Self::PlacesFull { learner, meetings, times } => (
                at(*learner),
                format!("the places for {}'s area hold {times} meetings, and there are {meetings}", name(*learner)),
                "Choose a later `--until`, add a place, or give a day more `times` in coaching/plan.yaml.",
            ),
            Self::TooFewTimes { person, meetings, times } => (
                at(*person),
                format!("{} has {meetings} meetings, and can come at {times} times", name(*person)),
                "Choose a later `--until`, ask for fewer sessions, or give a day more `times` in coaching/plan.yaml.",
            ),
            Self::CoachesFull { session: place, coaches } => {
                let names: Vec<&str> = coaches.iter().take(5).map(|coach| name(*coach)).collect();
                let more = if coaches.len() > names.len() { " and others" } else { "" };
                let who = names.join(", ");
                (
                    coaches.first().map_or(trained, |coach| at(*coach)),
                    format!("all who were trained for `{}` ({who}{more}) have no time left", session(*place)),
                    "Choose a later `--until`, ask for fewer sessions, or have one more person trained first.",
                )
            }
            Self::TooFewDates { meetings, holds, dates } => (
                trained,
                format!("there are {meetings} meetings, and the {dates} dates hold {holds}"),
                "Choose a later `--until` or a shorter `--every`, add places, or raise `visits-a-day` in coaching/plan.yaml.",
            ),
            Self::Crowded { meetings, dates } => (
                trained,
                format!("no way was found to fit {meetings} meetings into {dates} dates"),
                "Choose a later `--until`, add a place or a time of day, or ask for fewer sessions.",
            ),
        };
        Diagnostic::new(Code::CoachPlan, span, message, help)
    }
}
