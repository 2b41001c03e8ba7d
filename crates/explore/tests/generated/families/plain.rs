//! Plain memory that threads share by `unsafe`, ordered by atomics, fences and locks, or by nothing.

use super::atomics::ordering;
use crate::dice::Dice;
use crate::frame::{Body, Frame};

const LOAD: &[&str] = &["Relaxed", "Acquire", "Acquire", "SeqCst"];
const STORE: &[&str] = &["Relaxed", "Release", "Release", "SeqCst"];
const BOTH: &[&str] = &["Relaxed", "Acquire", "AcqRel", "AcqRel", "SeqCst"];

const ITEMS: &str = "struct Plain(std::cell::UnsafeCell<i32>);
unsafe impl Sync for Plain {}
static P0: Plain = Plain(std::cell::UnsafeCell::new(0));
static P1: Plain = Plain(std::cell::UnsafeCell::new(0));
static F0: AtomicI32 = AtomicI32::new(0);
static F1: AtomicI32 = AtomicI32::new(0);
static H: AtomicPtr<i32> = AtomicPtr::new(std::ptr::null_mut());
static M: Mutex<i32> = Mutex::new(0);
";

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let mut frame = Frame::new(threads);
    frame.items += ITEMS;
    // Where some program needs fences, relaxed operations hand on what others do not.
    let fences = dice.one_in(4);
    for thread in 0..=threads {
        let budget = super::budget(thread, threads, dice);
        let mut body = Body::new(thread, dice);
        for _ in 0..budget {
            body.pause();
            let line = statement(&mut body, fences);
            body.line(line);
        }
        frame.bodies[thread] = body.done();
    }
    frame
}

/// An access to plain memory.
pub fn access(dice: &mut Dice) -> String {
    let (p, k) = (dice.below(2), 1 + dice.below(3));
    match dice.below(3) {
        0 => format!("unsafe {{ *P{p}.0.get() += {k}; }}"),
        1 => format!("unsafe {{ *P{p}.0.get() = {k}; }}"),
        _ => format!("r += unsafe {{ *P{p}.0.get() }};"),
    }
}

fn statement(body: &mut Body<'_>, fences: bool) -> String {
    let (load, store, both) = (
        ordering(body, LOAD),
        ordering(body, STORE),
        ordering(body, BOTH),
    );
    let (f, k) = (body.dice.below(2), body.small());
    let inside = access(body.dice);
    match body.dice.below(if fences { 13 } else { 12 }) {
        0 => inside,
        1 | 2 => format!("if F{f}.load({load}) != 0 {{ {inside} }}"),
        3 => format!("{inside} F{f}.store({k}, {store});"),
        4 => format!("while F{f}.load({load}) == 0 {{ thread::yield_now(); }} {inside}"),
        5 | 6 => format!(
            "while F{f}.compare_exchange(0, 1, {both}, Ordering::Relaxed).is_err() {{ thread::yield_now(); }} {inside} F{f}.store(0, {store});"
        ),
        7 => format!("if F{f}.fetch_add(1, {both}) == 1 {{ {inside} }}"),
        8 => format!("{{ let mut g = M.lock().unwrap(); *g += 1; {inside} }}"),
        9 => format!("H.store(Box::into_raw(Box::new({k})), {store});"),
        10 => format!("{{ let p = H.load({load}); if !p.is_null() {{ r += unsafe {{ *p }}; }} }}"),
        11 => format!(
            "{{ let p = H.swap(std::ptr::null_mut(), {both}); if !p.is_null() {{ r += *unsafe {{ Box::from_raw(p) }}; }} }}"
        ),
        _ => format!("fence({});", ordering(body, &BOTH[1..])),
    }
}
