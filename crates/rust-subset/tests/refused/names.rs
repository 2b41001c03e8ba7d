//! Names that would mean two things, and who may use a name.

use crate::{refused, taken};

#[test]
fn imported_twice() {
    let said = |name: &str| {
        format!(
            "1: The name `{name}` is imported here and has another meaning in this module already: leave one of the two out, or import it with `as` under a name of its own."
        )
    };
    for (source, name) in [
        ("use std::fmt::Result; use std::io::Result;", "Result"),
        (
            "use std::sync::atomic::Ordering; use std::cmp::Ordering;",
            "Ordering",
        ),
        (
            "use std::sync::mpsc; use std::sync::mpsc::{self, channel};",
            "mpsc",
        ),
        ("use std::sync::Barrier; struct Barrier;", "Barrier"),
        ("mod m { pub fn f() {} } use m::f; fn f() {}", "f"),
    ] {
        refused(&format!("{source} fn main() {{}}"), &said(name));
    }
    taken(&[
        "use std::sync::*; use std::sync::Mutex; fn main() { Mutex::new(1); }",
        "use std::fmt::{self, Result}; use std::io::{self, Result as IoResult}; fn main() { let _: (Result, IoResult<()>) = (Ok(()), Ok(())); let _: (fmt::Result, io::Result<()>); }",
        "mod m { pub fn f() {} } use m::f; struct f2; fn main() { f(); let _ = f2; }",
        "mod m { pub struct T {} } use m::T; fn T() -> T { T {} } fn main() { T(); }",
        "use std::vec; fn main() { let v: vec::Vec<u8> = vec![1]; drop(v); }",
        "fn main() { use std::cmp::Ordering; { use std::sync::atomic::Ordering; println!(\"{:?}\", Ordering::Relaxed); } println!(\"{:?}\", Ordering::Less); }",
    ]);
}

const NESTED: &str = "mod a { pub mod b { pub(super) fn up() {} pub(in crate::a) fn within() {} pub(self) fn own() {} pub(crate) fn everywhere() {}
pub struct S { pub(super) x: u8 } impl S { pub fn new() -> S { own(); S { x: 1 } } pub(super) fn y(&self) {} } }
pub fn f() -> u8 { b::up(); b::within(); b::S::new().y(); b::S::new().x } }";

#[test]
fn as_far_as_said() {
    for (body, said) in [
        (
            "a::b::up();",
            "`up` is private in `crate::a::b`: declare it `pub` there.",
        ),
        (
            "a::b::within();",
            "`within` is private in `crate::a::b`: declare it `pub` there.",
        ),
        (
            "a::b::own();",
            "`own` is private in `crate::a::b`: declare it `pub` there.",
        ),
        (
            "a::b::S::new().y();",
            "`y` is private in `crate::a::b`: declare it `pub` there.",
        ),
        (
            "a::b::S::new().x;",
            "The field `x` of `S` is private in `crate::a::b`: declare it `pub` there, or give `S` a method for it.",
        ),
    ] {
        let source = format!("{NESTED} fn main() {{ {body} }}");
        refused(&source, &format!("3: {said}"));
    }
    taken(&[
        &format!("{NESTED} fn main() {{ a::f(); a::b::everywhere(); }}"),
        "mod a { pub mod b { pub(super) use self::c::g; mod c { pub(in super::super) fn g() {} } } pub fn f() { b::g(); } } fn main() { a::f(); }",
        "pub(super) fn main() { inner::f(); } mod inner { pub(super) fn f() {} }",
    ]);
}
