//! Lifetimes: declared where they are used, and said where nothing else says them.

use super::walk::{Part, Walk};
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::DefId;
use program::Origin;

const FIELD: &str = "A reference in a type must say how long it lives: write `<'a>` behind the type's name and `'a` here, or hold the value itself.";
const OUTPUT: &str = "Which parameter is the result borrowed from? Write `<'a>` behind the function's name, and `'a` at that parameter and here; or return the value itself.";
const NOTHING: &str = "This function has no parameter to borrow the result from: return the value itself, such as a `String` for a `&str`; or write `&'static` if it is a constant.";
const ASSOC: &str = "A reference in an associated type needs a lifetime of the `impl`: write `impl<'a>` and `&'a` here.";

/// Types of the library without lifetimes, of which that is certain.
const PLAIN: [&str; 26] = [
    "String",
    "Vec",
    "Option",
    "Result",
    "Box",
    "Rc",
    "Arc",
    "Mutex",
    "RwLock",
    "Cell",
    "RefCell",
    "HashMap",
    "HashSet",
    "BTreeMap",
    "BTreeSet",
    "VecDeque",
    "Sender",
    "SyncSender",
    "Receiver",
    "JoinHandle",
    "Atomic",
    "Duration",
    "Instant",
    "Condvar",
    "Barrier",
    "Weak",
];

pub fn check(cx: &Cx, id: DefId) {
    let def = cx.def(id);
    let checker = Checker { cx, id };
    match &def.kind {
        DefKind::Fn(source) => {
            let sig = source.sig();
            checker.declared(|walk| {
                walk.generics(&sig.generics);
                for arg in &sig.inputs {
                    match arg {
                        syn::FnArg::Typed(arg) => walk.ty(&arg.ty),
                        syn::FnArg::Receiver(receiver) => receiver_ty(receiver, walk),
                    }
                }
                walk.output(&sig.output);
            });
            checker.output(sig);
        }
        DefKind::Adt(adt) => {
            let item = cx.adt_item(*adt);
            checker.declared(|walk| walk.generics(item.source.generics()));
            for variant in 0..item.variants.len() as u32 {
                for field in item.source.fields(variant) {
                    checker.declared(|walk| walk.ty(&field.ty));
                    checker.written(&field.ty, FIELD);
                }
            }
        }
        DefKind::Alias(item) => {
            checker.declared(|walk| walk.ty(&item.ty));
            checker.written(&item.ty, FIELD);
        }
        DefKind::ImplTy(item, at) => {
            if let syn::ImplItem::Type(ty) = &item.items[*at] {
                checker.declared(|walk| walk.ty(&ty.ty));
                checker.written(&ty.ty, ASSOC);
            }
        }
        DefKind::Impl(item) => {
            checker.declared(|walk| {
                walk.generics(&item.generics);
                walk.ty(&item.self_ty);
                if let Some((path, _)) = &item.trait_ {
                    walk.arguments(path);
                }
            });
            checker.header(item);
        }
        _ => {}
    }
}

fn receiver_ty<'t>(receiver: &'t syn::Receiver, walk: &mut Walk<'_, 't>) {
    match &receiver.kind {
        syn::ReceiverKind::Typed(_, ty) => walk.ty(ty),
        syn::ReceiverKind::Reference(_, Some(lifetime), _) => walk.lifetime(lifetime),
        _ => {}
    }
}

struct Checker<'c> {
    cx: &'c Cx,
    id: DefId,
}

impl Checker<'_> {
    /// Every lifetime must be declared by the item or by the impl or trait around it.
    fn declared<'t>(&self, f: impl FnOnce(&mut Walk<'_, 't>)) {
        let mut each = |part: Part<'t>, _: bool| {
            let lifetime = match part {
                Part::Named(lifetime) => lifetime,
                Part::Path(path) => return self.counted(path),
                Part::Elided(_) => return,
            };
            if lifetime.ident != "static" && !self.declares(lifetime) {
                let text = format!(
                    "The lifetime `{lifetime}` is not declared: write `<{lifetime}>` behind the name of the function or type, or behind `impl`."
                );
                self.cx.report(Origin::User, lifetime.span(), text);
            }
        };
        f(&mut Walk::new(&mut each));
    }

    /// A type of the program's own gets all its lifetimes, or none.
    fn counted(&self, path: &syn::Path) {
        let given = path.segments.last().map_or(0, lifetimes_given);
        let found = || {
            let names: Vec<syn::Ident> = path.segments.iter().map(|s| s.ident.clone()).collect();
            let module = self.cx.def(self.id).module;
            let absolute = path.leading_colon.is_some();
            let found = self.cx.resolve_path(module, &names, absolute, Ns::Type);
            match found.ok().filter(|found| found.used == names.len())?.res {
                Res::Adt(adt) => Some(self.cx.def(self.cx.adt_item(adt).def)),
                _ => None,
            }
        };
        if given == 0 {
            return;
        }
        let Some(def) = found().filter(|def| def.origin == Origin::User) else {
            return;
        };
        let wanted = self.cx.own_generics(&def).unwrap_or_default();
        let wanted = wanted.lifetimes().count();
        if wanted != given {
            let text = format!(
                "`{}` has {wanted} lifetimes in its declaration, and gets {given} here.",
                def.name
            );
            let span = crate::place::path_start(path);
            self.cx.report(Origin::User, span, text);
        }
    }

    fn declares(&self, lifetime: &syn::Lifetime) -> bool {
        let mut at = Some(self.id);
        while let Some(id) = at {
            let def = self.cx.def(id);
            let own = match &def.kind {
                DefKind::ImplTy(item, at) => match &item.items[*at] {
                    syn::ImplItem::Type(ty) => Some(ty.generics.clone()),
                    _ => None,
                },
                _ => self.cx.own_generics(&def),
            };
            let own = own.unwrap_or_default();
            if own
                .lifetimes()
                .any(|param| param.lifetime.ident == lifetime.ident)
            {
                return true;
            }
            at = def.parent;
        }
        false
    }

    /// How many lifetimes a type's name leaves out; `None` where that is not certain.
    fn hidden(&self, path: &syn::Path) -> Option<usize> {
        let module = self.cx.def(self.id).module;
        let first = unraw(&path.segments.first()?.ident);
        let scope = self.cx.scope_of(self.id);
        if first == "Self" || scope.generic_param(&first).is_some() {
            return Some(0);
        }
        let names: Vec<syn::Ident> = path.segments.iter().map(|s| s.ident.clone()).collect();
        let absolute = path.leading_colon.is_some();
        let found = self
            .cx
            .resolve_path(module, &names, absolute, Ns::Type)
            .ok()?;
        if found.used < names.len() {
            return None;
        }
        let of = match found.res {
            Res::Prim(_) => return Some(0),
            Res::Adt(adt) => self.cx.adt_item(adt).def,
            Res::Def(def) if matches!(self.cx.def(def).kind, DefKind::Alias(_)) => def,
            _ => return None,
        };
        let def = self.cx.def(of);
        let count = self.cx.own_generics(&def)?.lifetimes().count();
        let certain = count > 0 || def.origin == Origin::User || PLAIN.contains(&&*def.name);
        let given = path
            .segments
            .last()
            .is_some_and(|last| lifetimes_given(last) > 0);
        certain.then_some(if given { 0 } else { count })
    }

    /// The first place where a type leaves a lifetime to the reader.
    fn elided<'t>(&self, each: impl FnOnce(&mut Walk<'_, 't>)) -> Option<proc_macro2::Span> {
        let mut found = None;
        let mut part = |part: Part<'t>, inside: bool| {
            let at = match part {
                Part::Elided(span) => Some(span),
                Part::Path(path) if self.hidden(path).is_some_and(|count| count > 0) => {
                    Some(crate::place::path_start(path))
                }
                _ => None,
            };
            if !inside {
                found = found.or(at);
            }
        };
        each(&mut Walk::new(&mut part));
        found
    }

    /// A type that must write its lifetimes out.
    fn written(&self, ty: &syn::Type, text: &str) {
        if let Some(span) = self.elided(|walk| walk.ty(ty)) {
            self.cx.report(Origin::User, span, text);
        }
    }

    /// An impl's types must at least say that they have a lifetime.
    fn header(&self, item: &syn::ItemImpl) {
        let mut found = None;
        let mut part = |part: Part<'_>, inside: bool| {
            if let Part::Path(path) = part
                && !inside
                && found.is_none()
                && self.hidden(path).is_some_and(|count| count > 0)
            {
                found = path.segments.last().map(|last| last.ident.clone());
            }
        };
        let mut walk = Walk::new(&mut part);
        walk.ty(&item.self_ty);
        if let Some((path, _)) = &item.trait_ {
            walk.arguments(path);
        }
        if let Some(name) = found {
            let text =
                format!("`{name}` has a lifetime, which an `impl` must name: write `{name}<'_>`.");
            self.cx.report(Origin::User, name.span(), text);
        }
    }

    /// What a function returns is borrowed from `self`, or from the one lifetime among its parameters.
    fn output(&self, sig: &syn::Signature) {
        let Some(span) = self.elided(|walk| walk.output(&sig.output)) else {
            return;
        };
        let value = |receiver: &syn::Receiver| matches!(receiver.kind, syn::ReceiverKind::Value);
        if matches!(sig.inputs.first(), Some(syn::FnArg::Receiver(receiver)) if !value(receiver)) {
            return;
        }
        match self.lifetimes_of(sig) {
            Some(0) => self.cx.report(Origin::User, span, NOTHING),
            None | Some(1) => {}
            Some(_) => self.cx.report(Origin::User, span, OUTPUT),
        }
    }

    /// How many lifetimes the parameters have, if that is certain.
    fn lifetimes_of<'t>(&self, sig: &'t syn::Signature) -> Option<usize> {
        let (mut named, mut others, mut certain) = (Vec::new(), 0, true);
        let mut each = |part: Part<'t>, inside: bool| match part {
            Part::Named(_) if inside => certain = false,
            Part::Named(lifetime) if named.contains(&&lifetime.ident) => {}
            Part::Named(lifetime) => named.push(&lifetime.ident),
            Part::Path(path) => match self.hidden(path) {
                Some(count) if !inside => others += count,
                Some(_) => {}
                None => certain = false,
            },
            Part::Elided(_) => others += usize::from(!inside),
        };
        let mut walk = Walk::new(&mut each);
        for arg in &sig.inputs {
            if let syn::FnArg::Typed(arg) = arg {
                walk.ty(&arg.ty);
            }
        }
        certain.then_some(named.len() + others)
    }
}

fn lifetimes_given(segment: &syn::PathSegment) -> usize {
    let is_lifetime =
        |arg: &&syn::GenericArgument| matches!(arg, syn::GenericArgument::Lifetime(_));
    match &segment.arguments {
        syn::PathArguments::AngleBracketed(args) => args.args.iter().filter(is_lifetime).count(),
        _ => 0,
    }
}
