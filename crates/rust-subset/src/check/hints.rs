//! What to write instead, where a type is not the one that is wanted.

use super::FnCtxt;
use super::operators::OPERATORS;
use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, VarKind};
use crate::ty::{Ty, TyKind};
use program::Origin;

/// Types that a value is put into by `new`.
const MADE_BY_NEW: [&str; 7] = ["Mutex", "RwLock", "Arc", "Rc", "Box", "Cell", "RefCell"];

impl FnCtxt<'_> {
    /// What to write so that `found` becomes `wanted`.
    pub(super) fn mismatch_hint(&mut self, wanted: &Ty, found: &Ty) -> Option<String> {
        let fits = |a: &Ty, b: &Ty| self.icx.can_unify(a, b);
        if self.icx.is_unknown(wanted) || self.icx.is_unknown(found) {
            return None;
        }
        let wrapped = self.named_with(wanted);
        let wrapping = self.named_with(found);
        let is_text = |ty: &Ty| matches!(ty.kind(), TyKind::Str);
        let is_string =
            |of: &Option<(String, Option<Ty>)>| matches!(of, Some((name, _)) if name == "String");
        let way = match (wanted.kind(), found.kind()) {
            (TyKind::Ref(mutable, to), of) if !matches!(of, TyKind::Ref(..)) => {
                let lent = is_text(to) && is_string(&wrapping) || fits(to, found);
                match mutable {
                    _ if !lent => "",
                    true => "write `&mut` before it",
                    false => "write `&` before it",
                }
            }
            (_, TyKind::Ref(_, to)) if is_text(to) && is_string(&wrapped) => {
                "write `.to_string()` behind it"
            }
            (TyKind::Bool, _) if found.is_unit() => "write `==` to compare",
            (TyKind::Bool, _) if self.is_number(found) => "compare it, as in `n != 0`",
            (TyKind::Int(_) | TyKind::Float(_), TyKind::Int(_) | TyKind::Float(_)) => {
                return Some(format!("write `as {}` behind it", self.type_text(wanted)));
            }
            _ if found.is_unit() => {
                "a block whose last expression ends with `;`, and an `if` without `else`, give `()`"
            }
            _ => "",
        };
        if !way.is_empty() {
            return Some(way.into());
        }
        if let Some((name, Some(inner))) = &wrapped
            && fits(inner, found)
        {
            let made = match name.as_str() {
                "Option" => "Some",
                "Result" => "Ok",
                name if MADE_BY_NEW.contains(&name) => &format!("{name}::new"),
                _ => return None,
            };
            return Some(format!("write `{made}(..)` around it"));
        }
        if let Some((name, Some(inner))) = &wrapping
            && matches!(name.as_str(), "Option" | "Result")
            && fits(wanted, inner)
        {
            return Some("take out what is in it with `.unwrap()`, `?` or a `match`".into());
        }
        self.behind(found, &|this, ty| this.icx.can_unify(wanted, ty))
    }

    /// What to write where what is behind a reference or guard is meant.
    fn behind(&mut self, found: &Ty, fits: &dyn Fn(&Self, &Ty) -> bool) -> Option<String> {
        let steps = self.autoderef(found);
        let at = steps.iter().skip(1).find(|step| fits(self, &step.ty))?;
        let copied = self.is_number(&at.ty) || matches!(at.ty.kind(), TyKind::Bool | TyKind::Char);
        let way = match copied {
            true => "write `*` before it",
            false => "write `.clone()` behind it",
        };
        Some(way.into())
    }

    fn is_number(&self, ty: &Ty) -> bool {
        matches!(ty.kind(), TyKind::Int(_) | TyKind::Float(_))
            || matches!(self.icx.var_kind(ty), Some(VarKind::Int | VarKind::Float))
    }

    /// A struct's or enum's name, and its first argument.
    fn named_with(&self, ty: &Ty) -> Option<(String, Option<Ty>)> {
        let TyKind::Adt(adt, args) = ty.kind() else {
            return None;
        };
        let def = self.cx.def(self.cx.adt_item(*adt).def);
        let library = def.origin == Origin::Library;
        library.then(|| (def.name.clone(), args.first().cloned()))
    }

    /// What to do about a type that does not implement a trait.
    pub(super) fn unimplemented_hint(&mut self, tr: &TraitRef) -> Option<String> {
        let of = self.icx.resolve(tr.self_ty());
        let def = self.cx.def(tr.def);
        if self.is_fn_trait(tr.def) {
            return Some("a closure is wanted here: write `||` before it".into());
        }
        let lang = def.lang.clone().unwrap_or_default();
        let is_operator = |lang: &str| {
            let mut all = OPERATORS.iter();
            all.any(|known| known.lang == lang || known.assign == lang)
        };
        if is_operator(&lang) || matches!(lang.as_str(), "neg" | "not") {
            let plain =
                |this: &Self, ty: &Ty| this.is_number(ty) || matches!(ty.kind(), TyKind::Bool);
            if let Some(way) = self.behind(&of, &plain) {
                return Some(way);
            }
            let other = tr.args.get(1).map(|ty| self.icx.resolve(ty));
            if self.is_number(&of) && other.is_some_and(|other| self.is_number(&other)) {
                return Some("both sides must be of one type: convert one with `as`".into());
            }
            if matches!(of.kind(), TyKind::Ref(_, to) if matches!(to.kind(), TyKind::Str)) {
                return Some("write `.to_string()` behind the left side".into());
            }
        }
        let TyKind::Adt(adt, _) = of.kind() else {
            return None;
        };
        let own = self.cx.def(self.cx.adt_item(*adt).def);
        if own.origin != Origin::User {
            return None;
        }
        match def.name.as_str() {
            "Display" => Some(
                "implement it, or write `#[derive(Debug)]` before the type and `{:?}` here"
                    .to_string(),
            ),
            name @ ("Debug" | "Clone" | "Copy" | "PartialEq" | "Eq" | "PartialOrd" | "Ord"
            | "Hash" | "Default") => Some(format!("write `#[derive({name})]` before the type")),
            _ => None,
        }
    }

    /// Whether a failure follows from another one that is reported: what a call of something gives that cannot be called.
    pub(super) fn follows(&self, pred: &Pred) -> bool {
        matches!(pred, Pred::Proj(tr, ..) if self.is_fn_trait(tr.def)
            && matches!(self.icx.evaluate(&Pred::Trait(tr.clone())), Answer::No))
    }
}
