//! What a signature says by the elision rules of lifetimes (The Rust Reference, "Lifetime elision").

use crate::items::{Cx, DefKind};
use crate::ty::DefId;
use syn::{FnArg, GenericArgument, PathArguments, ReceiverKind, ReturnType, Type};

impl Cx {
    /// Whether a function's result borrows from its first argument: it has lifetimes that are left out, and they can only be that
    /// argument's.
    pub fn lends(&self, def: DefId) -> bool {
        let own = self.def(def);
        let DefKind::Fn(source) = &own.kind else {
            return false;
        };
        let of = own.parent.and_then(|parent| self.impl_trait_ref(parent));
        if own.name == "into_iter"
            && of.is_some_and(|of| self.lang_trait("into_iterator") == Some(of.def))
        {
            return true;
        }
        let sig = source.sig();
        let ReturnType::Type(_, output) = &sig.output else {
            return false;
        };
        let first = sig.inputs.first().is_some_and(|first| {
            let alone = sig.inputs.len() == 1 || matches!(first, FnArg::Receiver(_));
            alone && is_lent(first)
        });
        first && leaves_out(output)
    }

    /// The parameters that are references without a lifetime in the signature, by number: no caller has to lend them for longer than
    /// the call.
    pub fn lent_params(&self, def: DefId) -> Vec<usize> {
        let own = self.def(def);
        let DefKind::Fn(source) = &own.kind else {
            return Vec::new();
        };
        let inputs = source.sig().inputs.iter().enumerate();
        let lent = inputs.filter(|(_, input)| is_lent(input));
        lent.map(|(at, _)| at).collect()
    }
}

/// Whether a parameter is a reference without a lifetime.
fn is_lent(input: &FnArg) -> bool {
    match input {
        FnArg::Receiver(receiver) => matches!(receiver.kind, ReceiverKind::Reference(_, None, _)),
        FnArg::Typed(arg) => matches!(&*arg.ty, Type::Reference(to) if to.lifetime.is_none()),
    }
}

/// Whether a type has a reference without a lifetime, or `'_`.
fn leaves_out(ty: &Type) -> bool {
    match ty {
        Type::Reference(to) => to.lifetime.is_none() || leaves_out(&to.elem),
        Type::Tuple(parts) => parts.elems.iter().any(leaves_out),
        Type::Paren(inner) => leaves_out(&inner.elem),
        Type::Path(path) => path
            .path
            .segments
            .iter()
            .any(|segment| match &segment.arguments {
                PathArguments::AngleBracketed(args) => args.args.iter().any(|arg| match arg {
                    GenericArgument::Type(ty) => leaves_out(ty),
                    GenericArgument::Lifetime(lifetime) => lifetime.ident == "_",
                    _ => false,
                }),
                _ => false,
            }),
        _ => false,
    }
}
