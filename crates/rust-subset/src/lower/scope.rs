//! Scopes: what is dropped where.

use super::builder::{Builder, whole};
use program::{Base, Instr, LocalId, Operand, Place};

/// A region at whose end locals are dropped, the last scheduled first.
#[derive(Default)]
pub struct Scope {
    scheduled: Vec<LocalId>,
}

impl Builder<'_, '_> {
    /// Runs `inside` in a new scope that its temporaries belong to, and drops what is scheduled there.
    pub(super) fn in_temp_scope<T>(&mut self, inside: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.push_temp_scope();
        let result = inside(self);
        self.pop_temp_scope(outer);
        result
    }

    /// Opens a scope that temporaries belong to; returns what [`Builder::pop_temp_scope`] wants back.
    pub(super) fn push_temp_scope(&mut self) -> usize {
        self.scopes.push(Scope::default());
        std::mem::replace(&mut self.temp_scope, self.scopes.len() - 1)
    }

    /// Drops what the innermost scope holds and closes it.
    pub(super) fn pop_temp_scope(&mut self, outer: usize) {
        self.drop_scope(self.scopes.len() - 1);
        self.close_temp_scope(outer);
    }

    /// Closes the innermost scope without code: its drops were emitted on every way out.
    pub(super) fn close_temp_scope(&mut self, outer: usize) {
        self.scopes.pop();
        self.temp_scope = outer;
    }

    /// The innermost scope, where variables declared now belong.
    pub(super) fn innermost(&self) -> usize {
        self.scopes.len() - 1
    }

    /// Has a local dropped at a scope's end.
    pub(super) fn schedule(&mut self, scope: usize, local: LocalId) {
        let order = self.next_order();
        let slot = &mut self.slots[local.0 as usize];
        slot.order = order;
        self.scopes[scope].scheduled.push(local);
    }

    /// Emits the drops of one scope; it stays open.
    pub(super) fn drop_scope(&mut self, scope: usize) {
        for local in self.scopes[scope].scheduled.clone().into_iter().rev() {
            if let Some(glue) = self.slots[local.0 as usize].local.drop {
                self.emit(Instr::Drop {
                    place: whole(local),
                    glue,
                });
            }
            self.emit(Instr::StorageDead(local));
        }
    }

    /// Emits the drops of every scope inside `depth`, for a jump out of them.
    pub(super) fn leave_scopes(&mut self, depth: usize) {
        for scope in (depth..self.scopes.len()).rev() {
            self.drop_scope(scope);
        }
    }

    /// Temporaries that were just moved out as a whole need no drop on the way on.
    pub(super) fn consumed<'a>(&mut self, operands: impl IntoIterator<Item = &'a Operand>) {
        for operand in operands {
            if let Operand::Move(Place {
                base: Base::Local(local),
                path,
            }) = operand
                && path.is_empty()
                && self.slots[local.0 as usize].local.name.is_none()
            {
                self.unschedule(*local);
            }
        }
    }

    fn unschedule(&mut self, local: LocalId) {
        for scope in self.scopes.iter_mut().rev() {
            if let Some(at) = scope
                .scheduled
                .iter()
                .rposition(|&scheduled| scheduled == local)
            {
                scope.scheduled.remove(at);
                return;
            }
        }
    }
}
