//! What the results of calls have borrowed, as signatures say: whose references they hold.

use super::Lowerer;
use super::builder::Builder;
use crate::passing::Passing;
use crate::queries::AdtDef;
use crate::ty::{DefId, Ty, TyKind};
use program::{Instr, Origin, Place};

/// Types that hold what may be put in through any reference, or by another of their kind.
const SHARE: [&str; 7] = [
    "Cell",
    "Mutex",
    "Receiver",
    "RefCell",
    "RwLock",
    "Sender",
    "SyncSender",
];
/// Types of the library whose drop looks at what they refer to, for certain.
const LOOK: [&str; 8] = [
    "MutexGuard",
    "Receiver",
    "Ref",
    "RefMut",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "Sender",
    "SyncSender",
];
/// Iterators that give what the one in them gives, or a part of it.
const ADAPTERS: [&str; 7] = [
    "Cycle",
    "Enumerate",
    "Fuse",
    "Rev",
    "Skip",
    "StepBy",
    "Take",
];

impl Builder<'_, '_> {
    /// Notes what the result of the call that is made next has borrowed.
    pub(super) fn note_lending(&mut self, def: DefId, generics: &[Ty]) {
        if self.origin != Origin::User {
            return;
        }
        let (at, queries) = (self.code.len(), self.lowerer.queries);
        let lent = queries.lends(def);
        self.lending.extend(lent.into_iter().map(|arg| (at, arg)));
        let refers = |ty: &Ty| self.lowerer.references(ty) > 0;
        let made_anew = || match generics {
            [of] => self.lowerer.references(of) == 1 && queries.passes(def).is_empty(),
            _ => false,
        };
        if queries.lends_alone(def) && !generics.iter().any(refers) || made_anew() {
            self.lending_alone.push(at);
        }
        let stored = queries.stored_args(def).into_iter();
        self.storing.extend(stored.map(|arg| (at, arg)));
        for (arg, how) in queries.passes(def) {
            let passes = match how {
                Passing::Whole | Passing::Borrowed => true,
                Passing::Content(param) => generics.get(param as usize).is_some_and(refers),
                Passing::Within => !generics.iter().any(refers),
                Passing::Behind(param) => {
                    let of = generics.get(param as usize);
                    let one = of.is_some_and(|ty| self.lowerer.references(ty) == 1);
                    one && generics.iter().filter(|ty| refers(ty)).count() == 1
                }
                Passing::Items => {
                    let iterator = queries.iterator_of(def, generics);
                    let lent = iterator.is_some_and(|ty| self.lowerer.gives_lent(&ty));
                    if lent {
                        self.lending_alone.push(at);
                    }
                    lent
                }
            };
            let how = match how {
                Passing::Content(param)
                    if queries.opens(def) && self.holds_alone(generics, param) =>
                {
                    Passing::Whole
                }
                how => how,
            };
            if passes {
                self.passing.push((at, arg, how));
            }
        }
    }

    /// Whether all references of an `Option` or `Result` are in what it is of. The error of a lock has the guard too.
    fn holds_alone(&self, generics: &[Ty], param: u32) -> bool {
        let wanted = &generics[param as usize];
        let is_poisoned = |ty: &Ty| match ty.kind() {
            TyKind::Adt(adt, args) => {
                args.first() == Some(wanted) && self.lowerer.queries.adt(*adt).name == "PoisonError"
            }
            _ => false,
        };
        let mut others = generics.iter().filter(|ty| *ty != wanted);
        others.all(|ty| self.lowerer.references(ty) == 0 || is_poisoned(ty))
    }

    /// The locals whose references all have one lifetime: there is but one, or they are of a call whose result has no other.
    pub(super) fn uniform_locals(&self) -> Vec<bool> {
        let mut writes = vec![0_u32; self.slots.len()];
        let mut uniform: Vec<bool> = self.slots.iter().map(|slot| slot.refers == 1).collect();
        let mut alone = Vec::new();
        for (at, instr) in self.code.iter().enumerate() {
            let Some((Place { base, path }, call)) = written(instr) else {
                continue;
            };
            let program::Base::Local(local) = base else {
                continue;
            };
            writes[local.0 as usize] += 1;
            if call && path.is_empty() && self.lending_alone.binary_search(&at).is_ok() {
                alone.push(local.0 as usize);
            }
        }
        for local in alone.into_iter().filter(|local| writes[*local] == 1) {
            uniform[local] = true;
        }
        uniform
    }
}

/// What an instruction writes, and whether it calls.
fn written(instr: &Instr) -> Option<(&Place, bool)> {
    match instr {
        Instr::Assign(dest, _) | Instr::Intrinsic { dest, .. } | Instr::Suspend(dest) => {
            Some((dest, false))
        }
        Instr::Call { dest, .. } => Some((dest, true)),
        _ => None,
    }
}

impl Lowerer<'_> {
    /// How many references a value of this type may hold, as far as that is followed: none, one or more.
    pub(super) fn references(&self, ty: &Ty) -> u8 {
        self.references_within(ty, 4)
    }

    fn references_within(&self, ty: &Ty, depth: u32) -> u8 {
        let Some(depth) = depth.checked_sub(1) else {
            return 0;
        };
        let own = match ty.kind() {
            TyKind::Ref(..) => 1,
            TyKind::Closure(..) | TyKind::Coroutine(..) => 2,
            TyKind::Adt(adt, _) => {
                let def = self.queries.adt(*adt);
                match def.origin {
                    _ if !def.has_lifetimes => 0,
                    Origin::Library => 1,
                    Origin::User if def.one_lifetime => return 1,
                    Origin::User => 2,
                }
            }
            _ => 0,
        };
        let parts = self.parts(ty);
        let inner = parts.iter().map(|ty| self.references_within(ty, depth));
        inner.fold(own, u8::saturating_add).min(2)
    }

    /// Whether a type has references in something that is shared.
    pub(super) fn shares(&self, ty: &Ty) -> bool {
        let TyKind::Adt(adt, _) = ty.kind() else {
            let tuple = matches!(ty.kind(), TyKind::Tuple(_));
            return tuple && self.parts(ty).iter().any(|part| self.shares(part));
        };
        let def = self.queries.adt(*adt);
        def.origin == Origin::Library
            && self.references(ty) > 0
            && (SHARE.contains(&def.name.as_str())
                || self.parts(ty).iter().any(|part| self.shares(part)))
    }

    /// Whether the drop of a value looks at what the references in it refer to.
    pub(super) fn looks(&self, ty: &Ty) -> bool {
        let TyKind::Adt(adt, args) = ty.kind() else {
            return false;
        };
        let def = self.queries.adt(*adt);
        match def.origin {
            Origin::User => self.queries.drop_impl(ty).is_some(),
            Origin::Library => {
                LOOK.contains(&def.name.as_str()) || args.iter().any(|arg| self.looks(arg))
            }
        }
    }

    /// Whether a value of this type may be, or hold, one whose type is not known: it may hold any references.
    pub(super) fn holds_object(&self, ty: &Ty) -> bool {
        self.holds_object_within(ty, 4)
    }

    fn holds_object_within(&self, ty: &Ty, depth: u32) -> bool {
        let inside = |part: &Ty| depth > 0 && self.holds_object_within(part, depth - 1);
        matches!(ty.kind(), TyKind::Dyn(..)) || self.parts(ty).iter().any(inside)
    }

    /// Whether the items of an iterator are references to what the iterator itself refers to.
    pub(super) fn gives_lent(&self, ty: &Ty) -> bool {
        let TyKind::Adt(adt, args) = ty.kind() else {
            return false;
        };
        let def = self.queries.adt(*adt);
        if def.origin != Origin::Library {
            return false;
        }
        match def.has_lifetimes {
            true => {
                args.iter().all(|arg| self.references(arg) == 0)
                    || self.goes_through_slice(&def, args)
            }
            false => {
                ADAPTERS.contains(&def.name.as_str())
                    && args.first().is_some_and(|inner| self.gives_lent(inner))
            }
        }
    }

    /// Whether an iterator of the library gives references to the elements, or to parts, of a slice.
    fn goes_through_slice(&self, adt: &AdtDef, args: &[Ty]) -> bool {
        let [one] = args else {
            return false;
        };
        let of_slice = |ty: &Ty| match ty.kind() {
            TyKind::Ref(_, to) => matches!(to.kind(), TyKind::Slice(of) if of == one),
            _ => false,
        };
        let mut fields = adt.variants.iter().flat_map(|variant| &variant.fields);
        fields.any(|(_, ty)| of_slice(&self.queries.mono(ty, args)))
    }
}
