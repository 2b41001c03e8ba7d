//! `enabled`: who can move, doing what.

use super::input::{Chosen, Request};
use super::output::{Assumptions, Candidate, Enabled, Ended, Mover};
use super::{Compile, Session, Trouble};
use crate::replay::replay;
use machine::{Choice, Model, Pending};

impl<C: Compile> Session<C> {
    pub(super) fn enabled(&mut self, request: &Request) -> Result<Enabled<C::View>, Trouble> {
        let exploration = self.prepare(request)?;
        let replayed = replay(exploration.model(), &request.choices(), |_| {});
        let replayed = replayed.map_err(Trouble::Misfit)?;
        let state = replayed.state.as_ref();
        let threads = state.map(|state| candidates(exploration.model(), state));
        let view = match request.views {
            true => state.and_then(|state| self.view(state)),
            false => None,
        };
        Ok(Enabled {
            assumptions: Assumptions::of(request),
            threads: threads.unwrap_or_default(),
            stdout: replayed.stdout,
            panicked: replayed.panicked,
            end: replayed.end.as_ref().map(Ended::of),
            view,
        })
    }
}

fn candidates<M: Model>(model: &M, state: &M::State) -> Vec<Candidate> {
    let candidate = |pending: &Pending| {
        let thread = pending.thread;
        let choices = (0..pending.choices).map(|choice| Chosen::from(Choice { thread, choice }));
        Candidate {
            thread: thread.0,
            mover: mover(model, state, pending),
            choices: choices.collect(),
        }
    };
    model.pending(state, true).iter().map(candidate).collect()
}

/// A thread where it stands.
pub(super) fn mover<M: Model>(model: &M, state: &M::State, pending: &Pending) -> Mover {
    Mover {
        path: model.thread_path(state, pending.thread),
        name: model.thread_name(state, pending.thread),
        line: pending.span.line,
        column: pending.span.column,
        text: pending.text.clone(),
    }
}
