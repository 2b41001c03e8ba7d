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
    let mut arguments = Arguments::from_args();
    // Some fill every place there is; the others are to find room.
    arguments.test_threads = Some(1);
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
    let mut trials = Vec::new();
    for (name, attack) in requests::ALL.iter().chain(class::ALL) {
        trials.push(trial(name, *attack, &server));
    }
    for (name, attack) in programs::ALL {
        trials.push(trial(name, *attack, &server).with_ignored_flag(!sandboxed));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(server);
    if conclusion.has_failed() {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
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
