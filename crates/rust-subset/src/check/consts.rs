//! What is computed before the program runs calls `const fn`s only.

use super::FnCtxt;
use crate::items::{DefKind, FnSource};
use crate::ty::DefId;
use program::{Origin, Span};

/// Functions of the library that are certainly none, by their names.
const AT_RUN_TIME: [&str; 24] = [
    "Box::new",
    "Rc::new",
    "Arc::new",
    "HashMap::new",
    "HashSet::new",
    "Instant::now",
    "String::with_capacity",
    "Vec::with_capacity",
    "Vec::push",
    "String::push_str",
    "Mutex::lock",
    "RwLock::read",
    "RwLock::write",
    "spawn",
    "channel",
    "sync_channel",
    "vec_from_array",
    "vec_from_elem",
    "format",
    "print",
    "print_line",
    "Thread::id",
    "JoinHandle::join",
    "available_parallelism",
];

impl FnCtxt<'_> {
    /// Whether a body is computed before the program runs.
    pub(super) fn is_const(kind: &DefKind) -> bool {
        match kind {
            DefKind::Const(_) => true,
            DefKind::Static { thread_local, .. } => !thread_local,
            DefKind::Fn(source) => says_const(source),
            _ => false,
        }
    }

    pub(super) fn const_call(&mut self, def: DefId, span: Span) {
        if !self.in_const || self.origin != Origin::User {
            return;
        }
        let item = self.cx.def(def);
        let DefKind::Fn(source) = &item.kind else {
            return;
        };
        let of_trait = item
            .parent
            .is_some_and(|parent| matches!(self.cx.def(parent).kind, DefKind::Trait(_)));
        let name = self.cx.def_name(def);
        let remedy = match item.origin {
            _ if of_trait => "",
            Origin::User if !says_const(source) => " (or declare it `const fn`)",
            Origin::Library if AT_RUN_TIME.contains(&&*name) => "",
            _ => return,
        };
        let name = match &*name {
            "vec_from_array" | "vec_from_elem" => "vec!",
            "format" => "format!",
            "print" | "print_line" => "println!",
            name => name,
        };
        let text = format!(
            "`{name}` cannot be called in a `const`, a `static` or a `const fn`: they are computed before the program runs. For a static use `LazyLock::new(|| ..)`{remedy}."
        );
        self.error(span, text);
    }
}

fn says_const(source: &FnSource) -> bool {
    source.sig().constness.is_some()
}
