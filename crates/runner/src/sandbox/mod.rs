//! Taking away from a program what it needs not: files, the network, other processes, memory without end.
//!
//! A program is started by a helper, this very executable called anew ([`enter`]), which gives up all rights and then starts the
//! program: so no code runs between fork and exec. Two helpers stand between the server and the program: the outer one makes
//! namespaces, the inner one is the first process in them, so that its end is the end of everything that the program started.
//! Where a system lacks a piece, the rest still holds, and [`Sandbox::missing`] says what does not.

#[cfg(target_os = "linux")]
mod files;
#[cfg(target_os = "linux")]
mod filter;
#[cfg(target_os = "linux")]
mod inside;
mod order;
#[cfg(target_os = "linux")]
mod outside;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use listing::Ended;

pub use order::{For, Order};

use crate::limits::Limits;
use crate::run::run;

/// How to start programs with fewer rights on this machine.
#[derive(Clone, Debug)]
pub struct Sandbox {
    helper: PathBuf,
    argument: OsString,
    namespaces: bool,
    restricted: bool,
    missing: Vec<String>,
}

impl Sandbox {
    /// Finds out what holds on this machine. `helper argument ORDER` must come to [`enter`] with the order.
    pub fn probe(helper: PathBuf, argument: impl Into<OsString>) -> Self {
        let mut sandbox = Self {
            helper,
            argument: argument.into(),
            namespaces: false,
            restricted: false,
            missing: Vec::new(),
        };
        if !cfg!(target_os = "linux") {
            sandbox.missing.push("this system has neither namespaces, landlock nor seccomp: time, memory and output are limited, nothing else".into());
            return sandbox;
        }
        for namespaces in [false, true] {
            match sandbox.try_out(namespaces) {
                Ok(()) if namespaces => sandbox.namespaces = true,
                Ok(()) => sandbox.restricted = true,
                Err(words) => sandbox.missing.push(words),
            }
        }
        sandbox
    }

    /// What a program is not kept from here; empty where the whole sandbox holds.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    fn try_out(&self, namespaces: bool) -> Result<(), String> {
        let order = Order::probe(namespaces);
        let mut command = Command::new(&self.helper);
        command.arg(&self.argument).arg(order.to_text());
        let answer = run(command, &Limits::for_tools()).map_err(|error| error.to_string())?;
        if answer.succeeded() {
            return Ok(());
        }
        Err(answer.stderr_text().trim().to_owned())
    }

    /// The command, to be started by the helper; unchanged where nothing can be taken away. The helper says on its standard
    /// input, a pipe, how the program ended.
    pub(crate) fn wrap(&self, command: &Command, mut order: Order) -> Option<Command> {
        if !self.restricted {
            return None;
        }
        order.namespaces = self.namespaces && order.what == For::Program;
        order.outer = true;
        order.program = command.get_program().into();
        order.arguments = command.get_args().map(Into::into).collect();
        let mut helper = Command::new(&self.helper);
        helper.arg(&self.argument).arg(order.to_text());
        helper.env_clear();
        for (key, value) in command.get_envs() {
            if let Some(value) = value {
                helper.env(key, value);
            }
        }
        if let Some(directory) = command.get_current_dir() {
            helper.current_dir(directory);
        }
        Some(helper)
    }
}

/// How the program ended, from what the helper said.
pub(crate) fn ended(said: &str) -> Option<Ended> {
    let (kind, number) = said.split_once(' ')?;
    let number = number.trim().parse().ok()?;
    match (kind, number) {
        ("signal", 24) => Some(Ended::OutOfTime),
        ("signal", number) => Some(Ended::Signal(number)),
        ("exit", number) => Some(Ended::Code(number)),
        _ => None,
    }
}

/// What the helper does: gives up rights, starts the program, waits for it.
pub fn enter(order: &str) -> ExitCode {
    let Some(order) = Order::of_text(order) else {
        eprintln!("this is for the server's own use");
        return ExitCode::FAILURE;
    };
    #[cfg(target_os = "linux")]
    let done = if order.outer {
        outside::enter(order)
    } else {
        inside::enter(&order)
    };
    #[cfg(not(target_os = "linux"))]
    let done: Result<(), String> =
        Err(format!("{:?} is not kept in on this system", order.program));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            eprintln!("{words}");
            ExitCode::FAILURE
        }
    }
}
