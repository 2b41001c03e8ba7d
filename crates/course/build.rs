//! Puts the book's listings into the command, so that it has them outside the book's folder too.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let crate_ = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let root = crate_.join("../..").canonicalize()?;
    let mut files = Vec::new();
    for directory in [
        "listings/src/bin",
        "listings/compile_fail",
        "listings/companions",
    ] {
        println!("cargo::rerun-if-changed={}", root.join(directory).display());
        gather(&root.join(directory), &mut files)?;
    }
    files.sort();
    files.push(root.join("Cargo.lock"));
    let mut text = String::from("&[\n");
    for file in &files {
        let name = file
            .strip_prefix(&root)?
            .to_string_lossy()
            .replace('\\', "/");
        writeln!(
            text,
            "    ({name:?}, include_str!({:?})),",
            file.to_string_lossy()
        )?;
    }
    text.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("embedded.rs"), text)?;
    Ok(())
}

fn gather(directory: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
