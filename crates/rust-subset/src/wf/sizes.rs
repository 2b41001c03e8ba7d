//! Types that would hold themselves, and parameters that nothing uses.

use super::walk::{Part, Walk};
use crate::items::Cx;
use crate::ty::{AdtId, Ty, TyKind};
use program::Origin;

/// Types of the library that hold what they are of in themselves.
const INLINE: [&str; 7] = [
    "Option",
    "Result",
    "Cell",
    "RefCell",
    "UnsafeCell",
    "Mutex",
    "RwLock",
];
/// Nested types are looked into so far.
const DEEP: usize = 40;

pub fn check(cx: &Cx, adt: AdtId) {
    unused_parameters(cx, adt);
    twice(cx, adt);
    let item = cx.adt_item(adt);
    let def = cx.def(item.def);
    let this = Ty::new(TyKind::Adt(adt, cx.generics_of(item.def).identity()));
    if fields(cx, &this, adt)
        .iter()
        .any(|ty| holds(cx, ty, adt, 0))
    {
        let text = format!(
            "`{0}` would hold a `{0}`, and that another, without end: put it in a `Box`, a `Vec` or an `Rc` there.",
            def.name
        );
        cx.report(def.origin, def.span, text);
    }
}

fn fields(cx: &Cx, ty: &Ty, adt: AdtId) -> Vec<Ty> {
    let TyKind::Adt(_, args) = ty.kind() else {
        return Vec::new();
    };
    let variants = cx.adt_item(adt).variants.len() as u32;
    let types = (0..variants).flat_map(|variant| (*cx.field_types(adt, variant)).clone());
    types.map(|ty| ty.subst(args)).collect()
}

/// Whether values of a type hold one of another type in themselves.
fn holds(cx: &Cx, ty: &Ty, wanted: AdtId, depth: usize) -> bool {
    let within = |ty: &Ty| holds(cx, ty, wanted, depth + 1);
    match ty.kind() {
        _ if depth > DEEP || ty.is_huge() => false,
        TyKind::Adt(adt, _) if *adt == wanted => true,
        TyKind::Adt(adt, args) => {
            let def = cx.def(cx.adt_item(*adt).def);
            match def.origin {
                Origin::User => fields(cx, ty, *adt).iter().any(within),
                Origin::Library => INLINE.contains(&&*def.name) && args.iter().any(within),
            }
        }
        TyKind::Tuple(parts) => parts.iter().any(within),
        TyKind::Array(part, _) => within(part),
        _ => false,
    }
}

/// Variants, and the fields of each, have different names.
fn twice(cx: &Cx, adt: AdtId) {
    let item = cx.adt_item(adt);
    for (at, variant) in item.variants.iter().enumerate() {
        let before = &item.variants[..at];
        let again = before.iter().any(|other| other.name == variant.name);
        let mut names: Vec<&String> = Vec::from_iter(again.then_some(&variant.name));
        for (at, (name, _)) in variant.fields.iter().enumerate() {
            if variant.fields[..at].iter().any(|(other, _)| other == name) {
                names.push(name);
            }
        }
        for name in names {
            let span = item.source.ident().span();
            cx.report(
                Origin::User,
                span,
                format!("`{name}` is declared twice here."),
            );
        }
    }
}

/// The types that a bound says associated types to be (`Item = T`): they are known where its own are.
fn assigned<'t>(bound: &'t syn::TypeParamBound, each: &mut dyn FnMut(Part<'t>, bool)) {
    let syn::TypeParamBound::Trait(bound) = bound else {
        return;
    };
    for segment in &bound.path.segments {
        match &segment.arguments {
            syn::PathArguments::AngleBracketed(args) => {
                for arg in &args.args {
                    if let syn::GenericArgument::AssocType(assoc) = arg {
                        Walk::new(each).ty(&assoc.ty);
                    }
                }
            }
            syn::PathArguments::Parenthesized(args) => Walk::new(each).output(&args.output),
            syn::PathArguments::None => {}
        }
    }
}

fn unused_parameters(cx: &Cx, adt: AdtId) {
    let item = cx.adt_item(adt);
    let mut used = Vec::new();
    let mut each = |part: Part, _: bool| match part {
        Part::Named(lifetime) => used.push(lifetime.to_string()),
        Part::Path(path) => used.push(path.segments[0].ident.to_string()),
        Part::Elided(_) => {}
    };
    for variant in 0..item.variants.len() as u32 {
        let fields = item.source.fields(variant).iter();
        fields.for_each(|field| Walk::new(&mut each).ty(&field.ty));
    }
    for param in item.source.generics().type_params() {
        param
            .bounds
            .iter()
            .for_each(|bound| assigned(bound, &mut each));
    }
    for param in &item.source.generics().params {
        let (name, span) = match param {
            syn::GenericParam::Type(param) => (param.ident.to_string(), param.ident.span()),
            syn::GenericParam::Lifetime(param) => {
                (param.lifetime.to_string(), param.lifetime.span())
            }
            syn::GenericParam::Const(_) => continue,
        };
        if !used.contains(&name) {
            let text = format!(
                "No field uses the parameter `{name}`: leave it out, or add a field of type `PhantomData<{}>`.",
                if name.starts_with('\'') {
                    format!("&{name} ()")
                } else {
                    name.clone()
                }
            );
            cx.report(Origin::User, span, text);
        }
    }
}
