//! What rustc asks of what is handed to another thread: that it may be sent there, and lives long enough. A program that rustc
//! refuses has no outcomes; the commonest mistakes are named here, and only what is certain is refused.

use super::Lowerer;
use super::builder::Builder;
use super::capture::Capture;
use super::markers::Marker;
use super::visit::children;
use crate::thir::{Expr, ExprKind, Pat, PatKind};
use crate::ty::{Autos, ClosureId, DefId, Ty, TyKind, VarId};
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
/// Methods that lead to what a lock or a cell holds.
pub const OPENS: [&str; 10] = [
    "lock",
    "write",
    "borrow_mut",
    "get_mut",
    "unwrap",
    "expect",
    "deref",
    "deref_mut",
    "as_mut",
    "as_ref",
];
/// Whether the function at this path hands a closure to a thread, and whether that may outlive the caller.
pub fn handed_over(path: &str) -> Option<bool> {
    let for_ever = FOR_EVER.contains(&path);
    (for_ever || MEANWHILE.contains(&path)).then_some(for_ever)
}

impl Builder<'_, '_> {
    /// Refuses the call of a function that hands a closure to another thread, where rustc would.
    pub(super) fn check_handed_over(&mut self, def: DefId, generics: &[Ty]) {
        let queries = self.lowerer.queries;
        if self.origin != Origin::User {
            return;
        }
        if queries.origin(def) == Origin::User {
            return self.check_kept(def, generics);
        }
        let closure = |ty: &Ty| matches!(&*ty.0, TyKind::Closure(..));
        if !generics.iter().any(closure) {
            return;
        }
        let path = queries.path(def);
        self.check_scope_result(&path, generics);
        let Some(for_ever) = handed_over(&path) else {
            return self.check_handed_on(def, generics);
        };
        let scoped = path.ends_with("Scope::spawn") || path.ends_with("::spawn_scoped");
        let mut stays = false;
        for ty in generics {
            let TyKind::Closure(id, inner) = &*ty.0 else {
                continue;
            };
            for capture in self.lowerer.captures(*id, inner).iter() {
                stays |= self.check_borrowed(*id, capture, for_ever, scoped, "the thread")
                    || self.check_sent(*id, capture);
            }
        }
        if for_ever && !stays {
            self.outliving.push(self.code.len());
        }
        if scoped && !stays {
            self.scoping.push(self.code.len());
        }
    }

    /// Notes and looks at what a function of the program keeps for ever, as its bounds say (`T: 'static`).
    fn check_kept(&mut self, def: DefId, generics: &[Ty]) {
        let queries = self.lowerer.queries;
        for (arg, param) in queries.kept_args(def) {
            let mut stays = false;
            if let Some(ty) = param.and_then(|param| generics.get(param as usize))
                && let TyKind::Closure(id, inner) = &*ty.0
            {
                let who = format!("`{}`", queries.name(def));
                for capture in self.lowerer.captures(*id, inner).iter() {
                    stays |= self.check_borrowed(*id, capture, true, false, &who);
                }
            }
            if !stays {
                self.keeping.push((self.code.len(), arg));
            }
        }
    }

    /// Notes the call of a function that puts an argument into a static, or into what a parameter refers to: it is kept for longer
    /// than this function runs.
    pub(super) fn check_stored(&mut self, def: DefId, args: &[Expr]) {
        let Some((holder, _)) = args.split_first().filter(|_| self.origin == Origin::User) else {
            return;
        };
        let stored = self.lowerer.queries.stored_args(def);
        if !stored.is_empty() && self.is_outside(holder) {
            let at = self.code.len();
            self.keeping.extend(stored.into_iter().map(|arg| (at, arg)));
        }
    }

    /// Whether a place is, or is in, a static or what a parameter refers to.
    fn is_outside(&self, e: &Expr) -> bool {
        match &*e.kind {
            ExprKind::Static(_) => true,
            ExprKind::Var(var) => self.lent_params.contains(var),
            // What a struct's types say without lifetimes lives for ever.
            ExprKind::Field(of, _) => self.is_plain(&of.ty) || self.is_outside(of),
            ExprKind::Deref(of) | ExprKind::Borrow(_, of) => self.is_outside(of),
            ExprKind::CallDef { def, args, .. } => {
                let name = self.lowerer.queries.name(*def);
                let name = name.rsplit("::").next().unwrap_or_default();
                OPENS.contains(&name) && args.first().is_some_and(|of| self.is_outside(of))
            }
            _ => false,
        }
    }

    /// Whether a type of the program has no lifetimes and no generic parameters.
    fn is_plain(&self, ty: &Ty) -> bool {
        let TyKind::Adt(adt, _) = ty.kind() else {
            return false;
        };
        let def = self.lowerer.queries.adt(*adt);
        def.origin == Origin::User && !def.has_lifetimes && def.generics == 0
    }

    /// Notes the call of an iterator's method with a closure that hands the items on to threads, where they are references.
    fn check_handed_on(&mut self, def: DefId, generics: &[Ty]) {
        let hands_on = generics.iter().any(|ty| self.lowerer.hands_on(ty));
        let iterator = hands_on.then(|| self.lowerer.queries.iterator_of(def, generics));
        if iterator
            .flatten()
            .is_some_and(|ty| self.lowerer.gives_lent(&ty))
        {
            self.keeping.push((self.code.len(), 0));
        }
    }

    /// The name of what a closure has captured, and whether the closure is made in this function: variables of another one may have
    /// the same numbers.
    fn captured_name(&self, id: ClosureId, capture: &Capture) -> (String, bool) {
        let source = self.lowerer.closures.get(&id);
        let made_here = source.map(|source| source.owner) == self.owner;
        let name = source.and_then(|source| source.names.get(&capture.var).cloned());
        (name.unwrap_or_default(), made_here)
    }

    /// Refuses what a closure borrows and must not, and says whether it did. What was made elsewhere is looked at there.
    fn check_borrowed(
        &mut self,
        id: ClosureId,
        capture: &Capture,
        for_ever: bool,
        scoped: bool,
        who: &str,
    ) -> bool {
        let (name, made_here) = self.captured_name(id, capture);
        let own = !capture.steps.contains(&Step::Deref);
        let inside = scoped && made_here && self.vars.contains_key(&capture.var);
        if capture.by_ref && own && (for_ever && made_here || inside) {
            let remedy = match (for_ever, who) {
                (false, _) => "write `move` before `||`, or declare it before the scope",
                (true, "the thread") => "write `move` before `||`, or use `thread::scope`",
                _ => "write `move` before `||`",
            };
            self.refuse(format!(
                "The closure borrows `{name}`, which may be gone before {who} is done: {remedy}."
            ));
            return true;
        }
        if for_ever
            && made_here
            && capture.steps.is_empty()
            && self.lent_params.contains(&capture.var)
        {
            let remedy = match who {
                "the thread" => {
                    "take an `Arc`, clone what the thread needs before, or use `thread::scope`"
                }
                _ => "take an `Arc`, or clone what the closure needs before",
            };
            self.refuse(format!(
                "`{name}` is a reference that the caller lent, and what it leads to may be gone before {who} is done: {remedy}."
            ));
            return true;
        }
        false
    }

    /// Refuses what a closure has captured and may not go to another thread, and says whether it did.
    fn check_sent(&mut self, id: ClosureId, capture: &Capture) -> bool {
        if let Some(stuck) = self.lowerer.capture_lacks(capture) {
            let (name, _) = self.captured_name(id, capture);
            let stuck = self.lowerer.not_made_for_threads(&stuck);
            self.refuse(format!("`{name}` cannot go to another thread: {stuck}"));
            return true;
        }
        false
    }
}

/// The variables of a pattern that are references to what is matched: itself one, or bound as such to a part of what one leads to.
fn each_reference(pat: &Pat, behind: bool, found: &mut Vec<VarId>) {
    match &*pat.kind {
        PatKind::Bind { var, by_ref, .. }
            if by_ref.is_some() == behind
                && (behind || matches!(pat.ty.kind(), TyKind::Ref(..))) =>
        {
            found.push(*var);
        }
        PatKind::Fields(fields) => {
            let parts = fields.iter();
            parts.for_each(|(_, part)| each_reference(part, behind, found));
        }
        // What is behind two may be there for longer than the first.
        PatKind::Deref(of) if !behind => each_reference(of, true, found),
        _ => {}
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
    /// Whether a closure hands a reference that it is called with to a thread that may outlive everybody.
    fn hands_on(&mut self, ty: &Ty) -> bool {
        let TyKind::Closure(id, generics) = &*ty.0 else {
            return false;
        };
        let Some(source) = self.closures.get(id).cloned() else {
            return false;
        };
        let mut given = Vec::new();
        for (pat, _) in &source.body.params {
            each_reference(pat, false, &mut given);
        }
        !given.is_empty() && self.hands_over(&source.body.value, &given, generics)
    }

    fn hands_over(&mut self, e: &Expr, given: &[VarId], generics: &[Ty]) -> bool {
        if let ExprKind::CallDef {
            def, generics: of, ..
        } = &*e.kind
            && handed_over(&self.queries.path(*def)) == Some(true)
        {
            for ty in of {
                if let TyKind::Closure(id, _) = &*ty.0 {
                    let captures = self.captures(*id, generics);
                    let taken = |one: &Capture| {
                        !one.by_ref && one.steps.is_empty() && given.contains(&one.var)
                    };
                    if captures.iter().any(taken) {
                        return true;
                    }
                }
            }
        }
        let mut found = false;
        children(e, &mut |part| {
            found = found || self.hands_over(part, given, generics);
        });
        found
    }

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
        if let Some(stuck) = demands.find_map(|marker| self.lacks(ty, marker)) {
            return Some(self.not_made_for_threads(&stuck));
        }
        let shared = demanded.has(Autos::named("ref_unwind_safe"));
        let unwinding = demanded.among(Autos::unwinding()) != Autos::default();
        unwinding.then(|| self.half_done(ty, shared))?
    }
}
