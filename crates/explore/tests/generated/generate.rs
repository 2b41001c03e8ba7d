//! Random small programs of the standard library's objects.
//!
//! A program has a few shared objects, two or three threads that each do a few things to them, and a `main` that may take part. All
//! values are small integers; each thread adds what it learns to `r` and may print it.

use crate::dice::Dice;
use crate::frame::{join, joined};
use crate::operations::Operations;
use std::fmt::Write;

/// How threads reach what they share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// `Arc` and `thread::spawn`.
    Counted,
    /// A `static` and `thread::spawn`.
    Static,
    /// `thread::scope` and references.
    Scoped,
}

/// What the program shares: how many of each kind there are.
pub struct Objects {
    /// Atomic integers.
    pub atomics: usize,
    /// Mutexes, each with a condition variable.
    pub mutexes: usize,
    /// Readers-writer locks.
    pub rwlocks: usize,
    /// A barrier for this many threads, if any.
    pub barrier: Option<usize>,
    /// Cells that are set once.
    pub once_cells: usize,
    /// Plain memory.
    pub plain: usize,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Each thread gets an owner of something whose drop prints.
    pub noisy: bool,
}

/// A channel and which threads have its ends; thread 0 is main.
pub struct Channel {
    /// `None` without bound.
    pub bound: Option<usize>,
    /// The threads that send.
    pub senders: Vec<usize>,
    /// The thread that receives.
    pub receiver: usize,
}

/// A program of the standard library's objects, several kinds at once.
pub fn mixed(dice: &mut Dice) -> String {
    let threads = 1 + dice.below(2) + usize::from(dice.one_in(4));
    let sharing = *dice.pick(&[
        Sharing::Counted,
        Sharing::Static,
        Sharing::Scoped,
        Sharing::Scoped,
    ]);
    let objects = objects(threads, dice);
    let mut text = prelude(&objects);
    let mut bodies = Vec::new();
    for thread in 1..=threads {
        let budget = 1 + dice.below(if threads > 2 { 2 } else { 4 });
        let mut operations = Operations::new(thread, &objects, dice);
        bodies.push(operations.body(budget));
    }
    let budget = dice.below(3);
    let mut main = Operations::new(0, &objects, dice);
    main.others = (sharing != Sharing::Scoped).then_some(threads);
    let middle = main.body(budget);
    text += &whole(sharing, &objects, &bodies, &middle, dice);
    text
}

/// Few objects, so that threads meet at them.
fn objects(threads: usize, dice: &mut Dice) -> Objects {
    let mut objects = Objects {
        atomics: 0,
        mutexes: 0,
        rwlocks: 0,
        barrier: None,
        once_cells: 0,
        plain: 0,
        channels: Vec::new(),
        noisy: dice.one_in(8),
    };
    for _ in 0..1 + dice.below(2) {
        match dice.below(11) {
            0..=2 => objects.atomics += 1,
            3..=4 => objects.mutexes += 1,
            5 => objects.rwlocks += 1,
            6 => objects.barrier = Some(1 + dice.below(threads + 1)),
            7 => objects.once_cells += 1,
            8 => objects.plain += 1,
            _ => {
                let receiver = dice.below(threads + 1);
                let mut senders: Vec<usize> = (0..=threads)
                    .filter(|&thread| thread != receiver && !dice.one_in(3))
                    .collect();
                if senders.is_empty() {
                    senders.push(usize::from(receiver == 0));
                }
                objects.channels.push(Channel {
                    bound: *dice.pick(&[None, None, Some(0), Some(1)]),
                    senders,
                    receiver,
                });
            }
        }
    }
    objects
}

fn prelude(objects: &Objects) -> String {
    let mut text = String::from(
        "use std::cell::UnsafeCell;\nuse std::sync::atomic::{AtomicBool, AtomicI32, Ordering, fence};\n\
         use std::sync::{Arc, Barrier, Condvar, Mutex, OnceLock, RwLock, mpsc};\nuse std::thread;\nuse std::time::Duration;\n\n",
    );
    text += "struct Plain(UnsafeCell<i32>);\n\nunsafe impl Sync for Plain {}\n\n";
    if objects.noisy {
        text += "struct Noisy(i32);\n\nimpl Drop for Noisy {\n    fn drop(&mut self) {\n        println!(\"dropped by {:?}\", thread::current().name());\n    }\n}\n\n";
    }
    let mut fields = String::new();
    let mut values = String::new();
    let mut field = |name: String, ty: &str, value: &str| {
        let _ = writeln!(fields, "    {name}: {ty},");
        let _ = write!(values, "{name}: {value}, ");
    };
    for n in 0..objects.atomics {
        field(format!("a{n}"), "AtomicI32", "AtomicI32::new(0)");
    }
    for n in 0..objects.mutexes {
        field(format!("m{n}"), "Mutex<i32>", "Mutex::new(0)");
        field(format!("c{n}"), "Condvar", "Condvar::new()");
    }
    for n in 0..objects.rwlocks {
        field(format!("w{n}"), "RwLock<i32>", "RwLock::new(0)");
    }
    if let Some(count) = objects.barrier {
        field("b".into(), "Barrier", &format!("Barrier::new({count})"));
    }
    for n in 0..objects.once_cells {
        field(format!("o{n}"), "OnceLock<i32>", "OnceLock::new()");
    }
    for n in 0..objects.plain {
        field(format!("p{n}"), "Plain", "Plain(UnsafeCell::new(0))");
    }
    field("stop".into(), "AtomicBool", "AtomicBool::new(false)");
    let _ = write!(
        text,
        "struct Shared {{\n{fields}}}\n\nimpl Shared {{\n    const fn new() -> Shared {{\n        Shared {{ {values}}}\n    }}\n}}\n\n"
    );
    text
}

/// `main` around the threads' bodies.
fn whole(
    sharing: Sharing,
    objects: &Objects,
    bodies: &[String],
    middle: &str,
    dice: &mut Dice,
) -> String {
    let mut text = String::new();
    if sharing == Sharing::Static {
        text += "static SHARED: Shared = Shared::new();\n\n";
    }
    text += "fn main() {\n    let mut r = 0i32;\n    let boss = thread::current();\n";
    text += match sharing {
        Sharing::Counted => "    let s = Arc::new(Shared::new());\n",
        Sharing::Static => "    let s = &SHARED;\n",
        Sharing::Scoped => "    let shared = Shared::new();\n    let s = &shared;\n",
    };
    for (n, channel) in objects.channels.iter().enumerate() {
        let _ = match channel.bound {
            None => writeln!(text, "    let (x{n}, y{n}) = mpsc::channel::<i32>();"),
            Some(bound) => writeln!(
                text,
                "    let (x{n}, y{n}) = mpsc::sync_channel::<i32>({bound});"
            ),
        };
    }
    if objects.noisy {
        text += "    let noisy = Arc::new(Noisy(7));\n";
    }
    let scoped = sharing == Sharing::Scoped;
    if scoped {
        text += "    thread::scope(|scope| {\n";
    }
    for (index, body) in bodies.iter().enumerate() {
        text += &spawn(sharing, objects, index + 1, body);
    }
    // Main keeps a sender only if it sends.
    for (n, channel) in objects.channels.iter().enumerate() {
        if !channel.senders.contains(&0) && !dice.one_in(6) {
            let _ = writeln!(text, "    drop(x{n});");
        }
    }
    text += middle;
    for index in joined(bodies.len(), dice) {
        text += &join(index, dice);
    }
    if scoped {
        text += "    });\n";
    }
    text += "    println!(\"main {r}\");\n}\n";
    text
}

fn spawn(sharing: Sharing, objects: &Objects, thread: usize, body: &str) -> String {
    let mut text = String::from("    let h");
    let _ = writeln!(text, "{thread} = {{");
    if sharing == Sharing::Counted {
        text += "        let s = Arc::clone(&s);\n";
    }
    for (n, channel) in objects.channels.iter().enumerate() {
        if channel.senders.contains(&thread) {
            let _ = writeln!(text, "        let x{n} = x{n}.clone();");
        }
    }
    if objects.noisy {
        text += "        let noisy = Arc::clone(&noisy);\n";
    }
    text += "        let boss = boss.clone();\n";
    text += match sharing {
        Sharing::Scoped => "        scope.spawn(move || {\n",
        _ => "        thread::spawn(move || {\n",
    };
    let _ = write!(
        text,
        "        let mut r = 0i32;\n{body}        let _ = &boss;\n        r\n        }})\n    }};\n"
    );
    text
}
