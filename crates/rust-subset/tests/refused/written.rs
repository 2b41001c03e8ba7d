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
