//! What to write instead, where a type is not the one that is wanted.

use super::FnCtxt;
use super::operators::OPERATORS;
use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, VarKind};
use crate::ty::{Ty, TyKind};
use program::Origin;

/// Types that a value is put into by `new`.
const MADE_BY_NEW: [&str; 7] = ["Mutex", "RwLock", "Arc", "Rc", "Box", "Cell", "RefCell"];

/// Traits of the library that a type parameter is often bound by.
const BOUNDS: [&str; 14] = [
    "Display",
    "Debug",
    "Clone",
    "Copy",
    "Default",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
    "Add",
    "Mul",
    "Sub",
    "Div",
];
/// Types that `collect` makes.
const GATHERED: [&str; 8] = [
    "Vec",
    "String",
    "HashMap",
    "HashSet",
    "BTreeMap",
    "BTreeSet",
    "VecDeque",
    "BinaryHeap",
];
/// What to do with a value that may not be there.
const TAKE_OUT: &str = "take out what is in it with `.unwrap()`, `?` or a `match`";

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
            (TyKind::Ref(true, to), TyKind::Ref(false, of)) if fits(to, of) => {
                "write `&mut` for `&`"
            }
            (_, TyKind::Ref(_, to)) if is_text(to) && is_string(&wrapped) => {
                "write `.to_string()` behind it"
            }
            (TyKind::Bool, _) if found.is_unit() => "write `==` to compare",
            (TyKind::Bool, _) if self.is_number(found) => "compare it, as in `n != 0`",
            (TyKind::Float(_), TyKind::Infer(_)) if self.is_number(found) => {
                "write the number with a point, as in `1.0`"
            }
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
            return Some(TAKE_OUT.into());
        }
        if let Some((name, _)) = &wrapped
            && GATHERED.contains(&name.as_str())
            && self.implements("iterator", found)
        {
            return Some("gather what the iterator gives with `.collect()`".into());
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
        let name = def.name.as_str();
        if let TyKind::Param(_, param) = of.kind() {
            let bound = self.trait_text(&tr.args, tr.def);
            let own = def.origin == Origin::User || BOUNDS.contains(&name);
            let simple = bound.split('<').next().unwrap_or(&bound);
            return own.then(|| {
                format!("write `{param}: {simple}` where `{param}` is declared, or add `+ {simple}` there")
            });
        }
        if name == "Index" && matches!(of.kind(), TyKind::Str) {
            return Some("a text has no index, since its characters differ in length: take `.chars().nth(n)`, or a range of bytes, as in `&s[0..1]`".into());
        }
        if name == "From" && matches!(self.named_with(&of), Some((of, _)) if of == "String") {
            return Some(
                "make a text of it, before a `?` with `.map_err(|e| e.to_string())`".into(),
            );
        }
        let wrapping = self.named_with(&of);
        match wrapping.as_ref().map_or("", |(name, _)| name.as_str()) {
            "Option" | "Result" if is_operator(&lang) => return Some(TAKE_OUT.into()),
            "Option" | "Result" if name == "Display" => {
                return Some(format!("{TAKE_OUT}; or write `{{:?}}` here"));
            }
            "Vec" | "HashMap" | "HashSet" | "BTreeMap" | "BTreeSet" | "VecDeque" | "Duration"
            | "Instant" | "Arguments"
                if name == "Display" =>
            {
                return Some("write `{:?}` here".into());
            }
            "Atomic" if is_operator(&lang) => {
                return Some("an atomic changes by methods, as in `n.fetch_add(1, Ordering::SeqCst)`, and is read by `load`".into());
            }
            _ => {}
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
            "From" => Some(
                "implement it, or say what becomes of it, before a `?` with `.map_err(..)`".into(),
            ),
            _ => None,
        }
    }

    fn implements(&self, lang: &str, ty: &Ty) -> bool {
        self.cx.lang_trait(lang).is_some_and(|def| {
            let args = vec![ty.clone()];
            let pred = Pred::Trait(TraitRef { def, args });
            !matches!(self.icx.evaluate(&pred), Answer::No)
        })
    }

    /// Where `?` gives back what the function does not.
    pub(super) fn question_text(&self, tr: &TraitRef) -> Option<String> {
        if self.cx.lang_trait("from_residual") != Some(tr.def) {
            return None;
        }
        let kind_of = |ty: &Ty| self.named_with(&self.icx.resolve(ty)).map(|(name, _)| name);
        let (gives, left) = (tr.args.first()?, tr.args.get(1)?);
        let way = match (kind_of(gives).as_deref(), kind_of(left).as_deref()) {
            (Some("Option"), Some("Result")) => "write `.ok()?`",
            (Some("Result"), Some("Option")) => "write `.ok_or(..)?`, with the error",
            (Some("Option" | "Result"), _) => return None,
            (_, Some("Option")) => {
                "let it return an `Option`, or use `match`, `let else` or `.unwrap()`"
            }
            _ => {
                "let it return a `Result`, as in `fn main() -> Result<(), Box<dyn std::error::Error>>` with `Ok(())` at the end, or use `match` or `.unwrap()`"
            }
        };
        Some(format!(
            "`?` would end the function with what is wrong, but it returns `{}`: {way}.",
            self.type_text(&self.icx.resolve(gives))
        ))
    }

    /// Whether a failure follows from another one that is reported: what a call of something gives that cannot be called.
    pub(super) fn follows(&self, pred: &Pred) -> bool {
        matches!(pred, Pred::Proj(tr, ..) if self.is_fn_trait(tr.def)
            && matches!(self.icx.evaluate(&Pred::Trait(tr.clone())), Answer::No))
    }
}
