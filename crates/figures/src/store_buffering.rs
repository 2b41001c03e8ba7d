//! Two cores with store buffers: the machine, run step by step, and the moment at which both loads miss both stores.

use crate::drawing::{Drawing, Side};
use crate::{Figure, Table};

/// Two variables in memory, and for each core a buffered store and what its load found. Core i stores to variable i and loads the other.
#[derive(Clone, Copy, Default, PartialEq)]
struct State {
    memory: [u32; 2],
    buffer: [Option<u32>; 2],
    found: [Option<u32>; 2],
    /// Steps done by each core, of store and load.
    done: [usize; 2],
}

/// What can happen next.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Store(usize),
    Load(usize),
    /// The buffered store reaches memory.
    Drain(usize),
}
use Step::{Drain, Load, Store};

impl State {
    fn after(mut self, step: Step) -> Self {
        match step {
            Store(core) => self.buffer[core] = Some(1),
            Load(core) => self.found[core] = Some(self.memory[1 - core]),
            Drain(core) => {
                self.memory[core] = self.buffer[core].take().unwrap_or(self.memory[core])
            }
        }
        if let Store(core) | Load(core) = step {
            self.done[core] += 1;
        }
        self
    }

    fn enabled(&self) -> Vec<Step> {
        let steps =
            (0..2).filter_map(|core| [Store(core), Load(core)].get(self.done[core]).copied());
        let drains = (0..2)
            .filter(|core| self.buffer[*core].is_some())
            .map(Drain);
        steps.chain(drains).collect()
    }
}

/// For each sum of what the loads found, how many orders end there. Without buffers a store drains at once.
fn orders(state: State, buffers: bool, sums: &mut [u32; 3]) {
    let steps = state.enabled();
    if steps.is_empty() {
        sums[state.found.iter().flatten().sum::<u32>() as usize] += 1;
    }
    for step in steps {
        let next = state.after(step);
        match step {
            Store(core) if !buffers => orders(next.after(Drain(core)), buffers, sums),
            _ => orders(next, buffers, sums),
        }
    }
}

fn words(step: Step) -> String {
    let variable = ["X", "Y"];
    match step {
        Store(core) => format!(
            "core {}: store {} = 1, into its buffer",
            core + 1,
            variable[core]
        ),
        Load(core) => format!("core {}: load {}", core + 1, variable[1 - core]),
        Drain(core) => format!("the buffer of core {} reaches memory", core + 1),
    }
}

fn cells(state: &State) -> Vec<String> {
    let buffer = |core: usize| {
        state.buffer[core].map_or("empty".into(), |value| {
            format!("{} = {value}", ["X", "Y"][core])
        })
    };
    vec![
        buffer(0),
        buffer(1),
        format!("X = {}, Y = {}", state.memory[0], state.memory[1]),
    ]
}

/// The schedule that the drawing shows.
const SCHEDULE: [Step; 6] = [Store(0), Store(1), Load(0), Load(1), Drain(0), Drain(1)];

/// The moment after both loads, with the steps as a table.
pub fn draw() -> Figure {
    let mut states = vec![State::default()];
    for step in SCHEDULE {
        states.push(states[states.len() - 1].after(step));
    }
    let moment = states[4];
    let mut drawing = Drawing::new(238.0);
    for (core, variable) in ["X", "Y"].iter().enumerate() {
        let x = 12.0 + 204.0 * core as f64;
        let other = ["Y", "X"][core];
        drawing.rect("block", (x, 6.0), (172.0, 62.0));
        drawing.text(
            "",
            (x + 86.0, 23.0),
            Side::Middle,
            &format!("core {}", core + 1),
        );
        drawing.text(
            "small words b",
            (x + 10.0, 42.0),
            Side::Right,
            &format!("{}  store {variable} = 1", core + 1),
        );
        let found = moment.found[core].unwrap_or_default();
        drawing.text(
            "small words d",
            (x + 10.0, 58.0),
            Side::Right,
            &format!("{}  load {other} finds {found}", core + 3),
        );
        let side = if core == 0 { x + 12.0 } else { x + 82.0 };
        drawing.arrow("b", (side + 39.0, 68.0), (side + 39.0, 108.0));
        drawing.rect("block shared", (side, 110.0), (78.0, 28.0));
        let held =
            moment.buffer[core].map_or("empty".into(), |value| format!("{variable} = {value}"));
        drawing.text("", (side + 39.0, 129.0), Side::Middle, &held);
        drawing.text("small", (side + 39.0, 152.0), Side::Middle, "store buffer");
        let inner = if core == 0 { x + 130.0 } else { x + 42.0 };
        drawing.arrow(
            "d",
            (if core == 0 { 226.0 } else { 174.0 }, 190.0),
            (inner, 70.0),
        );
        let (from, to) = ((side + 39.0, 158.0), (side + 39.0, 188.0));
        drawing.line("later", from, to);
        let (near, place) = if core == 0 {
            (Side::Right, side + 44.0)
        } else {
            (Side::Left, side + 34.0)
        };
        drawing.text("small", (place, 178.0), near, "later");
    }
    drawing.rect("block", (24.0, 190.0), (352.0, 36.0));
    drawing.text(
        "",
        (200.0, 213.0),
        Side::Middle,
        &format!(
            "memory:   X = {}    Y = {}",
            moment.memory[0], moment.memory[1]
        ),
    );
    let (mut with, mut without) = ([0; 3], [0; 3]);
    orders(State::default(), true, &mut with);
    orders(State::default(), false, &mut without);
    let mut rows = Vec::new();
    for (step, state) in SCHEDULE.iter().zip(&states[1..]) {
        rows.push([vec![words(*step)], cells(state)].concat());
    }
    Figure {
        name: "store-buffering",
        caption: format!(
            "Both stores are still in their buffers when both loads read memory. In this model of two cores with store buffers {} of {} orders end so; without buffers, none of {}.",
            with[0],
            with.iter().sum::<u32>(),
            without.iter().sum::<u32>()
        ),
        description: "Core 1 stores X = 1 into its buffer, core 2 stores Y = 1 into its own. Then each loads the other's variable from memory, where both are still 0. The buffers reach memory later.".into(),
        drawing,
        table: Table::new(["step", "buffer of core 1", "buffer of core 2", "memory"], rows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_buffers_let_both_loads_miss() {
        let (mut with, mut without) = ([0; 3], [0; 3]);
        orders(State::default(), true, &mut with);
        orders(State::default(), false, &mut without);
        // One thread wholly first: 1. Both stores before both loads, in four orders: 2.
        assert_eq!(without, [0, 2, 4]);
        assert!(with.iter().all(|orders| *orders > 0), "{with:?}");
    }

    #[test]
    fn the_schedule_shown_is_one_of_the_machine_and_ends_at_zero() {
        let mut state = State::default();
        for step in SCHEDULE {
            assert!(state.enabled().contains(&step));
            state = state.after(step);
        }
        assert!(state.enabled().is_empty());
        assert_eq!(state.found, [Some(0), Some(0)]);
        assert_eq!(state.memory, [1, 1]);
    }
}
