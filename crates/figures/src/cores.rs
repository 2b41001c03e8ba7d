//! Many tasks on a few kernel threads.

use simulate::Step::{Wait, Work};
use simulate::{Machine, Rule, State, Task, Timeline, run};

use crate::drawing::{Drawing, Side};
use crate::gantt::{LEFT, ROW, scale, tick_width};
use crate::{Figure, Table};

const WORKERS: usize = 2;
/// The task whose way is picked out.
const FOLLOWED: usize = 2;

fn tasks() -> Vec<Task> {
    vec![
        Task::new("a", [Work(4), Wait(3), Work(3)]),
        Task::new("b", [Work(2), Wait(4), Work(3)]),
        Task::new("c", [Work(3), Wait(2), Work(5)]),
        Task::new("d", [Work(3), Wait(5), Work(2)]),
        Task::new("e", [Work(6)]),
    ]
}

fn timeline() -> Timeline {
    let machine = Machine {
        cores: WORKERS,
        rule: Rule::Turns(3),
        inheritance: false,
        interval: None,
    };
    run(machine, &tasks())
}

/// Stretches of a worker's ticks in which it ran one task: from, to, whom.
fn stretches(worker: &[Option<usize>]) -> Vec<(usize, usize, usize)> {
    let mut stretches: Vec<(usize, usize, usize)> = Vec::new();
    for (tick, task) in worker.iter().enumerate() {
        let Some(task) = *task else { continue };
        match stretches.last_mut() {
            Some((_, to, last)) if *to == tick && *last == task => *to += 1,
            _ => stretches.push((tick, tick + 1, task)),
        }
    }
    stretches
}

/// Five tasks on two workers.
pub fn draw() -> Figure {
    let (tasks, timeline) = (&tasks(), &timeline());
    let tick = tick_width(timeline.ticks());
    let mut drawing = Drawing::new(132.0);
    let waiting = |tick: usize| {
        (0..tasks.len()).filter(move |task| timeline.states[*task][tick].0 == State::Waiting)
    };
    for worker in 0..WORKERS {
        let y = 8.0 + (ROW + 8.0) * worker as f64;
        drawing.text(
            "",
            (LEFT - 8.0, y + 15.0),
            Side::Left,
            &format!("worker {}", worker + 1),
        );
        for (from, to, task) in stretches(&timeline.core(worker)) {
            let (x, width) = (LEFT + tick * from as f64, tick * (to - from) as f64);
            let class = if task == FOLLOWED { "bar b" } else { "block" };
            drawing.rect(class, (x + 0.5, y), (width - 1.0, ROW));
            let class = if task == FOLLOWED { "on-bar" } else { "" };
            drawing.text(
                class,
                (x + width / 2.0, y + 15.0),
                Side::Middle,
                &tasks[task].name,
            );
        }
    }
    let y = 8.0 + (ROW + 8.0) * WORKERS as f64;
    drawing.text("", (LEFT - 8.0, y + 11.0), Side::Left, "waiting");
    for at in 0..timeline.ticks() {
        let names: Vec<_> = waiting(at).map(|task| tasks[task].name.as_str()).collect();
        for (row, name) in names.iter().enumerate() {
            let place = (
                LEFT + tick * (at as f64 + 0.5),
                y + 11.0 + 12.0 * row as f64,
            );
            drawing.text("small", place, Side::Middle, name);
        }
    }
    scale(&mut drawing, 108.0, tick, timeline.ticks());
    let row = |tick: usize| {
        let running = (0..WORKERS).map(|worker| {
            timeline.core(worker)[tick].map_or("nobody".into(), |task| tasks[task].name.clone())
        });
        let names: Vec<_> = waiting(tick).map(|task| tasks[task].name.clone()).collect();
        let names = if names.is_empty() {
            "nobody".into()
        } else {
            names.join(", ")
        };
        std::iter::once(tick.to_string())
            .chain(running)
            .chain([names])
            .collect()
    };
    let moves: Vec<_> = (0..WORKERS)
        .filter(|worker| timeline.core(*worker).contains(&Some(FOLLOWED)))
        .collect();
    let rows = (0..timeline.ticks()).map(row).collect::<Vec<_>>();
    Figure {
        name: "m-to-n",
        caption: "Five tasks on two workers (M:N), computed by a simulation in which each may run for three ticks at a time. A task that waits gives its worker to another, and goes on wherever there is room; follow c.".into(),
        description: format!(
            "Both workers are busy while there are tasks that could run. Task c runs on {} of the two workers, with a wait in between that occupies neither.",
            moves.len()
        ),
        drawing,
        table: Table::new(["tick", "worker 1", "worker 2", "waiting"], rows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_followed_task_moves_and_no_worker_idles_beside_a_ready_task() {
        let timeline = timeline();
        assert!(
            (0..WORKERS).all(|worker| timeline.core(worker).contains(&Some(FOLLOWED))),
            "{timeline:?}"
        );
        for tick in 0..timeline.ticks() {
            let ready = timeline
                .states
                .iter()
                .any(|task| task[tick].0 == State::Ready);
            assert!(!ready || (0..WORKERS).all(|worker| timeline.core(worker)[tick].is_some()));
        }
    }
}
