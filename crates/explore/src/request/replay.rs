//! `replay`: what happens under a schedule.

use super::input::{Chosen, Request};
use super::output::{Assumptions, Earlier, Ended, Happened, Mover, Other, Replayed};
use super::{Compile, Session, Trouble};
use crate::replay::{Event, replay};

impl<C: Compile> Session<C> {
    pub(super) fn replayed(&mut self, request: &Request) -> Result<Replayed<C::View>, Trouble> {
        let exploration = self.prepare(request)?;
        let mut states = Vec::new();
        let replayed = replay(exploration.model(), &request.choices(), |state| {
            if request.views {
                states.push(state.clone());
            }
        });
        let replayed = replayed.map_err(Trouble::Misfit)?;
        let mut views = states.iter().map(|state| self.view(state));
        let start = views.next().flatten();
        let mut events = Vec::new();
        for (at, event) in replayed.events.into_iter().enumerate() {
            events.push(happened(at, event, views.next().flatten()));
        }
        Ok(Replayed {
            assumptions: Assumptions::of(request),
            start,
            switches: events.iter().filter(|event| event.switch).count(),
            events,
            stdout: replayed.stdout,
            panicked: replayed.panicked,
            end: replayed.end.as_ref().map(Ended::of),
        })
    }
}

fn happened<V>(at: usize, event: Event, view: Option<V>) -> Happened<V> {
    Happened {
        step: at + 1,
        choice: Chosen::from(event.choice),
        mover: Mover {
            path: event.path,
            name: event.name,
            line: event.pending.span.line,
            column: event.pending.span.column,
            text: event.pending.text,
        },
        printed: event.printed,
        panicked: event.panicked,
        switch: event.switch,
        after: event.order.after.iter().map(Earlier::of).collect(),
        races_with: event.order.races_with.as_ref().map(Other::of),
        end: event.end.as_ref().map(Ended::of),
        view,
    }
}
