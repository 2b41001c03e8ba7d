//! Written types into types.

use super::path_text;
use crate::fold::{Pred, TraitRef};
use crate::items::*;
use crate::parse::collect::unraw;
use crate::ty::{DefId, TraitBound, Ty, TyKind};
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

    fn error(&self, span: proc_macro2::Span, text: impl Into<String>) -> Ty {
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

    /// Whether a name is a const generic parameter.
    pub fn is_const_param(&self, name: &str) -> bool {
        self.owner.is_some_and(|owner| {
            self.cx
                .generics_of(owner)
                .params
                .iter()
                .any(|p| &*p.name == name && p.is_const)
        })
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

    fn dyn_ty<'b>(
        &self,
        bounds: impl Iterator<Item = &'b syn::TypeParamBound>,
        span: proc_macro2::Span,
    ) -> Ty {
        // A parameter that cannot occur stands for the object itself.
        let this = Ty::new(TyKind::Param(u32::MAX, "dyn".into()));
        let mut preds = Vec::new();
        self.bounds(&this, bounds, &mut preds);
        let auto = |def: DefId| {
            ["send", "sync", "unpin", "sized"]
                .iter()
                .any(|name| self.cx.is_lang(def, name))
        };
        let mut principal: Option<TraitBound> = None;
        for pred in &preds {
            if let Pred::Trait(tr) = pred
                && !auto(tr.def)
            {
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
        }
        Ty::new(TyKind::Dyn(principal))
    }

    fn impl_ty(&self, t: &syn::TypeImplTrait, span: proc_macro2::Span) -> Ty {
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

    /// What bounds demand of a type.
    pub fn bounds<'b>(
        &self,
        this: &Ty,
        bounds: impl Iterator<Item = &'b syn::TypeParamBound>,
        preds: &mut Vec<Pred>,
    ) {
        for bound in bounds {
            if let syn::TypeParamBound::Trait(bound) = bound
                && bound.maybe.is_none()
                && let Some(def) = self.cx.trait_named(self.module, &bound.path, self.origin)
            {
                self.trait_path(this, def, &bound.path, preds);
            }
        }
    }

    /// A trait's path with arguments and associated types, demanded of a type.
    pub fn trait_path(
        &self,
        this: &Ty,
        def: DefId,
        path: &syn::Path,
        preds: &mut Vec<Pred>,
    ) -> TraitRef {
        let none = syn::PathArguments::None;
        let arguments = path
            .segments
            .last()
            .map_or(&none, |segment| &segment.arguments);
        if let syn::PathArguments::Parenthesized(call) = arguments {
            let inputs = call.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
            let tr = TraitRef {
                def,
                args: vec![this.clone(), Ty::new(TyKind::Tuple(inputs))],
            };
            preds.push(Pred::Trait(tr.clone()));
            if let Some(once) = self.cx.lang_def("fn_once") {
                let of = TraitRef {
                    def: once,
                    args: tr.args.clone(),
                };
                preds.push(Pred::Proj(
                    of,
                    "Output".into(),
                    self.return_ty(&call.output),
                ));
            }
            return tr;
        }
        let args = self.generic_args(
            def,
            vec![this.clone()],
            arguments,
            crate::place::path_start(path),
        );
        let tr = TraitRef { def, args };
        preds.push(Pred::Trait(tr.clone()));
        if let syn::PathArguments::AngleBracketed(list) = arguments {
            list.args
                .iter()
                .for_each(|arg| self.assoc_arg(&tr, arg, preds));
        }
        tr
    }

    fn assoc_arg(&self, tr: &TraitRef, arg: &syn::GenericArgument, preds: &mut Vec<Pred>) {
        let find = |name: &syn::Ident| {
            let text = unraw(name);
            let found = self
                .cx
                .find_super(tr, &|def| self.cx.has_assoc_ty(def, &text));
            if found.is_none() {
                self.error(
                    name.span(),
                    format!("This trait has no associated type `{name}`."),
                );
            }
            Some((found?, Rc::<str>::from(text)))
        };
        match arg {
            syn::GenericArgument::AssocType(assoc) => {
                if let Some((of, name)) = find(&assoc.ident) {
                    preds.push(Pred::Proj(of, name, self.ty(&assoc.ty)));
                }
            }
            syn::GenericArgument::Constraint(constraint) => {
                if let Some((of, name)) = find(&constraint.ident) {
                    let this = Ty::new(TyKind::Projection(of.def, of.args, name));
                    self.bounds(&this, constraint.bounds.iter(), preds);
                }
            }
            _ => {}
        }
    }

    /// The generic arguments of a definition: those already known, then those written, then defaults or holes.
    pub fn generic_args(
        &self,
        def: DefId,
        mut args: Vec<Ty>,
        written: &syn::PathArguments,
        span: proc_macro2::Span,
    ) -> Vec<Ty> {
        let generics = self.cx.generics_of(def);
        let given = self.written_args(written);
        let wanted = generics.params.iter().filter(|p| !p.synthetic).count();
        if args.len() + given.len() > wanted {
            let text = format!(
                "`{}` takes {} generic arguments here, not {}.",
                self.cx.def(def).name,
                wanted - args.len().min(wanted),
                given.len()
            );
            self.error(span, text);
        }
        args.extend(given);
        args.truncate(wanted);
        for param in &generics.params[args.len()..] {
            let ty = match (&param.default, self.hole) {
                (Some(default), _) => self.cx.scope_of(def).ty(default).subst(&args),
                (None, Some(hole)) => hole(),
                (None, None) => {
                    let text = format!(
                        "`{}` needs its generic argument `{}` here.",
                        self.cx.def(def).name,
                        param.name
                    );
                    self.error(span, text)
                }
            };
            args.push(ty);
        }
        args
    }

    /// The types and constants written between `<` and `>`.
    pub fn written_args(&self, written: &syn::PathArguments) -> Vec<Ty> {
        let syn::PathArguments::AngleBracketed(list) = written else {
            return Vec::new();
        };
        let arg = |arg: &syn::GenericArgument| match arg {
            syn::GenericArgument::Type(syn::Type::Path(path)) if self.names_a_const(path) => {
                let expr = syn::Expr::Path(syn::ExprPath {
                    attrs: Vec::new(),
                    qself: None,
                    path: path.path.clone(),
                });
                Some(self.const_arg(&expr))
            }
            syn::GenericArgument::Type(ty) => Some(self.ty(ty)),
            syn::GenericArgument::Const(expr) => Some(self.const_arg(expr)),
            _ => None,
        };
        list.args.iter().filter_map(arg).collect()
    }

    fn names_a_const(&self, path: &syn::TypePath) -> bool {
        let Some(name) = path.path.get_ident().filter(|_| path.qself.is_none()) else {
            return false;
        };
        let name = unraw(name);
        self.generic_param(&name).is_none()
            && self
                .cx
                .lookup_lexical(self.module, &name, Ns::Type)
                .is_none()
            && matches!(self.cx.lookup_lexical(self.module, &name, Ns::Value), Some(Res::Def(def)) if matches!(self.cx.def(def).kind, DefKind::Const(_)))
    }

    fn path_ty(&self, t: &syn::TypePath) -> Ty {
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

    fn item_path_ty(&self, path: &syn::Path, segments: &[&syn::PathSegment]) -> Ty {
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
                Ty::new(TyKind::Adt(
                    adt,
                    self.generic_args(def, Vec::new(), &last.arguments, span),
                ))
            }
            Res::Def(def) => match &self.cx.def(def).kind {
                DefKind::Alias(_) => {
                    let args = self.generic_args(def, Vec::new(), &last.arguments, span);
                    self.cx.alias_ty(def).subst(&args)
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

    /// `base::Name::Other`
    fn assoc_chain(&self, base: Ty, syntax: Option<&syn::Type>, rest: &[&syn::PathSegment]) -> Ty {
        let Some((first, rest)) = rest.split_first() else {
            return base;
        };
        let name = unraw(&first.ident);
        match self.assoc_of(&base, syntax, &name) {
            Some(tr) => self.assoc_chain(Ty::new(TyKind::Projection(tr.def, tr.args, name.into())), None, rest),
            None => self.error(first.ident.span(), format!("The explorer cannot tell which associated type `{name}` is; write `<Type as Trait>::{name}`.")),
        }
    }

    /// The trait whose associated type `base::name` is.
    fn assoc_of(&self, base: &Ty, syntax: Option<&syn::Type>, name: &str) -> Option<TraitRef> {
        let has = |def: DefId| self.cx.has_assoc_ty(def, name);
        if let TyKind::Projection(def, args, of) = base.kind() {
            let bounds = self.cx.assoc_bounds(*def, of);
            let found = bounds.iter().find_map(|pred| match pred {
                Pred::Trait(tr) => self.cx.find_super(&tr.subst(args), &has),
                Pred::Proj(..) => None,
            });
            if found.is_some() {
                return found;
            }
        }
        let parent = self.assoc_parent();
        let says_self = matches!(syntax, Some(syn::Type::Path(path)) if path.path.is_ident("Self"));
        if let Some(parent) = parent
            && says_self
        {
            let tr = match self.cx.def(parent).kind {
                DefKind::Trait(_) => Some(TraitRef {
                    def: parent,
                    args: self.cx.generics_of(parent).identity(),
                }),
                _ => self.cx.impl_trait_ref(parent).map(|tr| (*tr).clone()),
            };
            if let Some(found) = tr.and_then(|tr| self.cx.find_super(&tr, &has)) {
                return Some(found);
            }
        }
        self.assoc_by_bounds(base, syntax, &has)
    }

    /// Looks through the written bounds, lowering only the one that has the associated type: lowering all would go round in
    /// circles where a bound uses the associated type of another.
    fn assoc_by_bounds(
        &self,
        base: &Ty,
        syntax: Option<&syn::Type>,
        has: &dyn Fn(DefId) -> bool,
    ) -> Option<TraitRef> {
        let mut owner = self.owner;
        while let Some(id) = owner {
            let def = self.cx.def(id);
            let generics = match &def.kind {
                DefKind::Fn(source) => source.sig().generics.clone(),
                DefKind::Impl(item) => item.generics.clone(),
                DefKind::Trait(item) => item.generics.clone(),
                DefKind::Alias(item) => item.generics.clone(),
                DefKind::Adt(adt) => self.cx.adt_item(*adt).source.generics().clone(),
                _ => syn::Generics::default(),
            };
            for bound in self.bounds_on(&generics, base, syntax) {
                let Some(def) = self.cx.trait_named(self.module, &bound.path, self.origin) else {
                    continue;
                };
                let rough = TraitRef {
                    def,
                    args: vec![base.clone()],
                };
                if self.cx.find_super(&rough, has).is_some() {
                    let tr = self.trait_path(base, def, &bound.path, &mut Vec::new());
                    return self.cx.find_super(&tr, has);
                }
            }
            owner = def.parent;
        }
        None
    }

    fn bounds_on(
        &self,
        generics: &syn::Generics,
        base: &Ty,
        syntax: Option<&syn::Type>,
    ) -> Vec<syn::TraitBound> {
        let mut found = Vec::new();
        let mut add =
            |bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>| {
                found.extend(bounds.iter().filter_map(|bound| match bound {
                    syn::TypeParamBound::Trait(bound) => Some(bound.clone()),
                    _ => None,
                }));
            };
        if let TyKind::Param(_, name) = base.kind() {
            for param in &generics.params {
                if let syn::GenericParam::Type(p) = param
                    && p.ident == **name
                {
                    add(&p.bounds);
                }
            }
        }
        for clause in generics
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
        {
            if let syn::WherePredicate::Type(clause) = clause
                && (Some(&clause.bounded_ty) == syntax || self.quick_same(&clause.bounded_ty, base))
            {
                add(&clause.bounds);
            }
        }
        found
    }

    /// Whether a written type is a projection or parameter equal to a known one, without lowering anything that could recurse.
    fn quick_same(&self, written: &syn::Type, base: &Ty) -> bool {
        match (written, base.kind()) {
            (syn::Type::Path(path), TyKind::Param(_, name)) => {
                path.path.get_ident().is_some_and(|ident| *ident == **name)
            }
            (syn::Type::Path(path), TyKind::Projection(_, args, name))
                if path.path.segments.len() == 2 =>
            {
                path.path.segments[1].ident == **name
                    && matches!(args[0].kind(), TyKind::Param(_, of) if path.path.segments[0].ident == **of)
            }
            _ => false,
        }
    }
}
