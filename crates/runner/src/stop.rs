//! Giving up on work that nobody waits for any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A word to whatever works for somebody who has gone: stop, and kill what you started. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Stop {
    said: Arc<AtomicBool>,
    above: Option<Arc<AtomicBool>>,
}

impl Stop {
    /// One that is said too when this one is.
    pub fn below(&self) -> Self {
        Self {
            said: Arc::default(),
            above: Some(Arc::clone(&self.said)),
        }
    }

    /// Says it.
    pub fn now(&self) {
        self.said.store(true, Ordering::Relaxed);
    }

    /// Whether it was said.
    pub fn was_asked(&self) -> bool {
        let said = |flag: &Arc<AtomicBool>| flag.load(Ordering::Relaxed);
        said(&self.said) || self.above.as_ref().is_some_and(said)
    }
}
