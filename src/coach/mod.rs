//! The supervisor's coaching plan: from a roster and dates to pairs, places and days, and to what is handed on.
//!
//! Owns the plan and its forms as text: table, JSON, CSV, calendar, page, and what a paper says. Reads no file and asks no clock.

mod calendar;
mod ics;
mod infeasible;
mod json;
mod page;
mod paper;
mod personal;
mod plan;
mod rooms;
mod roster;
mod share;
mod sheet;
mod table;
mod text;
mod timetable;
mod told;

pub use calendar::{Days, Every, Season, holidays};
pub use infeasible::Infeasible;
pub use plan::{Meeting, Plan, Request, plan};
pub use roster::{Person, Place, Roster, UnknownSession, named_sessions, places, roster};
pub use told::Told;
