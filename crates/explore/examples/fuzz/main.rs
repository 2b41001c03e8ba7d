//! Feeds mutants of the fixtures and listings to the explorer and keeps those that bring it down.
//!
//! `cargo run --release -p explore --example fuzz -- SEED COUNT [DIRECTORY]` tries COUNT inputs, from that seed on. The work is done
//! in a child process, one after the other, so that an exhausted stack and an endless loop are noticed too. What fails is saved in
//! DIRECTORY (`target/fuzz` if it is not given) as `SEED.json`, the request, and `SEED.rs`, the program. Each eighth input is
//! no program but a soup of tokens. `fuzz resume COUNT` goes on where the last run in the directory stopped, however it did.

mod mutate;

use mutate::Dice;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// How long one input may take before it counts as a hang. The budgets are far smaller than this.
const PATIENCE: Duration = Duration::from_secs(20);
/// A thread of the standard library's usual size: what a reader's page or server has at least.
const STACK: usize = 2 << 20;

/// The file in the directory that says which seed is next.
const NEXT: &str = "next";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let directory = PathBuf::from(arguments.get(2).map_or("target/fuzz", String::as_str));
    fs::create_dir_all(&directory)?;
    let number = |at: usize| arguments.get(at).and_then(|text| text.parse().ok());
    let seed = match arguments.first().map(String::as_str) {
        Some("resume") => Some(number_in(&directory.join(NEXT)).unwrap_or(0)),
        _ => number(0),
    };
    let (Some(seed), Some(count)) = (seed, number(1)) else {
        return Err(
            "Say a seed (or `resume`) and how many inputs: fuzz SEED COUNT [DIRECTORY].".into(),
        );
    };
    match arguments.get(3) {
        Some(_) => child(seed, count, &directory),
        None => parent(seed, seed + count, &directory)?,
    }
    Ok(())
}

/// The input that a seed stands for.
fn input(all: &[String], seed: u64) -> (String, String) {
    let mut dice = Dice::new(seed);
    let source = match seed % 8 {
        7 => mutate::soup(&mut dice),
        _ => mutate::mutant(all, &mut dice),
    };
    let request = mutate::request(&source, &mut dice);
    (source, request)
}

/// Answers one input after the other; dies with the first that it cannot stand.
fn child(seed: u64, count: u64, directory: &Path) {
    let progress = directory.join(format!("{}.at", std::process::id()));
    let work = move || {
        let all = mutate::programs(&mutate::roots());
        let mut session = explore::request::Session::new(explore_rust::Rust::default());
        for seed in seed..seed + count {
            let _ = fs::write(&progress, seed.to_string());
            let (_, request) = input(&all, seed);
            session.answer(&request, &mut |_| true);
        }
        let _ = fs::remove_file(&progress);
    };
    let worker = thread::Builder::new().stack_size(STACK).spawn(work);
    let died = worker.map_or(true, |worker| worker.join().is_err());
    std::process::exit(i32::from(died));
}

/// Starts children until all inputs are tried, and saves each input a child died of.
fn parent(mut seed: u64, end: u64, directory: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let all = mutate::programs(&mutate::roots());
    let (start, mut failures) = (seed, 0);
    while seed < end {
        let (at, fault) = watch(seed, end - seed, directory)?;
        seed = match fault {
            None => end,
            Some(fault) => {
                failures += 1;
                let (source, request) = input(&all, at);
                fs::write(directory.join(format!("{at}.rs")), source)?;
                fs::write(directory.join(format!("{at}.json")), request)?;
                println!("seed {at}: {fault}");
                at + 1
            }
        };
    }
    fs::write(directory.join(NEXT), end.to_string())?;
    println!("{} inputs, {failures} failures", end - start);
    std::process::exit(i32::from(failures > 0));
}

/// Runs a child to its end, or to the input it hangs at. Says the last input it began, and what was wrong with that.
fn watch(
    seed: u64,
    count: u64,
    directory: &Path,
) -> Result<(u64, Option<String>), Box<dyn std::error::Error>> {
    let log = directory.join(format!("{seed}.log"));
    let mut child = Command::new(env::current_exe()?)
        .args([seed.to_string(), count.to_string()])
        .arg(directory)
        .arg("child")
        .stdin(Stdio::null())
        .stderr(fs::File::create(&log)?)
        .spawn()?;
    let progress = directory.join(format!("{}.at", child.id()));
    let (mut at, mut since) = (seed, Instant::now());
    let fault = loop {
        if let Some(status) = child.try_wait()? {
            let text = fs::read_to_string(&log).unwrap_or_default();
            break (!status.success()).then(|| format!("{status}: {}", text.trim()));
        }
        let now = number_in(&progress).unwrap_or(at);
        if now != at {
            (at, since) = (now, Instant::now());
            fs::write(directory.join(NEXT), at.to_string())?;
        }
        if since.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            break Some(format!("no answer for {} seconds", PATIENCE.as_secs()));
        }
        thread::sleep(Duration::from_millis(20));
    };
    let at = number_in(&progress).unwrap_or(at);
    let _ = (fs::remove_file(&progress), fs::remove_file(&log));
    Ok((at, fault))
}

fn number_in(path: &Path) -> Option<u64> {
    fs::read_to_string(path).ok()?.parse().ok()
}
