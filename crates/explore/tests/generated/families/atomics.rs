//! Atomic numbers of several types, exchanges that may fail, fences, and waiting in circles.

use crate::dice::Dice;
use crate::frame::{Body, Frame};

const LOAD: &[&str] = &["Relaxed", "Acquire", "SeqCst"];
const STORE: &[&str] = &["Relaxed", "Release", "SeqCst"];
const BOTH: &[&str] = &["Relaxed", "Acquire", "Release", "AcqRel", "SeqCst"];
const TYPES: &[&str] = &[
    "I8", "U8", "I16", "U16", "I32", "U32", "I64", "U64", "Isize", "Usize",
];
const CHANGES: &[&str] = &["add", "sub", "and", "or", "xor", "nand", "max", "min"];

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let mut frame = Frame::new(threads);
    for n in 0..2 {
        let ty = dice.pick(TYPES);
        frame.items += &format!("static A{n}: Atomic{ty} = Atomic{ty}::new(1);\n");
    }
    frame.items += "static F: AtomicBool = AtomicBool::new(false);\n";
    frame.items +=
        "static C: crossbeam::atomic::AtomicCell<i32> = crossbeam::atomic::AtomicCell::new(0);\n";
    for thread in 0..=threads {
        let budget = super::budget(thread, threads, dice) + usize::from(thread > 0);
        let mut body = Body::new(thread, dice);
        for _ in 0..budget {
            body.pause();
            let line = match body.dice.below(8) {
                0..=2 => simple(&mut body),
                3 | 4 => exchange(&mut body),
                5 => flag(&mut body),
                6 => cell(&mut body),
                _ => fence(&mut body),
            };
            body.line(line);
        }
        frame.bodies[thread] = body.done();
    }
    frame
}

/// One of several orderings.
pub fn ordering(body: &mut Body<'_>, allowed: &[&str]) -> String {
    format!("Ordering::{}", body.dice.pick(allowed))
}

fn simple(body: &mut Body<'_>) -> String {
    let (a, k) = (body.dice.below(2), body.small());
    let (load, store, both) = (
        ordering(body, LOAD),
        ordering(body, STORE),
        ordering(body, BOTH),
    );
    let change = *body.dice.pick(CHANGES);
    match body.dice.below(5) {
        0 => format!("r = r.wrapping_add(A{a}.load({load}) as i32);"),
        1 => format!("A{a}.store({k}, {store});"),
        2 => format!("r = r.wrapping_add(A{a}.swap({k}, {both}) as i32);"),
        _ => format!("r = r.wrapping_add(A{a}.fetch_{change}({k}, {both}) as i32);"),
    }
}

fn exchange(body: &mut Body<'_>) -> String {
    let (a, old, k) = (body.dice.below(2), body.dice.below(3), body.small());
    let (load, both) = (ordering(body, LOAD), ordering(body, BOTH));
    match body.dice.below(5) {
        0 | 1 => format!(
            "r += match A{a}.compare_exchange({old}, {k}, {both}, {load}) {{ Ok(v) => v as i32 & 15, Err(v) => (v as i32 & 15) + 20 }};"
        ),
        2 => format!(
            "r += i32::from(A{a}.compare_exchange_weak({old}, {k}, {both}, {load}).is_ok());"
        ),
        3 => format!(
            "{{ let mut old = A{a}.load({load}); while let Err(now) = A{a}.compare_exchange_weak(old, old.wrapping_add({k}), {both}, {load}) {{ old = now; }} }}"
        ),
        _ => format!(
            "r += A{a}.fetch_update({both}, {load}, |v| if v < 3 {{ Some(v + {k}) }} else {{ None }}).map_or_else(|v| v as i32 & 15, |v| (v as i32 & 15) + 20);"
        ),
    }
}

fn flag(body: &mut Body<'_>) -> String {
    let (load, store, both) = (
        ordering(body, LOAD),
        ordering(body, STORE),
        ordering(body, BOTH),
    );
    match body.dice.below(7) {
        0 | 1 => format!("F.store(true, {store});"),
        2 => format!("while !F.load({load}) {{ thread::yield_now(); }}"),
        3 => format!("while F.swap(true, {both}) {{ std::hint::spin_loop(); }}"),
        4 => format!("r += i32::from(F.fetch_xor(true, {both}));"),
        5 => format!("r += i32::from(F.compare_exchange(false, true, {both}, {load}).is_ok());"),
        _ => format!("r += i32::from(F.load({load}));"),
    }
}

fn cell(body: &mut Body<'_>) -> String {
    let k = body.small();
    match body.dice.below(4) {
        0 => "r += C.load();".into(),
        1 => format!("C.store({k});"),
        2 => format!("r += C.fetch_add({k});"),
        _ => format!("r += C.compare_exchange(0, {k}).unwrap_or(20);"),
    }
}

fn fence(body: &mut Body<'_>) -> String {
    let order = ordering(body, &BOTH[1..]);
    match body.dice.below(3) {
        0 => format!("compiler_fence({order});"),
        _ => format!("fence({order});"),
    }
}
