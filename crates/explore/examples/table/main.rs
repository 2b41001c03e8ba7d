//! How long the explorer takes for the programs that other model checkers are measured by: `cargo run --release -p explore
//! --example table`. A row gives situations, steps tried, outcomes, bytes kept a situation, and milliseconds for compiling, for
//! finding all outcomes, and for a shortest witness of each on top.

use explore::request::Compile;
use explore::request::input::{Ask, Literal, Request};
use explore::scheduler::{Threads, Under};
use explore::{Budget, Exploration, Rust};
use std::time::Instant;

/// Name, program, constants.
type Row = (&'static str, &'static str, &'static [(&'static str, i64)]);

const INCREMENTS: &str = include_str!("programs/increments.rs");
const LOCKED: &str = include_str!("programs/locked_increments.rs");
const PHILOSOPHERS: &str = include_str!("programs/philosophers.rs");
const BUFFER: &str = include_str!("programs/bounded_buffer.rs");
const CHANNEL: &str = include_str!("programs/channel.rs");

const ROWS: &[Row] = &[
    ("B1 k=3", INCREMENTS, &[("K", 3)]),
    ("B1 k=4", INCREMENTS, &[("K", 4)]),
    ("B1 k=10", INCREMENTS, &[("K", 10)]),
    ("B2 k=2", INCREMENTS, &[("THREADS", 3), ("K", 2)]),
    ("B2 k=3", INCREMENTS, &[("THREADS", 3), ("K", 3)]),
    ("B3 k=3", LOCKED, &[("K", 3)]),
    ("B4, 4", PHILOSOPHERS, &[("N", 4)]),
    ("B4, 5", PHILOSOPHERS, &[("N", 5)]),
    ("B4, 6", PHILOSOPHERS, &[("N", 6)]),
    ("B4, 4, ordered", PHILOSOPHERS, &[("N", 4), ("ORDERED", 1)]),
    ("B5 n=3", BUFFER, &[("ITEMS", 3)]),
    (
        "B5, 2 and 2, 1 each",
        BUFFER,
        &[("PRODUCERS", 2), ("CONSUMERS", 2), ("ITEMS", 1)],
    ),
    (
        "B5, 2 and 2, 2 each",
        BUFFER,
        &[("PRODUCERS", 2), ("CONSUMERS", 2), ("ITEMS", 2)],
    ),
    (
        "Peterson, spinning",
        include_str!("programs/peterson.rs"),
        &[],
    ),
    ("Dekker, 2 tries", include_str!("programs/dekker.rs"), &[]),
    ("B7", CHANNEL, &[("SENDERS", 2), ("K", 2)]),
    (
        "ticket lock, 3",
        include_str!("programs/ticket_lock.rs"),
        &[],
    ),
    (
        "readers-writers 2+2",
        include_str!("programs/readers_writers.rs"),
        &[],
    ),
];

fn main() {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    println!(
        "| program | situations | steps | outcomes | bytes each | compile ms | explore ms | witnesses ms | instructions/s |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for row in ROWS.iter().filter(|row| row.0.contains(&wanted)) {
        println!(
            "{}",
            measure(row).unwrap_or_else(|why| format!("| {} | {why} |", row.0))
        );
    }
}

fn measure((name, source, constants): &Row) -> Result<String, String> {
    let mut request = Request::new(Ask::Explore, source.to_string());
    for (constant, value) in *constants {
        let value = match *constant {
            "ORDERED" => Literal::Bool(*value != 0),
            _ => Literal::Number(*value),
        };
        request.set.insert(constant.to_string(), value);
    }
    let start = Instant::now();
    let model = Rust::default().compile(&request).map_err(|diagnostics| {
        let texts: Vec<String> = diagnostics
            .iter()
            .map(|d| format!("line {}: {}", d.span.line, d.text))
            .collect();
        texts.join(" ")
    })?;
    let compiled = start.elapsed();
    let model = Under {
        model,
        scheduler: Box::new(Threads),
    };
    let mut exploration = Exploration::new(model, true, Budget::default());
    let start = Instant::now();
    let report = exploration.explore(false, &mut |_| true);
    let explored = start.elapsed();
    let start = Instant::now();
    exploration.explore(true, &mut |_| true);
    let witnessed = start.elapsed();
    let ms = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    let mark = if report.complete {
        ""
    } else {
        " (not complete)"
    };
    Ok(format!(
        "| {name} | {} | {} | {}{mark} | {} | {:.1} | {:.2} | {:.2} | {:.1} M |",
        report.states,
        report.transitions,
        report.outcomes.len(),
        report.bytes / report.states.max(1),
        ms(compiled),
        ms(explored),
        ms(witnessed),
        report.instructions as f64 / explored.as_secs_f64() / 1e6
    ))
}
