//! A `match` that forgets a value, and a `let` that may not match, are refused as rustc refuses them, and nothing else.

use super::{problems, refused};

const TYPES: &str = "#[derive(Clone, Copy)] enum E { A, B(u8), C { n: i8, ok: bool } } struct S { e: E, n: u8 } enum Void {}\n";

/// What a `match` with these arms on a value of this type forgets.
fn forgets(ty: &str, arms: &str) -> Option<String> {
    let source = format!(
        "{TYPES}fn f(value: {ty}) {{ match value {{ {arms} }} }}\nfn main() {{ let _: fn({ty}) = f; }}"
    );
    let found = problems(&source);
    let text = found.first()?.strip_prefix("2: This `match` forgets `");
    let text = text.unwrap_or_else(|| panic!("{arms}: {found:?}"));
    text.split('`').next().map(str::to_string)
}

#[test]
fn what_is_forgotten() {
    for (ty, arms, missing) in [
        ("bool", "true => {}", "false"),
        ("E", "E::A => {}", "E::B(_)"),
        ("E", "E::A | E::B(_) => {}", "E::C { n, ok }"),
        ("E", "E::A | E::B(1..) | E::C { .. } => {}", "E::B(0)"),
        (
            "E",
            "E::A | E::B(_) | E::C { ok: true, .. } => {}",
            "E::C { n, ok: false }",
        ),
        (
            "&E",
            "E::A => {} E::B(n) if *n > 1 => {} E::C { .. } => {}",
            "E::B(_)",
        ),
        (
            "S",
            "S { e: E::A, .. } => {} S { n: 1.., .. } => {}",
            "S { e: E::B(_), n: 0 }",
        ),
        ("Option<bool>", "Some(true) | None => {}", "Some(false)"),
        ("Result<u8, E>", "Ok(_) => {}", "Err(_)"),
        ("u8", "0 => {} 1..=9 => {}", "10.."),
        ("u8", "0..=100 | 102.. => {}", "101"),
        ("i8", "0.. => {}", "..=-1"),
        ("i32", "i32::MIN..=0 => {} 2.. => {}", "1"),
        ("char", "'b'..='z' => {}", "..='a'"),
        ("&str", "\"a\" => {}", "_"),
        ("f64", "1.0 => {}", "_"),
        (
            "(bool, bool)",
            "(true, _) | (_, true) => {}",
            "(false, false)",
        ),
        (
            "(E, bool)",
            "(E::A, _) => {} (_, true) => {}",
            "(E::B(_), false)",
        ),
        ("&[u8]", "[] | [_] => {}", "[_, _]"),
        ("&[u8]", "[_, .., _] | [] => {}", "[_]"),
        (
            "&[bool]",
            "[] => {} [true, ..] => {} [.., true] => {}",
            "[false]",
        ),
        ("[bool; 2]", "[true, _] | [_, true] => {}", "[false, false]"),
        ("Box<E>", "", "_"),
        ("u8", "", "_"),
    ] {
        assert_eq!(
            forgets(ty, arms).as_deref(),
            Some(missing),
            "match on {ty}: {arms}"
        );
    }
}

#[test]
fn what_is_complete() {
    for (ty, arms) in [
        ("bool", "true => {} false => {}"),
        (
            "E",
            "E::A => {} E::B(0..=9) => {} E::B(10..) => {} E::C { n: 0.., .. } => {} E::C { .. } => {}",
        ),
        (
            "E",
            "E::A => {} other if matches!(other, E::A) => {} _ => {}",
        ),
        (
            "Option<Option<bool>>",
            "None => {} Some(None) => {} Some(Some(true)) => {} Some(Some(_)) => {}",
        ),
        ("Result<u8, Void>", "Ok(_) => {}"),
        ("Void", ""),
        ("Result<u8, (u8, Void)>", "Ok(_) => {}"),
        ("[Void; 2]", ""),
        ("&[u8]", "b\"\" => {} [_, ..] => {}"),
        ("u8", "0..=100 => {} 101..=255 => {}"),
        ("i16", "..0 => {} 0 => {} 1.. => {}"),
        ("char", "..'a' => {} 'a'.. => {}"),
        (
            "char",
            "'\\0'..='\\u{D7FF}' => {} '\\u{E000}'..='\\u{10FFFF}' => {}",
        ),
        ("u128", "0..=7 => {} 8.. => {}"),
        (
            "&[u8]",
            "[] => {} [one] => { let _ = one; } [first, .., last] => { let _ = (first, last); }",
        ),
        ("[u8; 3]", "[a, rest @ ..] => { let _ = (a, rest); }"),
        (
            "&&E",
            "E::A => {} E::B(n @ (0 | 1..)) => { let _ = n; } E::C { .. } => {}",
        ),
        (
            "(Option<u8>, &str)",
            "(None, \"a\") => {} (None, _) => {} (Some(_), _) => {}",
        ),
        (
            "std::cmp::Ordering",
            "std::cmp::Ordering::Less => {} std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => {}",
        ),
    ] {
        assert_eq!(forgets(ty, arms), None, "match on {ty}: {arms}");
    }
}

#[test]
fn patterns_that_must_match() {
    for (body, what, missing) in [
        ("let Some(n) = Some(1); println!(\"{n}\");", "`let`", "None"),
        (
            "for Some(n) in [Some(1)] { println!(\"{n}\"); }",
            "`for`",
            "None",
        ),
        (
            "let f = |Ok(n): Result<u8, u8>| n; f(Ok(1));",
            "a parameter list",
            "Err(_)",
        ),
        (
            "let [a, b] = *vec![1, 2].as_slice(); println!(\"{a}{b}\");",
            "`let`",
            "[]",
        ),
    ] {
        let source = format!("fn main() {{ {body} }}");
        let said = format!(
            "1: A pattern in {what} must match every value; this one does not match `{missing}`. Use `match`, `if let` or `let .. else`."
        );
        refused(&source, &said);
    }
}
