//! crossbeam's channels: several receivers, ends that are cloned and dropped, and every way to send and to receive.

use crate::dice::Dice;
use crate::frame::{Body, Frame};
use std::fmt::Write;

/// What the threads share: channels, and who has which end.
pub struct Channels {
    /// `None` without bound.
    pub bounds: Vec<Option<usize>>,
    /// For each thread its ends: the channel, and whether it sends.
    pub ends: Vec<Vec<(usize, bool)>>,
}

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let channels = Channels::new(threads, 1 + usize::from(dice.one_in(3)), dice);
    channels.used_by(threads, dice, statement)
}

impl Channels {
    /// Threads that each do a few things with the ends they have.
    pub fn used_by(
        &self,
        threads: usize,
        dice: &mut Dice,
        statement: impl Fn(&mut Body<'_>, &mut Vec<(usize, bool)>),
    ) -> Frame {
        let mut frame = self.frame();
        for thread in 0..=threads {
            let mut ends = self.ends[thread].clone();
            let budget = super::budget(thread, threads, dice);
            let mut body = Body::new(thread, dice);
            for _ in 0..budget {
                body.pause();
                statement(&mut body, &mut ends);
            }
            frame.bodies[thread] = body.done();
        }
        frame
    }

    /// Each end is with about every second thread.
    pub fn new(threads: usize, count: usize, dice: &mut Dice) -> Channels {
        let bounds = (0..count).map(|_| *dice.pick(&[None, Some(0), Some(0), Some(1)]));
        let bounds = bounds.collect();
        let mut ends = vec![Vec::new(); threads + 1];
        for channel in 0..count {
            for sends in [true, false] {
                for has in &mut ends {
                    if dice.one_in(2) {
                        has.push((channel, sends));
                    }
                }
            }
        }
        Channels { bounds, ends }
    }

    /// The channels are made, and their ends handed out.
    pub fn frame(&self) -> Frame {
        let mut frame = Frame::new(self.ends.len() - 1);
        for (channel, bound) in self.bounds.iter().enumerate() {
            let made = match bound {
                None => "unbounded::<i32>()".into(),
                Some(bound) => format!("bounded::<i32>({bound})"),
            };
            let _ = writeln!(
                frame.setup,
                "    let (x{channel}, y{channel}) = channel::{made};"
            );
            for sends in [true, false] {
                let end = name(channel, sends);
                for thread in 0..self.ends.len() {
                    let has = self.ends[thread].contains(&(channel, sends));
                    let _ = match (thread, has) {
                        (0, false) => writeln!(frame.takes[0], "    drop({end});"),
                        (1.., true) => {
                            writeln!(frame.takes[thread], "        let {end} = {end}.clone();")
                        }
                        _ => Ok(()),
                    };
                }
            }
        }
        frame
    }
}

/// What the program calls an end.
pub fn name(channel: usize, sends: bool) -> String {
    format!("{}{channel}", if sends { 'x' } else { 'y' })
}

/// One operation on one of the ends that the thread still has.
pub fn statement(body: &mut Body<'_>, ends: &mut Vec<(usize, bool)>) {
    if ends.is_empty() || body.dice.one_in(12) {
        return without_end(body);
    }
    let at = body.dice.below(ends.len());
    let (channel, sends) = ends[at];
    let end = name(channel, sends);
    if body.dice.one_in(6) {
        ends.remove(at);
        return last(body, &end, sends);
    }
    let line = if sends {
        sending(body, &end)
    } else {
        receiving(body, &end)
    };
    body.line(line);
}

fn without_end(body: &mut Body<'_>) {
    let line = match body.dice.below(6) {
        0 => "r += channel::never::<i32>().recv_timeout(MOMENT).unwrap_or(7);",
        1 => "r += channel::never::<i32>().try_recv().unwrap_or(5);",
        2 => "r += i32::from(channel::after(MOMENT).recv().is_ok());",
        3 => "r += i32::from(channel::after(MOMENT).try_recv().is_ok());",
        4 => "thread::yield_now();",
        _ => return body.say(),
    };
    body.line(line);
}

/// What uses an end up.
fn last(body: &mut Body<'_>, end: &str, sends: bool) {
    let k = body.small();
    let line = match (sends, body.dice.below(3)) {
        (true, 0) => format!(
            "{{ let more = {end}.clone(); drop({end}); r += more.send({k}).map_or(30, |()| 1); }}"
        ),
        (false, 0) => format!("for v in {end} {{ r = r * 2 + v; }}"),
        (false, 1) => {
            format!("{{ let more = {end}.clone(); drop({end}); r += more.recv().unwrap_or(9); }}")
        }
        _ => format!("drop({end});"),
    };
    body.line(line);
}

fn sending(body: &mut Body<'_>, end: &str) -> String {
    let k = body.small();
    match body.dice.below(9) {
        0 => format!("{end}.send({k}).unwrap();"),
        1 | 2 => format!(
            "r += match {end}.try_send({k}) {{ Ok(()) => 1, Err(TrySendError::Full(v)) => v + 20, Err(TrySendError::Disconnected(v)) => v + 30 }};"
        ),
        3 | 4 => format!(
            "r += match {end}.send_timeout({k}, MOMENT) {{ Ok(()) => 1, Err(SendTimeoutError::Timeout(v)) => v + 20, Err(SendTimeoutError::Disconnected(v)) => v + 30 }};"
        ),
        // Not `len`: after the last receiver crossbeam empties its queue a moment later than it refuses messages.
        5 => format!("r += {end}.capacity().map_or(0, |most| most as i32 * 2);"),
        _ => {
            format!("r += match {end}.send({k}) {{ Ok(()) => 1, Err(e) => e.into_inner() + 30 }};")
        }
    }
}

fn receiving(body: &mut Body<'_>, end: &str) -> String {
    match body.dice.below(10) {
        0 => format!("r += {end}.recv().unwrap();"),
        1 | 2 => format!(
            "r += match {end}.try_recv() {{ Ok(v) => v, Err(TryRecvError::Empty) => 20, Err(TryRecvError::Disconnected) => 30 }};"
        ),
        3 | 4 => format!(
            "r += match {end}.recv_timeout(MOMENT) {{ Ok(v) => v, Err(RecvTimeoutError::Timeout) => 20, Err(RecvTimeoutError::Disconnected) => 30 }};"
        ),
        5 => format!("for v in &{end} {{ r = r * 2 + v; }}"),
        6 => format!("r += {end}.try_iter().sum::<i32>();"),
        7 => format!("r += {end}.iter().take(2).sum::<i32>();"),
        8 => format!("r += {end}.len() as i32 + i32::from({end}.is_empty());"),
        _ => format!("r = r * 2 + {end}.recv().unwrap_or(9);"),
    }
}
