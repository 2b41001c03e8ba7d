//! The auto traits that trait objects promise.

use crate::fold::{Pred, TraitRef};
use crate::items::{Cx, DefKind};
use crate::ty::{Autos, DefId, TraitBound, Ty, TyKind};
use program::Origin;

impl Cx {
    /// A trait as a set: itself if it is an auto trait, or none.
    pub fn auto_trait(&self, def: DefId) -> Autos {
        let defs = self.defs.borrow();
        let lang = defs[def.0 as usize].lang.as_deref();
        lang.map_or_else(Autos::default, Autos::named)
    }

    /// What an object promises: what is written beside its trait, and what that trait demands of everybody.
    pub fn promised(&self, bound: &Option<TraitBound>, autos: Autos) -> Autos {
        match bound {
            Some(bound) => autos.and(self.demanded(bound.def, 0)),
            None => autos,
        }
    }

    /// What the bounds of a function and of what it is in demand, in auto traits.
    pub fn auto_bounds(&self, def: DefId, generics: &[Ty]) -> Vec<(Ty, Autos)> {
        self.autos_among(&self.predicates_of(def), generics)
    }

    /// What a function says of its `impl Trait` results, in auto traits.
    pub fn promised_results(&self, def: DefId, generics: &[Ty]) -> Vec<(Ty, Autos)> {
        let sig = self.sig_of(def);
        let bounds = sig.opaque_bounds.iter();
        let each = bounds.flat_map(|preds| self.autos_among(preds, generics));
        each.collect()
    }

    fn autos_among(&self, preds: &[Pred], generics: &[Ty]) -> Vec<(Ty, Autos)> {
        let autos = preds.iter().filter_map(|pred| match pred {
            Pred::Trait(tr) => Some((tr.self_ty(), self.auto_trait(tr.def))),
            Pred::Proj(..) => None,
        });
        let autos = autos.filter(|(_, auto)| *auto != Autos::default());
        autos.map(|(ty, auto)| (ty.subst(generics), auto)).collect()
    }

    /// The program's impls, for types without parameters, of traits that demand auto traits of everybody.
    pub fn demanding_impls(&self) -> Vec<(DefId, TraitRef, Autos)> {
        let impls = self.own(|kind| matches!(kind, DefKind::Impl(_)));
        let demanding = impls.into_iter().filter_map(|id| {
            let tr = self.impl_trait_ref(id)?;
            let autos = self.demanded(tr.def, 0);
            let meant = autos != Autos::default() && self.auto_trait(tr.def) == Autos::default();
            (meant && self.generics_of(id).params.is_empty()).then(|| (id, (*tr).clone(), autos))
        });
        demanding.collect()
    }

    /// The program's functions without generic parameters, which have code without being called.
    pub fn plain_functions(&self) -> Vec<DefId> {
        let mut found = self.own(|kind| match kind {
            DefKind::Fn(source) => source.block().is_some(),
            _ => false,
        });
        found.retain(|id| self.generics_of(*id).params.is_empty());
        found
    }

    /// The program's statics that all its threads share.
    pub fn shared_statics(&self) -> Vec<DefId> {
        self.own(|kind| {
            matches!(
                kind,
                DefKind::Static {
                    mutable: false,
                    thread_local: false,
                    ..
                }
            )
        })
    }

    /// The program's own definitions of a kind.
    pub(super) fn own(&self, wanted: fn(&DefKind) -> bool) -> Vec<DefId> {
        let ids = (0..self.defs.borrow().len() as u32).map(DefId);
        let own = ids.filter(|id| {
            let def = self.def(*id);
            def.origin == Origin::User && wanted(&def.kind)
        });
        own.collect()
    }

    /// The auto traits among a trait's supertraits.
    fn demanded(&self, def: DefId, depth: usize) -> Autos {
        if depth > 16 {
            return Autos::default();
        }
        let mut autos = self.auto_trait(def);
        for pred in self.supertraits(def).iter() {
            if let Pred::Trait(above) = pred
                && matches!(above.self_ty().kind(), TyKind::Param(0, _))
            {
                autos = autos.and(self.demanded(above.def, depth + 1));
            }
        }
        autos
    }
}
