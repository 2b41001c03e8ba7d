//! Closures: finding them, making them, and their bodies as functions.

use super::builder::{Builder, part, whole};
use super::call::reference;
use super::capture::{Capture, ClosureSource};
use super::function::simple_binding;
use super::visit::children;
use super::{Lowerer, types};
use crate::thir::{Body, Expr, ExprKind};
use crate::ty::{ClosureId, DefId, Ty, TyKind, VarId};
use program::{Function, LocalId, Origin, Place, Rvalue, Step, TypeId};
use rustc_hash::FxHashMap;
use std::rc::Rc;

impl Lowerer<'_> {
    /// Notes every closure and `async` block of a body, so that their types mean something from now on.
    pub(super) fn note_closures(&mut self, owner: DefId, body: &Body) {
        if !self.noted.insert(owner) {
            return;
        }
        let mut found = Vec::new();
        let mut names = FxHashMap::default();
        find_closures(body, &mut found, &mut names);
        let names = Rc::new(names);
        for Found {
            id,
            by_move,
            params,
            body,
            span,
        } in found
        {
            let source = ClosureSource {
                owner,
                body,
                by_move,
                params,
                span,
                names: names.clone(),
            };
            self.closures.insert(id, Rc::new(source));
        }
    }

    /// What a closure or coroutine type is made from; its body must have been met.
    pub(super) fn closure_source(&mut self, ty: &Ty) -> Option<ClosureParts> {
        let (TyKind::Closure(id, generics) | TyKind::Coroutine(id, generics)) = &*ty.0 else {
            return None;
        };
        let captures = self.captures(*id, generics);
        Some((self.closures.get(id)?.clone(), captures, generics.clone()))
    }

    /// The function that runs a closure: its first parameter is the closure (or a reference to it), the second the tuple of
    /// arguments.
    pub(super) fn closure_body(&mut self, ty: &Ty, by_value: bool) -> Option<Function> {
        let (source, captures, generics) = self.closure_source(ty)?;
        let name = format!(
            "closure in {} at line {}",
            self.queries.name(source.owner),
            source.span.line
        );
        let origin = self.queries.origin(source.owner);
        let lends = by_value && self.lends(&source, &captures, &generics);
        let mut builder = Builder::new(self, origin, generics);
        builder.span = source.span;
        builder.outer_names = source.names.clone();
        builder.owner = Some(source.owner);
        let body = &source.body;
        let params: Vec<Ty> = body.params.iter().map(|(_, ty)| builder.mono(ty)).collect();
        let own = if by_value { ty.clone() } else { reference(ty) };
        let callee = builder.param(&own, None);
        let arguments = builder.param(&types::ty(TyKind::Tuple(params)), None);
        let environment = if by_value {
            whole(callee)
        } else {
            part(&whole(callee), Step::Deref)
        };
        if lends {
            builder.own_closure(ty, [callee, arguments]);
            return Some(builder.finish(name, false));
        }
        builder.enter_environment(captures.clone(), |at| {
            part(&environment, Step::Field(at as u32))
        });
        builder.declare_params(body, true);
        builder.closure_code(body, callee, arguments);
        let mut function = builder.finish(name, false);
        if origin == Origin::User {
            function.captures = self.shown_captures(&source, &captures);
        }
        Some(function)
    }

    /// Names and types of what is captured. Of variables that are captured in parts, each part has the variable's name and the way
    /// to it.
    fn shown_captures(
        &mut self,
        source: &ClosureSource,
        captures: &[Capture],
    ) -> Vec<(String, TypeId)> {
        let mut shown = Vec::new();
        for capture in captures {
            let mut name = source.names.get(&capture.var).cloned().unwrap_or_default();
            for (step, ty) in capture.steps.iter().zip(&capture.tys) {
                if let Step::Field(at) = step {
                    name += &format!(".{}", self.field_name(ty, *at as usize));
                }
            }
            let ty = match capture.by_ref {
                true => reference(capture.ty()),
                false => capture.ty().clone(),
            };
            shown.push((name, self.type_id(&ty)));
        }
        shown
    }

    /// The name of a struct's field; of a tuple's, its number.
    fn field_name(&self, ty: &Ty, at: usize) -> String {
        let named = match &*ty.0 {
            TyKind::Adt(adt, _) => {
                let def = self.queries.adt(*adt);
                let fields = def.variants.first().map(|variant| &variant.fields);
                fields.and_then(|fields| Some(fields.get(at)?.0.clone()))
            }
            _ => None,
        };
        named.unwrap_or_else(|| at.to_string())
    }
}

impl Builder<'_, '_> {
    fn closure_code(&mut self, body: &Body, callee: LocalId, arguments: LocalId) {
        let ret = self.mono(&body.ret);
        self.result = self.result_local(&ret);
        self.schedule(0, callee);
        self.schedule(0, arguments);
        for (at, (pat, _)) in body.params.iter().enumerate() {
            let argument = part(&whole(arguments), Step::Field(at as u32));
            match (simple_binding(pat), self.origin) {
                // Library code needs no names for its arguments.
                (Some(var), Origin::Library) => {
                    self.vars.insert(var, argument);
                }
                _ => self.bind_irrefutable(pat, &argument, 0),
            }
        }
        self.value_and_return(body);
    }

    /// A new closure value: what it captures, in order.
    pub(super) fn closure_into(&mut self, dest: &Place, id: ClosureId) {
        let generics = self.generics.clone();
        let captures = self.lowerer.captures(id, &generics);
        let values = self.capture_values(&captures);
        self.assign(dest, Rvalue::Aggregate(values));
    }
}

/// What a closure is made from, what it captures, and the generic arguments of the function it is in.
type ClosureParts = (Rc<ClosureSource>, Rc<Vec<Capture>>, Vec<Ty>);
/// A closure met in a body.
struct Found {
    id: ClosureId,
    by_move: bool,
    params: Option<Vec<(VarId, Ty)>>,
    body: Rc<Body>,
    span: program::Span,
}

fn find_closures(body: &Body, found: &mut Vec<Found>, names: &mut FxHashMap<VarId, String>) {
    names.extend(body.vars.iter().map(|(var, name, _)| (*var, name.clone())));
    find_in(&body.value, body, found, names);
}

fn find_in(
    expr: &Expr,
    outer: &Body,
    found: &mut Vec<Found>,
    names: &mut FxHashMap<VarId, String>,
) {
    if let ExprKind::Closure { id, by_move, body }
    | ExprKind::Async {
        id, by_move, body, ..
    } = &*expr.kind
    {
        let params = match &*expr.kind {
            // The closure around it has no other variables.
            ExprKind::Async {
                of_closure: true, ..
            } => {
                let vars = outer.vars.iter();
                Some(vars.map(|(var, _, ty)| (*var, ty.clone())).collect())
            }
            _ => None,
        };
        found.push(Found {
            id: *id,
            by_move: *by_move,
            params,
            body: body.clone(),
            span: expr.span,
        });
        find_closures(body, found, names);
    }
    children(expr, &mut |child| find_in(child, outer, found, names));
}
