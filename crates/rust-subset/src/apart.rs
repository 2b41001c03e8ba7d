//! Parameters that are references and whose lifetime nothing else in the signature has.

use crate::elision::{has, is_lent, lifetime_of, mentions};
use crate::items::{Cx, DefKind};
use crate::ty::{DefId, Ty, TyKind};
use program::Origin;
use syn::{
    FnArg, GenericArgument, Lifetime, PathArguments, ReturnType, Signature, Type, TypeParamBound,
};

/// A parameter that is a reference with a lifetime of its own: nothing else is known to live as long or shorter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Apart {
    /// Which, from 0.
    pub number: usize,
    /// Whether the result may have the reference in it; so too where what the result borrows is not all written out.
    pub given: bool,
}

impl Cx {
    /// These parameters of a function of the program.
    pub fn apart(&self, def: DefId) -> Vec<Apart> {
        let own = self.def(def);
        let (DefKind::Fn(source), Origin::User) = (&own.kind, own.origin) else {
            return Vec::new();
        };
        let sig = source.sig();
        let open = self.is_open(def, sig);
        let inputs = sig.inputs.iter().enumerate();
        let apart = inputs.filter_map(|(number, input)| {
            let given = match lifetime_of(input) {
                _ if is_lent(input) => open || lends_elided(sig, number),
                Some(named) if is_alone(sig, named) => open || output_has(sig, named),
                _ => return None,
            };
            Some(Apart { number, given })
        });
        apart.collect()
    }

    /// Whether the result may have lifetimes that are not written.
    fn is_open(&self, def: DefId, sig: &Signature) -> bool {
        match &sig.output {
            ReturnType::Default => false,
            ReturnType::Type(_, output) => !self.is_written_out(output, &self.sig_of(def).output),
        }
    }

    fn is_written_out(&self, written: &Type, ty: &Ty) -> bool {
        match (written, ty.kind()) {
            // Its lifetimes are those of the block around the function.
            (Type::Path(path), _) if path.path.is_ident("Self") => true,
            (Type::Paren(inner), _) => self.is_written_out(&inner.elem, ty),
            (Type::Reference(to), TyKind::Ref(_, of)) => self.is_written_out(&to.elem, of),
            (Type::Slice(one), TyKind::Slice(of)) => self.is_written_out(&one.elem, of),
            (Type::Array(one), TyKind::Array(of, _)) => self.is_written_out(&one.elem, of),
            (Type::Tuple(all), TyKind::Tuple(parts)) => {
                let mut both = all.elems.iter().zip(parts);
                all.elems.len() == parts.len() && both.all(|(one, ty)| self.is_written_out(one, ty))
            }
            (
                Type::Path(_),
                TyKind::Bool
                | TyKind::Char
                | TyKind::Int(_)
                | TyKind::Float(_)
                | TyKind::Str
                | TyKind::Never
                | TyKind::Param(..),
            ) => true,
            // In a `Box` it is `'static` where nothing else is said; behind a reference it is as that says.
            (Type::TraitObject(of), TyKind::Dyn(..)) => of.bounds.iter().all(|bound| match bound {
                TypeParamBound::Trait(of) => of.path.segments.iter().all(is_plain_bound),
                _ => true,
            }),
            (Type::Path(path), TyKind::Adt(adt, args)) => {
                let last = path.path.segments.last();
                let written = match last.map(|segment| &segment.arguments) {
                    Some(PathArguments::AngleBracketed(written)) => {
                        written.args.iter().collect::<Vec<_>>()
                    }
                    Some(PathArguments::None) => Vec::new(),
                    _ => return false,
                };
                let named = written
                    .iter()
                    .any(|arg| matches!(arg, GenericArgument::Lifetime(_)));
                let types = written.iter().filter_map(|arg| match arg {
                    GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                });
                let types: Vec<_> = types.collect();
                // What is left out is of a type without parts, as a map's hasher.
                let all = args.iter().skip(types.len()).all(|ty| self.is_bare(ty));
                (named || !self.adt_has_lifetimes(*adt))
                    && all
                    && types
                        .iter()
                        .zip(args)
                        .all(|(one, ty)| self.is_written_out(one, ty))
            }
            _ => false,
        }
    }

    fn is_bare(&self, ty: &Ty) -> bool {
        matches!(ty.kind(), TyKind::Adt(adt, args) if args.is_empty() && !self.adt_has_lifetimes(*adt))
    }

    fn adt_has_lifetimes(&self, adt: crate::ty::AdtId) -> bool {
        self.adt_item(adt).source.has_lifetimes()
    }
}

/// Whether the result's lifetimes that are left out may be this parameter's, which is left out too (The Rust Reference, "Lifetime
/// elision"): a method's are those of `self`.
fn lends_elided(sig: &Signature, number: usize) -> bool {
    let ReturnType::Type(_, output) = &sig.output else {
        return false;
    };
    let left_out = has(output, &|lifetime| {
        lifetime.is_none_or(|one| one.ident == "_")
    });
    let of_self = matches!(sig.inputs.first(), Some(FnArg::Receiver(_)));
    left_out && (!of_self || number == 0)
}

fn output_has(sig: &Signature, named: &Lifetime) -> bool {
    match &sig.output {
        ReturnType::Default => false,
        ReturnType::Type(_, output) => mentions(output, named),
    }
}

/// Whether a lifetime is the function's own and stands nowhere but before the types of parameters.
fn is_alone(sig: &Signature, named: &Lifetime) -> bool {
    let mut own = sig.generics.lifetimes();
    let declared = own.any(|param| param.lifetime == *named && param.bounds.is_empty());
    let bounds = sig.generics.type_params().flat_map(|param| &param.bounds);
    let mut lifetimes = sig.generics.lifetimes();
    let unbound = sig.generics.where_clause.is_none()
        && lifetimes.all(|param| param.bounds.is_empty())
        && bounds.into_iter().all(says_no_lifetime);
    let outermost = sig.inputs.iter().all(|input| match input {
        FnArg::Receiver(_) => true,
        FnArg::Typed(arg) => match &*arg.ty {
            Type::Reference(to) => !mentions(&to.elem, named),
            other => !mentions(other, named),
        },
    });
    declared && unbound && outermost
}

/// Whether a part of a trait's path has no lifetimes of types whose names do not show them.
fn is_plain_bound(segment: &syn::PathSegment) -> bool {
    let plain = |ty: &Type| match ty {
        Type::Path(path) => path.path.get_ident().is_some_and(|name| {
            name == "String" || crate::parse::names::prim_named(&name.to_string()).is_some()
        }),
        Type::Tuple(parts) => parts.elems.is_empty(),
        _ => false,
    };
    match &segment.arguments {
        PathArguments::None => true,
        PathArguments::Parenthesized(call) => {
            let mut inputs = call.inputs.iter();
            inputs.all(|input| plain(&input.ty))
                && match &call.output {
                    ReturnType::Type(_, ty) => plain(ty),
                    ReturnType::Default => true,
                }
        }
        _ => false,
    }
}

fn says_no_lifetime(bound: &TypeParamBound) -> bool {
    match bound {
        TypeParamBound::Trait(of) => {
            let mut segments = of.path.segments.iter();
            segments.all(|segment| matches!(segment.arguments, PathArguments::None))
        }
        _ => false,
    }
}
