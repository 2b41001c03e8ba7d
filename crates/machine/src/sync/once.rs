//! `Once`: one thread runs the initializer, the others wait for it.

use super::as_pointer;
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::value::{Object, OnceState, Value};

impl Glance<'_> {
    pub(crate) fn once_state(&self, once: &Value) -> Outcome<OnceState> {
        match self.object(once)? {
            Object::Once(state) => Ok(*state),
            _ => Err(Fault::unsupported("a once that is none")),
        }
    }

    pub(super) fn once_ready(&self, args: &[Value]) -> Outcome<u32> {
        let mode = args[1].as_int().unwrap_or(0);
        Ok(u32::from(match self.once_state(&args[0])? {
            OnceState::Running(_) => false,
            OnceState::Complete => true,
            OnceState::Poisoned => mode != 3,
            OnceState::New => mode < 2,
        }))
    }
}

impl Run<'_> {
    fn set_once(&mut self, once: &Value, to: OnceState) -> Outcome<()> {
        match self.object_mut(once)? {
            Object::Once(state) => *state = to,
            _ => return Err(Fault::unsupported("a once that is none")),
        }
        Ok(())
    }

    /// `(once, mode)`: 0 run it, 1 it is complete, 2 it is poisoned. An odd mode ignores poison; one from 2 on waits for others to run it.
    pub(super) fn once_begin(&mut self, args: &[Value]) -> Outcome<()> {
        self.acquire(as_pointer(&args[0])?);
        let ignores_poison = matches!(args[1].as_int(), Some(1 | 3));
        let answer = match self.glance().once_state(&args[0])? {
            OnceState::Complete => 1,
            OnceState::Poisoned if !ignores_poison => 2,
            _ => 0,
        };
        if answer == 0 {
            let me = self.me;
            self.set_once(&args[0], OnceState::Running(me))?;
        }
        self.complete(Value::Int(answer))
    }

    /// `(once, completed)`
    pub(super) fn once_end(&mut self, args: &[Value]) -> Outcome<()> {
        self.release(as_pointer(&args[0])?);
        let completed = args[1].as_int() == Some(1);
        self.set_once(
            &args[0],
            if completed {
                OnceState::Complete
            } else {
                OnceState::Poisoned
            },
        )?;
        self.complete(Value::Unit)
    }

    pub(super) fn once_is_completed(&mut self, once: &Value) -> Outcome<()> {
        let complete = self.glance().once_state(once)? == OnceState::Complete;
        if complete {
            self.acquire(as_pointer(once)?);
        }
        self.complete(Value::Bool(complete))
    }
}
