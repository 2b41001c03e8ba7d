//! Locks inside locks: nested reads, a writer that waits, tries, poison, and condition variables with every way to wait.

use crate::dice::Dice;
use crate::frame::{Body, Frame};

/// What the threads share.
struct Locks {
    mutexes: usize,
    rwlocks: usize,
    sharded: bool,
}

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let locks = *dice.pick(&[(1, 0), (2, 0), (0, 1), (0, 1), (1, 1), (0, 2), (0, 0)]);
    let sharded = locks == (0, 0);
    let locks = Locks {
        mutexes: locks.0,
        rwlocks: locks.1,
        sharded,
    };
    let mut frame = Frame::new(threads);
    for n in 0..locks.mutexes {
        frame.items += &format!(
            "static M{n}: Mutex<i32> = Mutex::new(0);\nstatic C{n}: Condvar = Condvar::new();\n"
        );
    }
    for n in 0..locks.rwlocks {
        frame.items += &format!("static W{n}: RwLock<i32> = RwLock::new(0);\n");
    }
    if sharded {
        frame.setup += "    let d = Arc::new(ShardedLock::new(0i32));\n";
    }
    for thread in 0..=threads {
        if sharded && thread > 0 {
            frame.takes[thread] += "        let d = d.clone();\n";
        }
        let budget = super::budget(thread, threads, dice);
        let mut body = Body::new(thread, dice);
        for _ in 0..budget {
            locks.statement(&mut body, 0);
        }
        frame.bodies[thread] = body.done();
    }
    frame
}

impl Locks {
    fn statement(&self, body: &mut Body<'_>, depth: usize) {
        body.pause();
        if body.dice.one_in(10) {
            return rest(body);
        }
        let at = body
            .dice
            .below(self.mutexes + self.rwlocks + usize::from(self.sharded));
        if at < self.mutexes {
            self.mutex(body, at, depth);
        } else if self.sharded {
            self.readers_writer(body, "d", depth);
        } else {
            self.readers_writer(body, &format!("W{}", at - self.mutexes), depth);
        }
    }

    /// What is done while the lock is held.
    fn inside(&self, body: &mut Body<'_>, depth: usize) {
        if depth < 2 && !body.dice.one_in(3) {
            self.statement(body, depth + 1);
        }
    }

    fn mutex(&self, body: &mut Body<'_>, m: usize, depth: usize) {
        let k = body.small();
        let open = open(body);
        match body.dice.below(14) {
            0 | 1 => {
                body.line(format!("{{ let mut g = M{m}.lock(){open}; *g += {k};"));
                self.inside(body, depth);
                body.line("r += *g; }");
            }
            2 => {
                body.line(format!("{{ let _g = M{m}.lock(){open};"));
                self.inside(body, depth);
                body.line("}");
            }
            3 => body.line(format!("match M{m}.try_lock() {{ Ok(mut g) => {{ *g += {k}; r += *g; }} Err(TryLockError::WouldBlock) => r += 40, Err(TryLockError::Poisoned(e)) => r += **e.get_ref() + 50 }}")),
            4 => caught(self, body, &format!("let mut g = M{m}.lock(){open}; *g += {k};"), depth),
            5 => body.line(format!("r += i32::from(M{m}.is_poisoned());")),
            6 => body.line(format!("M{m}.clear_poison();")),
            7 => body.line(format!("{{ *M{m}.lock(){open} += {k}; C{m}.notify_one(); }}")),
            8 => body.line(format!("C{m}.notify_all();")),
            9 => body.line(format!("{{ let mut g = M{m}.lock(){open}; while *g < {k} {{ g = C{m}.wait(g){open}; }} *g -= 1; r += *g; }}")),
            10 => body.line(format!("{{ let g = M{m}.lock(){open}; let (g, late) = C{m}.wait_timeout(g, MOMENT){open}; r += *g + i32::from(late.timed_out()) * 60; }}")),
            11 => body.line(format!("{{ let g = M{m}.lock(){open}; let (mut g, late) = C{m}.wait_timeout_while(g, MOMENT, |v| *v < {k}){open}; *g += 1; r += *g + i32::from(late.timed_out()) * 60; }}")),
            12 => body.line(format!("{{ let mut g = C{m}.wait_while(M{m}.lock(){open}, |v| *v == 0){open}; *g -= 1; }}")),
            _ => body.line(format!("*M{m}.lock(){open} += {k};")),
        }
    }

    fn readers_writer(&self, body: &mut Body<'_>, w: &str, depth: usize) {
        let k = body.small();
        let open = open(body);
        match body.dice.below(11) {
            0 => body.line(format!("r += *{w}.read(){open};")),
            1..=3 => {
                body.line(format!("{{ let g = {w}.read(){open};"));
                self.inside(body, depth);
                body.line("r += *g; }");
            }
            4 => body.line(format!("*{w}.write(){open} += {k};")),
            5 => {
                body.line(format!("{{ let mut g = {w}.write(){open}; *g += {k};"));
                self.inside(body, depth);
                body.line("r += *g; }");
            }
            6 | 7 => body.line(format!("match {w}.try_read() {{ Ok(g) => r += *g, Err(TryLockError::WouldBlock) => r += 40, Err(TryLockError::Poisoned(_)) => r += 50 }}")),
            8 => body.line(format!("match {w}.try_write() {{ Ok(mut g) => *g += {k}, Err(TryLockError::WouldBlock) => r += 40, Err(TryLockError::Poisoned(_)) => r += 50 }}")),
            9 if w != "d" => {
                body.line(format!("{{ let mut g = {w}.write(){open}; *g += {k}; let g = RwLockWriteGuard::downgrade(g);"));
                self.inside(body, depth);
                body.line("r += *g; }");
            }
            9 => body.line(format!("r += i32::from({w}.is_poisoned());")),
            _ => {
                let way = *body.dice.pick(&["read", "write"]);
                caught(self, body, &format!("let _g = {w}.{way}(){open};"), depth);
            }
        }
    }
}

/// What is done with a lock's answer: poison is fatal, or is noted.
fn open(body: &mut Body<'_>) -> &'static str {
    let noted = ".unwrap_or_else(PoisonError::into_inner)";
    [".unwrap()", ".unwrap()", noted][body.dice.below(3)]
}

/// A panic, while a lock is held, that the thread survives, or does not.
fn caught(locks: &Locks, body: &mut Body<'_>, take: &str, depth: usize) {
    let (thread, k) = (body.thread, body.small());
    let survives = thread == 0 || body.dice.one_in(2);
    body.line(if survives {
        format!("r += catch_unwind(AssertUnwindSafe(|| {{ {take}")
    } else {
        format!("{{ {take}")
    });
    locks.inside(body, depth + 1);
    let perhaps = body.dice.one_in(3);
    body.line(match (survives, perhaps) {
        (true, false) => "panic!(\"inside\"); })).unwrap_or(7);".to_string(),
        (true, true) => format!("if r >= {k} {{ panic!(\"inside\"); }} 1 }})).unwrap_or(7);"),
        (false, _) => format!("if r >= {k} {{ panic!(\"t{thread}\"); }} }}"),
    });
}

/// What has nothing to do with locks.
fn rest(body: &mut Body<'_>) {
    match body.dice.below(3) {
        0 => body.line("thread::yield_now();"),
        1 => body.line("thread::sleep(MOMENT);"),
        _ => body.say(),
    }
}
