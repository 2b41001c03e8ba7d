//! What a module keeps to itself.

use crate::{refused, taken};

const MODULE: &str = "mod m { pub struct P { x: i32, pub y: i32 } pub struct T(i32); impl P { pub fn new() -> P { P { x: 1, y: 2 } } fn own(&self) {} fn made() -> P { P::new() } } }";

fn in_main(body: &str) -> String {
    format!("{MODULE} fn main() {{\n{body} }}")
}

#[test]
fn fields() {
    refused(
        &in_main("let _x = m::P::new().x;"),
        "2: The field `x` of `P` is private in `crate::m`: declare it `pub` there, or give `P` a method for it.",
    );
    let made = "2: The field `x` of `P` is private in `crate::m`: declare it `pub` there, or write a function in `crate::m` that does this.";
    refused(&in_main("let _p = m::P { x: 1, y: 2 };"), made);
    refused(&in_main("let _p = m::P { y: 2, ..m::P::new() };"), made);
    refused(&in_main("let m::P { x, y: _ } = m::P::new();"), made);
    refused(
        &in_main("let _t = m::T(1);"),
        &made.replace("`x` of `P`", "`0` of `T`"),
    );
}

#[test]
fn functions() {
    let said =
        |name: &str| format!("2: `{name}` is private in `crate::m`: declare it `pub` there.");
    refused(&in_main("m::P::new().own();"), &said("own"));
    refused(&in_main("m::P::made();"), &said("made"));
}

#[test]
fn what_rustc_takes() {
    taken(&[
        &in_main(
            "let p = m::P::new(); let m::P { y, .. } = p; println!(\"{y} {}\", m::P::new().y);",
        ),
        "mod m { pub struct P { x: i32 } impl P { pub fn new() -> P { P { x: 1 } } } pub mod n { pub fn f(p: &super::P) -> i32 { p.x } } } fn main() { m::n::f(&m::P::new()); }",
        "fn main() { struct L { a: i32 } fn f(l: L) -> i32 { l.a } f(L { a: 1 }); }",
        "mod m { pub struct P { pub(crate) x: i32 } impl P { pub(crate) fn new() -> P { P { x: 1 } } } } fn main() { println!(\"{}\", m::P::new().x); }",
    ]);
}
