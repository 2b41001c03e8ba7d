//! `cargo book grade` as a teacher uses it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The middle of a program that adds and subtracts in two threads.
fn program(add: &str, subtract: &str) -> String {
    format!(
        "use std::sync::Mutex;
        use std::sync::atomic::{{AtomicI32, Ordering::SeqCst}};
        use std::thread;
        const N: i32 = 1_000_000;
        static A: AtomicI32 = AtomicI32::new(0);
        static I: Mutex<i32> = Mutex::new(0);
        fn main() {{
            thread::scope(|s| {{ s.spawn(|| {add}); s.spawn(|| {subtract}); }});
            println!(\"i = {{}}\", *I.lock().unwrap() + A.load(SeqCst));
        }}"
    )
}

/// Grades a folder, whose name, in the directory it is in, is `class`.
fn grade(directory: &Path, options: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-book"))
        .current_dir(directory)
        .args(["grade", "class"])
        .args(options)
        .output()
        .expect("the command");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (said, error) = (text(&output.stdout), text(&output.stderr));
    (output.status.code(), said, error)
}

/// Submissions of all kinds, with the verdict on each and a part of the reason.
fn class() -> Vec<(&'static str, Vec<u8>, &'static str, &'static str)> {
    let locked = program(
        "for _ in 0..N { *I.lock().unwrap() += 1 }",
        "for _ in 1..N { *I.lock().unwrap() -= 1 }",
    );
    let lost = program(
        "for _ in 0..N { A.store(A.load(SeqCst) + 1, SeqCst) }",
        "for _ in 1..N { A.fetch_sub(1, SeqCst); }",
    );
    let hangs = program("{ let _held = I.lock(); *I.lock().unwrap() += 1 }", "{ }");
    let no_lock = locked.replace("*I.lock().unwrap() += 1", "*I += 1");
    let local = locked
        .replace("const N: i32 = 1_000_000;", "")
        .replace("0..N", "0..3");
    let local = local.replace("1..N", "1..3");
    let parens = |n| {
        format!(
            "fn main() {{ let _ = {}1{}; }}",
            "(".repeat(n),
            ")".repeat(n)
        )
    };
    vec![
        (
            "Anna Berg.rs",
            locked.clone().into(),
            "right",
            "3 schedules",
        ),
        ("-dash.rs", locked.into(), "right", "3 schedules"),
        (
            "printed.rs",
            "const N: u8 = 0; fn main() { let _ = N; println!(\"i = 1\") }".into(),
            "right",
            "nothing in it is concurrent",
        ),
        ("lost.rs", lost.into(), "wrong", "prints \"i = 2\\n\""),
        ("hangs.rs", hangs.into(), "wrong", "deadlock: `main`"),
        ("no_lock.rs", no_lock.into(), "refused", "line 8: "),
        (
            "no_constant.rs",
            local.into(),
            "undecided",
            "no constant `N`",
        ),
        (
            "empty.rs",
            Vec::new(),
            "refused",
            "`main` function not found",
        ),
        (
            "latin.rs",
            b"// Gr\xfc\xdfe\nfn main() {}".to_vec(),
            "refused",
            "not UTF-8",
        ),
        (
            "again.rs",
            "const N: u8 = 0; fn main() { let _ = N; loop { println!(\"i = 1\") } }".into(),
            "wrong",
            "prints again and again",
        ),
        ("deep.rs", parens(5_000).into(), "undecided", "rustc fails"),
    ]
}

#[test]
fn each_is_judged_whatever_the_others_are() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let folder = directory.path().join("class");
    fs::create_dir(&folder).expect("a folder");
    for (name, text, ..) in class() {
        fs::write(folder.join(name), text).expect("a file");
    }
    fs::write(folder.join("notes.txt"), "").expect("a file");
    let options = ["--set", "N=2", "--only", "i = 1"];
    let (code, json, error) = grade(directory.path(), &[&options[..], &["--json"]].concat());
    assert_eq!((code, &*error), (Some(1), "not looked at: notes.txt\n"));
    let judged: Vec<Value> = serde_json::from_str(&json).expect("JSON");
    assert_eq!(judged.len(), class().len());
    for (name, _, verdict, reason) in class() {
        let one = judged.iter().find(|one| one["name"] == name).expect(name);
        let said = one["reason"].as_str().expect("a reason");
        assert!(
            one["verdict"] == verdict && said.contains(reason),
            "{name}: {one}"
        );
        assert_eq!(one["schedule"].is_array(), verdict == "wrong", "{name}");
    }
    let (_, text, _) = grade(directory.path(), &options);
    assert!(
        text.contains("\nnot looked at     notes.txt: no Rust program\n\n3 right, 3 wrong, 2 not decided, 3 refused by rustc\n"),
        "{text}"
    );
}

#[test]
fn what_is_right_must_be_said_and_the_exit_code_is_the_verdict() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let folder = directory.path().join("class");
    fs::create_dir_all(folder.join("zoe/src")).expect("a project");
    let code = |options: &[&str]| grade(directory.path(), options).0;
    assert_eq!(code(&["--only", "1"]), Some(2), "an empty folder");
    fs::write(
        folder.join("zoe/src/main.rs"),
        "fn main() { println!(\"1\") }",
    )
    .expect("a file");
    let (_, _, error) = grade(directory.path(), &[]);
    assert!(error.contains("what is right?"), "{error}");
    assert_eq!(code(&["--only", "1"]), Some(0));
    assert_eq!(code(&["--only", "2"]), Some(1));
    assert_eq!(code(&["--forbid", "panic", "--set", "N=2"]), Some(2));
    let (code, _, error) = grade(directory.path(), &["--forbid", "data race"]);
    assert_eq!(code, Some(2), "it would pass everything");
    assert!(error.contains("is `race` meant?"), "{error}");
    fs::write(folder.join("zoe/src/main.rs"), "fn main() { loop {} }").expect("a file");
    let (code, said, _) = grade(directory.path(), &["--forbid", "deadlock"]);
    assert_eq!(code, Some(0), "only what is named is wrong");
    assert!(said.contains("no schedule of it ends"), "{said}");
}
