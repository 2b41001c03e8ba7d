//! Meeting points: barriers used again, permits to go on, `WaitGroup` and `Parker`, and crossbeam's threads.

use crate::dice::Dice;
use crate::frame::{Body, Frame};

/// What the threads share.
struct Meeting {
    barrier: bool,
    group: bool,
    parker: bool,
    tokens: bool,
}

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let kind = dice.below(5);
    let meeting = Meeting {
        barrier: kind == 0 || dice.one_in(5),
        group: kind == 1 || dice.one_in(5),
        parker: kind == 2 || dice.one_in(5),
        tokens: kind >= 3,
    };
    let mut frame = Frame::new(threads);
    frame.items += "static A: AtomicI32 = AtomicI32::new(0);\n";
    if meeting.barrier {
        let count = 1 + dice.below(threads + 1);
        frame.items += &format!("static B: Barrier = Barrier::new({count});\n");
    }
    if meeting.group {
        frame.setup += "    let g = WaitGroup::new();\n";
    }
    if meeting.parker {
        frame.setup += "    let p = Parker::new();\n    let u = p.unparker().clone();\n";
    }
    for thread in 0..=threads {
        if thread > 0 {
            if meeting.group {
                frame.takes[thread] += "        let g = g.clone();\n";
            }
            if meeting.parker {
                frame.takes[thread] += "        let u = u.clone();\n";
            }
        }
        let budget = super::budget(thread, threads, dice) + usize::from(thread == 0);
        let mut body = Body::new(thread, dice);
        let mut group = meeting.group;
        for _ in 0..budget {
            body.pause();
            meeting.statement(&mut body, &mut group, threads);
        }
        frame.bodies[thread] = body.done();
    }
    frame
}

impl Meeting {
    fn statement(&self, body: &mut Body<'_>, group: &mut bool, threads: usize) {
        let mut can: Vec<fn(&Meeting, &mut Body<'_>, usize)> = vec![Meeting::learn];
        if self.barrier {
            can.extend([Meeting::meet as fn(&Meeting, &mut Body<'_>, usize); 3]);
        }
        if self.parker {
            can.extend([Meeting::park as fn(&Meeting, &mut Body<'_>, usize); 3]);
        }
        if self.tokens {
            can.extend([Meeting::token as fn(&Meeting, &mut Body<'_>, usize); 3]);
        }
        if *group && body.dice.one_in(2) {
            return leave(body, group);
        }
        let chosen = *body.dice.pick(&can);
        chosen(self, body, threads);
    }

    fn learn(&self, body: &mut Body<'_>, _: usize) {
        let k = body.small();
        match body.dice.below(4) {
            0 => body.say(),
            1 => body.line("r += A.load(Ordering::SeqCst);"),
            2 => body.line(format!("A.store({k}, Ordering::SeqCst);")),
            _ => body.line(format!("r += A.fetch_add({k}, Ordering::SeqCst);")),
        }
    }

    fn meet(&self, body: &mut Body<'_>, _: usize) {
        match body.dice.below(4) {
            0 => body.line("for _ in 0..2 { if B.wait().is_leader() { r += 8; } }"),
            1 => body.line(
                "{ A.fetch_add(1, Ordering::Relaxed); B.wait(); r += A.load(Ordering::Relaxed); }",
            ),
            _ => body.line("r = r * 2 + i32::from(B.wait().is_leader());"),
        }
    }

    fn park(&self, body: &mut Body<'_>, _: usize) {
        match (body.thread, body.dice.below(4)) {
            (0, 0) => body.line("p.park_timeout(MOMENT);"),
            (0, 1) => body.line("p.unparker().unpark();"),
            (0, _) => body.line("p.park();"),
            (_, 0) => body.line("{ let more = u.clone(); more.unpark(); more.unpark(); }"),
            _ => body.line("u.unpark();"),
        }
    }

    fn token(&self, body: &mut Body<'_>, threads: usize) {
        match (body.thread, body.dice.below(6)) {
            (_, 0) => body.line("thread::park_timeout(MOMENT);"),
            (_, 1) => body.line("{ thread::current().unpark(); thread::park(); }"),
            (0, 2 | 3) => {
                let other = 1 + body.dice.below(threads);
                body.line(format!("h{other}.thread().unpark();"));
            }
            (0, _) => body.line("while A.load(Ordering::Acquire) == 0 { thread::park(); }"),
            (_, 2) => body.line("thread::park();"),
            (_, 3) => body.line("boss.unpark();"),
            _ => body.line("{ A.fetch_add(1, Ordering::Release); boss.unpark(); }"),
        }
    }
}

/// A thread's last word to the group.
fn leave(body: &mut Body<'_>, group: &mut bool) {
    match body.dice.below(4) {
        0 => return body.line("{ let more = g.clone(); drop(more); }"),
        1 => body.line("drop(g);"),
        _ => body.line("g.wait();"),
    }
    *group = false;
}
