//! `cargo book new` outside the book.

use std::fs;
use std::path::Path;
use std::process::Command;

fn new(name: &str, into: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-book"))
        .current_dir(into.parent().expect("a directory"))
        .args(["new", name, "--into"])
        .arg(into)
        .output()
        .expect("the command");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_program_in_another_language_is_a_file_that_stays() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let into = directory.path().join("mine");
    let said = new("gil_switch_points", &into);
    assert!(said.ends_with("\npython3 gil_switch_points.py\n"), "{said}");
    let copied = fs::read_to_string(into.join("gil_switch_points.py")).expect("the file");
    assert!(copied.contains("import"), "{copied}");
}

#[test]
fn an_ending_says_which_language_is_meant() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    for (name, files) in [
        ("races_mutex.py", vec!["races_mutex.py"]),
        ("listings/companions/c/races_mutex.c", vec!["races_mutex.c"]),
        ("races_mutex.rs", vec!["src/main.rs", "Cargo.toml"]),
    ] {
        let into = directory.path().join(name.replace('/', "_"));
        new(name, &into);
        for file in &files {
            assert!(into.join(file).is_file(), "{name}: {file}");
        }
        let others = fs::read_dir(&into).expect("the directory").count() - files.len();
        assert!(files.len() > 1 || others == 0, "{name}");
    }
}

#[test]
fn a_program_that_rustc_refuses_is_a_file_too() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let into = directory.path().join("mine");
    let said = new("locks_after_unlock", &into);
    assert!(
        said.contains("rustc --edition 2024 locks_after_unlock.rs"),
        "{said}"
    );
    assert!(into.join("locks_after_unlock.rs").is_file());
}

#[test]
fn no_test_is_promised_where_there_is_none() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    for (name, tested) in [("races_data_race", false), ("races_lost_update", true)] {
        let into = directory.path().join(name);
        let said = new(name, &into);
        let readme = fs::read_to_string(into.join("README.md")).expect("a README");
        assert_eq!(into.join("tests").exists(), tested, "{name}");
        assert_eq!(said.contains("cargo test"), tested, "{said}");
        assert_eq!(readme.contains("cargo test"), tested, "{readme}");
    }
}
