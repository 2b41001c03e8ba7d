//! What is written in full, or may not be written at all.

use crate::{refused, taken};

#[test]
fn derived_eq() {
    let said = |of: &str, field: &str| {
        format!(
            "1: `{of}` cannot be `Eq`: its field `{field}` is not (a float is not even equal to itself, if it is `NAN`). Leave `Eq` out."
        )
    };
    refused(
        "#[derive(PartialEq, Eq)] struct P { n: i32, x: f64 } fn main() {}",
        &said("P", "x"),
    );
    refused(
        "#[derive(PartialEq, Eq)] enum P { A, B(Vec<(u8, Option<f32>)>) } fn main() {}",
        &said("P", "0"),
    );
    refused(
        "#[derive(PartialEq)] struct Q; #[derive(PartialEq, Eq)] struct P { q: Q } fn main() {}",
        &said("P", "q"),
    );
    taken(&[
        "#[derive(PartialEq)] struct P { x: f64 } impl Eq for P {} fn main() {}",
        "#[derive(PartialEq, Eq)] struct P<T> { x: T, next: Option<Box<P<T>>> } fn main() { let _p = P { x: 1.0, next: None }; }",
        "#[derive(PartialEq, Eq)] struct Q(&'static str); #[derive(PartialEq, Eq)] enum P { A(Q, [u8; 2]), B { q: Vec<Q>, f: fn(f64) } } fn main() {}",
    ]);
}

#[test]
fn types() {
    for (written, name, of) in [
        ("Vec = vec![1]", "Vec", "T"),
        ("std::sync::Mutex = std::sync::Mutex::new(1)", "Mutex", "T"),
        ("Option<W> = Some(W(1, 2u8))", "W", "A"),
    ] {
        refused(
            &format!("struct W<A, B = u8>(A, B); fn main() {{\nlet x: {written}; }}"),
            &format!(
                "2: `{name}` needs its generic argument `{of}` here: `{name}<_>` leaves it to be found out."
            ),
        );
    }
    taken(&[
        "struct W<A, B = u8>(A, B); fn main() { let w: W<i8> = W(1, 2); let W(..) = w; let v: Vec<_> = Vec::<>::from([1]); let _v = <Vec<u8>>::new(); drop(v); }",
        "type Both<T> = Result<T, T>; struct N<const N: usize>; fn main() { let _b: Both<u8> = Ok(1); let _n: N<3> = N; let _: [N<2>; 1] = [N::<2>]; }",
    ]);
}

#[test]
fn what_is_printed() {
    for print in ["println!(1);", "eprintln!(1.5);", "print!('a', 2);"] {
        refused(
            &format!("fn main() {{\n{print} }}"),
            "2: The first argument must be a format string, a literal.",
        );
    }
    taken(&["fn main() { println!(\"{}{}\", 1, 'a'); println!(concat!(\"a\", 1, \"{}\"), 2); }"]);
}

#[test]
fn names_in_format_strings() {
    for (hole, said) in [
        ("{n // {}", "`n // {` in the format string is no name."),
        ("{n /* */}", "`n /* */` in the format string is no name."),
        (
            "{ n}",
            "`{ n}` in the format string has space before its name.",
        ),
    ] {
        refused(
            &format!("fn main() {{ let n = 1;\nprintln!(\"{hole}\"); }}"),
            &format!("2: {said}"),
        );
    }
    taken(&[
        r#"fn main() { let n = 1; println!("{n }{n :>5}{n:>5 }{ :>5}{ }{0 }{:? }", 1, 2, 3); }"#,
    ]);
}

#[test]
fn what_lacks_is_told_where_it_lacks() {
    for (source, said) in [
        (
            "fn main() {\n    let a = 1\n\n    println!(\"{a}\");\n}\n",
            "2: This does not parse: expected `;` after this.",
        ),
        (
            "fn main() {\n    println!(\"a\") // says a\n    println!(\"b\");\n}\n",
            "2: This does not parse: expected `;` after this.",
        ),
        (
            "use std::thread\nfn main() {}\n",
            "1: This does not parse: expected `;` after this.",
        ),
        (
            "fn main() {\n    f(\n        1\n        2,\n    );\n}\n",
            "3: This does not parse: expected `,` after this.",
        ),
        (
            "fn main() {\n    let a = 1\n}\n",
            "2: This does not parse: expected `;` after this.",
        ),
        (
            "fn main() {\n    lett x = 1;\n}\n",
            "2: This does not parse: unexpected token, expected `;`.",
        ),
    ] {
        refused(source, said);
    }
}

#[test]
fn habits_of_other_languages_are_told_as_such() {
    let items = "This does not parse: no item begins so. Outside of functions there are only `fn`, `use`, `static`, `struct` and the like, and statements stand in a function.";
    for source in [
        "def main():\n    pass\n",
        "package main\n",
        "int main() { return 0; }\n",
        "let x = 1;\nfn main() {}\n",
        "for i in 0..3 { println!(\"{i}\"); }\n",
    ] {
        refused(source, &format!("1: {items}"));
    }
    let text = "fn make() -> Fn(i32) -> i32 { |n| n } fn main() { make(); }";
    refused(
        text,
        "1: This does not parse: a trait is not a type: return `impl Fn(..) -> ..`, or `Box<dyn Fn(..) -> ..>`.",
    );
    let text = "fn main() { prinln!(\"a\"); }";
    refused(
        text,
        "1: There is no macro `prinln!`. Did you mean `println!`?",
    );
    let more = "1: This does not parse: Rust has no `++`: write `+= 1`.";
    refused("fn main() { let mut x = 1; x++; }", more);
    refused("fn main() { let mut x = 1; ++x; }", more);
    refused("fn main() { let mut x = 1; while x < 3 { x++ } }", more);
    refused(
        "fn main() { let mut x = 1; x--; }",
        "1: This does not parse: Rust has no `--`: write `-= 1`.",
    );
    let text =
        "2: This does not parse: between `'` stands one character; a text stands between `\"`.";
    refused("import threading\nprint('hi')\n", text);
    refused("fn main() {\n    println!('hi');\n}\n", text);
    refused(
        "macro_rules! twice { ($x:expr) => { $x + $x } }\nfn main() { let c = 'hi'; }",
        text,
    );
    refused(
        "fn main() {\n    let mask = 0x;\n}\n",
        "2: This does not parse: no word, number or sign is written so.",
    );
    refused(
        "#include <stdio.h>\nint main(void) { return 0; }\n",
        "1: This does not parse: `#` begins an attribute, `#[...]`; names of a library come by `use`.",
    );
    refused(
        "fn main() { let x = 1 + ; }",
        "1: This does not parse: expected an expression.",
    );
}

#[test]
fn a_word_that_the_edition_keeps_is_no_name() {
    let kept = "`gen` is a word of the language since edition 2024: take another name.";
    for source in [
        "fn gen() {}\nfn main() {}",
        "struct A { gen: i32 }\nfn main() {}",
        "fn f<'gen>(_: &'static i32) {}\nfn main() {}",
        "macro_rules! set { ($x:ident) => { let $x = 1; } } fn main() { set!(gen); }",
    ] {
        refused(source, &format!("1: {kept}"));
    }
    taken(&[
        "fn main() { let r#gen = 1; println!(\"gen {}\", r#gen); }",
        "macro_rules! name { ($x:ident) => { stringify!($x) } } fn main() { println!(name!(gen)); }",
        "macro_rules! name { ($x:ident) => { stringify!($x) } } fn main() { println!(\"{}\", name!(gen)); }",
    ]);
}
