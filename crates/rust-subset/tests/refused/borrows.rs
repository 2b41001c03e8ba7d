//! What a reference in a variable has borrowed may not be changed meanwhile: refused where rustc refuses it, and nothing else.

use super::problems;

#[test]
fn what_is_borrowed() {
    for (body, name, done, who) in [
        (
            "let mut n = 1; let r = &n;\nn = 2; println!(\"{r}\");",
            "n",
            "changed",
            "`r`",
        ),
        (
            "let mut n = 1; let r = &mut n;\nprintln!(\"{n}\"); *r = 2;",
            "n",
            "used",
            "`r`",
        ),
        (
            "let mut v = vec![1]; let a = &mut v;\nlet b = &mut v; a.push(1); b.push(2);",
            "v",
            "changed",
            "`a`",
        ),
        (
            "let mut v = vec![1]; let first = &v[0];\nv.push(2); println!(\"{first}\");",
            "v",
            "changed",
            "`first`",
        ),
        (
            "let mut v = vec![1]; let last = v.last_mut();\nv.push(2); println!(\"{last:?}\");",
            "v",
            "changed",
            "`last`",
        ),
        (
            "let v = vec![1]; let r = &v;\ndrop(v); println!(\"{r:?}\");",
            "v",
            "moved",
            "`r`",
        ),
        (
            "let mut v = vec![1]; let s = v.iter();\nv.clear(); println!(\"{}\", s.count());",
            "v",
            "changed",
            "`s`",
        ),
        (
            "let mut n = 0; let mut f = || n += 1;\nprintln!(\"{n}\"); f();",
            "n",
            "used",
            "`f`",
        ),
        (
            "let mut n = 0; let f = || n + 1;\nn = 2; f();",
            "n",
            "changed",
            "`f`",
        ),
        (
            "let mut p = (1, 2); let r = &mut p.0;\np.0 = 3; *r = 4;",
            "p",
            "changed",
            "`r`",
        ),
        (
            "let mut n = 1; let r = &mut n; let s = &*r;\nn = 2; println!(\"{s}\");",
            "n",
            "changed",
            "`s`",
        ),
        (
            "let mut o = Some(1); if let Some(n) = &mut o {\no = None; *n = 2; }",
            "o",
            "changed",
            "`n`",
        ),
        (
            "let mut n = 1; let mut r = &n; loop {\nn += 1; if *r > 3 { break; } r = &n; }",
            "n",
            "changed",
            "`r`",
        ),
    ] {
        let said = format!(
            "3: `{name}` may not be {done} here: {who} has borrowed it in line 2 and is used again later. Do this before or after, or work with a clone."
        );
        assert_eq!(
            problems(&format!("fn main() {{\n{body}\n}}")),
            [said],
            "{body}"
        );
    }
    assert_eq!(
        problems("fn main() { let mut v = vec![1]; for n in &v {\nv.push(*n); } }"),
        [
            "2: `v` may not be changed here: the loop has borrowed it in line 1 and goes on. Do this before or after, or work with a clone."
        ]
    );
}

/// What an expression has borrowed so far counts as well as what a variable has.
#[test]
fn within_one_expression() {
    for (body, name, done) in [
        (
            "fn add(a: &mut i32, b: &mut i32) { *a += *b } let mut n = 1; add(&mut n, &mut n);",
            "n",
            "changed",
        ),
        (
            "fn add(a: &mut i32, b: i32) { *a += b } let mut n = 1; add(&mut n, n);",
            "n",
            "used",
        ),
        (
            "let mut v = vec![1]; println!(\"{:?} {:?}\", v.first(), v.pop());",
            "v",
            "changed",
        ),
        (
            "let mut v = vec![1]; let t = (v.last_mut(), v.len()); drop(t);",
            "v",
            "used",
        ),
        (
            "let mut v = vec![1]; let last = v.len(); v[{ v.push(2); last }] = 3;",
            "v",
            "changed",
        ),
        ("let mut v = vec![1]; v[v.len() - 1] = 5;", "v", "used"),
        (
            "let mut v = vec![1, 2]; v.swap(0, v.len() - 1);",
            "v",
            "used",
        ),
        ("let mut s = String::new(); s.push_str(&s);", "s", "changed"),
        (
            "let mut v = vec![1]; v.push({ v.push(2); 3 });",
            "v",
            "changed",
        ),
        (
            "let mut v = vec![1]; let mut f = |n| v.push(n); f(v.len());",
            "v",
            "used",
        ),
        (
            "let mut v = vec![1, 2]; v.retain(|n| *n != v[0]);",
            "v",
            "changed",
        ),
    ] {
        let said = format!(
            "1: `{name}` may not be {done} here: a reference has borrowed it in line 1 and is used again later. Do this before or after, or work with a clone."
        );
        let found = problems(&format!("fn main() {{ {body} }}"));
        let found: Vec<String> = found
            .iter()
            .map(|text| text.replace(": `f` has", ": a reference has"))
            .collect();
        assert_eq!(found, [said], "{body}");
    }
}

/// What a call's result has in it, by its types: the argument itself, a value of it, an iterator's items.
#[test]
fn through_calls() {
    for (body, name, done, who) in [
        (
            "let mut m = std::collections::HashMap::new(); let a = m.entry(1).or_insert(0); m.entry(2).or_insert(0); *a += 1;",
            "m",
            "changed",
            "`a`",
        ),
        (
            "let mut m = std::collections::BTreeMap::from([(1, 0)]); let a = m.entry(1).or_default(); println!(\"{}\", m.len()); *a += 1;",
            "m",
            "used",
            "`a`",
        ),
        (
            "let mut v = vec![1]; let f = v.first().unwrap(); v.clear(); println!(\"{f}\");",
            "v",
            "changed",
            "`f`",
        ),
        (
            "let mut v = vec![1]; let m = v.iter().rev().max(); v.push(2); println!(\"{m:?}\");",
            "v",
            "changed",
            "`m`",
        ),
        (
            "let mut v = vec![1]; let w: Vec<&i32> = v.iter().collect(); v.push(2); println!(\"{w:?}\");",
            "v",
            "changed",
            "`w`",
        ),
        (
            "let mut v = vec![1]; let i = v.iter().map(|n| n + 1); v.push(2); println!(\"{}\", i.count());",
            "v",
            "changed",
            "`i`",
        ),
        (
            "let mut v = vec![1]; if let Some((h, t)) = v.split_first() { v.push(*h); println!(\"{t:?}\"); }",
            "v",
            "changed",
            "`t`",
        ),
        (
            "let mut o = Some(1); if let Some(n) = o.as_mut() { o = None; *n = 2; }",
            "o",
            "changed",
            "`n`",
        ),
        (
            "let s = String::new(); let w = s.split(' ').next().unwrap(); drop(s); println!(\"{w}\");",
            "s",
            "moved",
            "`w`",
        ),
        (
            "let m = std::sync::Mutex::new(1); let g = m.lock().unwrap(); drop(m); println!(\"{g}\");",
            "m",
            "moved",
            "`g`",
        ),
        (
            "let (mut a, b) = (1, 2); let m = std::cmp::max(&a, &b); a = 3; println!(\"{m}\");",
            "a",
            "changed",
            "`m`",
        ),
    ] {
        let said = format!(
            "1: `{name}` may not be {done} here: {who} has borrowed it in line 1 and is used again later. Do this before or after, or work with a clone."
        );
        assert_eq!(
            problems(&format!("fn main() {{ {body} }}")),
            [said],
            "{body}"
        );
    }
    for over in ["enumerate()", "filter(|n| **n > 1)", "rev().take(2)"] {
        assert_eq!(
            problems(&format!(
                "fn main() {{ let mut v = vec![1]; for _n in v.iter().{over} {{\nv.push(1); }} }}"
            )),
            [
                "2: `v` may not be changed here: the loop has borrowed it in line 1 and goes on. Do this before or after, or work with a clone."
            ]
        );
    }
}

#[test]
fn what_rustc_takes() {
    for body in [
        "let mut m = std::collections::HashMap::new(); for n in [1, 2] { let a = m.entry(n).or_insert(0); *a += 1; println!(\"{}\", m.len()); } m.clear();",
        "let m = std::sync::Mutex::new(1); let c = std::sync::Condvar::new(); let mut g = m.lock().unwrap(); while *g != 1 { g = c.wait(g).unwrap(); } drop(g); drop(m);",
        "let mut n = 1; let r = &n; println!(\"{r}\"); n = 2; println!(\"{n}\");",
        "let mut n = 1; let r = &mut n; *r += 1; n += 1; println!(\"{n}\");",
        "let mut n = 1; let mut r = &n; println!(\"{r}\"); n = 2; let m = 3; r = &m; println!(\"{r}{n}\");",
        "let mut v = vec![1]; v.push(v.len()); let n = v[0]; v.push(n); let l = v.len(); v[l - 1] = 2;",
        "let mut v = vec![1]; v.insert(v.len(), v[0]); v.resize(v.len() + 2, v[0]); v.extend(v.clone());",
        "let mut v = vec![1]; let r = &v; v.push(r.len()); let b = &mut v; b.push(b.len());",
        "fn f(v: &mut Vec<usize>, n: usize) { v.push(n) } let mut v = vec![1]; f(&mut vec![2], v[0]); let r = &mut v; f(r, r.len());",
        "fn f(n: usize, v: &mut Vec<usize>) { v.push(n) } let mut v = vec![1]; f(v[0], &mut v); f(v.len(), &mut v);",
        "fn f(n: i32, m: &mut i32) { *m += n } let (mut n, mut a) = (1, [1, 2]); f(n, &mut n); f(a[0], &mut a[1]);",
        "let mut v = vec![3, 1, 2]; for i in 0..v.len() { v[i] = v[i] + v[(i + 1) % v.len()]; v[i] += v[0]; }",
        "let mut a = [vec![1], vec![2]]; a[0].push(a[1][0]); let l = a.len(); a[l - 1].push(1);",
        "let mut v = vec![1, 2]; println!(\"{:?} {:?}\", v.first().copied(), v.pop()); let t = (v.pop(), v.pop()); drop(t);",
        "let mut s = String::from(\"a\"); s.push_str(&s.clone()); s += &format!(\"{s}\"); s = s.trim().to_string(); println!(\"{s}\");",
        "struct S { n: i32 } impl S { fn add(&mut self, n: i32) -> &mut S { self.n += n; self } } let mut s = S { n: 1 }; s.add(s.n).add(2); s.n = 3;",
        "let mut n = 1; let v = vec![1, 2]; let m = v.iter().find(|x| **x > n); n = 5; println!(\"{m:?}{n}\");",
        "let v = vec![1, 2]; let mut it = v.iter(); let a = it.next(); it.next(); it = v.iter(); println!(\"{a:?}{it:?}\");",
        "let mut v = vec![\"a\"]; let f = v.iter().copied().max().unwrap(); v.push(f); let f = *v.first().unwrap(); v.push(f); println!(\"{f}\");",
        "struct E<'b>(&'b str); struct P<'b> { n: i32, s: &'b str } impl<'b> P<'b> { fn f(&self) -> Result<&i32, E<'b>> { Err(E(self.s)) } } let mut p = P { n: 1, s: \"a\" }; let e = p.f().err().unwrap(); p.n = 2; println!(\"{}{}\", e.0, p.n);",
        "struct C { n: i32 } impl C { fn pair(&self) -> (&i32, &'static str) { (&self.n, \"t\") } } let mut c = C { n: 1 }; let t = c.pair().1; c.n = 2; println!(\"{t}\");",
        "use std::collections::HashMap; let mut m: HashMap<i32, i32> = HashMap::new(); match m.get_mut(&1) { Some(n) => *n += 1, None => { m.insert(1, 1); } } let n = m.get(&1).copied().unwrap_or(0); m.insert(2, n);",
        "use std::sync::{Condvar, Mutex}; let m = Mutex::new(1); let c = Condvar::new(); let mut g = m.lock().unwrap(); while *g < 1 { g = c.wait(g).unwrap(); } *g += 1; drop(g); drop(m);",
        "fn swap<T>(a: &mut T, b: &mut T) { unsafe { let t = std::ptr::read(a); std::ptr::copy_nonoverlapping(b, a, 1); std::ptr::write(b, t); } } swap(&mut 1, &mut 2);",
        "let mut v = vec![1]; for n in v.clone() { v.push(n); } for n in &mut v { *n += 1; }",
        "let mut v = vec![1, 2]; let (a, b) = v.split_at_mut(1); a[0] = b[0]; std::mem::swap(a, b);",
        "let (mut x, mut y) = (1, 2); let (a, b) = (&mut x, &mut y); *b = 1; y = 2; *a = y; println!(\"{x}\");",
        "let mut p = (1, 2); let (a, b) = (&mut p.0, &mut p.1); *a = 3; *b = 4;",
        "let mut n = 1; let r = &mut n; let s = &mut *r; *s = 2; *r = 3; println!(\"{n}\");",
        "let mut n = 1; let p = &raw mut n; n = 2; unsafe { *p = 3; } println!(\"{n}\");",
        "let mut n = 1; let p = &mut n as *mut i32; n = 2; unsafe { *p = 3; } println!(\"{n}\");",
        "let s = String::from(\"a\"); let t: &'static str = \"b\"; let r = (&s, t).1; drop(s); println!(\"{r}\");",
        "struct L { next: Option<Box<L>> } let mut l = L { next: None }; let mut at = &mut l; while at.next.is_some() { at = at.next.as_mut().unwrap(); } at.next = None;",
        "struct L { n: i32, next: Option<Box<L>> } let l = L { n: 1, next: None }; let mut at = Some(&l); while let Some(l) = at { println!(\"{}\", l.n); at = l.next.as_deref(); }",
        "let mut words = vec![\"a\"]; let w = words[0]; words.push(w); println!(\"{w}\");",
        "fn f(r: &mut &mut Vec<i32>) { r.push(1); r.push(2) } f(&mut &mut vec![]);",
        "let (mut a, mut b) = (vec![1], vec![2]); for x in [&mut a, &mut b].iter_mut() { x.push(1); x.push(2); }",
        "let mut v = vec![1]; let m = std::sync::Mutex::new(&mut v); m.lock().unwrap().push(2); m.lock().unwrap().push(3);",
        "struct L<'a> { h: &'a [i32], n: i32 } impl L<'_> { fn inc(&mut self) { self.n += 1 } fn f(&mut self) -> i32 { let r = &self.h[0]; self.inc(); *r } } L { h: &[1], n: 1 }.f();",
        "struct L { h: *mut i32, n: i32 } impl L { fn inc(&mut self) { self.n += 1 } fn f(&mut self) { let r = unsafe { &mut *self.h }; self.inc(); *r = 1; } } let mut n = 1; L { h: &raw mut n, n: 1 }.f();",
        "let names = [String::new()]; let mut best = &names[0]; for n in &names { if n > best { best = n; } } println!(\"{best}\");",
        "let mut n = 0; { let mut f = || n += 1; f(); } println!(\"{n}\");",
        "let mut f = { let mut n = 0; move || { n += 1; n } }; println!(\"{}{}\", f(), f());",
        "use std::collections::HashMap; let mut m: HashMap<&str, i32> = HashMap::new(); if let Some(n) = m.get(\"a\") { println!(\"{n}\"); } else { m.insert(\"a\", 1); } *m.entry(\"b\").or_insert(0) += 1;",
        "use std::cell::RefCell; let c = RefCell::new(vec![1]); let b = c.borrow(); println!(\"{b:?}\"); drop(b); c.borrow_mut().push(2);",
        "use std::sync::Mutex; let m = Mutex::new(1); let mut g = m.lock().unwrap(); *g += 1; drop(g); println!(\"{:?}\", m);",
        "fn f(v: &[u8]) -> &u8 { let r = &v[0]; r } println!(\"{}\", f(&[1]));",
        "fn f() -> &'static u8 { let r = &7; r } println!(\"{}\", f());",
        "fn f<'a>(v: &'a mut Vec<u8>) -> &'a mut u8 { let first = &mut v[0]; *first += 1; first } println!(\"{}\", f(&mut vec![1]));",
        "fn f(n: u8) -> impl Fn() -> u8 { move || n } println!(\"{}\", f(1)());",
        "let r; let n = 1; r = &n; println!(\"{r}\");",
        "let mut r = &0; for n in &[1, 2] { if n > r { r = n; } } println!(\"{r}\");",
        "let n = { let m = 1; let r = &m; *r + 1 }; println!(\"{n}\");",
        "fn longest<'a>(a: &'a str, _: &str) -> &'a str { a } let a = String::new(); let mut b = String::new(); let r = longest(&a, &b); b.push('x'); println!(\"{r}{b}\");",
    ] {
        assert_eq!(
            problems(&format!("fn main() {{ {body} }}")),
            Vec::<String>::new(),
            "{body}"
        );
    }
}
