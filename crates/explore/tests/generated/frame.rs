//! The text around what threads do: what they share, how they are started and joined.

use crate::dice::Dice;
use std::fmt::Write;

/// Where a native run may be held up for a moment, so that others come first. A comment to the explorer.
pub const PAUSE: &str = "/*pause*/";

/// A program in parts. Thread 0 is `main`.
#[derive(Default)]
pub struct Frame {
    /// Beside `main`.
    pub items: String,
    /// `main`'s first lines: what threads take clones of.
    pub setup: String,
    /// For each thread what it takes along; `main`'s, which gives things up, comes when all are started.
    pub takes: Vec<String>,
    /// What each thread does.
    pub bodies: Vec<String>,
    /// Between the last `join` and `main`'s own line.
    pub end: String,
}

impl Frame {
    /// For `main` and so many threads.
    pub fn new(threads: usize) -> Frame {
        Frame {
            takes: vec![String::new(); threads + 1],
            bodies: vec![String::new(); threads + 1],
            ..Frame::default()
        }
    }

    /// The whole program.
    pub fn text(&self, dice: &mut Dice) -> String {
        let scoped = dice.one_in(2);
        let Frame { items, setup, .. } = self;
        let mut text = format!(
            "{items}\nfn main() {{\n    let mut r = 0i32;\n    let boss = thread::current();\n{setup}"
        );
        if scoped {
            text += "    thread::scope(|scope| {\n";
        }
        let threads = self.bodies.len() - 1;
        for thread in 1..=threads {
            let (takes, body) = (&self.takes[thread], &self.bodies[thread]);
            let spawn = if scoped {
                "scope.spawn"
            } else {
                "thread::spawn"
            };
            let _ = write!(
                text,
                "    let h{thread} = {{\n{takes}        let boss = boss.clone();\n        {spawn}(move || {{\n        \
                 let mut r = 0i32;\n{body}        let _ = &boss;\n        r\n        }})\n    }};\n"
            );
        }
        text = text + &self.takes[0] + &self.bodies[0];
        for thread in joined(threads, dice) {
            text += &join(thread, dice);
        }
        if scoped {
            text += "    });\n";
        }
        text + &self.end + "    println!(\"main {r}\");\n}\n"
    }
}

/// Which threads main joins, in which order.
pub fn joined(threads: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (1..=threads).collect();
    for at in 0..threads {
        order.swap(at, dice.below(threads));
    }
    if dice.one_in(5) {
        order.truncate(dice.below(threads + 1));
    }
    order
}

/// A line that joins a thread.
pub fn join(thread: usize, dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => format!("    r += h{thread}.join().unwrap();\n"),
        1 => format!("    r += h{thread}.join().unwrap_or(50);\n"),
        _ => format!("    println!(\"joined {thread} {{:?}}\", h{thread}.join().ok());\n"),
    }
}

/// The statements of one thread, as they are written.
pub struct Body<'a> {
    /// Whose they are.
    pub thread: usize,
    /// Where its numbers come from.
    pub dice: &'a mut Dice,
    text: String,
}

impl<'a> Body<'a> {
    /// Nothing is written yet.
    pub fn new(thread: usize, dice: &'a mut Dice) -> Body<'a> {
        let text = String::new();
        Body { thread, dice, text }
    }

    /// A statement, or a part of one.
    pub fn line(&mut self, line: impl AsRef<str>) {
        let _ = writeln!(self.text, "        {}", line.as_ref());
    }

    /// Before each statement.
    pub fn pause(&mut self) {
        self.line(PAUSE);
    }

    /// A small number.
    pub fn small(&mut self) -> usize {
        1 + self.dice.below(3)
    }

    /// Prints what the thread has learned.
    pub fn say(&mut self) {
        let thread = self.thread;
        self.line(format!("println!(\"t{thread} {{r}}\");"));
    }

    /// All that was written.
    pub fn done(mut self) -> String {
        if self.thread > 0 && self.dice.one_in(3) {
            self.say();
        }
        self.text
    }
}
