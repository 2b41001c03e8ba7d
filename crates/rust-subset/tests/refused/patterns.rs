//! Patterns, casts and closures that are not what they are used for.

use crate::{problems, refused, taken};

#[test]
fn patterns() {
    for (pattern, said) in [
        (
            "E::S { a }",
            "This pattern of `S` leaves out `b`: name it, or write `..` at the end for the rest.",
        ),
        (
            "E::S { a, b, a: _ }",
            "This pattern names the field `a` twice.",
        ),
        ("E::T", "`T` has fields: write `T(..)`."),
        ("E::S(..)", "`S` has named fields: write `S { .. }`."),
        ("E::U()", "`U` has no fields: write it without `(..)`."),
        (
            "E::T(n, n)",
            "`n` is bound twice in this pattern: name one of them otherwise.",
        ),
        (
            "E::T(n, 1) | E::T(1, _)",
            "Every alternative of this pattern must bind `n`: one does not.",
        ),
    ] {
        let source = format!(
            "enum E {{ U, T(i32, i32), S {{ a: i32, b: i32 }} }} fn main() {{ match E::U {{\n{pattern} => {{}} _ => {{}} }} }}"
        );
        refused(&source, &format!("2: {said}"));
    }
    refused(
        "fn main() {\nlet [_a, _b] = [1, 2, 3]; }",
        "2: This pattern has 2 parts, the array has 3: name as many, or write `..` for the rest.",
    );
    refused(
        "fn main() {\nlet Some(_n) = Some(1) else { println!(\"none\"); }; }",
        "2: The block after `else` must not go on: end it with `return`, `break`, `continue` or a panic.",
    );
    refused(
        "fn f(a: i32, a: i32) {} fn main() {}",
        "1: Two parameters are called `a`.",
    );
}

#[test]
fn casts() {
    refused(
        "fn main() {\nlet _b = 5 as bool; }",
        "2: `i32` cannot be made a `bool` with `as`. Compare it: `x != 0`.",
    );
    refused(
        "fn main() {\nlet _c = 66u32 as char; }",
        "2: `u32` cannot be made a `char` with `as`. Only a `u8` is one: use `char::from_u32`.",
    );
    refused(
        "fn main() {\nlet _f = 'a' as f64; }",
        "2: `char` cannot be made a `f64` with `as`. Make it an integer first.",
    );
}

#[test]
fn values() {
    refused(
        "fn main() { let n = 1;\nlet _f: fn() -> i32 = || n; }",
        "2: This closure uses variables around it, which a `fn` pointer cannot hold: take `impl Fn`, a generic `F: Fn` or a `Box<dyn Fn>`.",
    );
    refused(
        "struct D; impl Drop for D { fn drop(&mut self) {} } fn main() { let mut d = D;\nd.drop(); }",
        "2: Nobody calls a value's `drop` method: write `drop(value)`, which takes the value and ends it.",
    );
    refused(
        "fn main() {\nlet s: str = *\"a\"; }",
        "1: `s` is a `str`, whose size is not known: take a `&str` or a `Box<str>`.",
    );
    let vec = "`vec!` cannot be called in a `const`, a `static` or a `const fn`: they are computed before the program runs. For a static use `LazyLock::new(|| ..)`.";
    refused(
        "static V: Vec<i32> =\nvec![1]; fn main() {}",
        &format!("2: {vec}"),
    );
    let own = problems("fn f() -> i32 { 1 } const N: i32 =\nf(); fn main() {}");
    assert!(own[0].ends_with(" (or declare it `const fn`)."), "{own:?}");
}

#[test]
fn what_rustc_takes() {
    taken(&[
        "fn main() { match (1, 2) { (x, 1) | (1, x) => println!(\"{x}\"), (a @ 1..=5, b) => println!(\"{a}{b}\"), _ => {} } let [_a, .., _b] = [1, 2, 3]; }",
        "enum E { U, T(i32), N { x: i32 } } fn main() { match E::T(1) { E::U {} => {} E::T { 0: _ } => {} E::N { .. } => {} } let f = E::T; f(1); let _n = E::N { x: 1 }; let _u = E::U; }",
        "fn main() { let Some(x) = Some(1) else { return; }; let Ok(_y) = \"1\".parse::<i32>() else { if x > 1 { return } else { panic!() } }; }",
        "fn main() { let _a = 1u8 as char; let _b = 'a' as u32; let _c = true as i32; let _d = 1.5f32 as u8; let _e = 97 as char; }",
        "use std::sync::*; static M: Mutex<Vec<i32>> = Mutex::new(Vec::new()); static L: LazyLock<Vec<i32>> = LazyLock::new(|| vec![1]); const fn d(n: i32) -> i32 { n * 2 } const N: i32 = d(2); fn main() { println!(\"{N}\"); M.lock().unwrap().push(L[0]); }",
        "struct X; impl X { fn drop(&self) {} } fn main() { X.drop(); let f: fn(i32) -> i32 = |x| x + 1; f(1); }",
    ]);
}

/// Bounds of floats are numbers, also as constants, and none of them goes on for ever.
#[test]
fn ranges_of_floats() {
    let matching = |pat: &str| {
        format!(
            "const MOST: f64 = 1.0; fn main() {{ match 0.5f64 {{\n{pat} => {{}} _ => {{}} }} drop(MOST); }}"
        )
    };
    taken(&[
        &matching("0.0..1.0"),
        &matching("-1.0..=-0.5"),
        &matching("..=1.0"),
        &matching("1.0.."),
        &matching("0.0..MOST"),
    ]);
    let unknown = "The bounds of a range of floats in a pattern must be numbers, or constants whose values are arithmetic of numbers; else compare, as in `x if x < MOST`.";
    let root = "const ROOT: f32 = 2f32.abs(); fn main() { match 0.5 {\n0.0..ROOT => {} _ => {} } }";
    refused(root, &format!("2: {unknown}"));
    let itself =
        "const A: f64 = B; const B: f64 = -A; fn main() { match 0.5 {\n0.0..A => {} _ => {} } }";
    assert!(problems(itself).contains(&format!("2: {unknown}")));
    for pat in ["1.0..0.0", "1.0..1.0", "MOST..1.0"] {
        refused(
            &matching(pat),
            "2: Nothing is in this range: it ends before it starts.",
        );
    }
    refused(
        "fn main() {\nmatch 0.5 { ..0.0 => {} 0.0.. => {} } }",
        "2: This `match` forgets `_`: add an arm for it, or `_ => ..` for all the rest.",
    );
}
