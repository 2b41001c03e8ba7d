//! `empty`, `repeat`, `sink`, `copy`.

use std::io::{BufRead, Read, Result, Write};

#[derive(Clone, Copy, Debug, Default)]
pub struct Empty {}
pub const fn empty() -> Empty {
    Empty {}
}
impl Read for Empty {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl BufRead for Empty {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(&[])
    }
    fn consume(&mut self, _amount: usize) {}
}

#[derive(Debug)]
pub struct Repeat {
    byte: u8,
}
pub const fn repeat(byte: u8) -> Repeat {
    Repeat { byte }
}
impl Read for Repeat {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        buf.fill(self.byte);
        Ok(buf.len())
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Sink {}
pub const fn sink() -> Sink {
    Sink {}
}
#[for_types(Sink, Empty)]
impl Write for __T {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

pub fn copy<R: Read + ?Sized, W: Write + ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {
    let mut total = 0u64;
    let mut part = [0u8; 32];
    loop {
        let n = reader.read(&mut part)?;
        if n == 0 {
            return Ok(total);
        }
        writer.write_all(&part[..n])?;
        total += n as u64;
    }
}
pub fn read_to_string<R: Read>(mut reader: R) -> Result<String> {
    let mut text = String::new();
    reader.read_to_string(&mut text)?;
    Ok(text)
}
