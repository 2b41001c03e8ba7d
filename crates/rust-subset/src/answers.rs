//! What lowering asks: everything on types without parameters.

use crate::fold::{Pred, TraitRef};
use crate::infer::select::Reason;
use crate::infer::{Answer, Infcx};
use crate::items::*;
use crate::queries::{AdtDef, Instance, Queries, StaticInfo, VariantDef};
use crate::thir::Body;
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::{Diagnostic, Intrinsic, Origin, Span};
use std::rc::Rc;

/// A program that type-checks as far as its items go; bodies are checked when asked for.
pub struct Checked {
    /// The tables.
    pub cx: Cx,
    /// The root of the user's program.
    pub root: ModId,
}

impl Cx {
    /// A lang item that is a trait or function, its module read.
    pub fn lang_trait(&self, name: &str) -> Option<DefId> {
        if self.lang_item(name).is_none() {
            self.read_lang(name);
        }
        self.lang_def(name)
    }

    /// A lang item that is a struct or enum, its module read.
    pub fn lang_struct(&self, name: &str) -> Option<AdtId> {
        if self.lang_item(name).is_none() {
            self.read_lang(name);
        }
        self.lang_adt(name)
    }

    /// A library function, method or constant by path.
    pub fn library_fn(&self, path: &str) -> Option<DefId> {
        let names: Vec<syn::Ident> = path
            .split("::")
            .map(|name| syn::Ident::new(name, proc_macro2::Span::call_site()))
            .collect();
        let root = self.crates.borrow().values().next().copied()?;
        let found = self.resolve_path(root, &names, true, Ns::Value).ok()?;
        match (found.res, names.len() - found.used) {
            (Res::Def(def), 0) => Some(def),
            (Res::Def(def), 1) => {
                self.member_named(def, &names[names.len() - 1].to_string(), |_| true)
            }
            _ => None,
        }
    }

    /// What an `impl Trait` result really is: its function's body decides.
    pub fn hidden_type(&self, def: DefId, at: u32) -> Option<Ty> {
        if !self.cache.opaques.borrow().contains_key(&(def, at))
            && !self.cache.checking.borrow().contains(&def)
        {
            let _ = self.checked_body(def);
        }
        self.cache.opaques.borrow().get(&(def, at)).cloned()
    }

    /// A definition's typed body, checked at the first request.
    pub fn checked_body(&self, def: DefId) -> Result<Rc<Body>, Vec<Diagnostic>> {
        if let Some(known) = self.cache.bodies.borrow().get(&def) {
            return known.clone();
        }
        self.cache.checking.borrow_mut().push(def);
        let before = self.diagnostics.borrow().len();
        let checked = crate::check::check_body(self, def);
        self.cache.checking.borrow_mut().pop();
        let new: Vec<Diagnostic> = self.diagnostics.borrow()[before..].to_vec();
        let answer = match checked {
            Ok((body, opaques)) if new.is_empty() => {
                self.cache
                    .opaques
                    .borrow_mut()
                    .extend(opaques.into_iter().map(|(at, ty)| ((def, at), ty)));
                Ok(body)
            }
            Ok(_) => Err(new),
            Err(mut errors) => {
                errors.extend(new);
                errors.sort();
                errors.dedup();
                Err(errors)
            }
        };
        self.cache.bodies.borrow_mut().insert(def, answer.clone());
        answer
    }

    /// A context for monomorphic questions.
    pub fn mono_infer(&self) -> Infcx<'_> {
        Infcx::new(self, Rc::new(Vec::new()), true)
    }

    fn normalized(&self, ty: &Ty) -> Ty {
        let needs = |part: &Ty| matches!(part.kind(), TyKind::Projection(..) | TyKind::Opaque(..));
        if !ty.any(&needs) {
            return ty.clone();
        }
        if let Some(known) = self.cache.mono.borrow().get(ty) {
            return known.clone();
        }
        let icx = self.mono_infer();
        let found = icx.normalize(ty);
        icx.select_pending();
        let found = icx.resolve(&found);
        self.cache
            .mono
            .borrow_mut()
            .insert(ty.clone(), found.clone());
        found
    }

    fn mono_copy(&self, ty: &Ty) -> bool {
        match ty.kind() {
            TyKind::Closure(id, args) => self.closure_is_copy(*id, &|capture| {
                self.mono_copy(&self.normalized(&capture.subst(args)))
            }),
            TyKind::Tuple(parts) => parts.iter().all(|ty| self.mono_copy(ty)),
            TyKind::Array(elem, _) => self.mono_copy(elem),
            TyKind::Adt(..) => {
                if let Some(known) = self.cache.copy.borrow().get(ty) {
                    return *known;
                }
                let holds = self.lang_trait("copy").is_some_and(|def| {
                    let pred = Pred::Trait(TraitRef {
                        def,
                        args: vec![ty.clone()],
                    });
                    matches!(self.mono_infer().evaluate(&pred), Answer::Yes(()))
                });
                self.cache.copy.borrow_mut().insert(ty.clone(), holds);
                holds
            }
            TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Float(_) | TyKind::Never => true,
            TyKind::RawPtr(..) | TyKind::FnDef(..) | TyKind::FnPtr(..) | TyKind::Ref(false, _) => {
                true
            }
            _ => false,
        }
    }

    /// The impl's function for a trait's member, with its generic arguments; the trait's default if the impl has none.
    fn in_impl(
        &self,
        icx: &Infcx,
        reason: &Reason,
        tr: &TraitRef,
        member: DefId,
        own: &[Ty],
    ) -> Option<(DefId, Vec<Ty>)> {
        let Reason::Impl(of) = reason else {
            return None;
        };
        let args = icx.confirm(tr, reason)?;
        icx.select_pending();
        let name = self.def(member).name.clone();
        let found = self.member_named(*of, &name, |kind| {
            matches!(kind, DefKind::Fn(_) | DefKind::Const(_))
        });
        let (def, mut generics) = match found {
            Some(found) => (
                found,
                args.iter().map(|ty| icx.resolve(ty)).collect::<Vec<_>>(),
            ),
            None => (member, tr.args.clone()),
        };
        generics.extend(own.iter().cloned());
        let generics = generics
            .iter()
            .map(|ty| self.normalized(&icx.resolve(ty)))
            .collect();
        Some((def, generics))
    }

    fn mono_error(&self, def: DefId, tr: &TraitRef) -> Diagnostic {
        let this = self.type_text(tr.self_ty());
        let text = format!("`{}` cannot be resolved for `{this}`.", self.def_name(def));
        let found = self.def(def);
        Diagnostic {
            span: crate::place::span(found.origin, found.span, found.span),
            text,
        }
    }

    /// The methods of a trait object in slot order, as trait references with their functions.
    pub fn object_methods(&self, dyn_ty: &Ty) -> Vec<(TraitRef, DefId)> {
        let TyKind::Dyn(Some(bound)) = dyn_ty.kind() else {
            return Vec::new();
        };
        let mut args = vec![dyn_ty.clone()];
        args.extend(bound.args.iter().cloned());
        let mut found = Vec::new();
        self.collect_object(
            &TraitRef {
                def: bound.def,
                args,
            },
            &mut found,
            &mut Vec::new(),
        );
        found
    }

    fn collect_object(
        &self,
        tr: &TraitRef,
        found: &mut Vec<(TraitRef, DefId)>,
        seen: &mut Vec<TraitRef>,
    ) {
        if seen.contains(tr) {
            return;
        }
        seen.push(tr.clone());
        for pred in self.supertraits(tr.def).iter() {
            if let Pred::Trait(above) = pred {
                self.collect_object(&above.subst(&tr.args), found, seen);
            }
        }
        for member in self.members_of(tr.def) {
            if let DefKind::Fn(source) = &self.def(member).kind
                && self.sig_of(member).has_self
                && self.generics_of(member).params.len() == self.generics_of(tr.def).params.len()
                && !demands_sized(source.sig())
            {
                found.push((tr.clone(), member));
            }
        }
    }
}

/// `where Self: Sized`: not callable on a trait object.
fn demands_sized(sig: &syn::Signature) -> bool {
    sig.generics.where_clause.iter().flat_map(|clause| &clause.predicates).any(|clause| match clause {
        syn::WherePredicate::Type(clause) => {
            matches!(&clause.bounded_ty, syn::Type::Path(path) if path.path.is_ident("Self"))
                && clause.bounds.iter().any(|bound| matches!(bound, syn::TypeParamBound::Trait(bound) if bound.path.segments.last().is_some_and(|last| last.ident == "Sized")))
        }
        _ => false,
    })
}

impl Queries for Checked {
    fn body(&self, def: DefId) -> Result<Rc<Body>, Vec<Diagnostic>> {
        self.cx.checked_body(def)
    }

    fn name(&self, def: DefId) -> String {
        self.cx.def_name(def)
    }

    fn origin(&self, def: DefId) -> Origin {
        self.cx.def(def).origin
    }

    fn span(&self, def: DefId) -> Span {
        let def = self.cx.def(def);
        crate::place::span(def.origin, def.span, def.span)
    }

    fn intrinsic(&self, def: DefId) -> Option<Intrinsic> {
        self.cx.def(def).intrinsic
    }

    fn is_async(&self, def: DefId) -> bool {
        matches!(&self.cx.def(def).kind, DefKind::Fn(source) if source.sig().asyncness.is_some())
    }

    fn adt(&self, adt: AdtId) -> Rc<AdtDef> {
        if let Some(known) = self.cx.cache.definitions.borrow().get(&adt) {
            return known.clone();
        }
        let item = self.cx.adt_item(adt);
        let def = self.cx.def(item.def);
        let mut next = 0;
        let mut variants = Vec::new();
        for (at, names) in item.variants.iter().enumerate() {
            if let AdtSource::Enum(source) = &item.source
                && let Some((_, value)) = &source.variants[at].discriminant
            {
                match self.cx.scope_of(item.def).const_int(value) {
                    Some(value) => next = value,
                    None => self.cx.report(
                        def.origin,
                        crate::place::start(value),
                        "The explorer cannot compute this discriminant; use a number.",
                    ),
                }
            }
            let types = self.cx.field_types(adt, at as u32);
            let fields = names
                .fields
                .iter()
                .map(|(name, _)| name.clone())
                .zip(types.iter().cloned())
                .collect();
            variants.push(VariantDef {
                name: names.name.clone(),
                fields,
                discriminant: next,
            });
            next += 1;
        }
        let made = Rc::new(AdtDef {
            name: def.name.clone(),
            origin: def.origin,
            variants,
            is_enum: matches!(item.source, AdtSource::Enum(_)),
            is_box: self.cx.lang_adt("owned_box") == Some(adt),
            generics: self.cx.generics_of(item.def).params.len() as u32,
        });
        self.cx
            .cache
            .definitions
            .borrow_mut()
            .insert(adt, made.clone());
        made
    }

    fn mono(&self, ty: &Ty, generics: &[Ty]) -> Ty {
        self.cx.normalized(&ty.subst(generics))
    }

    fn resolve(&self, def: DefId, generics: &[Ty]) -> Result<Instance, Diagnostic> {
        let cx = &self.cx;
        let Some(parent) = cx
            .def(def)
            .parent
            .filter(|parent| matches!(cx.def(*parent).kind, DefKind::Trait(_)))
        else {
            return Ok(Instance::Fn(def, generics.to_vec()));
        };
        let count = cx.generics_of(parent).params.len();
        let tr = TraitRef {
            def: parent,
            args: generics[..count].to_vec(),
        };
        let this = tr.self_ty().clone();
        let lang = cx.def(parent).lang.clone();
        if let TyKind::Dyn(Some(_)) = this.kind() {
            let slot = cx
                .object_methods(&this)
                .iter()
                .position(|(_, member)| *member == def);
            if let Some(slot) = slot {
                let by_value = matches!(
                    cx.sig_of(def).inputs.first().map(Ty::kind),
                    Some(TyKind::Param(0, _))
                );
                return Ok(Instance::Virtual {
                    slot: slot as u32,
                    by_value,
                });
            }
        }
        let method = cx.def(def).name.clone();
        let callable = matches!(lang.as_deref(), Some("fn" | "fn_mut" | "fn_once"));
        match this.kind() {
            TyKind::Closure(..) if callable => {
                return Ok(Instance::ClosureCall {
                    closure: this,
                    by_value: method == "call_once",
                });
            }
            TyKind::FnDef(..) | TyKind::FnPtr(..) if callable => {
                return Ok(Instance::FnPointerCall(this, method == "call_once"));
            }
            TyKind::Coroutine(..)
                if lang.as_deref() == Some("future_trait") && method == "poll" =>
            {
                return Ok(Instance::CoroutinePoll(this));
            }
            _ => {}
        }
        let icx = cx.mono_infer();
        match icx.select(&tr) {
            Answer::Yes(reason @ Reason::Impl(_)) => {
                match cx.in_impl(&icx, &reason, &tr, def, &generics[count..]) {
                    Some((def, generics)) => Ok(Instance::Fn(def, generics)),
                    None => Err(cx.mono_error(def, &tr)),
                }
            }
            Answer::Yes(Reason::Builtin(_))
                if lang.as_deref() == Some("clone") && method == "clone" =>
            {
                Ok(Instance::CloneShim(this))
            }
            // A default method of a trait that holds by nature or through an object.
            Answer::Yes(_) => Ok(Instance::Fn(def, generics.to_vec())),
            _ => Err(cx.mono_error(def, &tr)),
        }
    }

    fn resolve_const(&self, def: DefId, generics: &[Ty]) -> Result<(DefId, Vec<Ty>), Diagnostic> {
        let cx = &self.cx;
        let Some(parent) = cx
            .def(def)
            .parent
            .filter(|parent| matches!(cx.def(*parent).kind, DefKind::Trait(_)))
        else {
            return Ok((def, generics.to_vec()));
        };
        let tr = TraitRef {
            def: parent,
            args: generics.to_vec(),
        };
        let icx = cx.mono_infer();
        match icx.select(&tr) {
            Answer::Yes(reason) => cx
                .in_impl(&icx, &reason, &tr, def, &[])
                .ok_or_else(|| cx.mono_error(def, &tr)),
            _ => Err(cx.mono_error(def, &tr)),
        }
    }

    fn is_copy(&self, ty: &Ty) -> bool {
        self.cx.mono_copy(ty)
    }

    fn drop_impl(&self, ty: &Ty) -> Option<(DefId, Vec<Ty>)> {
        let TyKind::Adt(..) = ty.kind() else {
            return None;
        };
        let of = self.cx.lang_trait("drop")?;
        let tr = TraitRef {
            def: of,
            args: vec![ty.clone()],
        };
        let icx = self.cx.mono_infer();
        let Answer::Yes(reason) = icx.select(&tr) else {
            return None;
        };
        let member = self.cx.member_named(of, "drop", |_| true)?;
        self.cx.in_impl(&icx, &reason, &tr, member, &[])
    }

    fn vtable(&self, dyn_ty: &Ty, concrete: &Ty) -> Result<Vec<Instance>, Diagnostic> {
        let methods = self.cx.object_methods(dyn_ty);
        let each = methods.into_iter().map(|(tr, member)| {
            let mut args = tr.args;
            args[0] = concrete.clone();
            self.resolve(member, &args)
        });
        each.collect()
    }

    fn main(&self) -> Result<DefId, Diagnostic> {
        match self.cx.lookup_in(self.root, "main", Ns::Value, self.root) {
            Some(Res::Def(def)) if matches!(self.cx.def(def).kind, DefKind::Fn(_)) => Ok(def),
            _ => {
                let span = Span {
                    origin: Origin::User,
                    line: 1,
                    column: 1,
                    end_line: 1,
                    end_column: 1,
                };
                Err(Diagnostic {
                    span,
                    text: "The program has no `fn main`.".to_string(),
                })
            }
        }
    }

    fn static_info(&self, def: DefId) -> StaticInfo {
        let ty = self.cx.normalized(&self.cx.const_ty(def));
        match &self.cx.def(def).kind {
            DefKind::Static {
                mutable,
                thread_local,
                ..
            } => StaticInfo {
                ty,
                mutable: *mutable,
                thread_local: *thread_local,
            },
            _ => StaticInfo {
                ty,
                mutable: false,
                thread_local: false,
            },
        }
    }

    fn lang(&self, path: &str) -> DefId {
        // Lowering names only what the library's own test finds.
        self.cx.library_fn(path).unwrap_or(DefId(0))
    }

    fn type_name(&self, ty: &Ty) -> String {
        self.cx.type_text(ty)
    }
}
