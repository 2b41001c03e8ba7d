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
        bail!("{}", unknown(root, program));
    }
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let Ok(text) = String::from_utf8(bytes) else {
        bail!("{} is not UTF-8 text", path.display());
    };
    Ok((path.display().to_string(), text))
}

/// That there is neither, and which listings may be meant.
fn unknown(root: &Path, program: &str) -> String {
    let files = std::fs::read_dir(root.join("listings/src/bin"));
    let names: Vec<String> = files
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".rs")?.to_owned()))
        .collect();
    let near = mdbook_every::nearest(program, names.iter().map(String::as_str));
    let hint = if near.is_empty() {
        "listings are in listings/src/bin, without `.rs`".to_owned()
    } else {
        format!("near that name there are: {}", near.join(", "))
    };
    format!("there is no listing and no file `{program}`\n    {hint}")
}

#[cfg(test)]
mod tests {
    use super::read;
    use std::path::Path;

    #[test]
    fn a_misspelled_listing_is_told_what_is_near_it() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let words = |name| read(&root, name).unwrap_err().to_string();
        assert!(
            words("race_lost_update").ends_with("there are: races_lost_update, gil_lost_update")
        );
        assert!(words("nothing_of_the_kind_at_all").ends_with("without `.rs`"));
    }
}
