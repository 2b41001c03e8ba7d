//! Buffered readers and writers.

use core::fmt;
use std::io::{BufRead, Error, Read, Result, Write};

const CAPACITY: usize = 8192;

pub struct BufReader<R: ?Sized> {
    there: Vec<u8>,
    capacity: usize,
    inner: R,
}
impl<R: Read> BufReader<R> {
    pub fn new(inner: R) -> BufReader<R> {
        BufReader::with_capacity(CAPACITY, inner)
    }
    pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {
        BufReader {
            there: Vec::new(),
            capacity,
            inner,
        }
    }
}
impl<R> BufReader<R> {
    pub fn get_ref(&self) -> &R {
        &self.inner
    }
    pub fn get_mut(&mut self) -> &mut R {
        &mut self.inner
    }
    pub fn buffer(&self) -> &[u8] {
        &self.there
    }
    pub fn capacity(&self) -> usize {
        self.capacity
    }
    pub fn into_inner(self) -> R {
        self.inner
    }
}
impl<R: Read> Read for BufReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = {
            let there = self.fill_buf()?;
            let n = there.len().min(buf.len());
            buf[..n].copy_from_slice(&there[..n]);
            n
        };
        self.consume(n);
        Ok(n)
    }
}
impl<R: Read> BufRead for BufReader<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.there.is_empty() {
            let mut part = vec![0u8; self.capacity.min(64)];
            let n = self.inner.read(&mut part)?;
            part.truncate(n);
            self.there = part;
        }
        Ok(&self.there)
    }
    fn consume(&mut self, amount: usize) {
        self.there.drain(..amount);
    }
}
impl<R: fmt::Debug> fmt::Debug for BufReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BufReader")
            .field("reader", &self.inner)
            .finish_non_exhaustive()
    }
}

pub struct BufWriter<W: Write> {
    buf: Vec<u8>,
    capacity: usize,
    /// Whether the writer is in a call of the inner one, which may panic.
    busy: bool,
    inner: Option<W>,
}
impl<W: Write> BufWriter<W> {
    pub fn new(inner: W) -> BufWriter<W> {
        BufWriter::with_capacity(CAPACITY, inner)
    }
    pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {
        BufWriter {
            buf: Vec::new(),
            capacity,
            busy: false,
            inner: Some(inner),
        }
    }
    pub fn get_ref(&self) -> &W {
        self.inner.as_ref().unwrap()
    }
    pub fn get_mut(&mut self) -> &mut W {
        self.inner.as_mut().unwrap()
    }
    pub fn buffer(&self) -> &[u8] {
        &self.buf
    }
    pub fn capacity(&self) -> usize {
        self.capacity
    }
    pub fn into_inner(mut self) -> core::result::Result<W, IntoInnerError<BufWriter<W>>> {
        match self.flush_buf() {
            Ok(()) => Ok(self.inner.take().unwrap()),
            Err(error) => Err(IntoInnerError {
                writer: self,
                error,
            }),
        }
    }
    fn flush_buf(&mut self) -> Result<()> {
        if self.buf.is_empty() {
            return Ok(());
        }
        let text = core::mem::take(&mut self.buf);
        self.busy = true;
        let done = self.get_mut().write_all(&text);
        self.busy = false;
        done
    }
}
impl<W: Write> Write for BufWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if self.buf.len() + buf.len() > self.capacity {
            self.flush_buf()?;
        }
        if buf.len() >= self.capacity {
            self.busy = true;
            let done = self.get_mut().write(buf);
            self.busy = false;
            return done;
        }
        self.buf.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.flush_buf()?;
        self.get_mut().flush()
    }
}
impl<W: Write> Drop for BufWriter<W> {
    fn drop(&mut self) {
        if self.inner.is_some() && !self.busy {
            let _ = self.flush_buf();
        }
    }
}
impl<W: Write + fmt::Debug> fmt::Debug for BufWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BufWriter")
            .field("writer", self.get_ref())
            .finish_non_exhaustive()
    }
}

/// Writes whole lines at once, and keeps the rest.
pub struct LineWriter<W: Write> {
    inner: BufWriter<W>,
}
impl<W: Write> LineWriter<W> {
    pub fn new(inner: W) -> LineWriter<W> {
        LineWriter {
            inner: BufWriter::with_capacity(1024, inner),
        }
    }
    pub fn get_ref(&self) -> &W {
        self.inner.get_ref()
    }
    pub fn get_mut(&mut self) -> &mut W {
        self.inner.get_mut()
    }
}
impl<W: Write> Write for LineWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        match buf.iter().rposition(|b| *b == 10u8) {
            Some(at) => {
                self.inner.write_all(&buf[..at + 1])?;
                self.inner.flush_buf()?;
                self.inner.write_all(&buf[at + 1..])?;
            }
            None => self.inner.write_all(buf)?,
        }
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
}

#[derive(Debug)]
pub struct IntoInnerError<W> {
    writer: W,
    error: Error,
}
impl<W> IntoInnerError<W> {
    pub fn error(&self) -> &Error {
        &self.error
    }
    pub fn into_inner(self) -> W {
        self.writer
    }
    pub fn into_error(self) -> Error {
        self.error
    }
}
impl<W> From<IntoInnerError<W>> for Error {
    fn from(e: IntoInnerError<W>) -> Error {
        e.error
    }
}
impl<W> fmt::Display for IntoInnerError<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}
