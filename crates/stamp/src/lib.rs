//! For build scripts: which build of the compiler this is, so that what one build compiled is not read by another.
//!
//! The compiler's own build and those of its readers compute the number from the same sources, each for itself: a reader in
//! a page is built without the compiler.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// What decides which bytes a text is compiled to, and what those bytes mean; beside each other in one directory.
const SOURCES: [&str; 4] = [
    "program/src",
    "rust-subset/src",
    "rust-subset/library",
    "rust-subset/build",
];

/// Sets the variable `STAMP` for the crate that is built. `crates` is the directory of the crates.
///
/// # Errors
/// Where a source cannot be read.
pub fn set(crates: &Path) -> io::Result<()> {
    let mut stamp = Stamp(0xcbf2_9ce4_8422_2325);
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", crates.join(source).display());
        stamp.add(crates, Path::new(source))?;
    }
    println!("cargo::rustc-env=STAMP={}", stamp.0);
    Ok(())
}

/// The hash of what was read so far: FNV-1a with 64 bits.
struct Stamp(u64);

impl Stamp {
    /// Adds a file or everything in a directory, in the order of the names.
    fn add(&mut self, crates: &Path, place: &Path) -> io::Result<()> {
        let path = crates.join(place);
        if path.is_file() {
            self.bytes(place.to_string_lossy().replace('\\', "/").as_bytes());
            self.bytes(&fs::read(path)?);
            return Ok(());
        }
        let entries = fs::read_dir(path)?.map(|entry| Ok(place.join(entry?.file_name())));
        let mut places = entries.collect::<io::Result<Vec<PathBuf>>>()?;
        places.sort();
        places.iter().try_for_each(|place| self.add(crates, place))
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let length = (bytes.len() as u64).to_le_bytes();
        for byte in length.iter().chain(bytes) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(directory: &Path) -> u64 {
        let mut stamp = Stamp(1);
        stamp.add(directory, Path::new("a")).unwrap();
        stamp.0
    }

    #[test]
    fn another_text_or_name_is_another_stamp() {
        let directory = std::env::temp_dir().join(format!("stamp-{}", std::process::id()));
        fs::create_dir_all(directory.join("a/b")).unwrap();
        fs::write(directory.join("a/b/x.rs"), "1").unwrap();
        let first = stamp(&directory);
        assert_eq!(first, stamp(&directory));
        fs::write(directory.join("a/b/x.rs"), "2").unwrap();
        let second = stamp(&directory);
        fs::rename(directory.join("a/b/x.rs"), directory.join("a/b/y.rs")).unwrap();
        let third = stamp(&directory);
        fs::remove_dir_all(&directory).unwrap();
        assert!(first != second && second != third);
    }
}
