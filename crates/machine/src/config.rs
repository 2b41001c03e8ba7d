//! What the machine assumes, and its limits.

/// When timers may fire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timers {
    /// At any time: a sleep is over whenever the schedule says so, and orders nothing.
    #[default]
    Any,
    /// Time passes only when nobody else can move, and then the nearest deadline comes first.
    Ordered,
}

/// What the machine assumes, and its limits. Every limit is a count, so that runs are reproducible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// A wait on a condvar, and a park, may end without a notification.
    pub spurious_wakeups: bool,
    /// `compare_exchange_weak` may fail although the value is the expected one.
    pub spurious_failures: bool,
    /// When timers may fire.
    pub timers: Timers,
    /// Calls in one thread; more is a stack overflow.
    pub frames: usize,
    /// Live heap cells; more is out of memory.
    pub cells: usize,
    /// Model bytes (8 for a scalar, its length for a text) in all; more is out of memory.
    pub bytes: usize,
    /// Threads ever spawned in a run.
    pub threads: usize,
    /// Instructions between two visible operations before the step is cut at a loop's jump.
    pub instructions_per_step: u64,
    /// Bytes that one step may print.
    pub output: usize,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            spurious_wakeups: false,
            spurious_failures: false,
            timers: Timers::Any,
            frames: 10_000,
            cells: 100_000,
            bytes: 32 << 20,
            threads: 256,
            instructions_per_step: 200_000,
            output: 1 << 20,
        }
    }
}
