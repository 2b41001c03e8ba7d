//! Waiting for one of several operations: `select!`, `select_biased!` and `Select`.

use super::channels::{self, Channels, name};
use crate::dice::Dice;
use crate::frame::{Body, Frame};
use std::fmt::Write;

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let channels = Channels::new(threads, 1 + dice.below(2), dice);
    channels.used_by(threads, dice, |body, ends| match body.dice.below(7) {
        0..=2 => select(body, ends),
        3 => drain(body, ends),
        4 => dynamic(body, ends),
        _ => channels::statement(body, ends),
    })
}

/// Some of the ends, in some order.
fn some(body: &mut Body<'_>, ends: &[(usize, bool)], most: usize) -> Vec<(usize, bool)> {
    let mut ends = ends.to_vec();
    for at in 0..ends.len() {
        let other = body.dice.below(ends.len());
        ends.swap(at, other);
    }
    ends.truncate(1 + body.dice.below(most));
    ends
}

fn select(body: &mut Body<'_>, ends: &[(usize, bool)]) {
    let name_of_macro = if body.dice.one_in(4) {
        "select_biased!"
    } else {
        "select!"
    };
    let mut arms = String::new();
    for (channel, sends) in some(body, ends, 3) {
        let (end, k) = (name(channel, sends), body.small());
        let _ = match sends {
            true => write!(
                arms,
                "send({end}, {k}) -> sent => r += if sent.is_ok() {{ 1 }} else {{ 30 }}, "
            ),
            false => write!(arms, "recv({end}) -> v => r = r * 2 + v.unwrap_or(9), "),
        };
    }
    match body.dice.below(8) {
        0 => arms += "recv(channel::after(MOMENT)) -> _ => r += 60, ",
        1 => arms += "recv(channel::never::<i32>()) -> v => r += v.unwrap(), ",
        _ => (),
    }
    match body.dice.below(3) {
        0 => arms += "default => r += 20",
        1 => arms += "default(MOMENT) => r += 40",
        _ if arms.is_empty() => arms += "default => r += 20",
        _ => (),
    }
    body.line(format!("{name_of_macro} {{ {arms} }}"));
}

/// Receives until one of the channels is closed.
fn drain(body: &mut Body<'_>, ends: &[(usize, bool)]) {
    let mut arms = String::new();
    for (channel, sends) in some(body, ends, 2) {
        if !sends {
            let _ = write!(
                arms,
                "recv(y{channel}) -> v => match v {{ Ok(v) => r += v, Err(_) => break }}, "
            );
        }
    }
    if arms.is_empty() {
        return select(body, ends);
    }
    body.line(format!("loop {{ select! {{ {arms} }} }}"));
}

/// The operations are chosen while the program runs.
fn dynamic(body: &mut Body<'_>, ends: &[(usize, bool)]) {
    let ends = some(body, ends, 2);
    if ends.is_empty() {
        return select(body, &ends);
    }
    let mut line = String::from("{ let mut all = channel::Select::new(); ");
    let mut arms = String::new();
    for (index, &(channel, sends)) in ends.iter().enumerate() {
        let (end, k) = (name(channel, sends), body.small());
        let way = if sends { "send" } else { "recv" };
        let _ = write!(line, "all.{way}(&{end}); ");
        let _ = match sends {
            true => write!(
                arms,
                "{index} => r += one.send(&{end}, {k}).map_or(30, |()| 1), "
            ),
            false => write!(arms, "{index} => r += one.recv(&{end}).unwrap_or(9), "),
        };
    }
    arms += "_ => unreachable!() ";
    line += &match body.dice.below(3) {
        0 => format!(
            "match all.try_select() {{ Ok(one) => match one.index() {{ {arms} }}, Err(_) => r += 20 }} }}"
        ),
        1 => format!(
            "match all.select_timeout(MOMENT) {{ Ok(one) => match one.index() {{ {arms} }}, Err(_) => r += 40 }} }}"
        ),
        _ => format!("let one = all.select(); match one.index() {{ {arms} }} }}"),
    };
    body.line(line);
}
