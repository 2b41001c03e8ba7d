//! What rustc asks of what is handed to another thread: that it may be sent there, and lives long enough. A program that rustc
//! refuses has no outcomes; the commonest mistakes are named here. Only what is certain is refused: types behind `dyn`, whose
//! `Send` is not known here, pass.

use super::Lowerer;
use super::builder::Builder;
use super::capture::Capture;
use super::ownership::Loan;
use super::parts::part_of;
use crate::ty::{ClosureId, DefId, Ty, TyKind};
use Marker::{Send, Sync};
use program::{Origin, Step};
use std::collections::HashSet;

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
/// Types that stay in their thread, whatever they hold.
const NEVER_SENT: [&str; 8] = [
    "alloc::rc::Rc",
    "alloc::rc::Weak",
    "core::ptr::NonNull",
    "std::sync::mutex::MutexGuard",
    "std::sync::rwlock::RwLockReadGuard",
    "std::sync::rwlock::RwLockWriteGuard",
    "core::cell::Ref",
    "core::cell::RefMut",
];
/// Types that threads may not share, whatever they hold.
const NEVER_SHARED: [&str; 9] = [
    "alloc::rc::Rc",
    "alloc::rc::Weak",
    "core::ptr::NonNull",
    "core::cell::Cell",
    "core::cell::RefCell",
    "core::cell::UnsafeCell",
    "core::cell::lazy::OnceCell",
    "core::cell::lazy::LazyCell",
    "std::sync::mpsc::Receiver",
];
/// Types that may be shared where what they hold may be sent.
const SHARE_WHAT_IS_SENT: [&str; 9] = [
    "crossbeam::channel::Sender",
    "crossbeam::channel::Receiver",
    "crossbeam::queue::ArrayQueue",
    "crossbeam::queue::SegQueue",
    "crossbeam::atomic::AtomicCell",
    "std::sync::mutex::Mutex",
    "parking_lot::mutex::Mutex",
    "std::sync::mpsc::Sender",
    "std::sync::mpsc::SyncSender",
];
/// Types that may be sent and shared whatever they hold.
const ALWAYS: [&str; 3] = [
    "core::sync::atomic::Atomic",
    "std::thread::JoinHandle",
    "std::thread::local::LocalKey",
];
/// Types that may be sent, and shared, where what they hold may be both.
const ARC: [&str; 2] = ["alloc::sync::Arc", "alloc::sync::Weak"];
/// Types looked at for one question, at most.
const MOST: usize = 200;

/// Whether the function at this path hands a closure to a thread, and whether that may outlive the caller.
pub fn handed_over(path: &str) -> Option<bool> {
    let for_ever = FOR_EVER.contains(&path);
    (for_ever || MEANWHILE.contains(&path)).then_some(for_ever)
}

/// What a type may be to several threads.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Marker {
    Send,
    Sync,
}

impl Marker {
    /// The trait's lang name.
    fn name(self) -> &'static str {
        match self {
            Send => "send",
            Sync => "sync",
        }
    }

    /// Types that are not, whatever they hold.
    fn never(self) -> &'static [&'static str] {
        match self {
            Send => &NEVER_SENT,
            Sync => &NEVER_SHARED,
        }
    }
}

/// Types that were looked at already: types may hold themselves.
type Seen = HashSet<(Ty, Marker)>;

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
        if let Some(stuck) = self.lowerer.stays(capture) {
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

impl Lowerer<'_> {
    /// Why a captured place cannot be handed over, in words. What may be borrowed to be changed need not be shared, only sent.
    fn stays(&mut self, capture: &Capture) -> Option<String> {
        let ty = capture.ty();
        let stuck = match (capture.by_ref, capture.shared) {
            (true, true) => self.lacks(ty, Sync),
            (true, false) => self.lacks(ty, Send).and(self.lacks(ty, Sync)),
            (false, _) => self.lacks(ty, Send),
        };
        stuck.map(|stuck| self.not_made_for_threads(&stuck))
    }

    /// Why a static of this type cannot be, in words.
    pub(super) fn not_for_all(&mut self, ty: &Ty) -> Option<String> {
        let stuck = self.lacks(ty, Sync);
        stuck.map(|stuck| self.not_made_for_threads(&stuck))
    }

    fn not_made_for_threads(&self, stuck: &Ty) -> String {
        let name = self.queries.type_name(stuck);
        format!("{} {}", may_not(&name), remedy(&name))
    }

    /// The part of a type that keeps it from being `Send` or `Sync`.
    fn lacks(&mut self, ty: &Ty, marker: Marker) -> Option<Ty> {
        self.lacks_unless(&mut Seen::new(), ty, marker)
    }

    fn lacks_unless(&mut self, seen: &mut Seen, ty: &Ty, marker: Marker) -> Option<Ty> {
        if seen.len() >= MOST || !seen.insert((ty.clone(), marker)) {
            return None;
        }
        match &*ty.0 {
            TyKind::RawPtr(..) => Some(ty.clone()),
            // Who is sent a shared reference shares what it leads to.
            TyKind::Ref(false, to) => self.lacks_unless(seen, to, Sync),
            TyKind::Ref(true, to) => self.lacks_unless(seen, to, marker),
            TyKind::Adt(adt, _) if self.queries.declares(*adt, marker.name()) => None,
            TyKind::Adt(adt, args) => {
                let path = &*self.queries.path_of_type(*adt);
                let lock = path == "std::sync::rwlock::RwLock" && marker == Sync;
                let both = lock || ARC.contains(&path);
                let sent = marker == Sync && SHARE_WHAT_IS_SENT.contains(&path);
                if marker.never().contains(&path) {
                    Some(ty.clone())
                } else if ALWAYS.contains(&path) {
                    None
                } else if both || sent {
                    let held = args.first()?;
                    let unsent = self.lacks_unless(seen, held, Send);
                    match both {
                        true => unsent.or_else(|| self.lacks_unless(seen, held, Sync)),
                        false => unsent,
                    }
                } else {
                    self.part_lacks(seen, ty, marker)
                }
            }
            _ => self.part_lacks(seen, ty, marker),
        }
    }

    fn part_lacks(&mut self, seen: &mut Seen, ty: &Ty, marker: Marker) -> Option<Ty> {
        let parts = self.parts(ty);
        let mut parts = parts.iter();
        parts.find_map(|part| self.lacks_unless(seen, part, marker))
    }

    /// The types that a type is made of: the fields of the program's own, what the library's hold.
    pub(super) fn parts(&self, ty: &Ty) -> Vec<Ty> {
        match &*ty.0 {
            TyKind::Tuple(parts) => parts.clone(),
            TyKind::Array(of, _) | TyKind::Slice(of) => vec![of.clone()],
            TyKind::Adt(adt, args) => {
                let def = self.queries.adt(*adt);
                if def.origin == Origin::Library {
                    return args.clone();
                }
                let fields = def.variants.iter().flat_map(|variant| &variant.fields);
                fields.map(|(_, ty)| self.queries.mono(ty, args)).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn may_not(name: &str) -> String {
    match name.starts_with('*') {
        true => format!("a raw pointer (`{name}`) is neither `Send` nor `Sync`."),
        false => format!("`{name}` is not made for several threads."),
    }
}

/// What to write instead.
fn remedy(name: &str) -> &'static str {
    let bare = name.split('<').next().unwrap_or(name);
    match bare {
        "Rc" => "Use `Arc`.",
        "Weak" => "Use `std::sync::Weak`.",
        "Cell" => "Use an atomic, or a `Mutex`.",
        "RefCell" | "UnsafeCell" => "Use a `Mutex` or an `RwLock`.",
        "OnceCell" => "Use `OnceLock`.",
        "LazyCell" => "Use `LazyLock`.",
        "MutexGuard" | "RwLockReadGuard" | "RwLockWriteGuard" => {
            "Lock in the thread that uses the value."
        }
        "Receiver" => "Let one thread own it, or put it in a `Mutex`.",
        _ => "Say with `unsafe impl Send` (or `Sync`) for a type of your own why it is safe.",
    }
}
