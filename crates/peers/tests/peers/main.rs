//! The programs in `programs/` under loom, shuttle and the explorer: the same verdict and, where it passes, the same outcomes.
//!
//! Only `main` prints, when the other threads have ended: printing is no place to switch threads for the peers. They stop at the first
//! failure, so a program that can fail is compared by its kinds of failure. Where memory models or promises differ, the difference and
//! its reason stand in `differences.txt`, and must be exactly that.

#![allow(unsafe_code, unused, clippy::all)]

mod differences;
mod explorer;
mod names;

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Mutex;

/// What the execution under way has printed, and all that executions have.
static LINES: Mutex<String> = Mutex::new(String::new());
static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

fn record(line: String) {
    let mut lines = LINES.lock().unwrap();
    lines.push_str(&line);
    lines.push('\n');
}

macro_rules! println {
    ($($text:tt)*) => { crate::record(format!($($text)*)) };
}

mod under_loom {
    include!(concat!(env!("OUT_DIR"), "/loom.rs"));
}

mod under_shuttle {
    include!(concat!(env!("OUT_DIR"), "/shuttle.rs"));
}

/// One execution: what it printed is seen only if it ends well.
fn once(program: fn()) {
    LINES.lock().unwrap().clear();
    program();
    let lines = std::mem::take(&mut *LINES.lock().unwrap());
    SEEN.lock().unwrap().insert(lines);
}

fn find(peer: &str, name: &str) -> fn() {
    let all = match peer {
        "loom" => under_loom::ALL,
        _ => under_shuttle::ALL,
    };
    let found = all.iter().find(|(known, _)| *known == name);
    found.expect("a known program").1
}

/// One program under one peer, in a process of its own: a failure may take it down. Only `compare` starts it.
#[test]
fn child() {
    let (Ok(peer), Ok(name)) = (std::env::var("PEER"), std::env::var("PROGRAM")) else {
        return;
    };
    let program = find(&peer, &name);
    match peer.as_str() {
        "loom" => loom::model(move || once(program)),
        _ => shuttle::check_dfs(move || once(program), None),
    }
    for lines in SEEN.lock().unwrap().iter() {
        std::println!("seen {lines:?}");
    }
}

/// What a peer says of a program.
fn ask(peer: &str, name: &str) -> BTreeSet<String> {
    let output = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env("PEER", peer)
        .env("PROGRAM", name)
        .output()
        .expect("this test can be run again");
    let text = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        return text
            .lines()
            .filter_map(|line| Some(line[line.find("seen \"")? + 5..].to_string()))
            .collect();
    }
    let said = format!("{text}{}", String::from_utf8_lossy(&output.stderr));
    let kind = match said {
        said if said.contains("deadlock") => "deadlock",
        said if said.contains("Causality violation") => "race",
        _ => "panic",
    };
    BTreeSet::from([kind.to_string()])
}

fn compare(peer: &str, all: &[(&str, fn())]) {
    assert!(all.len() >= 30, "only {} programs for {peer}", all.len());
    let (mut wrong, mut failing) = (Vec::new(), 0);
    for (name, _) in all {
        let ours = explorer::outcomes(name);
        let theirs = ask(peer, name);
        failing += usize::from(ours.iter().any(|outcome| !outcome.starts_with('"')));
        // A peer stops at its first failure: any of ours will do, and what passes is not listed.
        let agree = match theirs.first() {
            Some(kind) if !kind.starts_with('"') => ours.contains(kind),
            _ => ours == theirs,
        };
        let told = differences::of(name, peer);
        match (agree, told) {
            (true, None) => {}
            (false, Some(told)) if told == theirs => {}
            (_, told) => wrong.push(format!(
                "{name}: explored {ours:?}, {peer} {theirs:?}, told {told:?}"
            )),
        }
    }
    std::println!(
        "{} programs with {peer}, {failing} of them can fail",
        all.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn loom_agrees() {
    compare("loom", under_loom::ALL);
}

#[test]
fn shuttle_agrees() {
    compare("shuttle", under_shuttle::ALL);
}
