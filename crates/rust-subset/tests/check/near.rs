//! Names that are nearly right.

use super::problems;

/// A name that is nearly right is asked about, if what it may have been meant as is there.
#[test]
fn a_name_that_is_nearly_right() {
    let items = "use std::sync::{Mutex, atomic::{AtomicU32, Ordering}}; struct P { total: u8, names: u8 } \
        impl P { fn give(&self) {} } mod m { pub struct Q { hidden: u8 } pub fn q() -> Q { Q { hidden: 1 } } }";
    for (line, meant) in [
        (
            "AtomicU32::new(0).fetch_ad(1, Ordering::SeqCst);",
            Some("fetch_add"),
        ),
        ("Mutex::new(0).lok();", Some("lock")),
        ("Mutex::new(0).lcok();", Some("lock")),
        ("Mutex::new(vec![1]).lock().unwrap().pusj(2);", Some("push")),
        ("std::thread::spawn(|| {}).jion();", Some("join")),
        ("(0..3).filtr(|n| *n > 1);", Some("filter")),
        ("[3, 1].srot();", Some("sort")),
        ("P { total: 1, names: 2 }.giv();", Some("give")),
        ("P { total: 1, names: 2 }.totl;", Some("total")),
        ("P { totals: 1, names: 2 };", Some("total")),
        (
            "let P { name, .. } = P { total: 1, names: 2 };",
            Some("names"),
        ),
        // Nobody may mean what is private, or what is as much unlike as like.
        ("m::q().hiden;", None),
        ("Mutex::new(0).close();", None),
        ("Mutex::new(0).l();", None),
    ] {
        let found = problems(&format!("{items}\nfn main() {{ {line} }}\n"));
        let asked = meant.map(|name| format!(". Did you mean `{name}`?"));
        let end = asked.as_deref().unwrap_or(".");
        assert!(found[0].ends_with(end), "{line}: {found:?}");
    }
}
