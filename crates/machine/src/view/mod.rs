//! States for pictures: threads with their variables, and the shared objects.

mod objects;
mod render;

use crate::eval::Glance;
use crate::interface::Tid;
use crate::machine::Machine;
use crate::state::State;
use crate::threads::{Frame, Status};
use crate::value::{CoroutinePhase, Value};
use crate::words::local_at;
use program::{Origin, TypeId};
use serde::Serialize;

/// A state, as a page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct View {
    /// Every thread spawned so far, by spawn path.
    pub threads: Vec<ThreadView>,
    /// The shared objects that variables of the program lead to.
    pub objects: Vec<ObjectView>,
    /// The program's statics that are no sync objects.
    pub statics: Vec<Variable>,
}

/// A thread.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadView {
    /// Its number in this state.
    pub thread: u16,
    /// Its name for people.
    pub name: String,
    /// How it is.
    pub status: ThreadStatus,
    /// What it is about to do, or waits to do.
    pub doing: String,
    /// The user's line it stands at; 0 when it has ended.
    pub line: u32,
    /// The calls of the user's functions it is in, outermost first.
    pub frames: Vec<FrameView>,
    /// The locks it holds.
    pub holds: Vec<String>,
    /// The names of the threads that hold what it waits for.
    pub waits_for: Vec<String>,
}

/// How a thread is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ThreadStatus {
    /// It can move.
    Ready,
    /// It waits for others.
    Blocked,
    /// It has ended.
    Ended,
    /// It has ended by a panic, or is unwinding.
    Panicked,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrameView {
    /// The function.
    pub function: String,
    /// The line it stands at.
    pub line: u32,
    /// Its variables that hold something.
    pub variables: Vec<Variable>,
}

/// A variable.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: String,
    /// Its value, as `Debug` would show it.
    pub value: String,
}

/// A shared object.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ObjectView {
    /// `mutex`, `atomic`, `channel` and so on.
    pub kind: String,
    /// How the program's variables lead to it.
    pub name: String,
    /// What it holds: an atomic's value, what a mutex protects, a channel's messages.
    pub value: String,
    /// The threads that hold it.
    pub holders: Vec<String>,
    /// The threads that wait for it.
    pub waiters: Vec<String>,
}

impl Machine {
    /// The state, as a page shows it.
    pub fn view(&self, state: &State) -> View {
        let objects = objects::objects(self, state);
        View {
            threads: threads(self, state, &objects),
            statics: objects::statics(self, state, &objects),
            objects,
        }
    }
}

fn threads(machine: &Machine, state: &State, objects: &[ObjectView]) -> Vec<ThreadView> {
    let all = state.order.iter().enumerate();
    all.map(|(tid, &me)| {
        let glance = Glance { machine, state, me };
        let thread = glance.thread();
        let name = thread.shown();
        let status = status(&glance);
        let waits = status == ThreadStatus::Blocked;
        let holders = if waits { glance.holders() } else { Vec::new() };
        ThreadView {
            thread: Tid(tid as u16).0,
            status,
            doing: if thread.is_finished() {
                String::new()
            } else {
                glance.words()
            },
            line: if thread.is_finished() {
                0
            } else {
                glance.span().0.line
            },
            frames: frames(&glance),
            holds: objects
                .iter()
                .filter(|object| object.holders.contains(&name))
                .map(|object| object.name.clone())
                .collect(),
            waits_for: holders
                .iter()
                .map(|&uid| state.thread(uid).shown())
                .collect(),
            name,
        }
    })
    .collect()
}

fn status(glance: &Glance<'_>) -> ThreadStatus {
    let thread = glance.thread();
    if thread.panicked || !thread.panics.is_empty() {
        return ThreadStatus::Panicked;
    }
    match thread.status {
        Status::Finished => ThreadStatus::Ended,
        _ if glance.state.ended.is_none() && glance.choices() == 0 => ThreadStatus::Blocked,
        _ => ThreadStatus::Ready,
    }
}

fn frames(glance: &Glance<'_>) -> Vec<FrameView> {
    let frames = glance.thread().frames.iter().enumerate();
    frames
        .filter_map(|(depth, frame)| {
            let function = glance.machine.function(frame.function)?;
            let line = function.spans.get(frame.pc as usize)?.line;
            let variables = variables(glance, frame, depth as u32, function);
            let frame = FrameView {
                function: function.name.clone(),
                line,
                variables,
            };
            (function.origin == Origin::User).then_some(frame)
        })
        .collect()
}

fn variables(
    glance: &Glance<'_>,
    frame: &Frame,
    depth: u32,
    function: &program::Function,
) -> Vec<Variable> {
    let shown = |name: &str, value: &Value, ty: TypeId| {
        let info = glance.machine.program.types.get(ty.0 as usize);
        value.is_something().then(|| Variable {
            name: name.to_string(),
            ty: info.map_or(String::new(), |info| info.name.clone()),
            value: glance.shown(value, Some(ty)),
        })
    };
    let at = |index| local_at(glance, frame.cell, depth as usize, index);
    let own = function
        .locals
        .iter()
        .enumerate()
        .filter_map(|(index, local)| {
            // What the lowering named for itself is nothing the reader wrote.
            let name = local.name.as_ref().filter(|name| !name.starts_with("__"))?;
            shown(name, glance.state.look(&at(index)).ok()?, local.ty)
        });
    let environment = match glance.state.look(&at(0)) {
        Ok(Value::Ptr(closure)) => glance.state.look(closure).ok(),
        closure => closure.ok(),
    };
    let captured = environment.map_or(&[][..], Value::children).iter();
    let captured = function.captures.iter().zip(captured);
    let captured = captured.filter_map(|((name, ty), value)| shown(name, value, *ty));
    captured.chain(own).collect()
}

impl CoroutinePhase {
    /// How far a coroutine is, in a word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            CoroutinePhase::Fresh => "not started",
            CoroutinePhase::Suspended => "suspended",
            CoroutinePhase::Running => "running",
            CoroutinePhase::Finished => "finished",
        }
    }
}

/// A value's first part that is no struct: the machine's own value in a library type.
pub(crate) fn core(value: &Value) -> &Value {
    match value {
        Value::Node(node) => core(&node.items[0]),
        other => other,
    }
}
