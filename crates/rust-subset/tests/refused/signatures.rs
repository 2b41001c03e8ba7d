//! What signatures say of who borrows whom: lifetimes that are named, and those that are left out.

use crate::{refused, taken};

/// Functions of several signatures that the programs here call.
const FUNCTIONS: &str = "struct It<'a> { v: &'a mut Vec<u8> }
fn named<'a>(v: &'a mut Vec<u8>) -> &'a mut u8 { &mut v[0] }
fn numbered(v: &mut Vec<u8>, at: usize) -> &mut u8 { &mut v[at] }
fn held<'a>(v: &'a mut Vec<u8>) -> It<'a> { It { v } }
fn second<'a, 'b>(_: &'a Vec<u8>, v: &'b Vec<u8>) -> Option<&'b u8> { v.first() }
fn either<'a>(v: &'a Vec<u8>, w: &'a Vec<u8>) -> &'a u8 { v.first().unwrap_or(&w[0]) }
fn forever<'a>(_: &'a mut Vec<u8>) -> &'static str { \"a\" }";

fn program(body: &str) -> String {
    format!(
        "{FUNCTIONS} fn main() {{ let (mut v, w) = (vec![1], vec![2]);\n{body} println!(\"{{v:?}}{{w:?}}\"); }}"
    )
}

#[test]
fn what_results_borrow() {
    for body in [
        "let a = named(&mut v); v.push(1); *a = 2;",
        "let a = numbered(&mut v, 0); v.push(1); *a = 2;",
        "let a = held(&mut v); v.push(1); a.v.push(2);",
        "let a = second(&w, &v); v.push(1); println!(\"{a:?}\");",
        "let a = either(&v, &w); v.push(1); println!(\"{a}\");",
        "let a = either(&w, &v); v.push(1); println!(\"{a}\");",
    ] {
        refused(
            &program(body),
            "8: `v` may not be changed here: `a` has borrowed it in line 8 and is used again later. Do this before or after, or work with a clone.",
        );
    }
    for body in [
        "let a = named(&mut v); *a = 2; v.push(1); *numbered(&mut v, 1) = 3;",
        "let a = held(&mut v); a.v.push(2); v.push(1);",
        "let a = second(&v, &w); v.push(1); println!(\"{a:?}\");",
        "let a = *either(&w, &v); v.push(1); println!(\"{a}\");",
        "let a = forever(&mut v); v.push(1); println!(\"{a}\");",
    ] {
        taken(&[&program(body)]);
    }
}

#[test]
fn methods() {
    let parser = |receiver: &str| {
        format!(
            "struct P<'a> {{ rest: &'a str }} impl<'a> P<'a> {{ fn next({receiver}) -> &'a str {{ let (a, b) = self.rest.split_at(1); self.rest = b; a }} }}
            fn main() {{ let mut p = P {{ rest: \"abc\" }}; let a = p.next(); let b = p.next(); println!(\"{{a}}{{b}}\"); }}"
        )
    };
    refused(
        &parser("&'a mut self"),
        "2: `p` may not be changed here: `a` has borrowed it in line 2 and is used again later. Do this before or after, or work with a clone.",
    );
    taken(&[&parser("&mut self")]);
}

#[test]
fn what_a_thread_may_not_keep() {
    let thread = |generics: &str| {
        format!(
            "fn f<{generics}>(n: &'a u8) {{ std::thread::spawn(move || println!(\"{{n}}\")); }} fn main() {{ f(&1); }}"
        )
    };
    refused(
        &thread("'a"),
        "1: `n` is a reference that the caller lent, and what it leads to may be gone before the thread is done: take an `Arc`, clone what the thread needs before, or use `thread::scope`.",
    );
    taken(&[&thread("'a: 'static")]);
}
