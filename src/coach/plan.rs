//! The coaching plan: each who is not trained meets somebody who is, once for each session, at a time and a place.
//!
//! Owns what a plan keeps to. Pure: the same roster, dates and rules give the same plan. What it promises:
//!
//! - everybody is coached for every session asked for that they were not trained for, by somebody who was;
//! - nobody and no place has two meetings at one time; nobody meets on a day off, no place on a day when it is closed;
//! - a day has at most the visits of the rules; dates are as few as bekal finds, from the first one on;
//! - loads are even. Coaches: see [`super::share`]. Dates and places: no meeting could move, others staying, to a date or a place
//!   that has two fewer. Where all could meet on all dates and in all places, they differ by one at most.

use jiff::civil::Date;

use super::infeasible::Infeasible;
use super::rooms::Rooms;
use super::roster::{Person, Place, same};
use super::share::{Wanted, share};
use super::timetable::{Frame, Pair, arrange};
use crate::curriculum::PairRule;

/// What a plan is made from.
#[derive(Debug, Clone)]
pub struct Request {
    /// The sessions asked for, as `module/session`, in their order.
    pub sessions: Vec<String>,
    /// The people of the roster.
    pub people: Vec<Person>,
    /// Where pairs can meet. An area without a place of its own counts as one.
    pub places: Vec<Place>,
    /// The dates that can be used, in order.
    pub dates: Vec<Date>,
    /// Times on a date.
    pub times: usize,
    /// The most meetings on a date.
    pub visits_a_day: usize,
    /// Who may be paired.
    pub pairs: PairRule,
}

/// One meeting of a pair. Numbers are places in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meeting {
    /// The date.
    pub date: Date,
    /// The time on that date.
    pub time: usize,
    /// The place.
    pub place: usize,
    /// The session.
    pub session: usize,
    /// Who coaches.
    pub coach: usize,
    /// Who is coached.
    pub learner: usize,
}

/// A plan that keeps its promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The meetings by date, time and place.
    pub meetings: Vec<Meeting>,
    /// The places, with the areas that count as one.
    pub places: Vec<Place>,
}

/// Makes a plan, or says all that stands in its way. Nobody to be coached is a plan without meetings.
pub fn plan(request: &Request) -> Result<Plan, Vec<Infeasible>> {
    let needs = needs(request);
    if needs.is_empty() {
        return Ok(Plan { meetings: Vec::new(), places: request.places.clone() });
    }
    if request.dates.is_empty() {
        return Err(vec![Infeasible::NoDates]);
    }
    let places = with_areas(request, &needs);
    let free: Vec<Vec<bool>> = request
        .people
        .iter()
        .map(|person| request.dates.iter().map(|date| !person.off.hold(*date)).collect())
        .collect();
    let rooms = rooms(request, &needs, &places);
    let mut faults: Vec<Infeasible> = without_places(request, &needs, &rooms);
    let mut wanted = Vec::new();
    for need in &needs {
        match able(request, *need, &free) {
            Ok(one) => wanted.push(one),
            Err(fault) if faults.contains(&fault) => {}
            Err(fault) => faults.push(fault),
        }
    }
    let (times, lessons) = (times(request, &free), lessons(request, &needs));
    faults.extend(too_busy(&times, &lessons));
    if !faults.is_empty() {
        return Err(faults);
    }
    let left = times.iter().zip(&lessons).map(|(times, lessons)| u32::try_from(times - lessons).unwrap_or(u32::MAX));
    let most: Vec<u32> = left.collect();
    let coaches = share(&wanted, &most).map_err(|pairing| {
        let Need { session, .. } = needs[pairing];
        vec![Infeasible::CoachesFull { session, coaches: wanted[pairing].able.clone() }]
    })?;
    let pairs: Vec<Pair> =
        needs.iter().zip(&coaches).map(|(need, coach)| Pair { coach: *coach, learner: need.learner }).collect();
    let frame = Frame { pairs: &pairs, times: request.times, most: request.visits_a_day, free: &free, rooms: &rooms };
    let slots = dated(request, &frame, places.len()).map_err(|fault| vec![fault])?;
    let mut held: Vec<Vec<usize>> = vec![Vec::new(); request.dates.len() * request.times];
    slots.iter().enumerate().for_each(|(pair, slot)| held[*slot].push(pair));
    let room_of = rooms.settle(pairs.len(), &held, request.times).ok_or_else(|| vec![crowded(&frame, request)])?;
    let mut meetings: Vec<Meeting> = needs
        .iter()
        .zip(&pairs)
        .zip(slots.iter().zip(room_of))
        .map(|((need, pair), (slot, place))| Meeting {
            date: request.dates[slot / request.times],
            time: slot % request.times,
            place,
            session: need.session,
            coach: pair.coach,
            learner: pair.learner,
        })
        .collect();
    meetings.sort_unstable();
    Ok(Plan { meetings, places })
}

/// Somebody who was not trained for a session.
#[derive(Debug, Clone, Copy)]
struct Need {
    session: usize,
    learner: usize,
}

fn needs(request: &Request) -> Vec<Need> {
    let of = |(session, path): (usize, &String)| {
        let untrained = request.people.iter().enumerate().filter(|(_, person)| !person.trained.contains(path));
        untrained.map(|(learner, _)| Need { session, learner }).collect::<Vec<_>>()
    };
    request.sessions.iter().enumerate().flat_map(of).collect()
}

/// The places, and each area of a learner that none of them serves as a place of its own.
fn with_areas(request: &Request, needs: &[Need]) -> Vec<Place> {
    let mut places = request.places.clone();
    for need in needs {
        let learner = &request.people[need.learner];
        if !places.iter().any(|place| serves(place, &learner.area)) {
            let closed = super::calendar::Days::default();
            let (name, area) = (learner.area.clone(), Some(learner.area.clone()));
            places.push(Place { name, area, closed, span: learner.span });
        }
    }
    places
}

fn serves(place: &Place, area: &str) -> bool {
    place.area.as_ref().is_none_or(|own| same(own, area))
}

fn rooms(request: &Request, needs: &[Need], places: &[Place]) -> Rooms {
    let serving = |need: &Need| {
        let area = &request.people[need.learner].area;
        (0..places.len()).filter(|place| serves(&places[*place], area)).collect()
    };
    let open = |place: &Place| request.dates.iter().map(|date| !place.closed.hold(*date)).collect();
    Rooms { of: needs.iter().map(serving).collect(), open: places.iter().map(open).collect() }
}

/// Areas whose places are closed on every date, or have fewer times than their learners need.
fn without_places(request: &Request, needs: &[Need], rooms: &Rooms) -> Vec<Infeasible> {
    let mut areas: Vec<&str> = Vec::new();
    let mut faults = Vec::new();
    for (need, places) in needs.iter().zip(&rooms.of) {
        let area = request.people[need.learner].area.as_str();
        if areas.iter().any(|known| same(known, area)) {
            continue;
        }
        areas.push(area);
        let open: usize = places.iter().map(|place| rooms.open[*place].iter().filter(|open| **open).count()).sum();
        let times = open * request.times;
        let meetings = needs.iter().filter(|other| same(&request.people[other.learner].area, area)).count();
        let learner = need.learner;
        if times == 0 {
            faults.push(Infeasible::PlacesClosed { learner });
        } else if times < meetings {
            faults.push(Infeasible::PlacesFull { learner, meetings, times });
        }
    }
    faults
}

/// Who may coach somebody for a session.
fn able(request: &Request, need: Need, free: &[Vec<bool>]) -> Result<Wanted, Infeasible> {
    let Need { session, learner } = need;
    let area = &request.people[learner].area;
    let trained: Vec<usize> = (0..request.people.len())
        .filter(|person| request.people[*person].trained.contains(&request.sessions[session]))
        .collect();
    if trained.is_empty() {
        return Err(Infeasible::NobodyTrained { session });
    }
    let near = |person: &usize| same(&request.people[*person].area, area);
    let allowed: Vec<usize> = match request.pairs {
        PairRule::NearFirst => trained,
        PairRule::SameArea => trained.into_iter().filter(near).collect(),
    };
    if allowed.is_empty() {
        return Err(Infeasible::NobodyNear { session, learner });
    }
    let together = |person: &usize| free[*person].iter().zip(&free[learner]).any(|(one, other)| *one && *other);
    let able: Vec<usize> = allowed.into_iter().filter(together).collect();
    if able.is_empty() {
        return Err(Infeasible::NeverTogether { session, learner });
    }
    let near = able.iter().map(near).collect();
    Ok(Wanted { able, near })
}

/// Times at which each person can come.
fn times(request: &Request, free: &[Vec<bool>]) -> Vec<usize> {
    free.iter().map(|dates| dates.iter().filter(|free| **free).count() * request.times).collect()
}

/// Meetings in which each person learns.
fn lessons(request: &Request, needs: &[Need]) -> Vec<usize> {
    let mut lessons = vec![0; request.people.len()];
    needs.iter().for_each(|need| lessons[need.learner] += 1);
    lessons
}

/// Who has more to learn than they have times.
fn too_busy(times: &[usize], lessons: &[usize]) -> Vec<Infeasible> {
    let all = times.iter().zip(lessons).enumerate().filter(|(_, (times, lessons))| times < lessons);
    all.map(|(person, (times, lessons))| Infeasible::TooFewTimes { person, meetings: *lessons, times: *times })
        .collect()
}

/// A slot for each pair, on as few dates as can be found.
fn dated(request: &Request, frame: &Frame<'_>, places: usize) -> Result<Vec<usize>, Infeasible> {
    let pairs = frame.pairs.len();
    let room = |date: usize| {
        let open = (0..places).filter(|place| frame.rooms.open[*place][date]).count();
        frame.most.min(open * frame.times)
    };
    let mut holds = 0;
    for date in 0..request.dates.len() {
        holds += room(date);
        if holds >= pairs
            && let Some(slots) = arrange(frame, date + 1)
        {
            return Ok(slots);
        }
    }
    if holds < pairs {
        return Err(Infeasible::TooFewDates { meetings: pairs, holds, dates: request.dates.len() });
    }
    Err(crowded(frame, request))
}

fn crowded(frame: &Frame<'_>, request: &Request) -> Infeasible {
    Infeasible::Crowded { meetings: frame.pairs.len(), dates: request.dates.len() }
}
