//! `Cursor`: memory to read and write.

use std::io::{BufRead, Error, ErrorKind, Read, Result, Seek, SeekFrom, Write};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor<T> {
    inner: T,
    pos: u64,
}
impl<T> Cursor<T> {
    pub const fn new(inner: T) -> Cursor<T> {
        Cursor { inner, pos: 0 }
    }
    pub fn into_inner(self) -> T {
        self.inner
    }
    pub fn get_ref(&self) -> &T {
        &self.inner
    }
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.inner
    }
    pub fn position(&self) -> u64 {
        self.pos
    }
    pub fn set_position(&mut self, pos: u64) {
        self.pos = pos;
    }
}
impl<T: AsRef<[u8]>> Cursor<T> {
    fn rest(&self) -> &[u8] {
        let all = self.inner.as_ref();
        let from = self.pos.min(all.len() as u64) as usize;
        &all[from..]
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let rest = self.rest();
        let n = buf.len().min(rest.len());
        buf[..n].copy_from_slice(&rest[..n]);
        self.pos += n as u64;
        Ok(n)
    }
}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(self.rest())
    }
    fn consume(&mut self, amount: usize) {
        self.pos += amount as u64;
    }
}
impl<T: AsRef<[u8]>> Seek for Cursor<T> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        let (base, offset) = match pos {
            SeekFrom::Start(n) => {
                self.pos = n;
                return Ok(n);
            }
            SeekFrom::End(n) => (self.inner.as_ref().len() as u64, n),
            SeekFrom::Current(n) => (self.pos, n),
        };
        match base.checked_add_signed(offset) {
            Some(n) => {
                self.pos = n;
                Ok(n)
            }
            None => Err(Error::plain(
                ErrorKind::InvalidInput,
                "invalid seek to a negative or overflowing position",
            )),
        }
    }
}
/// Grows the vector where it must, with zeros up to the position.
fn write_vec(all: &mut Vec<u8>, pos: &mut u64, buf: &[u8]) -> Result<usize> {
    let from = *pos as usize;
    if all.len() < from + buf.len() {
        all.resize(from + buf.len(), 0u8);
    }
    all[from..from + buf.len()].copy_from_slice(buf);
    *pos += buf.len() as u64;
    Ok(buf.len())
}
fn write_slice(all: &mut [u8], pos: &mut u64, buf: &[u8]) -> Result<usize> {
    let from = (*pos).min(all.len() as u64) as usize;
    let n = buf.len().min(all.len() - from);
    all[from..from + n].copy_from_slice(&buf[..n]);
    *pos += n as u64;
    Ok(n)
}
impl Write for Cursor<Vec<u8>> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        write_vec(&mut self.inner, &mut self.pos, buf)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl Write for Cursor<&mut Vec<u8>> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        write_vec(&mut *self.inner, &mut self.pos, buf)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl Write for Cursor<&mut [u8]> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        write_slice(&mut *self.inner, &mut self.pos, buf)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl<const N: usize> Write for Cursor<[u8; N]> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        write_slice(&mut self.inner, &mut self.pos, buf)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
