//! Interchangeable threads: which of them is which is not told apart, as long as nobody in the program can tell
//! ([`Model::symmetric_key`] and [`Model::holds_back`] say what that asks for).

use machine::{Kind, Model, Pending, Tid, ToldApart};

/// A search that has not met two threads that could change places after so many situations gains nothing.
const IN_VAIN: usize = 2000;

/// What one search assumes.
pub(crate) struct Symmetry {
    told: ToldApart,
    /// A kind of threads that can be told apart after all.
    refuted: Option<Kind>,
    /// Two threads could change places somewhere.
    used: bool,
}

impl Symmetry {
    /// All threads are interchangeable but for those that are known to be told apart.
    pub fn new(told: ToldApart) -> Self {
        Self {
            told,
            refuted: None,
            used: false,
        }
    }

    /// Whether what the search finds is of no use: it assumed what is not so, or nothing although it has seen many situations.
    pub fn is_in_vain(&self, situations: usize) -> bool {
        self.is_refuted() || situations > IN_VAIN && !self.used
    }

    /// Whether threads could change places somewhere.
    pub fn is_used(&self) -> bool {
        self.used
    }

    /// Whether something that was assumed is not so.
    pub fn is_refuted(&self) -> bool {
        self.refuted.is_some()
    }

    /// What is known.
    pub fn into_told(self) -> ToldApart {
        let mut told = self.told;
        if let Some(kind) = self.refuted {
            told.insert(kind);
        }
        told
    }

    /// The canonical form of a situation in which nothing is refuted.
    pub fn key_of<M: Model>(&self, model: &M, state: &M::State) -> Option<Box<[u8]>> {
        let symmetric = model.symmetric_key(state, &self.told).ok()?;
        Some(symmetric.key)
    }

    /// A situation's canonical form.
    pub fn key<M: Model>(&mut self, model: &M, state: &M::State) -> Box<[u8]> {
        match model.symmetric_key(state, &self.told) {
            Ok(symmetric) => {
                self.used |= symmetric.exchangeable;
                symmetric.key
            }
            Err(kind) => {
                self.refuted = Some(kind);
                model.key(state)
            }
        }
    }

    /// Keeps those from moving that have to wait.
    pub fn hold_back<M: Model>(&mut self, model: &M, state: &M::State, pending: &mut [Pending]) {
        for thread in pending {
            match model.holds_back(state, thread.thread, &self.told) {
                Ok(true) => thread.choices = 0,
                Ok(false) => {}
                Err(kind) => self.refuted = Some(kind),
            }
        }
    }

    /// A thread's spawn path, the same for all it may change places with.
    pub fn path<M: Model>(&self, model: &M, state: &M::State, thread: Tid) -> Vec<u16> {
        model.symmetric_path(state, thread, &self.told)
    }
}
