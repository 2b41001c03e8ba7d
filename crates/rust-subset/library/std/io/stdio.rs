//! Standard output and error, and a standard input that is empty.

use core::fmt;
use core::intrinsics;
use core::marker::PhantomData;
use std::io::{BufRead, Error, ErrorKind, Read, Result, Write};

/// Every write is one step; text must be UTF-8.
#[derive(Debug)]
pub struct Stdout {
    opaque: (),
}
#[derive(Debug)]
pub struct StdoutLock<'a> {
    marker: PhantomData<&'a ()>,
}
pub fn stdout() -> Stdout {
    Stdout { opaque: () }
}
impl Stdout {
    pub fn lock(&self) -> StdoutLock<'static> {
        intrinsics::output_lock();
        StdoutLock {
            marker: PhantomData,
        }
    }
}
impl<'a> Drop for StdoutLock<'a> {
    fn drop(&mut self) {
        intrinsics::output_unlock();
    }
}
#[for_types(Stdout, &Stdout, StdoutLock<'_>)]
impl Write for __T {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if !buf.is_empty() {
            intrinsics::print(text_of(buf)?);
        }
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        intrinsics::print(args.text.text);
        checked(args)
    }
}

#[derive(Debug)]
pub struct Stderr {
    opaque: (),
}
#[derive(Debug)]
pub struct StderrLock<'a> {
    marker: PhantomData<&'a ()>,
}
pub fn stderr() -> Stderr {
    Stderr { opaque: () }
}
impl Stderr {
    pub fn lock(&self) -> StderrLock<'static> {
        StderrLock {
            marker: PhantomData,
        }
    }
}
#[for_types(Stderr, &Stderr, StderrLock<'_>)]
impl Write for __T {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        intrinsics::print_error(text_of(buf)?);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        intrinsics::print_error(args.text.text);
        checked(args)
    }
}

fn text_of(buf: &[u8]) -> Result<&str> {
    match intrinsics::str_from_utf8(buf) {
        Some(text) => Ok(text),
        None => Err(Error::plain(
            ErrorKind::InvalidData,
            "the explorer's output is text: these bytes are no UTF-8",
        )),
    }
}
fn checked(args: fmt::Arguments<'_>) -> Result<()> {
    if args.failed {
        panic!(
            "a formatting trait implementation returned an error when the underlying stream did not"
        );
    }
    Ok(())
}

/// Standard input, which is empty.
#[derive(Debug)]
pub struct Stdin {
    opaque: (),
}
#[derive(Debug)]
pub struct StdinLock<'a> {
    marker: PhantomData<&'a ()>,
}
pub fn stdin() -> Stdin {
    Stdin { opaque: () }
}
impl Stdin {
    pub fn read_line(&self, _buf: &mut String) -> Result<usize> {
        Ok(0)
    }
    pub fn lock(&self) -> StdinLock<'static> {
        StdinLock {
            marker: PhantomData,
        }
    }
    pub fn lines(self) -> std::io::Lines<StdinLock<'static>> {
        self.lock().lines()
    }
}
#[for_types(Stdin, &Stdin, StdinLock<'_>)]
impl Read for __T {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl<'a> BufRead for StdinLock<'a> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(&[])
    }
    fn consume(&mut self, _amount: usize) {}
}

pub trait IsTerminal {
    fn is_terminal(&self) -> bool;
}
#[for_types(Stdin, Stdout, Stderr, StdinLock<'_>, StdoutLock<'_>, StderrLock<'_>)]
impl IsTerminal for __T {
    fn is_terminal(&self) -> bool {
        false
    }
}
