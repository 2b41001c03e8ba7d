//! What only `unsafe` code may do.

use crate::{refused, taken};

const STATIC: &str = "Any thread may change the `static mut` `N`: using it needs `unsafe { .. }`. An atomic or a `Mutex` needs neither `mut` nor `unsafe`.";
const POINTER: &str = "Following a raw pointer needs `unsafe { .. }`: nothing says that what it leads to is still there.";

fn calls(name: &str) -> String {
    format!(
        "2: `{name}` is an `unsafe fn`: call it in `unsafe {{ .. }}`, where you answer for what it asks of its callers."
    )
}

#[test]
fn statics() {
    for using in [
        "N += 1;",
        "let _ = N;",
        "println!(\"{}\", unsafe { 1 } + N);",
        "let c = || N = 2; c();",
        "unsafe fn f() { fn g() { N = 1; } }",
    ] {
        let source = format!("static mut N: i32 = 0; fn main() {{\n{using} }}");
        refused(&source, &format!("2: {STATIC}"));
    }
    refused(
        "static mut N: [i32; 2] = [0; 2]; fn main() {\nlet p = &raw const N[0]; }",
        &format!("2: {STATIC}"),
    );
}

#[test]
fn pointers() {
    for using in ["*p", "(&*p).clone()", "*&raw const *p"] {
        let source = format!("fn main() {{ let p = &raw const 1i32;\nlet _n = {using}; }}");
        refused(&source, &format!("2: {POINTER}"));
    }
    let field = "struct P { x: u8 } fn main() { let p = &raw const (P { x: 1 });\nlet _x = &raw const (*p).x; }";
    refused(field, &format!("2: {POINTER}"));
}

#[test]
fn functions() {
    refused("unsafe fn f() {} fn main() {\nf(); }", &calls("f"));
    refused(
        "unsafe fn f() {} fn main() { let g = f;\ng(); }",
        &calls("f"),
    );
    refused(
        "trait T { unsafe fn f(&self) {} } impl T for u8 {} fn main() {\n1u8.f(); }",
        &calls("f"),
    );
    refused(
        "fn main() { let v = vec![1];\nv.get_unchecked(0); }",
        &calls("get_unchecked"),
    );
    refused(
        "fn main() { let p = &raw mut *Box::new(1);\np.read(); }",
        &calls("read"),
    );
    refused(
        "macro_rules! call { ($f:ident) => { $f() } } unsafe fn f() {} fn main() {\ncall!(f); }",
        &calls("f"),
    );
}

#[test]
fn what_rustc_takes() {
    taken(&[
        "static mut N: i32 = 0; fn main() { let p = &raw mut N; let _q = std::ptr::addr_of!(N); unsafe { *p = 1; N += 1; } }",
        "fn main() { let n = 1; let p = &raw const n; let _q = &raw const *p; }",
        "unsafe fn f(p: *const u8) -> u8 { let c = || *p; c() } fn main() { let c = || unsafe { f(&1) }; c(); }",
        "unsafe fn f() {} fn main() { unsafe { let c = || f(); c(); let _a = async { f() }; } }",
        "static mut N: i32 = 1; static M: i32 = unsafe { N }; fn main() { println!(\"{M}\"); }",
        "macro_rules! get { ($e:expr) => { unsafe { $e } } } static mut N: i32 = 1; fn main() { println!(\"{}\", get!({ let n = N; n })); }",
        "use std::cell::UnsafeCell; fn main() { let c = UnsafeCell::new(1); let _p = c.get(); println!(\"{}\", c.into_inner()); }",
    ]);
}
