//! A line of progress for what takes longer than a second.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use explore::Progress;

/// Shows how far a search is, on standard error, if that is a terminal.
pub fn line() -> impl FnMut(Progress) -> bool {
    let shown = std::io::stderr().is_terminal();
    let mut next = Instant::now() + Duration::from_secs(1);
    move |progress| {
        if shown && Instant::now() >= next {
            next = Instant::now() + Duration::from_millis(200);
            let (states, transitions) = (progress.states, progress.transitions);
            // The line is gone with the next thing written; a failure to write it is no failure of the search.
            let mut out = std::io::stderr();
            let _ = write!(
                out,
                "\r{states} states, {transitions} steps tried ...\x1b[K\r"
            );
            let _ = out.flush();
        }
        true
    }
}
