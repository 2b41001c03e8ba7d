//! Which listings' sets have been proved. The check that explores them writes this file; the book's build reads it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::load::Program;

/// Whether a program's set of outcomes is known to be exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// An exploration of all interleavings gave exactly this set.
    Proved,
    /// The set is the author's word, tried on real runs only.
    Declared,
}

/// Fingerprints of the programs that were proved, by name. A changed program or expectation falls back to declared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proofs {
    fingerprints: BTreeMap<String, u64>,
}

impl Proofs {
    /// Reads what [`Proofs::write`] wrote. A missing or garbled file proves nothing, and is no error.
    pub fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_default();
        let fingerprints = text
            .lines()
            .filter_map(|line| {
                let (print, name) = line.split_once(' ')?;
                Some((name.to_owned(), u64::from_str_radix(print, 16).ok()?))
            })
            .collect();
        Self { fingerprints }
    }

    /// Writes one line for each proved program.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let line = |(name, print): (&String, &u64)| format!("{print:016x} {name}\n");
        fs::write(file, self.fingerprints.iter().map(line).collect::<String>())
    }

    /// Records that the program's set, as it is now, is exact.
    pub fn insert(&mut self, program: &Program) {
        self.fingerprints
            .insert(program.name.clone(), fingerprint(program));
    }

    /// What is known about the program as it is now.
    pub fn status(&self, program: &Program) -> Status {
        if self.fingerprints.get(&program.name) == Some(&fingerprint(program)) {
            Status::Proved
        } else {
            Status::Declared
        }
    }
}

/// FNV-1a over the source and the set: notices edits, resists nobody.
fn fingerprint(program: &Program) -> u64 {
    let set = format!("{:?}", program.expectation.set);
    let bytes = program.source.text().bytes().chain([0]).chain(set.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
