//! How threads begin and end: names, results, panics and what is dropped on the way, counts of owners, the process's end.

use crate::dice::Dice;
use crate::frame::{Body, Frame};

const ITEMS: &str = "struct Noisy(i32);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!(\"drop {}{}\", self.0, if thread::panicking() { \" panicking\" } else { \"\" });
    }
}
static A: AtomicI32 = AtomicI32::new(0);
";

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let mut frame = Frame::new(threads);
    frame.items += ITEMS;
    let shared = dice.one_in(2);
    if shared {
        frame.setup += "    let noisy = Arc::new(Noisy(7));\n";
    }
    for thread in 0..=threads {
        if shared && thread > 0 {
            frame.takes[thread] += "        let noisy = noisy.clone();\n";
        }
        let budget = super::budget(thread, threads, dice);
        let mut body = Body::new(thread, dice);
        let mut owns = shared;
        for number in 0..budget {
            body.pause();
            if owns && body.dice.one_in(2) {
                count(&mut body, &mut owns);
            } else {
                statement(&mut body, number, threads);
            }
        }
        frame.bodies[thread] = body.done();
    }
    frame
}

fn statement(body: &mut Body<'_>, number: usize, threads: usize) {
    let (thread, k) = (body.thread, body.small());
    let line = match body.dice.below(16) {
        0 => format!("let _kept{number} = Noisy({thread}{number});"),
        1 => format!(
            "{{ let _gone = Noisy({thread}{number}); if r >= {k} {{ panic!(\"t{thread}\"); }} }}"
        ),
        2 if thread > 0 => format!("if r >= {k} {{ resume_unwind(Box::new({k}i32)); }}"),
        3 => format!(
            "r += catch_unwind(|| {{ let _gone = Noisy({thread}{number}); if {k} == 2 {{ panic!(\"caught\") }} {k} }}).unwrap_or(6);"
        ),
        4 => format!("if r == {k} {{ std::process::exit({thread}); }}"),
        5 => format!(
            "r += thread::scope(|inner| {{ let one = inner.spawn(|| A.fetch_add({k}, Ordering::SeqCst)); let two = inner.spawn(|| A.load(Ordering::SeqCst)); one.join().unwrap() * 4 + two.join().unwrap() }});"
        ),
        6 => format!(
            "r += thread::Builder::new().name(\"n{k}\".into()).spawn(|| thread::current().name().map_or(0, str::len) as i32).unwrap().join().unwrap();"
        ),
        7 => format!(
            "{{ let child = thread::spawn(move || r + {k}); r += i32::from(child.is_finished()); r += child.join().unwrap(); }}"
        ),
        8 => format!(
            "thread::spawn(move || {{ let _last = Noisy({thread}{number}); A.fetch_add({k}, Ordering::SeqCst); }});"
        ),
        9 => format!(
            "r += match thread::spawn(move || if {k} == 1 {{ panic!(\"child {{}}\", r) }} else {{ r }}).join() {{ Ok(v) => v, Err(e) => e.downcast_ref::<String>().map_or(5, |text| text.len() as i32) }};"
        ),
        10 => format!("r += A.fetch_add({k}, Ordering::SeqCst);"),
        11 => "thread::sleep(MOMENT);".into(),
        12 if thread == 0 => format!(
            "r += i32::from(h{}.is_finished());",
            1 + body.dice.below(threads)
        ),
        13 => format!(
            "{{ let n = Noisy({thread}{number}); thread::spawn(move || drop(n)).join().unwrap(); }}"
        ),
        14 if body.dice.one_in(4) => format!("if r == {k} {{ std::process::abort(); }}"),
        _ => return body.say(),
    };
    body.line(line);
}

/// What counts the owners of what is shared, or gives it up.
fn count(body: &mut Body<'_>, owns: &mut bool) {
    let ends = [
        "drop(noisy);",
        "match Arc::try_unwrap(noisy) { Ok(only) => r += only.0, Err(_) => r += 20 }",
        "r += Arc::into_inner(noisy).map_or(20, |only| only.0);",
        "{ let weak = Arc::downgrade(&noisy); drop(noisy); r += weak.upgrade().map_or(20, |one| one.0); }",
    ];
    let line = match body.dice.below(8) {
        0 => "r += Arc::strong_count(&noisy) as i32;",
        1 => "{ let more = Arc::clone(&noisy); r += Arc::strong_count(&more) as i32; }",
        2 => {
            "{ let weak = Arc::downgrade(&noisy); r += (weak.strong_count() + Arc::weak_count(&noisy)) as i32; }"
        }
        3 if body.thread > 0 => {
            "{ let noisy = noisy.clone(); thread::spawn(move || drop(noisy)); }"
        }
        _ => {
            *owns = false;
            *body.dice.pick(&ends)
        }
    };
    body.line(line);
}
