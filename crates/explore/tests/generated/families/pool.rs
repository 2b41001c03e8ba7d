//! rayon: `join` in `join`, scopes, pools of one and two workers, and small parallel iterators.

use crate::dice::Dice;
use std::fmt::Write;

/// Writes jobs; each statement prints a mark of its own, or changes what is shared.
struct Jobs<'a> {
    dice: &'a mut Dice,
    text: String,
    marks: usize,
    /// How many statements may still come.
    left: usize,
}

pub fn program(dice: &mut Dice) -> String {
    let left = 3 + dice.below(4);
    let mut jobs = Jobs {
        text: String::new(),
        marks: 0,
        left,
        dice,
    };
    let pool = jobs.dice.below(4);
    if pool < 2 {
        let count = 1 + pool;
        let _ = writeln!(
            jobs.text,
            "    let pool = rayon::ThreadPoolBuilder::new().num_threads({count}).build().unwrap();\n    let r = pool.install(|| {{ let mut r = 0i32;"
        );
    } else {
        jobs.text += "    let mut r = 0i32;\n";
    }
    while jobs.left > 0 {
        jobs.parallel(0);
    }
    if pool < 2 {
        jobs.text += "    r });\n";
    }
    let text = &jobs.text;
    format!(
        "{}static A: AtomicI32 = AtomicI32::new(0);\nstatic M: Mutex<i32> = Mutex::new(0);\n\nfn main() {{\n{text}    println!(\"main {{r}} {{A:?}} {{M:?}}\");\n}}\n",
        super::USES
    )
}

impl Jobs<'_> {
    /// Something with more than one job.
    fn parallel(&mut self, depth: usize) {
        self.left = self.left.saturating_sub(1);
        match self.dice.below(7) {
            5 => self.caught(depth),
            6 => self.alone(depth),
            0 | 1 => {
                self.text += "    { let (a, b) = rayon::join(|| { let mut r = 0i32;\n";
                self.job(depth + 1);
                self.text += "    r }, || { let mut r = 0i32;\n";
                self.job(depth + 1);
                self.text += "    r }); r += a * 2 + b; }\n";
            }
            2 | 3 => self.scope(depth),
            _ => self.iterator(),
        }
    }

    /// A panic of a job, or of several, comes out where they are waited for.
    fn caught(&mut self, depth: usize) {
        self.text += "    r += catch_unwind(AssertUnwindSafe(|| { let mut r = 0i32;\n";
        self.parallel(depth + 1);
        self.text += "    r })).unwrap_or(7);\n";
    }

    /// A job that only a message is heard of.
    fn alone(&mut self, depth: usize) {
        self.text += "    { let (sender, receiver) = channel::bounded(1); rayon::spawn(move || { let mut r = 0i32;\n";
        self.job(depth + 1);
        self.text += "    let _ = sender.send(r); });\n";
        self.simple();
        self.text += "    r += receiver.recv().unwrap_or(9); }\n";
    }

    fn scope(&mut self, depth: usize) {
        self.text += "    rayon::scope(|s| {\n";
        for _ in 0..1 + self.dice.below(2) {
            self.text += "    s.spawn(|s| { let mut r = 0i32; let _ = s;\n";
            self.job(depth + 1);
            if self.dice.one_in(5) {
                self.text += "    s.spawn(|_| println!(\"inner\"));\n";
            }
            self.text += "    A.fetch_max(r, Ordering::SeqCst); });\n";
            if self.dice.one_in(3) {
                self.simple();
            }
        }
        self.text += "    });\n";
    }

    /// What a job does.
    fn job(&mut self, depth: usize) {
        for _ in 0..1 + self.dice.below(2) {
            if depth < 2 && self.left > 0 && self.dice.one_in(3) {
                self.parallel(depth);
            } else {
                self.simple();
            }
        }
    }

    fn simple(&mut self) {
        self.left = self.left.saturating_sub(1);
        self.marks += 1;
        let (mark, k) = (self.marks, 1 + self.dice.below(3));
        let line = match self.dice.below(8) {
            7 => format!("if r + {k} >= 3 {{ panic!(\"j{mark}\"); }}"),
            0..=2 => format!("println!(\"j{mark}\");"),
            3 => format!("r += A.fetch_add({k}, Ordering::SeqCst);"),
            4 => format!("A.store({k}, Ordering::SeqCst);"),
            5 => format!("*M.lock().unwrap() += {k};"),
            _ => "r += A.load(Ordering::SeqCst);".into(),
        };
        let _ = writeln!(self.text, "    {}\n    {line}", crate::frame::PAUSE);
    }

    fn iterator(&mut self) {
        let (n, k) = (2 + self.dice.below(3), 1 + self.dice.below(3));
        let line = match self.dice.below(7) {
            0 => format!("r += (0..{n}).into_par_iter().map(|v| v * {k}).sum::<i32>();"),
            1 => format!(
                "(0..2).into_par_iter().for_each(|v| {{ A.fetch_add(v + {k}, Ordering::SeqCst); }});"
            ),
            2 => format!(
                "r += (0..{n}).into_par_iter().map(|v| v + {k}).collect::<Vec<i32>>().len() as i32;"
            ),
            3 => format!("r += [1, {k}, 3].par_iter().filter(|v| **v > 1).count() as i32;"),
            4 => format!("(0..{k}).into_par_iter().for_each(|v| println!(\"item {{v}}\"));"),
            5 => "r += (0..2).into_par_iter().map(|v| A.fetch_add(v + 1, Ordering::SeqCst)).reduce(|| 0, |a, b| a * 2 + b);".into(),
            _ => format!("r += (0..{n}).into_par_iter().find_any(|v| *v >= {k}).map_or(9, |_| 1);"),
        };
        let _ = writeln!(self.text, "    {line}");
    }
}
