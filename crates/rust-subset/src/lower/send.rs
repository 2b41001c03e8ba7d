//! What rustc asks of what is handed to another thread: that it may be sent there, and lives long enough. A program that rustc
//! refuses has no outcomes; the commonest mistakes are named here, and only what is certain is refused.

use super::Lowerer;
use super::builder::Builder;
use super::capture::Capture;
use super::markers::Marker;
use super::ownership::Loan;
use super::parts::part_of;
use crate::ty::{Autos, ClosureId, DefId, Ty, TyKind};
use program::{Origin, Span, Step};

/// Functions that run a closure in a thread that may outlive the caller.
const FOR_EVER: [&str; 3] = [
    "std::thread::spawn",
    "std::thread::Builder::spawn",
    "rayon::scope::spawn",
];
/// Functions that run a closure in another thread while the caller waits.
const MEANWHILE: [&str; 4] = [
    "std::thread::scoped::Scope::spawn",
    "std::thread::Builder::spawn_scoped",
    "crossbeam::thread::Scope::spawn",
    "rayon::join::join",
];
/// Whether the function at this path hands a closure to a thread, and whether that may outlive the caller.
pub fn handed_over(path: &str) -> Option<bool> {
    let for_ever = FOR_EVER.contains(&path);
    (for_ever || MEANWHILE.contains(&path)).then_some(for_ever)
}

impl Builder<'_, '_> {
    /// Refuses the call of a function that hands a closure to another thread, where rustc would.
    pub(super) fn check_handed_over(&mut self, def: DefId, generics: &[Ty]) {
        let closure = |ty: &Ty| matches!(&*ty.0, TyKind::Closure(..));
        if !generics.iter().any(closure) {
            return;
        }
        let queries = self.lowerer.queries;
        if self.origin != Origin::User || queries.origin(def) != Origin::Library {
            return;
        }
        let path = queries.path(def);
        let Some(for_ever) = handed_over(&path) else {
            return;
        };
        let scoped = path.ends_with("Scope::spawn");
        let mut stays = false;
        for ty in generics {
            let TyKind::Closure(id, inner) = &*ty.0 else {
                continue;
            };
            for capture in self.lowerer.captures(*id, inner).iter() {
                stays |= self.check_capture(*id, capture, for_ever, scoped);
            }
        }
        if for_ever && !stays {
            self.outliving.push(self.code.len());
        }
    }

    /// Refuses what a closure must not capture, and says whether it did.
    fn check_capture(
        &mut self,
        id: ClosureId,
        capture: &Capture,
        for_ever: bool,
        scoped: bool,
    ) -> bool {
        let source = self.lowerer.closures.get(&id).cloned();
        // Variables of another function may have the same numbers.
        let made_here = source.as_ref().map(|source| source.owner) == self.owner;
        let name = source.and_then(|source| source.names.get(&capture.var).cloned());
        let name = name.unwrap_or_default();
        let own = !capture.steps.contains(&Step::Deref);
        let inside = scoped && made_here && self.vars.contains_key(&capture.var);
        if capture.by_ref && own && (for_ever || inside) {
            let remedy = match for_ever {
                true => "write `move` before `||`, or use `thread::scope`",
                false => "write `move` before `||`, or declare it before the scope",
            };
            self.refuse(format!(
                "The closure borrows `{name}`, which may be gone before the thread is done: {remedy}."
            ));
            return true;
        }
        if for_ever
            && made_here
            && capture.steps.is_empty()
            && self.lent_params.contains(&capture.var)
        {
            self.refuse(format!(
                "`{name}` is a reference that the caller lent, and what it leads to may be gone before the thread is done: take an `Arc`, clone what the thread needs before, or use `thread::scope`."
            ));
            return true;
        }
        if let Some(stuck) = self.lowerer.capture_lacks(capture) {
            let stuck = self.lowerer.not_made_for_threads(&stuck);
            self.refuse(format!("`{name}` cannot go to another thread: {stuck}"));
            return true;
        }
        if scoped
            && made_here
            && capture.by_ref
            && let Some(part) = part_of(&self.captured_from(capture))
        {
            self.loans.push(Loan {
                at: self.code.len(),
                part,
                exclusive: capture.changed,
                name,
            });
        }
        false
    }
}

impl Builder<'_, '_> {
    /// Refuses the call of a function whose bounds demand what the types it is called with are not.
    pub(super) fn check_auto_bounds(&mut self, def: DefId, generics: &[Ty]) {
        if self.origin != Origin::User || generics.is_empty() {
            return;
        }
        let queries = self.lowerer.queries;
        for (ty, demanded) in queries.auto_bounds(def, generics) {
            if let Some(why) = self.lowerer.lacks_demanded(&ty, demanded) {
                let name = queries.name(def);
                let demanded = demanded.in_words();
                return self.refuse(format!("`{name}` demands {demanded} here: {why}"));
            }
        }
    }
}

impl Lowerer<'_> {
    /// Refuses impls of traits that demand of everybody what their types are not.
    pub(super) fn check_demanding_impls(&mut self) {
        for (id, tr, demanded) in self.queries.demanding_impls() {
            if let Some(why) = self.lacks_demanded(tr.self_ty(), demanded) {
                let (name, demanded) = (self.queries.name(tr.def), demanded.in_words());
                let span = self.queries.span(id);
                let text = format!(
                    "The trait `{name}` demands {demanded} of every type that implements it: {why}"
                );
                self.refuse(span, text);
            }
        }
    }

    /// Refuses a function whose result is not what its signature says.
    pub(super) fn check_promised_results(&mut self, def: DefId, generics: &[Ty]) {
        for (ty, promised) in self.queries.promised_results(def, generics) {
            if let Some(why) = self.lacks_demanded(&ty, promised) {
                let (name, promised) = (self.queries.name(def), promised.in_words());
                let span = self.queries.span(def);
                let text = format!("`{name}` promises {promised} of its result: {why}");
                self.refuse(span, text);
            }
        }
    }

    /// Refuses what is put into a trait object that promises more.
    pub(super) fn check_object(&mut self, object: &Ty, concrete: &Ty, span: Span) {
        let TyKind::Dyn(_, promised) = &*object.0 else {
            return;
        };
        if let Some(why) = self.lacks_demanded(concrete, *promised) {
            let (name, promised) = (self.queries.type_name(object), promised.in_words());
            let text = format!("`{name}` promises {promised} of what is in it: {why}");
            self.refuse(span, text);
        }
    }

    /// Why a static of this type cannot be, in words.
    pub(super) fn not_for_all(&mut self, ty: &Ty) -> Option<String> {
        let stuck = self.lacks(ty, Marker::Sync)?;
        Some(self.not_made_for_threads(&stuck))
    }

    /// Why a type is not what a bound, or what is written beside `dyn`, demands, in words.
    pub(super) fn lacks_demanded(&mut self, ty: &Ty, demanded: Autos) -> Option<String> {
        let both = [Marker::Send, Marker::Sync];
        let mut demands = both
            .into_iter()
            .filter(|marker| demanded.has(Autos::named(marker.name())));
        let stuck = demands.find_map(|marker| self.lacks(ty, marker))?;
        Some(self.not_made_for_threads(&stuck))
    }
}
