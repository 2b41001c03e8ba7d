//! Forward analyses of a function's code: what may be the case before each instruction, over every way that leads there.

use super::tidy::jump_targets;
use program::Instr;

/// Work that one analysis may make, in instructions times what their states hold. A function that needs more is not judged.
const MOST_WORK: usize = 2_000_000;

/// An analysis.
pub trait Flow {
    /// What may be the case.
    type State: Clone + PartialEq;
    /// What may be the case at the start.
    fn start(&self) -> Self::State;
    /// What may be the case where two ways meet.
    fn join(&self, one: &Self::State, other: &Self::State) -> Self::State;
    /// How much there is to look at for one instruction.
    fn weight(&self, state: &Self::State) -> usize;
    /// An instruction happens. `report`: the state is final, and mistakes are to be noted.
    fn step(&mut self, at: usize, state: &mut Self::State, report: bool);
}

/// Runs an analysis over code whose jumps are resolved, until nothing changes, then once more to report.
pub fn run<F: Flow>(flow: &mut F, code: &[Instr]) {
    let mut leaders = jump_targets(code);
    leaders[0] = true;
    let mut states: Vec<Option<F::State>> = vec![None; code.len()];
    states[0] = Some(flow.start());
    let mut todo = vec![0];
    let mut left = MOST_WORK;
    while let Some(leader) = todo.pop() {
        let Some(state) = states[leader].clone() else {
            continue;
        };
        let len = leaders[leader + 1..].iter().position(|leads| *leads);
        let len = len.map_or(code.len() - leader, |len| len + 1);
        match left.checked_sub(len * (1 + flow.weight(&state))) {
            Some(less) => left = less,
            None => return,
        }
        for (to, state) in block(flow, code, leader, state, &leaders, false) {
            let joined = match &states[to] {
                Some(known) => flow.join(known, &state),
                None => state,
            };
            if states[to].as_ref() != Some(&joined) {
                states[to] = Some(joined);
                todo.push(to);
            }
        }
    }
    for (leader, state) in states.into_iter().enumerate() {
        if let Some(state) = state {
            block(flow, code, leader, state, &leaders, true);
        }
    }
}

/// Runs from a leader to the next; gives the states that other leaders are reached with.
fn block<F: Flow>(
    flow: &mut F,
    code: &[Instr],
    from: usize,
    mut state: F::State,
    leaders: &[bool],
    report: bool,
) -> Vec<(usize, F::State)> {
    let mut at = from;
    loop {
        flow.step(at, &mut state, report);
        let next = successors(code, at);
        match next[..] {
            [only] if only == at + 1 && !leaders[only] => at = only,
            _ => return next.into_iter().map(|to| (to, state.clone())).collect(),
        }
    }
}

/// The instructions that may come after one.
pub fn successors(code: &[Instr], at: usize) -> Vec<usize> {
    let instr = &code[at];
    let mut next: Vec<usize> = instr.targets().map(|to| to as usize).collect();
    if instr.falls_through() && at + 1 < code.len() {
        next.push(at + 1);
    }
    next
}
