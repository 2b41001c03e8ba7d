//! Threads of one closure, made in a loop: which of them is which may matter to nobody, or in the end to somebody after all.

use crate::dice::Dice;
use crate::frame::Frame;
use std::fmt::Write;

pub fn program(dice: &mut Dice) -> String {
    // What `main` does between two joins.
    let mut between = String::new();
    let frame = match dice.below(7) {
        0 => super::locks::frame(dice),
        1 => super::waits::frame(dice),
        2 => super::atomics::frame(dice),
        3 => super::lives::frame(dice),
        4 | 5 => {
            let frame = super::plain::frame(dice);
            between = super::plain::access(dice);
            frame
        }
        _ => super::counters::frame(dice),
    };
    super::USES.to_string() + &text(&frame, &between, dice)
}

/// All threads but `main` do what the first one does in the frame.
fn text(frame: &Frame, between: &str, dice: &mut Dice) -> String {
    let Frame { items, setup, .. } = frame;
    let mut text = format!(
        "{items}\nfn main() {{\n    let mut r = 0i32;\n    let boss = thread::current();\n{setup}"
    );
    let scoped = dice.one_in(3);
    if scoped {
        text += "    thread::scope(|scope| {\n";
    }
    text += "    let mut all = Vec::new();\n";
    let gives_up = [&frame.takes[0], &frame.bodies[0]].iter().any(|part| {
        let consumes = ["drop(", "try_unwrap(", "into_inner(", "g.wait()"];
        consumes.iter().any(|call| part.contains(call))
    });
    let rounds = 1 + usize::from(!gives_up && dice.one_in(8));
    let result = if dice.one_in(5) { "r" } else { "" };
    // What the frame's `main` does to its first and second thread.
    let mut own = frame.bodies[0].clone();
    for (handle, twin) in [("h1.", "all[0]."), ("h2.", "all[1]."), ("h3.", "all[1].")] {
        own = own.replace(handle, twin);
    }
    for _ in 0..rounds {
        text += &started(frame, scoped, result, dice);
        text = text + &frame.takes[0] + &own;
        text += &joined(between, dice);
    }
    if scoped {
        text += "    });\n";
    }
    text + &frame.end + "    println!(\"main {r}\");\n}\n"
}

/// A loop that starts them.
fn started(frame: &Frame, scoped: bool, result: &str, dice: &mut Dice) -> String {
    let threads = *dice.pick(&[2, 2, 2, 3]);
    let spawn = if scoped {
        "scope.spawn"
    } else {
        "thread::spawn"
    };
    let tells = if dice.one_in(4) { "turn" } else { "0" };
    let (takes, body) = (&frame.takes[1], &frame.bodies[1]);
    let mut text = String::new();
    let _ = write!(
        text,
        "    for turn in 0..{threads} {{\n        let _ = turn;\n{takes}        let boss = boss.clone();\n        \
         all.push({spawn}(move || {{\n        let mut r: i32 = {tells};\n{body}        let _ = (&boss, &mut r);\n        {result}\n        }}));\n    }}\n"
    );
    text
}

/// How they are joined, if they are.
fn joined(between: &str, dice: &mut Dice) -> String {
    let line = match dice.below(13) {
        0 => "for one in all.drain(..) { println!(\"{:?}\", one.join().is_ok()); }",
        1 => "all.drain(1..);",
        2 => "all.pop().unwrap().join().unwrap(); println!(\"one\");",
        3 => "all[0].thread().unpark();",
        4 => "for one in all.drain(..).rev() { let _ = one.join(); }",
        5 => "println!(\"{}\", all[0].is_finished());",
        6 => "while let Some(one) = all.pop() { one.join().unwrap(); }",
        7 | 8 => {
            return format!("    for one in all.drain(..) {{ one.join().unwrap(); {between} }}\n");
        }
        _ => "for one in all.drain(..) { one.join().unwrap(); }",
    };
    format!("    {line}\n")
}
