//! The page that the benchmark writes.

use crate::ours::Ours;
use crate::peer::{Found, Stop, Tool};
use crate::rows::Row;
use std::fmt::Write;
use std::time::Duration;

/// A row with all that was measured.
pub struct Line {
    /// The program.
    pub row: &'static Row,
    /// The explorer.
    pub ours: Ours,
    /// The peers, in the order of [`Tool::ALL`].
    pub peers: Vec<Found>,
}

const ABOUT: &str = "\
# The explorer beside loom and shuttle

Written by the benchmark; CONTRIBUTING.md has the command. The programs are in `programs/`: one text each, which the explorer reads as
it is and the peers run with their own `sync` and `thread` in place of std's. Everything is measured in one run on one machine, so
the ratios travel and the times do not. Times are processor time; each is the median of nine runs, fewer where a peer's run is long.

loom 0.7.2 explores without a bound on preemptions; shuttle 0.9.9 with its exhaustive scheduler. *Cap* means that the peer was
stopped. *Agrees*: it went through everything it sees and found what the explorer found; *fewer* and *more* say which outcomes it
reports, where loom's memory model is weaker than sequential consistency in places and shuttle's is not. A peer stops at the first
deadlock; the explorer goes on to the whole set.
";

/// A line for who waits.
pub fn short(row: &Row, ours: &Ours) -> String {
    format!(
        "{}: {} states, {} outcomes, {}, {} to compile",
        row.name,
        ours.report.states,
        ours.report.outcomes.len(),
        time(ours.explore.as_secs_f64()),
        time(ours.compile.as_secs_f64()),
    )
}

/// The whole page.
pub fn page(lines: &[Line], cap: Duration) -> String {
    let mut page = String::from(ABOUT);
    let mut put = |text: String| page.push_str(&text);
    put(format!(
        "\n## Time to all outcomes (a peer has {} s)\n\n| program | explorer | loom | times faster | shuttle | times faster |\n|---|--:|---|--:|---|--:|\n",
        cap.as_secs()
    ));
    for line in lines {
        put(format!(
            "| {} | {} |",
            line.row.name,
            time(line.ours.explore.as_secs_f64())
        ));
        for peer in &line.peers {
            put(format!(
                " {} | {} |",
                peer_text(&line.ours, peer),
                ratio(&line.ours, peer)
            ));
        }
        put("\n".to_string());
    }
    put("\n## What the explorer did\n\n| program | complete | outcomes | states | bytes a state | million instructions a second | witnesses, on top | compiling, alone |\n|---|---|--:|--:|--:|--:|--:|--:|\n".to_string());
    for Line { row, ours, .. } in lines {
        let report = &ours.report;
        put(format!(
            "| {} | {} | {} | {} | {} | {:.1} | {} | {} |\n",
            row.name,
            if report.complete { "yes" } else { "no" },
            report.outcomes.len(),
            report.states,
            report.bytes / report.states.max(1),
            report.instructions as f64 / ours.explore.as_secs_f64() / 1e6,
            time(ours.witnesses.as_secs_f64()),
            time(ours.compile.as_secs_f64()),
        ));
    }
    put(summary(lines));
    page
}

fn summary(lines: &[Line]) -> String {
    let mut text = String::from("\n## In short\n\n");
    let slowest = lines.iter().map(|line| line.ours.explore).max();
    let within = lines
        .iter()
        .filter(|line| line.ours.explore < Duration::from_millis(20));
    let _ = writeln!(
        text,
        "- The explorer went through all {} programs, the slowest in {}, {} of them within 20 ms.",
        lines.len(),
        time(slowest.unwrap_or_default().as_secs_f64()),
        within.count()
    );
    for (at, tool) in Tool::ALL.into_iter().enumerate() {
        let done = |line: &&Line| line.peers[at].stop == Stop::All;
        let finished = lines.iter().filter(done).count();
        let timed = lines.iter().filter(|line| {
            line.peers[0].seconds > 0.010
                && !line
                    .peers
                    .iter()
                    .any(|peer| matches!(peer.stop, Stop::Says(_)))
                && done(line)
        });
        let least = timed
            .map(|line| line.peers[at].seconds / line.ours.explore.as_secs_f64())
            .fold(f64::INFINITY, f64::min);
        let _ = writeln!(
            text,
            "- {} went through {finished}. Of these, where loom needs more than 10 ms, the explorer is at least {} times faster.",
            tool.name(),
            digits(least)
        );
    }
    text
}

fn peer_text(ours: &Ours, peer: &Found) -> String {
    let how = match &peer.stop {
        Stop::All => match (
            peer.printed.is_subset(&ours.printed()),
            peer.printed.is_superset(&ours.printed()),
        ) {
            (true, true) => "agrees".to_string(),
            (true, false) => "fewer".to_string(),
            (false, true) => "more".to_string(),
            (false, false) => "others".to_string(),
        },
        Stop::Cap => "cap".to_string(),
        Stop::Says(why) if ours.deadlocks() && why.to_lowercase().contains("deadlock") => {
            "stops at a deadlock".to_string()
        }
        Stop::Says(why) if why.contains("threads.len() < self.max()") => {
            return "has no room for so many threads".to_string();
        }
        Stop::Says(why) => format!("gives up: {}", cut(why)),
    };
    match peer.executions {
        0 => how,
        1 => format!("{}, 1 execution, {how}", time(peer.seconds)),
        n => format!("{}, {n} executions, {how}", time(peer.seconds)),
    }
}

fn cut(text: &str) -> String {
    text.chars().take(60).filter(|c| *c != '|').collect()
}

/// How many times faster: at least that where the peer was stopped, nothing where it gave up.
fn ratio(ours: &Ours, peer: &Found) -> String {
    let times = peer.seconds / ours.explore.as_secs_f64();
    match peer.stop {
        Stop::All => digits(times),
        Stop::Cap => format!("> {}", digits(times)),
        Stop::Says(_) => String::new(),
    }
}

fn digits(number: f64) -> String {
    match number {
        n if n < 9.95 => format!("{n:.1}"),
        n if n < 1000.0 => format!("{n:.0}"),
        n => format!("{:.0}", (n / 100.0).round() * 100.0),
    }
}

fn time(seconds: f64) -> String {
    match seconds * 1000.0 {
        ms if ms < 10.0 => format!("{ms:.2} ms"),
        ms if ms < 1000.0 => format!("{ms:.0} ms"),
        _ => format!("{seconds:.1} s"),
    }
}
