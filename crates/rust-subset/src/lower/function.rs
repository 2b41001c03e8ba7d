//! Bodies of functions, consts and statics.

use super::builder::{Builder, whole};
use super::{Key, Lowerer, types};
use crate::thir::{Body, Pat, PatKind};
use crate::ty::{DefId, Ty, VarId};
use program::{Base, Const, FnId, Function, Instr, LocalId, Operand, Origin, Place, Span};
use std::rc::Rc;

impl Lowerer<'_> {
    /// A definition's body, with its closures noted; its errors become ours.
    pub(super) fn body(&mut self, def: DefId) -> Option<Rc<Body>> {
        match self.queries.body(def) {
            Ok(body) => {
                self.note_closures(def, &body);
                Some(body)
            }
            Err(diagnostics) => {
                let cause = self.cause;
                self.diagnostics
                    .extend(diagnostics.into_iter().map(|mut diagnostic| {
                        if diagnostic.span.origin == Origin::Library {
                            diagnostic.span = cause;
                        }
                        diagnostic
                    }));
                None
            }
        }
    }

    pub(super) fn function(
        &mut self,
        def: DefId,
        generics: &[Ty],
        constant: bool,
    ) -> Option<Function> {
        let body = self.body(def)?;
        if self.queries.origin(def) == Origin::User && !constant {
            self.check_promised_results(def, generics);
        }
        if self.queries.is_async(def) {
            return Some(self.async_fn(def, &body, generics));
        }
        let name = self.queries.name(def);
        let mut builder = Builder::new(self, Origin::User, generics.to_vec());
        builder.owner = Some(def);
        builder.origin = builder.lowerer.queries.origin(def);
        builder.span = builder.lowerer.queries.span(def);
        builder.constant = constant;
        builder.declare_params(&body, false);
        builder.lend_params(def, &body);
        builder.apart = builder.lowerer.queries.apart(def);
        builder.body(&body, 0);
        let mut function = builder.finish(name, false);
        function.track_caller = self.queries.track_caller(def);
        Some(function)
    }

    /// Calls the user's `main` and turns its result into the exit code.
    pub(super) fn main_wrapper(&mut self, main: DefId) -> Option<Function> {
        let body = self.body(main)?;
        let span = self.queries.span(main);
        let mut builder = Builder::new(self, Origin::Library, Vec::new());
        builder.span = span;
        let ret = builder.mono(&body.ret);
        let result = builder.local(&ret, None);
        let function = builder.lowerer.request(Key::Fn(main, Vec::new()), span);
        builder.call(function, Vec::new(), &whole(result));
        let code = if types::is_unit(&ret) || types::is_never(&ret) {
            Operand::Const(Const::Int(0))
        } else {
            builder.exit_code(&ret, result)
        };
        builder.emit(Instr::Return(code));
        Some(builder.finish("main".to_string(), false))
    }
}

impl Builder<'_, '_> {
    /// `rt::main_result(value)`
    fn exit_code(&mut self, ret: &Ty, result: LocalId) -> Operand {
        let code = self.local(
            &types::ty(crate::ty::TyKind::Int(program::IntTy::I32)),
            None,
        );
        let report = self.lowerer.lang("rt::main_result");
        let function = self
            .lowerer
            .request(Key::Fn(report, vec![ret.clone()]), self.span);
        self.call(function, vec![Operand::Move(whole(result))], &whole(code));
        Operand::Copy(whole(code))
    }

    /// Declares a local for each parameter; a plain variable is its own parameter. `in_tuple` is for closures, whose arguments
    /// come as the fields of one tuple, and which declare the parameters as variables.
    pub(super) fn declare_params(&mut self, body: &Body, in_tuple: bool) {
        self.declared = body
            .vars
            .iter()
            .map(|(var, name, ty)| (*var, (name.clone(), ty.clone())))
            .collect();
        if in_tuple {
            return;
        }
        for (pat, ty) in &body.params {
            let ty = self.mono(ty);
            let name = simple_binding(pat)
                .and_then(|var| self.declared.get(&var).map(|(name, _)| name.clone()));
            let local = self.param(&ty, name.as_deref());
            if let Some(var) = simple_binding(pat) {
                self.vars.insert(var, whole(local));
            }
        }
    }

    /// Notes the parameters whose references have no lifetime that the signature names.
    fn lend_params(&mut self, def: DefId, body: &Body) {
        let lent = self.lowerer.queries.lent_params(def);
        let lent = lent.iter().filter_map(|at| body.params.get(*at));
        self.lent_params = lent.filter_map(|(pat, _)| simple_binding(pat)).collect();
    }

    /// The code of the body: binds the parameters (the first is local `first`), computes the value, drops everything, returns.
    pub(super) fn body(&mut self, body: &Body, first: u32) {
        let ret = self.mono(&body.ret);
        self.result = self.result_local(&ret);
        for (at, (pat, _)) in body.params.iter().enumerate() {
            let local = LocalId(first + at as u32);
            self.schedule(0, local);
            if simple_binding(pat).is_none() {
                self.bind_irrefutable(pat, &whole(local), 0);
            }
        }
        self.value_and_return(body);
    }

    /// The local that takes the result.
    pub(super) fn result_local(&mut self, ret: &Ty) -> LocalId {
        if types::is_unit(ret)
            && let Base::Local(unit) = self.unit_dest().base
        {
            return unit;
        }
        self.local(ret, None)
    }

    /// The rest of a body once its parameters are bound.
    pub(super) fn value_and_return(&mut self, body: &Body) {
        let result = whole(self.result);
        self.in_temp_scope(|builder| builder.expr_into(&result, &body.value));
        self.span = end_of(body);
        self.leave_scopes(0);
        self.emit_return(&body.ret);
    }

    /// Returns the result local.
    pub(super) fn emit_return(&mut self, ret: &Ty) {
        let ret = self.mono(ret);
        let value = match types::is_unit(&ret) || types::is_never(&ret) {
            true => Operand::Const(Const::Unit),
            false => Operand::Move(whole(self.result)),
        };
        self.emit(Instr::Return(value));
    }

    /// A call of a function given by its item, for code that lowering itself makes up.
    pub(super) fn call_item(
        &mut self,
        def: DefId,
        generics: Vec<Ty>,
        args: Vec<Operand>,
        dest: &Place,
    ) {
        match self.lowerer.queries.resolve(def, &generics) {
            Ok(instance) => self.call_instance(&instance, args, dest),
            Err(diagnostic) => self.refuse(diagnostic.text),
        }
    }

    /// The function an instance is, callable by address.
    pub(super) fn function_of(&mut self, instance: &crate::queries::Instance) -> FnId {
        let span = self.span;
        self.lowerer.instance_fn(instance, span)
    }
}

/// The variable of a pattern that is nothing but a variable.
pub fn simple_binding(pat: &Pat) -> Option<VarId> {
    match &*pat.kind {
        PatKind::Bind {
            var,
            by_ref: None,
            sub: None,
        } => Some(*var),
        _ => None,
    }
}

/// Where the drops at the end of a body are shown: its last character.
fn end_of(body: &Body) -> Span {
    let span = body.value.span;
    Span {
        line: span.end_line,
        column: span.end_column.saturating_sub(1),
        ..span
    }
}
