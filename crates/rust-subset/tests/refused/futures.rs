//! What a future has in it while it waits goes where the future goes.

use crate::{problems, taken};

const START: &str = "use std::rc::Rc; use std::sync::Mutex; static M: Mutex<i32> = Mutex::new(0); async fn tick() {} fn send<F: Future + Send>(_: F) {}";

#[test]
fn what_is_held_across_an_await() {
    for (items, name) in [
        (
            "fn main() { send(async { let r = Rc::new(1);\ntick().await; println!(\"{r}\"); }); }",
            "Rc<i32>",
        ),
        (
            "async fn work() { let mut g = M.lock().unwrap();\ntick().await; *g += 1; } fn main() { send(work()); }",
            "MutexGuard<i32>",
        ),
        (
            "async fn work() { let r = Rc::new(1);\ntick().await; drop(r); } async fn more() { if true { work().await } } fn main() { send(more()); }",
            "Rc<i32>",
        ),
        (
            "fn main() { let _f: std::pin::Pin<Box<dyn Future<Output = ()> + Send>> = Box::pin(async { let r = Rc::new(1);\ntick().await; drop(r); }); }",
            "Rc<i32>",
        ),
    ] {
        let found = problems(&format!("{START} {items}"));
        let said = format!(
            "the future holds `{name}` while it waits in line 2, and that is not made for several threads. Let it end before the `.await`, in a block of its own."
        );
        assert!(
            matches!(&found[..], [one] if one.ends_with(&said)),
            "{items}: {found:?}"
        );
    }
}

#[test]
fn what_rustc_takes() {
    for items in [
        "async fn work() { { let mut g = M.lock().unwrap(); *g += 1; } tick().await; } fn main() { send(work()); }",
        "async fn work() { let r = Rc::new(1); drop(r); tick().await; } fn main() { send(work()); }",
        "async fn work() { tick().await; let r = Rc::new(1); println!(\"{r}\"); } fn main() { send(work()); }",
        "async fn work() { for _ in 0..2 { let r = Rc::new(1); println!(\"{r}\"); } tick().await; } fn main() { send(work()); }",
        "fn main() { let f = async { let r = Rc::new(1); tick().await; println!(\"{r}\"); }; drop(f); }",
    ] {
        taken(&[&format!("{START} {items}")]);
    }
}

const RUN: &str = "fn plain<F: Future>(_: impl Fn() -> F) {} fn awaited(_: impl AsyncFn()) {} fn again(_: impl AsyncFnMut()) {} fn once<F: Future>(_: impl FnOnce() -> F) {} fn tell<T>(_: T) {}";

/// `main` with this body is refused in these words.
#[track_caller]
fn refused_async(body: &str, said: &str) {
    let found = problems(&format!("{RUN} fn main() {{\n{body} }}"));
    assert_eq!(found, [said], "{body}");
}

#[test]
fn futures_that_borrow_from_their_closure() {
    let lends = |name| {
        format!(
            "2: The futures of this `async` closure borrow from it, so it is no `{name}`, only an `Async{name}`: ask for that, or write a closure that returns an `async move` block."
        )
    };
    let text = "let s = String::new();";
    refused_async(
        &format!("{text} plain(async move || {{ tell(&s); }});"),
        &lends("Fn"),
    );
    refused_async(
        &format!("{text} awaited(async || drop(s));"),
        "2: This closure gives away what it captures, so it can be called only once; here it may be called again (`Fn`). Clone inside the closure what it gives away.",
    );
    refused_async(
        "let mut n = 0; awaited(async || n += 1);",
        "2: This closure changes what it captures; here it may only read (`Fn`). Ask for `FnMut`, or put what changes into a `Mutex`, an atomic or a `Cell`.",
    );
    refused_async(
        "let mut n = 0; let mut f = async || n += 1; let a = f(); let b = f(); drop((a, b));",
        "2: `f` may not be changed here: `a` has borrowed it in line 2 and is used again later. Do this before or after, or work with a clone.",
    );
    let found = problems(&format!(
        "{RUN} fn main() {{\nlet a = {{ {text} let f = async || tell(&s); f() }}; drop(a); }}"
    ));
    assert!(
        matches!(&found[..], [one] if one.starts_with("2: ")),
        "{found:?}"
    );
    for body in [
        "plain(async || tell(&s));",
        "awaited(async move || tell(&s));",
        "awaited(async || tell(&s));",
        "once(async || drop(s));",
        "once(async move || tell(&s));",
        "let mut n = 0; again(async || n += 1); tell(n);",
        "let a = { let f = async || tell(&s); f() }; drop(a);",
        "let mut n = 0; let mut f = async || n += 1; drop(f()); drop(f()); tell(n);",
    ] {
        taken(&[&format!("{RUN} fn main() {{ {text} {body} }}")]);
    }
}

#[test]
fn futures_that_would_hold_themselves() {
    crate::twins::twins(
        "async fn f(n: u32) -> u32 { if n == 0 { return 0; }\n«Box::pin(f(n - 1))¦f(n - 1)».await + 1 } fn main() { drop(f(1)); }",
        "3: This future would hold another of itself, without end: await it in a box, `Box::pin(..).await`.",
    );
}
