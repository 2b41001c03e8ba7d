//! What is kept for longer than a function runs must live as long: what is bound to be `'static`, put into a static or into a field
//! whose type has no lifetime, or given to a thread by a closure that an iterator calls.

use crate::{problems, refused, taken};

const POOL: &str =
    "use std::sync::mpsc::*; type Job = Box<dyn FnOnce() + Send>; struct Pool { tx: Sender<Job> }";

#[test]
fn closures_that_a_function_keeps() {
    for bound in ["F: FnOnce() + 'static", "F: 'static + FnOnce()"] {
        refused(
            &format!(
                "fn keep<{bound}>(f: F) {{ f() }} fn main() {{ let n = 1;\nkeep(|| println!(\"{{n}}\")); }}"
            ),
            "2: The closure borrows `n`, which may be gone before `keep` is done: write `move` before `||`.",
        );
    }
    refused(
        "fn keep<F>(f: F) where F: Fn() + 'static { f() } fn run(n: &i32) {\nkeep(move || println!(\"{n}\")); } fn main() { run(&1); }",
        "2: `n` is a reference that the caller lent, and what it leads to may be gone before `keep` is done: take an `Arc`, or clone what the closure needs before.",
    );
    refused(
        &format!(
            "{POOL} impl Pool {{ fn run(&self, f: impl FnOnce() + Send + 'static) {{ self.tx.send(Box::new(f)).unwrap(); }} }}
            fn main() {{ let (tx, rx) = channel(); let pool = Pool {{ tx }}; for i in 0..2 {{\npool.run(|| println!(\"{{i}}\")); }} drop(pool); for job in rx {{ job() }} }}"
        ),
        "3: The closure borrows `i`, which may be gone before `Pool::run` is done: write `move` before `||`.",
    );
}

#[test]
fn references_that_are_kept() {
    let kept = |name: &str| {
        format!(
            "2: This holds a reference to `{name}`, made in line 2, and is kept for longer than `{name}` is certain to be there: move the value itself, or share it in an `Arc`."
        )
    };
    for source in [
        "fn keep(n: &'static i32) -> i32 { *n } fn main() { let n = 1;\nkeep(&n); }",
        "use std::sync::Mutex; static ALL: Mutex<Vec<&i32>> = Mutex::new(Vec::new()); fn main() { let n = 1;\nALL.lock().unwrap().push(&n); }",
        "use std::sync::*; static NAME: OnceLock<&'static i32> = OnceLock::new(); fn main() { let n = 1;\nNAME.set(&n).unwrap(); }",
        "fn add<'a>(to: &mut Vec<&'a i32>) { let n = 1;\nto.push(&n); } fn main() { add(&mut vec![]); }",
        "fn main() { let n = [1, 2];\nlet h: Vec<_> = n.iter().map(|n| std::thread::spawn(move || n + 1)).collect(); for h in h { h.join().unwrap(); } }",
        "fn main() { let n = [1, 2];\nn.chunks(1).enumerate().for_each(|(at, n)| { std::thread::spawn(move || n[0] + at); }); }",
    ] {
        refused(source, &kept("n"));
    }
    refused(
        &format!(
            "{POOL} fn main() {{ let (tx, _rx) = channel(); let pool = Pool {{ tx }}; let n = 1;\npool.tx.send(Box::new(|| println!(\"{{n}}\"))).unwrap(); }}"
        ),
        &kept("n"),
    );
}

#[test]
fn parameters_that_become_objects() {
    let bound = |name: &str| {
        format!(
            "2: What `{name}` is may hold references that are gone before this is: add `'static` to the bounds of `{name}`."
        )
    };
    for (items, name) in [
        (
            "impl Pool { fn run<F: FnOnce() + Send>(&self, f: F) { let job = Box::new(f);\nself.tx.send(job).unwrap(); } }",
            "F",
        ),
        (
            "impl Pool { fn run(&self, f: impl FnOnce() + Send) {\nself.tx.send(Box::new(f)).unwrap(); } }",
            "impl Trait",
        ),
        (
            "struct Task { job: Job } impl Task { fn new<F>(f: F) -> Task where F: FnOnce() + Send {\nTask { job: Box::new(f) } } }",
            "F",
        ),
        (
            "fn boxed<T: std::fmt::Debug>(t: T) -> Box<dyn std::fmt::Debug> {\nBox::new(t) }",
            "T",
        ),
    ] {
        refused(&format!("{POOL} {items} fn main() {{}}"), &bound(name));
    }
}

#[test]
fn what_rustc_takes() {
    taken(&[
        "fn keep<F: FnOnce() -> i32 + 'static>(f: F) -> i32 { f() } fn main() { let n = 1; keep(move || n); keep(|| 2); let s: &'static str = \"a\"; keep(move || s.len() as i32); }",
        "fn keep(n: &'static i32) -> i32 { *n } static N: i32 = 1; fn main() { keep(&N); keep(&5); keep(Box::leak(Box::new(3))); }",
        "struct Bus<'a> { hooks: Vec<Box<dyn Fn() + 'a>> } impl<'a> Bus<'a> { fn on(&mut self, f: impl Fn() + 'a) { self.hooks.push(Box::new(f)); } } fn main() { let n = 1; let mut b = Bus { hooks: vec![] }; b.on(|| println!(\"{n}\")); b.hooks[0](); }",
        "fn boxed<'a, F: Fn() -> i32 + 'a>(f: F) -> Box<dyn Fn() -> i32 + 'a> { Box::new(f) } fn main() { let n = 1; let f: Box<dyn Fn() -> i32> = Box::new(|| n); boxed(|| n + f())(); }",
        "use std::sync::Mutex; fn main() { let n = 1; let m = Mutex::new(Vec::new()); m.lock().unwrap().push(&n); println!(\"{m:?}\"); }",
        "use std::sync::Mutex; static ALL: Mutex<Vec<&'static str>> = Mutex::new(Vec::new()); fn main() { ALL.lock().unwrap().push(\"a\"); let t = String::new(); let mut own: Vec<&str> = ALL.lock().unwrap().clone(); own.push(&t); println!(\"{own:?}\"); }",
        "fn fill<'a>(v: &mut Vec<&'a str>, s: &'a str) { v.push(s) } fn main() { let s = String::new(); let mut v = vec![]; fill(&mut v, &s); println!(\"{v:?}\"); }",
        "use std::thread; fn main() { let v = vec![1, 2]; for h in v.iter().copied().map(|n| thread::spawn(move || n + 1)) { h.join().unwrap(); } for h in [\"a\"].iter().map(|s| thread::spawn(move || s.len())) { h.join().unwrap(); } for h in v.iter().map(|n| { let n = *n; thread::spawn(move || n) }) { h.join().unwrap(); } }",
    ]);
}

#[test]
fn what_main_does_not_reach() {
    for items in [
        "fn f() { let v = vec![1]; drop(v);\ndrop(v); }",
        "struct S; impl S { fn f(&self) { let v = vec![1]; drop(v);\ndrop(v); } }",
    ] {
        let found = problems(&format!("{items} fn main() {{}}"));
        assert!(
            matches!(&found[..], [one] if one.starts_with("2: `v` is gone")),
            "{found:?}"
        );
    }
    taken(&[
        "mod m { pub struct Q<T> { v: Vec<T> } impl<T> Q<T> { pub fn put(&mut self, t: T) { self.v.push(t) } } static S: std::sync::Mutex<u8> = std::sync::Mutex::new(1); pub fn f() { *S.lock().unwrap() += 1; let mut q = Q { v: vec![] }; q.put(Box::new(1) as Box<dyn std::fmt::Debug>); } } fn never() -> ! { loop {} } async fn wait() { wait_more().await } async fn wait_more() {} fn main() {}",
    ]);
}

#[test]
fn references_for_ever() {
    let gone = |name: &str| {
        format!(
            "2: This is to be there for ever (`'static`), but `{name}` is gone when its block ends: leave `'static` out, or make `{name}` a `static` or a `const`."
        )
    };
    refused(
        "fn main() { let n = 5;\nlet r: &'static i32 = &n; println!(\"{r}\"); }",
        &gone("n"),
    );
    refused(
        "fn main() { { let text = String::from(\"a\");\nlet t: &'static str = &text; println!(\"{t}\"); } }",
        &gone("text"),
    );
    taken(&[
        "const N: i32 = 4; static S: String = String::new(); fn f(s: &'static str) { let t: &'static str = &s; let u: &'static str = &t[1..]; let n: &'static i32 = &N; let e: &'static String = &S; let five: &'static i32 = &5; let list: &'static [i32] = &[1, 2]; println!(\"{u}{n}{e}{five}{list:?}\"); } fn main() { f(\"ab\"); }",
        "fn main() { let leaked: &'static String = Box::leak(Box::new(String::from(\"abc\"))); let text: &'static str = &leaked; let same: &'static str = &text; println!(\"{same}\"); }",
    ]);
}

/// Items of an iterator that are references to references: both must be there for as long as the thread.
#[test]
fn references_to_references_for_threads() {
    let kept = "2: This holds a reference to `words`, made in line 1, and is kept for longer than `words` is certain to be there: move the value itself, or share it in an `Arc`.";
    let handed = |lines: &str| {
        format!(
            "fn show(s: &str) -> usize {{ s.len() }} fn main() {{ let words = vec![\"a\"]; let pairs = vec![(1, String::new())]; let hs: Vec<_> = {lines}.collect(); for h in hs {{ h.join().unwrap(); }} drop(pairs); show(words[0]); }}"
        )
    };
    for closure in [
        "|w| std::thread::spawn(move || show(w))",
        "|w| { let n = 1; std::thread::spawn(move || w.len() + n) }",
    ] {
        let made = format!("words.iter()\n.map({closure})");
        refused(&handed(&made), kept);
    }
    refused(
        &handed("pairs.iter()\n.map(|(n, s)| std::thread::spawn(move || n + s.len()))"),
        &kept.replace("`words`", "`pairs`"),
    );
    let thread = "2: The thread gets a reference to `words`, made in line 1, and `words` may be gone before the thread is done: move the value itself, share it in an `Arc`, or use `thread::scope`.";
    refused(
        "fn main() { let words = [\"a\"]; for w in words.iter() {\nstd::thread::spawn(move || w.len()).join().unwrap(); } }",
        thread,
    );
    taken(&[
        &handed("words.iter().map(|w| { let w = *w; std::thread::spawn(move || show(w)) })"),
        &handed("words.iter().enumerate().map(|(i, &w)| std::thread::spawn(move || show(w) + i))"),
        &handed(
            "pairs.iter().map(|&(n, ref s)| { let s = s.clone(); std::thread::spawn(move || n + s.len()) })",
        ),
        &handed("words.clone().into_iter().map(|w| std::thread::spawn(move || show(w)))"),
        &handed("[\"a\", \"b\"].iter().map(|w| std::thread::spawn(move || show(w)))"),
    ]);
}
