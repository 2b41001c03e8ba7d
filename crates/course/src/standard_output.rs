//! What a command has found, printed.

use std::io::{ErrorKind, Result, Write, stdout};

/// Prints a text. That whoever reads it has had enough, as `head` has, is no error.
pub fn print(text: &str) -> Result<()> {
    let mut stdout = stdout();
    let printed = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    match printed {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}
