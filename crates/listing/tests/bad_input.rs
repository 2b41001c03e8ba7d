//! Everything that can be wrong with a listing's files gets a message with file, line and remedy; all at once.

use std::fs;
use std::path::Path;

use listing::{Expectation, Listings, Source};

/// The problems of a directory with these files, as a person reads them, with paths from its root.
fn problems(files: &[(&str, &str)]) -> String {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let file = root.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let (_, problems) = Listings::load(root.path());
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let root = format!("{}{}", root.path().display(), std::path::MAIN_SEPARATOR);
    texts.join("\n").replace(&root, "").replace('\\', "/")
}

/// The faults of an `.outcomes` text: line and words, without remedies.
fn faults(text: &str) -> Vec<(usize, String)> {
    match Expectation::parse(Path::new("a.outcomes"), text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .into_iter()
            .map(|p| {
                assert!(!p.remedy.is_empty(), "{p} says nothing of what to do");
                (p.line.unwrap_or(0), p.what)
            })
            .collect(),
    }
}

fn fault(text: &str) -> String {
    let faults = faults(text);
    assert_eq!(faults.len(), 1, "{text}: {faults:?}");
    format!("{}: {}", faults[0].0, faults[0].1)
}

#[test]
fn neither_both_and_stray_expectations_are_all_told() {
    let told = problems(&[
        ("src/bin/neither.rs", "//! Caption.\nfn main() {}\n"),
        ("src/bin/both.rs", "//! Caption.\nfn main() {}\n"),
        ("src/bin/both.out", ""),
        ("src/bin/both.outcomes", "\"\"\n"),
        ("src/bin/stray.out", ""),
        ("companions/go/neither.go", "package main\nfunc main() {}\n"),
        ("compile_fail/silent.rs", "//! Caption.\nfn main() { x }\n"),
    ]);
    for expected in [
        "src/bin/neither.rs: neither neither.out nor neither.outcomes",
        "src/bin/both.rs: both both.out and both.outcomes",
        "src/bin/stray.out: an expectation without stray.rs",
        "companions/go/neither.go: neither",
        "compile_fail/silent.rs: no silent.stderr",
    ] {
        assert!(told.contains(expected), "{expected}\nis missing in\n{told}");
    }
    assert_eq!(told.matches("BLESS=1").count(), 3, "{told}");
}

#[test]
fn files_that_are_not_text_are_told_with_their_line() {
    let root = tempfile::tempdir().unwrap();
    let bin = root.path().join("src/bin");
    fs::create_dir_all(&bin).unwrap();
    fs::write(bin.join("a.rs"), b"//! Caption.\nfn main() {} // \xff\n").unwrap();
    fs::write(bin.join("a.out"), "").unwrap();
    let (_, problems) = Listings::load(root.path());
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].line, Some(2));
    assert!(problems[0].to_string().contains("a.rs:2: not UTF-8"));
}

#[test]
fn a_listing_without_a_caption_is_told() {
    let told = problems(&[("src/bin/a.rs", "fn main() {}\n"), ("src/bin/a.out", "")]);
    assert!(told.starts_with("src/bin/a.rs:1: no caption"), "{told}");
    let text = "\"\"\"A text, and no comment.\"\"\"\n";
    let told = problems(&[
        ("companions/python/a.py", text),
        ("companions/python/a.out", ""),
    ]);
    assert!(
        told.starts_with("companions/python/a.py:1: no caption")
            && told.contains("Start the file with `# One"),
        "{told}"
    );
}

#[test]
fn holes_of_unknown_type_and_empty_ranges_are_told() {
    assert_eq!(fault("\"{any}\\n\""), "1: a hole of unknown type: {any}");
    assert_eq!(fault("\"ok\"\n\"{}\""), "2: a hole of unknown type: {}");
    assert_eq!(
        fault("\"{int 3..=2}\""),
        "1: an empty range: no number is in 3..=2"
    );
    assert_eq!(
        fault("\"{int 2..2}\""),
        "1: an empty range: no number is in 2..2"
    );
    assert_eq!(
        fault("\"{int two..=3}\""),
        "1: `two..=3` is not a range of whole numbers"
    );
    assert_eq!(fault("\"{ms 3}\""), "1: a hole of unknown type: {ms 3}");
    assert_eq!(fault("\"{int\""), "1: a hole that is not closed");
    assert_eq!(fault("\"int}\""), "1: a `}` that closes nothing");
}

#[test]
fn faulty_lines_are_told_all_at_once() {
    let text = "\"open\n\"\\q\"\nnothing\n\"x\" exit soon\n\"x\" exit 1 twice\ndata\n\"x\" panic\n";
    let lines: Vec<usize> = faults(text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn faulty_sections_are_told() {
    assert_eq!(fault("# nativ\n\"x\""), "1: unknown section `nativ`");
    assert_eq!(
        fault("\"x\"\n# native\n\"y\""),
        "2: this header comes after outcomes that are under no header"
    );
    assert_eq!(
        fault("# native\n\"x\"\n# native\n\"y\""),
        "3: this section occurs twice"
    );
    assert_eq!(
        fault("# native\n# explore N = 2\n\"x\""),
        "1: no outcome in this section"
    );
    assert_eq!(
        fault("# explore N = 2\n\"x\""),
        "1: nothing says what a real run may print"
    );
    assert_eq!(
        fault("# native\n\"x\"\n# explore N\n\"x\""),
        "3: `N` does not set a constant"
    );
    assert_eq!(
        fault("# native\n\"x\"\n# explore\n\"{int}\""),
        "4: a hole under `# explore`, where every outcome is proved exactly"
    );
    assert_eq!(fault("\"x\"\n\n\"x\""), "3: the same outcome as on line 1");
    assert_eq!(fault("// only a comment\n"), "0: no outcome in this file");
}

#[test]
fn anchors_that_are_missing_or_unbalanced_are_told() {
    let text = "// ANCHOR: a\n// ANCHOR: b\nlet x = 1;\n// ANCHOR_END: b\n// ANCHOR_END: c\n// ANCHOR: b\n// SHOW\n// HIDE\n// HIDE\n";
    let problems = Source::parse(Path::new("a.rs"), text, "//").unwrap_err();
    let mut told: Vec<String> = problems
        .iter()
        .map(|p| format!("{}: {}", p.line.unwrap(), p.what))
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            "1: the anchor `a` never ends",
            "5: ANCHOR_END for `c`, which is not open",
            "6: the anchor `b` is there already",
            "7: SHOW without HIDE",
            "9: a second HIDE before SHOW",
        ]
    );
    let source = Source::parse(Path::new("a.rs"), "fn main() {}\n", "//").unwrap();
    assert_eq!(source.part("a"), None);
}
