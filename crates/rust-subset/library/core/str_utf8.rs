//! What is wrong with bytes that are no text.

use core::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utf8Error {
    valid_up_to: usize,
    error_len: Option<u8>,
}
impl Utf8Error {
    pub fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }
    pub fn error_len(&self) -> Option<usize> {
        match self.error_len {
            Some(n) => Some(n as usize),
            None => None,
        }
    }
    /// What is wrong with bytes that are no text.
    pub(crate) fn of(v: &[u8]) -> Utf8Error {
        let mut at = 0usize;
        while at < v.len() {
            match sequence(v, at) {
                Ok(n) => at += n,
                Err(error_len) => {
                    return Utf8Error {
                        valid_up_to: at,
                        error_len,
                    };
                }
            }
        }
        Utf8Error {
            valid_up_to: at,
            error_len: None,
        }
    }
}
/// The length of the character at `at`, or how many bytes are wrong there; `None` where the bytes end too soon.
fn sequence(v: &[u8], at: usize) -> Result<usize, Option<u8>> {
    let first = v[at];
    let (len, low, high) = match first {
        0..=0x7f => return Ok(1),
        0xc2..=0xdf => (2usize, 0x80u8, 0xbfu8),
        0xe0 => (3, 0xa0, 0xbf),
        0xed => (3, 0x80, 0x9f),
        0xe1..=0xef => (3, 0x80, 0xbf),
        0xf0 => (4, 0x90, 0xbf),
        0xf1..=0xf3 => (4, 0x80, 0xbf),
        0xf4 => (4, 0x80, 0x8f),
        _ => return Err(Some(1)),
    };
    let mut n = 1usize;
    while n < len {
        if at + n >= v.len() {
            return Err(None);
        }
        let b = v[at + n];
        let fits = if n == 1 {
            b >= low && b <= high
        } else {
            b >= 0x80 && b <= 0xbf
        };
        if !fits {
            return Err(Some(n as u8));
        }
        n += 1;
    }
    Ok(len)
}
impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_len {
            Some(n) => write!(
                f,
                "invalid utf-8 sequence of {} bytes from index {}",
                n, self.valid_up_to
            ),
            None => write!(
                f,
                "incomplete utf-8 byte sequence from index {}",
                self.valid_up_to
            ),
        }
    }
}
impl core::error::Error for Utf8Error {}
