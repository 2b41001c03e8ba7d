//! `cargo book explore` as a shell uses it.

use std::process::{Command, Stdio};

/// Explores a program; the exit code, and what it says on standard error. Standard output is read, or closed at once.
fn explore(source: &str, read: bool) -> (Option<i32>, String, String) {
    explore_with(source, &[], read)
}

fn explore_with(source: &str, options: &[&str], read: bool) -> (Option<i32>, String, String) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let file = directory.path().join("program.rs");
    std::fs::write(&file, source).expect("a file");
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-book"))
        .arg("explore")
        .arg(&file)
        .args(options)
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

#[test]
fn what_may_be_printed_can_be_named() {
    let one = "use std::thread;
        fn main() {
            let other = thread::spawn(|| println!(\"i = 1\"));
            other.join().unwrap();
        }";
    let code = |source: &str, options: &[&str]| explore_with(source, options, true).0;
    assert_eq!(code(one, &["--only", "i = 1"]), Some(0));
    assert_eq!(code(one, &["--only", "i = 2", "--only", "i = 1"]), Some(0));
    for other in ["i = ", "i = 11", "= 1", "$"] {
        assert_eq!(code(one, &["--only", other]), Some(1), "{other}");
    }
    assert_eq!(code(one, &["--only", ")("]), Some(2));
    assert_eq!(code("fn main() {}", &["--only", "i = 1"]), Some(1));
    // What is printed is right, and the end is not.
    let end = one.replace(
        "join().unwrap();",
        "join().unwrap(); std::process::exit(3);",
    );
    assert_eq!(code(&end, &["--only", "i = 1"]), Some(1));
    let panics = one
        .replace(
            "|| println!(\"i = 1\")",
            "|| { println!(\"i = 1\"); panic!() }",
        )
        .replace("unwrap()", "unwrap_err()");
    assert_eq!(code(&panics, &["--only", "i = 1"]), Some(1));
    let (_, text, _) = explore_with("fn main() { println!(\"0\") }", &["--only", "1"], true);
    assert!(
        text.ends_with("Outcome 1 is not what `--only` allows.\n"),
        "{text}"
    );
}

#[test]
fn of_a_livelock_no_way_out_is_told() {
    let (_, text, _) = explore_with("fn main() { loop {} }", &[], true);
    assert!(text.contains("these are all; 1 situation, "), "{text}");
    let source =
        "static ON: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(true);
    fn main() {
        let on = std::thread::spawn(|| while ON.load(std::sync::atomic::Ordering::SeqCst) {});
        println!(\"a\");
        on.join().unwrap();
    }";
    let (_, text, _) = explore_with(source, &[], true);
    assert!(text.contains("livelock"), "{text}");
    assert!(!text.contains("Note:"), "{text}");
}

#[test]
fn of_very_many_outcomes_the_first_are_shown() {
    let source = "fn main() {
        let all: Vec<_> = (0..6).map(|i| std::thread::spawn(move || print!(\"{i}\"))).collect();
        for one in all { one.join().unwrap(); }
    }";
    let (code, text, _) = explore_with(source, &["--forbid", "^0"], true);
    assert_eq!(code, Some(1));
    assert!(text.contains("720 outcomes, these are all"));
    assert!(text.contains("\n 100  exit 0"), "{text}");
    assert!(!text.contains("\n 101  exit 0"), "{text}");
    for left_out in ["620 more outcomes", "100 more schedules", "20 more of them"] {
        assert!(
            text.contains(&format!("... {left_out}; --json has them all ...\n")),
            "{left_out}"
        );
    }
    let (_, json, _) = explore_with(source, &["--json"], true);
    assert_eq!(json.matches("\"witness\":").count(), 720);
}
