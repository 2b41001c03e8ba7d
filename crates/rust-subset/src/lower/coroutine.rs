//! `async` blocks and `.await`.

use super::Lowerer;
use super::builder::{Builder, part, whole};
use super::call::reference;
use super::{Key, types};
use crate::queries::Instance;
use crate::thir::{Body, Expr};
use crate::ty::{ClosureId, DefId, Ty, TyKind};
use program::{Function, Instr, IntTy, Intrinsic, LocalId, Operand, Origin, Place, Rvalue, Step};

impl Lowerer<'_> {
    /// An `async fn` as callers see it: takes its arguments and gives a coroutine that has not started.
    pub(super) fn async_fn(&mut self, def: DefId, body: &Body, generics: &[Ty]) -> Function {
        let name = self.queries.name(def);
        let mut builder = Builder::new(self, Origin::Library, generics.to_vec());
        builder.span = builder.lowerer.queries.span(def);
        let mut params = Vec::new();
        for (_, ty) in &body.params {
            let ty = builder.mono(ty);
            params.push(Operand::Move(whole(builder.param(&ty, None))));
        }
        let result = whole(builder.local(&types::unit(), None));
        let key = Key::AsyncFn(def, generics.to_vec());
        let code = builder.lowerer.request(key, builder.span);
        builder.assign(&result, Rvalue::Coroutine(code, params));
        builder.emit(Instr::Return(Operand::Move(result)));
        builder.finish(name, false)
    }

    /// The body of an `async fn`: its parameters are the function's and, last, the first context it is polled with.
    pub(super) fn async_fn_body(&mut self, def: DefId, generics: &[Ty]) -> Option<Function> {
        let body = self.body(def)?;
        let name = self.queries.name(def);
        let mut builder = Builder::new(self, Origin::User, generics.to_vec());
        builder.owner = Some(def);
        builder.origin = builder.lowerer.queries.origin(def);
        builder.span = builder.lowerer.queries.span(def);
        builder.declare_params(&body, false);
        builder.context =
            Some(builder.param(&types::ty(TyKind::RawPtr(true, types::unit())), None));
        builder.body(&body, 0);
        Some(builder.finish(name, true))
    }

    /// The body of an `async` block: its parameters are its captures and, last, the first context it is polled with.
    pub(super) fn coroutine_body(&mut self, ty: &Ty) -> Option<Function> {
        let (source, captures, generics) = self.closure_source(ty)?;
        let owner = self.queries.name(source.owner);
        let origin = self.queries.origin(source.owner);
        let mut builder = Builder::new(self, origin, generics);
        builder.span = source.span;
        builder.owner = Some(source.owner);
        for capture in captures.iter() {
            let ty = if capture.by_ref {
                reference(capture.ty())
            } else {
                capture.ty().clone()
            };
            let name = source
                .names
                .get(&capture.var)
                .filter(|_| capture.steps.is_empty());
            let local = builder.param(&ty, name.map(String::as_str));
            builder.schedule(0, local);
        }
        let context = builder.param(&types::ty(TyKind::RawPtr(true, types::unit())), None);
        builder.context = Some(context);
        builder.enter_environment(captures, Builder::parameter);
        builder.declare_params(&source.body, true);
        let ret = builder.mono(&source.body.ret);
        builder.result = builder.result_local(&ret);
        builder.value_and_return(&source.body);
        Some(builder.finish(
            format!("async in {owner} at line {}", source.span.line),
            true,
        ))
    }
}

impl Builder<'_, '_> {
    /// A new coroutine that has not started.
    pub(super) fn async_into(&mut self, dest: &Place, expr: &Expr, id: ClosureId) {
        let ty = self.mono(&expr.ty);
        let TyKind::Coroutine(_, generics) = &*ty.0 else {
            return;
        };
        let captures = self.lowerer.captures(id, generics);
        let values = self.capture_values(&captures);
        let body = self.lowerer.request(Key::Coroutine(ty.clone()), self.span);
        self.assign(dest, Rvalue::Coroutine(body, values));
    }

    /// Polls a future until it is ready, giving control back in between.
    pub(super) fn await_into(&mut self, dest: &Place, future: &Expr) {
        let Some(context) = self.context else {
            return self.refuse("`.await` is only possible inside `async`.");
        };
        let ty = self.mono(&future.ty);
        let outer = self.push_temp_scope();
        let scope = self.temp_scope;
        let future = whole(self.temp_in(future, &ty, scope));
        self.poll_into(dest, &ty, &future, context);
        self.pop_temp_scope(outer);
    }

    /// Polls what is in a place until it is ready.
    pub(super) fn poll_into(&mut self, dest: &Place, ty: &Ty, future: &Place, context: LocalId) {
        let (again, ready) = (self.label(), self.label());
        self.bind(again);
        let poll = self.poll(ty, future, &whole(context));
        let index = self.snapshot(
            &types::ty(TyKind::Int(IntTy::U32)),
            Rvalue::VariantIndex(poll.clone()),
        );
        let pending = self.label();
        self.emit(Instr::Switch {
            value: Operand::Copy(index),
            cases: vec![(0, ready.0)],
            otherwise: pending.0,
        });
        self.bind(pending);
        self.emit(Instr::Suspend(whole(context)));
        self.jump(again);
        self.bind(ready);
        self.assign(
            dest,
            Rvalue::Use(Operand::Move(part(&poll, Step::Field(0)))),
        );
    }

    /// One `Future::poll(Pin::new_unchecked(&mut future), context)`; the place of its result.
    fn poll(&mut self, ty: &Ty, future: &Place, context: &Place) -> Place {
        let poll_def = self.lowerer.lang("core::future::Future::poll");
        let result = whole(self.local(&types::unit(), None));
        let pointer = self.snapshot(&reference(ty), Rvalue::Ref(future.clone()));
        match self
            .lowerer
            .queries
            .resolve(poll_def, std::slice::from_ref(ty))
        {
            Ok(Instance::CoroutinePoll(_)) => {
                let args = vec![Operand::Copy(pointer), Operand::Copy(context.clone())];
                self.intrinsic(Intrinsic::CoroutineResume, args, &[], &result);
            }
            Ok(instance) => {
                let pin = self.snapshot(
                    &reference(ty),
                    Rvalue::Aggregate(vec![Operand::Copy(pointer)]),
                );
                self.call_instance(
                    &instance,
                    vec![Operand::Move(pin), Operand::Copy(context.clone())],
                    &result,
                );
            }
            Err(diagnostic) => self.refuse(diagnostic.text),
        }
        result
    }
}
