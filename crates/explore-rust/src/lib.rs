//! The explorer whole: Rust source in, answers out. What a page does with two modules, the compiler's and the explorer's, is here
//! one value, for the command, the checks and other tools.

use explore::request::input::Request;
use explore::request::{Compile, Session};
use machine::{Machine, State};
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

    /// A request's program as the compiler's module of a page gives it to the explorer's, or what stands in its way.
    pub fn compile_to_bytes(&self, request: &Request) -> Vec<u8> {
        rust_subset::compile_to_bytes(self.library(), &request.source, &options(request))
    }
}

fn options(request: &Request) -> Options {
    let set = request.set.iter();
    Options {
        set: set
            .map(|(name, value)| (name.clone(), value.text()))
            .collect(),
    }
}

impl Compile for Rust {
    type Model = Machine;
    type View = machine::View;

    fn compile(&self, request: &Request) -> Result<Machine, Vec<Diagnostic>> {
        let options = options(request);
        let program = rust_subset::compile_with(self.library(), &request.source, &options)?;
        Ok(Machine::new(program, request.config()))
    }

    fn view(&self, machine: &Machine, state: &State) -> machine::View {
        machine.view(state)
    }
}

/// Answers one request. A caller with several about one program keeps a [`Session`] instead.
pub fn answer(request: &str) -> String {
    Session::new(Rust::default()).answer(request, &mut |_| true)
}
