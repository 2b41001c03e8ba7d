//! Which function or constant is meant, once all types are known.

use crate::fold::TraitRef;
use crate::infer::Answer;
use crate::infer::select::Reason;
use crate::items::{Cx, DefKind};
use crate::queries::Instance;
use crate::ty::{DefId, Ty, TyKind};
use program::Diagnostic;

impl Cx {
    /// The function that a call of a definition with these type arguments reaches.
    pub(super) fn instance(&self, def: DefId, generics: &[Ty]) -> Result<Instance, Diagnostic> {
        let Some(parent) = self
            .def(def)
            .parent
            .filter(|parent| matches!(self.def(*parent).kind, DefKind::Trait(_)))
        else {
            return Ok(Instance::Fn(def, generics.to_vec()));
        };
        let count = self.generics_of(parent).params.len();
        let tr = TraitRef {
            def: parent,
            args: generics[..count].to_vec(),
        };
        let this = tr.self_ty().clone();
        let lang = self.def(parent).lang.clone();
        if let TyKind::Dyn(Some(_), _) = this.kind() {
            let slot = self
                .object_methods(&this)
                .iter()
                .position(|(_, member)| *member == def);
            if let Some(slot) = slot {
                let by_value = matches!(
                    self.sig_of(def).inputs.first().map(Ty::kind),
                    Some(TyKind::Param(0, _))
                );
                return Ok(Instance::Virtual {
                    slot: slot as u32,
                    by_value,
                });
            }
        }
        let method = self.def(def).name.clone();
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
        let icx = self.mono_infer();
        match icx.select(&tr) {
            Answer::Yes(reason @ Reason::Impl(_)) => {
                match self.in_impl(&icx, &reason, &tr, def, &generics[count..]) {
                    Some((def, generics)) => Ok(Instance::Fn(def, generics)),
                    None => Err(self.mono_error(def, &tr)),
                }
            }
            Answer::Yes(Reason::Builtin(_))
                if lang.as_deref() == Some("clone") && method == "clone" =>
            {
                Ok(Instance::CloneShim(this))
            }
            // A default method of a trait that holds by nature or through an object.
            Answer::Yes(_) => Ok(Instance::Fn(def, generics.to_vec())),
            _ => Err(self.mono_error(def, &tr)),
        }
    }

    /// The constant that is meant where a trait's is named.
    pub(super) fn const_instance(
        &self,
        def: DefId,
        generics: &[Ty],
    ) -> Result<(DefId, Vec<Ty>), Diagnostic> {
        let Some(parent) = self
            .def(def)
            .parent
            .filter(|parent| matches!(self.def(*parent).kind, DefKind::Trait(_)))
        else {
            return Ok((def, generics.to_vec()));
        };
        let tr = TraitRef {
            def: parent,
            args: generics.to_vec(),
        };
        let icx = self.mono_infer();
        match icx.select(&tr) {
            Answer::Yes(reason) => self
                .in_impl(&icx, &reason, &tr, def, &[])
                .ok_or_else(|| self.mono_error(def, &tr)),
            _ => Err(self.mono_error(def, &tr)),
        }
    }

    /// The type's own `drop`.
    pub(super) fn drop_impl(&self, ty: &Ty) -> Option<(DefId, Vec<Ty>)> {
        let TyKind::Adt(..) = ty.kind() else {
            return None;
        };
        let of = self.lang_trait("drop")?;
        let tr = TraitRef {
            def: of,
            args: vec![ty.clone()],
        };
        let icx = self.mono_infer();
        let Answer::Yes(reason) = icx.select(&tr) else {
            return None;
        };
        let member = self.member_named(of, "drop", |_| true)?;
        self.in_impl(&icx, &reason, &tr, member, &[])
    }
}
