//! Whose turn it is: a few work, some wait in order and are told their place, the rest are turned away at once.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

/// A line in which work waits for its turn. Clones are the same line.
#[derive(Clone)]
pub struct Queue(Arc<Inner>);

struct Inner {
    at_once: usize,
    longest: usize,
    state: Mutex<State>,
    changed: watch::Sender<u64>,
}

#[derive(Default)]
struct State {
    working: usize,
    waiting: VecDeque<u64>,
    tickets: u64,
}

/// A place in the line, and later the turn itself; dropping it makes room for the next.
pub struct Ticket {
    queue: Queue,
    number: u64,
    works: bool,
}

impl Queue {
    /// `at_once` may work, `longest` more may wait.
    pub fn new(at_once: usize, longest: usize) -> Self {
        Self(Arc::new(Inner {
            at_once,
            longest,
            state: Mutex::default(),
            changed: watch::Sender::new(0),
        }))
    }

    /// The place at the end; `None` when the line is full.
    pub fn enter(&self) -> Option<Ticket> {
        let mut state = self.state();
        if state.waiting.len() >= self.0.longest + self.0.at_once.saturating_sub(state.working) {
            return None;
        }
        state.tickets += 1;
        let number = state.tickets;
        state.waiting.push_back(number);
        Some(Ticket {
            queue: self.clone(),
            number,
            works: false,
        })
    }

    /// Whether nobody works or waits.
    pub fn is_idle(&self) -> bool {
        let state = self.state();
        state.working == 0 && state.waiting.is_empty()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ticket {
    /// Waits for its turn; `tell` hears its place (1 is the next) whenever that changes.
    pub async fn turn(&mut self, mut tell: impl FnMut(usize)) {
        let mut changed = self.queue.0.changed.subscribe();
        let mut told = 0;
        loop {
            changed.mark_unchanged();
            let place = self.advance();
            if place == 0 {
                return;
            }
            if place != told {
                tell(place);
                told = place;
            }
            // Fails only when the queue is gone, and this ticket holds it.
            let _ = changed.changed().await;
        }
    }

    /// Starts to work if it may; else its place in the line, from 1.
    fn advance(&mut self) -> usize {
        let mut state = self.queue.state();
        let at = state
            .waiting
            .iter()
            .position(|&number| number == self.number);
        let at = at.unwrap_or_default();
        if state.working + at >= self.queue.0.at_once {
            return state.working + at + 1 - self.queue.0.at_once;
        }
        state.waiting.remove(at);
        state.working += 1;
        self.works = true;
        0
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        {
            let mut state = self.queue.state();
            if self.works {
                state.working -= 1;
            } else {
                state.waiting.retain(|&number| number != self.number);
            }
        }
        self.queue.0.changed.send_modify(|version| *version += 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn turns_come_in_order_and_a_full_line_turns_away() {
        let queue = Queue::new(1, 2);
        let mut first = queue.enter().unwrap();
        first.turn(|_| panic!("nobody is before it")).await;
        let mut second = queue.enter().unwrap();
        let third = queue.enter().unwrap();
        assert!(queue.enter().is_none());
        let mut places = Vec::new();
        let waited = tokio::time::timeout(
            std::time::Duration::from_millis(20),
            second.turn(|place| places.push(place)),
        );
        assert!(waited.await.is_err());
        assert_eq!(places, [1]);
        drop(third);
        assert!(queue.enter().is_some());
        drop(first);
        second.turn(|_| panic!("it is its turn")).await;
    }
}
