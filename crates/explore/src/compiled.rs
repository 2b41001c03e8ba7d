//! Programs that were compiled elsewhere, as models.

use crate::request::Compile;
use crate::request::input::Request;
use machine::{Machine, State};
use program::Diagnostic;
use program::compact::{Piece, Stamp, Subject, Unreadable};

/// How many pieces are kept: the program on the page, and a reader's last changes to it.
const KEPT: usize = 8;

/// What was compiled elsewhere and handed over; it answers for the texts it has been given.
pub struct Compiled {
    stamp: Stamp,
    /// The last is the newest.
    held: Vec<Vec<u8>>,
}

impl Compiled {
    /// Nothing is held; what other builds of the compiler than this one wrote is not taken.
    pub fn new(stamp: Stamp) -> Self {
        let held = Vec::new();
        Self { stamp, held }
    }

    /// Takes what a compiler wrote, pieces of any number.
    pub fn hold(&mut self, bytes: Vec<u8>) {
        if self.held.len() == KEPT {
            self.held.remove(0);
        }
        self.held.push(bytes);
    }

    /// Whether it has the program a request is about.
    ///
    /// # Errors
    /// Why the newest of what is held does not serve, if nothing does.
    pub fn has(&self, request: &Request) -> Result<(), Unreadable> {
        self.piece(request).map(|_| ())
    }

    fn piece(&self, request: &Request) -> Result<Piece<'_>, Unreadable> {
        let set: Vec<(&str, String)> = request
            .set
            .iter()
            .map(|(name, value)| (name.as_str(), value.text()))
            .collect();
        let set = set.iter().map(|(name, value)| (*name, value.as_str()));
        let subject = Subject::of(&request.source, set);
        let mut why = None;
        for bytes in self.held.iter().rev() {
            match Piece::find(bytes, self.stamp, subject) {
                Ok(piece) => return Ok(piece),
                Err(found) => why = why.or(Some(found)),
            }
        }
        Err(why.unwrap_or(Unreadable::AnotherText))
    }
}

impl Compile for Compiled {
    type Model = Machine;
    type View = machine::View;

    fn compile(&self, request: &Request) -> Result<Machine, Vec<Diagnostic>> {
        let refused = |why: Unreadable| {
            vec![Diagnostic {
                span: Default::default(),
                text: why.to_string(),
            }]
        };
        let read = self.piece(request).and_then(Piece::read);
        let program = read.map_err(refused)??;
        Ok(Machine::new(program, request.config()))
    }

    fn view(&self, machine: &Machine, state: &State) -> machine::View {
        machine.view(state)
    }
}
