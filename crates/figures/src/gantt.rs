//! Timelines as bars: a row for each task, time to the right.

use simulate::{Span, State, Task, Timeline};

use crate::drawing::{Drawing, Point, Side, WIDTH};

/// Where the bars begin; names stand to the left.
pub const LEFT: f64 = 78.0;
/// From one row to the next.
pub const ROW: f64 = 22.0;
const BAR: f64 = 14.0;

/// How wide a tick is so that `ticks` of them fill the sheet.
pub fn tick_width(ticks: usize) -> f64 {
    (WIDTH - LEFT - 8.0) / ticks as f64
}

/// Draws the tasks' rows from `top` down; returns where the next thing may begin.
pub fn rows(
    drawing: &mut Drawing,
    top: f64,
    tick: f64,
    tasks: &[Task],
    timeline: &Timeline,
) -> f64 {
    for (at, task) in tasks.iter().enumerate() {
        let y = top + ROW * at as f64;
        drawing.text("", (LEFT - 8.0, y + BAR - 3.0), Side::Left, &task.name);
        for span in timeline.spans(at) {
            let (from, to) = (LEFT + tick * span.from as f64, LEFT + tick * span.to as f64);
            bar(drawing, (from, y), to - from, &span);
        }
    }
    scale(
        drawing,
        top + ROW * tasks.len() as f64,
        tick,
        timeline.ticks(),
    )
}

/// One stretch. Shape as well as color says what it is.
fn bar(drawing: &mut Drawing, (x, y): Point, width: f64, span: &Span) {
    let middle = y + BAR / 2.0;
    match span.state {
        State::Running(_) => drawing.rect(
            if span.holding { "bar b" } else { "bar a" },
            (x, y),
            (width, BAR),
        ),
        State::Blocked(_) => drawing.rect("bar-open d", (x, y + 2.0), (width, BAR - 4.0)),
        State::Ready => drawing.line("ready", (x, middle), (x + width, middle)),
        State::Waiting => drawing.line("waiting", (x, middle), (x + width, middle)),
        State::Absent | State::Ended => {}
    }
    if span.holding && !matches!(span.state, State::Running(_)) {
        drawing.rect("bar b", (x, y + BAR - 3.0), (width, 3.0));
    }
}

/// The axis of time under the rows, marked every five ticks.
pub fn scale(drawing: &mut Drawing, y: f64, tick: f64, ticks: usize) -> f64 {
    drawing.line("axis", (LEFT, y), (LEFT + tick * ticks as f64, y));
    for mark in (0..=ticks).step_by(5) {
        let x = LEFT + tick * mark as f64;
        drawing.line("axis", (x, y), (x, y + 4.0));
        drawing.text("small", (x, y + 16.0), Side::Middle, &mark.to_string());
    }
    y + 30.0
}

/// A word for each kind of bar, two in a row.
pub fn legend(drawing: &mut Drawing, top: f64, entries: &[(State, bool, &str)]) {
    for (at, (state, holding, words)) in entries.iter().enumerate() {
        let place = (12.0 + 196.0 * (at % 2) as f64, top + 20.0 * (at / 2) as f64);
        let span = Span {
            from: 0,
            to: 1,
            state: *state,
            holding: *holding,
        };
        bar(drawing, place, 24.0, &span);
        drawing.text(
            "small",
            (place.0 + 31.0, place.1 + BAR - 3.0),
            Side::Right,
            words,
        );
    }
}

/// A task's states in words, for the table: "runs 1, waits 3, runs 2".
pub fn words(timeline: &Timeline, task: usize) -> String {
    let stretch = |span: Span| {
        let verb = match span.state {
            State::Running(_) if span.holding => "runs with the lock",
            State::Running(_) => "runs",
            State::Blocked(_) => "waits for the lock",
            State::Ready if span.holding => "is ready and holds the lock",
            State::Ready => "is ready",
            State::Waiting => "waits for input",
            State::Absent | State::Ended => return None,
        };
        Some(format!("{verb} {}", span.to - span.from))
    };
    let stretches: Vec<_> = timeline
        .spans(task)
        .into_iter()
        .filter_map(stretch)
        .collect();
    stretches.join(", ")
}
