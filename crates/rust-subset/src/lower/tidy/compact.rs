//! Without what is never reached: jumps go straight to where they lead in the end.

use crate::lower::names::each_target;
use program::{Function, Instr};

/// Where execution really goes on when it goes to `at`: past jumps and instructions that do nothing.
fn destination(function: &Function, mut at: u32) -> u32 {
    for _ in 0..function.code.len() {
        match &function.code[at as usize] {
            Instr::Jump(to) => at = *to,
            instr if does_nothing(function, instr) => at += 1,
            _ => break,
        }
    }
    at
}

fn does_nothing(function: &Function, instr: &Instr) -> bool {
    matches!(instr, Instr::StorageDead(local) if !function.locals[local.0 as usize].borrowed)
}

/// Threads jumps and removes unreachable and idle instructions.
pub fn compact(function: &mut Function) {
    let from = function.code.iter().flat_map(Instr::targets);
    let to: Vec<u32> = from.map(|target| destination(function, target)).collect();
    let mut to = to.into_iter();
    for instr in &mut function.code {
        each_target(instr, |target| *target = to.next().unwrap_or(*target));
    }
    let reached = reachable(&function.code);
    let keep: Vec<bool> = (0..function.code.len())
        .map(|at| {
            let next_kept = || (at + 1..function.code.len()).find(|&next| reached[next] && !idle(function, next));
            reached[at]
                && !does_nothing(function, &function.code[at])
                && !matches!(&function.code[at], Instr::Jump(to) if next_kept() == Some(*to as usize))
        })
        .collect();
    let mut numbers = Vec::with_capacity(keep.len() + 1);
    let mut count = 0;
    for &kept in &keep {
        numbers.push(count);
        count += u32::from(kept);
    }
    let old = std::mem::take(&mut function.code);
    let spans = std::mem::take(&mut function.spans);
    for (at, (mut instr, span)) in old.into_iter().zip(spans).enumerate() {
        if keep[at] {
            each_target(&mut instr, |target| *target = numbers[*target as usize]);
            function.code.push(instr);
            function.spans.push(span);
        }
    }
}

fn idle(function: &Function, at: usize) -> bool {
    does_nothing(function, &function.code[at])
}

fn reachable(code: &[Instr]) -> Vec<bool> {
    let mut reached = vec![false; code.len()];
    let mut todo = vec![0];
    while let Some(at) = todo.pop() {
        if at >= code.len() || std::mem::replace(&mut reached[at], true) {
            continue;
        }
        todo.extend(code[at].targets().map(|target| target as usize));
        if code[at].falls_through() {
            todo.push(at + 1);
        }
    }
    reached
}
