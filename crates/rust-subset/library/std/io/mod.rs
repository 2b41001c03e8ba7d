//! `std::io`, as far as explored programs can use it: standard output and error, an empty standard input, readers and writers
//! in memory.

pub use std::io::buffered::{BufReader, BufWriter, IntoInnerError, LineWriter};
pub use std::io::cursor::Cursor;
pub use std::io::error::{Error, ErrorKind, Result};
pub use std::io::read::{BufRead, Bytes, Chain, Lines, Read, Split, Take};
pub use std::io::seek::{Seek, SeekFrom};
pub use std::io::sources::{Empty, Repeat, Sink, copy, empty, read_to_string, repeat, sink};
pub use std::io::stdio::{
    IsTerminal, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock, stderr, stdin, stdout,
};
pub use std::io::write::Write;

/// `use std::io::prelude::*`.
pub mod prelude {
    pub use std::io::{BufRead, Read, Seek, Write};
}
