//! What is borrowed may not end while it is: refused where rustc refuses it, and nothing else.

use super::problems;

#[test]
fn what_ends_too_early() {
    let result = |name: &str| {
        [format!(
            "1: The result refers to `{name}`, which is gone when the function ends: return the value itself."
        )]
    };
    for (source, name) in [
        (
            "fn f() -> &'static Vec<u8> { let v = vec![1]; &v } fn main() { f(); }",
            "v",
        ),
        (
            "fn f(_: &u8) -> &u8 { let n = (1, 2); let r = &n.1; r } fn main() { f(&1); }",
            "n",
        ),
        (
            "fn f(n: u8) -> Option<&'static u8> { Some(&n) } fn main() { f(1); }",
            "n",
        ),
    ] {
        assert_eq!(problems(source), result(name), "{source}");
    }
    for source in [
        "fn f() -> impl Fn() -> u8 { let n = 1;\n|| n } fn main() { f()(); }",
        "fn f(n: u8) -> Box<dyn Fn() -> u8> { Box::new(\n|| n) } fn main() { f(1)(); }",
        "fn f(n: u8) -> impl Future<Output = u8> {\nasync { n } } fn main() { drop(f(1)); }",
    ] {
        assert_eq!(
            problems(source),
            [
                "2: The result refers to `n`, which is gone when the function ends: write `move` before the closure or the `async` block."
            ]
        );
    }
    for value in ["format!(\"a\").as_str()", "String::new().trim()"] {
        assert_eq!(
            problems(&format!(
                "fn f() -> &'static str {{\n{value} }} fn main() {{ f(); }}"
            )),
            [
                "2: The result refers to a value that is made here and gone when the function ends: return the value itself."
            ]
        );
    }
    for (body, who, line) in [
        (
            "let r; {\nlet n = 1; r = &n; }\nprintln!(\"{r}\");",
            "`r` is used again later",
            2,
        ),
        (
            "let mut r = &0; loop {\nlet n = *r + 1; r = &n;\nif *r > 3 { break; } }",
            "`r` is used again later",
            3,
        ),
        (
            "let mut v = vec![]; for i in 0..2 {\nlet n = i; v.push(&n); }\nprintln!(\"{v:?}\");",
            "`v` is used again later",
            2,
        ),
        (
            "let mut v: Vec<Box<dyn Fn() -> i32>> = vec![]; for i in 0..2 { let n = i;\nv.push(Box::new(|| n)); } v[0]();",
            "`v` is used again later",
            2,
        ),
        (
            "let mut v = [&0; 2]; {\nlet n = 1; v[0] = &n; }\nprintln!(\"{v:?}\");",
            "`v` is used again later",
            2,
        ),
    ] {
        let said = format!(
            "2: `n` is borrowed here and gone in line {line}, where its block ends, but {who}: declare `n` before the block."
        );
        let found = problems(&format!("fn main() {{ {body} }}"));
        assert!(found.contains(&said), "{body}: {found:?}");
    }
}

/// A value without a name ends with its statement, a name of its own makes it last.
#[test]
fn what_ends_with_its_statement() {
    for (body, holder) in [
        (
            "let s = String::from(\"a\").as_str(); println!(\"{s}\");",
            "s",
        ),
        (
            "let m = std::sync::Mutex::new(vec![1]); let i = m.lock().unwrap().iter(); println!(\"{}\", i.count());",
            "i",
        ),
        (
            "let w: Vec<&str> = String::from(\"a b\").split(' ').collect(); println!(\"{w:?}\");",
            "w",
        ),
    ] {
        let said = format!(
            "1: This makes a value that is gone at the end of the statement, but `{holder}` has borrowed it and is used again later: give the value a name with a `let` of its own before."
        );
        assert_eq!(
            problems(&format!("fn main() {{ {body} }}")),
            [said],
            "{body}"
        );
    }
    for body in [
        "let r = &String::from(\"a\"); let n = String::from(\"b\").as_str().len(); println!(\"{r}{n}\");",
        "let m = std::sync::Mutex::new(vec![1]); for n in m.lock().unwrap().iter() { println!(\"{n}\"); }",
        "let n = match String::from(\"a\").as_str() { \"a\" => 1, _ => 2 }; println!(\"{n}\");",
        "let n = String::from(\"a b\").split(' ').next().unwrap().len(); println!(\"{n}\");",
    ] {
        assert_eq!(
            problems(&format!("fn main() {{ {body} }}")),
            Vec::<String>::new(),
            "{body}"
        );
    }
}
