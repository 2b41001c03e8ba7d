//! What `catch_unwind` asks of the closure whose panic it catches: that what a panic may leave half changed is not seen afterwards
//! (`UnwindSafe`). Only what is certain is said to lack it.

use super::Lowerer;
use super::markers::MOST;
use crate::ty::{Autos, Ty, TyKind};
use program::Origin;
use rustc_hash::FxHashSet;

/// Types of the library that are changed through shared references, without a lock that a panic poisons.
const CHANGED: [&str; 5] = ["Cell", "LazyCell", "OnceCell", "RefCell", "UnsafeCell"];
/// Types of the library that are what they hold.
const HOLD: [&str; 11] = [
    "BTreeMap",
    "BTreeSet",
    "BinaryHeap",
    "Box",
    "HashMap",
    "HashSet",
    "LinkedList",
    "Option",
    "Result",
    "Vec",
    "VecDeque",
];
/// Types that were looked at already, and whether as shared ones: types may hold themselves.
type Seen = FxHashSet<(Ty, bool)>;

impl Lowerer<'_> {
    /// Why a type is not `UnwindSafe`, in words; `shared`: not `RefUnwindSafe`.
    pub(super) fn half_done(&mut self, ty: &Ty, shared: bool) -> Option<String> {
        let name = self.half_done_unless(&mut Seen::default(), ty, shared)?;
        Some(format!(
            "a panic may leave what `{name}` leads to half done, for all to see. Write `AssertUnwindSafe(..)` around what is called if that is right all the same."
        ))
    }

    fn half_done_unless(&mut self, seen: &mut Seen, ty: &Ty, shared: bool) -> Option<String> {
        if seen.len() >= MOST || !seen.insert((ty.clone(), shared)) {
            return None;
        }
        let marker = match shared {
            true => "ref_unwind_safe",
            false => "unwind_safe",
        };
        let named = |this: &Self, ty: &Ty| Some(this.queries.type_name(ty));
        match ty.kind() {
            TyKind::Ref(true, _) if !shared => named(self, ty),
            TyKind::Ref(_, to) => self.half_done_unless(seen, to, true),
            TyKind::Dyn(..) => match self.queries.promised(ty).has(Autos::named(marker)) {
                true => None,
                false => named(self, ty),
            },
            TyKind::Closure(id, generics) => {
                let captures = self.captures(*id, generics);
                captures.iter().find_map(|capture| {
                    let (ty, by_ref) = (capture.ty(), capture.by_ref);
                    match by_ref && capture.changed && !shared {
                        true => named(self, &Ty::reference(true, ty.clone())),
                        false => self.half_done_unless(seen, ty, by_ref || shared),
                    }
                })
            }
            TyKind::Adt(adt, _) if self.queries.declares(*adt, marker) => None,
            TyKind::Adt(adt, args) => {
                let def = self.queries.adt(*adt);
                match (def.origin, &*def.name) {
                    (Origin::Library, name) if CHANGED.contains(&name) && shared => named(self, ty),
                    (Origin::Library, "Rc" | "Arc") => {
                        self.half_done_unless(seen, args.first()?, true)
                    }
                    (Origin::Library, name) if !HOLD.contains(&name) => None,
                    _ => self.part_half_done(seen, ty, shared),
                }
            }
            _ => self.part_half_done(seen, ty, shared),
        }
    }

    fn part_half_done(&mut self, seen: &mut Seen, ty: &Ty, shared: bool) -> Option<String> {
        let parts = self.parts(ty);
        let mut parts = parts.iter();
        parts.find_map(|part| self.half_done_unless(seen, part, shared))
    }
}
