//! What a trait object promises beside its trait, and what bounds demand of what goes to another thread.

use super::{problems_after_uses as problems, refused_in_main as refused};

/// These items are taken.
#[track_caller]
fn taken(sources: &[&str]) {
    for items in sources {
        assert_eq!(problems(items), Vec::<String>::new(), "{items}");
    }
}

/// These items, from line 2 on, are refused in these words.
#[track_caller]
fn refused_items(items: &str, said: &str) {
    assert_eq!(problems(items), [said], "{items}");
}

#[test]
fn objects_that_do_not_say_send() {
    refused(
        "let job: Box<dyn FnOnce()> = Box::new(|| ()); thread::spawn(move || job());",
        "3: `job` cannot go to another thread: `dyn FnOnce()` does not say that it is `Send`: write `dyn FnOnce() + Send`.",
    );
    refused(
        "let job: Box<dyn FnOnce()> = Box::new(|| ()); thread::spawn(job);",
        "3: `spawn` demands `Send` here: `dyn FnOnce()` does not say that it is `Send`: write `dyn FnOnce() + Send`.",
    );
    refused(
        "let (t, r) = mpsc::channel::<Box<dyn FnOnce()>>(); thread::spawn(move || for job in r { job() }); drop(t);",
        "3: `r` cannot go to another thread: `dyn FnOnce()` does not say that it is `Send`: write `dyn FnOnce() + Send`.",
    );
    refused(
        "let f: &dyn Fn() = &|| (); thread::scope(|s| { s.spawn(|| f()); });",
        "3: `f` cannot go to another thread: `dyn Fn()` does not say that it is `Sync`: write `dyn Fn() + Sync`.",
    );
    refused_items(
        "fn go(f: &mut dyn FnMut(u8)) { thread::scope(|s| { s.spawn(|| f(1)); }); } fn main() { go(&mut |_| ()); }",
        "2: `f` cannot go to another thread: `dyn FnMut(u8)` does not say that it is `Send`: write `dyn FnMut(u8) + Send`.",
    );
    refused_items(
        "static JOBS: Mutex<Vec<Box<dyn FnOnce()>>> = Mutex::new(Vec::new()); fn main() { JOBS.lock().unwrap().pop(); }",
        "2: Threads share the static `JOBS`: `dyn FnOnce()` does not say that it is `Send`: write `dyn FnOnce() + Send`.",
    );
    taken(&[
        "fn main() { let job: Box<dyn FnOnce() + Send> = Box::new(|| ()); thread::spawn(job); }",
        "fn main() { let f: &(dyn Fn() + Sync) = &|| (); thread::scope(|s| { s.spawn(|| f()); }); }",
        "fn main() { let job: Box<dyn FnOnce()> = Box::new(|| ()); job(); thread::spawn(|| { let own: Box<dyn FnOnce()> = Box::new(|| ()); own() }); }",
        "use crossbeam::deque::*; struct Pool { all: Vec<Stealer<Box<dyn FnOnce() + Send>>>, new: Injector<Box<dyn FnOnce() + Send>> }
        fn main() { let pool = Arc::new(Pool { all: vec![], new: Injector::new() }); let other = pool.clone(); thread::spawn(move || other.new.is_empty() && other.all.is_empty()); }",
        "fn main() { let n = LazyLock::new(Box::new(|| 1u8) as Box<dyn FnOnce() -> u8 + Send>); thread::scope(|s| { s.spawn(|| *n); }); }",
        "static JOBS: Mutex<Vec<Box<dyn FnOnce() + Send>>> = Mutex::new(Vec::new()); fn main() { JOBS.lock().unwrap().pop(); }",
    ]);
}

#[test]
fn traits_that_demand_it_of_all() {
    let shared = |demand: &str, beside: &str| {
        format!(
            "trait Shape{demand} {{ fn area(&self) -> u8; }} struct S; impl Shape for S {{ fn area(&self) -> u8 {{ 1 }} }}
            fn main() {{ let s: Arc<dyn Shape{beside}> = Arc::new(S); let t = s.clone(); thread::spawn(move || t.area()); }}"
        )
    };
    refused_items(
        &shared("", ""),
        "3: `t` cannot go to another thread: `dyn Shape` does not say that it is `Send` and `Sync`: write `dyn Shape + Send + Sync`.",
    );
    refused_items(
        &shared("", " + Send"),
        "3: `t` cannot go to another thread: `dyn Shape + Send` does not say that it is `Sync`: write `dyn Shape + Send + Sync`.",
    );
    taken(&[
        &shared("", " + Send + Sync"),
        &shared(": Send + Sync", ""),
        &shared(": Send", " + Sync"),
    ]);
    let job = |held: &str| {
        format!(
            "trait Job: Send {{ fn run(&self); }} struct Mine({held}<u8>);\nimpl Job for Mine {{ fn run(&self) {{}} }}
            fn main() {{ let job: Box<dyn Job> = Box::new(Mine({held}::new(1))); thread::spawn(move || job.run()); }}"
        )
    };
    let found = problems(&job("Rc"));
    let said = "3: The trait `Job` demands `Send` of every type that implements it: `Rc<u8>` is not made for several threads. Use `Arc`.";
    assert!(found.iter().any(|one| one == said), "{found:?}");
    taken(&[&job("Arc")]);
}

#[test]
fn objects_are_made_and_change() {
    refused(
        "let n = Rc::new(1); let job: Box<dyn FnOnce() + Send> = Box::new(move || drop(n)); job();",
        "3: `dyn FnOnce() + Send` promises `Send` of what is in it: `Rc<i32>` is not made for several threads. Use `Arc`.",
    );
    refused(
        "let n = Cell::new(1); let f: Box<dyn Fn() + Sync> = Box::new(move || n.set(2)); f();",
        "3: `dyn Fn() + Sync` promises `Sync` of what is in it: `Cell<i32>` is not made for several threads. Use an atomic, or a `Mutex`.",
    );
    refused(
        "let f: Box<dyn Fn()> = Box::new(|| ()); let g: Box<dyn Fn() + Send> = f; g();",
        "3: Expected `Box<dyn Fn() + Send>`, found `Box<dyn Fn()>`. The compiler's own message will say more.",
    );
    taken(&[
        "fn main() { let n = Cell::new(1); let f: Box<dyn Fn() + Send> = Box::new(move || n.set(2)); f(); let g: Box<dyn Fn()> = f; g(); }",
        "trait A { fn a(&self) {} } trait B: A {} struct S; impl A for S {} impl B for S {}
        fn main() { let b: Box<dyn B + Send> = Box::new(S); let a: Box<dyn A + Send> = b; a.a(); }",
        "fn main() { let e = thread::spawn(|| panic!()).join().unwrap_err(); e.downcast_ref::<&str>(); let e: Box<dyn std::any::Any> = e; e.is::<u8>(); }",
        "use std::error::Error; fn f() -> Result<u8, Box<dyn Error + Send + Sync>> { let n: u8 = \"1\".parse()?; Err(\"x\")?; Ok(n) }
        fn main() { let e: Box<dyn Error> = f().unwrap_err(); println!(\"{e}\"); }",
    ]);
}

#[test]
fn what_bounds_demand() {
    refused(
        "fn go<T: Send>(_: T) {} go(Rc::new(1u8));",
        "3: `go` demands `Send` here: `Rc<u8>` is not made for several threads. Use `Arc`.",
    );
    refused(
        "thread::spawn(|| Rc::new(1u8));",
        "3: `spawn` demands `Send` here: `Rc<u8>` is not made for several threads. Use `Arc`.",
    );
    refused(
        "fn make() -> impl FnOnce() { let n = Rc::new(1u8); move || drop(n) } thread::spawn(make());",
        "3: `spawn` demands `Send` here: `Rc<u8>` is not made for several threads. Use `Arc`.",
    );
    refused(
        "fn make() -> impl FnOnce() + Send { let n = Rc::new(1u8); move || drop(n) } make()();",
        "3: `make` promises `Send` of its result: `Rc<u8>` is not made for several threads. Use `Arc`.",
    );
    refused(
        "fn go(_: impl Future<Output = ()> + Send) {} let n = Rc::new(1u8); go(async move { drop(n) });",
        "3: `go` demands `Send` here: `Rc<u8>` is not made for several threads. Use `Arc`.",
    );
    taken(&[
        "fn go<T: Send>(_: T) {} fn main() { go(Arc::new(1u8)); thread::spawn(|| Arc::new(1u8)); }",
        "fn make() -> impl FnOnce() { let n = Arc::new(1u8); move || drop(n) } fn main() { thread::spawn(make()); }",
        "fn make() -> impl FnOnce() + Send { let n = Arc::new(1u8); move || drop(n) } fn main() { make()(); }",
    ]);
}

#[test]
fn what_parameters_promise() {
    let refused_for = |item: &str, name: &str, bound: &str| {
        refused_items(
            item,
            &format!(
                "2: The bounds of `{name}` must say that it may go to another thread: add `{bound}` to them."
            ),
        );
    };
    refused_for(
        "fn f<F: FnOnce() + 'static>(f: F) -> Box<dyn FnOnce() + Send> { Box::new(f) } fn main() { f(|| ())(); }",
        "F",
        "Send",
    );
    refused_for(
        "fn f<F: Fn() + Send>(f: F) { thread::scope(|s| { s.spawn(|| f()); }); } fn main() { f(|| ()); }",
        "F",
        "Sync",
    );
    refused_for(
        "fn go<T: Send>(_: T) {} fn f<T>(x: T) { go(x); } fn main() { f(1); }",
        "T",
        "Send",
    );
    refused_for(
        "fn f<F: Fn() + Send + 'static>(f: F) { let f = Arc::new(f); thread::spawn(move || f()); } fn main() { f(|| ()); }",
        "F",
        "Sync",
    );
    taken(&[
        "fn f<F: FnOnce() + Send + 'static>(f: F) -> Box<dyn FnOnce() + Send> { Box::new(f) } fn main() { f(|| ())(); }",
        "fn f<F: Fn() + Sync>(f: F) { thread::scope(|s| { s.spawn(|| f()); }); } fn main() { f(|| ()); }",
        "trait Job: Send + 'static { fn run(self); } impl Job for u8 { fn run(self) {} }
        fn f<J: Job>(j: J) { thread::spawn(move || j.run()); } fn main() { f(1); }",
        "fn f<'a, T>(x: &'a T) where &'a T: Send { thread::scope(|s| { s.spawn(move || { let _y = x; }); }); } fn main() { f(&1); }",
        "struct Shown<'a, T: ?Sized>(&'a T); impl<T: ?Sized + std::fmt::Debug> Shown<'_, T> { fn show(&self) { let d: &dyn std::fmt::Debug = &self.0; println!(\"{d:?}\"); } }
        fn main() { Shown(\"a\").show(); }",
    ]);
}

#[test]
fn numbers_that_are_cast_to_objects_have_their_types_first() {
    refused_items(
        "trait Counted { fn count(&self) -> u8; } impl Counted for i64 { fn count(&self) -> u8 { 1 } }
        fn main() { let five = Box::new(5) as Box<dyn Counted>; println!(\"{}\", five.count()); }",
        "3: `i32` does not implement `Counted`. The compiler's own message will say more.",
    );
    taken(&[
        "trait Counted { fn count(&self) -> u8; } impl Counted for i64 { fn count(&self) -> u8 { 1 } }
        fn main() { let five: Box<dyn Counted> = Box::new(5); println!(\"{}\", five.count()); }",
    ]);
}

const ABOVE: &str = "trait A { fn a(&self) {} } trait B { fn b(&self) {} } trait Both: A + B {} trait Of<T> {} trait OfOne: A + Of<u8> {} struct S; impl A for S {} impl B for S {} impl Both for S {} impl Of<u8> for S {} impl Of<i8> for S {} impl OfOne for S {}";

#[test]
fn objects_made_of_objects() {
    let program = |body: &str| format!("{ABOVE} fn main() {{\n{body} }}");
    for (body, said) in [
        (
            "let a: &dyn A = &S; let b: &dyn B = a; b.b();",
            "3: Expected `&dyn B`, found `&dyn A`. The compiler's own message will say more.",
        ),
        (
            "let b: Box<dyn Both> = Box::new(S); let c: Box<dyn B + Send> = b; c.b();",
            "3: Expected `Box<dyn B + Send>`, found `Box<dyn Both>`. The compiler's own message will say more.",
        ),
        (
            "let b: Box<dyn OfOne> = Box::new(S); let _c: Box<dyn Of<i8>> = b;",
            "3: Expected `Box<dyn Of<i8>>`, found `Box<dyn OfOne>`. The compiler's own message will say more.",
        ),
        (
            "let b: &dyn B; { let s = S; let both: &dyn Both = &s; b = both; } b.b();",
            "3: `s` is borrowed here and gone in line 3, where its block ends, but `b` is used again later: declare `s` before the block.",
        ),
    ] {
        assert_eq!(problems(&program(body)), [said], "{body}");
    }
    for body in [
        "let b: Box<dyn Both + Send> = Box::new(S); let c: Box<dyn B + Send> = b; c.b();",
        "let b: Box<dyn OfOne> = Box::new(S); let _c: Box<dyn Of<u8>> = b;",
        "let b: &dyn B; { let both: &dyn Both = &S; b = both; } b.b();",
    ] {
        taken(&[&program(body)]);
    }
}

#[test]
fn closures_as_objects() {
    let changes = "3: This closure changes what it captures; here it may only read (`Fn`). Ask for `FnMut`, or put what changes into a `Mutex`, an atomic or a `Cell`.";
    let gives = |name| {
        format!(
            "3: This closure gives away what it captures, so it can be called only once; here it may be called again (`{name}`). Clone inside the closure what it gives away."
        )
    };
    for body in [
        "let mut n = 0; let f: Box<dyn Fn()> = Box::new(|| n += 1); f();",
        "let mut n = 0; let f: &dyn Fn() = &|| n += 1; f();",
        "let mut n = 0; let f: Arc<dyn Fn() + Send + Sync> = Arc::new(move || n += 1); f();",
        "let mut n = 0; let fs: Vec<Box<dyn Fn()>> = vec![Box::new(|| n += 1)]; fs[0]();",
    ] {
        refused(body, changes);
    }
    let text = "let s = String::new();";
    for (name, body) in [
        ("Fn", "let f: Box<dyn Fn()> = Box::new(|| drop(s)); f();"),
        (
            "FnMut",
            "let mut f: Box<dyn FnMut()> = Box::new(|| drop(s)); f();",
        ),
    ] {
        refused(&format!("{text} {body}"), &gives(name));
    }
    taken(&[
        "fn main() { let mut n = 0; let mut f: Box<dyn FnMut()> = Box::new(|| n += 1); f(); }",
        "fn main() { let n = Cell::new(0); let f: &dyn Fn() = &|| n.set(1); f(); }",
        "fn main() { let s = String::new(); let f: Box<dyn FnOnce()> = Box::new(|| drop(s)); f(); }",
        "fn main() { let s = String::new(); let f: Rc<dyn Fn() -> usize> = Rc::new(move || s.len()); f(); }",
    ]);
}

/// What is `where Self: Sized` is not there for objects, nor in a trait's own methods that do not say so.
#[test]
fn methods_of_sized_types() {
    let size = "This is only there for a type whose size is known, and that of";
    let object = "take an `impl` of the trait, or a generic parameter, instead of the object.";
    let own = "write `where Self: Sized` behind the signature of the method that is written here, or `: Sized` behind the trait's name.";
    let shape = "trait Shape { fn area(&self) -> f64; fn twice(&self) -> f64 where Self: Sized { self.area() * 2.0 } ";
    let cases = [
        (format!("{shape}}} fn f(s: &dyn Shape) -> f64 {{\ns.twice() }}"), "dyn Shape", object),
        ("fn f(mut it: &mut dyn Iterator<Item = i32>) -> bool {\nit.all(|n| n > 0) }".into(), "dyn Iterator<Item = i32>", object),
        (format!("{shape} fn four(&self) -> f64 {{\nself.twice() * 2.0 }} }}"), "Self", own),
        ("trait E: Iterator { fn none(&mut self) -> bool where Self::Item: PartialEq {\nself.all(|n| n != n) } }".into(), "Self", own),
    ];
    for (items, of, help) in cases {
        let said =
            format!("3: {size} `{of}` is not: {help} The compiler's own message will say more.");
        refused_items(&format!("{items} fn main() {{}}"), &said);
    }
    taken(&[
        "trait Shape { fn area(&self) -> f64; fn max(self, o: Self) -> f64 where Self: Sized { self.area().max(o.area()) } } impl Shape for u8 { fn area(&self) -> f64 { 1.0 } } impl<T: Shape + ?Sized> Shape for Box<T> { fn area(&self) -> f64 { (**self).area() } } fn main() { let b: Box<dyn Shape> = Box::new(1u8); b.max(Box::new(2u8)); }",
        "fn main() { let mut i: Box<dyn Iterator<Item = i32>> = Box::new([1, 2].into_iter()); i.any(|n| n == 1); i.by_ref().all(|n| n > 0); let d: &mut dyn Iterator<Item = i32> = &mut i; d.map(|n| n + 1).count(); }",
        "trait A: Sized { fn all(self) -> Option<Self> { Some(self) } fn of(&self) -> usize where Self: Clone { vec![self.clone()].len() } } trait B: Copy { fn twice(&self) -> (Self, Self) { (*self, self.clone()) } } trait C where Self: Sized { fn f(self) -> Self { self.g() } fn g(self) -> Self where Self: Sized { self } } impl A for u8 {} impl B for u8 {} impl C for u8 {} fn main() { 1u8.all(); 1u8.of(); 1u8.twice(); 1u8.f(); }",
        "trait C: Iterator { fn total(self) -> usize where Self: Sized { self.map(|_| 1).sum() } fn second(&mut self) -> Option<Self::Item> { self.next(); self.nth(0) } fn even(&mut self) -> bool where Self: Sized + Iterator<Item = i32> { self.all(|n| n == 2) } } impl<I: Iterator> C for I {} trait D { fn new() -> Self where Self: Default { Self::default() } fn most(self, o: Self) -> Self where Self: Ord + Sized { self.max(o) } } impl D for i32 {} fn main() { [1].iter().total(); [1, 2].iter().second(); [2].into_iter().even(); i32::new().most(2); }",
    ]);
}

/// An object itself is nothing that could be passed.
#[test]
fn objects_as_self() {
    let said = "2: `go` takes `self` itself, and how large that is, is not known of an object: let it take `&self`, `&mut self` or `self: Box<Self>`. The compiler's own message will say more.";
    for held in ["Box", "Arc"] {
        refused_items(
            &format!(
                "trait T {{ fn go(self); }} fn f(a: {held}<dyn T>) {{\na.go() }} fn main() {{}}"
            ),
            &said.replace("2:", "3:"),
        );
    }
    taken(&[
        "trait T { fn go(self: Box<Self>) {} fn rc(self: Rc<Self>) {} fn by(self) where Self: Sized {} } struct A; impl T for A {} trait V { fn visit(self); } impl V for &dyn T { fn visit(self) {} } impl<S: ?Sized + T> V for Box<S> { fn visit(self) {} } fn main() { let b: Box<dyn T> = Box::new(A); (*b).visit(); (&*b).visit(); b.go(); let c: Box<dyn T> = Box::new(A); c.visit(); let r: Rc<dyn T> = Rc::new(A); r.rc(); A.by(); }",
        "trait Ext { fn ext(self) -> String; } impl<T: ToString> Ext for T { fn ext(self) -> String { self.to_string() } } fn main() { let b: Box<dyn std::fmt::Display> = Box::new(5); (*b).ext(); (&*b).ext(); b.ext(); }",
    ]);
}
