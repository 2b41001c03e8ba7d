//! Changes that add up to the same in every order, and those that do not.

use super::*;

#[test]
fn ten_threads_a_thousand_times() {
    for (statics, body, shown) in [
        (
            "static N: AtomicU32 = AtomicU32::new(0);",
            "N.fetch_add(1, Relaxed);",
            "N.load(Relaxed)",
        ),
        (
            "static M: Mutex<u32> = Mutex::new(0);",
            "*M.lock().unwrap() += 1;",
            "M.lock().unwrap()",
        ),
    ] {
        let report = explore(
            &threads(statics, (10, 1000), body, shown),
            Budget::default().patience,
        );
        assert_eq!(printed(&report), ["10000\n"]);
        assert!(report.states < 25_000, "{}", report.states);
    }
}

#[test]
fn what_is_shared_on_the_heap() {
    let source = "fn main() {
        let (m, n) = (Arc::new(Mutex::new((0i64, [0u8; 2]))), Arc::new(AtomicU64::new(0)));
        let work = |k: u8| { let (m, n) = (m.clone(), n.clone()); move || for i in 0..3 {
            let mut pair = m.lock().unwrap(); pair.0 -= 2; pair.1[i % 2] += k; drop(pair);
            n.fetch_max(i as u64, SeqCst);
        } };
        let (a, b) = (thread::spawn(work(1)), thread::spawn(work(2)));
        a.join().unwrap(); b.join().unwrap();
        println!(\"{:?} {}\", *m.lock().unwrap(), n.load(SeqCst));
    }";
    let (all, few) = both(source);
    assert!(few * 3 < all, "{few} and {all}");
    // A scope waits as well.
    let scoped = "fn main() {
        let n = AtomicU64::new(0);
        thread::scope(|s| for i in 0..3 { s.spawn(|| for _ in 0..3 { n.fetch_add(1, SeqCst); }); });
        println!(\"{n:?}\");
    }";
    let (all, few) = both(scoped);
    assert!(few * 4 < all, "{few} and {all}");
}

#[test]
fn sums_that_overflow_in_some_orders() {
    let of = |ty: &str, start: i32, up: &str, down: &str| {
        format!(
            "static M: Mutex<{ty}> = Mutex::new({start});
            fn main() {{
                let a = thread::spawn(|| {{ {up} }});
                let b = thread::spawn(|| {{ {down} }});
                println!(\"{{}} {{}}\", a.join().is_ok(), b.join().is_ok());
            }}"
        )
    };
    let add = |by: i32| format!("*M.lock().unwrap() += {by};");
    let twice = |text: String| text.repeat(2);
    // Two goes below nothing, unless the other adds in time.
    both(&of(
        "u8",
        1,
        &add(1),
        &twice("*M.lock().unwrap() -= 1;".into()),
    ));
    both(&of("i8", 120, &twice(add(4)), &add(-4)));
    both(&of("i32", i32::MAX - 1, &twice(add(1)), &add(-1)));
    both(&of("i32", 0, &add(i32::MAX), &twice(add(-1))));
    // Far from the ends of the type additions and subtractions commute.
    let small = threads(
        "static M: Mutex<i32> = Mutex::new(0);",
        (3, 2),
        "*M.lock().unwrap() += 9 - 7 * i;",
        "M.lock().unwrap()",
    );
    let (all, few) = both(&small);
    assert!(few * 3 < all, "{few} and {all}");
    // So do those that only go down, anywhere.
    let (all, few) = both(&of(
        "u8",
        9,
        &twice("*M.lock().unwrap() -= 2;".into()),
        &twice("*M.lock().unwrap() -= 1;".into()),
    ));
    assert!(few * 2 <= all, "{few} and {all}");
}

#[test]
fn whoever_writes_alone_commutes_too() {
    let count = threads(
        "static N: RwLock<u32> = RwLock::new(0);",
        (3, 3),
        "*N.write().unwrap() += 1;",
        "N.read().unwrap()",
    );
    let (all, few) = both(&count);
    assert!(few * 5 < all, "{few} and {all}");
    for look in [
        "println!(\"{}\", N.read().unwrap());",
        "println!(\"{:?}\", N.try_read().map(|n| *n).ok());",
        "println!(\"{:?}\", N.try_write().is_ok());",
        "let n = N.read().unwrap(); thread::yield_now(); println!(\"{n}\");",
        "let mut n = N.write().unwrap(); let seen = *n; *n += 1; drop(n); println!(\"{seen}\");",
        "let mut n = N.write().unwrap(); *n += 1; thread::yield_now(); let seen = *n; drop(n); println!(\"{seen}\");",
    ] {
        both(&format!(
            "static N: RwLock<u32> = RwLock::new(0);
            fn main() {{
                let all = [(); 2].map(|_| thread::spawn(|| for _ in 0..2 {{ *N.write().unwrap() += 1; }}));
                let looks = thread::spawn(|| {{ {look} }});
                for one in all {{ one.join().unwrap(); }}
                looks.join().unwrap();
                println!(\"{{}}\", N.read().unwrap());
            }}"
        ));
    }
}
