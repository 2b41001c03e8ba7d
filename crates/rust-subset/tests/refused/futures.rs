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
