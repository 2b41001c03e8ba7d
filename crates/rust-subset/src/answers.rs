//! What lowering asks: everything on types without parameters.

use crate::fold::TraitRef;
use crate::infer::Answer;
use crate::infer::select::Reason;
use crate::items::*;
use crate::passing::Passing;
use crate::queries::{AdtDef, Instance, Queries, StaticInfo, VariantDef};
use crate::thir::Body;
use crate::ty::{AdtId, Autos, ClosureId, DefId, Ty, TyKind};
use program::{Diagnostic, Intrinsic, Origin, Span};
use std::rc::Rc;

/// A program that type-checks as far as its items go; bodies are checked when asked for.
pub struct Checked {
    /// The tables.
    pub cx: Cx,
    /// The root of the user's program.
    pub root: ModId,
}

impl Checked {
    fn normal(&self, demands: Vec<(Ty, Autos)>) -> Vec<(Ty, Autos)> {
        let normal = |(ty, autos): (Ty, Autos)| (self.cx.normalized(&ty), autos);
        demands.into_iter().map(normal).collect()
    }
}

impl Queries for Checked {
    fn body(&self, def: DefId) -> Result<Rc<Body>, Vec<Diagnostic>> {
        self.cx.checked_body(def)
    }

    fn name(&self, def: DefId) -> String {
        self.cx.def_name(def)
    }

    fn path(&self, def: DefId) -> String {
        self.cx.path(def)
    }

    fn path_of_type(&self, adt: AdtId) -> String {
        self.path(self.cx.adt_item(adt).def)
    }

    fn declares(&self, adt: AdtId, marker: &str) -> bool {
        let Some(of) = self.cx.lang_trait(marker) else {
            return false;
        };
        self.cx.index_impls();
        let impls = self.cx.trait_impls.borrow();
        let mut impls = impls.get(&of).into_iter().flatten();
        impls.any(|(head, _)| head.is_none() || *head == Some(Head::Adt(adt)))
    }

    fn promised(&self, object: &Ty) -> Autos {
        match object.kind() {
            TyKind::Dyn(bound, autos) => self.cx.promised(bound, *autos),
            _ => Autos::default(),
        }
    }

    fn auto_bounds(&self, def: DefId, generics: &[Ty]) -> Vec<(Ty, Autos)> {
        self.normal(self.cx.auto_bounds(def, generics))
    }

    fn promised_results(&self, def: DefId, generics: &[Ty]) -> Vec<(Ty, Autos)> {
        self.normal(self.cx.promised_results(def, generics))
    }

    fn demanding_impls(&self) -> Vec<(DefId, TraitRef, Autos)> {
        self.cx.demanding_impls()
    }

    fn closure_owner(&self, id: ClosureId) -> DefId {
        self.cx.closures.borrow()[id.0 as usize].owner
    }

    fn origin(&self, def: DefId) -> Origin {
        self.cx.def(def).origin
    }

    fn span(&self, def: DefId) -> Span {
        let def = self.cx.def(def);
        let place = def.place();
        crate::place::span(def.origin, place, place)
    }

    fn intrinsic(&self, def: DefId) -> Option<Intrinsic> {
        self.cx.def(def).intrinsic
    }

    fn lends(&self, def: DefId) -> Vec<usize> {
        self.cx.lends(def)
    }

    fn lends_alone(&self, def: DefId) -> bool {
        self.cx.lends_alone(def)
    }

    fn passes(&self, def: DefId) -> Vec<(usize, Passing)> {
        self.cx.passes(def)
    }

    fn iterator_of(&self, def: DefId, generics: &[Ty]) -> Option<Ty> {
        self.cx.iterator_of(def, generics)
    }

    fn lent_params(&self, def: DefId) -> Vec<usize> {
        self.cx.lent_params(def)
    }

    fn kept_args(&self, def: DefId) -> Vec<(usize, Option<u32>)> {
        self.cx.kept_args(def)
    }

    fn stored_args(&self, def: DefId) -> Vec<usize> {
        self.cx.stored_args(def)
    }

    fn plain_functions(&self) -> Vec<DefId> {
        self.cx.plain_functions()
    }

    fn shared_statics(&self) -> Vec<DefId> {
        self.cx.shared_statics()
    }

    fn declaration(&self, adt: AdtId) -> DefId {
        self.cx.adt_item(adt).def
    }

    fn track_caller(&self, def: DefId) -> bool {
        let own = self.cx.def(def);
        // A trait's method says it for all its impls.
        let declared = || {
            let of = self.cx.impl_trait_ref(own.parent?)?;
            let is_fn = |kind: &DefKind| matches!(kind, DefKind::Fn(_));
            self.cx.member_named(of.def, &own.name, is_fn)
        };
        own.track_caller || declared().is_some_and(|def| self.cx.def(def).track_caller)
    }

    fn asks_for_places(&self) -> bool {
        self.cx.asks_for_places
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
            repr: item.source.repr(),
            has_lifetimes: item.source.has_lifetimes(),
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
        if let TyKind::Dyn(Some(_), _) = this.kind() {
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

    fn is_copy_in(&self, owner: DefId, ty: &Ty) -> bool {
        let Some(def) = self.cx.lang_trait("copy") else {
            return false;
        };
        let env = crate::infer::elaborate(&self.cx, &self.cx.predicates_of(owner));
        let args = vec![ty.clone()];
        let pred = crate::fold::Pred::Trait(TraitRef { def, args });
        let answer = crate::infer::Infcx::new(&self.cx, env, false).evaluate(&pred);
        matches!(answer, Answer::Yes(()))
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
            Some(Res::Def(def)) if is_entry(&self.cx, def) => Ok(def),
            found => {
                let span = Span {
                    origin: Origin::User,
                    line: 1,
                    column: 1,
                    end_line: 1,
                    end_column: 1,
                };
                Err(Diagnostic {
                    span,
                    text: match found {
                        Some(_) => "`main` must be a function without parameters, and not `async`."
                            .to_string(),
                        None => "The program has no `fn main`, where a run starts. To explore a \
                                 test, call what it does from there."
                            .to_string(),
                    },
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

    fn is_lang(&self, def: DefId, lang: &str) -> bool {
        self.cx.is_lang(def, lang)
    }

    fn type_name(&self, ty: &Ty) -> String {
        self.cx.type_text(ty)
    }
}

/// Whether a program can begin with this function.
fn is_entry(cx: &Cx, def: DefId) -> bool {
    matches!(&cx.def(def).kind, DefKind::Fn(source) if source.sig().asyncness.is_none())
        && cx.sig_of(def).inputs.is_empty()
        && cx.generics_of(def).params.is_empty()
}
