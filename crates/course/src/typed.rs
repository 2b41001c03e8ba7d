//! A listing, as somebody types which is meant.

use std::path::Path;

use listing::Language;

/// The name in `races_mutex`, `races_mutex.go` or `listings/src/bin/races_mutex.rs`, as a page shows the file, and the language
/// where the ending says it. Any other path is a file of somebody's own, and stays as it is.
pub fn typed(text: &str) -> (&str, Option<Language>) {
    let path = Path::new(text);
    let ours = path
        .parent()
        .is_some_and(|folder| folder.as_os_str().is_empty() || folder.starts_with("listings"));
    let ends = |language: &Language| {
        path.extension()
            .is_some_and(|end| end == language.extension())
    };
    let language = Language::ALL.into_iter().find(ends);
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    match (stem, language) {
        (Some(name), Some(_)) if ours => (name, language),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_is_named_by_itself_by_its_file_and_by_the_path_on_the_page() {
        let rust = Some(Language::Rust);
        for (text, name, language) in [
            ("races_mutex", "races_mutex", None),
            ("races_mutex.rs", "races_mutex", rust),
            ("listings/src/bin/races_mutex.rs", "races_mutex", rust),
            (
                "listings/companions/go/who_threads.go",
                "who_threads",
                Some(Language::Go),
            ),
            ("who_threads.txt", "who_threads.txt", None),
            ("class/races_mutex.rs", "class/races_mutex.rs", None),
        ] {
            assert_eq!(typed(text), (name, language), "{text}");
        }
    }
}
