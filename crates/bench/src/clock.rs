//! Processor time: all three tools run one thread at a time, and others may be at work on the machine.

use std::time::Duration;

/// The processor time this process has used.
#[cfg(unix)]
pub fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// Where there is no such clock, the time since the first call.
#[cfg(not(unix))]
pub fn now() -> Duration {
    static BEGUN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    BEGUN.get_or_init(std::time::Instant::now).elapsed()
}

/// The time since an earlier [`now`].
pub fn since(earlier: Duration) -> Duration {
    now().saturating_sub(earlier)
}
