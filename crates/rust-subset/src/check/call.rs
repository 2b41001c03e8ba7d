//! Calls of functions, methods, constructors and values.

use super::meant::arguments;
use super::path::Value;
use super::{Expect, FnCtxt};
use crate::fold::{Pred, TraitRef};
use crate::infer::Answer;
use crate::items::Shape;
use crate::thir::{Expr, ExprKind};
use crate::ty::{DefId, Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    /// `callee(args)`
    pub(super) fn check_call(&mut self, e: &syn::ExprCall, span: Span, expect: Expect) -> Expr {
        let args: Vec<&syn::Expr> = e.args.iter().collect();
        let mut callee = &*e.func;
        while let syn::Expr::Paren(inner) = callee {
            callee = &inner.expr;
        }
        if let syn::Expr::Path(path) = callee {
            let at = self.span_of(callee);
            match self.resolve_value(path, at) {
                Some(Value::Fn(def, generics)) => {
                    return self.call_def(def, generics, None, &args, span, expect);
                }
                Some(Value::Constructor(adt, variant, generics)) => {
                    return self.construct(adt, variant, generics, &args, span, expect);
                }
                Some(other) => {
                    let callee = self.value_expr(other, at);
                    return self.call_value(callee, &args, span, expect);
                }
                None => {
                    args.iter()
                        .for_each(|arg| drop(self.check_expr(arg, Expect::Nothing)));
                    return self.dummy(span);
                }
            }
        }
        let callee = self.check_expr(callee, Expect::Nothing);
        self.call_value(callee, &args, span, expect)
    }

    /// A call of a known function. The receiver is already adjusted.
    pub(super) fn call_def(
        &mut self,
        def: DefId,
        generics: Vec<Ty>,
        receiver: Option<Expr>,
        args: &[&syn::Expr],
        span: Span,
        expect: Expect,
    ) -> Expr {
        self.icx.at.set(span);
        self.unsafe_call(def, span);
        self.const_call(def, span);
        self.dropped_by_hand(def, span);
        let sig = self.cx.sig_of(def);
        let inputs: Vec<Ty> = sig
            .inputs
            .iter()
            .map(|ty| self.icx.normalize(&ty.subst(&generics)))
            .collect();
        let output = self.icx.normalize(&sig.output.subst(&generics));
        self.icx.demand_bounds(def, &generics);
        let skip = usize::from(receiver.is_some());
        if args.len() + skip != inputs.len() {
            let text = format!(
                "`{}` takes {}, not {}.",
                self.cx.def(def).name,
                arguments(inputs.len() - skip.min(inputs.len())),
                args.len()
            );
            self.type_error(span, text);
            return self.dummy(span);
        }
        let mut checked: Vec<Expr> = receiver.into_iter().collect();
        checked.extend(self.check_args(&inputs[skip..], &output, args, expect));
        self.make(
            span,
            output,
            ExprKind::CallDef {
                def,
                generics,
                args: checked,
                at: None,
            },
        )
    }

    /// Arguments against parameters: first those that are no closures, then the closures, whose types depend on the others.
    pub(super) fn check_args(
        &mut self,
        inputs: &[Ty],
        output: &Ty,
        args: &[&syn::Expr],
        expect: Expect,
    ) -> Vec<Expr> {
        let hints = self.expected_inputs(inputs, output, &expect);
        let mut checked: Vec<Option<Expr>> = args.iter().map(|_| None).collect();
        let closures = args.iter().any(|arg| is_closure(arg));
        for phase in [false, true] {
            if phase && !closures {
                break;
            }
            if phase {
                self.select();
            }
            for (at, arg) in args.iter().enumerate() {
                if closures && is_closure(arg) != phase {
                    continue;
                }
                let hint = &hints[at];
                let shallow = self.icx.shallow(hint);
                let expect = match self.has_unsized_tail(&shallow) {
                    true => Expect::Hint(shallow.clone()),
                    false => Expect::Type(hint.clone()),
                };
                let coerce_to = expect.only_type().unwrap_or_else(|| inputs[at].clone());
                let e = self.check_expr(arg, expect);
                let span = e.span;
                let e = match self.coerce(e, &coerce_to) {
                    Ok(e) => {
                        self.unify_or_report(span, &inputs[at], &coerce_to);
                        e
                    }
                    Err(e) => self.demand_coerce(e, &inputs[at]),
                };
                checked[at] = Some(e);
            }
        }
        checked.into_iter().flatten().collect()
    }

    /// What the wanted result says about the parameters, without deciding anything.
    fn expected_inputs(&mut self, inputs: &[Ty], output: &Ty, expect: &Expect) -> Vec<Ty> {
        let Some(wanted) = expect.only_type() else {
            return inputs.to_vec();
        };
        let wanted = self.icx.resolve(&wanted);
        if wanted.is_var() || inputs.is_empty() {
            return inputs.to_vec();
        }
        let snapshot = self.icx.snapshot();
        let vars = self.icx.var_count() as u32;
        let found: Option<Vec<Ty>> = match self.icx.unify(output, &wanted) {
            Ok(()) => Some(inputs.iter().map(|ty| self.icx.resolve(ty)).collect()),
            Err(_) => None,
        };
        self.icx.rollback(snapshot);
        let Some(found) = found else {
            return inputs.to_vec();
        };
        let fresh = |ty: &Ty| match ty.kind() {
            TyKind::Infer(id) if *id >= vars => Some(self.icx.fresh_any()),
            _ => None,
        };
        let parts = inputs.iter().zip(&found);
        parts
            .map(|(input, found)| match found.is_var() {
                // Nothing is known of it, and bounds are known of the parameter's own variable.
                true if self.icx.shallow(input).is_var() => input.clone(),
                _ => found.map(&mut |part| fresh(part)),
            })
            .collect()
    }

    /// `Variant(args)` or `Struct(args)`
    fn construct(
        &mut self,
        adt: crate::ty::AdtId,
        variant: u32,
        generics: Vec<Ty>,
        args: &[&syn::Expr],
        span: Span,
        expect: Expect,
    ) -> Expr {
        if !self.demand_shape(adt, variant, Shape::Tuple, span) {
            return self.dummy(span);
        }
        let types = self.cx.field_types(adt, variant);
        let inputs: Vec<Ty> = types
            .iter()
            .map(|ty| self.icx.normalize(&ty.subst(&generics)))
            .collect();
        let output = Ty::new(TyKind::Adt(adt, generics));
        if inputs.len() != args.len() {
            let name = self.cx.adt_item(adt).variants[variant as usize]
                .name
                .clone();
            self.type_error(
                span,
                format!("`{name}` has {} fields, not {}.", inputs.len(), args.len()),
            );
            return self.dummy(span);
        }
        self.demand_fields(adt, variant, |_| true, span);
        let args = self.check_args(&inputs, &output, args, expect);
        let fields = args
            .into_iter()
            .enumerate()
            .map(|(at, e)| (at as u32, e))
            .collect();
        self.make(
            span,
            output,
            ExprKind::Adt {
                adt,
                variant,
                fields,
                base: None,
            },
        )
    }

    /// A call of a value: a function pointer, a closure, or anything that implements a function trait.
    fn call_value(
        &mut self,
        callee: Expr,
        args: &[&syn::Expr],
        span: Span,
        expect: Expect,
    ) -> Expr {
        self.icx.at.set(span);
        let ty = self.known(&callee.ty);
        if ty.is_never() {
            return callee;
        }
        if self.icx.is_unknown(&ty) {
            return self.unknown_type(callee.span, "call it");
        }
        let steps = self.autoderef(&ty);
        for (count, step) in steps.iter().enumerate() {
            match step.ty.kind() {
                TyKind::FnDef(def, generics) => {
                    return self.call_def(*def, generics.clone(), None, args, span, expect);
                }
                TyKind::FnPtr(..) | TyKind::Closure(..) => {
                    let Some((inputs, output)) = self.icx.callable(&step.ty) else {
                        continue;
                    };
                    let callee = self.apply_derefs(callee, &steps, count);
                    return self.call_known(callee, &inputs, output, args, span, expect);
                }
                _ => {}
            }
            if let Some(which) = self.fn_trait_of(&step.ty, args.len()) {
                let callee = self.apply_derefs(callee, &steps, count);
                return self.call_overloaded(callee, which, args, span, expect);
            }
        }
        let text = format!(
            "`{}` cannot be called.",
            self.cx.type_text(&self.icx.resolve(&ty))
        );
        self.type_error(span, text);
        self.dummy(span)
    }

    /// A call of a function pointer or closure; which of a closure's three ways it is, is decided when its captures are known.
    fn call_known(
        &mut self,
        callee: Expr,
        inputs: &[Ty],
        output: Ty,
        args: &[&syn::Expr],
        span: Span,
        expect: Expect,
    ) -> Expr {
        if inputs.len() != args.len() {
            self.type_error(
                span,
                format!(
                    "This function takes {}, not {}.",
                    arguments(inputs.len()),
                    args.len()
                ),
            );
            return self.dummy(span);
        }
        let output = self.icx.normalize(&output);
        let args = self.check_args(inputs, &output, args, expect);
        self.make(span, output, ExprKind::CallPointer { callee, args })
    }

    fn fn_trait_of(&mut self, ty: &Ty, arity: usize) -> Option<&'static str> {
        ["fn", "fn_mut", "fn_once"].into_iter().find(|lang| {
            let Some(def) = self.cx.lang_trait(lang) else {
                return false;
            };
            self.icx.probe(|| {
                let inputs = (0..arity).map(|_| self.icx.fresh_any()).collect();
                let tr = TraitRef {
                    def,
                    args: vec![ty.clone(), Ty::new(TyKind::Tuple(inputs))],
                };
                !matches!(self.icx.evaluate(&Pred::Trait(tr)), Answer::No)
            })
        })
    }

    fn call_overloaded(
        &mut self,
        callee: Expr,
        which: &str,
        args: &[&syn::Expr],
        span: Span,
        expect: Expect,
    ) -> Expr {
        let inputs: Vec<Ty> = args.iter().map(|_| self.icx.fresh_any()).collect();
        let tuple = Ty::new(TyKind::Tuple(inputs.clone()));
        let this = callee.ty.clone();
        let (name, callee) = match which {
            "fn" => ("call", self.borrow(callee.span, false, callee)),
            "fn_mut" => ("call_mut", self.borrow(callee.span, true, callee)),
            _ => ("call_once", callee),
        };
        let (Some(def), Some(once)) = (self.trait_method(which, name), self.lang("fn_once")) else {
            return self.dummy(span);
        };
        let generics = vec![this, tuple.clone()];
        self.icx.at.set(span);
        self.icx.demand_bounds(def, &generics);
        self.select();
        let output = self.icx.normalize(&Ty::new(TyKind::Projection(
            once,
            generics.clone(),
            "Output".into(),
        )));
        let args = self.check_args(&inputs, &output, args, expect);
        let tuple = self.make(span, tuple, ExprKind::Tuple(args));
        self.make(
            span,
            output,
            ExprKind::CallDef {
                def,
                generics,
                args: vec![callee, tuple],
                at: None,
            },
        )
    }
}

fn is_closure(e: &syn::Expr) -> bool {
    match e {
        syn::Expr::Closure(_) => true,
        syn::Expr::Paren(e) => is_closure(&e.expr),
        _ => false,
    }
}
