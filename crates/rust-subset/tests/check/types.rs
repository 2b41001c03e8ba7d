//! Type errors: said once, with what to write.

use super::problems;

/// Types as the compiler names them; what follows from another message is not said.
#[test]
fn a_type_error_is_said_once() {
    let hint = "The compiler's own message will say more.";
    for (items, line, said) in [
        (
            "fn f() -> String { \"a\" }",
            "f();",
            vec!["1: Expected `String`, found `&str`: write `.to_string()` behind it."],
        ),
        (
            "",
            "let _: Option<i32> = 5;",
            vec!["2: Expected `Option<i32>`, found `{integer}`: write `Some(..)` around it."],
        ),
        (
            "",
            "let i = 1i32; println!(\"{}\", [1, 2][i]);",
            vec!["2: An index is a `usize` or a range of it, not `i32`: write `[i as usize]`."],
        ),
        (
            "fn f(g: impl Fn(i32) -> i32) -> i32 { g(1) }",
            "f(|x, _| x);",
            vec!["2: This closure takes 2 arguments, but is called with 1."],
        ),
        (
            "#[derive(PartialEq)]\nstruct A(u8,\n  B); struct B;",
            "",
            vec![
                "3: `B` does not implement `PartialEq<B>`: write `#[derive(PartialEq)]` before the type.",
            ],
        ),
        (
            "#[derive(Clone, Default, Debug, Hash)]\nstruct A { a: u8,\n  b: B } struct B;",
            "",
            vec![
                "3: `B` does not implement `Clone`: write `#[derive(Clone)]` before the type.",
                "3: `B` does not implement `Debug`: write `#[derive(Debug)]` before the type.",
                "3: `B` does not implement `Default`: write `#[derive(Default)]` before the type.",
                "3: `B` does not implement `Hash`: write `#[derive(Hash)]` before the type.",
            ],
        ),
    ] {
        let source = format!("{items}\nfn main() {{ {line} }}\n");
        let said: Vec<String> = said.iter().map(|text| format!("{text} {hint}")).collect();
        assert_eq!(problems(&source), said);
    }
}

/// Where one thing is to be written, it is said.
#[test]
fn a_type_error_says_what_to_write() {
    for (body, said) in [
        (
            "let v = vec![1]; let _n: i32 =\nv.len();",
            "write `as i32` behind it",
        ),
        ("fn f(_: &Vec<i32>) {} f(\nvec![1]);", "write `&` before it"),
        (
            "fn f(_: &str) {} f(\nString::new());",
            "write `&` before it",
        ),
        (
            "let m = Mutex::new(1); let _n: i32 =\nm.lock().unwrap();",
            "write `*` before it",
        ),
        (
            "let m = Mutex::new(1); let _n =\nm.lock().unwrap() + 1;",
            "write `*` before it",
        ),
        (
            "let m = Mutex::new(String::new()); let _s: String =\nm.lock().unwrap();",
            "write `.clone()` behind it",
        ),
        (
            "let _m: Mutex<i32> =\n5;",
            "write `Mutex::new(..)` around it",
        ),
        (
            "let _n: i32 =\nthread::spawn(|| 1).join();",
            "take out what is in it with `.unwrap()`, `?` or a `match`",
        ),
        ("let n = 1; if\nn { }", "compare it, as in `n != 0`"),
        (
            "let _n: i32 =\n\"1\".parse::<i32>()?;",
            "let it return a `Result`, as in `fn main() -> Result<(), Box<dyn std::error::Error>>` with `Ok(())` at the end, or use `match` or `.unwrap()`",
        ),
        (
            "fn f(n: &mut i32) { *n = 1 } let mut n = 0; f(\n&n); n += 1; drop(n);",
            "write `&mut` for `&`",
        ),
        (
            "let _n: f64 =\n1;",
            "write the number with a point, as in `1.0`",
        ),
        (
            "let _v: Vec<i32> =\n(0..3).map(|n| n * 2);",
            "gather what the iterator gives with `.collect()`",
        ),
        (
            "let _n =\nSome(1) + 1;",
            "take out what is in it with `.unwrap()`, `?` or a `match`",
        ),
        (
            "fn show<T>(t: T) {\nprintln!(\"{t}\"); } show(1);",
            "write `T: Display` where `T` is declared, or add `+ Display` there",
        ),
        (
            "fn more<T>(a: T, b: T) -> bool {\na > b } more(1, 2);",
            "write `T: PartialOrd` where `T` is declared, or add `+ PartialOrd` there",
        ),
        (
            "println!(\"{}\",\n\"abc\"[0]);",
            "a text has no index, since its characters differ in length: take `.chars().nth(n)`, or a range of bytes, as in `&s[0..1]`",
        ),
        (
            "fn f() -> Result<i32, String> {\nlet n: i32 = \"x\".parse()?; Ok(n) } drop(f());",
            "make a text of it, before a `?` with `.map_err(|e| e.to_string())`",
        ),
        (
            "let mut n = 1; if\nn = 2 { } n += 1; drop(n);",
            "write `==` to compare",
        ),
        (
            "fn f() -> i32\n{ 1; } f();",
            "a block whose last expression ends with `;`, and an `if` without `else`, give `()`",
        ),
        (
            "fn work() {} thread::spawn(\nwork());",
            "a closure is wanted here: write `||` before it",
        ),
        (
            "let (a, b) = (1i32, 2i64); drop(\nb + a);",
            "both sides must be of one type: convert one with `as`",
        ),
        (
            "let a = \"a\"; let b = \"b\"; drop(\na + b);",
            "write `.to_string()` behind the left side",
        ),
        (
            "struct P; println!(\"{}\",\nP);",
            "implement it, or write `#[derive(Debug)]` before the type and `{:?}` here",
        ),
    ] {
        let found = problems(&format!(
            "use std::sync::*; use std::thread; fn main() {{ {body} }}"
        ));
        let said = format!(": {said}. The compiler's own message will say more.");
        assert!(
            matches!(&found[..], [one] if one.ends_with(&said)),
            "{body}: {found:?}"
        );
    }
}
