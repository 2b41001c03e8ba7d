//! Judging one real run by the set it must land in, and telling people what differs.

use std::fmt::Write;

use similar::{ChangeTag, TextDiff};

use crate::expectation::{Allowed, OutcomeSet};
use crate::outcome::{End, quote};

/// How a real run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ended {
    /// By itself, with this exit code.
    Code(i32),
    /// By this signal.
    Signal(i32),
    /// It was killed when its time was up.
    OutOfTime,
    /// It was killed when it had printed more than is kept.
    TooMuchOutput,
}

/// What a real run did.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Observed {
    /// Everything it printed to standard output, up to the limit.
    pub stdout: Vec<u8>,
    /// How it ended.
    pub ended: Ended,
}

/// SIGABRT on every Unix that Rust knows; what `abort` and a stack overflow end with.
const ABORT_SIGNAL: i32 = 6;
/// What `abort` exits with on Windows: STATUS_STACK_BUFFER_OVERRUN, and STATUS_STACK_OVERFLOW for an overflow.
const ABORT_CODES: [i32; 2] = [0xC000_0409_u32 as i32, 0xC000_00FD_u32 as i32];
/// What a Rust program exits with when main panicked.
const PANIC_CODE: i32 = 101;

impl OutcomeSet {
    /// The line that allows what the run did.
    pub fn admits(&self, run: &Observed) -> Option<&Allowed> {
        let stdout = std::str::from_utf8(&run.stdout).ok()?;
        let fits = |a: &&Allowed| ends_so(&a.end, run.ended) && a.stdout.matches(stdout);
        self.native().iter().find(fits)
    }

    /// Why the run is not allowed, in lines for a person; `None` when it is.
    pub fn objection(&self, run: &Observed) -> Option<String> {
        if self.admits(run).is_some() {
            return None;
        }
        let stdout = match std::str::from_utf8(&run.stdout) {
            Ok(stdout) => stdout,
            // A text cut in the middle of a character is not the program's fault.
            Err(error) if run.ended == Ended::TooMuchOutput && error.error_len().is_none() => "",
            Err(error) => return Some(not_text(&run.stdout, error.valid_up_to())),
        };
        Some(match run.ended {
            Ended::TooMuchOutput => {
                format!(
                    "printed without end: killed after {} bytes",
                    run.stdout.len()
                )
            }
            Ended::OutOfTime if !self.may_hang() => {
                format!(
                    "did not end: killed when its time was up, after it had printed {}",
                    quote(stdout)
                )
            }
            Ended::Signal(signal) => format!(
                "ended by signal {signal}{}, after it had printed {}",
                signal_name(signal),
                quote(stdout)
            ),
            ended => self.not_among(stdout, ended),
        })
    }

    fn not_among(&self, stdout: &str, ended: Ended) -> String {
        let mut text = format!(
            "printed {}{}, which is not allowed",
            quote(stdout),
            ended.words()
        );
        match self.native() {
            [] => text.push_str(": nothing is"),
            [only] if only.stdout.matches(stdout) => {
                let _ = write!(text, ": it must end so: {only}");
            }
            [only] => {
                let _ = write!(text, ":\n{}", difference(&only.stdout.shown(), stdout));
            }
            several => {
                text.push_str("; allowed are");
                for allowed in several.iter().take(SHOWN) {
                    let _ = write!(text, "\n  {allowed}");
                }
                if several.len() > SHOWN {
                    let _ = write!(text, "\n  and {} more", several.len() - SHOWN);
                }
            }
        }
        text
    }
}

/// How many allowed outcomes a message lists.
const SHOWN: usize = 12;

impl Ended {
    /// The ending, as a part of a sentence; empty for a plain exit.
    fn words(self) -> String {
        match self {
            Ended::Code(0) => String::new(),
            Ended::Code(code) => format!(" and exited with code {code}"),
            Ended::Signal(signal) => {
                format!(" and ended by signal {signal}{}", signal_name(signal))
            }
            Ended::OutOfTime => " and did not end".into(),
            Ended::TooMuchOutput => " and went on printing".into(),
        }
    }
}

/// Whether a real run that ended like this may have ended so. Which other threads panicked does not show from outside.
fn ends_so(end: &End, ended: Ended) -> bool {
    match end {
        End::Exit(code) => ended == Ended::Code(*code),
        End::Panic(_) => ended == Ended::Code(PANIC_CODE),
        End::Deadlock | End::Livelock => ended == Ended::OutOfTime,
        End::Abort => {
            ended == Ended::Signal(ABORT_SIGNAL) || ABORT_CODES.map(Ended::Code).contains(&ended)
        }
        End::Race => false,
    }
}

fn not_text(bytes: &[u8], at: usize) -> String {
    let byte = bytes.get(at).copied().unwrap_or_default();
    format!("printed bytes that are not UTF-8: 0x{byte:02x} after {at} bytes")
}

/// The name that most systems give the signal, after a space and in parentheses; empty where it has no common one.
pub fn signal_name(signal: i32) -> &'static str {
    match signal {
        4 => " (illegal instruction)",
        6 => " (abort)",
        8 => " (arithmetic error)",
        9 => " (killed: out of memory or of processor time?)",
        11 => " (segmentation fault)",
        15 => " (terminated)",
        24 => " (out of processor time)",
        _ => "",
    }
}

/// Two texts line by line: `-` what was expected, `+` what was seen, two spaces what is common.
pub fn difference(expected: &str, seen: &str) -> String {
    let diff = TextDiff::from_lines(expected, seen);
    let mut text = String::new();
    for change in diff.iter_all_changes() {
        let sign = match change.tag() {
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
            ChangeTag::Equal => ' ',
        };
        let value = change.value();
        let _ = write!(text, "{sign} {value}");
        if !value.ends_with('\n') {
            text.push_str(" (no line break at the end)\n");
        }
    }
    text.trim_end_matches('\n').to_owned()
}
