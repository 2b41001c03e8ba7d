//! The server under attack: each is answered, nothing gets out or stays behind, and it goes on serving.
#![cfg_attr(not(target_os = "linux"), allow(unused))]

mod class;
mod programs;
mod requests;
mod server;

use std::process::{Command, ExitCode};
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};
use server::Server;

/// Its name, and what it does.
type Attack = (&'static str, fn(&Server));

fn main() -> ExitCode {
    if !cfg!(target_os = "linux") {
        println!("the sandbox is Linux's: nothing to attack here");
        return ExitCode::SUCCESS;
    }
    let server = Arc::new(Server::start());
    let sandboxed = server.sandboxed();
    if !sandboxed {
        println!(
            "this machine lacks parts of the sandbox:\n{}",
            server.said()
        );
        assert!(
            !system_has_namespaces(),
            "but the system has them: the sandbox is broken"
        );
    }
    let trials = |attacks: &[Attack]| {
        let named = attacks.iter();
        named
            .map(|(name, attack)| trial(name, *attack, &server))
            .collect()
    };
    // Some fill every place there is; the others are to find room.
    let alone = [requests::ALL, class::ALL].concat();
    let mut failed = run(trials(&alone), 1);
    // These mostly run until a limit ends them: a few at once.
    let programs = trials(programs::ALL).into_iter();
    let programs = programs.map(|trial: Trial| trial.with_ignored_flag(!sandboxed));
    failed |= run(
        trials(requests::SLOW).into_iter().chain(programs).collect(),
        3,
    );
    drop(server);
    if failed {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Whether one failed.
fn run(trials: Vec<Trial>, at_once: usize) -> bool {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(at_once);
    libtest_mimic::run(&arguments, trials).has_failed()
}

/// What another program, which knows nothing of ours, finds.
fn system_has_namespaces() -> bool {
    let mut unshare = Command::new("unshare");
    unshare.args([
        "--user",
        "--map-root-user",
        "--pid",
        "--net",
        "--mount",
        "--fork",
        "true",
    ]);
    unshare.status().is_ok_and(|status| status.success())
}

/// An attack, after which the server must run a program as if nothing had been.
fn trial(name: &str, attack: fn(&Server), server: &Arc<Server>) -> Trial {
    let server = Arc::clone(server);
    Trial::test(name, move || {
        attack(&server);
        let after = server.run("fn main() { println!(\"still here\") }");
        if after["stdout"] == "still here\n" {
            return Ok(());
        }
        Err(format!("the server no longer serves: {after}").into())
    })
}
