//! How much of the libraries the explorer understands: every public name of a module has a tiny use in `uses`, which rustc compiles and
//! runs, and which the explorer must refuse, or do the same with in every schedule.
//!
//! `ONLY=sync cargo test -p explore --test coverage -- --nocapture` tries the modules whose name contains `sync` and prints what is
//! refused. `BLESS=1` writes what was found to `listings/understood`, which the book shows; without it the two must agree.

mod explored;
mod native;
mod uses;

use explored::{Verdict, judge_all};
use listing::understood::{Module, Name, Understood};
use native::Did;
use rust_subset::Library;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many of a hundred names of a module must be understood.
fn mark(module: &str) -> usize {
    match module {
        "std::sync" | "std::thread" | "std::sync::atomic" | "std::sync::mpsc"
        | "crossbeam::channel" => 85,
        // Files, other processes, the network: there are none in an exploration.
        "outside the program" => 0,
        _ => 70,
    }
}

#[test]
fn the_libraries_are_understood() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let modules = uses::modules(&root.join("tests/coverage/uses"));
    assert!(!modules.is_empty(), "no module has that name");
    let native = native::observe(&modules);
    let file = root.join("../../listings/understood");
    let before = fs::read_to_string(&file).unwrap_or_default();
    let known = Understood::parse(&before);
    let refused = |module: &str, name: &str| {
        let module = known.module(module);
        module.is_some_and(|module| module.refuses(name))
    };
    let all = modules
        .iter()
        .flat_map(|module| module.uses.iter().map(move |one| (module, one)));
    let refused: Vec<bool> = all
        .clone()
        .map(|(module, one)| refused(&module.name, &one.name))
        .collect();
    let programs: Vec<(&str, &Did)> = all
        .zip(&native)
        .map(|((_, one), did)| (one.program.as_str(), did))
        .collect();
    let mut verdicts = verdicts(&programs, &refused).into_iter();
    let mut wrong = String::new();
    let mut found = Understood::default();
    for module in &modules {
        let verdicts: Vec<Verdict> = verdicts.by_ref().take(module.uses.len()).collect();
        found.modules.push(report(module, &verdicts, &mut wrong));
    }
    println!("{} uses in {} modules", programs.len(), modules.len());
    assert!(wrong.is_empty(), "\n{wrong}");
    if std::env::var_os("ONLY").is_none() {
        compare(&file, &before, &found.to_string());
    }
}

/// Uses tried together.
const TOGETHER: usize = 40;

/// The verdict on each use, worked out on as many cores as there are. What was refused last time is tried alone.
fn verdicts(uses: &[(&str, &Did)], refused: &[bool]) -> Vec<Verdict> {
    let (alone, together): (Vec<usize>, Vec<usize>) = (0..uses.len()).partition(|&at| refused[at]);
    let mut groups: Vec<Vec<usize>> = together.chunks(TOGETHER).map(<[usize]>::to_vec).collect();
    groups.extend(alone.into_iter().map(|at| vec![at]));
    let next = AtomicUsize::new(0);
    let work = || {
        let library = Library::new();
        let mut found = Vec::new();
        while let Some(group) = groups.get(next.fetch_add(1, Ordering::Relaxed)) {
            let of_group: Vec<(&str, &Did)> = group.iter().map(|&at| uses[at]).collect();
            found.extend(group.iter().copied().zip(judge_all(&library, &of_group)));
        }
        found
    };
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
    let mut found = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().expect("the explorer does not panic"))
            .collect::<Vec<_>>()
    });
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, verdict)| verdict).collect()
}

/// What was found about a module; what is wrong with it is added to `wrong`.
fn report(module: &uses::Module, verdicts: &[Verdict], wrong: &mut String) -> Module {
    let mut names = Vec::new();
    for (one, verdict) in module.uses.iter().zip(verdicts) {
        let refused = match verdict {
            Verdict::Understood => None,
            // Here the name is the one that is meant.
            Verdict::Refused(why) => Some(match why.split_once(" Did you mean ") {
                Some((statement, _)) => statement.to_owned(),
                None => why.clone(),
            }),
            Verdict::Wrong(how) => {
                let _ = writeln!(wrong, "{} {}: {how}", module.name, one.name);
                continue;
            }
        };
        names.push(Name {
            name: one.name.clone(),
            refused,
        });
    }
    let found = Module {
        name: module.name.clone(),
        names,
    };
    let (understood, all) = (found.understood(), module.uses.len());
    println!("{}: {understood} of {all}", module.name);
    for name in &found.names {
        if let Some(why) = &name.refused {
            println!("  refused {}: {why}", name.name);
        }
    }
    if understood * 100 < all * mark(&module.name) {
        let _ = writeln!(wrong, "{}: only {understood} of {all}", module.name);
    }
    found
}

/// The file must say what was found.
fn compare(file: &Path, written: &str, found: &str) {
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(file, found).expect("the file can be written");
        return;
    }
    let new = found
        .lines()
        .find(|line| !written.lines().any(|old| old == *line));
    let gone = written
        .lines()
        .find(|line| !found.lines().any(|new| new == *line));
    assert!(
        written == found,
        "listings/understood is out of date: now {new:?}, before {gone:?}; BLESS=1 rewrites it"
    );
}
