//! What a generic function hands to another thread must be bound to go there: rustc asks it of the parameter's bounds, not of
//! what the function is called with.

use super::FnCtxt;
use crate::fold::Pred;
use crate::items::{Capture, CaptureMode, DefKind};
use crate::lower::send::{OPENS, handed_over};
use crate::lower::visit::children;
use crate::passing::Passing;
use crate::thir::{Body, Expr, ExprKind};
use crate::ty::{Autos, DefId, Ty, TyKind};
use program::Origin;
use std::rc::Rc;

/// Types of the library that may be sent only if what they hold may.
const HOLD: [&str; 9] = [
    "Option",
    "Vec",
    "Box",
    "Arc",
    "Mutex",
    "RwLock",
    "Sender",
    "SyncSender",
    "Receiver",
];

/// Whether a type is a boxed object, or holds some.
fn is_boxed(ty: &Ty) -> bool {
    match ty.kind() {
        TyKind::Adt(_, args) => args
            .iter()
            .any(|of| matches!(of.kind(), TyKind::Dyn(..)) || is_boxed(of)),
        _ => false,
    }
}

/// Whether a function gives a `Box<dyn Trait>` of which no lifetime is said: it lives for ever.
fn gives_object(output: &syn::ReturnType) -> bool {
    match output {
        syn::ReturnType::Type(_, ty) => is_boxed_for_ever(ty),
        syn::ReturnType::Default => false,
    }
}

fn is_boxed_for_ever(ty: &syn::Type) -> bool {
    let boxes = ["Arc", "Box", "Rc", "Pin"];
    let last = match ty {
        syn::Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    let last = last.filter(|last| boxes.iter().any(|name| last.ident == name));
    let args = match last.map(|last| &last.arguments) {
        Some(syn::PathArguments::AngleBracketed(args)) => args.args.first(),
        _ => None,
    };
    match args {
        Some(syn::GenericArgument::Type(syn::Type::TraitObject(object))) => {
            let mut bounds = object.bounds.iter();
            bounds.all(|bound| matches!(bound, syn::TypeParamBound::Trait(_)))
        }
        Some(syn::GenericArgument::Type(of)) => is_boxed_for_ever(of),
        _ => false,
    }
}

/// What a body's last expression is.
fn tail(e: &Expr) -> &Expr {
    match &*e.kind {
        ExprKind::Scope(inner) => tail(inner),
        ExprKind::Block(block) => block.tail.as_ref().map_or(e, tail),
        _ => e,
    }
}

impl FnCtxt<'_> {
    pub(super) fn check_handed_over(&mut self, body: &Body) {
        let generic = !self.cx.generics_of(self.owner).params.is_empty();
        if generic && self.origin == Origin::User {
            self.hand_over(&body.value);
            if let DefKind::Fn(source) = &self.cx.def(self.owner).kind
                && gives_object(&source.sig().output)
            {
                self.must_live(tail(&body.value));
            }
        }
    }

    fn hand_over(&mut self, e: &Expr) {
        children(e, &mut |part| self.hand_over(part));
        match &*e.kind {
            ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
                self.hand_over(&body.value);
            }
            ExprKind::CallDef { def, generics, .. } => {
                let library = self.cx.def(*def).origin == Origin::Library;
                let handed = library.then(|| handed_over(&self.cx.path(*def))).flatten();
                let send = Autos::named("send");
                let unbound = match handed {
                    Some(for_ever) => {
                        let mut all = generics.iter();
                        all.find_map(|ty| self.unbound(ty, send, for_ever))
                    }
                    None => {
                        let mut all = self.cx.auto_bounds(*def, generics).into_iter();
                        all.find_map(|(ty, autos)| self.unbound(&ty, autos, false))
                    }
                };
                self.report_unbound(e, unbound);
                if let ExprKind::CallDef { args, .. } = &*e.kind {
                    self.stored(*def, args);
                }
            }
            ExprKind::Unsize(from) => {
                let unbound = self.unbound_in(&from.ty, &e.ty);
                self.report_unbound(e, unbound);
            }
            ExprKind::Adt {
                adt,
                variant,
                fields,
                ..
            } => {
                let types = self.cx.field_types(*adt, *variant);
                let lasting = !self.cx.adt_item(*adt).source.has_lifetimes();
                let objects = fields
                    .iter()
                    .filter(|(at, _)| lasting && is_boxed(&types[*at as usize]));
                objects.for_each(|(_, value)| self.must_live(value));
            }
            _ => {}
        }
    }

    /// What is put into a field of `self`, or into a static, whose types are written without lifetimes, lives for ever.
    fn stored(&mut self, def: DefId, args: &[Expr]) {
        if let Some((holder, _)) = args.split_first()
            && self.is_declared(holder)
        {
            let stored = self.cx.stored_args(def).into_iter();
            stored
                .filter_map(|at| args.get(at))
                .for_each(|value| self.must_live(value));
        }
    }

    /// Whether a place is a field of a type without lifetimes, or a static.
    fn is_declared(&self, e: &Expr) -> bool {
        match &*e.kind {
            ExprKind::Static(_) => true,
            ExprKind::Field(of, _) => match of.ty.kind() {
                TyKind::Adt(adt, _) => {
                    let item = self.cx.adt_item(*adt);
                    let own = self.cx.def(item.def).origin == Origin::User;
                    let plain = self.cx.generics_of(item.def).params.is_empty();
                    own && plain && !item.source.has_lifetimes()
                }
                _ => false,
            },
            ExprKind::Deref(of) | ExprKind::Borrow(_, of) => self.is_declared(of),
            ExprKind::CallDef { def, args, .. } => {
                OPENS.contains(&&*self.cx.def(*def).name)
                    && args.first().is_some_and(|of| self.is_declared(of))
            }
            _ => false,
        }
    }

    /// A value of a parameter's type that becomes an object which lives for ever must be bound to live as long.
    fn must_live(&mut self, value: &Expr) {
        let from = match &*value.kind {
            ExprKind::Unsize(from) => from,
            // What holds it lives as long: a lock made of it, an `Option`.
            ExprKind::CallDef { def, args, .. } if self.cx.def(*def).origin == Origin::Library => {
                let whole = self.cx.passes(*def).into_iter();
                let whole = whole.filter(|(_, how)| *how == Passing::Whole);
                whole
                    .filter_map(|(at, _)| args.get(at))
                    .for_each(|held| self.must_live(held));
                return;
            }
            ExprKind::Adt { fields, .. } => {
                return fields.iter().for_each(|(_, held)| self.must_live(held));
            }
            _ => return,
        };
        if let (TyKind::Adt(_, of), true) = (from.ty.kind(), is_boxed(&value.ty))
            && let Some((name, bounds)) = of
                .first()
                .and_then(|of| self.unbound(of, Autos::default(), true))
        {
            let name = if name.starts_with("impl#") {
                "impl Trait"
            } else {
                &*name
            };
            let text = format!(
                "What `{name}` is may hold references that are gone before this is: add `{bounds}` to the bounds of `{name}`."
            );
            self.error(value.span, text);
        }
    }

    fn report_unbound(&mut self, e: &Expr, unbound: Option<(Rc<str>, String)>) {
        let Some((name, bounds)) = unbound else {
            return;
        };
        let name = match name.starts_with("impl#") {
            true => "impl Trait",
            false => &*name,
        };
        let text = match bounds.contains("UnwindSafe") {
            true => format!(
                "The bounds of `{name}` must say that its panics may be caught: add `{bounds}` to them, or write `AssertUnwindSafe(..)` around it."
            ),
            false => format!(
                "The bounds of `{name}` must say that it may go to another thread: add `{bounds}` to them."
            ),
        };
        self.error(e.span, text);
    }

    /// The parameter behind a pointer that becomes a trait object which promises more.
    fn unbound_in(&self, from: &Ty, to: &Ty) -> Option<(Rc<str>, String)> {
        match (from.kind(), to.kind()) {
            (TyKind::Ref(_, x), TyKind::Ref(_, y)) => self.unbound_in(x, y),
            (TyKind::Adt(_, x), TyKind::Adt(_, y)) => self.unbound_in(x.first()?, y.first()?),
            (TyKind::Dyn(..), _) => None,
            (_, TyKind::Dyn(_, promised)) => self.unbound(from, *promised, false),
            _ => None,
        }
    }

    /// The parameter in what is handed over that lacks bounds, and those.
    fn unbound(&self, ty: &Ty, wanted: Autos, for_ever: bool) -> Option<(Rc<str>, String)> {
        let mut wanted = wanted.without(Autos::named("unpin"));
        for pred in self.icx.env.iter() {
            if let Pred::Trait(tr) = pred
                && tr.self_ty() == ty
            {
                wanted = wanted.without(self.cx.auto_trait(tr.def));
            }
        }
        // Of what is not a parameter itself, or captured, lowering asks it.
        let unwinding = wanted.among(Autos::unwinding());
        if !matches!(ty.kind(), TyKind::Param(..) | TyKind::Closure(..)) {
            wanted = wanted.without(unwinding);
        }
        if wanted == Autos::default() && !for_ever {
            return None;
        }
        match ty.kind() {
            TyKind::Param(_, name) => {
                let mut bounds = wanted.names();
                if for_ever && !self.lives(name) {
                    bounds.push("'static");
                }
                (!bounds.is_empty()).then(|| (name.clone(), bounds.join(" + ")))
            }
            // Who is sent a shared reference shares what it leads to.
            TyKind::Ref(false, to) => self.unbound(to, Autos::named("sync"), false),
            TyKind::Ref(true, to) => self.unbound(to, wanted, false),
            TyKind::Adt(adt, args) => {
                let def = self.cx.def(self.cx.adt_item(*adt).def);
                let said = |pred: &Pred| matches!(pred, Pred::Trait(tr) if tr.self_ty() == ty);
                let holds = def.origin == Origin::Library
                    && HOLD.contains(&&*def.name)
                    && !self.icx.env.iter().any(said);
                let (send, sync) = (Autos::named("send"), Autos::named("sync"));
                let wanted = match &*def.name {
                    "Option" | "Vec" | "Box" => wanted,
                    "Arc" => send.and(sync),
                    "RwLock" if wanted.has(sync) => send.and(sync),
                    _ => send,
                };
                holds.then(|| self.unbound(args.first()?, wanted, for_ever))?
            }
            TyKind::Closure(id, _) => {
                let captures: Vec<Capture> =
                    self.cx.closures.borrow()[id.0 as usize].captures.clone();
                captures.iter().find_map(|capture| {
                    let ty = self.icx.resolve(&capture.ty);
                    match capture.mode {
                        CaptureMode::Move => self.unbound(&ty, wanted, for_ever),
                        CaptureMode::Ref => {
                            let shared = match unwinding == Autos::default() {
                                true => "sync",
                                false => "ref_unwind_safe",
                            };
                            self.unbound(&ty, Autos::named(shared), false)
                        }
                        CaptureMode::Mut => self.unbound(&ty, wanted.without(unwinding), false),
                    }
                })
            }
            _ => None,
        }
    }

    /// Whether a bound may say that a parameter lives as long as any thread.
    fn lives(&self, name: &str) -> bool {
        let mut at = Some(self.owner);
        while let Some(id) = at {
            let def = self.cx.def(id);
            let own = self.cx.own_generics(&def).unwrap_or_default();
            if let Some(param) = own.type_params().find(|param| param.ident == *name) {
                let said = param.bounds.iter().any(|bound| self.may_live(id, bound));
                let clauses = own
                    .where_clause
                    .iter()
                    .flat_map(|clause| &clause.predicates);
                let mut clauses = clauses.filter_map(|clause| match clause {
                    syn::WherePredicate::Type(clause) => Some(clause),
                    _ => None,
                });
                let clause_says = |clause: &syn::PredicateType| {
                    let of = match &clause.bounded_ty {
                        syn::Type::Path(path) => path.path.is_ident(name),
                        _ => false,
                    };
                    of && clause.bounds.iter().any(|bound| self.may_live(id, bound))
                };
                return said || clauses.any(clause_says);
            }
            at = def.parent;
        }
        self.impl_trait_lives(name).unwrap_or(true)
    }

    /// The same of an `impl Trait` that is a parameter's type.
    fn impl_trait_lives(&self, name: &str) -> Option<bool> {
        let def = self.cx.def(self.owner);
        let DefKind::Fn(source) = &def.kind else {
            return None;
        };
        let types = self.cx.sig_of(self.owner);
        let mut inputs = source.sig().inputs.iter().zip(&types.inputs);
        inputs.find_map(|(input, ty)| match (input, ty.kind()) {
            (syn::FnArg::Typed(arg), TyKind::Param(_, of)) if **of == *name => match &*arg.ty {
                syn::Type::ImplTrait(of) => {
                    let mut bounds = of.bounds.iter();
                    Some(bounds.any(|bound| self.may_live(self.owner, bound)))
                }
                _ => None,
            },
            _ => None,
        })
    }

    fn may_live(&self, owner: DefId, bound: &syn::TypeParamBound) -> bool {
        let syn::TypeParamBound::Trait(bound) = bound else {
            return true;
        };
        let def = self.cx.def(owner);
        let Some(of) = self.cx.trait_named(def.module, &bound.path, def.origin) else {
            return true;
        };
        let of = self.cx.def(of);
        match &of.kind {
            DefKind::Trait(item) if of.origin == Origin::User => {
                !item.supertraits.is_empty() || item.generics.where_clause.is_some()
            }
            _ => matches!(of.name.as_str(), "Any" | "Error"),
        }
    }
}
