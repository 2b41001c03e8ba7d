//! `async` closures: closures whose futures may borrow from them.

use super::builder::{Builder, whole};
use super::call::reference;
use super::capture::{Capture, ClosureSource};
use super::{Key, Lowerer, types};
use crate::passing::Passing;
use crate::thir::ExprKind;
use crate::ty::{Ty, TyKind};
use program::{Function, Instr, LocalId, Operand, Rvalue};

impl Lowerer<'_> {
    /// Whether the future of an `async` closure points into the closure, which may be gone where it was called by value.
    pub(super) fn lends(
        &mut self,
        source: &ClosureSource,
        captures: &[Capture],
        generics: &[Ty],
    ) -> bool {
        let ExprKind::Async { id, .. } = &*source.body.value.kind else {
            return false;
        };
        let future = self.captures(*id, generics);
        let Some(of_future) = self.closures.get(id).filter(|of| of.params.is_some()) else {
            return false;
        };
        let points = |one: &Capture| one.by_ref && !of_future.is_param(one.var);
        captures.iter().any(|one| !one.by_ref) && future.iter().any(points)
    }

    /// The future of a closure that is called by value: it has the closure and the arguments, calls it and waits for what it gives.
    pub(super) fn owning_body(&mut self, ty: &Ty) -> Option<Function> {
        let (source, _, generics) = self.closure_source(ty)?;
        let name = format!(
            "async in {} at line {}",
            self.queries.name(source.owner),
            source.span.line
        );
        let mut builder = Builder::new(self, self.queries.origin(source.owner), generics);
        builder.span = source.span;
        builder.owner = Some(source.owner);
        let params = source.body.params.iter();
        let params = params.map(|(_, ty)| builder.mono(ty)).collect();
        let callee = builder.param(ty, None);
        let arguments = builder.param(&types::ty(TyKind::Tuple(params)), None);
        let context = builder.param(&types::ty(TyKind::RawPtr(true, types::unit())), None);
        builder.schedule(0, callee);
        builder.context = Some(context);
        let future_ty = builder.mono(&source.body.ret);
        let future = builder.local(&future_ty, None);
        builder.schedule(0, future);
        let code = builder
            .lowerer
            .request(Key::Closure(ty.clone(), false), builder.span);
        let pointer = builder.snapshot(&reference(ty), Rvalue::Ref(whole(callee)));
        let args = vec![Operand::Copy(pointer), Operand::Move(whole(arguments))];
        builder.call(code, args, &whole(future));
        let result = whole(builder.local(&types::unit(), None));
        builder.poll_into(&result, &future_ty, &whole(future), context);
        builder.leave_scopes(0);
        builder.emit(Instr::Return(Operand::Move(result)));
        Some(builder.finish(name, true))
    }
}

impl Builder<'_, '_> {
    /// Notes what the future has borrowed that a call of an `async` closure makes.
    pub(super) fn note_future(&mut self, closure: &Ty, by_value: bool) {
        let Some((source, captures, generics)) = self.lowerer.closure_source(closure) else {
            return;
        };
        let ExprKind::Async { id, .. } = &*source.body.value.kind else {
            return;
        };
        let at = self.code.len();
        // What the future changes it borrows from the closure, which has it alone.
        let changes = captures.iter().any(|one| one.changed)
            && self
                .lowerer
                .captures(*id, &generics)
                .iter()
                .any(|one| one.changed);
        if by_value || changes || self.lowerer.lends(&source, &captures, &generics) {
            self.passing.push((at, 0, Passing::Whole));
        }
        if !by_value {
            self.passing.push((at, 0, Passing::Items));
        }
    }

    /// The code of a closure that is called by value and lends: a future that has both.
    pub(super) fn own_closure(&mut self, ty: &Ty, parts: [LocalId; 2]) {
        let code = self.lowerer.request(Key::Owning(ty.clone()), self.span);
        let result = whole(self.local(&types::unit(), None));
        let parts = parts.map(|local| Operand::Move(whole(local))).to_vec();
        self.assign(&result, Rvalue::Coroutine(code, parts));
        self.emit(Instr::Return(Operand::Move(result)));
    }
}
