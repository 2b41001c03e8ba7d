//! Diagrams without numbers: what belongs to what, and what may follow what.

use crate::drawing::{Drawing, Point, Side};
use crate::{Figure, Table};

const PART: f64 = 24.0;

/// A labeled box.
fn part(drawing: &mut Drawing, class: &str, (x, y): Point, width: f64, words: &str) {
    drawing.rect(class, (x, y), (width, PART));
    drawing.text("small", (x + width / 2.0, y + 16.0), Side::Middle, words);
}

/// Two processes beside one process with two threads: what each has for itself.
pub fn process_and_thread() -> Figure {
    let mut drawing = Drawing::new(262.0);
    drawing.text("", (98.0, 14.0), Side::Middle, "two processes");
    drawing.text("", (300.0, 14.0), Side::Middle, "one process, two threads");
    for (x, name) in [(8.0, "parent"), (102.0, "child")] {
        drawing.rect("frame", (x, 22.0), (88.0, 176.0));
        drawing.text("small", (x + 44.0, 37.0), Side::Middle, name);
        own(&mut drawing, (x + 6.0, 44.0), 76.0);
        for (row, words) in ["heap", "statics", "code"].iter().enumerate() {
            part(
                &mut drawing,
                "block",
                (x + 6.0, 106.0 + 29.0 * row as f64),
                76.0,
                words,
            );
        }
        drawing.arrow("", (x + 44.0, 198.0), (98.0 + (x - 55.0) / 4.0, 226.0));
    }
    drawing.rect("frame", (206.0, 22.0), (186.0, 176.0));
    for (x, name) in [(212.0, "thread 1"), (302.0, "thread 2")] {
        drawing.text("small", (x + 42.0, 37.0), Side::Middle, name);
        own(&mut drawing, (x, 44.0), 84.0);
    }
    for (row, words) in ["heap", "statics", "code"].iter().enumerate() {
        part(
            &mut drawing,
            "block shared",
            (212.0, 106.0 + 29.0 * row as f64),
            174.0,
            words,
        );
    }
    drawing.arrow("", (299.0, 198.0), (299.0, 226.0));
    part(
        &mut drawing,
        "block shared",
        (28.0, 228.0),
        140.0,
        "open file, offset",
    );
    part(
        &mut drawing,
        "block shared",
        (229.0, 228.0),
        140.0,
        "open file, offset",
    );
    let rows = [
        ("registers, position", "its own", "its own"),
        ("stack", "its own", "its own, in the common address space"),
        ("heap, statics", "its own; copied when written to", "shared"),
        ("code", "its own address space, the same pages", "shared"),
        ("descriptor table", "a copy", "shared"),
        (
            "open files with their offsets",
            "shared, if opened before the fork",
            "shared",
        ),
    ];
    Figure {
        name: "process-and-thread",
        caption: "What two processes have after a fork, and what two threads have. Outlined in color: shared by both.".into(),
        description: "Parent and child each have registers, a stack, a heap, statics and code of their own; the file opened before the fork, with its offset, is common. Two threads each have registers and a stack; heap, statics, code and files are common.".into(),
        drawing,
        table: Table::new(
            ["what", "parent and child after fork", "two threads of one process"],
            rows.map(|(what, process, thread)| vec![what.to_owned(), process.to_owned(), thread.to_owned()]),
        ),
    }
}

/// What each thread has for itself, in a process of its own or not.
fn own(drawing: &mut Drawing, (x, y): Point, width: f64) {
    part(drawing, "block", (x, y), width, "registers");
    part(drawing, "block", (x, y + 29.0), width, "stack");
}

/// The states of a thread, and what leads from one to the next.
pub fn life_of_a_thread() -> Figure {
    let mut drawing = Drawing::new(196.0);
    let boxes = [
        ("created", 8.0, 26.0),
        ("ready", 112.0, 26.0),
        ("running", 216.0, 26.0),
        ("ended", 320.0, 26.0),
        ("blocked", 164.0, 140.0),
    ];
    for (words, x, y) in boxes {
        drawing.rect("block", (x, y), (72.0, 34.0));
        drawing.text("", (x + 36.0, y + 22.0), Side::Middle, words);
    }
    drawing.arrow("", (80.0, 43.0), (112.0, 43.0));
    drawing.text("small", (96.0, 18.0), Side::Middle, "started");
    drawing.arrow("a", (184.0, 35.0), (216.0, 35.0));
    drawing.arrow("b", (216.0, 52.0), (184.0, 52.0));
    drawing.text("small words a", (200.0, 18.0), Side::Middle, "chosen");
    drawing.text("small words b", (200.0, 76.0), Side::Middle, "interrupted,");
    drawing.text("small words b", (200.0, 89.0), Side::Middle, "or yields");
    drawing.arrow("", (288.0, 43.0), (320.0, 43.0));
    drawing.text("small", (304.0, 18.0), Side::Middle, "returns");
    drawing.arrow("d", (256.0, 60.0), (224.0, 140.0));
    drawing.text(
        "small words d",
        (250.0, 104.0),
        Side::Right,
        "waits: a lock, a message,",
    );
    drawing.text(
        "small words d",
        (250.0, 117.0),
        Side::Right,
        "a disk, a time",
    );
    drawing.arrow("c", (176.0, 140.0), (144.0, 60.0));
    drawing.text(
        "small words c",
        (150.0, 104.0),
        Side::Left,
        "what it waited",
    );
    drawing.text("small words c", (150.0, 117.0), Side::Left, "for has come");
    let rows = [
        ("created", "ready", "it is started"),
        ("ready", "running", "the scheduler chooses it"),
        ("running", "ready", "it is interrupted, or yields"),
        (
            "running",
            "blocked",
            "it waits for a lock, a message, a disk, a time",
        ),
        ("blocked", "ready", "what it waited for has come"),
        ("running", "ended", "its function returns"),
    ];
    Figure {
        name: "life-of-a-thread",
        caption: "The life of a thread. Blocked leads to ready, never straight to running: whoever was woken still has to be chosen.".into(),
        description: "States and what leads from one to the next: created, ready, running, ended, and blocked, which is entered from running and left to ready.".into(),
        drawing,
        table: Table::new(["from", "to", "when"], rows.map(|(from, to, when)| vec![from.to_owned(), to.to_owned(), when.to_owned()])),
    }
}
