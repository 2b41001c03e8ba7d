//! Traits that hold by nature, or by what associated, opaque and object types are declared with.

use super::select::Reason;
use super::{Answer, Infcx};
use crate::fold::{Pred, TraitRef};
use crate::ty::{DefId, Ty, TyKind};

impl Infcx<'_> {
    pub(super) fn lang_is(&self, def: DefId, names: &[&str]) -> bool {
        let defs = self.cx.defs.borrow();
        defs[def.0 as usize]
            .lang
            .as_deref()
            .is_some_and(|lang| names.contains(&lang))
    }

    pub(super) fn select_declared(&self, tr: &TraitRef, this: &Ty) -> Option<Answer<Reason>> {
        let preds: Vec<Pred> = match this.kind() {
            TyKind::Projection(def, args, name) => self
                .cx
                .assoc_bounds(*def, name)
                .iter()
                .map(|pred| pred.subst(args))
                .collect(),
            TyKind::Opaque(def, at, args) => {
                let sig = self.cx.sig_of(*def);
                sig.opaque_bounds
                    .get(*at as usize)?
                    .iter()
                    .map(|pred| pred.subst(args))
                    .collect()
            }
            _ => return None,
        };
        let all = super::elaborate(self.cx, &preds);
        let found = all.iter().find_map(|pred| match pred {
            Pred::Trait(bound)
                if bound.def == tr.def
                    && self.probe(|| self.unify_all(&bound.args, &tr.args).is_ok()) =>
            {
                Some(bound.clone())
            }
            _ => None,
        });
        if found.is_none()
            && matches!(this.kind(), TyKind::Opaque(..))
            && self.lang_is(tr.def, &["copy", "clone"])
        {
            return None;
        }
        found.map(|bound| Answer::Yes(Reason::Declared(bound, all.to_vec())))
    }

    pub(super) fn select_builtin(&self, tr: &TraitRef, this: &Ty) -> Option<Answer<Reason>> {
        let lang = self.cx.defs.borrow()[tr.def.0 as usize].lang.clone();
        let yes = |reason| Some(Answer::Yes(reason));
        let each = |parts: &[Ty]| {
            let preds = parts.iter().map(|ty| {
                Pred::Trait(TraitRef {
                    def: tr.def,
                    args: vec![ty.clone()],
                })
            });
            Some(Answer::Yes(Reason::Builtin(preds.collect())))
        };
        use TyKind::*;
        match lang.as_deref() {
            Some(name @ ("copy" | "clone")) => match this.kind() {
                Bool
                | Char
                | Int(_)
                | Float(_)
                | Never
                | RawPtr(..)
                | FnDef(..)
                | FnPtr(..)
                | Ref(false, _)
                | Infer(_) => yes(Reason::Builtin(Vec::new())),
                Closure(..) => yes(Reason::Builtin(Vec::new())),
                Tuple(parts) => each(parts),
                Array(elem, _) => each(std::slice::from_ref(elem)),
                Ref(true, _) | Str | Slice(_) => Some(Answer::No),
                _ if name == "copy" && matches!(this.kind(), Coroutine(..) | Dyn(..)) => {
                    Some(Answer::No)
                }
                _ => None,
            },
            Some("fn_once" | "fn_mut" | "fn") => match self.callable(this) {
                Some(_) if matches!(this.kind(), FnDef(def, _) if self.cx.is_unsafe(*def)) => {
                    Some(Answer::No)
                }
                Some((inputs, output)) => yes(Reason::Callable(inputs, output)),
                None => self.object(tr, this).map(Answer::Yes),
            },
            Some("future_trait") => match this.kind() {
                Coroutine(id, args) => {
                    let output = self.cx.closures.borrow()[id.0 as usize].output.subst(args);
                    yes(Reason::Coroutine(output))
                }
                _ => self.object(tr, this).map(Answer::Yes),
            },
            _ => self.object(tr, this).map(Answer::Yes),
        }
    }

    /// Parameters and result of a function-like type.
    pub fn callable(&self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        match self.shallow(ty).kind() {
            TyKind::FnPtr(inputs, output) => Some((inputs.clone(), output.clone())),
            TyKind::FnDef(def, args) => {
                let (inputs, output) = self.fn_def_sig(*def, args);
                Some((inputs, output))
            }
            TyKind::Closure(id, args) => {
                let info = self.cx.closures.borrow()[id.0 as usize].clone();
                Some((
                    info.inputs.iter().map(|ty| ty.subst(args)).collect(),
                    info.output.subst(args),
                ))
            }
            _ => None,
        }
    }

    /// Parameters and result of a function item, struct or variant constructor.
    pub fn fn_def_sig(&self, def: DefId, args: &[Ty]) -> (Vec<Ty>, Ty) {
        let sig = self.cx.sig_of(def);
        let inputs = sig
            .inputs
            .iter()
            .map(|ty| self.normalize(&ty.subst(args)))
            .collect();
        (inputs, self.normalize(&sig.output.subst(args)))
    }

    pub(super) fn object(&self, tr: &TraitRef, this: &Ty) -> Option<Reason> {
        let TyKind::Dyn(Some(bound), _) = this.kind() else {
            return None;
        };
        let mut args = vec![this.clone()];
        args.extend(bound.args.iter().cloned());
        let own = TraitRef {
            def: bound.def,
            args,
        };
        self.cx
            .find_super(&own, &|def| def == tr.def)
            .map(Reason::Object)
    }
}
