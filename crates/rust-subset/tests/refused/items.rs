//! What is wrong with an item wherever it is used.

use crate::{refused, taken};

#[test]
fn lifetimes() {
    let undeclared = "1: The lifetime `'a` is not declared: write `<'a>` behind the name of the function or type, or behind `impl`.";
    refused("struct S { s: &'a str } fn main() {}", undeclared);
    refused("fn f(s: &'a str) {} fn main() {}", undeclared);
    refused(
        "struct S { s: &str } fn main() {}",
        "1: A reference in a type must say how long it lives: write `<'a>` behind the type's name and `'a` here, or hold the value itself.",
    );
    refused(
        "fn f(a: &str, b: &str) -> &str { a } fn main() {}",
        "1: Which parameter is the result borrowed from? Write `<'a>` behind the function's name, and `'a` at that parameter and here; or return the value itself.",
    );
    refused(
        "fn f() -> &str { \"a\" } fn main() {}",
        "1: This function has no parameter to borrow the result from: return the value itself, such as a `String` for a `&str`; or write `&'static` if it is a constant.",
    );
    refused(
        "struct S<'a>(&'a str); impl S { fn f(&self) {} } fn main() {}",
        "1: `S` has a lifetime, which an `impl` must name: write `S<'_>`.",
    );
}

#[test]
fn impls() {
    refused(
        "struct P; impl Send for P {} fn main() {}",
        "1: `Send` is an unsafe trait: write `unsafe impl Send`, and be sure that what it promises holds.",
    );
    refused(
        "struct P; unsafe impl Clone for P { fn clone(&self) -> P { P } } fn main() {}",
        "1: `Clone` is no unsafe trait: write `impl` without `unsafe`.",
    );
    refused(
        "impl Vec<i32> { fn f(&self) {} } fn main() {}",
        "1: `Vec<i32>` is not a type of this program, so it gets no methods here: declare a trait with them and write `impl TheTrait for Vec<i32>`.",
    );
    refused(
        "impl Drop for Vec<i32> { fn drop(&mut self) {} } fn main() {}",
        "1: Neither the trait `Drop` nor the type `Vec<i32>` is of this program: put the value in a struct of your own and write the `impl` for that.",
    );
    refused(
        "#[derive(Debug)] struct E; impl std::error::Error for E {} fn main() {}",
        "1: Whoever is `Error` must be `Display` too, and `E` is not: derive or implement `Display`.",
    );
    refused(
        "struct S { t: String } impl Clone for S { fn clone(&self) -> S { S { t: self.t.clone() } } } impl Copy for S {} fn main() {}",
        "1: `S` cannot be `Copy`: its field `t` (`String`) is not. Leave `Copy` out and call `clone()`.",
    );
    refused(
        "trait T {} impl<A> T for A {} impl T for i32 {} fn main() {}",
        "1: `T` is implemented twice for `i32`: leave one of the two out (a `derive` is one too).",
    );
    refused(
        "struct S; impl S { fn f(&self) {} } impl S { fn f(&self) {} } fn main() {}",
        "1: Another `impl` of this type has a `f` already.",
    );
    for (declared, given, said) in [
        ("fn f(&self);", "fn f() {}", "takes `self`"),
        (
            "fn f(&self);",
            "fn f(&mut self) {}",
            "takes another `self`: it is `&S`, not `&mut S`",
        ),
        ("fn f(&self, n: i32);", "fn f(&self) {}", "has 2 parameters"),
        (
            "fn f(&self, n: i32);",
            "fn f(&self, n: u32) {}",
            "has a parameter 1 that is `i32`, not `u32`",
        ),
        (
            "fn f(&self) -> i32;",
            "fn f(&self) {}",
            "has a result that is `i32`, not `()`",
        ),
    ] {
        let source = format!(
            "trait T {{ {declared} }} struct S; impl T for S {{\n{given} }} fn main() {{}}"
        );
        refused(&source, &format!("2: `f` of the trait `T` {said}."));
    }
    refused(
        "trait T { fn f(&self) -> Self; } fn g(t: &dyn T) {} fn main() {}",
        "1: There is no `dyn T`: its `f` speaks of `Self` beside its receiver. Say `where Self: Sized` there, or take an `impl T`.",
    );
}

#[test]
fn types() {
    refused(
        "struct L { next: Option<L> } fn main() {}",
        "1: `L` would hold a `L`, and that another, without end: put it in a `Box`, a `Vec` or an `Rc` there.",
    );
    refused(
        "struct S<T> { n: i32 } fn main() {}",
        "1: No field uses the parameter `T`: leave it out, or add a field of type `PhantomData<T>`.",
    );
    refused(
        "struct S { a: i32, a: i32 } fn main() {}",
        "1: `a` is declared twice here.",
    );
    refused(
        "enum E { A, A } fn main() {}",
        "1: `A` is declared twice here.",
    );
}

#[test]
fn what_rustc_takes() {
    taken(&[
        "struct P<'a> { s: &'a str } fn f(p: P) -> &str { p.s } fn g<'a>(a: &'a str, b: &'a str) -> &'a str { b } fn main() { g(f(P { s: \"a\" }), \"b\"); }",
        "fn f(a: &[i32], g: &dyn Fn(&i32) -> bool) -> usize { a.len() } fn h(a: &[i32], g: impl Fn(&i32) -> bool) -> Option<&i32> { a.first() } fn main() { f(&[1], &|_| true); h(&[1], |_| true); }",
        "trait Lend { type I<'a> where Self: 'a; fn next(&mut self) -> Self::I<'_>; } struct L(i32); impl Lend for L { type I<'a> = &'a mut i32; fn next(&mut self) -> &mut i32 { &mut self.0 } } fn main() { L(1).next(); }",
        "struct N<T> { v: T, next: Option<Box<N<T>>>, all: Vec<N<T>> } struct F<F: Fn(i32) -> R, R> { f: F, r: Option<R> } struct G<'a, T: 'a>(&'a T); fn main() {}",
        "trait T<X> { type A; fn f<B: Clone>(&self, x: X, b: B) -> Self::A; } impl T<u8> for i32 { type A = u8; fn f<C: Clone>(&self, x: u8, c: C) -> u8 { x } } fn main() { 1.f(1u8, 2); }",
        "struct S<T>(T); impl S<i32> { fn f(&self) {} } impl S<u32> { fn f(&self) {} } impl<T: Clone> Clone for S<T> { fn clone(&self) -> S<T> { S(self.0.clone()) } } impl<T: Copy> Copy for S<T> {} fn main() { S(1i32).f(); S(1u32).f(); }",
        "struct M; impl From<M> for String { fn from(_: M) -> String { String::new() } } impl std::ops::Add<M> for i32 { type Output = i32; fn add(self, _: M) -> i32 { self } } fn main() { let _s: String = M.into(); println!(\"{}\", 1 + M); }",
        "trait Shape { fn area(&self) -> f64; fn more(&self, o: &dyn Shape) -> bool { self.area() > o.area() } fn new() -> Self where Self: Sized; } impl Shape for f64 { fn area(&self) -> f64 { *self } fn new() -> f64 { 1.0 } } fn main() { let s: &dyn Shape = &1.0; s.more(&f64::new()); }",
    ]);
}

#[test]
fn what_else_items_say() {
    for (both, said) in [
        (
            "struct P<'a>(&'a str); fn f(p: P<'_«¦, '_»>) {} fn main() {}",
            "2: `P` has 1 lifetimes in its declaration, and gets 2 here.",
        ),
        (
            "trait T { «¦const »fn f(); } fn main() {}",
            "2: Functions of traits cannot be `const`: leave it out.",
        ),
        (
            "trait A: «Send¦A» {} fn main() {}",
            "2: `A` demands itself, by the traits that it demands: leave one of them out.",
        ),
        (
            "use std::fmt::«{self}¦self»; fn f(_: fmt::Result) {} fn main() {}",
            "2: `self` stands for what is before the braces that it is in: write `fmt` alone, or `fmt::{self}`.",
        ),
        (
            "const X: i32 = «¦return »1; fn main() { println!(\"{X}\"); }",
            "2: There is no function here to return from: write the value alone.",
        ),
        (
            "fn main() { let x = 1u8; let p = &x as *const u8; let _ = p as *const «u32¦[u8]»; }",
            "2: Expected `*const [u8]`, found `*const u8`. The compiler's own message will say more.",
        ),
    ] {
        crate::twins::twins(both, said);
    }
}
