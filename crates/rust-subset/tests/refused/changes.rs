//! What may not change is refused as rustc refuses it, and nothing else.

use super::{refused, taken};

const OR: &str = "or put what changes into a `Mutex`, an atomic or a `Cell`.";

#[test]
fn what_is_no_place() {
    for body in [
        "1 += 2",
        "1 = 2",
        "String::new() += \"a\"",
        "vec![1].len() = 2",
        "std::sync::Mutex::new(1).lock().unwrap() += 1",
    ] {
        assert!(
            crate::problems(&format!("fn main() {{\n{body}; }}"))
                .iter()
                .any(|text| text.starts_with("2: Nothing can be assigned to ")),
            "{body}"
        );
    }
}

#[test]
fn variables_without_mut() {
    for (body, line) in [
        ("let n = 1;\nn = 2;", 3),
        ("let n = 1;\nn += 1;", 3),
        ("let n = vec![1];\nn.push(2);", 3),
        ("let n = [1];\nn[0] = 2;", 3),
        ("let n = (1, 2);\nn.0 = 2;", 3),
        ("let n = 1;\nlet _r = &mut n;", 3),
        ("let n = 0..3;\nfor _ in n.by_ref() {}", 3),
        ("let n = Box::new(1);\n*n = 2;", 3),
        (
            "let n = std::sync::Mutex::new(1);\n*n.get_mut().unwrap() = 2;",
            3,
        ),
    ] {
        let said =
            format!("{line}: `n` may not change: write `mut n` where it is declared (line 2).");
        refused(&format!("fn main() {{\n{body}\n}}"), &said);
    }
    let declared = |name: &str, line: u32| {
        format!(
            "{line}: `{name}` may not change: write `mut {name}` where it is declared (line 1)."
        )
    };
    refused(
        "fn f(n: i32) {\nn += 1; }\nfn main() { f(1); }",
        &declared("n", 2),
    );
    refused(
        "fn main() { let m = std::sync::Mutex::new(vec![1]); let g = m.lock().unwrap();\ng.push(1); }",
        &declared("g", 2),
    );
    refused(
        "fn main() { let mut n = 0; let f = || n += 1;\nf(); println!(\"{n}\"); }",
        &declared("f", 2),
    );
    refused(
        "fn call(f: impl FnMut()) {\nf(); }\nfn main() { call(|| ()); }",
        &declared("f", 2),
    );
    refused(
        "fn main() { for n in 0..3 {\nn += 1; } }",
        &declared("n", 2),
    );
    refused(
        "fn main() { if let Some(n) = Some(1) {\nn += 1; } }",
        &declared("n", 2),
    );
    refused(
        "fn main() { let v = vec![1];\nstd::thread::scope(|s| { s.spawn(|| v.push(2)); }); }",
        &declared("v", 2),
    );
}

#[test]
fn what_is_behind_a_reference() {
    refused(
        "fn f(v: &Vec<i32>) { v.push(1); }\nfn main() { f(&vec![]); }",
        &format!("1: `v` is a `&` reference, which may only read: make it `&mut`, {OR}"),
    );
    refused(
        "struct P { n: i32 }\nimpl P { fn f(&self) { self.n = 2; } }\nfn main() { P { n: 1 }.f(); }",
        &format!("2: `&self` may only read: take `&mut self`, {OR}"),
    );
    refused(
        "fn main() { let v = vec![1]; for n in &v { *n += 1; } }",
        &format!("1: `n` is a `&` reference, which may only read: make it `&mut`, {OR}"),
    );
    refused(
        "use std::sync::RwLock;\nfn main() { let l = RwLock::new(vec![1]); let r = l.read().unwrap(); r.push(2); }",
        "2: What an `RwLockReadGuard` shares may only be read: take it with `.write()`.",
    );
    refused(
        "use std::sync::Arc;\nfn main() { let mut v = Arc::new(vec![1]); v.push(2); }",
        "2: What an `Arc` shares may only be read: share it in a `Mutex`, an `RwLock` or an atomic.",
    );
    refused(
        "static N: u8 = 1;\nfn main() { unsafe { N = 2; } }",
        "2: A `static` may not change: make it an atomic or a `Mutex`.",
    );
    refused(
        "fn main() { let n = 1; let p = &raw const n; unsafe { *p = 2; } }",
        "1: This is behind a `*const` pointer, which may only read: make it `*mut`.",
    );
}

#[test]
fn closures_that_do_more_than_they_may() {
    refused(
        "fn call(f: impl Fn()) { f() }\nfn main() { let mut n = 0; call(|| n += 1); println!(\"{n}\"); }",
        "2: This closure changes what it captures; here it may only read (`Fn`). Ask for `FnMut`, or put what changes into a `Mutex`, an atomic or a `Cell`.",
    );
    refused(
        "fn call(mut f: impl FnMut()) { f() }\nfn main() { let s = String::new(); call(move || drop(s)); }",
        "2: This closure gives away what it captures, so it can be called only once; here it may be called again (`FnMut`). Clone inside the closure what it gives away.",
    );
}

#[test]
fn what_rustc_takes() {
    taken(&[
        "fn main() { let n; n = 1; println!(\"{n}\"); }",
        "fn main() { let n; if std::env::args().count() > 3 { n = 1 } else { n = 2 } println!(\"{n}\"); }",
        "fn main() { let (a, b); (a, b) = (1, 2); println!(\"{a}{b}\"); }",
        "fn f(v: &mut Vec<i32>) { v.push(1); let w = v; w.push(2); } fn main() { f(&mut vec![]); }",
        "fn f(g: &mut dyn FnMut()) { g(); g() } fn main() { f(&mut || ()); }",
        "fn f(g: &mut impl FnMut()) { (0..2).for_each(|_| g()); } fn main() { f(&mut || ()); }",
        "struct P<'a> { n: &'a mut i32 } fn main() { let mut n = 1; let p = P { n: &mut n }; *p.n += 1; }",
        "fn main() { let mut n = 1; let r = &mut n; std::thread::scope(|s| { s.spawn(|| *r += 1); }); }",
        "fn main() { let mut v = [1, 2]; for n in &mut v { *n += 1; } let [a, _] = &mut v; *a = 1; }",
        "fn main() { let mut o = Some(1); if let Some(n) = &mut o { *n += 1; } while let Some(mut n) = o.take() { n += 1; let _ = n; } }",
        "struct P(i32); impl P { fn f(mut self) -> P { self.0 += 1; self } } fn main() { P(1).f(); }",
        "static mut N: i32 = 0; fn main() { unsafe { N += 1; } }",
        "fn main() { let mut n = 1; let p = &raw mut n; unsafe { *p = 2; } }",
        "use std::cell::RefCell; fn main() { let c = RefCell::new(vec![1]); c.borrow_mut().push(2); }",
        "fn main() { let s = String::new(); let f = move || s; println!(\"{}\", f()); }",
        "fn main() { let b: Box<dyn Fn() -> i32> = Box::new(|| 1); println!(\"{}\", b()); }",
        "use std::fmt::Write; fn main() { let mut s = String::new(); write!(s, \"a\").unwrap(); }",
    ]);
}
