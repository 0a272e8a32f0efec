//! How far a long build is. Owns when that is worth saying: after a second, as a bar to somebody who watches, as plain lines to a log.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::terminal::Terminal;

/// A build that is over by then has nothing to say on the way.
const PATIENCE: Duration = Duration::from_secs(1);
/// Seconds between two plain lines.
const EVERY: u64 = 5;

/// Counts what is done, from many threads.
#[derive(Debug)]
pub(super) struct Progress {
    began: Instant,
    total: u64,
    done: AtomicU64,
    bar: OnceLock<ProgressBar>,
    /// Seconds from the beginning at which the next plain line is due.
    due: AtomicU64,
    terminal: Terminal,
}

impl Progress {
    /// Begins to count towards `total`. A second counts from `began`.
    pub(super) fn new(terminal: Terminal, began: Instant, total: usize) -> Self {
        Self {
            began,
            total: total as u64,
            done: AtomicU64::new(0),
            bar: OnceLock::new(),
            due: AtomicU64::new(PATIENCE.as_secs()),
            terminal,
        }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let elapsed = self.began.elapsed();
        if elapsed < PATIENCE {
            return;
        }
        if self.terminal.is_watched() {
            self.bar.get_or_init(|| bar(self.total)).set_position(done);
            return;
        }
        let (now, due) = (elapsed.as_secs(), self.due.load(Ordering::Relaxed));
        let mine = |due| self.due.compare_exchange(due, now + EVERY, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        if now >= due && mine(due) {
            self.terminal.note(&format!("{done} of {} pages and files", self.total));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:32} {pos} of {len} pages and files, {eta} to go");
    let bar = ProgressBar::new(total);
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar
}
