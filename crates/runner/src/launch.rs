//! Starting a process under its limits.

use std::io;
use std::process::{Command, Stdio};

use process_wrap::std::{ChildWrapper, CommandWrap};

use crate::limits::Limits;

/// Starts the command as the first process of a group of its own, without input, its output piped.
pub(crate) fn launch(command: Command, limits: &Limits) -> io::Result<Box<dyn ChildWrapper>> {
    start(limited(command, limits), Stdio::null(), limits)
}

/// Starts the sandbox's helper, which sees to the limits itself and reports into the pipe.
pub(crate) fn launch_helper(
    command: Command,
    limits: &Limits,
    report: io::PipeWriter,
) -> io::Result<Box<dyn ChildWrapper>> {
    start(command, report.into(), limits)
}

fn start(mut command: Command, stdin: Stdio, limits: &Limits) -> io::Result<Box<dyn ChildWrapper>> {
    command
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut command = CommandWrap::from(command);
    #[cfg(unix)]
    command.wrap(process_wrap::std::ProcessGroup::leader());
    #[cfg(windows)]
    command.wrap(process_wrap::std::JobObject);
    if limits.one_core {
        on_one_core(|| command.spawn())
    } else {
        command.spawn()
    }
}

/// The command, started by way of a shell that lowers its own limits first: the portable way that needs no code between fork
/// and exec. A limit that the system does not have is left out.
#[cfg(unix)]
fn limited(command: Command, limits: &Limits) -> Command {
    use std::fmt::Write;

    if limits.cpu.is_none() && limits.memory.is_none() {
        return command;
    }
    let mut script = String::from("ulimit -c 0 2>/dev/null || :; ");
    if let Some(cpu) = limits.cpu {
        let seconds = cpu.as_secs().max(1);
        // The soft limit ends a program with a signal that says why; the hard one those that ignore it.
        let _ = write!(
            script,
            "{{ ulimit -H -t {}; ulimit -S -t {seconds}; }} 2>/dev/null || :; ",
            seconds + 1
        );
    }
    if let Some(memory) = limits.memory {
        let _ = write!(script, "ulimit -v {} 2>/dev/null || :; ", memory / 1024);
    }
    script.push_str("exec \"$0\" \"$@\"");
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(script);
    shell.arg(command.get_program()).args(command.get_args());
    if let Some(dir) = command.get_current_dir() {
        shell.current_dir(dir);
    }
    for (key, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(key, value),
            None => shell.env_remove(key),
        };
    }
    shell
}

#[cfg(not(unix))]
fn limited(command: Command, _: &Limits) -> Command {
    command
}

/// Spawns with this thread kept on the core where it is running now; the new process inherits that.
#[cfg(target_os = "linux")]
fn on_one_core<T>(spawn: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};

    let all = sched_getaffinity(None)?;
    let mut one = CpuSet::new();
    one.set(sched_getcpu());
    sched_setaffinity(None, &one)?;
    let spawned = spawn();
    sched_setaffinity(None, &all)?;
    spawned
}

#[cfg(not(target_os = "linux"))]
fn on_one_core<T>(spawn: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    spawn()
}
