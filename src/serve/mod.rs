//! The dev server: shows a built site on this computer, rebuilds on every change, reloads the browser.
//!
//! Owns the loopback server, the watch on the source, and the messages to open tabs. What a rebuild is, is the caller's
//! affair; so are words on the terminal. It is not a public server: it binds 127.0.0.1, answers only to requests that name
//! this computer as their host, only to GET and HEAD, and only with files below the site.

mod browser;
mod hub;
mod page;
mod reply;
mod request;
mod watch;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use hub::Hub;
use watch::Event;

pub use watch::Watch;

/// The first port tried where none is asked for, and how many after it.
const PORTS: std::ops::Range<u16> = 8000..8100;
/// Threads that answer requests. Open tabs have threads of their own.
const WORKERS: usize = 4;
/// A change is over when nothing more happens for this long: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(5);
/// But never wait longer than this in all.
const PATIENCE: Duration = Duration::from_millis(300);

/// What a rebuild came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The site is up to date; how many files changed. Tabs reload if any did.
    Published(usize),
    /// The source is broken: the findings, as `check --format json` has them. The last good pages stay.
    Broken(serde_json::Value),
    /// The machine failed: what it said. The last good pages stay.
    Failed(String),
}

/// Why there is no server.
#[derive(Debug)]
pub enum ServeError {
    /// The port that was asked for is taken.
    PortTaken(u16),
    /// None of the usual ports is free.
    NoFreePort,
    /// The system does not allow it.
    Bind(io::Error),
    /// The source folder cannot be watched.
    Watch(String),
}

impl std::fmt::Display for ServeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::PortTaken(port) => write!(f, "port {port} is taken; choose another with --port, or leave it out"),
            Self::NoFreePort => {
                write!(f, "no port from {} to {} is free; choose another with --port", PORTS.start, PORTS.end - 1)
            }
            Self::Bind(error) => write!(f, "cannot open a port on this computer: {error}"),
            Self::Watch(reason) => write!(f, "cannot watch the curriculum for changes: {reason}"),
        }
    }
}

impl std::error::Error for ServeError {}

/// A port on this computer, taken before anything is built.
#[derive(Debug)]
pub struct Door {
    listener: TcpListener,
    port: u16,
}

impl Door {
    /// Takes the port asked for (0 lets the system choose), or the first free one of the usual.
    pub fn open(port: Option<u16>) -> Result<Self, ServeError> {
        if let Some(port) = port {
            return Self::bind(port).map_err(|error| match error.kind() {
                io::ErrorKind::AddrInUse => ServeError::PortTaken(port),
                _ => ServeError::Bind(error),
            });
        }
        for port in PORTS {
            match Self::bind(port) {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
                other => return other.map_err(ServeError::Bind),
            }
        }
        Err(ServeError::NoFreePort)
    }

    fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where a browser finds it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

/// Opens an address in the person's browser; nothing happens where there is none.
pub fn open_browser(address: &str) {
    browser::open(address);
}

/// Serves `site` until Ctrl-C. `first` is what the build before came to; `rebuild` is called with the paths that changed.
pub fn serve(
    door: Door,
    site: &Path,
    watch: &Watch,
    first: &Outcome,
    mut rebuild: impl FnMut(&[PathBuf]) -> Outcome,
) -> Result<(), ServeError> {
    let port = door.port;
    let server = tiny_http::Server::from_listener(door.listener, None)
        .map_err(|error| ServeError::Bind(io::Error::other(error.to_string())))?;
    let server = Arc::new(server);
    let hub = Arc::new(Hub::new(first));
    let stop = watch.events.clone();
    // Fails only where a handler exists already; then Ctrl-C just ends the process, which loses nothing.
    let _ = ctrlc::set_handler(move || {
        let _ = stop.send(Event::Stop);
    });
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, hub, site) = (Arc::clone(&server), Arc::clone(&hub), site.to_owned());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    reply::answer(request, port, &site, &hub);
                }
            })
        })
        .collect();
    while let Some(changed) = next_change(&watch.happened) {
        let outcome = rebuild(&changed);
        hub.tell(&outcome);
    }
    hub.close();
    for _ in &workers {
        server.unblock();
    }
    for worker in workers {
        let _ = worker.join();
    }
    Ok(())
}

/// Waits for a change and gathers what belongs to it; `None` when it is time to stop.
fn next_change(happened: &mpsc::Receiver<Event>) -> Option<Vec<PathBuf>> {
    let mut changed = Vec::new();
    let mut note = |event| match event {
        Event::Stop => None,
        Event::Changed(paths) => {
            changed.extend(paths);
            Some(())
        }
    };
    note(happened.recv().ok()?)?;
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        match happened.recv_timeout(QUIET) {
            Ok(event) => note(event)?,
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    changed.sort();
    changed.dedup();
    Some(changed)
}
