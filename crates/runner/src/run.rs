//! Running one program to its end, or to the end of its limits.

use std::io::{self, Read};
use std::process::{Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use listing::{Ended, Observed};
use process_wrap::std::ChildWrapper;

use crate::capture::Capture;
use crate::launch::{launch, launch_helper};
use crate::limits::Limits;
use crate::sandbox::{self, Order, Sandbox};
use crate::stop::Stop;

/// What a program did.
#[derive(Clone, Debug)]
pub struct Run {
    /// What it printed to standard output, and how it ended.
    pub observed: Observed,
    /// What it printed to standard error, up to the limit.
    pub stderr: Vec<u8>,
    /// How long it took on the clock.
    pub took: Duration,
}

impl Run {
    /// Whether it ended by itself, with exit code 0.
    pub fn succeeded(&self) -> bool {
        self.observed.ended == Ended::Code(0)
    }

    /// Standard error as text; bytes that are none are replaced.
    pub fn stderr_text(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }
}

/// Runs the command. An error means that it could not be started; whatever the program itself does is in the [`Run`].
pub fn run(command: Command, limits: &Limits) -> io::Result<Run> {
    run_until(command, limits, &Stop::default())
}

/// The same, unless it is asked to stop: then everything is killed at once and the error is [`io::ErrorKind::Interrupted`].
pub fn run_until(command: Command, limits: &Limits, stop: &Stop) -> io::Result<Run> {
    let started = Instant::now();
    let child = launch(command, limits)?;
    attend(child, started, limits, stop)
}

/// The same with fewer rights, as far as `sandbox` can take them away.
pub(crate) fn run_kept_in(
    command: Command,
    limits: &Limits,
    stop: &Stop,
    sandbox: &Sandbox,
    order: Order,
) -> io::Result<Run> {
    let Some(helper) = sandbox.wrap(&command, order) else {
        return run_until(command, limits, stop);
    };
    let started = Instant::now();
    let (mut report, pipe) = io::pipe()?;
    let child = launch_helper(helper, limits, pipe)?;
    let mut run = attend(child, started, limits, stop)?;
    let mut said = String::new();
    report.read_to_string(&mut said)?;
    match (run.observed.ended, sandbox::ended(&said)) {
        (Ended::OutOfTime | Ended::TooMuchOutput, _) => {}
        (_, Some(ended)) => run.observed.ended = ended,
        (Ended::Code(_), None) => {
            let words = run.stderr_text();
            return Err(io::Error::other(format!(
                "it cannot be kept in: {}",
                words.trim()
            )));
        }
        (Ended::Signal(_), None) => {}
    }
    Ok(run)
}

fn attend(
    mut child: Box<dyn ChildWrapper>,
    started: Instant,
    limits: &Limits,
    stop: &Stop,
) -> io::Result<Run> {
    let piped = || io::Error::other("a started process lacks its pipes");
    let stdout = child.stdout().take().ok_or_else(piped)?;
    let stderr = child.stderr().take().ok_or_else(piped)?;
    let output = [
        Capture::start(stdout, limits.output),
        Capture::start(stderr, limits.output),
    ];
    let ended = wait(child.as_mut(), &output, started + limits.wall, stop);
    // Its children may live on; what is left of the group goes too. There may be nothing left to kill.
    let _ = child.start_kill();
    let took = started.elapsed();
    let mut ended = ended?;
    let [stdout, stderr] = output.each_ref().map(Capture::finish);
    // It may have ended by itself right after the limit.
    if output.iter().any(Capture::overflowed) {
        ended = Ended::TooMuchOutput;
    }
    let _ = child.wait();
    Ok(Run {
        observed: Observed { stdout, ended },
        stderr,
        took,
    })
}

fn wait(
    child: &mut dyn ChildWrapper,
    output: &[Capture],
    deadline: Instant,
    stop: &Stop,
) -> io::Result<Ended> {
    let mut pause = Duration::from_micros(200);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(ended(status));
        }
        if output.iter().any(Capture::overflowed) {
            return Ok(Ended::TooMuchOutput);
        }
        if Instant::now() >= deadline {
            return Ok(Ended::OutOfTime);
        }
        if stop.was_asked() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(2));
    }
}

/// The signal for a spent limit on processor time, on every Unix that Rust knows.
#[cfg(unix)]
const SIGXCPU: i32 = 24;

#[cfg(unix)]
fn ended(status: ExitStatus) -> Ended {
    use std::os::unix::process::ExitStatusExt;

    match (status.code(), status.signal()) {
        (Some(code), _) => Ended::Code(code),
        (None, Some(SIGXCPU)) => Ended::OutOfTime,
        (None, signal) => Ended::Signal(signal.unwrap_or_default()),
    }
}

#[cfg(not(unix))]
fn ended(status: ExitStatus) -> Ended {
    Ended::Code(status.code().unwrap_or_default())
}
