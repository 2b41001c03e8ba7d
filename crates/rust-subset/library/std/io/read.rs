//! `Read`, `BufRead` and their adapters.

use alloc::collections::VecDeque;
use std::io::{Error, ErrorKind, Result};

fn no_utf8() -> Error {
    Error::plain(ErrorKind::InvalidData, "stream did not contain valid UTF-8")
}

pub trait Read {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let mut total = 0usize;
        let mut part = [0u8; 32];
        loop {
            let n = self.read(&mut part)?;
            if n == 0 {
                return Ok(total);
            }
            buf.extend_from_slice(&part[..n]);
            total += n;
        }
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        let mut bytes = Vec::new();
        let n = self.read_to_end(&mut bytes)?;
        match String::from_utf8(bytes) {
            Ok(text) => {
                buf.push_str(&text);
                Ok(n)
            }
            Err(_) => Err(no_utf8()),
        }
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        let mut done = 0usize;
        while done < buf.len() {
            let n = self.read(&mut buf[done..])?;
            if n == 0 {
                return Err(Error::plain(
                    ErrorKind::UnexpectedEof,
                    "failed to fill whole buffer",
                ));
            }
            done += n;
        }
        Ok(())
    }
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
    fn bytes(self) -> Bytes<Self>
    where
        Self: Sized,
    {
        Bytes { inner: self }
    }
    fn chain<R: Read>(self, next: R) -> Chain<Self, R>
    where
        Self: Sized,
    {
        Chain {
            first: self,
            second: next,
            done: false,
        }
    }
    fn take(self, limit: u64) -> Take<Self>
    where
        Self: Sized,
    {
        Take { inner: self, limit }
    }
}

pub trait BufRead: Read {
    fn fill_buf(&mut self) -> Result<&[u8]>;
    fn consume(&mut self, amount: usize);
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
        let mut total = 0usize;
        loop {
            let (found, n) = {
                let there = self.fill_buf()?;
                match there.iter().position(|b| *b == byte) {
                    Some(at) => {
                        buf.extend_from_slice(&there[..at + 1]);
                        (true, at + 1)
                    }
                    None => {
                        buf.extend_from_slice(there);
                        (false, there.len())
                    }
                }
            };
            self.consume(n);
            total += n;
            if found || n == 0 {
                return Ok(total);
            }
        }
    }
    fn read_line(&mut self, buf: &mut String) -> Result<usize> {
        let mut bytes = Vec::new();
        let n = self.read_until(10u8, &mut bytes)?;
        match String::from_utf8(bytes) {
            Ok(text) => {
                buf.push_str(&text);
                Ok(n)
            }
            Err(_) => Err(no_utf8()),
        }
    }
    fn split(self, byte: u8) -> Split<Self>
    where
        Self: Sized,
    {
        Split { inner: self, byte }
    }
    fn lines(self) -> Lines<Self>
    where
        Self: Sized,
    {
        Lines { inner: self }
    }
}
#[for_types(&mut R, Box<R>)]
impl<R: Read + ?Sized> Read for __T {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        (**self).read(buf)
    }
}
#[for_types(&mut R, Box<R>)]
impl<R: BufRead + ?Sized> BufRead for __T {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        (**self).fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        (**self).consume(amount)
    }
}
impl Read for &[u8] {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = buf.len().min(self.len());
        buf[..n].copy_from_slice(&self[..n]);
        *self = &self[n..];
        Ok(n)
    }
}
impl BufRead for &[u8] {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(*self)
    }
    fn consume(&mut self, amount: usize) {
        *self = &self[amount..];
    }
}
impl Read for VecDeque<u8> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = buf.len().min(self.len());
        for at in 0..n {
            buf[at] = self.pop_front().unwrap();
        }
        Ok(n)
    }
}

#[derive(Debug)]
pub struct Bytes<R> {
    inner: R,
}
impl<R: Read> Iterator for Bytes<R> {
    type Item = Result<u8>;
    fn next(&mut self) -> Option<Result<u8>> {
        let mut one = [0u8; 1];
        match self.inner.read(&mut one) {
            Ok(0) => None,
            Ok(_) => Some(Ok(one[0])),
            Err(error) => Some(Err(error)),
        }
    }
}

#[derive(Debug)]
pub struct Chain<A, B> {
    first: A,
    second: B,
    done: bool,
}
impl<A: Read, B: Read> Read for Chain<A, B> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if !self.done {
            let n = self.first.read(buf)?;
            if n > 0 || buf.is_empty() {
                return Ok(n);
            }
            self.done = true;
        }
        self.second.read(buf)
    }
}
impl<A: BufRead, B: BufRead> BufRead for Chain<A, B> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if !self.done {
            if self.first.fill_buf()?.is_empty() {
                self.done = true;
            } else {
                return self.first.fill_buf();
            }
        }
        self.second.fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        if self.done {
            self.second.consume(amount)
        } else {
            self.first.consume(amount)
        }
    }
}

#[derive(Debug)]
pub struct Take<R> {
    inner: R,
    limit: u64,
}
impl<R> Take<R> {
    pub fn limit(&self) -> u64 {
        self.limit
    }
    pub fn set_limit(&mut self, limit: u64) {
        self.limit = limit;
    }
    pub fn into_inner(self) -> R {
        self.inner
    }
}
impl<R: Read> Read for Take<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let most = self.limit.min(buf.len() as u64) as usize;
        if most == 0 {
            return Ok(0);
        }
        let n = self.inner.read(&mut buf[..most])?;
        self.limit -= n as u64;
        Ok(n)
    }
}
impl<R: BufRead> BufRead for Take<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.limit == 0 {
            return Ok(&[]);
        }
        let there = self.inner.fill_buf()?;
        let most = self.limit.min(there.len() as u64) as usize;
        Ok(&there[..most])
    }
    fn consume(&mut self, amount: usize) {
        let amount = self.limit.min(amount as u64);
        self.limit -= amount;
        self.inner.consume(amount as usize);
    }
}

#[derive(Debug)]
pub struct Lines<B> {
    inner: B,
}
impl<B: BufRead> Iterator for Lines<B> {
    type Item = Result<String>;
    fn next(&mut self) -> Option<Result<String>> {
        let mut line = String::new();
        match self.inner.read_line(&mut line) {
            Ok(0) => None,
            Ok(_) => {
                if line.ends_with('\n') {
                    line.pop();
                    if line.ends_with('\r') {
                        line.pop();
                    }
                }
                Some(Ok(line))
            }
            Err(error) => Some(Err(error)),
        }
    }
}

#[derive(Debug)]
pub struct Split<B> {
    inner: B,
    byte: u8,
}
impl<B: BufRead> Iterator for Split<B> {
    type Item = Result<Vec<u8>>;
    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        let mut part = Vec::new();
        match self.inner.read_until(self.byte, &mut part) {
            Ok(0) => None,
            Ok(_) => {
                if part.last() == Some(&self.byte) {
                    part.pop();
                }
                Some(Ok(part))
            }
            Err(error) => Some(Err(error)),
        }
    }
}
