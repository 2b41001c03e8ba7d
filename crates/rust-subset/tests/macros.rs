//! What is said of the program's own macros where they cannot be expanded.

use rust_subset::{Options, check};

fn problem(source: &str) -> String {
    let found = check(source, &Options::default()).err().unwrap_or_default();
    let first = found.first();
    first
        .map(|one| format!("{}: {}", one.span.line, one.text))
        .unwrap_or_default()
}

#[test]
fn a_call_that_no_rule_fits_is_named() {
    let source =
        "macro_rules! two { ($a:expr, $b:expr) => { $a + $b }; }\nfn main() {\n    two!(1);\n}\n";
    assert_eq!(
        problem(source),
        "3: The one rule of `two!` does not fit these arguments."
    );
}

#[test]
fn a_macro_without_end_is_refused() {
    let found = problem("macro_rules! again { () => { again!() } }\nfn main() { again!(); }\n");
    assert!(found.contains("more than 128 deep"), "{found}");
}

#[test]
fn a_macro_that_doubles_is_refused() {
    let source =
        "macro_rules! d { ($($t:tt)*) => { d!($($t)* $($t)*); } }\nfn main() { d!(1 2 3 4); }\n";
    assert!(
        problem(source).contains("expands to"),
        "{}",
        problem(source)
    );
}

#[test]
fn an_unknown_fragment_is_named() {
    let found = problem("macro_rules! m { ($a:expression) => { $a } }\nfn main() { m!(1); }\n");
    assert!(found.contains("no fragment called `expression`"), "{found}");
}

#[test]
fn a_repetition_must_repeat_in_the_body() {
    let found = problem("macro_rules! m { ($($a:expr),*) => { $a } }\nfn main() { m!(1); }\n");
    assert!(found.contains("must stand in `$( .. )`"), "{found}");
}
