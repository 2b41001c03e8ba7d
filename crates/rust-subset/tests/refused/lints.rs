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
fn orders_that_an_operation_does_not_have() {
    for (operation, said) in [
        (
            "a.load(\nRelease)",
            "A load writes nothing that it could release: write `Acquire`, `Relaxed` or `SeqCst`.",
        ),
        (
            "a.load(\nOrdering::AcqRel)",
            "A load writes nothing that it could release: write `Acquire`, `Relaxed` or `SeqCst`.",
        ),
        (
            "a.store(1,\nAcquire)",
            "A store reads nothing that it could acquire: write `Release`, `Relaxed` or `SeqCst`.",
        ),
        (
            "let _ = a.compare_exchange(0, 1, SeqCst,\nRelease)",
            "Where the value is another, nothing is written that could be released: write `Acquire`, `Relaxed` or `SeqCst` here.",
        ),
        (
            "fence(\nRelaxed)",
            "A fence that is `Relaxed` orders nothing: write `Acquire`, `Release`, `AcqRel` or `SeqCst`.",
        ),
    ] {
        let source = format!(
            "use std::sync::atomic::{{*, Ordering::*}}; fn main() {{ let a = AtomicI32::new(0); {operation}; drop(a) }}"
        );
        refused(&source, &format!("2: {said}"));
    }
    taken(&[
        "use std::sync::atomic::{*, Ordering::*}; fn main() { let a = AtomicI32::new(0); a.load(Acquire); a.store(1, Release); let _ = a.compare_exchange(0, 1, AcqRel, Acquire); a.fetch_add(1, AcqRel); fence(AcqRel); let o = Relaxed; a.load(o); }",
        "#![allow(invalid_atomic_ordering)] use std::sync::atomic::*; fn main() { if false { AtomicI32::new(0).load(Ordering::Release); } }",
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

#[test]
fn arithmetic_that_fails_whatever_happens() {
    const ZERO: &str = "2: This divides by zero, whatever happens: take another number, or write `panic!()` if that is meant.";
    for body in [
        "let d = 0;\nprintln!(\"{}\", 5 / d);",
        "std::thread::spawn(|| {\n1 % 0 });",
        "let mut n = 1;\nn /= 0; drop(n);",
    ] {
        refused(&format!("fn main() {{ {body} }}"), ZERO);
    }
    let overflow = |ty: &str| {
        format!(
            "2: The result does not fit in `{ty}`, whatever happens: take a wider type, or say what is meant, such as `wrapping_add`."
        )
    };
    for (items, ty) in [
        ("const N: u8 =\n255 + 1; fn main() {}", "u8"),
        (
            "fn main() { let a: u8 = 200;\nlet b = a * 2; drop(b); }",
            "u8",
        ),
        ("fn main() { drop(\ni32::MAX + 1); }", "i32"),
        (
            "fn main() { let a = [1, 2]; let i: usize = 0; drop(\na[i - 1]); }",
            "usize",
        ),
        ("fn main() { drop(\n1i32 << 32); }", "i32"),
    ] {
        refused(items, &overflow(ty));
    }
    for items in [
        "fn main() { let a = [1, 2]; drop(\na[2]); }",
        "const A: [u8; 2] = [1, 2]; static B: u8 =\nA[2]; fn main() {}",
    ] {
        refused(
            items,
            "2: The array has 2 elements, counted from 0: there is none at 2.",
        );
    }
    taken(&[
        "fn main() { let d = 0; if d != 0 { println!(\"{}\", 5 / d); } let ok = d != 0 && 5 / d > 1; let m = match d { 0 => 1, _ => 5 / d }; println!(\"{ok}{m}\"); }",
        "fn main() { let z = 0; println!(\"{z}\"); let q = 5 / z; let mut k = 0; k += 1; println!(\"{} {q}\", 5 / k); }",
        "fn main() { let z = 0; std::thread::spawn(move || 1 / z).join().unwrap_err(); loop { if z == 0 { break; } let _ = 5 / z; } }",
        "const N: usize = 2; const B: u64 = 1 << 40; fn main() { let a = [0u8; N]; for i in 0..N { println!(\"{} {} {}\", a[N - i - 1], B, -128i8); } let x = 5; let y = x - 5; println!(\"{}\", if y == 0 { 0 } else { 10 / y }); }",
        "#![allow(unconditional_panic, arithmetic_overflow)] fn main() { drop(1 / 0); drop(255u8 + 1); drop([1][2]); }",
    ]);
}
