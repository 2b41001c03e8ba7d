//! A reference that a function gets for the time of the call is neither given back nor kept, unless the signature says so: refused
//! where rustc refuses it, and nothing else.

use super::problems;

const GIVEN_BACK: &str = "but the signature does not say so: give both one lifetime (`<'a>`, `&'a` in the parameter's type and in the result's), or return a value of its own.";
const KEPT: &str = "but may be used only during this call, as the signature stands: name one lifetime in both types (`<'a>`), or keep a value of its own.";

#[test]
fn given_back() {
    for (function, name) in [
        (
            "fn f<'a>(x: &'a str, y: &str) -> &'a str {\nif x.len() > y.len() { x } else { y } }",
            "y",
        ),
        (
            "fn f<'a, 'b>(x: &'a str, y: &'b str) -> &'a str {\nprintln!(\"{x}\"); y }",
            "y",
        ),
        (
            "fn f<'a>(x: &'a mut i32, y: &mut i32) -> &'a mut i32\n{ if *x > *y { x } else { y } }",
            "y",
        ),
        (
            "fn f<'a>(x: &'a i32, y: &i32) -> &'a i32 {\nstd::cmp::max(x, y) }",
            "y",
        ),
        (
            "fn f<'a>(x: &'a [i32], y: &[i32]) -> &'a i32 {\nx.first().unwrap_or(&y[0]) }",
            "y",
        ),
        (
            "fn f<'a>(x: &'a [i32], y: &i32) -> Option<&'a i32> {\nx.first().or(Some(y)) }",
            "y",
        ),
        (
            "fn f<'a>(x: &'a str, y: &String) -> &'a str {\nif x.is_empty() { y.as_str() } else { x } }",
            "y",
        ),
        (
            "struct S(String); impl S { fn f(&self, y: &str) -> &str {\nif self.0.is_empty() { y } else { &self.0 } } }",
            "y",
        ),
        (
            "struct P<'a> { t: &'a str } impl<'a> P<'a> { fn f(t: &str) -> P<'a> {\nP { t } } }",
            "t",
        ),
        (
            "struct P<'a> { t: &'a str } impl<'a> P<'a> { fn f(t: &str) -> Self {\nP { t } } }",
            "t",
        ),
    ] {
        let said = format!("2: The result refers to what `{name}` refers to, {GIVEN_BACK}");
        assert_eq!(
            problems(&format!("{function}\nfn main() {{}}")),
            [said],
            "{function}"
        );
    }
}

#[test]
fn kept() {
    for (function, name, into) in [
        (
            "fn f(slot: &mut &str, s: &str) {\n*slot = s; }",
            "s",
            "`slot`",
        ),
        (
            "struct P<'a> { t: &'a str } impl<'a> P<'a> { fn f(&mut self, t: &str) {\nself.t = t; } }",
            "t",
            "`self`",
        ),
        (
            "fn f(v: &mut Vec<&str>, s: &str) {\nv.push(s); }",
            "s",
            "another parameter",
        ),
        (
            "struct P<'a>(Vec<&'a str>); impl<'a> P<'a> { fn f(&mut self, t: &str) {\nself.0.push(t); } }",
            "t",
            "another parameter",
        ),
        (
            "use std::sync::mpsc::*; fn f(to: &Sender<&str>, s: &str) {\nto.send(s).unwrap(); }",
            "s",
            "another parameter",
        ),
        (
            "use std::cell::*; fn f(to: &Cell<&str>, s: &str) {\nto.set(s); }",
            "s",
            "another parameter",
        ),
    ] {
        let said = format!("2: A reference to what `{name}` refers to is kept in {into}, {KEPT}");
        assert_eq!(
            problems(&format!("{function}\nfn main() {{}}")),
            [said],
            "{function}"
        );
    }
}

#[test]
fn what_the_signature_allows() {
    for function in [
        "fn f<'a>(x: &&'a str, y: &&'a str) -> &'a str { if x.len() > 1 { x } else { *y } }",
        "fn f<'a, 'b: 'a>(x: &'a str, y: &'b str) -> &'a str { if x.len() > 1 { x } else { y } }",
        "fn f<'a, 'b>(x: &'a str, y: &'b str) -> &'a str where 'b: 'a { if x.len() > 1 { x } else { y } }",
        // That there is a reference to what lives for `'b` says that `'b` is the longer one.
        "fn f<'a, 'b>(x: &'a &'b str, y: &'b str) -> &'a str { if x.len() > 1 { x } else { y } }",
        "fn f<'a>(x: &'a str, y: &str) -> (&'a str, usize) { let p = (y, y.len()); (x, p.1) }",
        "fn f<'a>(x: &'a str, y: &str) -> &'a str { let mut all = vec![y]; all.push(x); &x[..all.len() - 1] }",
        "fn f(x: &str) -> &'static str { match x { \"a\" => \"one\", _ => \"other\" } }",
        "fn f<'a>(x: &'a [i32], k: &i32) -> impl Iterator<Item = &'a i32> { let k = *k; x.iter().filter(move |n| **n > k) }",
        "fn f<'a>(x: &'a str, y: &str) -> std::borrow::Cow<'a, str> { if x == y { x.into() } else { y.to_string().into() } }",
        "fn f<'a>(x: &'a [String], y: &str) -> Option<&'a String> { x.iter().find(|one| *one == y) }",
        "struct P<'a> { t: &'a str } impl<'a> P<'a> { fn f(&mut self, by: &str) -> &'a str { let n = by.len(); &self.t[n..] } }",
        "struct P<'a> { t: &'a str, n: usize } fn f<'a>(x: &'a str, y: &str) -> P<'a> { let p = P { t: y, n: 1 }; P { t: x, n: p.n } }",
        "fn f(v: &mut Vec<usize>, s: &str) { v.push(s.len()); v[0] = s.len(); }",
        "fn f<'a>(v: &mut Vec<&'a str>, s: &'a str) { v.push(s); }",
        "fn f<'a>(v: &mut Vec<&'a str>, s: &[&'a str]) { v.push(s[0]); for one in s { v.push(one); } v.extend(s.iter().copied()); }",
        "fn f(x: &mut i32, y: &mut i32) { std::mem::swap(x, y); *x = *y; }",
        "fn f<T: Clone>(x: &mut T, y: &T) -> T { *x = y.clone(); y.clone() }",
        "fn f(s: &str, mut to: impl FnMut(&str)) { to(s); }",
    ] {
        let whole = format!("{function}\nfn main() {{}}");
        assert_eq!(problems(&whole), [""; 0], "{function}");
    }
}

/// A part of a value that holds no reference takes none of the value's along.
#[test]
fn plain_parts() {
    let body = "let mut v = vec![1]; let p = (&v[0], 5); let q = (\"k\", p.1); let r = &p.1;\nprintln!(\"{r}\"); v.push(2); println!(\"{q:?}\");";
    assert_eq!(problems(&format!("fn main() {{ {body} }}")), [""; 0]);
}
