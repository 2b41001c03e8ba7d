//! Calls that nobody else could notice.

use super::{Flow, Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::Entry;
use crate::value::Value;
use program::{FnId, Instr, Intrinsic, Origin};

/// Instructions of one such call: beyond them it is done step by step.
const LONGEST: u64 = 20_000_000;

impl Run<'_> {
    /// `(function, argument, asked)`: the call's result as `Ok`, where it is asked for or a part of such a call, all other threads are
    /// idle workers and the call only computes: it comes to no visible operation, does not ask which thread it is, and does not panic. Else nothing is
    /// done, and the argument is `Err`.
    pub(crate) fn silently(&mut self, args: &[Value]) -> Outcome<Flow> {
        let [Value::Fn(function), argument, asked] = args else {
            return Err(Fault::unsupported("a silent call of no function"));
        };
        if self.is_silent {
            return self.enter(*function, Entry::Catch, vec![argument.clone()]);
        }
        // Where plain accesses are recorded, which thread makes them matters.
        let may =
            matches!(asked, Value::Bool(true)) && !self.machine.tracks_races && self.is_alone();
        if may && self.tries(*function, argument) {
            return Ok(Flow::Next);
        }
        self.deliver(Value::result(Err(argument.clone())))
    }

    /// All others are idle workers: nobody can move, and nobody who should help is busy with something else.
    fn is_alone(&self) -> bool {
        self.state.live().all(|uid| {
            let other = Glance {
                me: uid,
                ..self.glance()
            };
            let op = other.pending_op().map(|(op, _)| op);
            uid == self.me || op == Some(Intrinsic::MutexLockWhen) && other.choices() == 0
        })
    }

    /// Makes the call in a copy of the situation, which takes its place if all went well.
    fn tries(&mut self, function: FnId, argument: &Value) -> bool {
        let depth = self.thread().frames.len();
        let mut state = self.state.clone();
        let mut run = Run::new(self.machine, &mut state, self.me);
        run.is_silent = true;
        let mut on = run.enter(function, Entry::Catch, vec![argument.clone()]);
        while matches!(on, Ok(Flow::Next)) && run.thread().frames.len() > depth {
            run.since = 0;
            run.result.instructions += 1;
            on = match run.result.instructions > LONGEST || run.tells_threads() {
                true => Ok(Flow::Stop),
                false => run.instruction(),
            };
        }
        let done = matches!(on, Ok(Flow::Next)) && run.state.ended.is_none();
        self.result.instructions += run.result.instructions;
        if done {
            *self.state = state;
            self.machine.ran_whole.set(true);
        }
        done
    }

    /// Whether the next instruction asks which thread it is, or has to do with panics.
    fn tells_threads(&self) -> bool {
        use Intrinsic::*;
        match self.here() {
            // The library's own says to which pool a thread belongs, which is the same for all who could run this.
            Some((
                _,
                Instr::Intrinsic {
                    op: ThreadLocal,
                    args,
                    ..
                },
            )) => {
                let id = self.glance().peek(&args[0]).ok().and_then(|id| id.as_int());
                let declared = id.and_then(|id| self.machine.program.statics.get(id as usize));
                declared.is_none_or(|declared| declared.origin == Origin::User)
            }
            Some((_, Instr::Intrinsic { op, .. })) => {
                matches!(op, ThreadCurrent | Panic | CatchUnwind)
            }
            _ => false,
        }
    }
}
