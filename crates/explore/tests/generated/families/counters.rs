//! Counts that threads add to without looking: in whatever order, the sums are the same. And whoever looks after all, or makes an
//! order matter in another way.

use crate::dice::Dice;
use crate::frame::{Body, Frame};

const ITEMS: &str = "static A0: AtomicI32 = AtomicI32::new(0);
static A1: AtomicU8 = AtomicU8::new(254);
static M: Mutex<i32> = Mutex::new(1);
static P: Mutex<(u64, [i32; 2])> = Mutex::new((1, [0, 0]));
static U: Mutex<u8> = Mutex::new(1);
static I: Mutex<i8> = Mutex::new(120);
static W: RwLock<i32> = RwLock::new(0);
";
const SETUP: &str = "    let n = Arc::new(AtomicU64::new(0));
    let m = Arc::new(Mutex::new(0i64));
    let s = Arc::new((RwLock::new(0i64), Mutex::new(0i64)));
    let o = Arc::new(Mutex::new(Some(3i32)));
";
const ORDERS: &[&str] = &["Relaxed", "Release", "AcqRel", "SeqCst"];

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let mut frame = Frame::new(threads);
    frame.items += ITEMS;
    frame.setup += SETUP;
    for thread in 0..=threads {
        if thread > 0 {
            frame.takes[thread] +=
                "        let (n, m, o, s) = (n.clone(), m.clone(), o.clone(), s.clone());\n";
        }
        let budget = super::budget(thread, threads, dice) + usize::from(thread > 0);
        let mut body = Body::new(thread, dice);
        for _ in 0..budget {
            body.pause();
            let line = if body.dice.one_in(4) {
                looks(&mut body)
            } else {
                adds(&mut body)
            };
            body.line(line);
        }
        frame.bodies[thread] = body.done();
    }
    frame.end += "    println!(\"{A0:?} {A1:?} {n:?}\");\n";
    if dice.one_in(2) {
        frame.end += "    println!(\"{} {} {:?}\", *m.lock().unwrap(), *M.lock().unwrap(), *P.lock().unwrap());\n";
        frame.end += "    println!(\"{} {} {}\", *s.0.read().unwrap(), *s.1.lock().unwrap(), *W.read().unwrap());\n";
        frame.end += "    println!(\"{:?} {:?} {:?}\", U.lock().is_ok(), I.lock().is_ok(), o.lock().is_ok());\n";
    }
    frame
}

/// An addition whose result nobody looks at.
fn adds(body: &mut Body<'_>) -> String {
    let (k, order) = (body.small(), *body.dice.pick(ORDERS));
    let (atomic, change) = (
        *body.dice.pick(&["A0", "A0", "A1", "n"]),
        *body.dice.pick(&["add", "add", "add", "sub", "max", "or"]),
    );
    let lock = *body.dice.pick(&["m", "m", "M"]);
    match body.dice.below(13) {
        0..=2 => format!("{atomic}.fetch_{change}({k}, Ordering::{order});"),
        3 => format!("for i in 0..2 {{ {atomic}.fetch_add(i, Ordering::{order}); }}"),
        4 | 5 => format!("*{lock}.lock().unwrap() += {k};"),
        6 => format!("{{ let mut g = {lock}.lock().unwrap(); *g += 5; *g -= {k}; }}"),
        7 => format!("for _ in 0..2 {{ *{lock}.lock().unwrap() -= {k}; }}"),
        8 => format!("{{ let mut g = P.lock().unwrap(); g.0 += 1; g.1[{k} % 2] -= {k}; }}"),
        9 => format!("*W.write().unwrap() += {k};"),
        10 => format!("for _ in 0..2 {{ *s.0.write().unwrap() -= {k}; }}"),
        11 => format!("*s.1.lock().unwrap() += {k};"),
        _ => "{ let _held = M.lock().unwrap(); r += 1; }".into(),
    }
}

/// Something that depends on what others have added, or prevents additions from changing places.
fn looks(body: &mut Body<'_>) -> String {
    let k = body.small();
    let lock = *body.dice.pick(&["m", "M"]);
    match body.dice.below(23) {
        0 => "r += A0.load(Ordering::SeqCst);".into(),
        1 => format!("if n.fetch_add({k}, Ordering::SeqCst) == 0 {{ r += 10; }}"),
        2 => format!("if *{lock}.lock().unwrap() > {k} {{ r += 1; }}"),
        3 => format!("{{ let mut g = {lock}.lock().unwrap(); if *g > {k} {{ *g -= {k}; }} }}"),
        4 => format!("*{lock}.lock().unwrap() = {k};"),
        5 | 13 => format!("*U.lock().unwrap() {}= 1;", ["+", "-"][k % 2]),
        6 | 14 => format!("*I.lock().unwrap() {}= 4;", ["+", "-"][k % 2]),
        7 => "while A0.load(Ordering::Relaxed) < 1 { thread::yield_now(); }".into(),
        8 => format!(
            "{{ let mut g = o.lock().unwrap(); if let Some(v) = g.as_mut() {{ *v += {k}; }} }}"
        ),
        9 => format!(
            "thread::scope(|inner| {{ inner.spawn(|| {{ A0.fetch_add({k}, Ordering::SeqCst); }}); *m.lock().unwrap() += 1; }});"
        ),
        10 => "{ let g = M.lock().unwrap(); A0.fetch_add(*g, Ordering::SeqCst); }".into(),
        11 => format!(
            "{{ let mut g = m.lock().unwrap(); A0.fetch_add(1, Ordering::SeqCst); *g *= {k}; }}"
        ),
        15 => format!(
            "let seen = A0.fetch_add({k}, Ordering::SeqCst); A1.fetch_sub(1, Ordering::SeqCst); r += seen;"
        ),
        16 => format!(
            "let seen = *{lock}.lock().unwrap(); A1.fetch_sub(1, Ordering::SeqCst); r += seen as i32;"
        ),
        18 => format!("if *W.read().unwrap() > {k} {{ r += 1; }}"),
        19 => format!("if let Ok(mut g) = W.try_write() {{ *g += {k}; }}"),
        20 => format!("{{ let g = s.0.read().unwrap(); if *g < -{k} {{ r += 1; }} }}"),
        21 => format!(
            "{{ let own = RwLock::new(0); thread::scope(|inner| {{ inner.spawn(|| *own.write().unwrap() += {k}); *own.write().unwrap() += 1; }}); r += *own.read().unwrap(); }}"
        ),
        17 => {
            "r += thread::scope(|inner| inner.spawn(|| A0.load(Ordering::SeqCst)).join().unwrap());"
                .into()
        }
        _ => format!("println!(\"t{} {{r}}\");", body.thread),
    }
}
