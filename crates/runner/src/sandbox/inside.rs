//! The inner helper: limits, files, system calls; then the program, watched to its end.

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rustix::mount::MountFlags;
use rustix::process::{DumpableBehavior, Resource, Rlimit, Signal, setrlimit};
use rustix::thread::{CapabilitySet, CapabilitySets};

use super::order::{For, Order};
use super::{files, filter};

/// How often the memory in use is looked at.
const LOOK: Duration = Duration::from_millis(20);
/// What a process that ended by the kernel's hand for want of memory is said to have ended by.
const SIGKILL: i32 = 9;

/// Gives up what the program must not have, starts it, waits, and says on standard input how it ended.
pub(super) fn enter(order: &Order) -> Result<(), String> {
    rustix::process::set_parent_process_death_signal(Some(Signal::KILL))
        .map_err(|e| e.to_string())?;
    let mut has_proc = false;
    if order.namespaces {
        let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC;
        // In some containers it may not; then the program has no /proc at all.
        has_proc = rustix::mount::mount("proc", "/proc", "proc", flags, None).is_ok();
    }
    give_up(order).map_err(|error| format!("rights cannot be given up: {error}"))?;
    files::restrict(order, has_proc)?;
    filter::restrict(order)?;
    if order.what == For::Probe {
        return Ok(());
    }
    run(order, has_proc)
}

fn give_up(order: &Order) -> rustix::io::Result<()> {
    let none = CapabilitySet::empty();
    let sets = CapabilitySets {
        effective: none,
        permitted: none,
        inheritable: none,
    };
    // Root's compiler keeps root's rights to files, or it could not read its own libraries.
    if order.what != For::Compiler {
        rustix::thread::set_capabilities(None, sets)?;
    }
    rustix::thread::set_no_new_privs(true)?;
    // The program cannot look into this process, and so not take its pipe.
    rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    let limit = |resource, soft, hard| {
        setrlimit(
            resource,
            Rlimit {
                current: Some(soft),
                maximum: Some(hard),
            },
        )
    };
    limit(Resource::Core, 0, 0)?;
    // The soft limit ends a program with a signal that says why; the hard one those that ignore it.
    limit(Resource::Cpu, order.cpu, order.cpu + 1)?;
    limit(Resource::As, order.address_space, order.address_space)?;
    limit(Resource::Fsize, order.file, order.file)?;
    if order.what == For::Program {
        limit(Resource::Nofile, 512, 512)?;
        // Counted in the namespace of users, or over all that this user runs; there it would hit the reader's own programs.
        if order.namespaces {
            limit(Resource::Nproc, order.processes, order.processes)?;
        }
    }
    Ok(())
}

fn run(order: &Order, has_proc: bool) -> Result<(), String> {
    let report = Arc::new(Mutex::new(()));
    if has_proc && order.memory > 0 {
        let (report, most) = (Arc::clone(&report), order.memory);
        // Before the program, which may leave no room for another thread.
        thread::Builder::new()
            .spawn(move || watch_memory(most, &report))
            .map_err(|error| format!("its memory cannot be watched: {error}"))?;
    }
    let mut command = Command::new(&order.program);
    command.args(&order.arguments).stdin(Stdio::null());
    let mut child = command
        .spawn()
        .map_err(|error| format!("{} cannot start: {error}", order.program.display()))?;
    let status = child.wait().map_err(|error| error.to_string())?;
    let _only_one = report.lock().unwrap_or_else(PoisonError::into_inner);
    say(&words(status));
    Ok(())
}

fn words(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("exit {code}"),
        (None, signal) => format!("signal {}", signal.unwrap_or_default()),
    }
}

/// Writes to the pipe that standard input is. The server may have gone; then nobody wants to know.
fn say(words: &str) {
    if let Ok(pipe) = rustix::io::dup(rustix::stdio::stdin()) {
        let _ = fs::File::from(pipe).write_all(words.as_bytes());
    }
}

/// Ends everything when all processes together use more than `most` bytes: with the first process of the namespace, all end.
fn watch_memory(most: u64, report: &Mutex<()>) {
    while in_use() <= most {
        thread::sleep(LOOK);
    }
    let _only_one = report.lock().unwrap_or_else(PoisonError::into_inner);
    say(&format!("signal {SIGKILL}"));
    std::process::exit(0);
}

/// The resident memory of all processes to be seen, in bytes.
fn in_use() -> u64 {
    let pages = |entry: fs::DirEntry| -> Option<u64> {
        let statm = fs::read_to_string(entry.path().join("statm")).ok()?;
        statm.split(' ').nth(1)?.parse().ok()
    };
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbered = entries.filter(|entry| {
        let name = entry.file_name();
        name.as_encoded_bytes().iter().all(u8::is_ascii_digit)
    });
    numbered.filter_map(pages).sum::<u64>() * rustix::param::page_size() as u64
}
