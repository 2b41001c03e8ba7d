//! Finding the program meant.

use std::path::Path;

use anyhow::{Context, Result, bail};

/// The name and text of a listing, or of a file.
pub fn read(root: &Path, program: &str) -> Result<(String, String)> {
    let listing = root
        .join("listings/src/bin")
        .join(program)
        .with_extension("rs");
    let is_name = !program.contains(['/', '\\', '.']);
    let path = if is_name && listing.is_file() {
        listing
    } else {
        Path::new(program).to_path_buf()
    };
    if is_name && !path.is_file() {
        bail!(
            "there is no listing and no file `{program}`; listings are in listings/src/bin, without `.rs`"
        );
    }
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let Ok(text) = String::from_utf8(bytes) else {
        bail!("{} is not UTF-8 text", path.display());
    };
    Ok((path.display().to_string(), text))
}
