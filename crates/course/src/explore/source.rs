//! Finding the program meant.

use std::path::Path;

use anyhow::{Context, Result, bail};
use listing::{Language, Listings, Scope};

use crate::typed::typed;

/// Where the listings are, in the book.
const LISTINGS: &str = "listings/src/bin";

/// Where those are that rustc must refuse.
const REFUSED: &str = "listings/compile_fail";

/// The name and text of a listing, or of a file. A listing is named as the book names it, wherever its text was found.
pub fn read(root: &Path, program: &str) -> Result<(String, String)> {
    let is_name = !program.contains(['/', '\\', '.']);
    let file = Path::new(program);
    let (name, language) = typed(program);
    let listing = if is_name || !file.is_file() && language == Some(Language::Rust) {
        let folders = [LISTINGS, REFUSED].into_iter();
        let mut listings = folders.map(|folder| format!("{folder}/{name}.rs"));
        listings.find(|listing| root.join(listing).is_file())
    } else {
        None
    };
    if language.is_some_and(|language| language != Language::Rust) {
        bail!("{program} is not Rust, and the explorer understands nothing else");
    }
    let (path, shown) = match listing {
        Some(listing) => (root.join(&listing), listing),
        None => (file.to_path_buf(), program.to_owned()),
    };
    if is_name && !path.is_file() {
        bail!("{}", unknown(root, program));
    }
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let Ok(text) = String::from_utf8(bytes) else {
        bail!("{} is not UTF-8 text", path.display());
    };
    Ok((shown, text))
}

/// The constants for which a listing's set of outcomes is declared, as options: `--set N=2`. None for a file.
pub fn declared_constants(root: &Path, program: &str) -> Vec<String> {
    let (listings, _) = Listings::load(&root.join("listings"));
    let sections = listings
        .rust(program)
        .map(|listing| listing.expectation.set.sections.as_slice());
    let options = |scope: &Scope| match scope {
        Scope::Explore(set) if !set.is_empty() => {
            let set = set.iter();
            let words = set.map(|each| format!("--set {}={}", each.name, each.value));
            Some(words.collect::<Vec<_>>().join(" "))
        }
        _ => None,
    };
    let sections = sections.unwrap_or_default().iter();
    sections
        .filter_map(|section| options(&section.scope))
        .collect()
}

/// That there is neither, and which listings may be meant.
fn unknown(root: &Path, program: &str) -> String {
    let files = std::fs::read_dir(root.join(LISTINGS));
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
    use super::{declared_constants, read};
    use std::path::Path;

    #[test]
    fn a_listing_has_its_own_name_and_its_smaller_constants_wherever_the_book_is() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let (name, text) = read(&root, "races_lost_update").unwrap();
        assert_eq!(name, "listings/src/bin/races_lost_update.rs");
        assert!(text.contains("const N: u32 = 1_000_000;"));
        let known = declared_constants(&root, "races_lost_update");
        assert_eq!(known, ["--set N=1", "--set N=2", "--set N=3"]);
        for typed in [
            "races_lost_update.rs",
            "listings/src/bin/races_lost_update.rs",
        ] {
            assert_eq!(read(&root, typed).unwrap().0, name, "{typed}");
        }
        assert!(read(&root, "races_two_borrows").is_ok());
        assert!(read(&root, "class/races_lost_update.rs").is_err());
        let python = read(&root, "who_threads.py").unwrap_err().to_string();
        assert!(python.contains("is not Rust"), "{python}");
        assert!(declared_constants(&root, "preface_greetings").is_empty());
        assert!(declared_constants(&root, "no/listing.rs").is_empty());
    }

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
