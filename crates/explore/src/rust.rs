//! The engine proper: Rust source, lowered and run by the machine.

use crate::request::input::{Request, Timers};
use crate::request::{Compile, Session};
use machine::{Config, Machine, State};
use program::Diagnostic;
use rust_subset::{Library, Options};
use std::cell::OnceCell;

/// Compiles Rust programs. It keeps the built-in library from the first program on, so that the next ones are compiled sooner.
#[derive(Default)]
pub struct Rust {
    library: OnceCell<Library>,
}

impl Rust {
    fn library(&self) -> &Library {
        self.library.get_or_init(Library::new)
    }
}

impl Compile for Rust {
    type Model = Machine;
    type View = machine::View;

    fn compile(&self, request: &Request) -> Result<Machine, Vec<Diagnostic>> {
        let constants = request
            .set
            .iter()
            .map(|(name, value)| (name.clone(), value.text()));
        let options = Options {
            set: constants.collect(),
        };
        let program = rust_subset::compile_with(self.library(), &request.source, &options)?;
        Ok(Machine::new(program, config(request)))
    }

    fn view(&self, machine: &Machine, state: &State) -> machine::View {
        machine.view(state)
    }
}

/// What the machine is to assume.
fn config(request: &Request) -> Config {
    Config {
        spurious_wakeups: request.spurious,
        spurious_failures: request.spurious,
        timers: match request.timers {
            Timers::Any => machine::Timers::Any,
            Timers::Ordered => machine::Timers::Ordered,
        },
        ..Config::default()
    }
}

/// Answers one request. A caller with several about one program keeps a [`Session`] instead.
pub fn answer(request: &str) -> String {
    Session::new(Rust::default()).answer(request, &mut |_| true)
}
