//! What one thread of a random program does.

use crate::dice::Dice;
use crate::frame::PAUSE;
use crate::generate::Objects;
use std::fmt::Write;

/// Writes the statements of one thread.
pub struct Operations<'a> {
    thread: usize,
    objects: &'a Objects,
    dice: &'a mut Dice,
    /// Channel ends the thread still has: channel, and whether it sends.
    ends: Vec<(usize, bool)>,
    noisy: bool,
    /// Locks held now, so that a thread mostly does not wait for itself.
    held: Vec<String>,
    /// How many threads can be unparked by main.
    pub others: Option<usize>,
    text: String,
}

impl<'a> Operations<'a> {
    /// Nothing is written yet.
    pub fn new(thread: usize, objects: &'a Objects, dice: &'a mut Dice) -> Self {
        let mut ends = Vec::new();
        for (n, channel) in objects.channels.iter().enumerate() {
            if channel.senders.contains(&thread) {
                ends.push((n, true));
            }
            if channel.receiver == thread {
                ends.push((n, false));
            }
        }
        Self {
            thread,
            objects,
            dice,
            ends,
            noisy: objects.noisy,
            held: Vec::new(),
            others: None,
            text: String::new(),
        }
    }

    /// About `budget` operations.
    pub fn body(&mut self, budget: usize) -> String {
        for _ in 0..budget {
            self.statement(0);
        }
        if self.thread > 0 && self.dice.one_in(3) {
            self.say();
        }
        std::mem::take(&mut self.text)
    }

    fn line(&mut self, line: String) {
        let _ = writeln!(self.text, "        {line}");
    }

    fn small(&mut self) -> usize {
        1 + self.dice.below(3)
    }

    fn say(&mut self) {
        let thread = self.thread;
        self.line(format!("println!(\"t{thread} {{r}}\");"));
    }

    fn statement(&mut self, depth: usize) {
        self.line(PAUSE.into());
        let objects = self.objects;
        let mut can: Vec<u8> = Vec::new();
        let mut offer = |kind: u8, weight: usize| can.extend(std::iter::repeat_n(kind, weight));
        offer(0, objects.atomics * 4);
        offer(1, objects.mutexes * 5);
        offer(2, objects.rwlocks * 5);
        offer(3, usize::from(objects.barrier.is_some()) * 3);
        offer(4, objects.once_cells * 4);
        offer(5, objects.plain * 4);
        offer(6, self.ends.len() * 5);
        offer(7, 1);
        offer(8, usize::from(self.noisy) * 4);
        offer(9, 1);
        offer(10, usize::from(depth == 0));
        match *self.dice.pick(&can) {
            0 => self.atomic(),
            1 => self.mutex(depth),
            2 => self.rwlock(depth),
            3 => self.line("if s.b.wait().is_leader() { r += 8; }".into()),
            4 => self.once(),
            5 => self.plain(),
            6 => self.message(),
            7 => self.odd(),
            8 => self.noise(),
            9 => self.park(),
            _ => self.say(),
        }
    }

    fn ordering(&mut self, allowed: &[&'static str]) -> &'static str {
        allowed[self.dice.below(allowed.len())]
    }

    fn atomic(&mut self) {
        let a = self.dice.below(self.objects.atomics);
        let k = self.small();
        let load = self.ordering(&["Relaxed", "Acquire", "SeqCst"]);
        let store = self.ordering(&["Relaxed", "Release", "SeqCst"]);
        let both = self.ordering(&["Relaxed", "Acquire", "Release", "AcqRel", "SeqCst"]);
        let op = *self.dice.pick(&[
            "fetch_add",
            "fetch_sub",
            "fetch_and",
            "fetch_or",
            "fetch_xor",
            "fetch_nand",
            "fetch_max",
            "fetch_min",
            "swap",
            "fetch_add",
        ]);
        let line = match self.dice.below(9) {
            0 | 1 => format!("r += s.a{a}.load(Ordering::{load});"),
            2 => format!("s.a{a}.store({k}, Ordering::{store});"),
            3 | 4 => format!("r += s.a{a}.{op}({k}, Ordering::{both});"),
            5 => format!("s.a{a}.store(s.a{a}.load(Ordering::{load}) + {k}, Ordering::{store});"),
            6 => format!(
                "r += match s.a{a}.compare_exchange({}, {k}, Ordering::{both}, Ordering::{load}) {{ Ok(v) => v, Err(v) => v + 20 }};",
                self.dice.below(3)
            ),
            7 => format!(
                "r += s.a{a}.fetch_update(Ordering::{both}, Ordering::{load}, |v| (v < 2).then_some(v + {k})).unwrap_or(30);"
            ),
            _ => {
                let order = self.ordering(&["Acquire", "Release", "AcqRel", "SeqCst"]);
                format!("fence(Ordering::{order});")
            }
        };
        self.line(line);
    }

    /// Something inside a lock, or nothing.
    fn inside(&mut self, lock: String, depth: usize) {
        self.held.push(lock);
        if depth < 2 && self.dice.one_in(2) {
            self.statement(depth + 1);
        }
        self.held.pop();
    }

    fn mutex(&mut self, depth: usize) {
        let m = self.dice.below(self.objects.mutexes);
        let k = self.small();
        let least = self.dice.below(3);
        let name = format!("m{m}");
        if self.held.contains(&name) && !self.dice.one_in(12) {
            return self.atomic_or_say();
        }
        match self.dice.below(10) {
            0 => self.line(format!("*s.m{m}.lock().unwrap() += {k};")),
            1 | 2 => {
                self.line(format!("{{ let mut g = s.m{m}.lock().unwrap_or_else(|e| {{ r += 100; e.into_inner() }}); *g += {k}; r += *g;"));
                self.inside(name, depth);
                self.line("}".into());
            }
            3 => {
                self.line(format!("{{ let mut g = s.m{m}.lock().unwrap();"));
                self.inside(name, depth);
                self.line("*g += 1; r += *g; }".into());
            }
            4 => self.line(format!("if let Ok(mut g) = s.m{m}.try_lock() {{ *g += {k}; r += *g; }} else {{ r += 40; }}")),
            5 => self.line(format!("{{ let mut g = s.m{m}.lock().unwrap(); while *g < {least} {{ g = s.c{m}.wait(g).unwrap(); }} r += *g; }}")),
            6 => self.line(format!("{{ let mut g = s.c{m}.wait_while(s.m{m}.lock().unwrap(), |v| *v == 0).unwrap(); *g -= 1; }}")),
            7 => self.line(format!("{{ *s.m{m}.lock().unwrap() += {k}; s.c{m}.notify_one(); }}")),
            8 => self.line(format!("s.c{m}.notify_all();")),
            _ => self.line(format!("{{ let g = s.m{m}.lock().unwrap(); let (g, late) = s.c{m}.wait_timeout_while(g, Duration::from_millis(1), |v| *v == 0).unwrap(); r += *g + i32::from(late.timed_out()) * 60; }}")),
        }
    }

    fn atomic_or_say(&mut self) {
        match self.objects.atomics {
            0 => self.say(),
            _ => self.atomic(),
        }
    }

    fn rwlock(&mut self, depth: usize) {
        let w = self.dice.below(self.objects.rwlocks);
        let k = self.small();
        let name = format!("w{w}");
        // Where a writer waits, the standard library may let a second reader wait, or a `try_read` fail, on one platform and not
        // on another. The explorer lets readers in, so such programs could do natively what it does not find.
        if self.held.contains(&name) {
            return self.atomic_or_say();
        }
        match self.dice.below(6) {
            0 => self.line(format!("r += *s.w{w}.read().unwrap();")),
            1 => {
                self.line(format!("{{ let g = s.w{w}.read().unwrap_or_else(|e| {{ r += 100; e.into_inner() }}); r += *g;"));
                self.inside(name, depth);
                self.line("}".into());
            }
            2 => self.line(format!("*s.w{w}.write().unwrap() += {k};")),
            3 => {
                self.line(format!(
                    "{{ let mut g = s.w{w}.write().unwrap(); *g += {k};"
                ));
                self.inside(name, depth);
                self.line("r += *g; }".into());
            }
            _ => self.line(format!(
                "r += s.w{w}.try_write().map_or(40, |mut g| {{ *g += {k}; *g }});"
            )),
        }
    }

    fn once(&mut self) {
        let o = self.dice.below(self.objects.once_cells);
        let k = self.small();
        let line = match self.dice.below(5) {
            0 => format!("r += *s.o{o}.get_or_init(|| {k});"),
            1 => format!("r += *s.o{o}.get_or_init(|| {{ println!(\"init {k}\"); {k} }});"),
            2 => format!("r += match s.o{o}.set({k}) {{ Ok(()) => 1, Err(v) => v + 30 }};"),
            3 => format!("r += *s.o{o}.wait();"),
            _ => format!("r += s.o{o}.get().copied().unwrap_or(40);"),
        };
        self.line(line);
    }

    fn plain(&mut self) {
        let p = self.dice.below(self.objects.plain);
        let k = self.small();
        let line = match self.dice.below(3) {
            0 => format!("r += unsafe {{ *s.p{p}.0.get() }};"),
            1 => format!("unsafe {{ *s.p{p}.0.get() += {k} }};"),
            _ => format!("unsafe {{ *s.p{p}.0.get() = {k} }};"),
        };
        self.line(line);
    }

    fn message(&mut self) {
        let at = self.dice.below(self.ends.len());
        let (n, sends) = self.ends[at];
        let k = self.small();
        let bounded = self.objects.channels[n].bound.is_some();
        let last = self.dice.one_in(6);
        let line = match (sends, self.dice.below(6)) {
            _ if last => {
                self.ends.remove(at);
                format!("drop({}{n});", if sends { "x" } else { "y" })
            }
            (true, 0) if bounded => format!(
                "r += match x{n}.try_send({k}) {{ Ok(()) => 1, Err(mpsc::TrySendError::Full(_)) => 20, Err(_) => 30 }};"
            ),
            (true, 1) => format!("x{n}.send({k}).unwrap();"),
            (true, _) => {
                format!("r += match x{n}.send({k}) {{ Ok(()) => 1, Err(e) => e.0 + 30 }};")
            }
            (false, 0) => format!(
                "r += match y{n}.try_recv() {{ Ok(v) => v, Err(mpsc::TryRecvError::Empty) => 20, Err(_) => 30 }};"
            ),
            (false, 1) => format!(
                "r += match y{n}.recv_timeout(Duration::from_millis(1)) {{ Ok(v) => v, Err(mpsc::RecvTimeoutError::Timeout) => 20, Err(_) => 30 }};"
            ),
            (false, 2) => format!("for v in &y{n} {{ r = r * 4 + v; }}"),
            (false, 3) => format!("r += y{n}.recv().unwrap();"),
            (false, _) => format!("r = r * 4 + y{n}.recv().unwrap_or(9);"),
        };
        self.line(line);
    }

    fn noise(&mut self) {
        let line = match self.dice.below(6) {
            0 | 1 => {
                self.noisy = false;
                "drop(noisy);"
            }
            2 => {
                self.noisy = false;
                "match Arc::try_unwrap(noisy) { Ok(only) => r += only.0, Err(_) => r += 20 }"
            }
            3 => {
                self.noisy = false;
                "r += Arc::into_inner(noisy).map_or(20, |only| only.0);"
            }
            4 => {
                self.noisy = false;
                "{ let weak = Arc::downgrade(&noisy); drop(noisy); r += weak.upgrade().map_or(20, |one| one.0); }"
            }
            _ => "r += Arc::strong_count(&noisy) as i32;",
        };
        self.line(line.into());
    }

    fn park(&mut self) {
        let line = match (self.thread, self.others) {
            (0, Some(threads)) => match self.dice.below(3) {
                0 => format!("h{}.thread().unpark();", 1 + self.dice.below(threads)),
                1 => "thread::park();".into(),
                _ => "thread::park_timeout(Duration::from_millis(1));".into(),
            },
            (0, None) => "thread::yield_now();".into(),
            _ => match self.dice.below(4) {
                0 => "thread::park_timeout(Duration::from_millis(1));".into(),
                1 => "thread::park();".into(),
                _ => "boss.unpark();".into(),
            },
        };
        self.line(line);
    }

    fn odd(&mut self) {
        let (thread, k) = (self.thread, self.small());
        let line = match self.dice.below(10) {
            0 => "thread::yield_now();".into(),
            1 | 2 if thread > 0 => format!("if r >= {k} {{ panic!(\"t{thread}\"); }}"),
            3 => "thread::sleep(Duration::from_millis(1));".into(),
            4 => format!("if r == {k} {{ std::process::exit({thread}); }}"),
            5 => format!("thread::spawn(move || println!(\"child of {thread} {{r}}\"));"),
            6 => format!("r += thread::spawn(move || r + {k}).join().unwrap();"),
            7 => "s.stop.store(true, Ordering::Release);".into(),
            8 => "if s.stop.load(Ordering::Acquire) { r += 5; }".into(),
            _ => format!(
                "r += std::panic::catch_unwind(|| if {k} == 2 {{ panic!(\"caught\") }} else {{ {k} }}).unwrap_or(6);"
            ),
        };
        self.line(line);
    }
}
