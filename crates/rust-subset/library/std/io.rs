//! `std::io`, as far as explored programs can use it: standard output and error, an empty standard input.

use core::error::Error as StdError;
use core::fmt;
use core::intrinsics;

pub type Result<T> = core::result::Result<T, Error>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    NotFound,
    PermissionDenied,
    ConnectionRefused,
    BrokenPipe,
    AlreadyExists,
    WouldBlock,
    InvalidInput,
    InvalidData,
    TimedOut,
    WriteZero,
    Interrupted,
    Unsupported,
    UnexpectedEof,
    OutOfMemory,
    Other,
}
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ErrorKind::NotFound => "entity not found",
            ErrorKind::PermissionDenied => "permission denied",
            ErrorKind::ConnectionRefused => "connection refused",
            ErrorKind::BrokenPipe => "broken pipe",
            ErrorKind::AlreadyExists => "entity already exists",
            ErrorKind::WouldBlock => "operation would block",
            ErrorKind::InvalidInput => "invalid input parameter",
            ErrorKind::InvalidData => "invalid data",
            ErrorKind::TimedOut => "timed out",
            ErrorKind::WriteZero => "write zero",
            ErrorKind::Interrupted => "operation interrupted",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::UnexpectedEof => "unexpected end of file",
            ErrorKind::OutOfMemory => "out of memory",
            ErrorKind::Other => "other error",
        })
    }
}

pub struct Error {
    kind: ErrorKind,
    inner: Option<Box<dyn StdError + Send + Sync>>,
}
impl Error {
    pub fn new<E: Into<Box<dyn StdError + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        Error {
            kind,
            inner: Some(error.into()),
        }
    }
    pub fn other<E: Into<Box<dyn StdError + Send + Sync>>>(error: E) -> Error {
        Error {
            kind: ErrorKind::Other,
            inner: Some(error.into()),
        }
    }
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
    pub fn into_inner(self) -> Option<Box<dyn StdError + Send + Sync>> {
        self.inner
    }
}
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { kind, inner: None }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.inner {
            Some(inner) => fmt::Display::fmt(inner, f),
            None => fmt::Display::fmt(&self.kind, f),
        }
    }
}
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.inner {
            Some(inner) => f
                .debug_struct("Custom")
                .field("kind", &self.kind)
                .field("error", inner)
                .finish(),
            None => f.debug_tuple("Kind").field(&self.kind).finish(),
        }
    }
}
impl StdError for Error {}

pub trait Write {
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    fn flush(&mut self) -> Result<()>;
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        let mut rest = buf;
        while !rest.is_empty() {
            let n = self.write(rest)?;
            if n == 0 {
                return Err(Error::from(ErrorKind::WriteZero));
            }
            rest = &rest[n..];
        }
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        self.write_all(args.text.as_bytes())?;
        if args.failed {
            Err(Error::other("formatter error"))
        } else {
            Ok(())
        }
    }
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
}
impl<W: Write + ?Sized> Write for &mut W {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (**self).write(buf)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}
impl<W: Write + ?Sized> Write for Box<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (**self).write(buf)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}
impl Write for Vec<u8> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Every write is one step; text must be UTF-8.
#[derive(Debug)]
pub struct Stdout {
    error: bool,
}
pub type Stderr = Stdout;
pub type StdoutLock<'a> = Stdout;
impl Stdout {
    pub fn lock(&self) -> Stdout {
        Stdout { error: self.error }
    }
}
impl Write for Stdout {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        match intrinsics::str_from_utf8(buf) {
            Some(text) => {
                if self.error {
                    intrinsics::print_error(text);
                } else {
                    intrinsics::print(text);
                }
                Ok(buf.len())
            }
            None => Err(Error::from(ErrorKind::InvalidData)),
        }
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        if self.error {
            intrinsics::print_error(args.text.text);
        } else {
            intrinsics::print(args.text.text);
        }
        if args.failed {
            Err(Error::other("formatter error"))
        } else {
            Ok(())
        }
    }
}
pub fn stdout() -> Stdout {
    Stdout { error: false }
}
pub fn stderr() -> Stdout {
    Stdout { error: true }
}

/// Standard input, which is empty.
#[derive(Debug)]
pub struct Stdin {}
pub fn stdin() -> Stdin {
    Stdin {}
}
impl Stdin {
    pub fn read_line(&self, _buf: &mut String) -> Result<usize> {
        Ok(0)
    }
    pub fn lock(&self) -> Stdin {
        Stdin {}
    }
    pub fn lines(self) -> core::iter::Empty<Result<String>> {
        core::iter::empty()
    }
}

/// `use std::io::prelude::*`.
pub mod prelude {
    pub use std::io::Write;
}
