//! Which arguments a function's result is made of, as the types in its signature say: what they have borrowed, the result has too.

use crate::items::{Cx, DefKind};
use crate::ty::{DefId, Ty, TyKind};
use program::Origin;

/// How much of an argument is in the result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Passing {
    /// All of it: its type is a parameter that the result's type has in it.
    Whole,
    /// Values in it, whose type is this parameter.
    Content(u32),
    /// Such values in what it refers to.
    Behind(u32),
    /// What the value has borrowed that it refers to, as a lifetime in that one's type says.
    Within,
    /// The items of an iterator.
    Items,
    /// What it has borrowed itself, as a lifetime in its type says.
    Borrowed,
}

/// Methods of an iterator that give its items as they are.
const GIVE_ITEMS: [&str; 12] = [
    "next",
    "nth",
    "last",
    "max",
    "min",
    "max_by",
    "min_by",
    "max_by_key",
    "min_by_key",
    "find",
    "reduce",
    "collect",
];

impl Cx {
    /// The arguments that are in a function's result, by number.
    pub fn passes(&self, def: DefId) -> Vec<(usize, Passing)> {
        let own = self.def(def);
        let DefKind::Fn(source) = &own.kind else {
            return Vec::new();
        };
        let sig = self.sig_of(def);
        if own.origin == Origin::User && captures_all(source.sig()) {
            let all = 0..sig.inputs.len();
            return all.map(|at| (at, Passing::Whole)).collect();
        }
        let mut found = Vec::new();
        each_param(&sig.output, &mut |out| {
            for (at, input) in sig.inputs.iter().enumerate() {
                match input.kind() {
                    TyKind::Param(param, _) if *param == out => found.push((at, Passing::Whole)),
                    TyKind::Ref(_, holder) => each_param(holder, &mut |param| {
                        if param == out {
                            found.push((at, Passing::Behind(param)));
                        }
                    }),
                    _ => each_param(input, &mut |param| {
                        if param == out {
                            found.push((at, Passing::Content(param)));
                        }
                    }),
                }
            }
        });
        let borrowed = self.lends_on(def).into_iter();
        found.extend(borrowed.map(|at| match sig.inputs[at].kind() {
            TyKind::Ref(..) => (at, Passing::Within),
            _ => (at, Passing::Borrowed),
        }));
        if GIVE_ITEMS.contains(&self.def(def).name.as_str()) {
            found.push((0, Passing::Items));
        }
        found
    }

    /// The arguments that are put into what the first refers to, by number: it holds values of their type, and may be changed.
    pub fn stored_args(&self, def: DefId) -> Vec<usize> {
        if !matches!(self.def(def).kind, DefKind::Fn(_)) {
            return Vec::new();
        }
        let sig = self.sig_of(def);
        let [first, rest @ ..] = &sig.inputs[..] else {
            return Vec::new();
        };
        let TyKind::Ref(mutable, holder) = first.kind() else {
            return Vec::new();
        };
        // What is taken through a shared reference is put into a cell, a lock or a channel.
        if !mutable && self.def(def).origin == Origin::User {
            return Vec::new();
        }
        let is_held = |ty: &Ty| match ty.kind() {
            TyKind::Param(param, _) => {
                let mut held = false;
                each_param(holder, &mut |one| held |= one == *param);
                held
            }
            _ => false,
        };
        let at = rest.iter().enumerate();
        at.filter(|(_, ty)| is_held(ty))
            .map(|(at, _)| at + 1)
            .collect()
    }

    /// The iterator whose method this is on these arguments.
    pub fn iterator_of(&self, def: DefId, generics: &[Ty]) -> Option<Ty> {
        let parent = self.def(def).parent?;
        let is_iterator = |of: DefId| self.lang_trait("iterator") == Some(of);
        if is_iterator(parent) {
            return generics.first().cloned();
        }
        let of = self
            .impl_trait_ref(parent)
            .filter(|of| is_iterator(of.def))?;
        Some(of.args.first()?.subst(generics))
    }
}

/// Whether a function's result is of a type without a name, which has all lifetimes of the arguments (RFC 3498).
fn captures_all(sig: &syn::Signature) -> bool {
    let unnamed = match &sig.output {
        syn::ReturnType::Type(_, ty) => matches!(&**ty, syn::Type::ImplTrait(of)
            if !of.bounds.iter().any(|bound| matches!(bound, syn::TypeParamBound::PreciseCapture(_)))),
        syn::ReturnType::Default => false,
    };
    unnamed || sig.asyncness.is_some()
}

/// Every parameter that values of a type have in them, not behind a reference.
fn each_param(ty: &Ty, visit: &mut dyn FnMut(u32)) {
    match ty.kind() {
        TyKind::Param(param, _) => visit(*param),
        TyKind::Tuple(parts) | TyKind::Adt(_, parts) => {
            parts.iter().for_each(|part| each_param(part, visit));
        }
        TyKind::Array(of, _) => each_param(of, visit),
        _ => {}
    }
}
