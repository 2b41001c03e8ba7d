//! Answers on types without parameters, and bodies on request.

use crate::fold::{Pred, TraitRef};
use crate::infer::select::Reason;
use crate::infer::{Answer, Infcx};
use crate::items::*;
use crate::thir::Body;
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::Diagnostic;
use std::rc::Rc;

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

    /// What the `impl Trait` that a trait's method results in is for the impl that is meant: that method's own result.
    pub fn implemented_result(&self, def: DefId, at: u32, args: &[Ty]) -> Option<Ty> {
        let parent = self.def(def).parent?;
        let whole = matches!(self.sig_of(def).output.kind(), TyKind::Opaque(of, n, _) if (*of, *n) == (def, at));
        if !whole || !matches!(self.def(parent).kind, DefKind::Trait(_)) {
            return None;
        }
        let (args, own) = args.split_at_checked(self.generics_of(parent).params.len())?;
        let tr = TraitRef {
            def: parent,
            args: args.to_vec(),
        };
        let icx = self.mono_infer();
        let Answer::Yes(reason @ Reason::Impl(_)) = icx.select(&tr) else {
            return None;
        };
        let (found, generics) = self.in_impl(&icx, &reason, &tr, def, own)?;
        (found != def).then(|| self.sig_of(found).output.subst(&generics))
    }

    /// What an `impl Trait` result really is: its function's body decides.
    pub fn hidden_type(&self, def: DefId, at: u32) -> Option<Ty> {
        if self.cache.opaques.borrow().get(&(def, at)).is_none()
            && !self.cache.checking.borrow().contains(&def)
        {
            let _ = self.checked_body(def);
        }
        self.cache.opaques.borrow().get(&(def, at)).cloned()
    }

    /// Whether a body can be checked now: it is not being checked, and not too many others are that asked for each other.
    pub fn can_check(&self, def: DefId, most: u32) -> bool {
        let checking = self.cache.checking.borrow();
        checking.len() < most as usize && !checking.contains(&def)
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
                let mut known = self.cache.opaques.borrow_mut();
                for (at, ty) in opaques {
                    known.insert((def, at), ty);
                }
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

    pub fn normalized(&self, ty: &Ty) -> Ty {
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

    pub fn mono_copy(&self, ty: &Ty) -> bool {
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
    pub fn in_impl(
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

    pub fn mono_error(&self, def: DefId, tr: &TraitRef) -> Diagnostic {
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
        let TyKind::Dyn(Some(bound), _) = dyn_ty.kind() else {
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

    pub fn collect_object(
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
