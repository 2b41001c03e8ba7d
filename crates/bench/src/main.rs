//! The explorer beside loom and shuttle: the same programs, in the same run, on the same machine.
//!
//! `cargo run --release --locked --manifest-path crates/bench/Cargo.toml --target-dir target/bench` measures all three and writes
//! the table to `crates/bench/RESULTS.md`. `-- --cap SECONDS` gives each peer more or less time than 6 seconds a program; `-- --ours`
//! measures the explorer alone, prints, and writes nothing; further words keep only the rows whose name has one of them.

mod clock;
mod ours;
mod peer;
mod rows;
mod table;

use std::time::Duration;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [tool, row, cap] = &words[..]
        && let Some(tool) = peer::Tool::named(tool)
    {
        return peer::explore_in_this_process(tool, row, cap);
    }
    let mut cap = Duration::from_secs(6);
    let (mut alone, mut wanted) = (false, Vec::new());
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--ours" => alone = true,
            "--cap" => match words.next().and_then(|seconds| seconds.parse().ok()) {
                Some(seconds) => cap = Duration::from_secs(seconds),
                None => return eprintln!("--cap takes a number of seconds"),
            },
            _ => wanted.push(word),
        }
    }
    let mut lines = Vec::new();
    for (at, row) in rows::ROWS.iter().enumerate() {
        if !wanted.is_empty() && !wanted.iter().any(|word| row.name.contains(word.as_str())) {
            continue;
        }
        let ours = match ours::explore(row) {
            Ok(ours) => ours,
            Err(why) => return eprintln!("{}: {why}", row.name),
        };
        eprintln!("{}", table::short(row, &ours));
        let peers = match alone {
            true => Vec::new(),
            false => peer::Tool::ALL
                .map(|tool| peer::explore(tool, at, cap))
                .to_vec(),
        };
        lines.push(table::Line { row, ours, peers });
    }
    if alone {
        return;
    }
    let page = table::page(&lines, cap);
    print!("{page}");
    if wanted.is_empty() {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/RESULTS.md");
        if let Err(error) = std::fs::write(place, page) {
            eprintln!("{place}: {error}");
        }
    }
}

/// The median of some times.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
