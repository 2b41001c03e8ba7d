//! Guards, ends of channels and types with a `Drop` of their own look, when they are dropped, at what they have borrowed.

use super::problems_after_uses;
use super::twins::twins;

const LATER: &str = "is dropped later, which looks at it";

/// In `main`, the first of the two is taken, and the second refused for what is still looked at in a drop.
#[track_caller]
fn dropped(body: &str, start: &str) {
    let both = format!(
        "struct Tell<'a>(&'a String); impl Drop for Tell<'_> {{ fn drop(&mut self) {{ println!(\"{{}}\", self.0); }} }} struct Push<'a>(&'a mut Vec<i32>); impl Drop for Push<'_> {{ fn drop(&mut self) {{ self.0.push(1); }} }} fn main() {{\n{body}\n}}"
    );
    twins(&both, start);
}

#[test]
fn what_is_gone_before_who_looks_at_it() {
    let ends = |of: &str, by: &str| {
        format!(
            "3: `{of}` is borrowed here and gone in line 4, where its block ends, but `{by}` {LATER}: declare `{of}` before `{by}`."
        )
    };
    for (body, of, by) in [
        (
            "«¦let g; »let m = Mutex::new(1); «let g; ¦»g = m.lock().unwrap(); println!(\"{}\", *g);",
            "m",
            "g",
        ),
        (
            "«¦let g; »let c = RefCell::new(1); «let g; ¦»g = c.borrow_mut(); println!(\"{}\", *g);",
            "c",
            "g",
        ),
        (
            "«let s = String::new(); ¦»let (t, r) = mpsc::channel(); «¦let s = String::new(); »t.send(&s).unwrap(); drop(r);",
            "s",
            "t",
        ),
        (
            "«¦let t; »let s = String::new(); «let t; ¦»t = Tell(&s); println!(\"{}\", t.0);",
            "s",
            "t",
        ),
    ] {
        dropped(body, &ends(of, by));
    }
}

#[test]
fn what_is_taken_or_changed_before() {
    for (body, of, by, done) in [
        (
            "let m = Mutex::new(1); let g = m.lock().unwrap(); println!(\"{}\", *g); «drop(g);¦»\nm.into_inner().unwrap();",
            "m",
            "g",
            "moved",
        ),
        (
            "let m = Arc::new(Mutex::new(1)); let g = m.lock().unwrap(); println!(\"{}\", *g); «drop(g);¦»\nthread::spawn(move || drop(m));",
            "m",
            "g",
            "moved",
        ),
        (
            "let mut c = RefCell::new(vec![1]); let b = c.borrow(); println!(\"{}\", b.len()); «drop(b);¦»\nc.get_mut().push(2);",
            "c",
            "b",
            "changed",
        ),
        (
            "let mut v = vec![]; let p = Push(&mut v); p.0.clear(); «drop(p);¦»\nv.push(2);",
            "v",
            "p",
            "changed",
        ),
    ] {
        let said = format!(
            "4: `{of}` may not be {done} here: `{by}` has borrowed it in line 3 and {LATER}. Drop `{by}` before (`drop({by})`, or a block around it)."
        );
        dropped(body, &said);
    }
}

#[test]
fn what_is_gone_in_time() {
    for body in [
        "let m = Mutex::new(1); let g; if true { g = m.lock().unwrap(); println!(\"{}\", *g); }",
        "let (m, c) = (Mutex::new(true), Condvar::new()); let mut g = m.lock().unwrap(); while !*g { g = c.wait(g).unwrap(); } *g = false;",
        "let all = vec![Mutex::new(1)]; let mut held = vec![]; for m in &all { held.push(m.lock().unwrap()); } held.pop(); println!(\"{}\", held.len());",
        "let mut m = Mutex::new(1); { let g = m.lock().unwrap(); println!(\"{}\", *g); } *m.get_mut().unwrap() = 2;",
        "let m = Mutex::new(vec![1]); if let Ok(mut g) = m.try_lock() { g.push(1); } drop(m);",
        "fn last(m: Mutex<i32>) -> i32 { let g = m.lock().unwrap(); *g } last(Mutex::new(1));",
        "fn whole() -> i32 { let m = Mutex::new(1); *m.lock().unwrap() } whole();",
    ] {
        let found = problems_after_uses(&format!("fn main() {{ {body} }}"));
        assert_eq!(found, [""; 0], "{body}");
    }
}

#[test]
fn what_is_put_in_through_a_guard() {
    for (cell, open) in [("Mutex", "lock().unwrap()"), ("RefCell", "borrow_mut()")] {
        let both = format!(
            "let all: {cell}<Vec<&i32>> = {cell}::new(vec![]); «let n = 1; ¦»{{ «¦let n = 1;» \nall.{open}.push(&n);\n}} drop(all);"
        );
        twins(
            &format!("fn main() {{\n{both}\n}}"),
            "4: `n` is borrowed here and gone in line 5, where its block ends, but `all` is used again later: declare `n` before the block.",
        );
    }
}

#[test]
fn what_a_loop_sends() {
    twins(
        "fn main() { let names = vec![String::new()]; let (t, r) = mpsc::channel(); thread::spawn(move || for n in r { println!(\"{n}\"); }); for n in &names {\nt.send(n«.clone()¦»).unwrap(); } }",
        "3: This holds a reference to `names`, made in line 2, and is kept for longer than `names` is certain to be there: move the value itself, or share it in an `Arc`.",
    );
}
