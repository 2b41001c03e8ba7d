//! What rustc asks of what is handed to another thread: that it may be sent there, and lives long enough. A program that rustc
//! refuses has no outcomes; the commonest mistakes are named here. Only what is certain is refused: types behind `dyn`, whose
//! `Send` is not known here, pass.

use super::Lowerer;
use super::builder::Builder;
use super::capture::Capture;
use crate::ty::{DefId, Ty, TyKind};
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
const SHARE_WHAT_IS_SENT: [&str; 4] = [
    "std::sync::mutex::Mutex",
    "parking_lot::mutex::Mutex",
    "std::sync::mpsc::Sender",
    "std::sync::mpsc::SyncSender",
];
/// Types that may be sent and shared whatever they hold.
const ALWAYS: [&str; 2] = ["core::sync::atomic::Atomic", "std::thread::JoinHandle"];
/// Types looked at for one question, at most.
const MOST: usize = 200;

/// Types that were looked at already: types may hold themselves.
#[derive(Default)]
struct Seen(HashSet<(Ty, bool)>);

impl Seen {
    /// Whether this is to be looked at now.
    fn is_new(&mut self, ty: &Ty, shared: bool) -> bool {
        self.0.len() < MOST && self.0.insert((ty.clone(), shared))
    }
}

impl Builder<'_, '_> {
    /// Refuses the call of a function that hands a closure to another thread, where rustc would.
    pub(super) fn check_handed_over(&mut self, def: DefId, generics: &[Ty]) {
        let queries = self.lowerer.queries;
        if self.origin != Origin::User || queries.origin(def) != Origin::Library {
            return;
        }
        let path = queries.path(def);
        let for_ever = FOR_EVER.contains(&&*path);
        if !for_ever && !MEANWHILE.contains(&&*path) {
            return;
        }
        for ty in generics {
            let TyKind::Closure(id, inner) = &*ty.0 else {
                continue;
            };
            for capture in self.lowerer.captures(*id, inner).iter() {
                let sources = &self.lowerer.closures;
                let names = sources.get(id).map(|source| source.names.clone());
                let name = names.and_then(|names| names.get(&capture.var).cloned());
                let name = name.unwrap_or_default();
                let own = !capture.steps.contains(&Step::Deref);
                if for_ever && capture.by_ref && own {
                    self.refuse(format!(
                        "The closure borrows `{name}`, which may be gone before the thread is done: write `move` before `||`, or use `thread::scope`."
                    ));
                    continue;
                }
                let stuck = self.lowerer.stays(capture);
                if let Some(stuck) = stuck {
                    self.refuse(format!("`{name}` cannot go to another thread: {stuck}"));
                }
            }
        }
    }
}

impl Lowerer<'_> {
    /// Why a captured place cannot be handed over, in words. What may be borrowed to be changed need not be shared, only sent.
    fn stays(&mut self, capture: &Capture) -> Option<String> {
        let ty = capture.ty();
        let stuck = match (capture.by_ref, capture.shared) {
            (true, true) => self.unshared(ty, &mut Seen::default()),
            (true, false) => self
                .unsent(ty, &mut Seen::default())
                .and(self.unshared(ty, &mut Seen::default())),
            (false, _) => self.unsent(ty, &mut Seen::default()),
        }?;
        let name = self.queries.type_name(&stuck);
        Some(format!("{} {}", may_not(&name), remedy(&name)))
    }

    /// Why a static of this type cannot be, in words.
    pub(super) fn not_for_all(&mut self, ty: &Ty) -> Option<String> {
        let stuck = self.unshared(ty, &mut Seen::default())?;
        let name = self.queries.type_name(&stuck);
        Some(format!("{} {}", may_not(&name), remedy(&name)))
    }

    /// The part of a type that keeps it from being `Send`.
    fn unsent(&mut self, ty: &Ty, seen: &mut Seen) -> Option<Ty> {
        if !seen.is_new(ty, false) {
            return None;
        }
        match &*ty.0 {
            TyKind::RawPtr(..) => Some(ty.clone()),
            TyKind::Ref(true, to) => self.unsent(to, seen),
            TyKind::Ref(false, to) => self.unshared(to, seen),
            TyKind::Adt(adt, args) => {
                if self.queries.declares(*adt, "send") {
                    return None;
                }
                match &*self.queries.path_of_type(*adt) {
                    path if NEVER_SENT.contains(&path) => Some(ty.clone()),
                    path if ALWAYS.contains(&path) => None,
                    "alloc::sync::Arc" | "alloc::sync::Weak" => {
                        let held = args.first()?;
                        self.unsent(held, seen)
                            .or_else(|| self.unshared(held, seen))
                    }
                    _ => self
                        .parts(ty)
                        .iter()
                        .find_map(|part| self.unsent(part, seen)),
                }
            }
            _ => self
                .parts(ty)
                .iter()
                .find_map(|part| self.unsent(part, seen)),
        }
    }

    /// The part of a type that keeps it from being `Sync`.
    fn unshared(&mut self, ty: &Ty, seen: &mut Seen) -> Option<Ty> {
        if !seen.is_new(ty, true) {
            return None;
        }
        match &*ty.0 {
            TyKind::RawPtr(..) => Some(ty.clone()),
            TyKind::Ref(_, to) => self.unshared(to, seen),
            TyKind::Adt(adt, args) => {
                if self.queries.declares(*adt, "sync") {
                    return None;
                }
                match &*self.queries.path_of_type(*adt) {
                    path if NEVER_SHARED.contains(&path) => Some(ty.clone()),
                    path if ALWAYS.contains(&path) => None,
                    path if SHARE_WHAT_IS_SENT.contains(&path) => self.unsent(args.first()?, seen),
                    "alloc::sync::Arc" | "alloc::sync::Weak" | "std::sync::rwlock::RwLock" => {
                        let held = args.first()?;
                        self.unsent(held, seen)
                            .or_else(|| self.unshared(held, seen))
                    }
                    _ => self
                        .parts(ty)
                        .iter()
                        .find_map(|part| self.unshared(part, seen)),
                }
            }
            _ => self
                .parts(ty)
                .iter()
                .find_map(|part| self.unshared(part, seen)),
        }
    }

    /// The types that a type is made of: the fields of the program's own, what the library's hold.
    fn parts(&mut self, ty: &Ty) -> Vec<Ty> {
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
