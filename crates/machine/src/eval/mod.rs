//! Running instructions: one step of one thread, up to its next visible operation.

mod call;
mod cast;
mod coroutine;
mod numbers;
mod operand;
mod place;
mod rvalue;
mod silent;
mod unwind;

pub(crate) use cast::{bounds, cast};
pub(crate) use numbers::{arithmetic, binary, in_range, round, wrap};
pub(crate) use operand::as_pointer;
pub(crate) use place::{Window, extent, window_of};

use crate::fault::{Fault, Outcome};
use crate::interface::StepResult;
use crate::machine::Machine;
use crate::race::Past;
use crate::state::State;
use crate::threads::{Entry, Frame, Status, Thread};
use crate::value::{Uid, Value};
use program::{Function, Instr, Intrinsic, Operand};
use std::rc::Rc;

/// A run of one thread in a state. When a thread's step lets others go on in the middle of theirs, those run after it.
pub(crate) struct Run<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) state: &'a mut State,
    pub(crate) me: Uid,
    pub(crate) result: StepResult,
    /// Threads that go on because of this step.
    pub(crate) woken: Vec<Uid>,
    /// Instructions since the last visible operation.
    pub(crate) since: u64,
    /// What the steps before have ordered, where a schedule is followed.
    pub(crate) past: Option<&'a mut Past>,
    /// The old value of a read-modify-write is kept from the thread: whoever uses it fails.
    pub(crate) hides_result: bool,
    /// It is tried whether a call only computes.
    pub(crate) is_silent: bool,
}

/// A thread in a state, for looking only.
#[derive(Clone, Copy)]
pub(crate) struct Glance<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) state: &'a State,
    pub(crate) me: Uid,
}

impl<'a> Glance<'a> {
    #[inline]
    pub(crate) fn thread(&self) -> &'a Thread {
        self.state.thread(self.me)
    }

    /// The innermost frame.
    #[inline]
    pub(crate) fn frame(&self) -> Option<&'a Frame> {
        self.thread().frames.last().map(|frame| &**frame)
    }

    /// The visible operation the thread stands at, with what it is given.
    pub(crate) fn pending_op(&self) -> Option<(Intrinsic, &'a [Operand])> {
        let frame = self.frame()?;
        match self
            .machine
            .function(frame.function)?
            .code
            .get(frame.pc as usize)?
        {
            Instr::Intrinsic {
                op, args, types, ..
            } if self.machine.stops_at(*op, types) => Some((*op, args)),
            _ => None,
        }
    }
}

/// What to do after an instruction.
pub(crate) enum Flow {
    /// The next one.
    Next,
    /// The thread stands before a visible operation, or its frames are gone.
    Stop,
}

impl<'a> Run<'a> {
    pub(crate) fn new(machine: &'a Machine, state: &'a mut State, me: Uid) -> Run<'a> {
        Run {
            machine,
            state,
            me,
            result: StepResult::default(),
            woken: Vec::new(),
            since: 0,
            past: None,
            hides_result: false,
            is_silent: false,
        }
    }

    #[inline]
    pub(crate) fn thread(&self) -> &Thread {
        &self.state.threads[self.me as usize]
    }

    #[inline]
    pub(crate) fn glance(&self) -> Glance<'_> {
        Glance {
            machine: self.machine,
            state: self.state,
            me: self.me,
        }
    }

    #[inline]
    pub(crate) fn thread_mut(&mut self) -> &mut Thread {
        Rc::make_mut(&mut self.state.threads[self.me as usize])
    }

    /// The innermost frame.
    #[inline]
    pub(crate) fn frame(&self) -> Option<&Frame> {
        self.thread().frames.last().map(|frame| &**frame)
    }

    #[inline]
    pub(crate) fn frame_mut(&mut self) -> Outcome<&mut Frame> {
        let frame = self.thread_mut().frames.last_mut();
        frame
            .map(Rc::make_mut)
            .ok_or_else(|| Fault::unsupported("a thread without a frame runs on"))
    }

    /// The function and instruction the innermost frame is at.
    #[inline]
    pub(crate) fn here(&self) -> Option<(&'a Function, &'a Instr)> {
        let frame = self.frame()?;
        let function = self.machine.function(frame.function)?;
        Some((function, function.code.get(frame.pc as usize)?))
    }

    /// Goes to another instruction of the innermost frame.
    #[inline]
    pub(crate) fn jump(&mut self, to: u32) -> Outcome<()> {
        self.frame_mut()?.pc = to;
        Ok(())
    }

    #[inline]
    pub(crate) fn advance_pc(&mut self) -> Outcome<Flow> {
        self.frame_mut()?.pc += 1;
        Ok(Flow::Next)
    }

    /// Ends the program if the fault says so; starts unwinding if it is a panic.
    pub(crate) fn fail(&mut self, fault: Fault) {
        match fault {
            Fault::Panic(message) => self.start_panic(message),
            Fault::End(end) => {
                self.result.fault_at = Some(self.glance().span().0);
                self.state.ended.get_or_insert(end);
            }
        }
    }

    /// Runs this thread, and then those it woke, until each stands before a visible operation or its end.
    pub(crate) fn run(&mut self) {
        self.run_one();
        let stepper = self.me;
        let mut next = 0;
        while next < self.woken.len() {
            self.me = self.woken[next];
            next += 1;
            self.since = 0;
            self.run_one();
        }
        self.woken.clear();
        self.me = stepper;
        self.settle();
    }

    fn run_one(&mut self) {
        while self.state.ended.is_none() && self.thread().status == Status::Ready {
            self.result.instructions += 1;
            self.since += 1;
            match self.instruction() {
                Ok(Flow::Next) => {}
                Ok(Flow::Stop) => break,
                Err(fault) => self.fail(fault),
            }
        }
        self.measure();
        self.arrive();
    }

    fn instruction(&mut self) -> Outcome<Flow> {
        let Some((function, instr)) = self.here() else {
            return self.without_instruction();
        };
        match instr {
            Instr::Assign(place, value) => {
                let value = self.rvalue(value)?;
                self.assign(place, value)
            }
            Instr::Call { callee, args, .. } => {
                if self.since > self.machine.config.instructions_per_step {
                    return self.cut();
                }
                self.call(callee, args)
            }
            Instr::Intrinsic {
                op,
                args,
                types,
                dest,
            } => {
                if self.machine.stops_at(*op, types) {
                    return Ok(Flow::Stop);
                }
                self.local_intrinsic(*op, args, types, dest)
            }
            Instr::Jump(to) => self.jump_or_cut(*to),
            Instr::Branch {
                condition,
                then,
                otherwise,
            } => {
                let value = self.operand(condition)?;
                match value {
                    Value::Bool(true) => self.jump_or_cut(*then),
                    Value::Bool(false) => self.jump_or_cut(*otherwise),
                    other => Err(Fault::mismatch("a bool", &other)),
                }
            }
            Instr::Switch {
                value,
                cases,
                otherwise,
            } => {
                let value = self.operand(value)?;
                let key = value
                    .as_int()
                    .ok_or_else(|| Fault::mismatch("an integer", &value))?;
                let to = cases
                    .iter()
                    .find(|(case, _)| *case == key)
                    .map_or(*otherwise, |(_, to)| *to);
                self.jump_or_cut(to)
            }
            Instr::Drop { place, glue } => self.drop_place(place, *glue),
            Instr::StorageDead(local) => {
                *self.local_mut(*local)? = Value::Nothing;
                self.forget_local(*local);
                self.advance_pc()
            }
            Instr::Return(operand) => {
                let value = self.operand(operand)?;
                self.leave(value)
            }
            Instr::Suspend(_) => self.suspend(),
            Instr::Unreachable => Err(Fault::undefined(&format!(
                "reaches what cannot be reached in {}, such as the end of a `match` that has no arm for the value",
                function.name
            ))),
        }
    }

    /// A jump; a jump back after very many instructions ends the step, so that a search sees an endless loop as a cycle.
    #[inline]
    fn jump_or_cut(&mut self, to: u32) -> Outcome<Flow> {
        let back = self.frame().is_some_and(|frame| to <= frame.pc);
        self.jump(to)?;
        if back && self.since > self.machine.config.instructions_per_step {
            return self.cut();
        }
        Ok(Flow::Next)
    }

    /// Ends the step here although no visible operation follows.
    fn cut(&mut self) -> Outcome<Flow> {
        self.thread_mut().status = Status::Boundary;
        Ok(Flow::Stop)
    }

    /// No frame is left, or the code ends without a return.
    fn without_instruction(&mut self) -> Outcome<Flow> {
        match self.frame() {
            None => self.next_destructor(),
            Some(_) => Err(Fault::unsupported(
                "a function's code ends without a return",
            )),
        }
    }

    /// Ends the visible operation the thread is in: its arguments are used up, its result stored.
    pub(crate) fn complete(&mut self, value: Value) -> Outcome<()> {
        let Some((_, Instr::Intrinsic { args, dest, .. })) = self.here() else {
            return Err(Fault::unsupported(
                "an operation ends that was not under way",
            ));
        };
        for arg in args {
            if let Operand::Move(place) = arg {
                self.store(place, Value::Nothing)?;
            }
        }
        self.store(dest, value)?;
        let thread = self.thread_mut();
        thread.status = Status::Ready;
        thread.deadline = None;
        self.advance_pc()?;
        Ok(())
    }

    /// The same for another thread, which then runs on after this one.
    pub(crate) fn complete_other(&mut self, other: Uid, value: Value) {
        let me = std::mem::replace(&mut self.me, other);
        if let Err(fault) = self.complete(value) {
            self.fail(fault);
        }
        self.woken.push(other);
        self.me = me;
    }

    /// Enters a function.
    pub(crate) fn enter(
        &mut self,
        function: program::FnId,
        entry: Entry,
        args: Vec<Value>,
    ) -> Outcome<Flow> {
        if self.thread().frames.len() >= self.machine.config.frames {
            let thread = self.thread().shown();
            return Err(Fault::abort(format!("stack overflow in {thread}")));
        }
        let Some(code) = self.machine.function(function) else {
            return Err(Fault::unsupported("calls a function that does not exist"));
        };
        let mut locals = args;
        locals.resize(code.locals.len().max(locals.len()), Value::Nothing);
        self.thread_mut()
            .frames
            .push(Rc::new(Frame::new(function, entry, locals)));
        Ok(Flow::Next)
    }
}
