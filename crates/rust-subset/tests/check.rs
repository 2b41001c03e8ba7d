//! What the front end refuses, and with which words; and that the built-in library is free of errors.

#[path = "check/near.rs"]
mod near;
#[path = "check/types.rs"]
mod types;

use rust_subset::{Options, check, check_library};

/// The messages for a program, each with its line.
fn problems(source: &str) -> Vec<String> {
    match check(source, &Options::default()) {
        Ok(_) => Vec::new(),
        Err(found) => found
            .iter()
            .map(|one| format!("{}: {}", one.span.line, one.text))
            .collect(),
    }
}

#[test]
fn the_library_has_no_errors() {
    assert_eq!(check_library(), Vec::new());
}

#[test]
fn what_the_parser_only_hints_at_is_said_where_it_is() {
    for (source, said) in [
        (
            "fn main() {\n    if true {\n}\n",
            "1: This `{` is never closed.",
        ),
        (
            "fn main() {\n    print!(\"x\";\n}\n",
            "3: This `}` stands where the `(` of line 2 is still open.",
        ),
        ("fn main() {}\n}\n", "2: This `}` closes nothing."),
        (
            "fn main() {\n    println!(\"x);\n}\n",
            "2: This text is never closed.",
        ),
        (
            "fn main() {}\n/* /* */\n",
            "2: This comment is never closed.",
        ),
        (
            "fn main() {\n    println!(“x”); // “y”\n}\n",
            "2: This `“` is a quotation mark of printed text, as word processors put it in: Rust's are `\"` and `'`.",
        ),
        (
            "fn main() {}\nconst A: &str = r#\"x\";\n",
            "2: This text is never closed.",
        ),
    ] {
        assert_eq!(problems(source), [said]);
    }
    let brackets = "fn main() { let _ = ['(', '\\'', '{', '\\\\', b'[' as char]; let _ = (\"}\", br#\"}\"#, r\"(\"); } // }\n/* { */ fn f<'a>(_: &'a str) {}\n";
    assert_eq!(problems(brackets), Vec::<String>::new());
}

#[test]
fn a_constant_is_set_to_a_value() {
    let source = "const N: u32 = 1;\nfn main() { println!(\"{N}\"); }\n";
    let set = |value: &str| {
        let set = vec![("N".to_owned(), value.to_owned())];
        let found = check(source, &Options { set });
        found.map(|_| ()).map_err(|found| found[0].text.clone())
    };
    for value in ["7", "(2 + 3) * 4", "u32::MAX"] {
        assert_eq!(set(value), Ok(()), "{value}");
    }
    for value in ["x", "", "{ loop {} }", "1 1"] {
        assert_eq!(set(value), Err(format!("`{value}` is no value for `N`.")));
    }
}

#[test]
fn all_problems_come_at_once_in_order() {
    let source = "use std::sync::Mutx;\nfn main() {\n    let v = vec![1];\n    v.shuffle();\n}\nfn other() {\n    nowhere();\n}\n";
    let found = problems(source);
    let lines: Vec<&str> = found.iter().map(|text| &text[..1]).collect();
    assert_eq!(lines, ["1", "4", "7"], "{found:?}");
    assert!(found[0].contains("std::sync::Mutx"), "{found:?}");
    assert!(found[1].contains("shuffle"), "{found:?}");
    assert!(found[2].contains("nowhere"), "{found:?}");
}

#[test]
fn what_an_imported_module_lacks_is_said() {
    for source in [
        "use std::thread;\nfn main() { thread::doze(); }\n",
        "use anyhow::anyhow;\nfn main() { anyhow::nothing(); }\n",
        "use std::sync;\nfn main() { let a: Option<sync::Mutx<u8>> = None; }\n",
    ] {
        let found = problems(source);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with('2'), "{found:?}");
    }
    // Said of the import alone.
    let found = problems("use std::doze;\nfn main() { doze::now(); }\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with('1'), "{found:?}");
}

#[test]
fn what_an_imported_module_lacks_is_named_in_full() {
    let found = problems("use std::mem;\nfn main() {\n    mem::zero_out(1);\n}\n");
    assert_eq!(
        found,
        ["3: The explorer's library has no `std::mem::zero_out`."]
    );
}

#[test]
fn a_crate_that_is_not_there_is_named_once_with_the_way_without_it() {
    let source = "use rand::Rng;\nuse lazycell::AtomicLazyCell;\nlazycell::statics! { static ref COUNT: u32 = 1; }\n\
        fn main() {\n    let n: u32 = rand::thread_rng().gen_range(0..*COUNT);\n    rand::random::<u8>();\n}\n";
    let found = problems(source);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].starts_with("1: The explorer has no crate `rand`: "),
        "{found:?}"
    );
    assert!(
        found[1].contains("`lazycell`: use `std::sync::LazyLock`"),
        "{found:?}"
    );
    let found = problems("#[tokio::main]\nasync fn main() {\n    tokio::spawn(async {});\n}\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("1: The explorer has no crate `tokio`: "),
        "{found:?}"
    );
}

/// Mistakes of every day, each alone in a `main` but for the items before it.
#[test]
fn a_typical_mistake_is_named_with_what_to_write() {
    for (items, line, said) in [
        (
            "",
            "Arc::new(1);",
            "`Arc::new` is not known here: `Arc` needs `use std::sync::Arc;`.",
        ),
        (
            "",
            "let _: Ordering;",
            "`Ordering` is not known here: `Ordering` needs `use std::sync::atomic::Ordering;` or `use std::cmp::Ordering;`.",
        ),
        (
            "mod shop { pub struct Item; }",
            "Item;",
            "`Item` is not known here: `Item` needs `use crate::shop::Item;`.",
        ),
        (
            "mod shop { pub mod back { fn secret() {} } }",
            "shop::back::secret();",
            "`secret` is private in `crate::shop::back`: declare it `pub` there.",
        ),
        (
            "mod shop { struct Item { n: u8 } }",
            "shop::Item { n: 1 };",
            "`Item` is private in `crate::shop`: declare it `pub` there.",
        ),
        (
            "struct A { n: u8 }",
            "A.n;",
            "`A` is a type or module, not a value.",
        ),
        (
            "struct A; impl A { fn new() -> A { A } }",
            "A.new();",
            "`new` takes no `self`, so it is no method: write `A::new(..)`.",
        ),
        (
            "struct A { f: fn() }",
            "let a = A { f: main }; a.f();",
            "`A` has no method `f`, but a field: to call what it holds write `(value.f)(..)`.",
        ),
        (
            "",
            "vec![1u8].len;",
            "`Vec<u8>` has no field `len`, but a method: write `len()`.",
        ),
        (
            "",
            "Some(String::new()).push('a');",
            "`Option<String>` has no method `push`, but what it holds has: write `.unwrap().push(..)`, or `?` for `.unwrap()`.",
        ),
        (
            "",
            "vec![1u8].par_iter();",
            "The explorer's library has no method `par_iter` on `Vec<u8>`. Is `use rayon::prelude::*;` missing?",
        ),
    ] {
        let source = format!("{items}\nfn main() {{ {line} }}\n");
        assert_eq!(problems(&source), [format!("2: {said}")]);
    }
}

#[test]
fn a_method_that_cannot_be_there_is_named_with_the_way_without_it() {
    let found = problems("fn main() {\n    let v = vec![1];\n    v.capacity();\n}\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("3: The explorer has no method `capacity` on `Vec<{integer}>`: "),
        "{found:?}"
    );
}

#[test]
fn a_part_of_std_that_is_not_there_is_named_once_with_the_way_without_it() {
    let source = "use std::fs::{self, File};\nfn main() {\n    fs::write(\"a\", \"b\").unwrap();\n    File::open(\"a\").unwrap();\n    \
        let _ = std::time::UNIX_EPOCH;\n}\n";
    let found = problems(source);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].starts_with("1: The explorer has no files (`std::fs`): "),
        "{found:?}"
    );
    assert!(
        found[1].starts_with("5: The explorer has no time of day "),
        "{found:?}"
    );
}

#[test]
fn a_condition_must_be_one() {
    let found = problems("#[cfg(both(unix, windows))]\nfn f() {}\nfn main() {}\n");
    assert_eq!(found, ["1: `both(..)` is no condition."]);
}

#[test]
fn a_wrong_type_is_said_with_its_place() {
    let found = problems("fn main() {\n    let n: i32 = \"one\";\n}\n");
    assert_eq!(
        found,
        ["2: Expected `i32`, found `&str`. The compiler's own message will say more."]
    );
}

#[test]
fn a_type_that_nothing_fixes_asks_for_an_annotation() {
    let found = problems("fn main() {\n    let v = Vec::new();\n}\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("annotate"), "{found:?}");
}

#[test]
fn constants_can_be_set() {
    let source = "const N: usize = 4;\nfn main() { let a: [u8; 2] = [0; N]; }\n";
    assert_eq!(problems(source).len(), 1);
    let set = |name: &str| Options {
        set: vec![(name.to_string(), "2".to_string())],
    };
    assert!(check(source, &set("N")).is_ok());
    assert!(check(source, &set("M")).is_err());
}

#[test]
fn unsafe_is_noticed() {
    let uses =
        |source: &str| check(source, &Options::default()).map(|checked| checked.uses_unsafe());
    assert_eq!(uses("fn main() { println!(\"x\"); }").ok(), Some(false));
    assert_eq!(
        uses("static mut N: u8 = 0; fn main() { unsafe { N = 1; } }").ok(),
        Some(true)
    );
}

#[test]
fn hostile_texts_are_refused_not_followed() {
    let deep = [
        format!("fn main() {{ {} }}", "(".repeat(100_000)),
        format!("fn main() {{ let x = {}1; }}", "-".repeat(100_000)),
        format!("fn main() {{ let x = {}1; }}", "1+".repeat(50_000)),
        format!(
            "fn main() {{ if true {{}} {} }}",
            "else if true {}".repeat(20_000)
        ),
        format!("fn main() {{ x{} }}", ".y()".repeat(20_000)),
        format!("fn main() {{ let x: {}u8; }}", "&".repeat(20_000)),
        "x ".repeat(600_000),
        "const N: usize = loop {}; fn main() { let a = [0; N]; }".to_owned(),
    ];
    for text in deep {
        assert_eq!(problems(&text).len(), 1, "{}", &text[..40]);
    }
}

#[test]
fn a_value_that_prints_while_it_is_printed_is_refused() {
    let program = |inside: &str| {
        format!(
            "struct P;\nimpl std::fmt::Display for P {{\n    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {{\n        \
             {inside}\n        f.write_str(\"p\")\n    }}\n}}\nfn main() {{\n    let text = format!(\"{{P}}\");\n    println!(\"{{P}}{{text}}\");\n}}\n"
        )
    };
    let refused = |inside| match rust_subset::compile(&program(inside), &Options::default()) {
        Ok(_) => Vec::new(),
        Err(found) => found.iter().map(|one| one.span.line).collect(),
    };
    assert_eq!(refused("println!(\"inner\");"), [10]);
    assert_eq!(refused("eprintln!(\"inner\");"), [0_u32; 0]);
}
