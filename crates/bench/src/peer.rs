//! loom and shuttle on a row. Each runs in a process of its own: a panic is how they say what they found, and a program that
//! spins may keep them busy for ever.

use crate::clock;
use crate::rows::ROWS;
use std::collections::BTreeSet;
use std::process::{Command, Stdio, exit};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// A model checker to compare with.
#[derive(Clone, Copy, PartialEq)]
pub enum Tool {
    /// loom 0.7.2, no bound on preemptions.
    Loom,
    /// shuttle 0.9.9's exhaustive scheduler.
    Shuttle,
}

impl Tool {
    /// Both.
    pub const ALL: [Tool; 2] = [Tool::Loom, Tool::Shuttle];

    /// By its name.
    pub fn named(name: &str) -> Option<Tool> {
        Tool::ALL.into_iter().find(|tool| tool.name() == name)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Tool::Loom => "loom",
            Tool::Shuttle => "shuttle",
        }
    }
}

/// What a peer did.
#[derive(Clone, Debug)]
pub struct Found {
    /// Executions it went through, once.
    pub executions: u64,
    /// Seconds for them: the median of a few times where they are short.
    pub seconds: f64,
    /// How it stopped.
    pub stop: Stop,
    /// What the program printed in the executions that ended.
    pub printed: BTreeSet<String>,
}

/// How a peer stopped.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// It went through all.
    All,
    /// Its time was up.
    Cap,
    /// It said so.
    Says(String),
}

static PRINTED: Mutex<String> = Mutex::new(String::new());
static FOUND: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
static EXECUTIONS: AtomicU64 = AtomicU64::new(0);

/// A program of the rows prints.
pub fn printed(text: String) {
    PRINTED.lock().expect("nobody panics here").push_str(&text);
}

/// Has a row explored by a peer in a process of its own.
pub fn explore(tool: Tool, row: usize, cap: Duration) -> Found {
    let failed = Found {
        executions: 0,
        seconds: 0.0,
        stop: Stop::Says("the process does not answer".to_string()),
        printed: BTreeSet::new(),
    };
    let Ok(program) = std::env::current_exe() else {
        return failed;
    };
    let child = Command::new(program)
        .args([tool.name(), &row.to_string(), &cap.as_secs().to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(child) = child else { return failed };
    let text = child.wait_with_output().map(|output| output.stdout);
    parse(&String::from_utf8_lossy(&text.unwrap_or_default())).unwrap_or(failed)
}

fn parse(text: &str) -> Option<Found> {
    let mut lines = text.lines();
    let first = lines.next()?;
    let mut words = first.splitn(3, ' ');
    let (executions, seconds) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let stop = match words.next()? {
        "all" => Stop::All,
        "cap" => Stop::Cap,
        why => Stop::Says(why.to_string()),
    };
    Some(Found {
        executions,
        seconds,
        stop,
        printed: lines.map(|line| line.replace("\\n", "\n")).collect(),
    })
}

/// What the process made by [`explore`] does.
pub fn explore_in_this_process(tool: Tool, row: &str, cap: &str) {
    let row = row.parse::<usize>().ok().and_then(|at| ROWS.get(at));
    let (Some(row), Ok(cap)) = (row, cap.parse()) else {
        return eprintln!("usage: {} ROW SECONDS", tool.name());
    };
    let cap = Duration::from_secs(cap);
    let begun = clock::now();
    std::panic::set_hook(Box::new(move |info| {
        let text = info.payload_as_str().unwrap_or("a panic");
        say(clock::since(begun), text.lines().next().unwrap_or_default());
    }));
    // One execution may never end, so somebody else looks at the clock.
    std::thread::spawn(move || {
        while clock::since(begun) < cap {
            std::thread::sleep(Duration::from_millis(20));
        }
        say(clock::since(begun), "cap");
    });
    let mut times = Vec::new();
    while times.len() < 9 && (times.is_empty() || clock::since(begun) < Duration::from_millis(500))
    {
        EXECUTIONS.store(0, Relaxed);
        let start = clock::now();
        match tool {
            Tool::Loom => loom(row.loom),
            Tool::Shuttle => shuttle(row.shuttle),
        }
        times.push(clock::since(start));
    }
    say(crate::median(times), "all");
}

/// One execution of a program.
fn execute(program: fn()) {
    EXECUTIONS.fetch_add(1, Relaxed);
    PRINTED.lock().expect("nobody panics here").clear();
    program();
    let printed = PRINTED.lock().expect("nobody panics here").clone();
    FOUND.lock().expect("nobody panics here").insert(printed);
}

fn loom(program: fn()) {
    let mut builder = loom::model::Builder::new();
    builder.max_branches = 20_000;
    builder.preemption_bound = None;
    builder.check(move || execute(program));
}

fn shuttle(program: fn()) {
    let mut config = shuttle::Config::new();
    config.failure_persistence = shuttle::FailurePersistence::None;
    config.silence_warnings = true;
    config.max_steps = shuttle::MaxSteps::FailAfter(100_000);
    let scheduler = shuttle::scheduler::DfsScheduler::new(None, false);
    shuttle::Runner::new(scheduler, config).run(move || execute(program));
}

/// Says how it ended, and ends.
fn say(time: Duration, stop: &str) {
    let executions = EXECUTIONS.load(Relaxed);
    println!("{executions} {} {stop}", time.as_secs_f64());
    // Whoever is inside may hold it.
    if let Ok(found) = FOUND.try_lock() {
        for text in found.iter() {
            println!("{}", text.replace('\n', "\\n"));
        }
    }
    exit(0);
}
