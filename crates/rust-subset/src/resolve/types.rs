//! Written types into types.

use super::path_text;
use crate::fold::Pred;
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{Autos, DefId, TraitBound, Ty, TyKind};
use program::Origin;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What `impl Trait` stands for where it is written.
#[derive(Clone, Copy)]
pub enum ImplMode<'a> {
    /// Not allowed.
    Refused,
    /// A further generic parameter: the next index, and where its bounds go.
    Argument(&'a Cell<u32>, &'a RefCell<Vec<Pred>>),
    /// An opaque type of a function.
    Result(DefId, &'a RefCell<Vec<Vec<Pred>>>),
}

/// Where a type is written: what its names mean.
#[derive(Clone)]
pub struct Scope<'a> {
    /// Everything.
    pub cx: &'a Cx,
    /// Where paths start.
    pub module: ModId,
    /// Whose generic parameters are in scope.
    pub owner: Option<DefId>,
    /// Whose text it is.
    pub origin: Origin,
    /// What `__T` stands for.
    pub for_type: Option<Rc<syn::Type>>,
    /// Makes a new inference variable for `_` and left-out arguments; `None` outside of bodies.
    pub hole: Option<&'a dyn Fn() -> Ty>,
    /// What `impl Trait` means here.
    pub impl_mode: ImplMode<'a>,
}

impl<'a> Scope<'a> {
    /// A scope outside of bodies.
    pub fn new(
        cx: &'a Cx,
        module: ModId,
        owner: Option<DefId>,
        origin: Origin,
        for_type: Option<Rc<syn::Type>>,
    ) -> Scope<'a> {
        Scope {
            cx,
            module,
            owner,
            origin,
            for_type,
            hole: None,
            impl_mode: ImplMode::Refused,
        }
    }

    pub(super) fn error(&self, span: proc_macro2::Span, text: impl Into<String>) -> Ty {
        self.cx.report(self.origin, span, text);
        Ty::never()
    }

    /// The generic parameter of that name.
    pub fn generic_param(&self, name: &str) -> Option<Ty> {
        let generics = self.cx.generics_of(self.owner?);
        let at = generics.params.iter().rposition(|p| &*p.name == name)?;
        Some(Ty::new(TyKind::Param(
            at as u32,
            generics.params[at].name.clone(),
        )))
    }

    /// What `__T` stands for.
    pub fn replaced(&self) -> Option<Ty> {
        let ty = self.for_type.as_ref()?;
        Some(
            Scope {
                for_type: None,
                ..self.clone()
            }
            .ty(ty),
        )
    }

    /// The type of the const generic parameter of that name.
    pub fn const_param(&self, name: &str) -> Option<Ty> {
        let generics = self.cx.generics_of(self.owner?);
        let param = generics.params.iter().rfind(|p| &*p.name == name)?;
        param.constant.clone()
    }

    /// The trait or impl the owner is (in), if any.
    pub fn assoc_parent(&self) -> Option<DefId> {
        let mut id = self.owner?;
        loop {
            let def = self.cx.def(id);
            match def.kind {
                DefKind::Impl(_) | DefKind::Trait(_) => return Some(id),
                _ => id = def.parent?,
            }
        }
    }

    /// `Self`
    pub fn self_ty(&self) -> Option<Ty> {
        if let Some(parent) = self.assoc_parent() {
            return Some(match self.cx.def(parent).kind {
                DefKind::Impl(_) => self.cx.impl_self_ty(parent),
                _ => Ty::new(TyKind::Param(0, "Self".into())),
            });
        }
        let owner = self.owner?;
        match self.cx.def(owner).kind {
            DefKind::Adt(adt) => Some(Ty::new(TyKind::Adt(
                adt,
                self.cx.generics_of(owner).identity(),
            ))),
            _ => None,
        }
    }

    /// A written type.
    pub fn ty(&self, ty: &syn::Type) -> Ty {
        use syn::Type;
        let span = || crate::place::ty(ty);
        match ty {
            Type::Paren(t) => self.ty(&t.elem),
            Type::Group(t) => self.ty(&t.elem),
            Type::Never(_) => Ty::never(),
            Type::Tuple(t) => Ty::new(TyKind::Tuple(t.elems.iter().map(|t| self.ty(t)).collect())),
            Type::Slice(t) => Ty::new(TyKind::Slice(self.ty(&t.elem))),
            Type::Array(t) => Ty::new(TyKind::Array(self.ty(&t.elem), self.const_arg(&t.len))),
            Type::Reference(t) => Ty::reference(t.mutability.is_some(), self.ty(&t.elem)),
            Type::Ptr(t) => {
                let mutable = matches!(t.mutability, syn::PointerMutability::Mut(_));
                Ty::new(TyKind::RawPtr(mutable, self.ty(&t.elem)))
            }
            Type::FnPtr(t) => {
                let inputs = t.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
                Ty::new(TyKind::FnPtr(inputs, self.return_ty(&t.output)))
            }
            Type::Infer(_) => match self.hole {
                Some(hole) => hole(),
                None => self.error(span(), "`_` is not allowed in the types of items."),
            },
            Type::TraitObject(t) => self.dyn_ty(t.bounds.iter(), span()),
            Type::ImplTrait(t) => self.impl_ty(t, span()),
            Type::Path(t) => self.path_ty(t),
            Type::Macro(_) => self.error(span(), "The explorer does not expand macros in types."),
            _ => self.error(span(), "The explorer does not know this kind of type."),
        }
    }

    /// `-> T`
    pub fn return_ty(&self, output: &syn::ReturnType) -> Ty {
        match output {
            syn::ReturnType::Default => Ty::unit(),
            syn::ReturnType::Type(_, ty) => self.ty(ty),
        }
    }

    pub(super) fn dyn_ty<'b>(
        &self,
        bounds: impl Iterator<Item = &'b syn::TypeParamBound>,
        span: proc_macro2::Span,
    ) -> Ty {
        // A parameter that cannot occur stands for the object itself.
        let this = Ty::new(TyKind::Param(u32::MAX, "dyn".into()));
        let mut preds = Vec::new();
        self.bounds(&this, bounds, &mut preds);
        let mut autos = Autos::default();
        let mut principal: Option<TraitBound> = None;
        for pred in &preds {
            if let Pred::Trait(tr) = pred {
                let auto = self.cx.auto_trait(tr.def);
                autos = autos.and(auto);
                if auto != Autos::default() || self.cx.is_lang(tr.def, "sized") {
                    continue;
                }
                if principal.is_some() {
                    return self.error(
                        span,
                        "A trait object has one trait that is not an auto trait.",
                    );
                }
                principal = Some(TraitBound {
                    def: tr.def,
                    args: tr.args[1..].to_vec(),
                    assoc: Vec::new(),
                });
            }
        }
        for pred in preds {
            if let (Pred::Proj(_, name, ty), Some(bound)) = (pred, &mut principal) {
                bound.assoc.push((name, ty));
            }
        }
        if let Some(bound) = &mut principal {
            bound.assoc.sort();
            if self.origin == Origin::User
                && let Some(text) = self.cx.not_for_objects(bound.def)
            {
                return self.error(span, text);
            }
            if self.origin == Origin::User
                && let Some(name) = self.cx.left_open(bound)
            {
                let of = &self.cx.def(bound.def).name;
                let text = format!(
                    "A `dyn {of}` must say what its associated type `{name}` is: write `dyn {of}<{name} = ..>`."
                );
                return self.error(span, text);
            }
        }
        Ty::new(TyKind::Dyn(principal, autos))
    }

    pub(super) fn impl_ty(&self, t: &syn::TypeImplTrait, span: proc_macro2::Span) -> Ty {
        match self.impl_mode {
            ImplMode::Refused => self.error(
                span,
                "`impl Trait` is not allowed here; name a generic parameter instead.",
            ),
            ImplMode::Argument(next, found) => {
                let at = next.get();
                next.set(at + 1);
                let first = self.owner.map_or(0, |owner| {
                    let generics = self.cx.generics_of(owner);
                    generics
                        .params
                        .iter()
                        .position(|p| p.synthetic)
                        .unwrap_or(0) as u32
                });
                let this = Ty::new(TyKind::Param(at, format!("impl#{}", at - first).into()));
                let mut preds = Vec::new();
                self.bounds(&this, t.bounds.iter(), &mut preds);
                found.borrow_mut().extend(preds);
                this
            }
            ImplMode::Result(def, found) => {
                let at = found.borrow().len() as u32;
                found.borrow_mut().push(Vec::new());
                let this = Ty::new(TyKind::Opaque(def, at, self.cx.generics_of(def).identity()));
                let mut preds = Vec::new();
                self.bounds(&this, t.bounds.iter(), &mut preds);
                found.borrow_mut()[at as usize] = preds;
                this
            }
        }
    }

    pub(super) fn path_ty(&self, t: &syn::TypePath) -> Ty {
        let segments: Vec<&syn::PathSegment> = t.path.segments.iter().collect();
        if let Some(q) = &t.qself {
            let this = self.ty(&q.ty);
            if q.position == 0 {
                return self.assoc_chain(this, Some(&q.ty), &segments);
            }
            let trait_path = syn::Path {
                leading_colon: t.path.leading_colon,
                segments: t.path.segments.iter().take(q.position).cloned().collect(),
            };
            let Some(def) = self.cx.trait_named(self.module, &trait_path, self.origin) else {
                return Ty::never();
            };
            let tr = self.trait_path(&this, def, &trait_path, &mut Vec::new());
            let Some(first) = segments.get(q.position) else {
                return Ty::never();
            };
            let Some(of) = self
                .cx
                .find_super(&tr, &|def| self.cx.has_assoc_ty(def, &unraw(&first.ident)))
            else {
                return self.error(
                    first.ident.span(),
                    format!("This trait has no associated type `{}`.", first.ident),
                );
            };
            let ty = Ty::new(TyKind::Projection(
                of.def,
                of.args,
                unraw(&first.ident).into(),
            ));
            return self.assoc_chain(ty, None, &segments[q.position + 1..]);
        }
        let first = unraw(&segments[0].ident);
        if t.path.leading_colon.is_none() {
            let known = match first.as_str() {
                "Self" => self.self_ty(),
                "__T" => self.replaced(),
                _ => self.generic_param(&first),
            };
            if let Some(ty) = known {
                let syntax = syn::Type::Path(syn::TypePath {
                    attrs: Vec::new(),
                    qself: None,
                    path: segments[0].ident.clone().into(),
                });
                return self.assoc_chain(ty, Some(&syntax), &segments[1..]);
            }
        }
        self.item_path_ty(&t.path, &segments)
    }

    pub(super) fn item_path_ty(&self, path: &syn::Path, segments: &[&syn::PathSegment]) -> Ty {
        let names: Vec<syn::Ident> = segments
            .iter()
            .map(|segment| segment.ident.clone())
            .collect();
        let found =
            match self
                .cx
                .resolve_path(self.module, &names, path.leading_colon.is_some(), Ns::Type)
            {
                Ok(found) => found,
                Err(_) => {
                    self.cx
                        .report_unknown(self.module, self.origin, path, "type");
                    return Ty::never();
                }
            };
        let last = segments[found.used - 1];
        let span = last.ident.span();
        let ty = match found.res {
            Res::Prim(ty) => ty,
            Res::Adt(adt) => {
                let def = self.cx.adt_item(adt).def;
                self.all_given(def, &last.arguments, span);
                Ty::new(TyKind::Adt(
                    adt,
                    self.generic_args(def, Vec::new(), &last.arguments, span),
                ))
            }
            Res::Def(def) => match &self.cx.def(def).kind {
                DefKind::Alias(_) => {
                    let args = self.generic_args(def, Vec::new(), &last.arguments, span);
                    let ty = self.cx.alias_ty(def).subst(&args);
                    if ty.is_huge() {
                        let text = "This type has too many parts for the explorer.";
                        return self.error(span, text);
                    }
                    ty
                }
                DefKind::Trait(_) => {
                    return self.error(
                        span,
                        format!(
                            "`{}` is a trait; write `dyn {0}` or `impl {0}`.",
                            last.ident
                        ),
                    );
                }
                _ => return self.error(span, format!("`{}` is not a type.", path_text(path))),
            },
            Res::Variant(..) => {
                return self.error(
                    span,
                    format!("`{}` is a variant, not a type.", path_text(path)),
                );
            }
            Res::Mod(_) => {
                return self.error(
                    span,
                    format!("`{}` is a module, not a type.", path_text(path)),
                );
            }
        };
        self.assoc_chain(ty, None, &segments[found.used..])
    }
}
