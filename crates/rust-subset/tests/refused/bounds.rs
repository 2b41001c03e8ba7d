//! What a generic function hands to another thread.

use crate::{refused, taken};

#[test]
fn parameters() {
    for (bounds, said) in [
        ("FnOnce()", "Send + 'static"),
        ("FnOnce() + Send", "'static"),
        ("FnOnce() + 'static", "Send"),
    ] {
        for call in ["f", "move || f()"] {
            let source = format!(
                "use std::thread; fn run<F: {bounds}>(f: F) {{\nthread::spawn({call}); }} fn main() {{ run(|| {{}}); }}"
            );
            let text = format!(
                "2: The bounds of `F` must say that it may go to another thread: add `{said}` to them."
            );
            refused(&source, &text);
        }
    }
}

#[test]
fn what_rustc_takes() {
    taken(&[
        "use std::thread; fn run<F, T>(f: F) -> thread::JoinHandle<T> where F: FnOnce() -> T + Send + 'static, T: Send + 'static { thread::spawn(move || f()) } fn main() { run(|| 1).join().unwrap(); }",
        "use std::thread; fn run<F: Fn() + Sync>(f: F) { thread::scope(|s| { s.spawn(|| f()); s.spawn(|| f()); }); } fn main() { run(|| {}); }",
        "trait Job: Send + 'static { fn go(&self); } fn run<J: Job>(j: J) { std::thread::spawn(move || j.go()); } struct S; impl Job for S { fn go(&self) {} } fn main() { run(S); }",
        "struct Pool<F> { f: F, n: i32 } impl<F> Pool<F> { fn go(&self) { let n = self.n; std::thread::spawn(move || println!(\"{n}\")); } } fn main() { Pool { f: 1, n: 2 }.go(); }",
    ]);
}
