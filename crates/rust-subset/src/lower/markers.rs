//! Which types may go to another thread, or be shared with it. Only what is certain is said to lack it.

use super::Lowerer;
use super::capture::Capture;
use crate::ty::{Autos, Ty, TyKind};
use Marker::{Send, Sync};
use program::Origin;
use rustc_hash::FxHashSet;

/// Types that stay in their thread, whatever they hold.
const NEVER_SENT: [&str; 5] = [
    "alloc::rc::Rc",
    "alloc::rc::Weak",
    "core::ptr::NonNull",
    "core::cell::Ref",
    "core::cell::RefMut",
];
/// Nor do the guards of these libraries' locks.
const UNSENT_GUARDS: [&str; 2] = ["std::", "parking_lot::"];
/// Types that threads may not share, whatever they hold.
const NEVER_SHARED: [&str; 10] = [
    "alloc::rc::Rc",
    "alloc::rc::Weak",
    "core::ptr::NonNull",
    "core::cell::Cell",
    "core::cell::RefCell",
    "core::cell::UnsafeCell",
    "core::cell::lazy::OnceCell",
    "core::cell::lazy::LazyCell",
    "std::sync::mpsc::Receiver",
    "crossbeam::deque::Worker",
];
/// Types that may be shared where what they hold may be sent.
const SHARE_WHAT_IS_SENT: [&str; 13] = [
    "crossbeam::channel::Sender",
    "crossbeam::channel::Receiver",
    "crossbeam::queue::ArrayQueue",
    "crossbeam::queue::SegQueue",
    "crossbeam::atomic::AtomicCell",
    "crossbeam::deque::Stealer",
    "crossbeam::deque::Injector",
    "std::sync::mutex::Mutex",
    "parking_lot::mutex::Mutex",
    "parking_lot::reentrant::ReentrantMutex",
    "std::sync::mpsc::Sender",
    "std::sync::mpsc::SyncSender",
    "std::thread::scoped::ScopedJoinHandle",
];
/// Types that may be sent and shared whatever they hold.
const ALWAYS: [&str; 3] = [
    "core::sync::atomic::Atomic",
    "std::thread::JoinHandle",
    "std::thread::local::LocalKey",
];
/// Types that may be sent, and shared, where what they hold may be both.
const ARC: [&str; 2] = ["alloc::sync::Arc", "alloc::sync::Weak"];
/// Types that hold, beside a value that is shared, a function that makes it, which one thread calls.
const MADE_LATER: [&str; 2] = ["std::sync::lazy::LazyLock", "once_cell::sync::Lazy"];
/// Types looked at for one question, at most.
pub(super) const MOST: usize = 200;

/// What a type may be to several threads.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Marker {
    Send,
    Sync,
}

impl Marker {
    /// The trait's lang name.
    pub(super) fn name(self) -> &'static str {
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

/// The part of a type that keeps it from being `Send` or `Sync`, and what it lacks.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Stuck {
    ty: Ty,
    lacks: Autos,
    /// The line of the `.await` for which it is there.
    pub(super) awaits: Option<u32>,
}

/// Types that were looked at already: types may hold themselves.
pub(super) type Seen = FxHashSet<(Ty, Marker)>;

impl Lowerer<'_> {
    /// The part of a type that keeps it from being `Send` or `Sync`.
    pub(super) fn lacks(&mut self, ty: &Ty, marker: Marker) -> Option<Stuck> {
        self.lacks_unless(&mut Seen::default(), ty, marker)
    }

    /// The same of a closure that has captured this. What may be borrowed to be changed need not be shared, only sent.
    pub(super) fn capture_lacks(&mut self, capture: &Capture) -> Option<Stuck> {
        self.captured_lacks(&mut Seen::default(), capture, Send)
    }

    pub(super) fn captured_lacks(
        &mut self,
        seen: &mut Seen,
        capture: &Capture,
        marker: Marker,
    ) -> Option<Stuck> {
        let ty = capture.ty();
        match (capture.by_ref, capture.shared) {
            (true, true) => self.lacks_unless(seen, ty, Sync),
            (true, false) => {
                let unsent = self.lacks_unless(seen, ty, Send)?;
                let unshared = self.lacks_unless(seen, ty, Sync)?;
                Some(if capture.changed { unsent } else { unshared })
            }
            (false, _) => self.lacks_unless(seen, ty, marker),
        }
    }

    pub(super) fn lacks_unless(
        &mut self,
        seen: &mut Seen,
        ty: &Ty,
        marker: Marker,
    ) -> Option<Stuck> {
        if seen.len() >= MOST || !seen.insert((ty.clone(), marker)) {
            return None;
        }
        let stuck = || {
            Some(Stuck {
                ty: ty.clone(),
                lacks: Autos::named(marker.name()),
                awaits: None,
            })
        };
        match &*ty.0 {
            TyKind::RawPtr(..) => stuck(),
            // Who is sent a shared reference shares what it leads to.
            TyKind::Ref(false, to) => self.lacks_unless(seen, to, Sync),
            TyKind::Ref(true, to) => self.lacks_unless(seen, to, marker),
            TyKind::Dyn(..) => {
                let promised = self.queries.promised(ty).has(Autos::named(marker.name()));
                if promised { None } else { stuck() }
            }
            TyKind::Coroutine(id, generics) => self.future_lacks(seen, *id, generics, marker),
            TyKind::Closure(id, generics) => {
                let (id, owner) = (*id, self.queries.closure_owner(*id));
                self.body(owner)?;
                let captures = self.captures(id, generics);
                let mut captures = captures.iter();
                captures.find_map(|capture| self.captured_lacks(seen, capture, marker))
            }
            TyKind::Adt(adt, _) if self.queries.declares(*adt, marker.name()) => None,
            TyKind::Adt(adt, args) => {
                let path = &*self.queries.path_of_type(*adt);
                let lock = path == "std::sync::rwlock::RwLock" && marker == Sync;
                let both = lock || ARC.contains(&path);
                let sent = marker == Sync && SHARE_WHAT_IS_SENT.contains(&path);
                let is_guard = path.ends_with("Guard")
                    && UNSENT_GUARDS.iter().any(|root| path.starts_with(root));
                if marker.never().contains(&path) || is_guard && marker == Send {
                    stuck()
                } else if ALWAYS.contains(&path) {
                    None
                } else if marker == Sync && MADE_LATER.contains(&path) {
                    let value = self.lacks_either(seen, args.first()?);
                    value.or_else(|| self.lacks_unless(seen, args.get(1)?, Send))
                } else if both {
                    self.lacks_either(seen, args.first()?)
                } else if sent {
                    self.lacks_unless(seen, args.first()?, Send)
                } else {
                    self.part_lacks(seen, ty, marker)
                }
            }
            _ => self.part_lacks(seen, ty, marker),
        }
    }

    fn lacks_either(&mut self, seen: &mut Seen, ty: &Ty) -> Option<Stuck> {
        let unsent = self.lacks_unless(seen, ty, Send);
        let unshared = self.lacks_unless(seen, ty, Sync);
        match (unsent, unshared) {
            (Some(one), Some(other)) if one.ty == other.ty => Some(Stuck {
                ty: one.ty,
                lacks: one.lacks.and(other.lacks),
                awaits: one.awaits,
            }),
            (unsent, unshared) => unsent.or(unshared),
        }
    }

    fn part_lacks(&mut self, seen: &mut Seen, ty: &Ty, marker: Marker) -> Option<Stuck> {
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

    /// Why a type may not go to another thread, in words.
    pub(super) fn not_made_for_threads(&self, stuck: &Stuck) -> String {
        let name = self.queries.type_name(&stuck.ty);
        if let TyKind::Dyn(bound, autos) = &*stuck.ty.0 {
            let lacks = stuck.lacks.in_words();
            let more = Ty(TyKind::Dyn(bound.clone(), autos.and(stuck.lacks)).into());
            let more = self.queries.type_name(&more);
            return format!("`{name}` does not say that it is {lacks}: write `{more}`.");
        }
        if let Some(line) = stuck.awaits {
            return format!(
                "the future holds `{name}` while it waits in line {line}, and that is not made for several threads. Let it end before the `.await`, in a block of its own."
            );
        }
        let may_not = match name.starts_with('*') {
            true => format!("a raw pointer (`{name}`) is neither `Send` nor `Sync`."),
            false => format!("`{name}` is not made for several threads."),
        };
        format!("{may_not} {}", remedy(&name))
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
        guard if guard.ends_with("Guard") => "Lock in the thread that uses the value.",
        "Worker" => "Let one thread own it, and give the others its `Stealer`.",
        "Receiver" => "Let one thread own it, or put it in a `Mutex`.",
        _ => "Say with `unsafe impl Send` (or `Sync`) for a type of your own why it is safe.",
    }
}
