//! What rustc's lints refuse where a program does not switch them off.

use crate::{refused, taken};

#[test]
fn references_to_a_static_mut() {
    for using in ["&N;", "&mut N.1;", "N.1.push(1);", "println!(\"{}\", N.0);"] {
        let source = format!(
            "static mut N: (i32, Vec<i32>) = (0, Vec::new()); fn main() {{ unsafe {{\n{using} }} }}"
        );
        refused(
            &source,
            "2: A reference to the `static mut` `N` is refused, for nothing keeps other threads from changing it meanwhile. Use a `Mutex` or an atomic; or take a raw pointer with `&raw mut N`.",
        );
    }
    taken(&[
        "static mut N: Vec<i32> = Vec::new(); fn main() { unsafe { (*&raw mut N).push(1); N[0] += 1; } }",
        "static mut N: String = String::new(); fn main() { unsafe { N += \"a\"; if N == \"a\" {} } }",
        "#![allow(static_mut_refs)] static mut N: i32 = 0; fn main() { println!(\"{}\", unsafe { N }); unsafe { println!(\"{N}\") } }",
    ]);
}

#[test]
fn locks_that_nobody_holds() {
    for using in [
        "let _ = m.lock().unwrap();",
        "let _ = m.lock();",
        "let (_, _n) = (m.lock().unwrap(), 1);",
        "_ = m.lock();",
    ] {
        let source = format!("use std::sync::*; fn main() {{ let m = Mutex::new(0);\n{using} }}");
        refused(
            &source,
            "2: `_` keeps nothing: this lock is given back at once. Give the guard a name, such as `_guard`; or write `drop(..)` around it if that is meant.",
        );
    }
    taken(&[
        "use std::sync::*; fn main() { let m = Mutex::new(0); let _ = *m.lock().unwrap(); let _g = m.lock(); }",
        "use std::sync::*; fn main() { let m = Mutex::new(0); match m.lock() { _ => {} } let _ = m.lock().is_ok(); }",
        "use std::sync::*; #[allow(let_underscore_lock)] fn main() { let m = Mutex::new(0); let _ = m.lock(); }",
    ]);
}

#[test]
fn numbers_that_do_not_fit() {
    refused(
        "fn main() {\nlet _n: u8 = 256; }",
        "2: `256` does not fit in `u8`: take a wider type.",
    );
    refused(
        "fn main() {\nlet _n: i8 = -129; }",
        "2: `-129` does not fit in `i8`: take a wider type.",
    );
    refused(
        "fn main() {\nlet _n: usize = -1; }",
        "2: A `usize` is never negative.",
    );
    refused(
        "fn main() { match 3u8 {\n300 => {} _ => {} } }",
        "2: `300` does not fit in `u8`: take a wider type.",
    );
    taken(&[
        "fn main() { let _a: i8 = -128; let _b = -128i8; let _c = 255u8; let _d = -1i32 as u8; let _e: i64 = 5_000_000_000; }",
        "fn main() { let _a = i128::MIN; let _b = 340282366920938463463374607431768211455u128; let _c = 0xFFFF_FFFFu32 as i32; }",
        "#![allow(overflowing_literals)] fn main() { let n: u8 = 256; println!(\"{n}\"); }",
    ]);
}
