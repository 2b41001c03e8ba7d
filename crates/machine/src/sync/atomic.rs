//! Atomic variables.

use super::{as_pointer, int};
use crate::eval::{Glance, Run, wrap};
use crate::fault::{Fault, Outcome};
use crate::memory::Atomics;
use crate::race::{AtomicKind, order_number};
use crate::value::{Pointer, Value};
use program::{Instr, IntTy};

impl Glance<'_> {
    /// Where an atomic's number, bool or pointer is.
    pub(crate) fn atomic_place(&self, pointer: &Value) -> Outcome<Pointer> {
        self.state.leaf(as_pointer(pointer)?)
    }

    pub(super) fn atomic_load_choices(&self, args: &[Value]) -> Outcome<u32> {
        Ok(self
            .machine
            .memory
            .readable(self.state, self.me, &self.atomic_place(&args[0])?))
    }

    /// Whether a compare-exchange finds what it expects.
    pub(crate) fn compare_exchange_succeeds(&self, args: &[Value]) -> Outcome<bool> {
        let place = self.atomic_place(&args[0])?;
        same(self.state.look(&place)?, &args[1])
    }

    pub(super) fn compare_exchange_choices(&self, args: &[Value]) -> Outcome<u32> {
        let weak = args[5].as_int() == Some(1) && self.machine.config.spurious_failures;
        Ok(if weak && self.compare_exchange_succeeds(args)? {
            2
        } else {
            1
        })
    }
}

/// Whether two atomic values are equal.
fn same(left: &Value, right: &Value) -> Outcome<bool> {
    match (left, right) {
        (Value::Ptr(left), Value::Ptr(right)) => Ok(left.same_address(right)),
        (Value::Null, Value::Ptr(_)) | (Value::Ptr(_), Value::Null) => Ok(false),
        (Value::Null, Value::Null) | (Value::Unit, Value::Unit) => Ok(true),
        (Value::Fn(left), Value::Fn(right)) => Ok(left == right),
        _ => Ok(int(left)? == int(right)?),
    }
}

impl Run<'_> {
    /// `(atomic, ordering)`
    pub(super) fn atomic_load(&mut self, args: &[Value], choice: u32) -> Outcome<()> {
        let place = self.glance().atomic_place(&args[0])?;
        check_order(&args[1], "load")?;
        self.note_atomic(&place, AtomicKind::Load, &args[1])?;
        let value = self
            .machine
            .memory
            .read(self.state, self.me, &place, choice)?;
        self.complete(value)
    }

    fn write_atomic(
        &mut self,
        place: &Pointer,
        value: Value,
        kind: AtomicKind,
        order: &Value,
    ) -> Outcome<Value> {
        self.note_atomic(place, kind, order)?;
        let old = std::mem::replace(self.state.slot(place, 0)?, value);
        self.machine.memory.written(self.state, self.me, place);
        Ok(old)
    }

    /// `(atomic, value, ordering)`
    pub(super) fn atomic_store(&mut self, args: &[Value]) -> Outcome<()> {
        let place = self.glance().atomic_place(&args[0])?;
        check_order(&args[2], "store")?;
        self.write_atomic(&place, args[1].clone(), AtomicKind::Store, &args[2])?;
        self.complete(Value::Unit)
    }

    /// `(atomic, value, ordering)`
    pub(super) fn atomic_swap(&mut self, args: &[Value]) -> Outcome<()> {
        let place = self.glance().atomic_place(&args[0])?;
        let old = self.write_atomic(&place, args[1].clone(), AtomicKind::Modify, &args[2])?;
        self.complete(old)
    }

    /// `(atomic, value, ordering, op)`
    pub(super) fn atomic_rmw(&mut self, args: &[Value]) -> Outcome<()> {
        let place = self.glance().atomic_place(&args[0])?;
        let old = self.state.look(&place)?.clone();
        let new = match (&old, &args[1]) {
            (Value::Bool(_), _) => Value::Bool(
                modified(int(&args[3])?, IntTy::U8, int(&old)?, int(&args[1])?) & 1 == 1,
            ),
            (old, by) => {
                let ty = self.pending_type()?;
                Value::int(modified(int(&args[3])?, ty, int(old)?, int(by)?))
            }
        };
        self.write_atomic(&place, new, AtomicKind::Modify, &args[2])?;
        self.complete(if self.hides_result {
            Value::Uninit
        } else {
            old
        })
    }

    /// The integer type the pending operation was instantiated with.
    fn pending_type(&self) -> Outcome<IntTy> {
        match self.here() {
            Some((_, Instr::Intrinsic { types, .. })) => types
                .first()
                .and_then(|&ty| self.machine.int_type(ty))
                .ok_or_else(|| Fault::unsupported("a read-modify-write of an unknown type")),
            _ => Err(Fault::unsupported("an operation without an instruction")),
        }
    }

    /// `(atomic, expected, new, success, failure, weak)`
    pub(super) fn atomic_compare_exchange(&mut self, args: &[Value], choice: u32) -> Outcome<()> {
        let place = self.glance().atomic_place(&args[0])?;
        check_order(&args[4], "failure ordering")?;
        let result = if self.glance().compare_exchange_succeeds(args)? && choice == 0 {
            Ok(self.write_atomic(&place, args[2].clone(), AtomicKind::Modify, &args[3])?)
        } else {
            self.note_atomic(&place, AtomicKind::Load, &args[4])?;
            Err(self.state.look(&place)?.clone())
        };
        self.complete(Value::result(result))
    }
}

/// Panics, in the standard library's words, for an ordering that an operation cannot have. rustc refuses those that are written out,
/// so this is about orderings that are computed.
pub(super) fn check_order(order: &Value, operation: &str) -> Outcome<()> {
    let named = match (operation, order_number(order)) {
        ("load" | "failure ordering", 1) => "a release",
        ("store", 2) => "an acquire",
        ("load" | "store" | "failure ordering", 3) => "an acquire-release",
        ("fence", 0) => "a relaxed",
        _ => return Ok(()),
    };
    Err(Fault::panic(format!(
        "there is no such thing as {named} {operation}"
    )))
}

/// The new value of a read-modify-write.
fn modified(op: i128, ty: IntTy, old: i128, by: i128) -> i128 {
    // No atomic is wider than 64 bits.
    let less = old < by;
    match op {
        0 => wrap(ty, old.wrapping_add(by)),
        1 => wrap(ty, old.wrapping_sub(by)),
        2 => old & by,
        3 => wrap(ty, !(old & by)),
        4 => old | by,
        5 => old ^ by,
        6 => {
            if less {
                by
            } else {
                old
            }
        }
        _ => {
            if less {
                old
            } else {
                by
            }
        }
    }
}
