//! A project as one file to download: the same bytes for the same files, on every machine.

use std::io::{Cursor, Write};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::File;

/// The files in a folder of this name.
pub fn zipped(folder: &str, files: &[File]) -> Result<Vec<u8>> {
    // Without a clock; a few kilobytes of text are not worth packing.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        zip.start_file(format!("{folder}/{path}"), options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = [
            ("Cargo.toml", "[package]\n".to_owned()),
            ("src/main.rs", "fn main() {}\n".to_owned()),
        ];
        let zip = zipped("a", &files).unwrap();
        assert_eq!(zip, zipped("a", &files).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        let text = std::io::read_to_string(read.by_name("a/src/main.rs").unwrap()).unwrap();
        assert_eq!(text, "fn main() {}\n");
    }
}
