//! What lowering asks: everything on types without parameters.

mod definitions;
mod entry;
mod instances;

use crate::apart::Apart;
use crate::fold::TraitRef;
use crate::infer::Answer;
use crate::items::*;
use crate::passing::Passing;
use crate::queries::{AdtDef, Instance, Queries, StaticInfo};
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

    fn works_on_data(&self, def: DefId) -> bool {
        let own = self.cx.def(def);
        own.origin == Origin::Library && self.cx.is_of_data(own.module)
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

    fn apart(&self, def: DefId) -> Vec<Apart> {
        self.cx.apart(def)
    }

    fn stored_args(&self, def: DefId) -> Vec<usize> {
        self.cx.stored_args(def)
    }

    fn plain_functions(&self) -> Vec<DefId> {
        self.cx.plain_functions()
    }

    fn sampled_functions(&self) -> Vec<(DefId, Vec<Ty>)> {
        self.cx.sampled_functions()
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
        self.cx.definition(adt)
    }

    fn mono(&self, ty: &Ty, generics: &[Ty]) -> Ty {
        self.cx.normalized(&ty.subst(generics))
    }

    fn resolve(&self, def: DefId, generics: &[Ty]) -> Result<Instance, Diagnostic> {
        self.cx.instance(def, generics)
    }

    fn resolve_const(&self, def: DefId, generics: &[Ty]) -> Result<(DefId, Vec<Ty>), Diagnostic> {
        self.cx.const_instance(def, generics)
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
        self.cx.drop_impl(ty)
    }

    fn opens(&self, def: DefId) -> bool {
        let parent = self.cx.def(def).parent;
        let of = parent.filter(|of| matches!(self.cx.def(*of).kind, DefKind::Impl(_)));
        let name = |adt: AdtId| self.cx.def(self.cx.adt_item(adt).def).name.clone();
        match of.map(|of| self.cx.impl_self_ty(of)).as_ref().map(Ty::kind) {
            Some(TyKind::Adt(adt, _)) => matches!(&*name(*adt), "Option" | "Result"),
            _ => false,
        }
    }

    fn object_slots(&self, dyn_ty: &Ty) -> usize {
        self.cx.object_methods(dyn_ty).len()
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
        entry::main(&self.cx, self.root)
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

    fn full_name(&self, ty: &Ty) -> Option<String> {
        self.cx.full_name(ty)
    }
}
