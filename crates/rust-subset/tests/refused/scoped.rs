//! What belongs to a scope of threads does not leave it.

use super::{problems, refused};

#[test]
fn handles() {
    for (body, given) in [
        (
            "let n = 1;\nthread::scope(|s| { s.spawn(|| println!(\"{n}\")) });",
            "ScopedJoinHandle<()>",
        ),
        (
            "let n = 1;\nlet h = thread::scope(|s| s.spawn(|| n)); h.join().unwrap();",
            "ScopedJoinHandle<i32>",
        ),
        (
            "\nlet all: Vec<_> = thread::scope(|s| [s.spawn(|| ())].into_iter().collect());",
            "Vec<ScopedJoinHandle<()>>",
        ),
        (
            "let n = 1;\nlet _ = crossbeam::thread::scope(|s| s.spawn(|_| n));",
            "ScopedJoinHandle<i32>",
        ),
    ] {
        let said = format!(
            "2: The closure gives back a `{given}`, which must not leave the scope: join it inside, or end the last line with `;`."
        );
        refused(&format!("use std::thread; fn main() {{ {body} }}"), &said);
    }
}

#[test]
fn what_rustc_takes() {
    for body in [
        "let n = 1; thread::scope(|s| { s.spawn(|| println!(\"{n}\")); });",
        "let n = 1; let r = thread::scope(|s| s.spawn(|| n).join()); r.unwrap();",
        "let all: Vec<u8> = thread::scope(|s| { let h = s.spawn(|| 1); vec![h.join().unwrap()] }); drop(all);",
        // A handle of the scope around may leave the one inside.
        "thread::scope(|s| { let h = thread::scope(|_| s.spawn(|| 1)); h.join().unwrap(); });",
    ] {
        let whole = format!("use std::thread; fn main() {{ {body} }}");
        assert_eq!(problems(&whole), [""; 0], "{body}");
    }
}
