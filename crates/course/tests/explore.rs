//! `cargo book explore` as a shell uses it.

use std::process::{Command, Stdio};

/// Explores a program; the exit code, and what it says on standard error. Standard output is read, or closed at once.
fn explore(source: &str, read: bool) -> (Option<i32>, String, String) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let file = directory.path().join("program.rs");
    std::fs::write(&file, source).expect("a file");
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-book"))
        .arg("explore")
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    if !read {
        drop(child.stdout.take());
    }
    let output = child.wait_with_output().expect("its end");
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let (code, _, error) = explore("fn main() { println!(\"1\"); }", false);
    assert_eq!(
        (code, error.contains("panicked")),
        (Some(0), false),
        "{error}"
    );
}

#[test]
fn of_a_long_schedule_both_ends_are_shown() {
    let source = "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
        static N: AtomicU32 = AtomicU32::new(0);
        fn main() { for _ in 0..400 { N.fetch_add(1, SeqCst); } println!(\"end\"); }";
    let (code, text, _) = explore(source, true);
    assert_eq!(code, Some(0), "{text}");
    assert!(
        text.contains("\n   402 steps; --json has them all\n"),
        "{text}"
    );
    assert!(text.contains("\n      ... 102 steps ...\n"), "{text}");
    assert!(text.lines().count() < 320, "{text}");
}
