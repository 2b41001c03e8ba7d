//! Where a panic is said to be: at the innermost call by the program's own code that nobody passes on with `#[track_caller]`.
//!
//! The library's functions carry that attribute where the standard library's do. A place inside any other is one in the standard
//! library's own source, whose lines are no part of what a program means.

use crate::eval::Run;
use crate::fault::{Fault, Outcome};
use crate::threads::{Entry, Frame};
use crate::value::Value;
use program::{Callee, FnId, Function, Instr, Intrinsic, Origin, Span};
use std::rc::Rc;

impl Run<'_> {
    pub(super) fn caller_operation(&self, op: Intrinsic, args: &[Value]) -> Outcome<Value> {
        let frames = &self.thread().frames;
        match (op, args) {
            (Intrinsic::CallDepth, _) => Ok(Value::Int(frames.len() as i64)),
            (Intrinsic::CallerPlace, [Value::Int(depth)]) => {
                let calls = usize::try_from(*depth).ok();
                let calls = calls.and_then(|depth| frames.get(..depth));
                let place = calls.and_then(|calls| self.caller(calls));
                let packed = place.map_or(0, |at| i64::from(at.line) << 32 | i64::from(at.column));
                Ok(Value::Int(packed))
            }
            _ => Err(Fault::unsupported(
                "The program asks where a panic or a call is: within a macro or the standard library's source, the explorer cannot tell. Print `payload_as_str()` instead.",
            )),
        }
    }

    /// The place of the innermost of these calls, which lead from the outermost to it.
    fn caller(&self, calls: &[Rc<Frame>]) -> Option<Span> {
        for (at, frame) in calls.iter().enumerate().rev() {
            let function = self.machine.function(frame.function)?;
            if !function.track_caller {
                let own = function.origin == Origin::User && !inside_std(function, frame);
                let place = own.then(|| function.spans.get(frame.pc as usize))??;
                return (!self.is_in_macro(place)).then_some(*place);
            }
            let outer = &calls[at.checked_sub(1)?];
            let caller = self.machine.function(outer.function)?;
            // Through a function pointer rustc knows no caller.
            let direct = frame.entry == Entry::Call && calls_by_name(caller, outer, frame.function);
            if function.origin == Origin::User && !direct {
                return None;
            }
        }
        None
    }

    /// A body of a macro has the place of the macro's call, which the program does not keep.
    fn is_in_macro(&self, place: &Span) -> bool {
        let mut macros = self.machine.program.macros.iter();
        macros.any(|&(first, last)| (first..=last).contains(&place.line))
    }
}

/// Whether a frame of this function is at a call that names the callee.
fn calls_by_name(function: &Function, frame: &Frame, callee: FnId) -> bool {
    matches!(
        function.code.get(frame.pc as usize),
        Some(Instr::Call { callee: Callee::Fn(id), .. }) if *id == callee
    )
}

/// Whether a frame of this function is at an operation that the standard library does in a function of its own.
fn inside_std(function: &Function, frame: &Frame) -> bool {
    match function.code.get(frame.pc as usize) {
        Some(Instr::Intrinsic { op, .. }) => op.visible() || *op == Intrinsic::CoroutineResume,
        _ => false,
    }
}
