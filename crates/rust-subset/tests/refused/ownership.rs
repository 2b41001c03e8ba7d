//! Uses of what was moved away, never set, or lent to a thread are refused as rustc refuses them, and nothing else.

use super::{problems_after_uses as problems, refused_in_main as refused};

#[track_caller]
fn gone(body: &str, name: &str, line: u32, moved: u32) {
    refused(
        body,
        &format!(
            "{line}: `{name}` is gone: it was moved away in line {moved}. Borrow it there (`&{name}`), or move a clone of it (`{name}.clone()`)."
        ),
    );
}

#[test]
fn what_was_moved() {
    gone(
        "let m = Arc::new(Mutex::new(0)); thread::spawn(move || m.is_poisoned());\nm.is_poisoned();",
        "m",
        4,
        3,
    );
    gone("let v = vec![1]; for _ in v {}\nv.len();", "v", 4, 3);
    gone(
        "let h = thread::spawn(|| 1); h.join().unwrap();\nh.join().unwrap();",
        "h",
        4,
        3,
    );
    gone(
        "let s = String::new(); if s.len() > 3 { drop(s); }\nprintln!(\"{s}\");",
        "s",
        4,
        3,
    );
    gone(
        "let p = (String::new(), 1); let a = p.0;\nlet q = p; drop((a, q));",
        "p",
        4,
        3,
    );
    gone(
        "let o = Some(String::new()); if let Some(s) = o { drop(s); }\no.is_some();",
        "o",
        4,
        3,
    );
    gone(
        "let (t, r) = mpsc::channel(); let s = String::new(); t.send(s).unwrap();\ns.len(); drop(r);",
        "s",
        4,
        3,
    );
    gone(
        "let s = String::new(); let f = move || s.len();\nf(); s.len();",
        "s",
        4,
        3,
    );
    gone(
        "let s = String::new(); let f = move || s; f();\nf();",
        "f",
        4,
        3,
    );
    gone(
        "let b = Box::new(String::new()); let s = *b;\nb.len(); drop(s);",
        "b",
        4,
        3,
    );
    gone(
        "let s = String::new(); let f = || { drop(s);\ns.len() }; f();",
        "s",
        4,
        3,
    );
}

#[test]
fn what_a_loop_moves() {
    let again = |name: &str| {
        format!(
            "3: `{name}` is moved away here, so it is gone in the next round of the loop: clone it in each round, or borrow it."
        )
    };
    refused(
        "let m = Arc::new(1); for _ in 0..2 { thread::spawn(move || *m); }",
        &again("m"),
    );
    refused("let s = String::new(); loop { drop(s); }", &again("s"));
}

#[test]
fn what_was_never_set() {
    let unset = "4: `n` may have no value here: give it one on every way that leads here.";
    refused("let n: i32;\nprintln!(\"{n}\");", unset);
    refused(
        "let n; if std::env::args().count() > 2 { n = 1; }\nprintln!(\"{n}\");",
        unset,
    );
    refused(
        "loop { let n: i32; if false { n = 1; }\nprintln!(\"{n}\"); }",
        unset,
    );
}

#[test]
fn what_cannot_be_moved() {
    const LENT: &str = "Here a value would be moved out from behind a reference, which only lends it: borrow it (`&`), clone it (`.clone()`), or leave something in its place (`Option::take`, `mem::take`).";
    for body in [
        "let s = &String::new(); drop(*s);",
        "let v = vec![String::new()]; drop(v[0]);",
        "let a = Arc::new(String::new()); drop(*a);",
        "let m = Mutex::new(String::new()); drop(*m.lock().unwrap());",
        "let p = &(String::new(), 1); drop(p.0);",
        "for &s in &[String::new()] { drop(s); }",
        "let o = &Some(String::new()); if let &Some(s) = o { drop(s); }",
        "let h = &mut Some(thread::spawn(|| ())); h.unwrap();",
    ] {
        refused(body, &format!("3: {LENT}"));
    }
    refused(
        "let a = [String::new()]; drop(a[0]);",
        "3: Here a value would be moved out of an array and leave a hole: borrow the element (`&`), clone it (`.clone()`), or take the array apart with `into_iter()`.",
    );
    refused(
        "static S: String = String::new(); drop(S);",
        "3: Here a value would be moved out of a `static`: borrow it (`&`), or clone it (`.clone()`).",
    );
    refused(
        "struct P(String); impl Drop for P { fn drop(&mut self) {} } let p = P(String::new()); let P(s) = p; drop(s);",
        "3: `P` has a `Drop` of its own, so no part of it can be moved out: borrow the part (`&`), clone it (`.clone()`), or leave something in its place (`Option::take`, `mem::take`).",
    );
}

#[test]
fn what_a_thread_has_borrowed() {
    let lent = |line: u32| {
        format!(
            "{line}: The thread started in line 3 has borrowed `n` until the scope ends: threads may share what they only read; put it in a `Mutex` or an atomic to change it."
        )
    };
    refused(
        "let mut n = 0; thread::scope(|s| { s.spawn(|| n += 1);\ns.spawn(|| n += 1); });",
        &lent(4),
    );
    refused(
        "let mut n = 0; thread::scope(|s| { s.spawn(|| println!(\"{n}\"));\nn += 1; });",
        &lent(4),
    );
    refused(
        "let mut n = vec![1]; thread::scope(|s| { s.spawn(|| n.push(1)).join().unwrap();\nprintln!(\"{n:?}\"); });",
        &lent(4),
    );
    refused(
        "let mut n = 0; thread::scope(|s| for _ in 0..2 { s.spawn(|| n += 1); });",
        "3: The next round of this loop borrows `n` again while the thread still has it: threads may share what they only read; put it in a `Mutex` or an atomic to change it.",
    );
    refused(
        "thread::scope(|s| { let n = 1; s.spawn(|| println!(\"{n}\")); });",
        "3: The closure borrows `n`, which may be gone before the thread is done: write `move` before `||`, or declare it before the scope.",
    );
}

#[test]
fn what_rustc_takes() {
    for body in [
        "let s = String::new(); if s.len() > 3 { drop(s); } else { println!(\"{s}\"); }",
        "let mut s = String::new(); drop(s); s = String::from(\"a\"); println!(\"{s}\");",
        "let mut s = String::new(); loop { drop(s); s = String::from(\"a\"); if s.len() > 0 { break; } }",
        "let p = (String::new(), String::new()); drop(p.0); drop(p.1);",
        "let p = (String::new(), 1); drop(p.0); println!(\"{}\", p.1);",
        "let mut p = (String::new(), 1); drop(p.0); p.0 = String::new(); println!(\"{p:?}\");",
        "let o = Some(String::new()); match o { Some(s) if s.len() > 3 => drop(s), Some(s) => drop(s), None => {} }",
        "let o = Some(1); if let Some(n) = o { println!(\"{n}\"); } println!(\"{o:?}\");",
        "let o = Some(String::new()); if let Some(_) = o {} println!(\"{o:?}\");",
        "let s = String::new(); let Some(n) = Some(1) else { drop(s); return; }; println!(\"{s}{n}\");",
        "let n; loop { if true { n = 1; break; } } println!(\"{n}\");",
        "let b = Box::new((String::new(), 1)); let (s, n) = *b; println!(\"{s}{n}\");",
        "let m = Arc::new(1); for _ in 0..2 { let m = m.clone(); thread::spawn(move || *m); } println!(\"{m}\");",
        "let mut hs = vec![thread::spawn(|| ())]; while let Some(h) = hs.pop() { h.join().unwrap(); }",
        "let s = String::new(); let t = match s.len() { 0 => s, _ => panic!(\"{s}\") }; println!(\"{t}\");",
        "let s = String::new(); let f = || s.len(); println!(\"{}{}\", f(), s);",
        "let n = 1; let f = move || n + 1; println!(\"{}{}\", f(), n + f());",
        "let a = [String::new(), String::new()]; let [x, y] = a; drop((x, y));",
        "let o = &mut Some(String::new()); if let Some(s) = o { s.push('a'); } o.take();",
        "let x: &'static str = { static S: &str = \"a\"; S }; println!(\"{x}\");",
        "let mut n = 0; thread::scope(|s| { s.spawn(|| n += 1); }); n += 1; println!(\"{n}\");",
        "let mut n = (0, 0); thread::scope(|s| { s.spawn(|| n.0 += 1); s.spawn(|| n.1 += 1); });",
        "let n = vec![1]; thread::scope(|s| { for _ in 0..2 { s.spawn(|| n.len()); } println!(\"{n:?}\"); });",
        "let mut v = vec![1, 2]; thread::scope(|s| for n in &mut v { s.spawn(move || *n += 1); });",
        "let mut v = vec![1, 2]; thread::scope(|s| { let (a, b) = v.split_at_mut(1); s.spawn(|| a[0] = 2); s.spawn(|| b[0] = 2); });",
        "let m = Mutex::new(vec![1]); thread::scope(|s| { s.spawn(|| m.lock().unwrap().push(1)); m.lock().unwrap().push(2); });",
        "let mut d = [1, 2]; thread::scope(|s| { for x in &mut d { s.spawn(|| *x += 1); } });",
        "let mut d = [1, 2, 3]; thread::scope(|s| { for c in d.chunks_mut(2) { s.spawn(|| c[0] += 1); } });",
        "let (mut a, mut b) = (1, 2); thread::scope(|s| { let mut r = &mut a; s.spawn(|| *r += 1); r = &mut b; *r += 1; });",
        "fn run<'s, 'e>(s: &'s thread::Scope<'s, 'e>, f: impl FnOnce() -> usize + Send + 's) { s.spawn(f); } let v = vec![1]; thread::scope(|s| run(s, || v.len()));",
        "let mut n = 0; thread::scope(|s| { let r = &mut n; s.spawn(move || *r += 1); });",
    ] {
        assert_eq!(
            problems(&format!("fn main() {{ {body} }}")),
            Vec::<String>::new(),
            "{body}"
        );
    }
}

#[test]
fn twice_in_one_expression() {
    for body in [
        "let s = String::new(); let t = (s, s); drop(t);",
        "fn f(_: String, _: String) {} let s = String::new(); f(s, s);",
    ] {
        refused(
            body,
            "3: `s` is moved away twice here: move a clone of it the first time (`s.clone()`), or borrow it.",
        );
    }
}

/// A generic body has to be right for every choice of its parameters: what might not be copied is moved.
#[test]
fn moved_for_some() {
    for body in [
        "fn f<T>(t: T) -> (T, T) { let u = t; (u, t) } f(1);",
        "fn f<F: FnOnce() -> i32>(t: F) -> i32 { t() + t() } f(|| 1);",
        "fn f<T>(t: Option<T>) { drop(t); drop(t); } f(Some(1));",
    ] {
        gone(body, "t", 3, 3);
    }
    refused(
        "struct W<T>(T); impl<T> W<T> { fn get(&self) -> T { self.0 } } W(1).get();",
        "3: Here a value would be moved out from behind a reference, which only lends it: borrow it (`&`), clone it (`.clone()`), or leave something in its place (`Option::take`, `mem::take`).",
    );
    for body in [
        "fn f<T: Copy>(t: T) -> (T, T) { (t, t) } f(1);",
        "trait N: Copy { fn double(self) -> Self; } impl N for i32 { fn double(self) -> i32 { self * 2 } } fn f<T: N>(t: T) -> T { t.double(); t.double() } f(1);",
        "fn f<T>(v: &[T]) -> T where T: PartialOrd + Copy { let mut b = v[0]; for &x in v { if x > b { b = x; } } b } f(&[1, 2]);",
        "fn f<I: Iterator>(mut i: I) -> Option<(I::Item, I::Item)> where I::Item: Copy { let a = i.next()?; Some((a, a)) } f([1].iter());",
        "fn f<F: Fn() -> i32 + Copy>(f: F) -> i32 { let g = f; g() + f() } f(|| 1);",
        "struct W<T>(T); impl<T: Copy> W<T> { fn get(&self) -> T { self.0 } } W(1).get();",
    ] {
        assert_eq!(
            problems(&format!("fn main() {{ {body} }}")),
            Vec::<String>::new(),
            "{body}"
        );
    }
}
