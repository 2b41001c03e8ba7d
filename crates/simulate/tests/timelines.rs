//! Small machines whose timelines can be worked out on paper.

use simulate::Step::{Lock, Unlock, Wait, Work};
use simulate::{Machine, Rule, State, Task, Timeline, run};

const ONE: Machine = Machine {
    cores: 1,
    rule: Rule::Priority,
    inheritance: false,
    interval: None,
};

/// Who ran on each core, as letters; a dot for nobody.
fn cores(machine: Machine, tasks: &[Task], timeline: &Timeline) -> Vec<String> {
    let letter =
        |task: Option<usize>| task.map_or('.', |task| tasks[task].name.chars().next().unwrap());
    (0..machine.cores)
        .map(|core| timeline.core(core).into_iter().map(letter).collect())
        .collect()
}

#[track_caller]
fn expect(machine: Machine, tasks: &[Task], charts: &[&str]) -> Timeline {
    let timeline = run(machine, tasks);
    assert_eq!(cores(machine, tasks, &timeline), charts);
    timeline
}

/// The chart of the listing `deadlock_priority_inversion`.
fn urgent_and_rest() -> [Task; 3] {
    [
        Task::new("L", [Lock(0), Work(4), Unlock(0)]).urgent(1),
        Task::new("M", [Work(5)]).urgent(2).arriving(2),
        Task::new("H", [Work(1), Lock(0), Work(1), Unlock(0), Work(1)])
            .urgent(3)
            .arriving(1),
    ]
}

#[test]
fn turns_as_in_the_chapter_on_schedulers() {
    let tasks = [Task::new("A", [Work(3)]), Task::new("b", [Work(3)])];
    let turns = |slice| Machine {
        rule: Rule::Turns(slice),
        ..ONE
    };
    expect(turns(2), &tasks, &["AAbbAb"]);
    expect(turns(1), &tasks, &["AbAbAb"]);
    expect(turns(100), &tasks, &["AAAbbb"]);
}

#[test]
fn the_urgent_waits_for_the_middling() {
    let timeline = expect(ONE, &urgent_and_rest(), &["LHMMMMMLLLHH"]);
    assert_eq!(timeline.count(2, |state| state == State::Blocked(0)), 8);
    assert_eq!(timeline.end(2), Some(12));
}

#[test]
fn inheritance_bounds_the_wait() {
    let machine = Machine {
        inheritance: true,
        ..ONE
    };
    let timeline = expect(machine, &urgent_and_rest(), &["LHLLLHHMMMMM"]);
    assert_eq!(timeline.count(2, |state| state == State::Blocked(0)), 3);
}

#[test]
fn waits_overlap_and_need_no_core() {
    let tasks = [
        Task::new("a", [Wait(3), Work(1)]),
        Task::new("b", [Wait(3), Work(1)]),
    ];
    let timeline = expect(ONE, &tasks, &["...ab"]);
    assert_eq!(timeline.count(0, |state| state == State::Waiting), 3);
    assert_eq!(timeline.count(1, |state| state == State::Ready), 1);
}

#[test]
fn two_cores_share_what_there_is() {
    let machine = Machine {
        cores: 2,
        rule: Rule::Turns(1),
        ..ONE
    };
    let tasks = [
        Task::new("a", [Work(2)]),
        Task::new("b", [Work(2)]),
        Task::new("c", [Work(2)]),
    ];
    let timeline = run(machine, &tasks);
    assert_eq!(timeline.ticks(), 3);
    for tick in 0..3 {
        let running = timeline
            .states
            .iter()
            .filter(|task| matches!(task[tick].0, State::Running(_)));
        assert_eq!(running.count(), 2);
    }
}

#[test]
fn a_lock_goes_to_who_has_waited_longest() {
    let machine = Machine {
        cores: 3,
        rule: Rule::Turns(1),
        ..ONE
    };
    let section = [Lock(0), Work(2), Unlock(0)];
    let tasks = ["a", "b", "c"].map(|name| Task::new(name, section));
    let timeline = run(machine, &tasks);
    assert_eq!(
        [0, 1, 2].map(|task| timeline.end(task)),
        [Some(2), Some(4), Some(6)]
    );
}

#[test]
fn a_holder_hands_over_when_the_interval_is_over_and_queues_again() {
    let machine = Machine {
        cores: 2,
        rule: Rule::Turns(1),
        interval: Some(3),
        ..ONE
    };
    let long = Task::new("c", [Lock(0), Work(6), Unlock(0)]);
    let short = Task::new("s", [Wait(1), Lock(0), Work(1), Unlock(0)]);
    let timeline = run(machine, &[long, short]);
    // It waits for the ticks 1, 2 and 3, has the lock in 4, and the long one goes on after it.
    assert!(matches!(timeline.states[1][4], (State::Running(_), true)));
    assert_eq!(timeline.states[0][4].0, State::Blocked(0));
    assert_eq!(timeline.end(1), Some(5));
    assert_eq!(timeline.end(0), Some(7));
}

#[test]
fn a_circle_of_locks_ends_the_timeline() {
    let tasks = [
        Task::new("a", [Lock(0), Work(1), Lock(1), Unlock(1), Unlock(0)]),
        Task::new("b", [Lock(1), Work(1), Lock(0), Unlock(0), Unlock(1)]),
    ];
    let machine = Machine {
        cores: 2,
        inheritance: true,
        ..ONE
    };
    let timeline = run(machine, &tasks);
    assert!(!timeline.complete);
    assert_eq!(timeline.ticks(), 1);
    assert_eq!(timeline.end(0), None);
}

#[test]
fn urgency_is_lent_along_a_chain() {
    // L holds 0, which M waits for holding 1, which H waits for; X is less urgent than H only.
    let machine = Machine {
        inheritance: true,
        ..ONE
    };
    let tasks = [
        Task::new("L", [Lock(0), Work(3), Unlock(0)]).urgent(1),
        Task::new("M", [Lock(1), Lock(0), Work(1), Unlock(0), Unlock(1)])
            .urgent(2)
            .arriving(1),
        Task::new("X", [Work(2)]).urgent(3).arriving(2),
        Task::new("H", [Lock(1), Work(1), Unlock(1)])
            .urgent(4)
            .arriving(2),
    ];
    expect(machine, &tasks, &["LLLMHXX"]);
}

#[test]
fn spans_join_what_does_not_change() {
    let timeline = run(
        ONE,
        &[Task::new(
            "a",
            [Wait(2), Lock(0), Work(2), Unlock(0), Work(1)],
        )],
    );
    let spans = timeline.spans(0);
    assert_eq!(
        spans
            .iter()
            .map(|span| (span.from, span.to, span.holding))
            .collect::<Vec<_>>(),
        [(0, 2, false), (2, 4, true), (4, 5, false)]
    );
}

#[test]
fn the_same_tasks_give_the_same_timeline() {
    assert_eq!(run(ONE, &urgent_and_rest()), run(ONE, &urgent_and_rest()));
}
