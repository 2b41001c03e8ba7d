//! Every item and every body of the built-in library passes the type checker, the generic ones too.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn every_body_is_well_typed() {
    let problems = rust_subset::check_library();
    let mut text = String::new();
    for (item, diagnostics) in &problems {
        for diagnostic in diagnostics {
            writeln!(
                text,
                "{item} {}:{}: {}",
                diagnostic.span.line, diagnostic.span.column, diagnostic.text
            )
            .unwrap();
        }
    }
    assert!(problems.is_empty(), "{} items:\n{text}", problems.len());
}

/// `tree.txt` names every file, and every file it names is there: a missing one would be left out silently.
#[test]
fn the_tree_names_the_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("library");
    let tree = fs::read_to_string(root.join("tree.txt")).expect("the tree can be read");
    let named: BTreeSet<String> = tree
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(_, file)| file.trim().to_string())
        .collect();
    let mut found = BTreeSet::new();
    files_under(&root, "", &mut found);
    assert_eq!(named, found);
}

fn files_under(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the library can be read") {
        let entry = entry.expect("the library can be read");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files_under(&entry.path(), &format!("{name}/"), found);
        } else if name.ends_with(".rs") {
            found.insert(name);
        }
    }
}
