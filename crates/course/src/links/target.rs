//! Where a reference leads, seen from the page it stands in.

use std::path::{Component, Path, PathBuf};

/// Where a reference leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// Another host, or no file at all (a mail address, data in the link itself).
    Elsewhere,
    /// A file beside the book, not in it.
    Outside,
    /// A file of the book.
    Inside {
        /// Its path from the book's first directory.
        file: PathBuf,
        /// The element in it, if one is named.
        fragment: Option<String>,
    },
}

/// Resolves `reference` as a browser does that shows the page `from`.
pub fn resolve(from: &Path, reference: &str) -> Target {
    if has_scheme(reference) || reference.starts_with("//") {
        return Target::Elsewhere;
    }
    // The book may be served below any path, so a link from a host's root is always wrong.
    if reference.starts_with('/') {
        return Target::Outside;
    }
    let (before, fragment) = match reference.split_once('#') {
        Some((before, fragment)) => (before, Some(decode(fragment)).filter(|f| !f.is_empty())),
        None => (reference, None),
    };
    let path = decode(before.split('?').next().unwrap_or_default());
    if path.is_empty() {
        return Target::Inside {
            file: from.to_path_buf(),
            fragment,
        };
    }
    let mut joined = from.parent().unwrap_or(Path::new("")).join(&path);
    if path.ends_with('/') || matches!(path.as_str(), "." | "..") {
        joined.push("index.html");
    }
    match normalize(&joined) {
        Some(file) => Target::Inside { file, fragment },
        None => Target::Outside,
    }
}

/// Whether it starts as `https:` does.
fn has_scheme(reference: &str) -> bool {
    reference.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// Without `.` and `..`; nothing if it leaves the directory it starts from.
fn normalize(path: &Path) -> Option<PathBuf> {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::Normal(name) => normal.push(name),
            Component::CurDir => {}
            Component::ParentDir if normal.pop() => {}
            _ => return None,
        }
    }
    Some(normal)
}

/// With `%20` and the like as the bytes they stand for.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = (*first == b'%').then(|| tail.get(..2)).flatten();
        let byte = escaped
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(file: &str, fragment: Option<&str>) -> Target {
        Target::Inside {
            file: file.into(),
            fragment: fragment.map(Into::into),
        }
    }

    #[test]
    fn references_resolve_as_in_a_browser() {
        for (reference, target) in [
            ("b.html", inside("part/b.html", None)),
            ("../c.html#x%20y", inside("c.html", Some("x y"))),
            ("#here", inside("part/a.html", Some("here"))),
            ("", inside("part/a.html", None)),
            ("./", inside("part/index.html", None)),
            ("i.svg?v=2", inside("part/i.svg", None)),
            ("../../out.html", Target::Outside),
            ("/root.html", Target::Outside),
            ("https://doc.rust-lang.org/", Target::Elsewhere),
            ("mailto:a@b.example", Target::Elsewhere),
            ("data:image/png;base64,AA", Target::Elsewhere),
        ] {
            assert_eq!(
                resolve(Path::new("part/a.html"), reference),
                target,
                "{reference}"
            );
        }
    }
}
