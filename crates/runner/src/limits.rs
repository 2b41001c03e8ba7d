//! What a program may use.

use std::time::Duration;

/// What a program may use before it is stopped. Processor time, memory and the core are limited where the system can.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Time on the clock.
    pub wall: Duration,
    /// Processor time of all its threads together, in whole seconds.
    pub cpu: Option<Duration>,
    /// Address space, in bytes. Runtimes reserve far more than they use, so this guards against run-away allocation only.
    pub memory: Option<u64>,
    /// Bytes kept of standard output, and as many of standard error. A program that prints more is killed.
    pub output: usize,
    /// Keep all its threads on one core (Linux; elsewhere without effect).
    pub one_core: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            wall: Duration::from_secs(10),
            cpu: Some(Duration::from_secs(20)),
            memory: Some(4 << 30),
            output: 1 << 20,
            one_core: false,
        }
    }
}

impl Limits {
    /// The defaults, with this much time on the clock.
    pub fn within(wall: Duration) -> Self {
        Self {
            wall,
            ..Self::default()
        }
    }

    /// The same, on one core.
    pub fn on_one_core(self) -> Self {
        Self {
            one_core: true,
            ..self
        }
    }

    /// For a compiler that is given a stranger's text.
    pub(crate) fn for_compiling() -> Self {
        Self {
            wall: Duration::from_secs(20),
            cpu: Some(Duration::from_secs(30)),
            memory: Some(8 << 30),
            output: 1 << 20,
            one_core: false,
        }
    }

    /// For compilers, which are trusted and slow.
    pub fn for_tools() -> Self {
        Self {
            wall: Duration::from_secs(300),
            cpu: None,
            memory: None,
            output: 4 << 20,
            one_core: false,
        }
    }
}
