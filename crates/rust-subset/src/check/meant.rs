//! What a field or method that is not there may have been meant as.

use super::FnCtxt;
use super::autoderef::Step;
use crate::fold::TraitRef;
use crate::items::{DefKind, head};

use crate::resolve::{advice, nearby};
use crate::ty::{Ty, TyKind};

impl FnCtxt<'_> {
    /// What to say of a method that a type does not have.
    pub(super) fn lacks_method(&mut self, name: &str, ty: &Ty, steps: &[Step]) -> String {
        let receiver = self.type_text(ty);
        if let Some(advice) = advice::of_method(name, &receiver) {
            return advice;
        }
        if steps
            .iter()
            .any(|step| self.field_of(&step.ty, name).is_some())
        {
            return format!(
                "`{receiver}` has no method `{name}`, but a field: to call what it holds write `(value.{name})(..)`."
            );
        }
        if let Some(of) = self.function_beside(name, steps) {
            return format!(
                "`{name}` takes no `self`, so it is no method: write `{of}::{name}(..)`."
            );
        }
        let mut private = steps.iter();
        if let Some(text) = private.find_map(|step| self.private_function(name, &step.ty)) {
            return text;
        }
        if let Some(text) = self.held_has(name, ty) {
            return text;
        }
        let text = format!("The explorer's library has no method `{name}` on `{receiver}`.");
        match nearby::trait_of(name).filter(|path| !self.cx.imports(self.module, path)) {
            Some(path) => format!("{text} Is `use {path};` missing?"),
            None => text + &self.meant(name, steps),
        }
    }

    /// What to say of a field that a type does not have.
    pub(super) fn lacks_field(&mut self, name: &str, ty: &Ty, steps: &[Step]) -> String {
        let of = self.type_text(ty);
        if let Some(text) = self.private_field(name, steps) {
            return text;
        }
        if self.probe_method(steps, name).is_some() {
            return format!("`{of}` has no field `{name}`, but a method: write `{name}()`.");
        }
        let meant = self.meant(name, steps);
        format!("`{of}` has no field `{name}` that the explorer knows.{meant}")
    }

    /// What a `Result` or an `Option` holds has the method.
    fn held_has(&mut self, name: &str, ty: &Ty) -> Option<String> {
        let TyKind::Adt(adt, args) = ty.kind() else {
            return None;
        };
        let of = self.cx.def(self.cx.adt_item(*adt).def).name.clone();
        let held = args
            .first()
            .filter(|_| matches!(of.as_str(), "Result" | "Option"))?;
        let steps = self.autoderef(held);
        self.probe_method(&steps, name)?;
        let receiver = self.type_text(ty);
        Some(format!(
            "`{receiver}` has no method `{name}`, but what it holds has: write `.unwrap().{name}(..)`, or `?` for `.unwrap()`."
        ))
    }

    /// The type whose impl has a function of this name without `self`.
    fn function_beside(&self, name: &str, steps: &[Step]) -> Option<String> {
        steps.iter().find_map(|step| {
            let found = self
                .inherent_impls(head(&step.ty)?)
                .into_iter()
                .any(|def| self.has_function(def, name));
            let TyKind::Adt(adt, _) = step.ty.kind() else {
                return None;
            };
            found.then(|| self.cx.def(self.cx.adt_item(*adt).def).name.clone())
        })
    }

    fn has_function(&self, of: crate::ty::DefId, name: &str) -> bool {
        let member = self
            .cx
            .member_named(of, name, |kind| matches!(kind, DefKind::Fn(_)));
        member.is_some_and(|def| self.may_see(def) && !self.cx.sig_of(def).has_self)
    }

    /// What to say of a closure that is wanted with another number of parameters.
    pub(super) fn closure_arity(&self, tr: &TraitRef) -> Option<String> {
        let TyKind::Closure(id, _) = self.icx.resolve(tr.self_ty()).kind().clone() else {
            return None;
        };
        let wanted = self.icx.resolve(tr.args.get(1)?);
        let (TyKind::Tuple(wanted), true) = (wanted.kind(), self.is_fn_trait(tr.def)) else {
            return None;
        };
        let has = self.cx.closures.borrow()[id.0 as usize].inputs.len();
        (has != wanted.len()).then(|| {
            format!(
                "This closure takes {}, but is called with {}.",
                arguments(has),
                wanted.len()
            )
        })
    }

    /// A type as messages show it: numbers of which no more is known are `{integer}` and `{float}`, as the compiler writes them.
    pub(super) fn type_text(&self, ty: &Ty) -> String {
        use crate::infer::VarKind;
        let shown = self.icx.resolve(ty).map(&mut |ty| {
            let name = match self.icx.var_kind(ty)? {
                VarKind::Int => "{integer}",
                VarKind::Float => "{float}",
                VarKind::General => return None,
            };
            Some(Ty::new(TyKind::Param(0, name.into())))
        });
        self.cx.type_text(&shown)
    }
}

/// `1 argument`, `2 arguments`
pub(super) fn arguments(count: usize) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} argument{s}")
}
