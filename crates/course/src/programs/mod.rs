//! The book's programs as a page's explorer takes them: compiled, so that a reader's first Explore needs no compiler.

mod cache;
mod constants;

use std::num::NonZero;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use listing::{Language, Program};
use rust_subset::{Library, Options, STAMP, compile_to_bytes};

use crate::build::count;
use cache::Cache;
use constants::Set;

/// With more programs than this to compile it is worth saying so: they take longer than a second.
const FEW: usize = 10;

/// One program under one set of values.
struct Task<'a> {
    source: &'a str,
    set: Set,
}

/// For each Rust program its name, and what the compiler says of it for each set of values that a page asks for by itself. What was
/// compiled for an earlier build is taken from `target`.
pub fn compiled(programs: &[Program], target: &Path) -> Vec<(String, Vec<u8>)> {
    let rust = programs.iter().filter(|p| p.language == Language::Rust);
    let rust: Vec<(&Program, String)> = rust.map(|p| (p, p.source.copied())).collect();
    let sets: Vec<Vec<Set>> = rust.iter().map(|(p, _)| constants::sets(p)).collect();
    let tasks = rust.iter().zip(&sets).flat_map(|((_, source), sets)| {
        let task = move |set: &Set| {
            let set = set.clone();
            Task { source, set }
        };
        sets.iter().map(task)
    });
    let tasks: Vec<Task<'_>> = tasks.collect();
    let mut pieces = pieces(&tasks, &Cache::open(target, STAMP)).into_iter();
    let file = |((program, _), sets): (&(&Program, String), &Vec<Set>)| {
        let bytes = pieces.by_ref().take(sets.len()).flatten();
        (program.name.clone(), bytes.collect())
    };
    rust.iter().zip(&sets).map(file).collect()
}

/// Each task's bytes, from the cache or from the compiler, on all cores.
fn pieces(tasks: &[Task<'_>], cache: &Cache) -> Vec<Vec<u8>> {
    let mut pieces: Vec<Option<Vec<u8>>> = tasks.iter().map(|task| cache.get(task)).collect();
    let missing: Vec<usize> = (0..tasks.len())
        .filter(|at| pieces[*at].is_none())
        .collect();
    if missing.len() > FEW {
        println!(
            "Compiling {} for Explore ...",
            count(missing.len(), "program")
        );
    }
    let fresh = Mutex::new(Vec::new());
    let next = AtomicUsize::new(0);
    let work = || {
        let library = Library::new();
        while let Some(at) = missing.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = tasks[*at].compile(&library);
            cache.put(&tasks[*at], &bytes);
            fresh
                .lock()
                .unwrap_or_else(|poisoned| poisoned.into_inner())
                .push((*at, bytes));
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..cores.min(missing.len()) {
            scope.spawn(work);
        }
    });
    for (at, bytes) in fresh
        .into_inner()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
    {
        pieces[at] = Some(bytes);
    }
    pieces.into_iter().flatten().collect()
}

impl Task<'_> {
    fn compile(&self, library: &Library) -> Vec<u8> {
        let set = self.set.iter();
        let options = Options {
            set: set
                .map(|(name, value)| (name.clone(), value.to_string()))
                .collect(),
        };
        compile_to_bytes(library, self.source, &options)
    }
}
