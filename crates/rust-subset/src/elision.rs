//! What a signature says by the elision rules of lifetimes (The Rust Reference, "Lifetime elision").

use crate::items::{Cx, DefKind};
use crate::ty::{DefId, TyKind};
use crate::wf::walk::{Part, Walk};
use program::Origin;
use syn::{
    FnArg, GenericArgument, Lifetime, PathArguments, ReceiverKind, ReturnType, Type, TypeParamBound,
};

impl Cx {
    /// The arguments that a function's result borrows from, by number: their lifetime is named in the result, or the result has
    /// lifetimes that are left out, and they can only be that argument's.
    pub fn lends(&self, def: DefId) -> Vec<usize> {
        let own = self.def(def);
        let DefKind::Fn(source) = &own.kind else {
            return Vec::new();
        };
        let of = own.parent.and_then(|parent| self.impl_trait_ref(parent));
        if own.name == "into_iter"
            && of.is_some_and(|of| self.lang_trait("into_iterator") == Some(of.def))
        {
            return vec![0];
        }
        let sig = source.sig();
        let ReturnType::Type(_, output) = &sig.output else {
            return Vec::new();
        };
        let inputs = || sig.inputs.iter().enumerate();
        let elided = match sig.inputs.first() {
            Some(FnArg::Receiver(_)) => Some(0),
            _ => inputs().find(|(_, input)| is_lent(input)).map(|(at, _)| at),
        };
        let alone = |at: usize| match &sig.inputs[at] {
            FnArg::Receiver(_) => true,
            FnArg::Typed(_) => inputs().all(|(other, input)| other == at || is_plain(input)),
        };
        let elided = elided.filter(|at| {
            is_lent(&sig.inputs[*at])
                && alone(*at)
                && has(output, &|lifetime| {
                    lifetime.is_none_or(|lifetime| lifetime.ident == "_")
                })
        });
        let named = inputs().filter(|(_, input)| {
            lifetime_of(input).is_some_and(|named| {
                has(output, &|lifetime| {
                    lifetime.is_some_and(|lifetime| lifetime.ident == named.ident)
                })
            })
        });
        named.map(|(at, _)| at).chain(elided).collect()
    }

    /// The arguments in whose type, or in the type of what they refer to, a lifetime is named that the result has too, by number.
    pub fn lends_on(&self, def: DefId) -> Vec<usize> {
        let own = self.def(def);
        let DefKind::Fn(source) = &own.kind else {
            return Vec::new();
        };
        let sig = source.sig();
        let ReturnType::Type(_, output) = &sig.output else {
            return Vec::new();
        };
        let block = own.parent.map(|parent| self.def(parent));
        let inputs = sig.inputs.iter().enumerate();
        let lent = inputs.filter(|(_, input)| {
            let (ty, behind) = match (input, block.as_ref().map(|block| &block.kind)) {
                (FnArg::Typed(arg), _) => match &*arg.ty {
                    Type::Reference(to) => (&*to.elem, true),
                    ty => (ty, false),
                },
                (FnArg::Receiver(this), Some(DefKind::Impl(item))) => match this.kind {
                    ReceiverKind::Value => (&*item.self_ty, false),
                    ReceiverKind::Reference(..) => (&*item.self_ty, true),
                    _ => return false,
                },
                _ => return false,
            };
            let in_both = |lifetime: Option<&Lifetime>| {
                let named = lifetime.filter(|one| one.ident != "_" && one.ident != "static");
                let same = |other: Option<&Lifetime>| {
                    other.map(|one| &one.ident) == named.map(|one| &one.ident)
                };
                named.is_some() && has(output, &same)
            };
            let other = |lifetime: Option<&Lifetime>| !in_both(lifetime);
            matches!(ty, Type::Path(_)) && has(ty, &in_both) && !(behind && has(ty, &other))
        });
        lent.map(|(at, _)| at).collect()
    }

    /// Whether a function's result borrows from one argument alone and says no other lifetime.
    pub fn lends_alone(&self, def: DefId) -> bool {
        let DefKind::Fn(source) = &self.def(def).kind else {
            return false;
        };
        let (sig, lends) = (source.sig(), self.lends(def));
        let (ReturnType::Type(_, output), [at]) = (&sig.output, &lends[..]) else {
            return false;
        };
        let Some(input) = sig.inputs.get(*at) else {
            return false;
        };
        let own = lifetime_of(input).map(|named| &named.ident);
        let other = |lifetime: Option<&Lifetime>| {
            let said = lifetime
                .map(|lifetime| &lifetime.ident)
                .filter(|said| *said != "_");
            said != own
        };
        is_spelled_out(output) && !has(output, &other)
    }

    /// The arguments of the program's functions that must live for ever, by number: `&'static T`, or of a type that is bound so,
    /// which is then this generic parameter.
    pub fn kept_args(&self, def: DefId) -> Vec<(usize, Option<u32>)> {
        let own = self.def(def);
        let (DefKind::Fn(source), Origin::User) = (&own.kind, own.origin) else {
            return Vec::new();
        };
        let (sig, types) = (source.sig(), self.sig_of(def));
        let inputs = sig.inputs.iter().zip(&types.inputs).enumerate();
        let kept = inputs.filter_map(|(at, (input, ty))| {
            let FnArg::Typed(arg) = input else {
                return None;
            };
            match (&*arg.ty, ty.kind()) {
                (Type::Reference(to), _) => {
                    let lifetime = to.lifetime.as_ref()?;
                    (lifetime.ident == "static").then_some((at, None))
                }
                (Type::ImplTrait(of), TyKind::Param(param, _)) => of
                    .bounds
                    .iter()
                    .any(is_static)
                    .then_some((at, Some(*param))),
                (_, TyKind::Param(param, name)) => {
                    lives_for_ever(&sig.generics, name).then_some((at, Some(*param)))
                }
                _ => None,
            }
        });
        kept.collect()
    }

    /// The parameters that are references, by number, whose lifetime the signature leaves open: no caller has to lend them for longer
    /// than the result is used.
    pub fn lent_params(&self, def: DefId) -> Vec<usize> {
        let own = self.def(def);
        let DefKind::Fn(source) = &own.kind else {
            return Vec::new();
        };
        let sig = source.sig();
        let unbound = |wanted: &Lifetime| {
            let mut own = sig.generics.lifetimes();
            sig.generics.where_clause.is_none()
                && own.any(|param| param.lifetime == *wanted && param.bounds.is_empty())
        };
        let inputs = sig.inputs.iter().enumerate();
        let lent =
            inputs.filter(|(_, input)| is_lent(input) || lifetime_of(input).is_some_and(unbound));
        lent.map(|(at, _)| at).collect()
    }
}

fn is_static(bound: &TypeParamBound) -> bool {
    matches!(bound, TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static")
}

/// Whether a type parameter is bound to live for ever.
fn lives_for_ever(generics: &syn::Generics, name: &str) -> bool {
    let mut own = generics.type_params().filter(|param| param.ident == *name);
    let clauses = generics.where_clause.iter();
    let mut clauses = clauses.flat_map(|clause| &clause.predicates);
    own.any(|param| param.bounds.iter().any(is_static))
        || clauses.any(|clause| match clause {
            syn::WherePredicate::Type(clause) => {
                let this =
                    matches!(&clause.bounded_ty, Type::Path(path) if path.path.is_ident(name));
                this && clause.bounds.iter().any(is_static)
            }
            _ => false,
        })
}

/// Whether a parameter is a reference without a lifetime.
pub fn is_lent(input: &FnArg) -> bool {
    match input {
        FnArg::Receiver(receiver) => matches!(receiver.kind, ReceiverKind::Reference(_, None, _)),
        FnArg::Typed(arg) => matches!(&*arg.ty, Type::Reference(to) if to.lifetime.is_none()),
    }
}

/// The lifetime that a parameter, which is a reference, is named to have; what lives for ever is not lent.
pub fn lifetime_of(input: &FnArg) -> Option<&Lifetime> {
    let named = match input {
        FnArg::Receiver(receiver) => match &receiver.kind {
            ReceiverKind::Reference(_, lifetime, _) => lifetime.as_ref(),
            _ => None,
        },
        FnArg::Typed(arg) => match &*arg.ty {
            Type::Reference(to) => to.lifetime.as_ref(),
            _ => None,
        },
    };
    named.filter(|lifetime| lifetime.ident != "static" && lifetime.ident != "_")
}

/// Whether a parameter is of a type without lifetimes, for certain.
fn is_plain(input: &FnArg) -> bool {
    let FnArg::Typed(arg) = input else {
        return false;
    };
    let name = match &*arg.ty {
        Type::Path(path) => path.path.get_ident(),
        _ => None,
    };
    name.is_some_and(|name| crate::parse::names::prim_named(&name.to_string()).is_some())
}

/// Whether all lifetimes in a type are those that stand there.
fn is_spelled_out(ty: &Type) -> bool {
    match ty {
        Type::Reference(to) => is_spelled_out(&to.elem),
        Type::Tuple(parts) => parts.elems.iter().all(is_spelled_out),
        Type::Paren(inner) => is_spelled_out(&inner.elem),
        Type::Slice(of) => is_spelled_out(&of.elem),
        Type::Path(path) => path.path.segments.iter().all(|segment| {
            segment.ident != "Self"
                && match &segment.arguments {
                    PathArguments::None => true,
                    PathArguments::AngleBracketed(args) => args.args.iter().all(|arg| match arg {
                        GenericArgument::Type(ty) => is_spelled_out(ty),
                        GenericArgument::Lifetime(_) => true,
                        _ => false,
                    }),
                    _ => false,
                }
        }),
        _ => false,
    }
}

/// Whether a type has such a lifetime; of a reference it may be left out. Those of functions' types that are left out are their own.
pub fn has(ty: &Type, such: &dyn Fn(Option<&Lifetime>) -> bool) -> bool {
    let mut found = false;
    let mut each = |part: Part, inside: bool| {
        found |= match part {
            Part::Elided(_) => !inside && such(None),
            Part::Named(lifetime) => such(Some(lifetime)),
            Part::Path(_) => false,
        };
    };
    Walk::new(&mut each).ty(ty);
    found
}

/// Whether a type has this lifetime in it.
pub fn mentions(ty: &Type, named: &Lifetime) -> bool {
    has(ty, &|lifetime| lifetime == Some(named))
}
