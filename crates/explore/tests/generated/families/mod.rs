//! Programs of many kinds: each family is about some part of what teaching programs use.

mod atomics;
mod channels;
mod counters;
mod lives;
mod locks;
mod once;
mod plain;
mod pool;
mod select;
mod twins;
mod waits;

use crate::dice::Dice;
use crate::frame::Frame;

/// What every program of a family begins with.
const USES: &str = "use crossbeam::channel::{self, RecvTimeoutError, SendTimeoutError, TryRecvError, TrySendError, select, select_biased};
use crossbeam::sync::{Parker, ShardedLock, WaitGroup};
use rayon::prelude::*;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::*;
use std::sync::*;
use std::thread;
use std::time::Duration;

const MOMENT: Duration = Duration::from_millis(1);
";

/// A family: its name, and what makes a program of it.
type Family = (&'static str, fn(&mut Dice) -> String);

/// The families, which seeds go through in turn.
pub const FAMILIES: [Family; 12] = [
    ("mixed", crate::generate::mixed),
    ("channels", |dice| framed(channels::frame(dice), dice)),
    ("select", |dice| framed(select::frame(dice), dice)),
    ("locks", |dice| framed(locks::frame(dice), dice)),
    ("waits", |dice| framed(waits::frame(dice), dice)),
    ("once", |dice| framed(once::frame(dice), dice)),
    ("atomics", |dice| framed(atomics::frame(dice), dice)),
    ("lives", |dice| framed(lives::frame(dice), dice)),
    ("pool", pool::program),
    ("counters", |dice| framed(counters::frame(dice), dice)),
    ("plain", |dice| framed(plain::frame(dice), dice)),
    ("twins", twins::program),
];

/// The name of a seed's family.
pub fn family(seed: u64) -> &'static str {
    FAMILIES[(seed % FAMILIES.len() as u64) as usize].0
}

/// The program of a seed.
pub fn program(seed: u64) -> String {
    let (name, make) = FAMILIES[(seed % FAMILIES.len() as u64) as usize];
    let text = make(&mut Dice::new(seed));
    format!("//! Seed {seed}: {name}.\n{text}")
}

fn framed(frame: Frame, dice: &mut Dice) -> String {
    USES.to_string() + &frame.text(dice)
}

/// How many threads beside main, mostly two.
fn threads(dice: &mut Dice) -> usize {
    *dice.pick(&[1, 2, 2, 2, 2, 3])
}

/// How many statements a thread has: fewer where there are many threads, and in main.
fn budget(thread: usize, threads: usize, dice: &mut Dice) -> usize {
    match (thread, threads) {
        (0, _) => dice.below(3),
        (_, 3) => 1 + dice.below(2),
        _ => 1 + dice.below(3),
    }
}
