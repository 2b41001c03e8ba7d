//! What may not go to another thread is refused as rustc refuses it, and nothing else.

use super::{problems_after_uses as problems, refused_in_main as refused};

#[test]
fn what_stays_in_its_thread() {
    refused(
        "let n = Rc::new(1); thread::spawn(move || *n);",
        "3: `n` cannot go to another thread: `Rc<i32>` is not made for several threads. Use `Arc`.",
    );
    refused(
        "let n = Arc::new(RefCell::new(1)); thread::spawn(move || { n.borrow_mut(); });",
        "3: `n` cannot go to another thread: `RefCell<i32>` is not made for several threads. Use a `Mutex` or an `RwLock`.",
    );
    refused(
        "let n = Mutex::new(1); let g = n.lock().unwrap(); thread::scope(|s| { s.spawn(move || *g); });",
        "3: `g` cannot go to another thread: `MutexGuard<i32>` is not made for several threads. Lock in the thread that uses the value.",
    );
    refused(
        "let n = parking_lot::RwLock::new(1); let g = n.upgradable_read(); thread::scope(|s| { s.spawn(move || *g); });",
        "3: `g` cannot go to another thread: `RwLockUpgradableReadGuard<i32>` is not made for several threads. Lock in the thread that uses the value.",
    );
    refused(
        "let mut n = 1; let p = &raw mut n; thread::spawn(move || p.is_null());",
        "3: `p` cannot go to another thread: a raw pointer (`*mut i32`) is neither `Send` nor `Sync`. Say with `unsafe impl Send` (or `Sync`) for a type of your own why it is safe.",
    );
}

#[test]
fn what_is_shared_by_reference() {
    refused(
        "let n = Cell::new(1); thread::scope(|s| { s.spawn(|| n.set(2)); });",
        "3: `n` cannot go to another thread: `Cell<i32>` is not made for several threads. Use an atomic, or a `Mutex`.",
    );
    refused(
        "let (_t, r) = mpsc::channel::<u8>(); thread::scope(|s| { s.spawn(|| r.recv()); });",
        "3: `r` cannot go to another thread: `Receiver<u8>` is not made for several threads. Let one thread own it, or put it in a `Mutex`.",
    );
    assert_eq!(
        problems("static N: Cell<u8> = Cell::new(1);\nfn main() { N.set(2); }"),
        [
            "2: Threads share the static `N`: `Cell<u8>` is not made for several threads. Use an atomic, or a `Mutex`."
        ]
    );
}

#[test]
fn what_a_type_or_static_demands() {
    assert_eq!(
        problems("static N: Option<Rc<u8>> = None;\nfn main() {}"),
        ["2: Threads share the static `N`: `Rc<u8>` is not made for several threads. Use `Arc`."]
    );
    for (items, value) in [
        (
            "struct Job<T: Send> { data: T }",
            "Job { data: Rc::new(1) }",
        ),
        ("struct Job<T>(T) where T: Send;", "Job(Rc::new(1))"),
    ] {
        assert_eq!(
            problems(&format!("{items} fn main() {{\nlet _job = {value}; }}")),
            ["3: `Job` demands `Send` here: `Rc<i32>` is not made for several threads. Use `Arc`."]
        );
    }
}

#[test]
fn what_may_be_gone() {
    refused(
        "let mut n = 1; thread::spawn(|| n += 1);",
        "3: The closure borrows `n`, which may be gone before the thread is done: write `move` before `||`, or use `thread::scope`.",
    );
}

#[test]
fn references_that_may_be_gone() {
    refused(
        "let n = 1; let r = &n; thread::spawn(move || println!(\"{r}\"));",
        "3: The thread gets a reference to `n`, made in line 3, and `n` may be gone before the thread is done: move the value itself, share it in an `Arc`, or use `thread::scope`.",
    );
    let lent = |name: &str| {
        [format!(
            "2: `{name}` is a reference that the caller lent, and what it leads to may be gone before the thread is done: take an `Arc`, clone what the thread needs before, or use `thread::scope`."
        )]
    };
    for (items, name) in [
        (
            "struct W { n: u8 } impl W { fn f(&self) { thread::spawn(move || println!(\"{}\", self.n)); } } fn main() { W { n: 1 }.f(); }",
            "self",
        ),
        (
            "fn f(n: &u8) { thread::spawn(move || println!(\"{n}\")); } fn main() { f(&1); }",
            "n",
        ),
    ] {
        assert_eq!(problems(items), lent(name), "{items}");
    }
}

#[test]
fn what_rustc_takes() {
    for items in [
        "struct P(*mut u8); unsafe impl Send for P {}
        fn main() { let p = P(std::ptr::null_mut()); thread::spawn(move || { let p = p; p.0.is_null() }); }",
        "struct C(UnsafeCell<u8>); unsafe impl Sync for C {} static N: C = C(UnsafeCell::new(1));
        fn main() { thread::spawn(|| N.0.get().is_null()); }",
        "struct Tree { left: Option<Box<Tree>>, right: Option<Arc<Mutex<Tree>>>, more: Vec<Tree> }
        fn main() { let t = Tree { left: None, right: None, more: vec![] }; thread::spawn(move || drop(t)); }",
        "fn main() { let m = Arc::new(Mutex::new(Cell::new(1))); thread::spawn(move || m.lock().unwrap().set(2)); }",
        "fn main() { let mut r = RefCell::new(1); thread::scope(|s| { s.spawn(|| *r.get_mut() += 1); }); }",
        "fn main() { let c = Cell::new(1); thread::scope(|s| { s.spawn(move || c.set(2)); }); }",
        "fn main() { let mut n = 1; thread::scope(|s| { s.spawn(|| n += 1); }); }",
        "fn main() { let (t, r) = mpsc::channel::<Box<dyn FnOnce() + Send>>();
        thread::spawn(move || for job in r { job() }); let other = t.clone(); thread::spawn(move || other.send(Box::new(|| ()))); }",
        "fn main() { thread::spawn(|| { let n = Rc::new(1); let m = n.clone(); *m }); }",
        "fn f(n: &'static u8) { thread::spawn(move || println!(\"{n}\")); } fn main() { f(&1); let r = &2; thread::spawn(move || println!(\"{r}\")); }",
        "fn f(n: &u8) { let n = *n; thread::spawn(move || println!(\"{n}\")); thread::scope(|s| { s.spawn(move || println!(\"{n}\")); }); } fn main() { f(&1); }",
        "static N: Mutex<u8> = Mutex::new(1); fn main() { let r = &N; thread::spawn(move || *r.lock().unwrap()); }",
        "thread_local! { static N: Cell<u8> = Cell::new(1); } fn main() { thread::spawn(|| N.with(|n| n.set(2))); }",
    ] {
        assert_eq!(problems(items), Vec::<String>::new(), "{items}");
    }
}
