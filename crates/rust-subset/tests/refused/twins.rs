//! Programs that rustc refuses beside the nearest that it takes: where they differ, `«taken¦refused»` stands.

use super::{problems_after_uses, taken};

/// One of the two programs.
fn one_of(both: &str, refused: bool) -> String {
    let mut source = String::new();
    for part in both.split('«') {
        match part.split_once('»') {
            Some((pair, rest)) => {
                let (first, second) = pair.split_once('¦').expect("there are two of each");
                source += if refused { second } else { first };
                source += rest;
            }
            None => source += part,
        }
    }
    source
}

/// The one is taken, the other refused in these words. The programs begin in line 2.
#[track_caller]
pub fn twins(both: &str, said: &str) {
    assert_eq!(problems_after_uses(&one_of(both, false)), [""; 0], "{both}");
    assert_eq!(problems_after_uses(&one_of(both, true)), [said], "{both}");
}

fn in_main(body: &str) -> String {
    format!("fn main() {{\n{body}\n}}")
}

const SHARE: &str =
    "threads may share what they only read; put it in a `Mutex` or an atomic to change it.";

#[test]
fn what_threads_have_got_by_references() {
    for (body, name) in [
        (
            "let mut v = [0; 3]; thread::scope(|s| { for c in v.iter_mut() {\ns.spawn(move || *c += 1); }\n«¦v[0] = 9;» });",
            "v",
        ),
        (
            "let mut v = vec![0; 3]; thread::scope(|s| { for c in &mut v {\ns.spawn(move || *c += 1); }\n«¦println!(\"{v:?}\");» });",
            "v",
        ),
        (
            "let mut v = vec![0; 3]; thread::scope(|s| { for (i, c) in v.iter_mut().enumerate() {\ns.spawn(move || *c += i); }\n«¦v.push(1);» });",
            "v",
        ),
        (
            "let mut v = vec![1, 2]; thread::scope(|s| { for c in v.chunks_mut(1) {\ns.spawn(move || c[0] = 0); }\n«¦v[0] = 3;» });",
            "v",
        ),
        (
            "let mut v = [1, 2]; thread::scope(|s| { let (a, b) = v.split_at_mut(1); b[0] = 1;\ns.spawn(move || a[0] = 0);\n«b[0] = 2;¦v[0] = 3;» });",
            "v",
        ),
        (
            "let mut v = [1, 2]; thread::scope(|s| { let (a, b) = v.split_at_mut(1); b[0] = 1;\ns.spawn(|| a[0] = 0);\ns.spawn(|| «b¦a»[0] = 1); });",
            "a",
        ),
        (
            "let mut n = 0; thread::scope(|s| { let r = &mut n;\ns.spawn(move || *r += 1);\n«¦n = 4;» }); n += 1;",
            "n",
        ),
        (
            "let mut m = std::collections::HashMap::from([(1, 2)]); thread::scope(|s| { for (k, v) in m.iter_mut() {\ns.spawn(move || *v += *k); }\n«¦m.clear();» });",
            "m",
        ),
        (
            "let mut n = 0; thread::scope(|s| { let b = thread::Builder::new();\nb.spawn_scoped(s, || n += 1).unwrap();\n«¦n += 1;» });",
            "n",
        ),
    ] {
        let said = format!(
            "5: The thread started in line 4 has borrowed `{name}` until the scope ends: {SHARE}"
        );
        twins(&in_main(body), &said);
    }
    twins(
        &in_main(
            "«let t = vec![1];¦»thread::scope(|s| { «¦let t = vec![1];»let r = &t;\ns.spawn(move || r.len()); });",
        ),
        "3: `t` is borrowed here and may be gone before the thread is done: declare it before the scope.",
    );
    twins(
        &in_main(
            "let (mut n, mut m) = (0, 0); thread::scope(|s| for _ in 0..2 { let r = &mut «m¦n»; *r += 1;\n«¦s.spawn(move || *r += 1);» });",
        ),
        &format!(
            "3: The next round of this loop borrows `n` again while the thread still has it: {SHARE}"
        ),
    );
}

#[test]
fn what_futures_have_borrowed() {
    let items =
        "async fn add(n: &mut i32) { *n += 1; } async fn show(s: &str) { println!(\"{s}\"); }";
    for (body, name, done, again) in [
        (
            "let mut n = 0; let a = add(&mut n);\n«a.await; n = 1;¦n = 1; a.await;»",
            "n",
            "changed",
            "is used again later",
        ),
        (
            "let mut n = 0; let a = add(&mut n); «a.await; ¦»\nlet b = add(&mut n); «¦a.await; »b.await;",
            "n",
            "changed",
            "is used again later",
        ),
        (
            "let s = String::new(); let a = show(&s);\n«a.await; drop(s);¦drop(s); a.await;»",
            "s",
            "moved",
            "is used again later",
        ),
    ] {
        let source = format!("{items} async fn go() {{\n{body} }} fn main() {{ drop(go()); }}");
        twins(
            &source,
            &format!(
                "4: `{name}` may not be {done} here: `a` has borrowed it in line 3 and {again}. Do this before or after, or work with a clone."
            ),
        );
    }
    twins(
        "fn even(v: &Vec<i32>) -> impl Iterator<Item = &i32> { v.iter().filter(|n| **n % 2 == 0) } fn main() { let mut v = vec![1]; let e = even(&v);\n«println!(\"{}\", e.count()); v.push(2);¦v.push(2); println!(\"{}\", e.count());» }",
        "3: `v` may not be changed here: `e` has borrowed it in line 2 and is used again later. Do this before or after, or work with a clone.",
    );
    taken(&[
        "fn len(s: &str) -> impl Fn() -> usize + use<> { let n = s.len(); move || n } fn main() { let mut s = String::new(); let f = len(&s); s.push('a'); println!(\"{}\", f()); }",
    ]);
}

#[test]
fn what_is_taken_out_of_what_holds_references() {
    for body in [
        "let s = String::new(); let mut v = vec![&s]; let r = v.pop().unwrap();\n«println!(\"{r}\"); drop(s);¦drop(s); println!(\"{r}\");»",
        "let s = String::new(); let v = vec![&s]; let r = v.clone();\n«println!(\"{r:?}\"); drop(s);¦drop(s); println!(\"{r:?}\");»",
    ] {
        twins(
            &in_main(body),
            "4: `s` may not be moved here: `r` has borrowed it in line 3 and is used again later. Do this before or after, or work with a clone.",
        );
    }
    taken(&[
        "fn f(v: &[&'static str]) { let x = v.first().unwrap(); let y = x.clone(); std::thread::spawn(move || println!(\"{y}\")); } fn main() { f(&[\"a\"]); }",
        "use std::collections::HashMap; fn main() { let mut m = HashMap::new(); let (k, v) = (String::new(), String::new()); m.insert(&k[..], &v[..]); let r = m.remove(\"\").unwrap_or(\"a\"); drop(m); drop(k); println!(\"{r}\"); }",
    ]);
}

#[test]
fn what_is_put_where_a_thread_finds_it() {
    let said = |made: u32| {
        format!(
            "4: This holds a reference to `n`, made in line {made}, and is kept for longer than `n` is certain to be there: move the value itself, or share it in an `Arc`."
        )
    };
    for body in [
        "let (tx, rx) = mpsc::channel(); let n = 1; thread::spawn(move || println!(\"{}\", rx.recv().unwrap()));\ntx.send(«&5¦&n»).unwrap(); println!(\"{n}\");",
        "let (tx, rx) = mpsc::sync_channel(1); let n = 1; thread::spawn(move || println!(\"{:?}\", rx.recv()));\nlet other = tx.clone(); other.send(«n¦&n»).unwrap();",
        "let (tx, rx) = mpsc::channel(); let n = String::new(); let other = tx.clone(); thread::spawn(move || other.send(\"a\"));\n«drop(tx);¦tx.send(&n[..]).unwrap();» println!(\"{:?}{n}\", rx.recv());",
    ] {
        twins(&in_main(body), &said(4));
    }
    for body in [
        "let n = 1; let (tx, rx) = mpsc::channel(); let (t2, r2) = mpsc::channel::<&i32>(); thread::spawn(move || r2.recv().is_ok()); thread::scope(|s| { s.spawn(move || rx.recv().is_ok()); tx.send(&n).unwrap(); }); t2.send(&5).unwrap();",
        "const N: i32 = 1; static S: i32 = 2; let (tx, rx) = mpsc::channel(); thread::spawn(move || rx.recv().is_ok()); tx.send(&N).unwrap(); tx.send(&S).unwrap(); tx.send(Box::leak(Box::new(3))).unwrap();",
        "let s = String::new(); let c = Cell::new(\"a\"); c.set(&s); let d = Cell::new(\"b\"); thread::spawn(move || d.get()); println!(\"{}\", c.get());",
    ] {
        assert_eq!(problems_after_uses(&in_main(body)), [""; 0], "{body}");
    }
}

#[test]
fn what_a_type_has_borrowed_that_methods_give() {
    let items = "struct P<'a> { s: &'a str, n: usize } impl<'a> P<'a> { fn word(&mut self) -> &'a str { self.n += 1; &self.s[..self.n] } fn name(&self) -> &'static str { \"p\" } }";
    for body in [
        "let n = String::from(\"ab\"); let mut p = P { s: &n, n: 0 }; let w = p.word(); p.word();\n«println!(\"{w}\"); drop(n);¦drop(n); println!(\"{w}\");»",
        "let n = String::from(\"ab\"); let w; { let mut p = P { s: &n, n: 0 }; w = p.word(); }\n«println!(\"{w}\"); drop(n);¦drop(n); println!(\"{w}\");»",
    ] {
        let source = format!("{items}{}", in_main(body));
        twins(
            &source,
            "4: `n` may not be moved here: `w` has borrowed it in line 3 and is used again later. Do this before or after, or work with a clone.",
        );
    }
    taken(&[&format!(
        "{items} fn main() {{ let s = String::from(\"ab\"); let p = P {{ s: &s, n: 0 }}; let (a, n) = (p.name(), p.n); drop(s); println!(\"{{a}}{{n}}\"); }}"
    )]);
}

#[test]
fn what_a_result_says_of_parameters() {
    let said = "3: The result refers to what `n` refers to, but the signature does not say so: give both one lifetime (`<'a>`, `&'a` in the parameter's type and in the result's), or return a value of its own.";
    for source in [
        "use std::collections::HashMap; fn f<'a>(mut m: HashMap<&'a str, u8>, n: &«'a ¦»str) -> HashMap<&'a str, u8> { m.insert(n, 1);\nm } fn main() {}",
        "fn f(n: &i32) -> Box<dyn Fn() -> i32« + '_¦»> {\nBox::new(move || *n) } fn main() {}",
        "trait T {} struct S<'a>(&'a str); impl T for S<'_> {} fn f<'a>(n: &'a str) -> Box<dyn T« + 'a¦»> {\nBox::new(S(n)) } fn main() {}",
    ] {
        twins(source, said);
    }
    taken(&[
        "fn f(s: &str, n: &i32) -> Box<dyn Fn(&str) -> usize> { let (t, k) = (s.to_string(), *n as usize); Box::new(move |x| x.len() + t.len() + k) } fn main() {}",
        "trait T {} fn f<'a>(v: &'a [Box<dyn T>], n: &usize) -> &'a dyn T { &*v[*n] } fn main() {}",
    ]);
}

#[test]
fn what_a_caller_lent() {
    for source in [
        "fn f(n: &mut i32) {\nthread::«scope(|s| { s.spawn(|| *n += 1); });¦spawn(|| *n += 1);» } fn main() { f(&mut 1); }",
        "fn f(n: &str) { let t = n«.to_string()¦»;\nthread::spawn(move || println!(\"{t}\")); } fn main() { f(\"a\"); }",
        "fn f(n: &Vec<Arc<i32>>) { for a in n { let a = a«.clone()¦»;\nthread::spawn(move || println!(\"{a}\")); } } fn main() { f(&Vec::new()); }",
    ] {
        twins(
            source,
            "3: `n` is a reference that the caller lent, and what it leads to may be gone before the thread is done: take an `Arc`, clone what the thread needs before, or use `thread::scope`.",
        );
    }
}

#[test]
fn what_a_caught_panic_leaves() {
    let said = |line: u32, name: &str| {
        format!(
            "{line}: `catch_unwind` demands `UnwindSafe` here: a panic may leave what `{name}` leads to half done, for all to see. Write `AssertUnwindSafe(..)` around what is called if that is right all the same."
        )
    };
    for (before, called, name) in [
        ("let mut n = 0;", "n += 1", "&mut i32"),
        ("let mut v = vec![1];", "v.push(1)", "&mut Vec<i32>"),
        ("let c = Cell::new(1);", "c.set(2)", "Cell<i32>"),
        (
            "let c = RefCell::new(1);",
            "drop(c.borrow_mut())",
            "RefCell<i32>",
        ),
        (
            "let c = Rc::new(Cell::new(1)); let d = &c;",
            "d.set(2)",
            "Cell<i32>",
        ),
        (
            "let f: Box<dyn Fn() + Send> = Box::new(|| ());",
            "f()",
            "dyn Fn() + Send",
        ),
    ] {
        let body = format!(
            "{before}\nlet _ = std::panic::catch_unwind(«std::panic::AssertUnwindSafe(¦(»|| {called}));"
        );
        twins(&in_main(&body), &said(4, name));
    }
    let bounds = "fn run<F: FnOnce()« + std::panic::UnwindSafe¦»>(f: F) {\nlet _ = std::panic::catch_unwind(f); } fn main() { run(|| ()); }";
    twins(
        bounds,
        "3: The bounds of `F` must say that its panics may be caught: add `UnwindSafe` to them, or write `AssertUnwindSafe(..)` around it.",
    );
    for body in [
        "let c = Cell::new(1); let _ = std::panic::catch_unwind(move || c.set(2));",
        "let m = Arc::new(Mutex::new(vec![1])); let n = m.clone(); let _ = std::panic::catch_unwind(move || n.lock().unwrap().push(1)); drop(m);",
        "let mut v = vec![1]; let _ = std::panic::catch_unwind(move || v.push(1));",
        "let (tx, rx) = mpsc::channel(); let h = thread::spawn(move || rx.recv()); let _ = std::panic::catch_unwind(move || { tx.send(1).unwrap(); h.join().is_ok() });",
        "let f: Box<dyn Fn() + std::panic::UnwindSafe> = Box::new(|| ()); let _ = std::panic::catch_unwind(f);",
    ] {
        assert_eq!(problems_after_uses(&in_main(body)), [""; 0], "{body}");
    }
}
