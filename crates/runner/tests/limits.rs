//! Each limit ends a program, and what it did until then is kept.
#![cfg(unix)]

use std::process::Command;
use std::time::{Duration, Instant};

use listing::Ended;
use runner::{Limits, Run, run};

fn sh(script: &str, limits: &Limits) -> Run {
    let mut command = Command::new("sh");
    command.arg("-c").arg(script);
    run(command, limits).unwrap()
}

fn stdout(run: &Run) -> &str {
    std::str::from_utf8(&run.observed.stdout).unwrap()
}

#[test]
fn ends_and_outputs_are_reported() {
    let run = sh("echo out; echo err >&2; exit 3", &Limits::default());
    assert_eq!(
        (stdout(&run), run.stderr_text().as_str()),
        ("out\n", "err\n")
    );
    assert_eq!(run.observed.ended, Ended::Code(3));
    assert!(!run.succeeded());
    assert_eq!(
        sh("kill -11 $$", &Limits::default()).observed.ended,
        Ended::Signal(11)
    );
}

#[test]
fn arguments_environment_and_directory_pass_the_launcher() {
    let mut command = Command::new("sh");
    command.args(["-c", "echo \"$1|$WORD|$(pwd -P)\"", "name", "two  words"]);
    command.env("WORD", "a 'b'").current_dir("/");
    let run = run(command, &Limits::default()).unwrap();
    assert_eq!(stdout(&run), "two  words|a 'b'|/\n");
}

#[test]
fn time_is_up_for_the_whole_group() {
    let started = Instant::now();
    // The grandchild holds the pipe open: had it survived, reading would not end.
    let run = sh(
        "echo begun; sleep 60 & sleep 60",
        &Limits::within(Duration::from_millis(200)),
    );
    assert_eq!(run.observed.ended, Ended::OutOfTime);
    assert_eq!(stdout(&run), "begun\n");
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[test]
fn what_a_program_leaves_behind_is_killed_with_it() {
    let run = sh("sleep 60 & echo $!", &Limits::default());
    assert_eq!(run.observed.ended, Ended::Code(0));
    let left = stdout(&run).trim();
    let deadline = Instant::now() + Duration::from_secs(5);
    // A killed process may be seen until its new parent has collected it.
    let state = || sh(&format!("ps -o stat= -p {left}"), &Limits::default());
    while !matches!(stdout(&state()).trim().chars().next(), None | Some('Z')) {
        assert!(Instant::now() < deadline, "process {left} lives on");
    }
}

#[test]
fn output_is_cut() {
    let limits = Limits {
        output: 1000,
        ..Limits::default()
    };
    let run = sh("while :; do echo again; done", &limits);
    assert_eq!(run.observed.ended, Ended::TooMuchOutput);
    assert_eq!(run.observed.stdout.len(), 1000);
    let run = sh("while :; do echo again >&2; done", &limits);
    assert_eq!(
        (run.observed.ended, run.stderr.len()),
        (Ended::TooMuchOutput, 1000)
    );
}

#[test]
fn processor_time_is_limited() {
    let limits = Limits {
        cpu: Some(Duration::from_secs(1)),
        ..Limits::within(Duration::from_secs(60))
    };
    let run = sh("while :; do :; done", &limits);
    assert_eq!(run.observed.ended, Ended::OutOfTime);
    assert!(run.took < Duration::from_secs(50), "{:?}", run.took);
}

#[test]
#[cfg(target_os = "linux")]
fn memory_is_limited() {
    let limits = Limits {
        memory: Some(64 << 20),
        ..Limits::default()
    };
    let run = sh("ulimit -v", &limits);
    assert_eq!(stdout(&run).trim(), "65536");
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_stays_on_one_core_and_the_caller_does_not() {
    let cores = || std::thread::available_parallelism().unwrap();
    let before = cores();
    let allowed = |limits: &Limits| {
        let run = sh(
            "grep Cpus_allowed_list /proc/self/status | cut -f 2",
            limits,
        );
        stdout(&run).trim().to_owned()
    };
    let one = allowed(&Limits::default().on_one_core());
    assert!(one.parse::<usize>().is_ok(), "{one}");
    assert_eq!(cores(), before);
}

#[test]
fn a_missing_program_is_told() {
    let limits = Limits::for_tools();
    assert!(run(Command::new("./no-such-program"), &limits).is_err());
}
