//! Two timelines that a lock makes long: a convoy, and an inversion of priorities.

use simulate::Step::{Lock, Unlock, Wait, Work};
use simulate::{Machine, Rule, State, Task, Timeline, run};

use crate::drawing::{Drawing, Side};
use crate::{Figure, Table, gantt};

/// Ticks after which the holder of the global lock has to let another in.
const INTERVAL: u32 = 5;

/// Threads that mostly wait for input, and one that computes, under one global lock, with a core for each.
fn convoy_tasks() -> Vec<Task> {
    let turn = [Wait(2), Lock(0), Work(1), Unlock(0)];
    let mut tasks: Vec<_> = (1..=3)
        .map(|number| Task::new(&format!("answers {number}"), turn.repeat(3)).arriving(number - 1))
        .collect();
    tasks.push(Task::new("computes", [Lock(0), Work(14), Unlock(0)]));
    tasks
}

fn under_global_lock(tasks: &[Task]) -> Timeline {
    let machine = Machine {
        cores: 4,
        rule: Rule::Turns(1),
        inheritance: false,
        interval: Some(INTERVAL),
    };
    run(machine, tasks)
}

/// The same three threads without and with one that computes.
pub fn convoy() -> Figure {
    let tasks = convoy_tasks();
    let (alone, together) = (under_global_lock(&tasks[..3]), under_global_lock(&tasks));
    let tick = gantt::tick_width(together.ticks());
    let mut drawing = Drawing::new(300.0);
    drawing.text(
        "",
        (12.0, 14.0),
        Side::Right,
        "Three threads that answer, by themselves",
    );
    let next = gantt::rows(&mut drawing, 24.0, tick, &tasks[..3], &alone);
    drawing.text(
        "",
        (12.0, next + 10.0),
        Side::Right,
        "The same three, and one that computes",
    );
    let next = gantt::rows(&mut drawing, next + 20.0, tick, &tasks, &together);
    let legend = [
        (State::Running(0), true, "runs with the lock"),
        (State::Blocked(0), false, "waits for the lock"),
        (State::Waiting, false, "waits for input"),
    ];
    gantt::legend(&mut drawing, next, &legend);
    let blocked = |timeline: &Timeline, task| {
        timeline.count(task, |state| matches!(state, State::Blocked(_)))
    };
    let waits = |timeline: &Timeline| (0..3).map(|task| blocked(timeline, task)).sum::<usize>();
    let end = |timeline: &Timeline| {
        (0..3)
            .filter_map(|task| timeline.end(task))
            .max()
            .unwrap_or_default()
    };
    let row = |situation: &str, timeline: &Timeline, task: usize| {
        vec![
            format!("{}, {situation}", tasks[task].name),
            gantt::words(timeline, task),
        ]
    };
    let rows = (0..3)
        .map(|task| row("by themselves", &alone, task))
        .chain((0..4).map(|task| row("with one that computes", &together, task)));
    Figure {
        name: "convoy",
        caption: format!(
            "A convoy under a global lock with a switch interval of {INTERVAL} ticks and a core for each thread. Computed by a simulation: an answer needs the lock for one tick, and whoever waits for it {INTERVAL} ticks makes the holder let go."
        ),
        description: format!(
            "By themselves the three threads wait {} ticks for the lock in all and are done after {}. Beside a thread that computes they wait {} ticks, queued up behind it each time, and are done after {}.",
            waits(&alone),
            end(&alone),
            waits(&together),
            end(&together)
        ),
        drawing,
        table: Table::new(
            ["thread", "what it does, in ticks"],
            rows.collect::<Vec<_>>(),
        ),
    }
}

/// The tasks of the listing `deadlock_priority_inversion`, the most urgent first.
fn inversion_tasks() -> [Task; 3] {
    [
        Task::new("H, urgent", [Work(1), Lock(0), Work(1), Unlock(0), Work(1)])
            .urgent(3)
            .arriving(1),
        Task::new("M", [Work(5)]).urgent(2).arriving(2),
        Task::new("L", [Lock(0), Work(4), Unlock(0)]).urgent(1),
    ]
}

fn on_one_core(inheritance: bool) -> Timeline {
    let machine = Machine {
        cores: 1,
        rule: Rule::Priority,
        inheritance,
        interval: None,
    };
    run(machine, &inversion_tasks())
}

/// The same tasks without and with priority inheritance.
pub fn inversion() -> Figure {
    let tasks = inversion_tasks();
    let charts = [
        ("Plain priorities", on_one_core(false)),
        ("With priority inheritance", on_one_core(true)),
    ];
    let tick = gantt::tick_width(charts[0].1.ticks());
    let mut drawing = Drawing::new(304.0);
    let mut top = 0.0;
    for (title, timeline) in &charts {
        drawing.text("", (12.0, top + 14.0), Side::Right, title);
        top = gantt::rows(&mut drawing, top + 24.0, tick, &tasks, timeline);
    }
    let legend = [
        (State::Running(0), false, "runs"),
        (State::Running(0), true, "runs with the lock"),
        (State::Ready, true, "ready, holding the lock"),
        (State::Blocked(0), false, "waits for the lock"),
        (State::Ready, false, "ready"),
    ];
    gantt::legend(&mut drawing, top + 2.0, &legend);
    let wait = |timeline: &Timeline| timeline.count(0, |state| matches!(state, State::Blocked(_)));
    let rows = charts.iter().flat_map(|(title, timeline)| {
        let tasks = inversion_tasks().into_iter().enumerate();
        tasks.map(move |(at, task)| {
            vec![
                format!("{}: {}", title, task.name),
                gantt::words(timeline, at),
            ]
        })
    });
    Figure {
        name: "inversion",
        caption: "The tasks of the program above on one processor, as a chart. L takes the lock first; H needs it; M needs nothing from either.".into(),
        description: format!(
            "With plain priorities H waits {} ticks for the lock, since M runs before L can give it back. With inheritance L runs with H's priority while it holds the lock; H waits {} ticks, and M comes last.",
            wait(&charts[0].1),
            wait(&charts[1].1)
        ),
        drawing,
        table: Table::new(["task", "what it does, in ticks"], rows.collect::<Vec<_>>()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computing_makes_the_others_queue() {
        let (alone, together) = (
            under_global_lock(&convoy_tasks()[..3]),
            under_global_lock(&convoy_tasks()),
        );
        assert!(alone.complete && together.complete);
        let blocked =
            |timeline: &Timeline| timeline.count(0, |state| matches!(state, State::Blocked(_)));
        assert_eq!(blocked(&alone), 0);
        assert!(blocked(&together) >= 2 * INTERVAL as usize, "{together:?}");
    }

    #[test]
    fn inheritance_shortens_the_wait_of_the_urgent() {
        assert_eq!(
            [on_one_core(false).end(0), on_one_core(true).end(0)],
            [Some(12), Some(7)]
        );
    }
}
