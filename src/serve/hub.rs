//! The open tabs, and what each has to know. Owns the order: a tab that comes late, or was asleep, gets what it missed.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::json;

use super::Outcome;

/// A message to a tab: JSON, without line breaks.
pub(super) type Message = Arc<str>;

#[derive(Debug)]
pub(super) struct Hub {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// How often the site changed since the server began.
    generation: u64,
    /// What is wrong with the source now.
    trouble: Option<Message>,
    tabs: Vec<Sender<Message>>,
    closed: bool,
}

impl Hub {
    /// No tabs yet; `first` is what the build before the server came to.
    pub(super) fn new(first: &Outcome) -> Self {
        Self { state: Mutex::new(State { generation: 0, trouble: trouble(first), tabs: Vec::new(), closed: false }) }
    }

    /// How often the site changed. A page carries the number with which it was served.
    pub(super) fn generation(&self) -> u64 {
        self.lock().generation
    }

    /// A new tab, showing pages of generation `seen`. `None` where the server is ending.
    pub(super) fn join(&self, seen: Option<u64>) -> Option<Receiver<Message>> {
        let mut state = self.lock();
        if state.closed {
            return None;
        }
        let (tab, messages) = mpsc::channel();
        // The tab exists, so sending cannot fail.
        if seen.is_some_and(|seen| seen != state.generation) {
            let _ = tab.send(reload());
        } else if let Some(trouble) = &state.trouble {
            let _ = tab.send(Arc::clone(trouble));
        }
        state.tabs.push(tab);
        Some(messages)
    }

    /// Tells all tabs what a rebuild came to.
    pub(super) fn tell(&self, outcome: &Outcome) {
        let mut state = self.lock();
        let message = match outcome {
            Outcome::Published(0) => state.trouble.take().map(|_| well()),
            Outcome::Published(_) => {
                state.generation += 1;
                state.trouble = None;
                Some(reload())
            }
            Outcome::Broken(_) | Outcome::Failed(_) => {
                state.trouble = trouble(outcome);
                state.trouble.clone()
            }
        };
        if let Some(message) = message {
            state.tabs.retain(|tab| tab.send(Arc::clone(&message)).is_ok());
        }
    }

    /// Lets all tabs go.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        state.tabs.clear();
    }

    /// The state is whole after every statement, so a thread that stopped while holding it does no harm.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn reload() -> Message {
    json!({"reload": true}).to_string().into()
}

fn well() -> Message {
    json!({"findings": []}).to_string().into()
}

fn trouble(outcome: &Outcome) -> Option<Message> {
    match outcome {
        Outcome::Published(_) => None,
        Outcome::Broken(findings) => Some(json!({"findings": findings}).to_string().into()),
        Outcome::Failed(message) => {
            let finding = json!({"severity": "error", "message": message, "help": ""});
            Some(json!({"findings": [finding]}).to_string().into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(messages: &Receiver<Message>) -> Vec<String> {
        messages.try_iter().map(|message| message.to_string()).collect()
    }

    #[test]
    fn a_tab_that_missed_a_change_reloads_when_it_comes_back() {
        let hub = Hub::new(&Outcome::Published(1));
        let seen = hub.generation();
        hub.tell(&Outcome::Published(3));
        assert_eq!(received(&hub.join(Some(seen)).unwrap()), [r#"{"reload":true}"#]);
        assert_eq!(received(&hub.join(Some(hub.generation())).unwrap()), [""; 0]);
    }

    #[test]
    fn findings_are_shown_to_new_tabs_until_they_are_gone() {
        let hub = Hub::new(&Outcome::Broken(json!([{"message": "m"}])));
        let tab = hub.join(Some(0)).unwrap();
        assert_eq!(received(&tab), [r#"{"findings":[{"message":"m"}]}"#]);
        hub.tell(&Outcome::Published(0));
        assert_eq!(received(&tab), [r#"{"findings":[]}"#]);
        hub.tell(&Outcome::Published(0));
        assert_eq!(received(&tab), [""; 0]);
        assert_eq!(received(&hub.join(Some(0)).unwrap()), [""; 0]);
    }

    #[test]
    fn a_closing_server_takes_no_tabs() {
        let hub = Hub::new(&Outcome::Published(1));
        let tab = hub.join(None).unwrap();
        hub.close();
        assert!(tab.recv().is_err() && hub.join(None).is_none());
    }
}
