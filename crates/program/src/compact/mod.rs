//! What a compiler said of a text, as bytes: a program can be compiled in one place and run in another.
//!
//! The bytes name the build of the compiler that wrote them and the text they are of. A reader that was built with another compiler,
//! or asks for another text, refuses them; bytes that are damaged, or name what the program does not have, are refused as well. Such
//! pieces may follow each other: a file holds one text's programs for several values of its constants.

mod check;
mod hash;

use crate::{Diagnostic, Program};
use std::fmt::{Display, Formatter};

pub use hash::Hash;

/// What a compiler said of a text.
pub type Verdict = Result<Program, Vec<Diagnostic>>;

/// What every piece starts with.
const MARK: [u8; 4] = *b"\0run";
/// The mark; stamp, subject and the body's hash of 8 bytes each; the body's length in 4.
const HEAD: usize = 4 + 3 * 8 + 4;

/// Which build of a compiler; see the build script of the compiler for what it is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(pub u64);

/// Which program: a text and the values set for its constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject(u64);

impl Subject {
    /// The program with this text, and these values in the order of their names.
    pub fn of<'a>(source: &str, set: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut hash = Hash::default();
        for (name, value) in set {
            for word in [name, value] {
                hash.add(&(word.len() as u64).to_le_bytes());
                hash.add(word.as_bytes());
            }
        }
        hash.add(&u64::MAX.to_le_bytes());
        hash.add(source.as_bytes());
        Subject(hash.value())
    }
}

/// 16 digits, for a file's name.
impl Display for Subject {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Why bytes are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are no compiled programs, or no longer.
    Damaged,
    /// Another build of the compiler wrote them.
    AnotherBuild,
    /// None of them is of the text asked for.
    AnotherText,
}

impl Display for Unreadable {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unreadable::Damaged => "The compiled program is damaged or cut off.",
            Unreadable::AnotherBuild => {
                "The compiled program is from another build of the explorer. Load the page again."
            }
            Unreadable::AnotherText => "The compiled program is of another text.",
        })
    }
}

/// The bytes of one piece.
pub fn write(stamp: Stamp, subject: Subject, verdict: &Verdict) -> Vec<u8> {
    // Into memory, numbers and texts can always be written.
    let body = postcard::to_allocvec(verdict).unwrap_or_default();
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.extend_from_slice(&MARK);
    bytes.extend_from_slice(&stamp.0.to_le_bytes());
    bytes.extend_from_slice(&subject.0.to_le_bytes());
    bytes.extend_from_slice(&Hash::of(&body).to_le_bytes());
    bytes.extend_from_slice(&(body.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// One piece among others, not yet read.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    body: &'a [u8],
}

impl<'a> Piece<'a> {
    /// The piece of this subject, whole.
    ///
    /// # Errors
    /// Those of [`Unreadable`].
    pub fn find(mut bytes: &'a [u8], stamp: Stamp, subject: Subject) -> Result<Self, Unreadable> {
        while !bytes.is_empty() {
            let head = Head::read(bytes).ok_or(Unreadable::Damaged)?;
            let rest = &bytes[HEAD..];
            if head.stamp != stamp {
                return Err(Unreadable::AnotherBuild);
            }
            let body = rest.get(..head.length).ok_or(Unreadable::Damaged)?;
            if head.subject == subject {
                let whole = Hash::of(body) == head.hash;
                return whole.then_some(Piece { body }).ok_or(Unreadable::Damaged);
            }
            bytes = &rest[head.length..];
        }
        Err(Unreadable::AnotherText)
    }

    /// What the compiler said.
    ///
    /// # Errors
    /// Where the bytes are not what a compiler wrote: nothing in a program that is given back leads outside it.
    pub fn read(self) -> Result<Verdict, Unreadable> {
        let read = postcard::take_from_bytes::<Verdict>(self.body);
        let (verdict, rest) = read.map_err(|_| Unreadable::Damaged)?;
        let whole = rest.is_empty() && verdict.as_ref().map_or(true, check::is_sound);
        whole.then_some(verdict).ok_or(Unreadable::Damaged)
    }
}

struct Head {
    stamp: Stamp,
    subject: Subject,
    hash: u64,
    length: usize,
}

impl Head {
    fn read(bytes: &[u8]) -> Option<Head> {
        let rest = bytes.strip_prefix(&MARK)?;
        let (stamp, rest) = rest.split_first_chunk()?;
        let (subject, rest) = rest.split_first_chunk()?;
        let (hash, rest) = rest.split_first_chunk()?;
        let (length, _) = rest.split_first_chunk()?;
        Some(Head {
            stamp: Stamp(u64::from_le_bytes(*stamp)),
            subject: Subject(u64::from_le_bytes(*subject)),
            hash: u64::from_le_bytes(*hash),
            length: u32::from_le_bytes(*length) as usize,
        })
    }
}
